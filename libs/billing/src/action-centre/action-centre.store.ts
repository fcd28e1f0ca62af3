import type { Cents, LocalDate, Sql } from '@preau/kernel';
import type { RefusedBecause } from '../events';
import { catchUpDaysMax } from '../planned-payment/planned-payment';

export const actionKinds = ['refused', 'needs-client', 'overdue', 'unresolved', 'expiring-card', 'bounced-cheque'] as const;
/**
 * Why somebody has to act: the bank said no; the payer has to (prove who they are, choose a method); an outage left a charge
 * so late that staff confirm it; nobody knows whether money moved, or it cannot be written down; a card ends before or soon
 * with payments that rely on it; a cheque came back.
 */
export type ActionKind = (typeof actionKinds)[number];
export interface Action {
  /** Names the fact: the same thing happening again has another key. */
  readonly key: string;
  readonly kind: ActionKind;
  /** Of the planned payment, the charge, the card or the cheque. */
  readonly subjectId: string;
  readonly accountId: string;
  readonly clientName: string;
  readonly plannedPaymentId: string | null;
  /** Of the planned payment, to change it. */
  readonly version: number | null;
  readonly invoiceId: string | null;
  readonly invoiceNumber: number | null;
  readonly amountCents: Cents;
  readonly dueOn: LocalDate | null;
  readonly since: Date;
  /** In classes that staff may read. */
  readonly because: RefusedBecause | 'processor-does-not-answer' | 'outcome-cannot-be-written' | 'still-asked' | null;
  readonly tries: number;
  /** Set when it is tried again by itself. */
  readonly retryAt: Date | null;
  readonly method: { readonly id: string; readonly kind: 'card' | 'bank-account'; readonly brand: string; readonly last4: string; readonly authorized: boolean } | null;
  readonly expiresOn: LocalDate | null;
}
export interface WhichActions {
  readonly kinds?: readonly ActionKind[];
  readonly keys?: readonly string[];
  readonly accountId?: string;
  /** Of a client's name, or an invoice number. */
  readonly text?: string;
  readonly limit?: number;
}

const method = `case when m.id is not null then jsonb_build_object('id', m.id, 'kind', m.kind, 'brand', m.brand, 'last4', m.last4,
  'authorized', m.removed_at is null and m.authorized_at is not null and m.revoked_at is null) end`;
const planned = `join billing.invoice i on i.organization_id = p.organization_id and i.id = p.invoice_id
  left join billing.payment_method m on m.organization_id = p.organization_id and m.id = p.payment_method_id`;
/** The last day of the month that is printed on the card. */
export const expiresOnSql = `(make_date(m.expires_year, m.expires_month, 1) + interval '1 month - 1 day')::date`;
const today = `(kernel.now() at time zone o.time_zone)::date`;

/** An outage went past the day of its next try: staff confirm it. */
const lateTry = `coalesce((p.retry_at at time zone o.time_zone)::date + ${catchUpDaysMax} < ${today}, false)`;

