import { read, type Cents } from '@preau/kernel';
import { checkPeriod, sumOf, type Period } from './period';

export type MoneyTender = 'card' | 'bank-debit' | 'cash' | 'cheque' | 'terminal' | 'transfer';
export interface CashFlowInput extends Period {
  readonly by: 'day' | 'month';
  readonly tender?: MoneyTender;
}
export interface CashFigures {
  readonly receivedCents: Cents;
  /** Taken back by the bank, less what it gave again; cheques that bounced. */
  readonly returnedCents: Cents;
  readonly refundedCents: Cents;
  /** Everything else that moved money: payouts less what reached the bank (the fees), disputes, recoveries. */
  readonly otherCents: Cents;
  /** Received, less returned and refunded, with the rest. */
  readonly netCents: Cents;
}
export interface CashRow extends CashFigures {
  /** 'YYYY-MM-DD' or 'YYYY-MM'. */
  readonly key: string;
  /** `transfer`: between accounts of the organization, and what processors keep. */
  readonly tender: MoneyTender;
}
export interface CashFlowReport {
  readonly rows: readonly CashRow[];
  readonly totals: CashFigures;
  /** In every account of money at the beginning and at the end of the period; it differs by the net total when no tender is chosen. */
  readonly openingCents: Cents;
  readonly closingCents: Cents;
  /** On its way now: refunds sent to processors and not answered, bank debits sent and not accepted (not booked yet). */
  readonly refundsInTransitCents: Cents;
  readonly debitsInTransitCents: Cents;
}
const figures = ['receivedCents', 'returnedCents', 'refundedCents', 'otherCents', 'netCents'] as const;
/** The accounts where money lies. */
export const moneyAccounts = ['gateway-clearing', 'bank-debit-in-transit', 'cash', 'cheques', 'terminal', 'bank'] as const;

/** Money that came and went, by day or month and by tender, from the postings of every account of money. @throws DomainError billing.report-period-invalid */
export const cashFlowReport = read('billing.cash-flow-report', async (sql, input: CashFlowInput): Promise<CashFlowReport> => {
  checkPeriod(input);
  const rows = await sql.query<CashRow>(
    `with moved as (
       select case when $4 then to_char(j.effective_on, 'YYYY-MM') else j.effective_on::text end as key, coalesce(p.tender, r.tender, 'transfer') as tender, m.amount_cents as cents,
              case j.source_type when 'refund' then 'refunded' when 'payment-return' then 'returned' when 'payment' then case when m.amount_cents > 0 then 'received' else 'returned' end else 'other' end as what
       from billing.ledger_account l
       join billing.posting m on m.organization_id = l.organization_id and m.ledger_account_id = l.id
       join billing.journal j on j.organization_id = m.organization_id and j.id = m.journal_id
       left join billing.payment_return b on j.source_type = 'payment-return' and b.organization_id = j.organization_id and b.id = j.source_id
       left join billing.payment p on p.organization_id = j.organization_id and p.id = case j.source_type when 'payment' then j.source_id when 'payment-return' then b.payment_id end
       left join billing.refund r on j.source_type = 'refund' and r.organization_id = j.organization_id and r.id = j.source_id
       where l.organization_id = $1 and l.kind = any ($5::text[]) and j.effective_on between $2 and $3)
     select key, tender, coalesce(sum(cents) filter (where what = 'received'), 0)::bigint as "receivedCents", coalesce(-sum(cents) filter (where what = 'returned'), 0)::bigint as "returnedCents",
            coalesce(-sum(cents) filter (where what = 'refunded'), 0)::bigint as "refundedCents", coalesce(sum(cents) filter (where what = 'other'), 0)::bigint as "otherCents", sum(cents)::bigint as "netCents"
     from moved where $6::text is null or tender = $6 group by key, tender
     having bool_or(what <> 'other') or sum(cents) <> 0 order by key, tender`,
    [sql.organizationId, input.from, input.until, input.by === 'month', moneyAccounts, input.tender ?? null],
  );
  const around = await sql.one<Pick<CashFlowReport, 'openingCents' | 'closingCents' | 'refundsInTransitCents' | 'debitsInTransitCents'>>(
    `select coalesce(sum(m.amount_cents) filter (where j.effective_on < $2), 0)::bigint as "openingCents", coalesce(sum(m.amount_cents), 0)::bigint as "closingCents",
            (select coalesce(sum(amount_cents), 0)::bigint from billing.refund where organization_id = $1 and state = 'pending') as "refundsInTransitCents",
            (select coalesce(sum(amount_cents), 0)::bigint from billing.charge_attempt where organization_id = $1 and state = 'pending') as "debitsInTransitCents"
     from billing.ledger_account l
     join billing.posting m on m.organization_id = l.organization_id and m.ledger_account_id = l.id
     join billing.journal j on j.organization_id = m.organization_id and j.id = m.journal_id
     where l.organization_id = $1 and l.kind = any ($4::text[]) and j.effective_on <= $3`,
    [sql.organizationId, input.from, input.until, moneyAccounts],
  );
  return { rows, totals: sumOf(rows, figures), ...around };
});
