import type { Cents, Sql } from '@preau/kernel';

/** The last time that money was asked for. */
export interface LastTry {
  readonly attemptId: string;
  readonly paymentMethodId: string;
  readonly amountCents: Cents;
  /** The same method must not be tried again, unless its details have changed since. */
  readonly closesMethod: boolean;
}
export async function lastTryOf(sql: Sql, plannedPaymentId: string): Promise<LastTry | null> {
  return sql.maybe<LastTry>(
    `select a.id as "attemptId", a.payment_method_id as "paymentMethodId", a.amount_cents as "amountCents",
            (a.state = 'refused' and coalesce(a.refusal_is_final, false) and (m.details_changed_at is null or m.details_changed_at < a.finished_at)) as "closesMethod"
     from billing.charge_attempt a join billing.payment_method m on m.organization_id = a.organization_id and m.id = a.payment_method_id
     where a.organization_id = $1 and a.planned_payment_id = $2 order by a.started_at desc, a.id desc limit 1`,
    [sql.organizationId, plannedPaymentId],
  );
}
