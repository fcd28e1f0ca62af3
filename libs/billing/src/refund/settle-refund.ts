import { assert, command, type CrashAt } from '@preau/kernel';
import { refundSettled } from '../events';
import { todayOf } from '../invoice/parties.store';
import { creditOf, ledgerAccount, transfer } from '../ledger/journal';
import { lockClientBalance, postJournals } from '../ledger/ledger.store';
import { methodOfAttempt } from '../payment/payment.store';
import { lessLost, lockOpenReturn } from '../payment/payment-return.store';
import { findRefund, finishRefundRow, lockRefund, postponeRefundRow, takeRefund, type Refund } from './refund.store';

export const takeRefundInHand = command('billing.take-refund', (tx, input: { refundId: string; leaseSeconds: number }) => takeRefund(tx, input.refundId, input.leaseSeconds));
export const postponeRefund = command('billing.postpone-refund', (tx, input: { refundId: string; seconds: number | null; gatewayRef: string | null }) =>
  postponeRefundRow(tx, input.refundId, input.seconds, input.gatewayRef),
);

export interface SettleRefundInput {
  readonly refundId: string;
  readonly outcome: 'succeeded' | 'failed';
  readonly gatewayRef: string | null;
}
/**
 * Writes how a refund ended: the money left the clearing account, or is the client's again. Once, except that a refund that
 * had succeeded may still fail: its money comes back to the clearing account.
 */
export function settleRefundWith(crashAt: CrashAt = () => undefined) {
  return command('billing.settle-refund', async (tx, input: SettleRefundInput): Promise<Refund> => {
    const seen = await findRefund(tx, input.refundId);
    assert(seen !== null && seen.chargeAttemptId !== null, 'a refund through a processor names its charge');
    await lockClientBalance(tx, seen.accountId);
    const refund = await lockRefund(tx, input.refundId);
    assert(refund !== null, 'refunds are never deleted');
    const cameBack = refund.state === 'succeeded' && input.outcome === 'failed';
    if (refund.state !== 'pending' && !cameBack) return refund;
    const { gatewayAccountId, method } = await methodOfAttempt(tx, seen.chargeAttemptId);
    const { today } = await todayOf(tx);
    const clearing = ledgerAccount('gateway-clearing', gatewayAccountId);
    const from = cameBack ? clearing : ledgerAccount('refunds-in-transit');
    const succeeded = input.outcome === 'succeeded';
    // Money that the bank has taken back meanwhile is nobody's credit: it was booked as lost with its refund on the way.
    const returned = succeeded ? null : await lockOpenReturn(tx, refund.sourceId);
    const lost = returned !== null && returned.lostCents >= refund.amountCents;
    const whose = lost ? ledgerAccount('bad-debt') : creditOf(refund.accountId);
    await postJournals(tx, [
      {
        sourceType: 'refund', sourceId: refund.id, kind: succeeded ? 'settled' : 'failed', effectiveOn: today,
        postings: transfer(refund.amountCents, from, succeeded ? clearing : whose),
      },
    ]);
    if (lost) await lessLost(tx, returned.id, refund.amountCents);
    else if (!succeeded) await tx.query('update billing.settlement_source set refunded_cents = refunded_cents - $3 where organization_id = $1 and id = $2', [tx.organizationId, refund.sourceId, refund.amountCents]);
    await finishRefundRow(tx, refund.id, input.outcome, input.gatewayRef);
    tx.note('refund', refund.id, { accountId: refund.accountId, number: refund.number, amountCents: refund.amountCents, tender: refund.tender, state: input.outcome });
    tx.publish(refundSettled, { refundId: refund.id, refundNumber: refund.number, accountId: refund.accountId, amountCents: refund.amountCents, tender: refund.tender, outcome: input.outcome, method });
    await crashAt('refund-settling');
    return { ...refund, state: input.outcome };
  });
}
