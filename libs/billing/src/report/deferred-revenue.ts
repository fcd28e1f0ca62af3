import { read, type Cents, type LocalDate } from '@preau/kernel';
import { earnMonths } from '../revenue/earn';
import { checkPeriod, sumOf, type Period } from './period';

export interface DeferredRevenueInput extends Period {
  readonly ledgerCodeId?: string;
}
export interface DeferredFigures {
  readonly invoicedCents: Cents;
  readonly creditedCents: Cents;
  readonly earnedCents: Cents;
}
export interface DeferredMonth extends DeferredFigures {
  /** 'YYYY-MM'. */
  readonly month: string;
  readonly openingCents: Cents;
  readonly closingCents: Cents;
}
export interface DeferredCode {
  readonly ledgerCodeId: string | null;
  readonly code: string | null;
  readonly nameFr: string | null;
  readonly nameEn: string | null;
  /** At the end of the period. */
  readonly balanceCents: Cents;
}
export interface DeferredRevenueReport {
  /** The balance of each month of the period, and what moved it. */
  readonly months: readonly DeferredMonth[];
  readonly totals: DeferredFigures & { readonly openingCents: Cents; readonly closingCents: Cents };
  readonly codes: readonly DeferredCode[];
  /** What is deferred now, and in which month it will be earned; a month that is over waits for the worker. */
  readonly nowCents: Cents;
  readonly runOff: readonly { readonly month: string; readonly toEarnCents: Cents }[];
}
interface Moved extends DeferredFigures {
  readonly month: string;
}

/** Deferred revenue: how its balance moved, by which codes, and when the rest will be earned. @throws DomainError billing.report-period-invalid */
export const deferredRevenueReport = read('billing.deferred-revenue-report', async (sql, input: DeferredRevenueInput): Promise<DeferredRevenueReport> => {
  checkPeriod(input);
  const postings = `
    from billing.ledger_account l
    join billing.posting p on p.organization_id = l.organization_id and p.ledger_account_id = l.id
    join billing.journal j on j.organization_id = p.organization_id and j.id = p.journal_id
    where l.organization_id = $1 and l.kind = 'deferred-revenue' and ($4::uuid is null or l.reference = $4)`;
  const values = [sql.organizationId, input.from, input.until, input.ledgerCodeId ?? null];
  const moved = await sql.query<Moved>(
    `select to_char(j.effective_on, 'YYYY-MM') as month, coalesce(-sum(p.amount_cents) filter (where j.source_type = 'invoice'), 0)::bigint as "invoicedCents",
            coalesce(sum(p.amount_cents) filter (where j.source_type = 'invoice-line'), 0)::bigint as "earnedCents",
            coalesce(sum(p.amount_cents) filter (where j.source_type not in ('invoice', 'invoice-line')), 0)::bigint as "creditedCents"
     ${postings} and j.effective_on between $2 and $3 group by 1 order by 1`,
    values,
  );
  const codes = await sql.query<DeferredCode & { openingCents: Cents }>(
    `with balance as (
       select l.reference, -sum(p.amount_cents)::bigint as cents, coalesce(-sum(p.amount_cents) filter (where j.effective_on < $2), 0)::bigint as opening ${postings} and j.effective_on <= $3 group by l.reference)
     select b.reference as "ledgerCodeId", c.code, c.name_fr as "nameFr", c.name_en as "nameEn", b.cents as "balanceCents", b.opening as "openingCents"
     from balance b left join organization.ledger_code c on c.organization_id = $1 and c.id = b.reference order by c.code nulls last`,
    values,
  );
  const openingCents = codes.reduce((all, code) => all + code.openingCents, 0);
  const closingCents = codes.reduce((all, code) => all + code.balanceCents, 0);
  const lines = await sql.query<{ unearnedFrom: LocalDate; endsOn: LocalDate; leftCents: Cents; nextMonth: LocalDate; lines: number }>(
    `select unearned_from as "unearnedFrom", ends_on as "endsOn", price_cents - credited_cents - earned_cents as "leftCents", next_month as "nextMonth", count(*)::int as lines
     from billing.deferred_revenue where organization_id = $1 and next_month is not null and ($2::uuid is null or ledger_code_id = $2) group by 1, 2, 3, 4`,
    [sql.organizationId, input.ledgerCodeId ?? null],
  );
  return {
    months: balancesOf(moved, openingCents),
    totals: { ...sumOf(moved, ['invoicedCents', 'creditedCents', 'earnedCents'] as const), openingCents, closingCents },
    codes: codes.filter((code) => code.balanceCents !== 0).map(({ openingCents: _, ...code }) => code),
    nowCents: lines.reduce((all, line) => all + line.leftCents * line.lines, 0),
    runOff: runOffOf(lines),
  };
});

function balancesOf(moved: readonly Moved[], openingCents: Cents): DeferredMonth[] {
  let balance = openingCents;
  return moved.map((month) => {
    const opening = balance;
    balance += month.invoicedCents - month.creditedCents - month.earnedCents;
    return { ...month, openingCents: opening, closingCents: balance };
  });
}

/** The same arithmetic that will book it. Lines that are alike (same days, same amount) are reckoned once. */
function runOffOf(lines: readonly { unearnedFrom: LocalDate; endsOn: LocalDate; leftCents: Cents; nextMonth: LocalDate; lines: number }[]): { month: string; toEarnCents: Cents }[] {
  const months = new Map<string, Cents>();
  for (const line of lines) for (const { month, earnedCents } of earnMonths(line, null).months) months.set(month, (months.get(month) ?? 0) + earnedCents * line.lines);
  return [...months].filter(([, cents]) => cents !== 0).sort(([a], [b]) => a.localeCompare(b)).map(([month, toEarnCents]) => ({ month, toEarnCents }));
}
