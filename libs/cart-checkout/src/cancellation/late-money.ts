import { reaction, system, type Actor, type Cents, type Tx } from '@preau/kernel';
import { lockClientBalance, paymentTaken, refundSettled, startGatewayRefund, useCredit } from '@preau/billing';
import { addRefundTask } from './cancellation.store';

interface Late {
  readonly cents: Cents;
  readonly reason: string;
  /** Of cancellation fees and of places that were taken instead. */
  readonly invoiceIds: readonly string[];
}

/** Registrations that ended on the invoices which a charge was made for. */
const cancellationsOfAttempt = `from billing.charge_attempt a
     left join cart_checkout.placed_order o on o.organization_id = a.organization_id and o.cart_id = a.cart_id
     join cart_checkout.cancellation c on c.organization_id = a.organization_id and (c.invoice_id = coalesce(a.invoice_id, o.invoice_id)
       or exists (select 1 from billing.balance_share b where b.organization_id = a.organization_id and b.attempt_id = a.id and b.invoice_id = c.invoice_id))
     where a.organization_id = $1`;

/**
 * A debit that was on its way when its registration ended has landed: what it brought too much pays what is still owed of the
 * fee, or of the place that was taken instead; the rest goes back the way it came, as far as nobody has used it meanwhile.
 */
export const whenLateMoneyLands = reaction('cart-checkout.when-late-money-lands', paymentTaken, async (tx, payment) => {
  if (payment.chargeAttemptId === null || payment.creditCents === 0) return;
  const late = await tx.maybe<Late>(
    `select sum((c.outcome -> 'money' ->> 'lateCents')::bigint)::bigint as cents, max(c.reason) as reason,
       array_remove(array_agg(distinct c.fee_invoice_id) || array_agg(distinct c.new_invoice_id), null) as "invoiceIds"
     ${cancellationsOfAttempt} and a.id = $2 and c.refund_to = 'same-method' and c.outcome is not null having count(*) > 0`,
    [tx.organizationId, payment.chargeAttemptId],
  );
  if (late === null || late.cents <= 0) return;
  const by = system('cart-checkout.late-money');
  await lockClientBalance(tx, payment.accountId);
  const usedCents = await payWhatIsOwed(tx, payment.accountId, late.invoiceIds, payment.creditCents, by);
  const { refundableCents } = await tx.one<{ refundableCents: Cents }>('select billing.refundable_of($1, $2) as "refundableCents"', [tx.organizationId, payment.accountId]);
  const amountCents = Math.min(late.cents, payment.creditCents - usedCents, refundableCents);
  if (amountCents <= 0) return;
  const made = await startGatewayRefund.run(tx, { paymentId: payment.paymentId, amountCents, reason: late.reason }, by);
  tx.note('account', payment.accountId, { lateMoneyCents: amountCents, paymentId: payment.paymentId, refunds: made.length });
});

/** What of these invoices is owed and comes in no other way: not what is planned, nor what a bank is being asked for. */
async function payWhatIsOwed(tx: Tx, accountId: string, invoiceIds: readonly string[], upToCents: Cents, by: Actor): Promise<Cents> {
  const owed = await tx.query<{ invoiceId: string; owedCents: Cents }>(
    `select s.invoice_id as "invoiceId", (s.total_cents - s.allocated_cents
       - coalesce((select sum(p.amount_cents) from billing.planned_payment p where p.organization_id = s.organization_id and p.invoice_id = s.invoice_id and p.status in ('planned', 'processing')), 0)
       - coalesce((select sum(b.amount_cents) from billing.balance_share b join billing.charge_attempt a on a.organization_id = b.organization_id and a.id = b.attempt_id
           where b.organization_id = s.organization_id and b.invoice_id = s.invoice_id and a.state in ('claimed', 'created', 'sent', 'pending', 'unknown')), 0))::bigint as "owedCents"
     from billing.invoice_settlement s where s.organization_id = $1 and s.account_id = $2 and s.invoice_id = any ($3::uuid[]) order by s.invoice_id`,
    [tx.organizationId, accountId, invoiceIds],
  );
  let usedCents = 0;
  for (const { invoiceId, owedCents } of owed) {
    const amountCents = Math.min(owedCents, upToCents - usedCents);
    if (amountCents > 0) usedCents += (await useCredit.run(tx, { accountId, invoiceIds: [invoiceId], amountCents, whatIsLeft: true }, by)).usedCents;
  }
  return usedCents;
}

/** A card would not take a refund back: the money is the client's again, and a person hands it over. */
export const whenRefundOfCancellationFails = reaction('cart-checkout.when-refund-fails', refundSettled, async (tx, refund) => {
  if (refund.outcome !== 'failed') return;
  const cancelled = await tx.maybe<{ id: string }>(
    `select c.id from billing.refund r join cart_checkout.cancellation c on c.organization_id = r.organization_id and c.credit_memo_id = r.source_id where r.organization_id = $1 and r.id = $2`,
    [tx.organizationId, refund.refundId],
  ) ?? await tx.maybe<{ id: string }>(
    // Money that landed late leaves from its payment, and by no person's hand.
    `select c.id ${cancellationsOfAttempt} and a.id = (select r.charge_attempt_id from billing.refund r where r.organization_id = $1 and r.id = $2 and r.made_by is null)
     and c.refund_to = 'same-method' order by c.cancelled_at desc limit 1`,
    [tx.organizationId, refund.refundId],
  );
  if (cancelled === null) return;
  await addRefundTask(tx, { cancellationId: cancelled.id, accountId: refund.accountId, amountCents: refund.amountCents, because: 'refund-failed', refundId: refund.refundId, dueOn: null });
});

/** What the worker hands to the outbox relay. */
export const cancellationReactions = [whenLateMoneyLands, whenRefundOfCancellationFails] as const;
