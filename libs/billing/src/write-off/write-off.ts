import { command, newId, type Cents } from '@preau/kernel';
import { lockOpenInvoices, saveAllocations, saveSource } from '../allocation/allocation.store';
import { refuse } from '../errors';
import { findInvoice } from '../invoice/invoice.store';
import { todayOf } from '../invoice/parties.store';
import { creditOf, ledgerAccount, transfer } from '../ledger/journal';
import { requireLedgerCode } from '../ledger/ledger-code.store';
import { lockClientBalance, postJournals } from '../ledger/ledger.store';
import type { Tender } from '../ledger/postings';
import { recordPayment } from '../payment/record-payment';
import { trimPlannedPayments } from '../planned-payment/planned-payment.store';

export interface WriteOffInput {
  readonly invoiceId: string;
  /** All that is open when null. */
  readonly amountCents: Cents | null;
  readonly reason: string;
  readonly ledgerCodeId: string | null;
}

/**
 * Gives up what an invoice still asks for: a bad debt, not a payment. Taxes stay as they were remitted; what is
 * recovered of them is for the tax adviser. Payments planned for it are taken down.
 * @throws DomainError billing.not-found, billing.amount-not-positive, billing.write-off-exceeds-open, billing.reason-missing, billing.ledger-code-unknown
 */
export const writeOff = command('billing.write-off', async (tx, input: WriteOffInput, actor): Promise<{ writeOffId: string; amountCents: Cents }> => {
  const reason = input.reason.trim();
  if (reason === '') throw refuse('billing.reason-missing');
  await requireLedgerCode(tx, input.ledgerCodeId);
  const invoice = await findInvoice(tx, input.invoiceId);
  if (invoice === null) throw refuse('billing.not-found', { invoiceId: input.invoiceId });
  const { accountId } = invoice;
  await lockClientBalance(tx, accountId);
  const [open] = await lockOpenInvoices(tx, accountId, [input.invoiceId]);
  const amountCents = input.amountCents ?? open?.openCents ?? 0;
  if (!Number.isSafeInteger(amountCents) || amountCents < 0 || input.amountCents === 0) throw refuse('billing.amount-not-positive');
  if (open === undefined || amountCents > open.openCents) throw refuse('billing.write-off-exceeds-open', { openCents: open?.openCents ?? 0 });
  const { today } = await todayOf(tx);
  const writeOffId = newId();
  await saveSource(tx, { id: writeOffId, kind: 'write-off', accountId, amountCents });
  await tx.query(
    `insert into billing.write_off (organization_id, id, account_id, invoice_id, amount_cents, reason, ledger_code_id, made_by, made_on) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [tx.organizationId, writeOffId, accountId, input.invoiceId, amountCents, reason, input.ledgerCodeId, actor.kind === 'staff' ? actor.userId : null, today],
  );
  const postings = transfer(amountCents, ledgerAccount('bad-debt', input.ledgerCodeId), creditOf(accountId));
  await postJournals(tx, [{ sourceType: 'write-off', sourceId: writeOffId, kind: 'made', effectiveOn: today, postings }]);
  await saveAllocations(tx, accountId, [{ invoiceId: input.invoiceId, sourceId: writeOffId, amountCents }], today);
  await trimPlannedPayments(tx, [input.invoiceId]);
  tx.note('write-off', writeOffId, { accountId, invoiceNumber: invoice.number, amountCents, reason });
  return { writeOffId, amountCents };
});

export interface RecoverWriteOffInput {
  readonly writeOffId: string;
  readonly tender: Exclude<Tender, 'card' | 'bank-debit'>;
  readonly amountCents: Cents;
  readonly memo?: string;
}

/**
 * Money received for what had been given up: a payment like any other, booked as income recovered. The write-off stands.
 * @throws DomainError billing.not-found, billing.amount-not-positive, billing.recovery-exceeds-write-off
 */
export const recoverWriteOff = command('billing.recover-write-off', async (tx, input: RecoverWriteOffInput, actor): Promise<{ paymentId: string; number: number }> => {
  const found = await tx.maybe<{ accountId: string; ledgerCodeId: string | null }>(
    'select account_id as "accountId", ledger_code_id as "ledgerCodeId" from billing.write_off where organization_id = $1 and id = $2', [tx.organizationId, input.writeOffId],
  );
  if (found === null) throw refuse('billing.not-found', { writeOffId: input.writeOffId });
  const { accountId, ledgerCodeId } = found;
  await lockClientBalance(tx, accountId);
  const { leftCents } = await tx.one<{ leftCents: Cents }>(
    `select w.amount_cents - coalesce((select sum(r.amount_cents) from billing.write_off_recovery r where r.organization_id = w.organization_id and r.write_off_id = w.id), 0)::bigint as "leftCents"
     from billing.write_off w where w.organization_id = $1 and w.id = $2`,
    [tx.organizationId, input.writeOffId],
  );
  if (input.amountCents > leftCents) throw refuse('billing.recovery-exceeds-write-off', { leftCents });
  const paid = await recordPayment.run(tx, { accountId, tender: input.tender, amountCents: input.amountCents, memo: input.memo ?? '', invoiceIds: [] }, actor);
  const { today } = await todayOf(tx);
  const id = newId();
  await tx.query(
    'insert into billing.write_off_recovery (organization_id, id, write_off_id, account_id, payment_id, amount_cents, recovered_on) values ($1, $2, $3, $4, $5, $6, $7)',
    [tx.organizationId, id, input.writeOffId, accountId, paid.paymentId, input.amountCents, today],
  );
  // Spent on the recovery: neither matched to an invoice nor left on account.
  await tx.query('update billing.settlement_source set refunded_cents = refunded_cents + $3 where organization_id = $1 and id = $2', [tx.organizationId, paid.paymentId, input.amountCents]);
  const postings = transfer(input.amountCents, creditOf(accountId), ledgerAccount('recovery-income', ledgerCodeId));
  await postJournals(tx, [{ sourceType: 'write-off', sourceId: id, kind: 'recovered', effectiveOn: today, postings }]);
  tx.note('write-off', input.writeOffId, { accountId, recoveredCents: input.amountCents, number: paid.number });
  return { paymentId: paid.paymentId, number: paid.number };
});
