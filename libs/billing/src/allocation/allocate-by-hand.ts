import { command, type Cents } from '@preau/kernel';
import { refuse } from '../errors';
import { todayOf } from '../invoice/parties.store';
import { lockClientBalance } from '../ledger/ledger.store';
import { trimPlannedPayments } from '../planned-payment/planned-payment.store';
import { lockOpenInvoices, lockUnspentSources, saveAllocations } from './allocation.store';

export interface AllocateByHandInput {
  readonly accountId: string;
  /** A payment or a credit memo of the account with something left. */
  readonly sourceId: string;
  readonly invoiceId: string;
  readonly amountCents: Cents;
}

/**
 * Matches so much of one payment or credit to one invoice, as staff say; both of the same client.
 * @throws DomainError billing.amount-not-positive, billing.not-found, billing.match-exceeds-invoice, billing.match-exceeds-source
 */
export const allocateByHand = command('billing.allocate-by-hand', async (tx, input: AllocateByHandInput): Promise<{ openCents: Cents; unspentCents: Cents }> => {
  const { accountId, sourceId, invoiceId, amountCents } = input;
  if (!Number.isSafeInteger(amountCents) || amountCents <= 0) throw refuse('billing.amount-not-positive');
  const own = await tx.one<{ both: boolean }>(
    `select exists (select 1 from billing.invoice where organization_id = $1 and account_id = $2 and id = $3)
        and exists (select 1 from billing.settlement_source where organization_id = $1 and account_id = $2 and id = $4 and kind in ('payment', 'credit-memo')) as both`,
    [tx.organizationId, accountId, invoiceId, sourceId],
  );
  if (!own.both) throw refuse('billing.not-found', { sourceId, invoiceId });
  await lockClientBalance(tx, accountId);
  const [invoice] = await lockOpenInvoices(tx, accountId, [invoiceId]);
  const openCents = invoice?.openCents ?? 0;
  if (amountCents > openCents) throw refuse('billing.match-exceeds-invoice', { openCents });
  const source = (await lockUnspentSources(tx, accountId)).find((one) => one.sourceId === sourceId);
  const unspentCents = source?.unspentCents ?? 0;
  if (amountCents > unspentCents) throw refuse('billing.match-exceeds-source', { unspentCents });
  await saveAllocations(tx, accountId, [{ invoiceId, sourceId, amountCents }], (await todayOf(tx)).today);
  await trimPlannedPayments(tx, [invoiceId]);
  tx.note('invoice', invoiceId, { accountId, matchedByHandCents: amountCents, sourceId });
  return { openCents: openCents - amountCents, unspentCents: unspentCents - amountCents };
});
