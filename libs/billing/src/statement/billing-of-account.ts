import { read, type Cents, type LocalDate, type Sql } from '@preau/kernel';
import { requireActingFor } from '@preau/household';
import type { ShownMethod } from '../events';
import { debitReturnDays } from '../planned-payment/planned-payment';
import { invoiceStateSql, type InvoiceState } from './view-invoice';

export interface BillingOfAccountInput {
  readonly accountId: string;
}
/** What an account owes one organization, and what is already promised. */
export interface AccountBalance {
  readonly organizationId: string;
  readonly organizationName: string;
  /** Empty when the organization has but one name. */
  readonly organizationNameEn: string;
  /** What open invoices still ask for. */
  readonly receivableCents: Cents;
  /** What is on account: payments left over and credits. */
  readonly creditCents: Cents;
  /** What of it may be given back: money that came, beyond what the credits' own invoices ask for. */
  readonly refundableCents: Cents;
  /** What planned payments will bring. */
  readonly plannedCents: Cents;
  /** Owed, less what is on account. */
  readonly balanceCents: Cents;
  /** The balance once every planned payment is accepted. */
  readonly expectedBalanceCents: Cents;
}
export interface BilledInvoice {
  readonly id: string;
  readonly organizationId: string;
  readonly number: number;
  readonly issuedOn: LocalDate;
  readonly totalCents: Cents;
  readonly openCents: Cents;
  readonly plannedCents: Cents;
  readonly creditedCents: Cents;
  readonly state: InvoiceState;
  readonly labelsFr: readonly string[];
  readonly labelsEn: readonly string[];
  readonly personNames: readonly string[];
}
export interface BilledPayment {
  readonly id: string;
  readonly organizationId: string;
  readonly number: number;
  readonly receivedOn: LocalDate;
  readonly tender: 'card' | 'bank-debit' | 'cash' | 'cheque' | 'terminal';
  readonly method: ShownMethod | null;
  readonly memo: string;
  readonly amountCents: Cents;
  /** Not matched to any invoice, nor refunded. */
  readonly unspentCents: Cents;
  /** How much may still go back to the card or account that paid. */
  readonly refundableOnlineCents: Cents;
  readonly returned: boolean;
  /** A bank debit may come back until then; null when it cannot, or not any more. */
  readonly provisionalUntil: LocalDate | null;
  readonly invoiceNumbers: readonly number[];
}
export interface BilledCreditMemo {
  readonly id: string;
  readonly organizationId: string;
  readonly number: number;
  readonly issuedOn: LocalDate;
  readonly invoiceNumber: number;
  readonly totalCents: Cents;
  readonly unspentCents: Cents;
  readonly reason: string;
}
export interface BilledRefund {
  readonly id: string;
  readonly organizationId: string;
  readonly number: number;
  readonly madeOn: LocalDate;
  readonly tender: 'card' | 'bank-debit' | 'cash' | 'cheque' | 'terminal';
  readonly amountCents: Cents;
  readonly state: 'pending' | 'succeeded' | 'failed';
  readonly reason: string;
}
export interface BillingOfAccount {
  readonly balances: readonly AccountBalance[];
  readonly invoices: readonly BilledInvoice[];
  readonly payments: readonly BilledPayment[];
  readonly creditMemos: readonly BilledCreditMemo[];
  readonly refunds: readonly BilledRefund[];
}
/** The newest documents of each kind that one answer holds. */
export const documentsMax = 500;

/** Everything billed to an account, newest first: with one organization in scope, by it; for a family without one, by all. */
export const billingOfAccount = read('billing.of-account', async (sql, input: BillingOfAccountInput, actor): Promise<BillingOfAccount> => {
  await requireActingFor(sql, actor, input.accountId);
  return {
    balances: await balancesOf(sql, input.accountId),
    invoices: await invoicesOf(sql, input.accountId),
    payments: await paymentsOf(sql, input.accountId),
    creditMemos: await creditMemosOf(sql, input.accountId),
    refunds: await refundsOf(sql, input.accountId),
  };
});

export async function balancesOf(sql: Sql, accountId: string): Promise<AccountBalance[]> {
  return sql.query<AccountBalance>(
    `select b.organization_id as "organizationId", o.name as "organizationName", o.name_en as "organizationNameEn", b.receivable_cents as "receivableCents", b.credit_cents as "creditCents",
            case when b.credit_cents = 0 then 0 else billing.refundable_of(b.organization_id, b.account_id) end as "refundableCents",
            planned.cents as "plannedCents", b.receivable_cents - b.credit_cents as "balanceCents", b.receivable_cents - b.credit_cents - planned.cents as "expectedBalanceCents"
     from billing.client_balance b
     join organization.organization o on o.id = b.organization_id
     cross join lateral (select coalesce(sum(p.amount_cents), 0)::bigint as cents from billing.planned_payment p
       where p.organization_id = b.organization_id and p.account_id = b.account_id and p.status in ('planned', 'processing')) planned
     where b.account_id = $1 and ($2::uuid is null or b.organization_id = $2) order by o.name`,
    [accountId, sql.organizationIdOrNull],
  );
}

