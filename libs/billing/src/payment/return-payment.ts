import { assert, type Cents, type Tx } from '@preau/kernel';
import { undo } from '../allocation/undo-allocation';
import { findAllocations } from '../allocation/allocation.store';
import { todayOf } from '../invoice/parties.store';
import { creditOf, ledgerAccount, transfer } from '../ledger/journal';
import { lockClientBalance, postJournals } from '../ledger/ledger.store';
import { methodOfAttempt } from './payment.store';

/**
 * The bank took back a debit that had been accepted: what it settled is open again and the money leaves the clearing
 * account. What had been refunded of it meanwhile is lost to the organization. Harmless when done before.
 */
export async function returnPayment(tx: Tx, attemptId: string): Promise<void> {
  const payment = await tx.maybe<{ id: string; accountId: string; amountCents: Cents }>(
    'select id, account_id as "accountId", amount_cents as "amountCents" from billing.payment where organization_id = $1 and charge_attempt_id = $2',
    [tx.organizationId, attemptId],
  );
  assert(payment !== null, 'an accepted charge made a payment');
  await lockClientBalance(tx, payment.accountId);
  const { today } = await todayOf(tx);
  for (const allocation of await findAllocations(tx, { sourceId: payment.id })) if (!allocation.undone) await undo(tx, allocation, today);
  const source = await tx.one<{ unspentCents: Cents }>(
    'select amount_cents - refunded_cents - allocated_cents as "unspentCents" from billing.settlement_source where organization_id = $1 and id = $2 for update',
    [tx.organizationId, payment.id],
  );
  const { gatewayAccountId } = await methodOfAttempt(tx, attemptId);
  const clearing = ledgerAccount('gateway-clearing', gatewayAccountId);
  const lostCents = payment.amountCents - source.unspentCents;
  await postJournals(tx, [
    {
      sourceType: 'payment', sourceId: payment.id, kind: 'returned', effectiveOn: today,
      postings: [
        ...(source.unspentCents > 0 ? transfer(source.unspentCents, creditOf(payment.accountId), clearing) : []),
        ...(lostCents > 0 ? transfer(lostCents, ledgerAccount('bad-debt'), clearing) : []),
      ],
    },
  ]);
  await tx.query('update billing.settlement_source set refunded_cents = amount_cents - allocated_cents where organization_id = $1 and id = $2', [tx.organizationId, payment.id]);
  tx.note('payment', payment.id, { returnedCents: payment.amountCents });
}