/** Every kind on its own, so that each finds its rows by its own index. */
const actionsSql = `
  select 'refused:' || p.id || ':' || extract(epoch from p.settled_at)::bigint as key,
         case when p.refused_because in ('needs-authentication', 'method-removed') then 'needs-client' when ${lateTry} then 'overdue' else 'refused' end as kind,
         p.id as subject_id, p.account_id, p.id as planned_payment_id, p.version, p.invoice_id, i.number as invoice_number, p.amount_cents, p.due_on,
         p.settled_at as since, p.refused_because as because, p.tries, case when not ${lateTry} then p.retry_at end as retry_at, ${method} as method, null::date as expires_on
  from billing.planned_payment p join o on p.organization_id = o.id ${planned}
  where p.status = 'refused'
  union all
  select 'method:' || p.id || ':' || p.payment_method_id, 'needs-client', p.id, p.account_id, p.id, p.version, p.invoice_id, i.number, p.amount_cents, p.due_on,
         coalesce(m.removed_at, m.revoked_at, p.created_at), 'method-removed', p.tries, null, ${method}, null
  from billing.planned_payment p join o on p.organization_id = o.id ${planned}
  where p.status = 'planned' and m.id is not null and (m.removed_at is not null or m.authorized_at is null or m.revoked_at is not null)
  union all
  select 'overdue:' || p.id || ':' || p.due_on, 'overdue', p.id, p.account_id, p.id, p.version, p.invoice_id, i.number, p.amount_cents, p.due_on,
         coalesce(p.retry_at, p.due_at), null, p.tries, null, ${method}, null
  from billing.planned_payment p join o on p.organization_id = o.id ${planned}
  where p.payment_method_id is not null and p.status = 'planned' and (p.due_at at time zone o.time_zone)::date + ${catchUpDaysMax} < ${today}
    and m.removed_at is null and m.authorized_at is not null and m.revoked_at is null
  union all
  select 'unresolved:' || a.id || ':' || case when coalesce(a.next_ask_at, a.lease_until) is null then a.version::text else 'asked' end, 'unresolved', a.id, a.account_id,
         a.planned_payment_id, null, coalesce(a.invoice_id, p.invoice_id), i.number, a.amount_cents, p.due_on, a.started_at,
         case when coalesce(a.next_ask_at, a.lease_until) is not null then 'still-asked' when a.failures > 0 then 'outcome-cannot-be-written' else 'processor-does-not-answer' end, coalesce(p.tries, 1), null, ${method}, null
  from billing.charge_attempt a join o on a.organization_id = o.id
  left join billing.planned_payment p on p.organization_id = a.organization_id and p.id = a.planned_payment_id
  left join billing.invoice i on i.organization_id = a.organization_id and i.id = coalesce(a.invoice_id, p.invoice_id)
  left join billing.payment_method m on m.organization_id = a.organization_id and m.id = a.payment_method_id
  where a.state in ('claimed', 'created', 'sent', 'pending', 'unknown')
    and (coalesce(a.next_ask_at, a.lease_until) is null or (a.state <> 'pending' and a.started_at < kernel.now() - interval '1 hour'))
  union all
  select 'expiring-card:' || m.id || ':' || m.expires_year || '-' || m.expires_month, 'expiring-card', m.id, m.account_id, tied.first_id, tied.first_version, tied.first_invoice, tied.first_number,
         tied.cents, tied.first_due, make_timestamptz(m.expires_year, m.expires_month, 1, 0, 0, 0), null, 0, null, ${method}, ${expiresOnSql}
  from billing.payment_method m join o on m.organization_id = o.id
  cross join lateral (select sum(p.amount_cents)::bigint as cents, max(p.due_on) as last_due, min(p.due_on) as first_due, (array_agg(p.id order by p.due_on, p.sequence))[1] as first_id,
      (array_agg(p.version order by p.due_on, p.sequence))[1] as first_version, (array_agg(p.invoice_id order by p.due_on, p.sequence))[1] as first_invoice, (array_agg(i.number order by p.due_on, p.sequence))[1] as first_number
    from billing.planned_payment p join billing.invoice i on i.organization_id = p.organization_id and i.id = p.invoice_id
    where p.organization_id = m.organization_id and p.payment_method_id = m.id and p.status = 'planned') tied
  where m.removed_at is null and m.expires_year is not null and tied.cents is not null and (${expiresOnSql} < tied.last_due or ${expiresOnSql} <= ${today} + 60)
  union all
  select 'bounced-cheque:' || c.id, 'bounced-cheque', c.id, c.account_id, case when p.status in ('planned', 'refused') then p.id end, p.version, c.invoice_id, i.number, c.amount_cents, p.due_on,
         (c.bounced_on::timestamp at time zone o.time_zone), 'returned-by-bank', 1, null, null, null
  from billing.cheque c join o on c.organization_id = o.id
  join billing.planned_payment p on p.organization_id = c.organization_id and p.id = c.planned_payment_id
  join billing.invoice i on i.organization_id = c.organization_id and i.id = c.invoice_id
  where c.state = 'bounced' and p.status not in ('accepted', 'cancelled')`;

/** What needs staff and was not dismissed, what has waited longest first. */
export async function findActions(sql: Sql, which: WhichActions = {}): Promise<Action[]> {
  return sql.query<Action>(
    `with o as (select id, time_zone from organization.organization where id = $1), act as (${actionsSql})
     select act.key, act.kind, act.subject_id as "subjectId", act.account_id as "accountId", coalesce(h.first_name || ' ' || h.last_name, '') as "clientName", act.planned_payment_id as "plannedPaymentId",
            act.version, act.invoice_id as "invoiceId", act.invoice_number as "invoiceNumber", act.amount_cents as "amountCents", act.due_on as "dueOn", act.since, act.because, act.tries,
            act.retry_at as "retryAt", act.method, act.expires_on as "expiresOn"
     from act left join household.person h on h.account_id = act.account_id and h.is_owner
     where not exists (select 1 from billing.action_dismissal d where d.organization_id = $1 and d.action_key = act.key)
       and ($2::text[] is null or act.kind = any ($2)) and ($3::text[] is null or act.key = any ($3)) and ($4::uuid is null or act.account_id = $4)
       and ($5::text is null or act.invoice_number::text = $5 or household.fold(h.first_name || ' ' || h.last_name) like '%' || household.fold($5) || '%')
     order by act.since, act.key limit $6`,
    [sql.organizationId, which.kinds ?? null, which.keys ?? null, which.accountId ?? null, which.text ?? null, which.limit ?? 500],
  );
}

/** How many of each kind, and for how much. */
export async function countActions(sql: Sql): Promise<{ kind: ActionKind; count: number; amountCents: Cents }[]> {
  return sql.query(
    `with o as (select id, time_zone from organization.organization where id = $1), act as (${actionsSql})
     select act.kind, count(*)::int as count, sum(act.amount_cents)::bigint as "amountCents" from act
     where not exists (select 1 from billing.action_dismissal d where d.organization_id = $1 and d.action_key = act.key) group by act.kind`,
    [sql.organizationId],
  );
}
