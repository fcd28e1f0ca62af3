import { command, DomainError, newId, read, type LocalDate } from '@preau/kernel';
import { closingDaysBetween, type ClosingDay } from './closing-days';

/** The closing days of the organization in scope, within dates. */
export const listClosingDays = read('organization.list-closing-days', async (sql, input: { readonly from: LocalDate; readonly to: LocalDate }) => closingDaysBetween(sql, input.from, input.to));

/**
 * The organization is closed on a day. What is planned on it is for staff to move: nothing is cancelled by this.
 * @throws DomainError organization.closing-day-taken
 */
export const addClosingDay = command('organization.add-closing-day', async (tx, input: { readonly closedOn: LocalDate; readonly nameFr: string; readonly nameEn: string }): Promise<ClosingDay> => {
  const day: ClosingDay = { id: newId(tx.now.getTime()), closedOn: input.closedOn, nameFr: input.nameFr.trim(), nameEn: input.nameEn.trim() };
  const added = await tx.query(
    'insert into organization.closing_day (organization_id, id, closed_on, name_fr, name_en) values ($1, $2, $3, $4, $5) on conflict (organization_id, closed_on) do nothing returning id',
    [tx.organizationId, day.id, day.closedOn, day.nameFr, day.nameEn],
  );
  if (added.length === 0) throw new DomainError('organization.closing-day-taken', { closedOn: day.closedOn });
  tx.note('closing-day', day.id, { closedOn: day.closedOn });
  return day;
});

/** @throws DomainError organization.closing-day-not-found */
export const removeClosingDay = command('organization.remove-closing-day', async (tx, input: { readonly closingDayId: string }) => {
  const removed = await tx.query<{ closedOn: LocalDate }>('delete from organization.closing_day where organization_id = $1 and id = $2 returning closed_on as "closedOn"', [tx.organizationId, input.closingDayId]);
  if (removed.length === 0) throw new DomainError('organization.closing-day-not-found');
  tx.note('closing-day', input.closingDayId, { closedOn: removed[0]?.closedOn });
});
