import { DomainError, type Cents, type LocalDate, type Sql } from '@preau/kernel';
import type { CancellationPolicy, PolicyTier } from './contract';

/** A registration with what it was sold as. Reads enrolment, catalog, household, organization and billing. */
export interface RegistrationFacts {
  readonly claimId: string;
  readonly accountId: string;
  readonly personId: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly state: 'live' | 'cancelled' | 'released' | 'lapsed';
  readonly registeredAt: Date;
  readonly poolId: string;
  readonly activityId: string;
  readonly occurrenceId: string | null;
  readonly programId: string;
  readonly formId: string | null;
  readonly nameFr: string;
  readonly nameEn: string;
  readonly startsOn: LocalDate | null;
  readonly endsOn: LocalDate | null;
  readonly sessions: readonly { readonly startsAt: string; readonly endsAt: string; readonly status: 'planned' | 'cancelled' }[];
  readonly orderId: string | null;
  readonly orderNumber: number | null;
  readonly orderLineId: string | null;
  readonly placedAt: Date | null;
  readonly channel: 'web' | 'counter' | null;
  readonly invoiceId: string | null;
  readonly invoiceNumber: number | null;
  readonly invoiceLineId: string | null;
  readonly timeZone: string;
  /** Under which it was sold; of today for what no order brought. */
  readonly regime: 'exempt' | 's188' | 'fitness-studio' | 'goods';
  readonly organizationName: string;
  readonly organizationNameEn: string;
  readonly organizationEmail: string;
  readonly organizationPhone: string;
  readonly locale: 'fr-CA' | 'en-CA';
}

/** A registration of the organization in scope, whatever its state. @throws DomainError kernel.not-found */
export async function registrationFacts(sql: Sql, claimId: string, accountId: string | null): Promise<RegistrationFacts> {
  const row = await sql.maybe<RegistrationFacts>(
    `select c.id as "claimId", c.account_id as "accountId", c.person_id as "personId", p.first_name as "firstName", p.last_name as "lastName", c.state, c.created_at as "registeredAt",
       q.id as "poolId", q.activity_id as "activityId", q.occurrence_id as "occurrenceId", a.program_id as "programId", a.form_id as "formId", a.name_fr as "nameFr", a.name_en as "nameEn",
       coalesce(x.held_on, a.starts_on) as "startsOn", coalesce(x.held_on, a.ends_on) as "endsOn",
       (select coalesce(jsonb_agg(jsonb_build_object('startsAt', s.starts_at, 'endsAt', s.ends_at, 'status', s.status) order by s.starts_at, s.id), '[]') from catalog.occurrence s
        where s.organization_id = q.organization_id and s.activity_id = q.activity_id and (q.occurrence_id is null or s.id = q.occurrence_id)) as sessions,
       o.id as "orderId", o.number as "orderNumber", l.id as "orderLineId", o.placed_at as "placedAt", o.channel, i.id as "invoiceId", i.number as "invoiceNumber", l.invoice_line_id as "invoiceLineId",
       g.time_zone as "timeZone", coalesce(l.regime, cart_checkout.regime_of(g.id, a.id)) as regime, g.name as "organizationName", g.name_en as "organizationNameEn", g.email as "organizationEmail", g.phone as "organizationPhone",
       coalesce(i.locale, g.default_locale) as locale
     from enrolment.claim c
     join enrolment.pool q on q.organization_id = c.organization_id and q.id = c.pool_id
     join catalog.activity a on a.organization_id = q.organization_id and a.id = q.activity_id
     join household.person p on p.id = c.person_id
     join organization.organization g on g.id = c.organization_id
     left join catalog.occurrence x on x.organization_id = q.organization_id and x.id = q.occurrence_id
     left join cart_checkout.order_line l on l.organization_id = c.organization_id and l.id = c.order_line_id
     left join cart_checkout.placed_order o on o.organization_id = l.organization_id and o.id = l.order_id
     left join billing.invoice_line n on n.organization_id = l.organization_id and n.id = l.invoice_line_id
     left join billing.invoice i on i.organization_id = n.organization_id and i.id = n.invoice_id
     where c.organization_id = $1 and c.id = $2 and c.kind = 'registration' and ($3::uuid is null or c.account_id = $3)`,
    [sql.organizationId, claimId, accountId],
  );
  if (row === null) throw new DomainError('kernel.not-found', { claimId });
  return row;
}

