import { assert, type Cents, type Tx } from '@preau/kernel';
import { undo } from '../allocation/undo-allocation';
import { findAllocations, lockOpenInvoices, saveAllocations } from '../allocation/allocation.store';
import { matched } from '../allocation/match';
import { todayOf } from '../invoice/parties.store';
import { creditOf, ledgerAccount, transfer, type LedgerAccountKey } from '../ledger/journal';
import { lockClientBalance, postJournals } from '../ledger/ledger.store';
import { methodOfAttempt } from './payment.store';
import { lockOpenReturn, paymentOfAttempt, savePaymentReturn } from './payment-return.store';

/**
 * The bank took back all or part of what it had paid: a debit that came back, a payment that is disputed. The money leaves
 * the clearing account. Harmless while the bank has it already.
 */
export async function returnPayment(tx: Tx, attemptId: string, returnedCents: Cents): Promise<void> {
  const payment = await paymentOfAttempt(tx, attemptId);
  assert(payment !== null, 'an accepted charge made a payment');
  await lockClientBalance(tx, payment.accountId);
  const { gatewayAccountId } = await methodOfAttempt(tx, attemptId);
  await takePaymentBack(tx, { ...payment, paymentId: payment.id }, ledgerAccount('gateway-clearing', gatewayAccountId), returnedCents);
}

/**
 * Money of a payment leaves where it lay (a clearing account, the cheques): what it settled is open again, and what had been
 * refunded of it meanwhile is lost to the organization. The client's balance is locked. Harmless when it was done before.
 */
export async function takePaymentBack(tx: Tx, payment: { paymentId: string; number: number; accountId: string; amountCents: Cents }, money: LedgerAccountKey, returnedCents: Cents): Promise<void> {
  if ((await lockOpenReturn(tx, payment.paymentId)) !== null) return;
  const { today } = await todayOf(tx);
  const settled = (await findAllocations(tx, { sourceId: payment.paymentId })).filter((allocation) => !allocation.undone);
  for (const allocation of settled) await undo(tx, allocation, today);
  const source = await tx.one<{ unspentCents: Cents }>(
    'select amount_cents - refunded_cents - allocated_cents as "unspentCents" from billing.settlement_source where organization_id = $1 and id = $2 for update',
    [tx.organizationId, payment.paymentId],
  );
  const amountCents = Math.min(returnedCents, payment.amountCents);
  const takenCents = Math.min(amountCents, source.unspentCents);
  const lostCents = amountCents - takenCents;
  const returnId = await savePaymentReturn(tx, { paymentId: payment.paymentId, accountId: payment.accountId, amountCents, lostCents, returnedOn: today });
  await postJournals(tx, [
    {
      sourceType: 'payment-return', sourceId: returnId, kind: 'returned', effectiveOn: today,
      postings: [
        ...(takenCents > 0 ? transfer(takenCents, creditOf(payment.accountId), money) : []),
        ...(lostCents > 0 ? transfer(lostCents, ledgerAccount('bad-debt'), money) : []),
      ],
    },
  ]);
  await tx.query('update billing.settlement_source set refunded_cents = refunded_cents + $3 where organization_id = $1 and id = $2', [tx.organizationId, payment.paymentId, takenCents]);
  await settleAgain(tx, { paymentId: payment.paymentId, accountId: payment.accountId, leftCents: source.unspentCents - takenCents }, settled.map((allocation) => allocation.invoiceId));
  tx.note('payment', payment.paymentId, { accountId: payment.accountId, number: payment.number, returnedCents: amountCents });
}

/** What the bank left of a payment settles what it had settled before, in the same order. */
export async function settleAgain(tx: Tx, payment: { paymentId: string; accountId: string; leftCents: Cents }, invoiceIds: readonly string[]): Promise<void> {
  if (payment.leftCents <= 0 || invoiceIds.length === 0) return;
  const { today } = await todayOf(tx);
  const invoices = await lockOpenInvoices(tx, payment.accountId, [...new Set(invoiceIds)]);
  await saveAllocations(tx, payment.accountId, matched(invoices, [{ sourceId: payment.paymentId, unspentCents: payment.leftCents }]), today);
}
