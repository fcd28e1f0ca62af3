import { read, type Cents, type LocalDate } from '@preau/kernel';
import { actionKinds, countActions, findActions, type Action, type ActionKind, type WhichActions } from './action-centre.store';

export interface ActionCount {
  readonly kind: ActionKind;
  readonly count: number;
  readonly amountCents: Cents;
}
export interface ActionCentre {
  readonly actions: readonly Action[];
  /** Of all kinds, whatever was asked for; zeros too. */
  readonly counts: readonly ActionCount[];
}
/** The most that one answer lists; what is left comes up as the first are settled. */
export const actionsMax = 300;

/** What needs staff: refused, waiting for the client, late after an outage, not known, cards that end, cheques that came back. */
export const listActions = read('billing.list-actions', async (sql, input: Pick<WhichActions, 'kinds' | 'accountId' | 'text'>): Promise<ActionCentre> => {
  const counted = await countActions(sql);
  return {
    actions: await findActions(sql, { ...input, limit: actionsMax }),
    counts: actionKinds.map((kind) => counted.find((row) => row.kind === kind) ?? { kind, count: 0, amountCents: 0 }),
  };
});

export interface MonthOfPayments {
  /** 'YYYY-MM', by the due date. */
  readonly month: string;
  readonly plannedCents: Cents;
  readonly acceptedCents: Cents;
  readonly refusedCents: Cents;
}
/** What planned payments bring, month by month: two that are over and those to come. Instalments, recurring and cheques alike. */
export const plannedByMonth = read('billing.planned-by-month', async (sql, input: { from: LocalDate; until: LocalDate }): Promise<MonthOfPayments[]> =>
  sql.query<MonthOfPayments>(
    `select to_char(due_on, 'YYYY-MM') as month, coalesce(sum(amount_cents) filter (where status in ('planned', 'processing')), 0)::bigint as "plannedCents",
            coalesce(sum(amount_cents) filter (where status = 'accepted'), 0)::bigint as "acceptedCents", coalesce(sum(amount_cents) filter (where status = 'refused'), 0)::bigint as "refusedCents"
     from billing.planned_payment where organization_id = $1 and status <> 'cancelled' and due_on between $2 and $3 group by 1 order by 1`,
    [sql.organizationId, input.from, input.until],
  ));
