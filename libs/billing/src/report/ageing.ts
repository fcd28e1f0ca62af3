import { addDays, decodeCursor, encodeCursor, instantOf, read, type Cents, type LocalDate, type Page, type Sql } from '@preau/kernel';
import { todayOf } from '../invoice/parties.store';

export type AgeBucket = 'current' | '1-30' | '31-60' | '61-90' | '90+';
export interface AgeingInput {
  /** Today when left out. What was open at the end of that day, by what had been posted by then. */
  readonly asOf?: LocalDate;
  readonly cursor?: string;
  readonly limit?: number;
}
export interface AgeingFigures {
  /** Not due yet, or due on the day itself. */
  readonly currentCents: Cents;
  readonly days30Cents: Cents;
  readonly days60Cents: Cents;
  readonly days90Cents: Cents;
  readonly olderCents: Cents;
  readonly openCents: Cents;
}
export interface AgeingRow extends AgeingFigures {
  readonly accountId: string;
  readonly clientName: string;
  /** On account on that day: it could settle part of what is open. */
  readonly creditCents: Cents;
}
export interface AgeingReport extends Page<AgeingRow> {
  readonly asOf: LocalDate;
  /** Of every client who owed something that day, on this page or not. */
  readonly clients: number;
  readonly totals: AgeingFigures;
  /** On account of every client that day, owing or not. */
  readonly creditCents: Cents;
}
const none: AgeingFigures = { currentCents: 0, days30Cents: 0, days60Cents: 0, days90Cents: 0, olderCents: 0, openCents: 0 };

/**
 * Parts of open invoices as they stood at the end of a day, each with the day it was due: $1 the organization, $2 the
 * day, $3 the first instant after it, $4 one account or null. An invoice's open amount is what it asked for less what
 * had been allocated by then. Planned payments that stood then say when it is due, earliest first; the rest was due on
 * the day of the invoice.
 */
const openParts = `
  moved as (
    select i.id as invoice_id, i.account_id, i.total_cents as cents from billing.invoice i where i.organization_id = $1 and i.issued_on <= $2 and ($4::uuid is null or i.account_id = $4)
    union all
    select a.invoice_id, a.account_id, case when a.undoes is null then -a.amount_cents else a.amount_cents end
    from billing.allocation a join billing.journal j on j.organization_id = a.organization_id and j.source_type = 'allocation' and j.source_id = a.id
    where a.organization_id = $1 and j.organization_id = $1 and j.effective_on <= $2 and ($4::uuid is null or a.account_id = $4)),
  open as materialized (select invoice_id, account_id, sum(cents)::bigint as cents from moved group by invoice_id, account_id having sum(cents) <> 0),
  stood as (
    select distinct on (c.planned_payment_id) c.planned_payment_id, c.invoice_id, c.due_on, c.amount_cents, c.status
    from billing.planned_payment_change c join open o on o.invoice_id = c.invoice_id
    where c.organization_id = $1 and c.changed_at < $3 order by c.planned_payment_id, c.sequence desc),
  promised as (
    select s.invoice_id, s.due_on, s.amount_cents, sum(s.amount_cents) over (partition by s.invoice_id order by s.due_on, s.planned_payment_id) as upto
    from stood s where s.status in ('planned', 'processing', 'refused')),
  planned as materialized (
    select o.invoice_id, p.due_on, least(p.amount_cents, o.cents - (p.upto - p.amount_cents))::bigint as cents
    from promised p join open o on o.invoice_id = p.invoice_id where p.upto - p.amount_cents < o.cents),
  part as (
    select o.invoice_id, o.account_id, p.due_on, p.cents from planned p join open o on o.invoice_id = p.invoice_id
    union all
    select o.invoice_id, o.account_id, null, o.cents - coalesce(p.cents, 0)
    from open o left join (select invoice_id, sum(cents)::bigint as cents from planned group by invoice_id) p on p.invoice_id = o.invoice_id where o.cents <> coalesce(p.cents, 0)),
  due as (
    select t.invoice_id, t.account_id, i.number, i.issued_on, coalesce(t.due_on, i.issued_on) as due_on, t.cents, $2::date - coalesce(t.due_on, i.issued_on) as days_late
    from part t join billing.invoice i on i.organization_id = $1 and i.id = t.invoice_id)`;

