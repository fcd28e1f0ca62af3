import { command, newId, type Actor, type Cents, type Tx } from '@preau/kernel';
import { requireActingFor } from '@preau/household';
import { refuse } from '../errors';
import { refundSettled } from '../events';
import { todayOf } from '../invoice/parties.store';
import { creditOf, ledgerAccount, transfer } from '../ledger/journal';
import { refundAccountOf } from '../ledger/postings';
import { lockClientBalance, postJournals } from '../ledger/ledger.store';
import { lockRefundable, partsFrom, refundedThrough, saveRefund } from './refund.store';

export interface RecordRefundInput {
  readonly accountId: string;
  readonly tender: 'cash' | 'cheque' | 'terminal';
  readonly amountCents: Cents;
  readonly reason: string;
  /** The payment or credit memo to take it from first; the oldest when absent. */
  readonly sourceId?: string;
}
export interface MadeRefund {
  readonly refundId: string;
  readonly number: number;
  readonly amountCents: Cents;
}

/**
 * Money given back by hand: only what the client has on account, so a credit memo comes first, and only money that came.
 * One refund for each source.
 * @throws DomainError billing.amount-not-positive, billing.refund-exceeds-credit, billing.refund-exceeds-money {refundableCents}
 */
export const recordRefund = command('billing.record-refund', async (tx, input: RecordRefundInput, actor): Promise<MadeRefund[]> => {
  if (!Number.isSafeInteger(input.amountCents) || input.amountCents <= 0) throw refuse('billing.amount-not-positive');
  await requireActingFor(tx, actor, input.accountId);
  const { creditCents } = await lockClientBalance(tx, input.accountId);
  const parts = await partsToGiveBack(tx, input.accountId, input.sourceId ?? null, input.amountCents, creditCents);
  const { today } = await todayOf(tx);
  const made: MadeRefund[] = [];
  for (const part of parts) {
    const id = newId();
    await postJournals(tx, [{ sourceType: 'refund', sourceId: id, kind: 'made', effectiveOn: today, postings: transfer(part.amountCents, creditOf(input.accountId), refundAccountOf(input.tender)) }]);
    const number = await saveRefund(tx, { id, accountId: input.accountId, ...part, tender: input.tender, state: 'succeeded', chargeAttemptId: null, reason: input.reason, madeBy: madeBy(actor), madeOn: today });
    tx.note('refund', id, { accountId: input.accountId, number, amountCents: part.amountCents, tender: input.tender });
    tx.publish(refundSettled, { refundId: id, refundNumber: number, accountId: input.accountId, amountCents: part.amountCents, tender: input.tender, outcome: 'succeeded', method: null });
    made.push({ refundId: id, number, amountCents: part.amountCents });
  }
  return made;
});

export interface StartGatewayRefundInput {
  /** The payment whose card or account gets the money back. */
  readonly paymentId: string;
  readonly amountCents: Cents;
  readonly reason: string;
  /** What it is taken from first: the credit memo that gave it back. The payment itself when left out. */
  readonly sourceId?: string;
}

/**
 * Commits the intention to give money back to the card or account that paid. `Refunding.drive` sends it after the commit,
 * or a worker does. Never more than the payment, nor more than the client has on account.
 * @throws DomainError billing.amount-not-positive, billing.not-found, billing.payment-not-refundable-online, billing.refund-exceeds-payment, billing.refund-exceeds-credit, billing.refund-exceeds-money
 */
export const startGatewayRefund = command('billing.start-gateway-refund', async (tx, input: StartGatewayRefundInput, actor): Promise<MadeRefund[]> => {
  if (!Number.isSafeInteger(input.amountCents) || input.amountCents <= 0) throw refuse('billing.amount-not-positive');
  const payment = await tx.maybe<{ accountId: string; amountCents: Cents; tender: 'card' | 'bank-debit'; attemptId: string | null; state: string | null }>(
    `select p.account_id as "accountId", p.amount_cents as "amountCents", p.tender, a.id as "attemptId", a.state from billing.payment p
     left join billing.charge_attempt a on a.organization_id = p.organization_id and a.id = p.charge_attempt_id where p.organization_id = $1 and p.id = $2`,
    [tx.organizationId, input.paymentId],
  );
  if (payment === null) throw refuse('billing.not-found', { paymentId: input.paymentId });
  const { attemptId, accountId } = payment;
  if (attemptId === null || payment.state !== 'accepted') throw refuse('billing.payment-not-refundable-online');
  const { creditCents } = await lockClientBalance(tx, accountId);
  const before = await refundedThrough(tx, attemptId);
  if (before.cents + input.amountCents > payment.amountCents) throw refuse('billing.refund-exceeds-payment', { leftCents: payment.amountCents - before.cents });
  const parts = await partsToGiveBack(tx, accountId, input.sourceId ?? input.paymentId, input.amountCents, creditCents);
  const { today } = await todayOf(tx);
  const made: MadeRefund[] = [];
  for (const part of parts) {
    const id = newId();
    await postJournals(tx, [{ sourceType: 'refund', sourceId: id, kind: 'made', effectiveOn: today, postings: transfer(part.amountCents, creditOf(accountId), ledgerAccount('refunds-in-transit')) }]);
    const number = await saveRefund(tx, { id, accountId, ...part, tender: payment.tender, state: 'pending', chargeAttemptId: attemptId, reason: input.reason, madeBy: madeBy(actor), madeOn: today });
    tx.note('refund', id, { accountId, number, amountCents: part.amountCents, tender: payment.tender, paymentId: input.paymentId, state: 'pending' });
    made.push({ refundId: id, number, amountCents: part.amountCents });
  }
  return made;
});

/** What each source gives. @throws DomainError billing.refund-exceeds-credit, billing.refund-exceeds-money */
async function partsToGiveBack(tx: Tx, accountId: string, first: string | null, amountCents: Cents, creditCents: Cents): Promise<{ sourceId: string; amountCents: Cents }[]> {
  if (amountCents > creditCents) throw refuse('billing.refund-exceeds-credit', { creditCents });
  const refundable = await lockRefundable(tx, accountId, first);
  const parts = partsFrom(refundable, amountCents);
  if (parts === null) throw refuse('billing.refund-exceeds-money', { refundableCents: refundable.mostCents });
  return parts;
}

function madeBy(actor: Actor): string | null {
  return actor.kind === 'staff' ? actor.userId : null;
}
