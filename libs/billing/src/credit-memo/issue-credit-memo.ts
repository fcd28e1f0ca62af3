import { command, newId, type Cents, type LocalDate, type Tx } from '@preau/kernel';
import { lockOpenInvoices, saveAllocations, saveSource } from '../allocation/allocation.store';
import { matched, type Match } from '../allocation/match';
import { takeDocumentNumber } from '../document/document-number.store';
import { refuse } from '../errors';
import { creditMemoIssued } from '../events';
import type { InvoiceLine } from '../invoice/invoice';
import { findInvoice, linesOfInvoice } from '../invoice/invoice.store';
import { todayOf } from '../invoice/parties.store';
import { creditMemoPostings } from '../ledger/postings';
import { lockClientBalance, postJournals } from '../ledger/ledger.store';
import { trimPlannedPayments } from '../planned-payment/planned-payment.store';
import { creditDeferrals } from '../revenue/credit-deferrals';
import type { CreditedSoFar } from '../scholarship/help-from-scholarships';
import { returnScholarships } from '../scholarship/return-scholarships';
import { creditLine, type CreditableLine, type CreditedLine } from './credit-lines';

export interface IssueCreditMemoInput {
  readonly invoiceId: string;
  /** Before tax; null credits what is left of the line. */
  readonly lines: readonly { readonly invoiceLineId: string; readonly amountCents: Cents | null }[];
  readonly reason: string;
}
export interface IssuedCreditMemo {
  readonly creditMemoId: string;
  readonly number: number;
  readonly subtotalCents: Cents;
  readonly gstCents: Cents;
  readonly qstCents: Cents;
  readonly totalCents: Cents;
  readonly allocations: readonly Match[];
  /** What the invoice did not need: on account, ready to be refunded or used. */
  readonly creditCents: Cents;
}

/**
 * Takes back part or all of an invoice: the price asked for and the taxes stored with it. It settles the invoice first;
 * what had been paid already goes on account. An issued credit is corrected by a new invoice, never undone.
 * @throws DomainError billing.not-found, billing.nothing-to-invoice, billing.credit-exceeds-invoice-line, billing.credit-exceeds-invoice
 */
export const issueCreditMemo = command('billing.issue-credit-memo', async (tx, input: IssueCreditMemoInput): Promise<IssuedCreditMemo> => {
  const invoice = await findInvoice(tx, input.invoiceId);
  if (invoice === null) throw refuse('billing.not-found', { invoiceId: input.invoiceId });
  const { accountId } = invoice;
  await lockClientBalance(tx, accountId);
  const { credited, booked, soFar } = await creditedLines(tx, input);
  const [subtotalCents, gstCents, qstCents] = [sum(credited, 'amountCents'), sum(credited, 'gstCents'), sum(credited, 'qstCents')];
  const totalCents = subtotalCents + gstCents + qstCents;
  if (totalCents <= 0 || subtotalCents < 0 || gstCents < 0 || qstCents < 0) throw refuse('billing.nothing-to-invoice');
  await refuseBeyondInvoice(tx, input.invoiceId, { subtotalCents, gstCents, qstCents });
  const { today } = await todayOf(tx);
  const id = newId();
  await returnScholarships(tx, { invoiceId: input.invoiceId, accountId }, credited.map((line) => ({ invoiceLineId: line.id, ...soFar(line.id) })), totalCents, today);
  const invoices = await lockOpenInvoices(tx, accountId, [input.invoiceId]);
  await saveSource(tx, { id, kind: 'credit-memo', accountId, amountCents: totalCents });
  const lines = await creditDeferrals(tx, input.invoiceId, booked, today);
  await postJournals(tx, [{ sourceType: 'credit-memo', sourceId: id, kind: 'issued', effectiveOn: today, postings: creditMemoPostings(accountId, lines, invoice.issuedOn) }]);
  const allocations = matched(invoices, [{ sourceId: id, unspentCents: totalCents }]);
  await saveAllocations(tx, accountId, allocations, today);
  await trimPlannedPayments(tx, [input.invoiceId]);
  const number = await saveCreditMemo(tx, { id, accountId, invoiceId: input.invoiceId, issuedOn: today, subtotalCents, gstCents, qstCents, totalCents, reason: input.reason }, credited);
  tx.note('credit-memo', id, { accountId, number, invoiceNumber: invoice.number, totalCents, reason: input.reason });
  tx.publish(creditMemoIssued, { creditMemoId: id, creditMemoNumber: number, accountId, invoiceNumber: invoice.number, totalCents });
  const usedCents = allocations.reduce((all, match) => all + match.amountCents, 0);
  return { creditMemoId: id, number, subtotalCents, gstCents, qstCents, totalCents, allocations, creditCents: totalCents - usedCents };
});

function sum(lines: readonly CreditedLine[], field: 'amountCents' | 'gstCents' | 'qstCents'): Cents {
  return lines.reduce((all, line) => all + line[field], 0);
}

