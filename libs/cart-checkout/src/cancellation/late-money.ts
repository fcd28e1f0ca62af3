import { reaction, system, type Cents } from '@preau/kernel';
import { paymentTaken, refundSettled, startGatewayRefund } from '@preau/billing';
import { addRefundTask } from './cancellation.store';

/** A debit that was on its way when its registration ended has landed: what it brought too much goes back the way it came. */
export const whenLateMoneyLands = reaction('cart-checkout.when-late-money-lands', paymentTaken, async (tx, payment) => {
  if (payment.chargeAttemptId === null || payment.creditCents === 0) return;
  const late = await tx.maybe<{ cents: Cents; reason: string }>(
    `select sum((c.outcome -> 'money' ->> 'lateCents')::bigint)::bigint as cents, max(c.reason) as reason
     from billing.charge_attempt a
     left join cart_checkout.placed_order o on o.organization_id = a.organization_id and o.cart_id = a.cart_id
     join cart_checkout.cancellation c on c.organization_id = a.organization_id and (c.invoice_id = coalesce(a.invoice_id, o.invoice_id)
       or exists (select 1 from billing.balance_share b where b.organization_id = a.organization_id and b.attempt_id = a.id and b.invoice_id = c.invoice_id))
     where a.organization_id = $1 and a.id = $2 and c.refund_to = 'same-method' and c.outcome is not null having count(*) > 0`,
    [tx.organizationId, payment.chargeAttemptId],
  );
  const amountCents = Math.min(late?.cents ?? 0, payment.creditCents);
  if (amountCents <= 0) return;
  const made = await startGatewayRefund.run(tx, { paymentId: payment.paymentId, amountCents, reason: late?.reason ?? '' }, system('cart-checkout.late-money'));
  tx.note('account', payment.accountId, { lateMoneyCents: amountCents, paymentId: payment.paymentId, refunds: made.length });
});

/** A card would not take a refund back: the money is the client's again, and a person hands it over. */
export const whenRefundOfCancellationFails = reaction('cart-checkout.when-refund-fails', refundSettled, async (tx, refund) => {
  if (refund.outcome !== 'failed') return;
  const cancelled = await tx.maybe<{ id: string }>(
    `select c.id from billing.refund r join cart_checkout.cancellation c on c.organization_id = r.organization_id and c.credit_memo_id = r.source_id where r.organization_id = $1 and r.id = $2`,
    [tx.organizationId, refund.refundId],
  );
  if (cancelled === null) return;
  await addRefundTask(tx, { cancellationId: cancelled.id, accountId: refund.accountId, amountCents: refund.amountCents, because: 'refund-failed', refundId: refund.refundId, dueOn: null });
});

/** What the worker hands to the outbox relay. */
export const cancellationReactions = [whenLateMoneyLands, whenRefundOfCancellationFails] as const;
