import { read, type Cents } from '@preau/kernel';
import type { LedgerAccountKind } from '../ledger/journal';
import { checkPeriod, sumOf, type Period } from './period';

export interface LedgerFigures {
  /** Debits less credits before the period. */
  readonly openingCents: Cents;
  readonly debitCents: Cents;
  readonly creditCents: Cents;
  readonly closingCents: Cents;
}
export interface LedgerCodeRow extends LedgerFigures {
  readonly kind: LedgerAccountKind;
  /** For revenue, deferred revenue and discounts; null for lines without a code and for every other account. */
  readonly ledgerCodeId: string | null;
  readonly code: string | null;
  readonly nameFr: string | null;
  readonly nameEn: string | null;
}
export interface LedgerCodesReport {
  readonly rows: readonly LedgerCodeRow[];
  /** Debits equal credits, and what was before and is after comes to zero, when no code is chosen. */
  readonly totals: LedgerFigures;
}
const figures = ['openingCents', 'debitCents', 'creditCents', 'closingCents'] as const;

/** Debits and credits of each account and ledger code in a period: the trial balance. @throws DomainError billing.report-period-invalid */
export const ledgerCodesReport = read('billing.ledger-codes-report', async (sql, input: Period & { readonly ledgerCodeId?: string }): Promise<LedgerCodesReport> => {
  checkPeriod(input);
  const rows = await sql.query<LedgerCodeRow>(
    `with moved as materialized (
       select p.ledger_account_id, sum(p.amount_cents) filter (where j.effective_on < $2) as opening,
              sum(p.amount_cents) filter (where j.effective_on >= $2 and p.amount_cents > 0) as debit, sum(p.amount_cents) filter (where j.effective_on >= $2 and p.amount_cents < 0) as credit
       from billing.posting p join billing.journal j on j.organization_id = p.organization_id and j.id = p.journal_id
       where p.organization_id = $1 and j.effective_on <= $3 group by p.ledger_account_id),
     summed as (
       select l.kind, case when l.kind in ('revenue', 'deferred-revenue', 'discounts') then l.reference end as code_id,
              coalesce(sum(m.opening), 0)::bigint as opening, coalesce(sum(m.debit), 0)::bigint as debit, coalesce(-sum(m.credit), 0)::bigint as credit
       from moved m join billing.ledger_account l on l.organization_id = $1 and l.id = m.ledger_account_id
       where $4::uuid is null or l.reference = $4 group by 1, 2)
     select s.kind, s.code_id as "ledgerCodeId", c.code, c.name_fr as "nameFr", c.name_en as "nameEn", s.opening as "openingCents", s.debit as "debitCents", s.credit as "creditCents",
            s.opening + s.debit - s.credit as "closingCents"
     from summed s left join organization.ledger_code c on c.organization_id = $1 and c.id = s.code_id
     where s.opening <> 0 or s.debit <> 0 or s.credit <> 0 order by c.code nulls first, s.kind`,
    [sql.organizationId, input.from, input.until, input.ledgerCodeId ?? null],
  );
  return { rows, totals: sumOf(rows, figures) };
});