/** What each client owed at the end of a day, by how long it had been due; the most overdue first. */
export const ageingReport = read('billing.ageing-report', async (sql, input: AgeingInput): Promise<AgeingReport> => {
  const { asOf, values } = await bounds(sql, input.asOf, null);
  const limit = input.limit ?? 50;
  const offset = input.cursor === undefined ? 0 : Number(decodeCursor(input.cursor, 1)[0]);
  const found = await sql.query<AgeingRow & { clients: number; all: AgeingFigures }>(
    `with ${openParts},
     client as (
       select account_id, coalesce(sum(cents) filter (where days_late <= 0), 0)::bigint as current, coalesce(sum(cents) filter (where days_late between 1 and 30), 0)::bigint as d30,
              coalesce(sum(cents) filter (where days_late between 31 and 60), 0)::bigint as d60, coalesce(sum(cents) filter (where days_late between 61 and 90), 0)::bigint as d90,
              coalesce(sum(cents) filter (where days_late > 90), 0)::bigint as older, sum(cents)::bigint as open
       from due group by account_id),
     counted as (
       select c.*, count(*) over ()::int as clients, jsonb_build_object('currentCents', sum(current) over (), 'days30Cents', sum(d30) over (), 'days60Cents', sum(d60) over (), 'days90Cents', sum(d90) over (),
         'olderCents', sum(older) over (), 'openCents', sum(open) over ()) as "all" from client c),
     page as (select * from counted order by open - current desc, open desc, account_id limit $5 offset $6)
     select g.account_id as "accountId", coalesce(p.first_name || ' ' || p.last_name, '') as "clientName", g.current as "currentCents", g.d30 as "days30Cents", g.d60 as "days60Cents", g.d90 as "days90Cents",
            g.older as "olderCents", g.open as "openCents", coalesce(k.cents, 0)::bigint as "creditCents", g.clients, g."all"
     from page g
     left join household.person p on p.account_id = g.account_id and p.is_owner
     left join lateral (
       select -sum(m.amount_cents) as cents from billing.ledger_account l
       join billing.posting m on m.organization_id = l.organization_id and m.ledger_account_id = l.id
       join billing.journal j on j.organization_id = m.organization_id and j.id = m.journal_id
       where l.organization_id = $1 and l.kind = 'client-credit' and l.account_id = g.account_id and j.effective_on <= $2) k on true
     order by g.open - g.current desc, g.open desc, g.account_id`,
    [...values, limit, offset],
  );
  const first = found[0];
  const rows = found.map(({ clients: _, all: __, ...row }) => row);
  const clients = first?.clients ?? 0;
  return { asOf, rows, next: offset + rows.length < clients ? encodeCursor([offset + rows.length]) : null, clients, totals: first?.all ?? none, creditCents: await creditOn(sql, asOf) };
});

export interface OpenInvoicesInput {
  readonly asOf?: LocalDate;
  readonly accountId?: string;
  readonly bucket?: AgeBucket;
  readonly cursor?: string;
  readonly limit?: number;
}
/** A part of an open invoice and the day it was due. */
export interface OpenPart {
  readonly invoiceId: string;
  readonly number: number;
  readonly accountId: string;
  readonly clientName: string;
  readonly issuedOn: LocalDate;
  readonly dueOn: LocalDate;
  readonly daysLate: number;
  readonly bucket: AgeBucket;
  readonly openCents: Cents;
}

/** The open invoices behind the figures of an ageing, longest overdue first. */
export const openInvoices = read('billing.open-invoices', async (sql, input: OpenInvoicesInput): Promise<Page<OpenPart>> => {
  const { values } = await bounds(sql, input.asOf, input.accountId ?? null);
  const limit = input.limit ?? 50;
  const offset = input.cursor === undefined ? 0 : Number(decodeCursor(input.cursor, 1)[0]);
  const rows = await sql.query<OpenPart>(
    `with ${openParts},
     aged as (select d.*, case when days_late <= 0 then 'current' when days_late <= 30 then '1-30' when days_late <= 60 then '31-60' when days_late <= 90 then '61-90' else '90+' end as bucket from due d),
     page as (select * from aged where $5::text is null or bucket = $5 order by due_on, number limit $6 offset $7)
     select g.invoice_id as "invoiceId", g.number, g.account_id as "accountId", coalesce(p.first_name || ' ' || p.last_name, '') as "clientName", g.issued_on as "issuedOn", g.due_on as "dueOn",
            greatest(g.days_late, 0) as "daysLate", g.bucket, g.cents as "openCents"
     from page g left join household.person p on p.account_id = g.account_id and p.is_owner order by g.due_on, g.number`,
    [...values, input.bucket ?? null, limit + 1, offset],
  );
  return { rows: rows.slice(0, limit), next: rows.length > limit ? encodeCursor([offset + limit]) : null };
});

async function bounds(sql: Sql, wanted: LocalDate | undefined, accountId: string | null): Promise<{ asOf: LocalDate; values: unknown[] }> {
  const { zone, today } = await todayOf(sql);
  const asOf = wanted ?? today;
  return { asOf, values: [sql.organizationId, asOf, instantOf(addDays(asOf, 1), '00:00', zone), accountId] };
}

async function creditOn(sql: Sql, asOf: LocalDate): Promise<Cents> {
  const { cents } = await sql.one<{ cents: Cents }>(
    `select coalesce(-sum(m.amount_cents), 0)::bigint as cents from billing.ledger_account l
     join billing.posting m on m.organization_id = l.organization_id and m.ledger_account_id = l.id
     join billing.journal j on j.organization_id = m.organization_id and j.id = m.journal_id
     where l.organization_id = $1 and l.kind = 'client-credit' and j.effective_on <= $2`,
    [sql.organizationId, asOf],
  );
  return cents;
}
