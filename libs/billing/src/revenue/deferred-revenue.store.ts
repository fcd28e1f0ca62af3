import type { Cents, LocalDate, Tx } from '@preau/kernel';
import { postJournals } from '../ledger/ledger.store';
import { earnedPostings } from '../ledger/postings';
import { earnMonths, type Deferral } from './earn';

export interface DeferredLine extends Deferral {
  readonly invoiceLineId: string;
  readonly ledgerCodeId: string | null;
}
const columns = `invoice_line_id as "invoiceLineId", ledger_code_id as "ledgerCodeId", unearned_from as "unearnedFrom", ends_on as "endsOn",
  price_cents - credited_cents - earned_cents as "leftCents", next_month as "nextMonth"`;

/** Lines with a month to book before a day. Those that somebody has in hand are passed by: a later round takes them. */
export async function takeDueLines(tx: Tx, before: LocalDate, limit: number): Promise<DeferredLine[]> {
  return tx.query<DeferredLine>(
    `select ${columns} from billing.deferred_revenue where organization_id = $1 and next_month < $2 order by next_month limit $3 for update skip locked`,
    [tx.organizationId, before, limit],
  );
}
/** Waits for the deferred lines of an invoice and locks them. */
export async function lockLinesOfInvoice(tx: Tx, invoiceId: string): Promise<DeferredLine[]> {
  return tx.query<DeferredLine>(`select ${columns} from billing.deferred_revenue where organization_id = $1 and invoice_id = $2 order by invoice_line_id for update`, [tx.organizationId, invoiceId]);
}

/** Books every month of locked lines that begins before a day, one journal for each line and month. Returns the lines as they are then. */
export async function earnUntil(tx: Tx, lines: readonly DeferredLine[], before: LocalDate): Promise<{ lines: DeferredLine[]; earnedCents: Cents }> {
  const earned = lines.map((line) => ({ line, ...earnMonths(line, before) })).filter(({ months }) => months.length > 0);
  if (earned.length === 0) return { lines: [...lines], earnedCents: 0 };
  await postJournals(
    tx,
    earned.flatMap(({ line, months }) =>
      months.map(({ month, lastDay, earnedCents }) => ({
        sourceType: 'invoice-line' as const, sourceId: line.invoiceLineId, kind: `earned-${month}` as const, effectiveOn: lastDay, postings: earnedPostings(line.ledgerCodeId, earnedCents),
      })),
    ),
  );
  const now = new Map(lines.map((line) => [line.invoiceLineId, line]));
  for (const { line, after } of earned) now.set(line.invoiceLineId, { ...line, ...after });
  await tx.query(
    `update billing.deferred_revenue d set unearned_from = e."unearnedFrom", next_month = e."nextMonth", earned_cents = price_cents - credited_cents - e."leftCents"
     from jsonb_to_recordset($2::jsonb) as e("invoiceLineId" uuid, "unearnedFrom" date, "nextMonth" date, "leftCents" bigint)
     where d.organization_id = $1 and d.invoice_line_id = e."invoiceLineId"`,
    [tx.organizationId, JSON.stringify(earned.map(({ line, after }) => ({ invoiceLineId: line.invoiceLineId, ...after })))],
  );
  return { lines: [...now.values()], earnedCents: earned.reduce((all, { months }) => months.reduce((sum, month) => sum + month.earnedCents, all), 0) };
}

/** Books all that is left of a locked line today, in the month that runs: no other month follows. */
export async function earnRest(tx: Tx, line: DeferredLine, today: LocalDate): Promise<Cents> {
  if (line.nextMonth === null || line.leftCents === 0) return 0;
  await postJournals(tx, [{ sourceType: 'invoice-line' as const, sourceId: line.invoiceLineId, kind: `earned-${today.slice(0, 7)}` as const, effectiveOn: today, postings: earnedPostings(line.ledgerCodeId, line.leftCents) }]);
  await tx.query('update billing.deferred_revenue set earned_cents = price_cents - credited_cents, next_month = null where organization_id = $1 and invoice_line_id = $2', [tx.organizationId, line.invoiceLineId]);
  return line.leftCents;
}

/** Takes what a credit memo gives back before it was earned. The lines are locked. */
export async function saveCreditedDeferrals(tx: Tx, credits: readonly { invoiceLineId: string; deferredCents: Cents }[]): Promise<void> {
  const taken = credits.filter(({ deferredCents }) => deferredCents > 0);
  if (taken.length === 0) return;
  await tx.query(
    `update billing.deferred_revenue d set credited_cents = d.credited_cents + c."deferredCents",
       next_month = case when d.credited_cents + d.earned_cents + c."deferredCents" < d.price_cents then d.next_month end
     from jsonb_to_recordset($2::jsonb) as c("invoiceLineId" uuid, "deferredCents" bigint)
     where d.organization_id = $1 and d.invoice_line_id = c."invoiceLineId"`,
    [tx.organizationId, JSON.stringify(taken)],
  );
}
