import { catchUpDaysMax } from '../planned-payment/planned-payment';

/** A pool of the sweeper role: it sees the due work of every organization and can do nothing about it. */
export interface SweeperPool {
  query<Row extends object>(text: string, values?: unknown[]): Promise<{ rows: Row[] }>;
}
export interface FoundWork {
  readonly organizationId: string;
  readonly id: string;
}
export interface DueWork {
  /** Planned payments to charge, the longest due first. */
  readonly plannedPayments: readonly FoundWork[];
  /** Charges to go on with: abandoned, unknown, or waiting for a bank. */
  readonly attempts: readonly FoundWork[];
  readonly refunds: readonly FoundWork[];
}

/** What there is to do now, in all organizations, at most `limit` of each kind. The work is then done under its tenant. */
export async function findDueWork(sweeper: SweeperPool, limit: number): Promise<DueWork> {
  const plannedPayments = await sweeper.query<FoundWork>(
    `select organization_id as "organizationId", id from (
       (select organization_id, id, due_at as at from billing.planned_payment
        where status = 'planned' and payment_method_id is not null and due_at <= kernel.now() and due_at > kernel.now() - make_interval(days => $2) order by due_at limit $1)
       union all
       (select organization_id, id, retry_at from billing.planned_payment
        where status = 'refused' and payment_method_id is not null and retry_at <= kernel.now() and retry_at > kernel.now() - make_interval(days => $2) order by retry_at limit $1)
     ) due order by at limit $1`,
    // One day more than the limit: which day it is depends on the zone, and the claim decides.
    [limit, catchUpDaysMax + 1],
  );
  const attempts = await sweeper.query<FoundWork>(
    `select organization_id as "organizationId", id from billing.charge_attempt
     where state in ('claimed', 'created', 'sent', 'pending', 'unknown') and coalesce(next_ask_at, lease_until) <= kernel.now()
     order by coalesce(next_ask_at, lease_until) limit $1`,
    [limit],
  );
  const refunds = await sweeper.query<FoundWork>(
    `select organization_id as "organizationId", id from billing.refund
     where state = 'pending' and coalesce(next_ask_at, lease_until) <= kernel.now() order by coalesce(next_ask_at, lease_until) limit $1`,
    [limit],
  );
  return { plannedPayments: plannedPayments.rows, attempts: attempts.rows, refunds: refunds.rows };
}

/** Accepted bank debits that may still come back, whose daily look is due. */
export async function findDebitsToLookAt(sweeper: SweeperPool, limit: number): Promise<FoundWork[]> {
  const found = await sweeper.query<FoundWork>(
    'select organization_id as "organizationId", id from billing.charge_attempt where look_again_at <= kernel.now() order by look_again_at limit $1',
    [limit],
  );
  return found.rows;
}