async function invoicesOf(sql: Sql, accountId: string): Promise<BilledInvoice[]> {
  return sql.query<BilledInvoice>(
    `select i.id, i.organization_id as "organizationId", i.number, i.issued_on as "issuedOn", i.total_cents as "totalCents", s.total_cents - s.allocated_cents as "openCents",
            coalesce((select sum(p.amount_cents) from billing.planned_payment p where p.organization_id = i.organization_id and p.invoice_id = i.id and p.status in ('planned', 'processing')), 0)::bigint as "plannedCents",
            coalesce((select sum(m.total_cents) from billing.credit_memo m where m.organization_id = i.organization_id and m.invoice_id = i.id), 0)::bigint as "creditedCents",
            ${invoiceStateSql} as state,
            lines.fr as "labelsFr", lines.en as "labelsEn", lines.people as "personNames"
     from billing.invoice i
     join billing.invoice_settlement s on s.organization_id = i.organization_id and s.invoice_id = i.id
     cross join lateral (select array_agg(l.label_fr order by l.position) as fr, array_agg(l.label_en order by l.position) as en, array_agg(l.person_name order by l.position) as people
       from billing.invoice_line l where l.organization_id = i.organization_id and l.invoice_id = i.id) lines
     where i.account_id = $1 and ($2::uuid is null or i.organization_id = $2) order by i.issued_at desc, i.number desc limit $3`,
    [accountId, sql.organizationIdOrNull, documentsMax],
  );
}

async function paymentsOf(sql: Sql, accountId: string): Promise<BilledPayment[]> {
  return sql.query<BilledPayment>(
    `select p.id, p.organization_id as "organizationId", p.number, p.received_on as "receivedOn", p.tender, nullif(p.method, '{}') as method, p.memo, p.amount_cents as "amountCents",
            s.amount_cents - s.allocated_cents - s.refunded_cents as "unspentCents",
            case when a.state = 'accepted' then p.amount_cents - coalesce((select sum(r.amount_cents) from billing.refund r
              where r.organization_id = p.organization_id and r.charge_attempt_id = a.id and r.state <> 'failed'), 0)::bigint else 0 end as "refundableOnlineCents",
            exists (select 1 from billing.payment_return t where t.organization_id = p.organization_id and t.payment_id = p.id and t.reinstated_on is null) as returned,
            case when a.state = 'accepted' and p.tender = 'bank-debit' and p.received_on + ${debitReturnDays} > (kernel.now() at time zone o.time_zone)::date then p.received_on + ${debitReturnDays} end as "provisionalUntil",
            array(select distinct i.number from billing.allocation x join billing.invoice i on i.organization_id = x.organization_id and i.id = x.invoice_id
              where x.organization_id = p.organization_id and x.source_id = p.id and x.undoes is null
                and not exists (select 1 from billing.allocation u where u.organization_id = x.organization_id and u.undoes = x.id) order by i.number) as "invoiceNumbers"
     from billing.payment p
     join organization.organization o on o.id = p.organization_id
     join billing.settlement_source s on s.organization_id = p.organization_id and s.id = p.id
     left join billing.charge_attempt a on a.organization_id = p.organization_id and a.id = p.charge_attempt_id
     where p.account_id = $1 and ($2::uuid is null or p.organization_id = $2) order by p.received_at desc, p.number desc limit $3`,
    [accountId, sql.organizationIdOrNull, documentsMax],
  );
}

async function creditMemosOf(sql: Sql, accountId: string): Promise<BilledCreditMemo[]> {
  return sql.query<BilledCreditMemo>(
    `select m.id, m.organization_id as "organizationId", m.number, m.issued_on as "issuedOn", i.number as "invoiceNumber", m.total_cents as "totalCents",
            s.amount_cents - s.allocated_cents - s.refunded_cents as "unspentCents", m.reason
     from billing.credit_memo m
     join billing.invoice i on i.organization_id = m.organization_id and i.id = m.invoice_id
     join billing.settlement_source s on s.organization_id = m.organization_id and s.id = m.id
     where m.account_id = $1 and ($2::uuid is null or m.organization_id = $2) order by m.issued_at desc, m.number desc limit $3`,
    [accountId, sql.organizationIdOrNull, documentsMax],
  );
}

async function refundsOf(sql: Sql, accountId: string): Promise<BilledRefund[]> {
  return sql.query<BilledRefund>(
    `select id, organization_id as "organizationId", number, made_on as "madeOn", tender, amount_cents as "amountCents", state, reason
     from billing.refund where account_id = $1 and ($2::uuid is null or organization_id = $2) order by made_at desc, number desc limit $3`,
    [accountId, sql.organizationIdOrNull, documentsMax],
  );
}
