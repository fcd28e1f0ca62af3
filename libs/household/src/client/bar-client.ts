import { command, DomainError, newId, read, type LocalDate } from '@preau/kernel';
import { requireActingFor } from '../account/acting-for';
import { findPerson } from '../person/person.store';

export interface Bar {
  readonly id: string;
  /** Null: everybody of the account. */
  readonly personId: string | null;
  readonly firstName: string | null;
  readonly reason: string;
  /** The last day; null until it is lifted. */
  readonly untilOn: LocalDate | null;
  readonly barredAt: Date;
  readonly liftedAt: Date | null;
}

/** The bars of an account, those in force first. @throws DomainError household.client-unknown */
export const listBars = read('household.list-bars', async (sql, input: { readonly accountId: string }, actor): Promise<Bar[]> => {
  await requireActingFor(sql, actor, input.accountId);
  return sql.query<Bar>(
    `select b.id, b.person_id as "personId", p.first_name as "firstName", b.reason, b.until_on as "untilOn", b.barred_at as "barredAt", b.lifted_at as "liftedAt"
     from household.bar b left join household.person p on p.id = b.person_id
     where b.organization_id = $1 and b.account_id = $2 order by b.lifted_at is not null, b.barred_at desc, b.id limit 100`,
    [sql.organizationId, input.accountId],
  );
});

export interface BarClientInput {
  readonly accountId: string;
  readonly personId: string | null;
  readonly reason: string;
  readonly untilOn: LocalDate | null;
}

/** The organization registers a person, or everybody of an account, no more: what is registered already stays. @throws DomainError household.client-unknown, kernel.not-found */
export const barClient = command('household.bar-client', async (tx, input: BarClientInput, actor): Promise<{ barId: string }> => {
  const { accountId, personId, reason, untilOn } = input;
  await requireActingFor(tx, actor, accountId);
  if (personId !== null) await findPerson(tx, accountId, personId);
  const barId = newId();
  await tx.query('insert into household.bar (organization_id, id, account_id, person_id, reason, until_on) values ($1, $2, $3, $4, $5, $6)', [tx.organizationId, barId, accountId, personId, reason.trim(), untilOn]);
  tx.note('account', accountId, { change: 'barred', personId, reason: reason.trim(), untilOn });
  return { barId };
});

/** They may register again; harmless when it is lifted already. @throws DomainError kernel.not-found */
export const liftBar = command('household.lift-bar', async (tx, input: { readonly accountId: string; readonly barId: string }, actor): Promise<void> => {
  await requireActingFor(tx, actor, input.accountId);
  const lifted = await tx.query('update household.bar set lifted_at = coalesce(lifted_at, kernel.now()) where organization_id = $1 and id = $2 and account_id = $3 returning id', [tx.organizationId, input.barId, input.accountId]);
  if (lifted.length === 0) throw new DomainError('kernel.not-found', { barId: input.barId });
  tx.note('account', input.accountId, { change: 'bar-lifted', barId: input.barId });
});
