import { addDays, type Cents, type LocalDate, type Sql } from '@preau/kernel';
import { refuse } from '../errors';
import type { Locale } from '../invoice/invoice';
import { partiesOf, todayOf, type Party, type SellingParty } from '../invoice/parties.store';
import { balanceBefore, firstDayOf, movementsOf, type AccountMovement } from './account-movements.store';

export interface StatementPeriod {
  /** Null: right after the last statement, or from the first document. */
  readonly from: LocalDate | null;
  /** Null: yesterday. Never later: what is done today would be on no statement. */
  readonly to: LocalDate | null;
  readonly detail: 'summary' | 'detailed';
}
export interface StatementEntry extends AccountMovement {
  /** The balance after it. */
  readonly balanceCents: Cents;
  /** What an invoice was for; on detailed statements. */
  readonly lines: readonly { readonly labelFr: string; readonly labelEn: string; readonly personName: string; readonly amountCents: Cents }[];
}
export interface StatementPlannedPayment {
  readonly dueOn: LocalDate;
  readonly amountCents: Cents;
  readonly invoiceNumber: number;
  readonly status: 'planned' | 'processing' | 'refused';
}
export interface StatementContent {
  readonly seller: SellingParty;
  readonly buyer: Party;
  readonly entries: readonly StatementEntry[];
  readonly planned: readonly StatementPlannedPayment[];
}
export interface DraftStatement extends StatementContent {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly locale: Locale;
  readonly openingCents: Cents;
  readonly balanceCents: Cents;
}

/** Each document with the balance after it; the last one is the closing balance. */
export function runningBalance<Movement extends { readonly amountCents: Cents }>(openingCents: Cents, movements: readonly Movement[]): (Movement & { readonly balanceCents: Cents })[] {
  let balanceCents = openingCents;
  return movements.map((movement) => {
    balanceCents += movement.amountCents;
    return { ...movement, balanceCents };
  });
}

/**
 * What a statement of the period says, from the ledger: the opening balance, every document, the closing balance, what is to come.
 * @throws DomainError billing.client-unknown, billing.statement-period-invalid
 */
export async function draftStatement(sql: Sql, accountId: string, period: StatementPeriod): Promise<DraftStatement> {
  const parties = await partiesOf(sql, accountId);
  const { locale } = await sql.one<{ locale: Locale }>('select locale from household.client where organization_id = $1 and account_id = $2', [sql.organizationId, accountId]);
  const yesterday = addDays((await todayOf(sql)).today, -1);
  const to = period.to ?? yesterday;
  const from = period.from ?? (await startOf(sql, accountId, to));
  if (from > to || to > yesterday) throw refuse('billing.statement-period-invalid', { from, to, latest: yesterday });
  const openingCents = await balanceBefore(sql, accountId, from);
  const movements = runningBalance(openingCents, await movementsOf(sql, accountId, from, to));
  const lines = period.detail === 'detailed' ? await linesOf(sql, movements.filter((one) => one.kind === 'invoice').map((one) => one.documentId)) : [];
  const entries = movements.map((one) => ({ ...one, lines: lines.filter((line) => line.invoiceId === one.documentId).map(({ invoiceId: _, ...line }) => line) }));
  return { ...parties, from, to, locale, openingCents, balanceCents: movements.at(-1)?.balanceCents ?? openingCents, entries, planned: await plannedAfter(sql, accountId) };
}

async function startOf(sql: Sql, accountId: string, to: LocalDate): Promise<LocalDate> {
  const last = await sql.maybe<{ to: LocalDate }>('select period_to as "to" from billing.statement where organization_id = $1 and account_id = $2 order by period_to desc, id desc limit 1', [sql.organizationId, accountId]);
  if (last !== null) return addDays(last.to, 1);
  const first = await firstDayOf(sql, accountId);
  return first === null || first > to ? to : first;
}

async function linesOf(sql: Sql, invoiceIds: readonly string[]): Promise<(StatementEntry['lines'][number] & { readonly invoiceId: string })[]> {
  return sql.query(
    'select invoice_id as "invoiceId", label_fr as "labelFr", label_en as "labelEn", person_name as "personName", amount_cents as "amountCents" from billing.invoice_line where organization_id = $1 and invoice_id = any ($2::uuid[]) order by invoice_id, position',
    [sql.organizationId, invoiceIds],
  );
}

async function plannedAfter(sql: Sql, accountId: string): Promise<StatementPlannedPayment[]> {
  return sql.query<StatementPlannedPayment>(
    `select p.due_on as "dueOn", p.amount_cents as "amountCents", i.number as "invoiceNumber", p.status
     from billing.planned_payment p join billing.invoice i on i.organization_id = p.organization_id and i.id = p.invoice_id
     where p.organization_id = $1 and p.account_id = $2 and p.status in ('planned', 'processing', 'refused') order by p.due_on, i.number, p.sequence`,
    [sql.organizationId, accountId],
  );
}
