import { newId, type Cents, type LocalDate, type Sql, type Tx } from '@preau/kernel';
import { findAllocations, saveAllocations } from '../allocation/allocation.store';
import { undo } from '../allocation/undo-allocation';
import { creditOf, ledgerAccount, transfer } from '../ledger/journal';
import { postJournals } from '../ledger/ledger.store';
import { goBackToFunds, type CreditedSoFar } from './help-from-scholarships';
import { giveToFunds, usesOfInvoice, type StoredUse } from './scholarship.store';

/** What of the scholarships of an invoice goes back to their funds with a credit of so much, taxes included: nothing is changed. */
export async function goingBackToFunds(sql: Sql, invoiceId: string, lines: readonly CreditedSoFar[], creditCents: Cents): Promise<{ readonly use: StoredUse; readonly amountCents: Cents }[]> {
  const uses = await usesOfInvoice(sql, invoiceId);
  if (uses.length === 0) return [];
  const { askedCents } = await sql.one<{ askedCents: Cents }>(
    `select (i.total_cents - coalesce((select sum(m.total_cents) from billing.credit_memo m where m.organization_id = i.organization_id and m.invoice_id = i.id), 0))::bigint as "askedCents"
     from billing.invoice i where i.organization_id = $1 and i.id = $2`,
    [sql.organizationId, invoiceId],
  );
  return goBackToFunds(uses, lines, askedCents - creditCents);
}

/**
 * Before a credit settles an invoice: what scholarships had paid of the credited items goes back to their funds, and
 * the invoice is open by as much, for the credit to settle. A family never receives a scholarship as money.
 * Called with the client's balance locked.
 */
export async function returnScholarships(tx: Tx, invoice: { readonly invoiceId: string; readonly accountId: string }, lines: readonly CreditedSoFar[], creditCents: Cents, today: LocalDate): Promise<Cents> {
  const going = await goingBackToFunds(tx, invoice.invoiceId, lines, creditCents);
  for (const sourceId of new Set(going.map(({ use }) => use.sourceId))) {
    await takeBack(tx, invoice.accountId, sourceId, going.filter(({ use }) => use.sourceId === sourceId), today);
  }
  await giveToFunds(tx, invoice.accountId, going.map(({ use, amountCents }) => ({ awardId: use.awardId, personId: use.personId, amountCents })));
  return going.reduce((all, one) => all + one.amountCents, 0);
}

async function takeBack(tx: Tx, accountId: string, sourceId: string, going: readonly { use: StoredUse; amountCents: Cents }[], today: LocalDate): Promise<void> {
  const amountCents = going.reduce((all, one) => all + one.amountCents, 0);
  for (const allocation of await findAllocations(tx, { sourceId })) {
    if (allocation.undone) continue;
    await undo(tx, allocation, today);
    const left = allocation.amountCents - amountCents;
    if (left > 0) await saveAllocations(tx, accountId, [{ invoiceId: allocation.invoiceId, sourceId, amountCents: left }], today);
  }
  await tx.query('update billing.settlement_source set refunded_cents = refunded_cents + $3 where organization_id = $1 and id = $2', [tx.organizationId, sourceId, amountCents]);
  const returns = going.map((one) => ({ id: newId(), useId: one.use.id, amountCents: one.amountCents, ledgerCodeId: one.use.ledgerCodeId }));
  await tx.query(
    `insert into billing.scholarship_return (organization_id, id, use_id, account_id, amount_cents, returned_on)
     select $1, r.id, r."useId", $2, r."amountCents", $3 from jsonb_to_recordset($4::jsonb) as r(id uuid, "useId" uuid, "amountCents" bigint)`,
    [tx.organizationId, accountId, today, JSON.stringify(returns)],
  );
  await postJournals(tx, returns.map((one) => ({ sourceType: 'scholarship' as const, sourceId: one.id, kind: 'returned' as const, effectiveOn: today, postings: transfer(one.amountCents, creditOf(accountId), ledgerAccount('scholarship', one.ledgerCodeId)) })));
}
