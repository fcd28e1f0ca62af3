import { assert, type Cents, type Tx } from '@preau/kernel';
import { findAllocations } from '../allocation/allocation.store';
import { paymentReinstated } from '../events';
import { todayOf } from '../invoice/parties.store';
import { creditOf, ledgerAccount, transfer } from '../ledger/journal';
import { lockClientBalance, postJournals } from '../ledger/ledger.store';
import { trimPlannedPayments } from '../planned-payment/planned-payment.store';
import { methodOfAttempt } from './payment.store';
import { closeReturn, lockOpenReturn, paymentOfAttempt } from './payment-return.store';
import { settleAgain } from './return-payment';

/**
 * A dispute was won: the money is back in the clearing account. It settles what it had settled before as far as that is
 * still open; the rest is on the client's account. Harmless when the bank has nothing of it.
 */
export async function reinstatePayment(tx: Tx, attemptId: string): Promise<void> {
  const payment = await paymentOfAttempt(tx, attemptId);
  assert(payment !== null, 'an accepted charge made a payment');
  await lockClientBalance(tx, payment.accountId);
  const returned = await lockOpenReturn(tx, payment.id);
  if (returned === null) return;
  const { today } = await todayOf(tx);
  const { gatewayAccountId, method } = await methodOfAttempt(tx, attemptId);
  const clearing = ledgerAccount('gateway-clearing', gatewayAccountId);
  const backCents: Cents = returned.amountCents - returned.lostCents;
  await postJournals(tx, [
    {
      sourceType: 'payment-return', sourceId: returned.id, kind: 'reinstated', effectiveOn: today,
      postings: [
        ...(backCents > 0 ? transfer(backCents, clearing, creditOf(payment.accountId)) : []),
        ...(returned.lostCents > 0 ? transfer(returned.lostCents, clearing, ledgerAccount('bad-debt')) : []),
      ],
    },
  ]);
  await closeReturn(tx, returned.id, today);
  await tx.query('update billing.settlement_source set refunded_cents = refunded_cents - $3 where organization_id = $1 and id = $2', [tx.organizationId, payment.id, backCents]);
  const before = (await findAllocations(tx, { sourceId: payment.id })).map((allocation) => allocation.invoiceId);
  await settleAgain(tx, { paymentId: payment.id, accountId: payment.accountId, leftCents: backCents }, before);
  await trimPlannedPayments(tx, before);
  tx.note('payment', payment.id, { accountId: payment.accountId, number: payment.number, reinstatedCents: returned.amountCents });
  tx.publish(paymentReinstated, { paymentId: payment.id, paymentNumber: payment.number, accountId: payment.accountId, amountCents: returned.amountCents, method, reinstatedOn: today });
}