async function creditedLines(tx: Tx, input: IssueCreditMemoInput): Promise<{ credited: CreditedLine[]; booked: InvoiceLine[]; soFar: (lineId: string) => Pick<CreditedSoFar, 'grossCents' | 'creditedCents'> }> {
  const lines = new Map((await linesOfInvoice(tx, input.invoiceId)).map((line) => [line.id, line]));
  const before = await tx.query<{ id: string; cents: Cents; gst: Cents; qst: Cents }>(
    `select c.invoice_line_id as id, sum(c.amount_cents)::bigint as cents, sum(c.gst_cents)::bigint as gst, sum(c.qst_cents)::bigint as qst
     from billing.credit_memo_line c join billing.credit_memo m on m.organization_id = c.organization_id and m.id = c.credit_memo_id
     where m.organization_id = $1 and m.invoice_id = $2 group by c.invoice_line_id`,
    [tx.organizationId, input.invoiceId],
  );
  if (new Set(input.lines.map((line) => line.invoiceLineId)).size !== input.lines.length) throw refuse('billing.credit-exceeds-invoice-line');
  const booked: InvoiceLine[] = [];
  const credited = input.lines.map(({ invoiceLineId, amountCents }) => {
    const line = lines.get(invoiceLineId);
    if (line === undefined) throw refuse('billing.not-found', { invoiceLineId });
    const earlier = before.find((row) => row.id === invoiceLineId);
    const creditable: CreditableLine = { ...line, creditedCents: earlier?.cents ?? 0, creditedGstCents: earlier?.gst ?? 0, creditedQstCents: earlier?.qst ?? 0 };
    const part = creditLine(creditable, amountCents);
    booked.push({ ...line, ...part });
    return part;
  });
  return { credited, booked, soFar };

  function soFar(lineId: string): Pick<CreditedSoFar, 'grossCents' | 'creditedCents'> {
    const [line, earlier, now] = [lines.get(lineId), before.find((row) => row.id === lineId), credited.find((part) => part.id === lineId)];
    return { grossCents: grossOf(line), creditedCents: (earlier === undefined ? 0 : earlier.cents + earlier.gst + earlier.qst) + grossOf(now) };
  }
}

function grossOf(line: Pick<CreditedLine, 'amountCents' | 'gstCents' | 'qstCents'> | undefined): Cents {
  return line === undefined ? 0 : line.amountCents + line.gstCents + line.qstCents;
}

/** A credit given on the invoice lowered its total: its other lines together cannot be credited beyond that total. */
async function refuseBeyondInvoice(tx: Tx, invoiceId: string, memo: { subtotalCents: Cents; gstCents: Cents; qstCents: Cents }): Promise<void> {
  const left = await tx.one<{ subtotal: Cents; gst: Cents; qst: Cents }>(
    `select i.subtotal_cents - coalesce(sum(m.subtotal_cents), 0)::bigint as subtotal, i.gst_cents - coalesce(sum(m.gst_cents), 0)::bigint as gst, i.qst_cents - coalesce(sum(m.qst_cents), 0)::bigint as qst
     from billing.invoice i left join billing.credit_memo m on m.organization_id = i.organization_id and m.invoice_id = i.id
     where i.organization_id = $1 and i.id = $2 group by i.subtotal_cents, i.gst_cents, i.qst_cents`,
    [tx.organizationId, invoiceId],
  );
  if (memo.subtotalCents > left.subtotal || memo.gstCents > left.gst || memo.qstCents > left.qst) throw refuse('billing.credit-exceeds-invoice', { leftCents: left.subtotal });
}

interface CreditMemoRow {
  readonly id: string;
  readonly accountId: string;
  readonly invoiceId: string;
  readonly issuedOn: LocalDate;
  readonly subtotalCents: Cents;
  readonly gstCents: Cents;
  readonly qstCents: Cents;
  readonly totalCents: Cents;
  readonly reason: string;
}
async function saveCreditMemo(tx: Tx, memo: CreditMemoRow, lines: readonly CreditedLine[]): Promise<number> {
  const number = await takeDocumentNumber(tx, 'credit-memo');
  await tx.query(
    `insert into billing.credit_memo (organization_id, id, number, account_id, invoice_id, issued_on, issued_at, subtotal_cents, gst_cents, qst_cents, total_cents, reason)
     values ($1, $2, $3, $4, $5, $6, kernel.now(), $7, $8, $9, $10, $11)`,
    [tx.organizationId, memo.id, number, memo.accountId, memo.invoiceId, memo.issuedOn, memo.subtotalCents, memo.gstCents, memo.qstCents, memo.totalCents, memo.reason],
  );
  await tx.query(
    `insert into billing.credit_memo_line (organization_id, credit_memo_id, invoice_line_id, account_id, amount_cents, gst_cents, qst_cents)
     select $1, $2, l.id, $3, l."amountCents", l."gstCents", l."qstCents" from jsonb_to_recordset($4::jsonb) as l(id uuid, "amountCents" bigint, "gstCents" bigint, "qstCents" bigint)`,
    [tx.organizationId, memo.id, memo.accountId, JSON.stringify(lines)],
  );
  return number;
}
