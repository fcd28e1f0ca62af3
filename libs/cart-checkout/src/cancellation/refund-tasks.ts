import { command, DomainError, read, type Cents, type LocalDate, type Sql } from '@preau/kernel';
import { recordRefund } from '@preau/billing';
import { requirePermission } from '../cart/buyer';
import { refuse } from '../errors';

export interface RefundTaskRow {
  readonly id: string;
  readonly accountId: string;
  readonly ownerName: string;
  readonly personName: string;
  readonly nameFr: string;
  readonly nameEn: string;
  readonly amountCents: Cents;
  readonly because: 'paid-at-counter' | 'refund-failed';
  readonly dueOn: LocalDate | null;
  readonly state: 'open' | 'paid' | 'kept-on-account';
  readonly createdAt: Date;
  readonly doneAt: Date | null;
}
/** Money that somebody still hands over, the oldest first. */
export const listRefundTasks = read('cart-checkout.list-refund-tasks', async (sql: Sql, input: { readonly accountId?: string; readonly state?: 'open' }): Promise<RefundTaskRow[]> =>
  sql.query<RefundTaskRow>(
    `select t.id, t.account_id as "accountId", coalesce(w.first_name || ' ' || w.last_name, '') as "ownerName", p.first_name || ' ' || p.last_name as "personName", a.name_fr as "nameFr", a.name_en as "nameEn",
       t.amount_cents as "amountCents", t.because, t.due_on as "dueOn", t.state, t.created_at as "createdAt", t.done_at as "doneAt"
     from cart_checkout.refund_task t
     join cart_checkout.cancellation c on c.organization_id = t.organization_id and c.id = t.cancellation_id
     join household.person p on p.id = c.person_id
     left join household.person w on w.account_id = t.account_id and w.is_owner
     join enrolment.claim k on k.organization_id = c.organization_id and k.id = c.claim_id
     join enrolment.pool q on q.organization_id = k.organization_id and q.id = k.pool_id
     join catalog.activity a on a.organization_id = q.organization_id and a.id = q.activity_id
     where t.organization_id = $1 and ($2::uuid is null or t.account_id = $2) and ($3::text is null or t.state = $3)
     order by t.state = 'open' desc, t.created_at limit 500`,
    [sql.organizationId, input.accountId ?? null, input.state ?? null],
  ),
);

export interface FinishRefundTaskInput {
  readonly taskId: string;
  /** How it was handed over; null leaves it on the client's account, as the client wished. */
  readonly tender: 'cash' | 'cheque' | 'terminal' | null;
}
/** The money was handed over (and is booked), or stays on account. @throws DomainError kernel.not-found, cart-checkout.refund-task-done, billing.refund-exceeds-credit */
export const finishRefundTask = command('cart-checkout.finish-refund-task', async (tx, input: FinishRefundTaskInput, actor): Promise<void> => {
  requirePermission(actor, 'payments.refund');
  const task = await tx.maybe<{ accountId: string; amountCents: Cents; state: string; creditMemoId: string | null; reason: string }>(
    `select t.account_id as "accountId", t.amount_cents as "amountCents", t.state, c.credit_memo_id as "creditMemoId", c.reason from cart_checkout.refund_task t
     join cart_checkout.cancellation c on c.organization_id = t.organization_id and c.id = t.cancellation_id where t.organization_id = $1 and t.id = $2 for update of t`,
    [tx.organizationId, input.taskId],
  );
  if (task === null) throw new DomainError('kernel.not-found', { taskId: input.taskId });
  if (task.state !== 'open') throw refuse('cart-checkout.refund-task-done');
  if (input.tender !== null) {
    await recordRefund.run(tx, { accountId: task.accountId, tender: input.tender, amountCents: task.amountCents, reason: task.reason, ...(task.creditMemoId === null ? {} : { sourceId: task.creditMemoId }) }, actor);
  }
  await tx.query('update cart_checkout.refund_task set state = $3, done_by = $4, done_at = kernel.now() where organization_id = $1 and id = $2', [
    tx.organizationId, input.taskId, input.tender === null ? 'kept-on-account' : 'paid', actor.kind === 'staff' ? actor.userId : null,
  ]);
  tx.note('account', task.accountId, { refundTask: input.taskId, amountCents: task.amountCents, tender: input.tender });
});