/** A line of an invoice with what was credited of it. */
export interface InvoicedLine {
  readonly id: string;
  readonly kind: string;
  readonly amountCents: Cents;
  readonly gstCents: Cents;
  readonly qstCents: Cents;
  readonly creditedCents: Cents;
  readonly creditedGstCents: Cents;
  readonly creditedQstCents: Cents;
  readonly personId: string | null;
}
export async function linesToShare(sql: Sql, invoiceId: string): Promise<InvoicedLine[]> {
  return sql.query<InvoicedLine>(
    `select l.id, l.kind, l.person_id as "personId", l.amount_cents as "amountCents", l.gst_cents as "gstCents", l.qst_cents as "qstCents",
       coalesce(c.cents, 0)::bigint as "creditedCents", coalesce(c.gst, 0)::bigint as "creditedGstCents", coalesce(c.qst, 0)::bigint as "creditedQstCents"
     from billing.invoice_line l
     left join lateral (select sum(m.amount_cents) as cents, sum(m.gst_cents) as gst, sum(m.qst_cents) as qst from billing.credit_memo_line m
       where m.organization_id = l.organization_id and m.invoice_line_id = l.id) c on true
     where l.organization_id = $1 and l.invoice_id = $2 order by l.position`,
    [sql.organizationId, invoiceId],
  );
}

