import { command, type LocalDate, type Tx } from '@preau/kernel';
import { refuse } from '../errors';
import { todayOf } from '../invoice/parties.store';
import { lockClientBalance, reverseJournal } from '../ledger/ledger.store';
import { findAllocations, saveUndo, type StoredAllocation } from './allocation.store';

/**
 * Takes back the matching of a payment or credit to an invoice: the invoice is open again, the money is on account again.
 * @throws DomainError billing.not-found, billing.allocation-already-undone, billing.settlement-not-money
 */
export const undoAllocation = command('billing.undo-allocation', async (tx, input: { allocationId: string }): Promise<{ invoiceId: string }> => {
  const [found] = await findAllocations(tx, { allocationId: input.allocationId });
  if (found === undefined) throw refuse('billing.not-found', { allocationId: input.allocationId });
  const source = await tx.one<{ kind: string }>('select kind from billing.settlement_source where organization_id = $1 and id = $2', [tx.organizationId, found.sourceId]);
  // Money that may not become the client's: it goes back to its fund, or is recovered, by its own commands.
  if (source.kind === 'scholarship' || source.kind === 'write-off') throw refuse('billing.settlement-not-money', { kind: source.kind });
  await lockClientBalance(tx, found.accountId);
  if (!(await undo(tx, found, (await todayOf(tx)).today))) throw refuse('billing.allocation-already-undone', { allocationId: found.id });
  tx.note('invoice', found.invoiceId, { accountId: found.accountId, allocationUndoneCents: found.amountCents });
  return { invoiceId: found.invoiceId };
});

/** The undo itself, with the client's balance locked by the caller. False when it had been undone before. */
export async function undo(tx: Tx, allocation: StoredAllocation, effectiveOn: LocalDate): Promise<boolean> {
  await tx.query('select 1 from billing.invoice_settlement where organization_id = $1 and invoice_id = $2 for update', [tx.organizationId, allocation.invoiceId]);
  await tx.query('select 1 from billing.settlement_source where organization_id = $1 and id = $2 for update', [tx.organizationId, allocation.sourceId]);
  const undoId = await saveUndo(tx, allocation);
  if (undoId === null) return false;
  return reverseJournal(tx, { sourceType: 'allocation', sourceId: allocation.id, kind: 'allocated' }, { sourceType: 'allocation', sourceId: undoId, kind: 'undone', effectiveOn });
}