/** How an invoice stands: what it owes, what is on its way, what is promised, what paid it. */
export interface InvoiceMoney {
  readonly openCents: Cents;
  readonly totalCents: Cents;
  /** Closed without being paid: there is nothing of it to give back. */
  readonly writtenOffCents: Cents;
  /** What credit memos have taken back of it so far, taxes included. */
  readonly creditedCents: Cents;
  /** Money of the client that came and has not gone back: never more leaves. */
  readonly moneyCents: Cents;
  /** Debits that a bank has not answered yet, and planned payments that are being charged. */
  readonly onTheWayCents: Cents;
  /** A balance that is being paid on line: planned payments are not cut for it before it is accepted. */
  readonly balanceOnTheWayCents: Cents;
  readonly planned: readonly { readonly id: string; readonly amountCents: Cents; readonly dueOn: LocalDate; readonly paymentMethodId: string | null; readonly method: { readonly brand: string; readonly last4: string } | null }[];
  /** The latest first. */
  readonly payments: readonly PaidBy[];
}
export interface PaidBy {
  readonly paymentId: string;
  readonly number: number;
  readonly tender: 'card' | 'bank-debit' | 'cash' | 'cheque' | 'terminal';
  readonly method: { readonly brand: string; readonly last4: string } | null;
  readonly allocatedCents: Cents;
  /** What the card or account can still take back of it; zero for money taken by hand. */
  readonly refundableCents: Cents;
}
export async function invoiceMoney(sql: Sql, invoiceId: string): Promise<InvoiceMoney> {
  const head = await sql.one<Omit<InvoiceMoney, 'planned' | 'payments'>>(
    `select s.total_cents - s.allocated_cents as "openCents", s.total_cents as "totalCents", greatest(0, billing.money_of(s.organization_id, s.account_id)) as "moneyCents",
       coalesce((select sum(a.amount_cents) from billing.allocation a join billing.settlement_source k on k.organization_id = a.organization_id and k.id = a.source_id and k.kind = 'write-off'
         where a.organization_id = $1 and a.invoice_id = $2 and a.undoes is null
           and not exists (select 1 from billing.allocation u where u.organization_id = a.organization_id and u.undoes = a.id)), 0)::bigint as "writtenOffCents",
       coalesce((select sum(m.total_cents) from billing.credit_memo m where m.organization_id = $1 and m.invoice_id = $2), 0)::bigint as "creditedCents",
       (coalesce((select sum(p.amount_cents) from billing.planned_payment p where p.organization_id = $1 and p.invoice_id = $2 and p.status = 'processing'), 0)
        + coalesce((select sum(a.amount_cents) from billing.charge_attempt a where a.organization_id = $1 and a.invoice_id = $2 and a.purpose = 'checkout'
           and a.state in ('claimed', 'created', 'sent', 'pending', 'unknown')), 0))::bigint as "onTheWayCents",
       coalesce((select sum(b.amount_cents) from billing.balance_share b join billing.charge_attempt a on a.organization_id = b.organization_id and a.id = b.attempt_id
         where b.organization_id = $1 and b.invoice_id = $2 and a.state in ('claimed', 'created', 'sent', 'pending', 'unknown')), 0)::bigint as "balanceOnTheWayCents"
     from billing.invoice_settlement s where s.organization_id = $1 and s.invoice_id = $2`,
    [sql.organizationId, invoiceId],
  );
  const planned = await sql.query<InvoiceMoney['planned'][number]>(
    `select p.id, p.amount_cents as "amountCents", p.due_on as "dueOn", p.payment_method_id as "paymentMethodId", case when m.id is not null then jsonb_build_object('brand', m.brand, 'last4', m.last4) end as method
     from billing.planned_payment p left join billing.payment_method m on m.organization_id = p.organization_id and m.id = p.payment_method_id
     where p.organization_id = $1 and p.invoice_id = $2 and p.status in ('planned', 'refused') order by p.status = 'refused', p.due_on, p.sequence`,
    [sql.organizationId, invoiceId],
  );
  const payments = await sql.query<PaidBy>(
    `select p.id as "paymentId", p.number, p.tender, nullif(p.method, '{}') as method, sum(a.amount_cents)::bigint as "allocatedCents",
       case when c.state = 'accepted' then p.amount_cents - coalesce((select sum(r.amount_cents) from billing.refund r
         where r.organization_id = p.organization_id and r.charge_attempt_id = c.id and r.state <> 'failed'), 0)::bigint else 0 end as "refundableCents"
     from billing.allocation a
     join billing.payment p on p.organization_id = a.organization_id and p.id = a.source_id
     left join billing.charge_attempt c on c.organization_id = p.organization_id and c.id = p.charge_attempt_id
     where a.organization_id = $1 and a.invoice_id = $2 and a.undoes is null
       and not exists (select 1 from billing.allocation u where u.organization_id = a.organization_id and u.undoes = a.id)
     group by p.organization_id, p.id, p.number, p.tender, p.method, p.amount_cents, c.id, c.state order by p.number desc`,
    [sql.organizationId, invoiceId],
  );
  return { ...head, planned, payments };
}

/** The policy of an activity for what was bought at an instant, or null. */
export async function policyInForce(sql: Sql, where: { readonly activityId: string; readonly programId: string; readonly boughtAt: Date }): Promise<CancellationPolicy | null> {
  const found = await sql.maybe<{ policyId: string; version: number; creditsFees: boolean; reclaimsDiscounts: boolean; tiers: PolicyTier[] }>(
    `select v.policy_id as "policyId", v.version, v.credits_fees as "creditsFees", v.reclaims_discounts as "reclaimsDiscounts", (select coalesce(jsonb_agg(jsonb_build_object(
       'period', t.period, 'days', t.days, 'creditPercent', t.credit_percent, 'creditOf', t.credit_of, 'refund', t.refund, 'feeCents', t.fee_cents, 'feeTaxable', t.fee_taxable,
       'feeLedgerCodeId', t.fee_ledger_code_id, 'selfService', t.self_service) order by t.position), '[]') from cart_checkout.cancellation_policy_tier t
       where t.organization_id = v.organization_id and t.policy_id = v.policy_id and t.version = v.version) as tiers
     from cart_checkout.policy_of($1, $2, $3, $4) u
     join cart_checkout.cancellation_policy_version v on v.organization_id = $1 and v.policy_id = u.policy_id and v.version = u.version`,
    [sql.organizationId, where.activityId, where.programId, where.boughtAt],
  );
  return found;
}
