import type { Stage } from '../stage/stage';

export interface BooksToSeed {
  readonly organizationId: string;
  readonly gatewayAccountId: string;
  readonly accountIds: readonly string[];
  readonly invoices: number;
  readonly seed: number;
}
/** How many invoices one transaction writes. */
const atOnce = 10_000;

/**
 * Books of a year and a half, written with set-based SQL through the same tables as the product's own, every trigger and
 * constraint on: invoices of one or two lines (promotions, taxes, services to come), planned payments, payments by card,
 * cash and cheque in full, in part or not at all, allocations, credit memos, refunds by hand, and all their journals.
 */
export async function seedBooks(stage: Stage, books: BooksToSeed): Promise<void> {
  const { admin } = stage;
  await admin.query('create temp table seeded_client as select row_number() over ()::int - 1 as n, a as account_id from unnest($1::uuid[]) a', [books.accountIds]);
  await admin.query('create unique index on seeded_client (n); analyze seeded_client');
  await admin.query('create temp table seeded_code as select row_number() over (order by code)::int - 1 as n, id from organization.ledger_code where organization_id = $1', [books.organizationId]);
  await openAccounts(stage, books);
  for (let from = 1; from <= books.invoices; from += atOnce) {
    await admin.query('begin');
    await writeInvoices(stage, books, from, Math.min(books.invoices, from + atOnce - 1));
    await writeSettlements(stage, books.organizationId);
    await writeCredits(stage, books.organizationId);
    await admin.query('drop table seeded; commit');
  }
  await closeBooks(stage, books.organizationId);
}

async function openAccounts(stage: Stage, { organizationId, gatewayAccountId }: BooksToSeed): Promise<void> {
  await stage.admin.query(
    `insert into billing.ledger_account (organization_id, id, kind, account_id, reference)
     select $1::uuid, gen_random_uuid(), kind, account_id, null::uuid from seeded_client cross join unnest(array['receivable', 'client-credit']) kind
     union all select $1::uuid, gen_random_uuid(), kind, null, id from seeded_code cross join unnest(array['revenue', 'deferred-revenue', 'discounts']) kind
     union all select $1::uuid, gen_random_uuid(), kind, null, null from unnest(array['cash', 'cheques', 'gst-payable', 'qst-payable', 'revenue']) kind
     union all select $1::uuid, gen_random_uuid(), 'gateway-clearing', null, $2::uuid`,
    [organizationId, gatewayAccountId],
  );
  await stage.admin.query('analyze billing.ledger_account');
}

/** Everything that will be known of a batch of invoices is drawn first; the same seed draws the same. */
async function writeInvoices(stage: Stage, books: BooksToSeed, from: number, until: number): Promise<void> {
  const { admin } = stage;
  const draw = (salt: number, below: number): string => `(abs(hashint8extended(g.n::bigint * 31 + ${salt}, ${books.seed})) % ${below})`;
  await admin.query(
    `create temp table seeded as
     with drawn as (
       select g.n, gen_random_uuid() as id, gen_random_uuid() as line_id, (select account_id from seeded_client c where c.n = ${draw(1, books.accountIds.length)}) as account_id,
              (kernel.now()::date - 540 + (g.n::bigint * 535 / ${books.invoices})::int) as issued_on, (${draw(2, 60)} + 4) * 500 as list, case when ${draw(3, 4)} = 0 then 500 else 0 end as off, ${draw(4, 3)} = 0 as taxable,
              (select id from seeded_code c where c.n = ${draw(5, 1000)} % (select count(*) from seeded_code)) as code_id, ${draw(6, 21)}::int as starts, (${draw(7, 8)} + 1)::int * 21 as lasts,
              ${draw(8, 3)} = 0 as has_fee, ${draw(9, 100)} as payment, ${draw(10, 10)} as tender, ${draw(11, 100)} < 4 as is_credited, ${draw(12, 40)}::int as pays_after
       from generate_series(${from}, ${until}) g(n)),
     priced as (select *, list - off as net, case when taxable then ((list - off) * 5 + 50) / 100 else 0 end as gst, case when taxable then ((list - off) * 9975 + 50000) / 100000 else 0 end as qst, case when has_fee then 250 else 0 end as fee from drawn)
     select *, net + gst + qst + fee as total, gen_random_uuid() as journal_id, gen_random_uuid() as payment_id, gen_random_uuid() as payment_journal_id, gen_random_uuid() as allocation_id,
            gen_random_uuid() as allocation_journal_id, gen_random_uuid() as memo_id, gen_random_uuid() as memo_journal_id,
            case when payment < 78 then net + gst + qst + fee when payment < 88 then (net + gst + qst + fee) / 2 else 0 end as paid, least(issued_on + pays_after, kernel.now()::date) as paid_on
     from priced`,
  );
  await admin.query('create unique index on seeded (n); analyze seeded');
  const organizationId = books.organizationId;
  await admin.query(
    `insert into billing.invoice (organization_id, id, number, account_id, issued_on, issued_at, locale, subtotal_cents, gst_cents, qst_cents, total_cents, seller, buyer)
     select $1::uuid, id, n, account_id, issued_on, issued_on + time '17:00', 'fr-CA', net + fee, gst, qst, total, '{"name": "Ville"}', '{"name": "Client"}' from seeded`,
    [organizationId],
  );
  await admin.query(
    `insert into billing.invoice_line (organization_id, id, invoice_id, account_id, position, kind, label_fr, label_en, amount_cents, list_cents, gst_cents, qst_cents, tax_status, tax_reason, ledger_code_id, service_from, service_to)
     select $1::uuid, line_id, id, account_id, 1, 'activity', 'Natation ' || n % 300, 'Swimming ' || n % 300, net, list, gst, qst, case when taxable then 'taxable' else 'exempt' end,
            case when taxable then 'ordinary-supply' else 'children-programme-of-public-body' end, code_id, issued_on + starts, issued_on + starts + lasts from seeded
     union all select $1::uuid, gen_random_uuid(), id, account_id, 2, 'service-fee', 'Frais de service', 'Service fee', fee, null, 0, 0, 'exempt', 'decided-by-organization', null, null, null from seeded where has_fee`,
    [organizationId],
  );
  await admin.query('insert into billing.invoice_settlement (organization_id, invoice_id, account_id, total_cents, allocated_cents) select $1::uuid, id, account_id, total, paid from seeded', [organizationId]);
  await journals(stage, organizationId, 'journal_id', 'invoice', 'id', 'issued', 'issued_on', 'true', [
    ['receivable', 'total', 'account'], ['deferred-revenue', '-net', 'code'], ['revenue', '-fee', 'none'], ['gst-payable', '-gst', 'none'], ['qst-payable', '-qst', 'none'],
  ]);
  await admin.query(
    `insert into billing.planned_payment (organization_id, id, account_id, invoice_id, kind, sequence, amount_cents, due_on, due_at, status)
     select $1::uuid, gen_random_uuid(), account_id, id, 'instalment', k, case when k = 1 then total - paid - (total - paid) / 2 else (total - paid) / 2 end, issued_on + 30 * k, (issued_on + 30 * k) + time '17:00', 'planned'
     from seeded cross join generate_series(1, 2) k where paid < total and n % 2 = 0 and total - paid > 1`,
    [organizationId],
  );
}

/** Payments with what they settle. */
async function writeSettlements(stage: Stage, organizationId: string): Promise<void> {
  const tender = "case when tender < 7 then 'card' when tender < 9 then 'cash' else 'cheque' end";
  await stage.admin.query('insert into billing.settlement_source (organization_id, id, kind, account_id, amount_cents, allocated_cents) select $1::uuid, payment_id, $2, account_id, paid, paid from seeded where paid > 0', [organizationId, 'payment']);
  await stage.admin.query(
    `insert into billing.payment (organization_id, id, number, account_id, tender, amount_cents, received_on, received_at)
     select $1::uuid, payment_id, (select coalesce(max(number), 0) from billing.payment where organization_id = $1) + row_number() over (order by n), account_id, ${tender}, paid, paid_on, paid_on + time '18:00' from seeded where paid > 0`,
    [organizationId],
  );
  await stage.admin.query('insert into billing.allocation (organization_id, id, account_id, invoice_id, source_id, amount_cents, allocated_at) select $1::uuid, allocation_id, account_id, id, payment_id, paid, paid_on + time $2 from seeded where paid > 0'.replace('time $2', "time '18:00'"), [organizationId]);
  await journals(stage, organizationId, 'payment_journal_id', 'payment', 'payment_id', 'received', 'paid_on', 'paid > 0', [
    ['gateway-clearing', 'case when tender < 7 then paid else 0 end', 'any'], ['cash', 'case when tender in (7, 8) then paid else 0 end', 'none'], ['cheques', 'case when tender = 9 then paid else 0 end', 'none'], ['client-credit', '-paid', 'account'],
  ]);
  await journals(stage, organizationId, 'allocation_journal_id', 'allocation', 'allocation_id', 'allocated', 'paid_on', 'paid > 0', [['client-credit', 'paid', 'account'], ['receivable', '-paid', 'account']]);
}

/** Credit memos of a tenth of the course, on the day of the invoice, before anything was earned; the money stays on account. */
async function writeCredits(stage: Stage, organizationId: string): Promise<void> {
  const credit = '(net / 10)';
  const which = 'is_credited and not taxable';
  await stage.admin.query(
    `insert into billing.credit_memo (organization_id, id, number, account_id, invoice_id, issued_on, issued_at, subtotal_cents, gst_cents, qst_cents, total_cents, reason)
     select $1::uuid, memo_id, (select coalesce(max(number), 0) from billing.credit_memo where organization_id = $1) + row_number() over (order by n), account_id, id, issued_on, issued_on + time '19:00', ${credit}, 0, 0, ${credit}, 'Geste' from seeded where ${which}`,
    [organizationId],
  );
  await stage.admin.query(`insert into billing.credit_memo_line (organization_id, credit_memo_id, invoice_line_id, account_id, amount_cents) select $1::uuid, memo_id, line_id, account_id, ${credit} from seeded where ${which}`, [organizationId]);
  await stage.admin.query(`insert into billing.settlement_source (organization_id, id, kind, account_id, amount_cents) select $1::uuid, memo_id, 'credit-memo', account_id, ${credit} from seeded where ${which}`, [organizationId]);
  await stage.admin.query(`update billing.deferred_revenue d set credited_cents = ${credit} from seeded s where d.organization_id = $1 and d.invoice_line_id = s.line_id and s.is_credited and not s.taxable`, [organizationId]);
  await journals(stage, organizationId, 'memo_journal_id', 'credit-memo', 'memo_id', 'issued', 'issued_on', which, [['deferred-revenue', credit, 'code'], ['client-credit', `-${credit}`, 'account']]);
}

type Whose = 'account' | 'code' | 'none' | 'any';
/** One journal for each row, with its postings; those of nothing are left out. */
async function journals(stage: Stage, organizationId: string, id: string, source: string, sourceId: string, kind: string, on: string, where: string, postings: readonly (readonly [account: string, amount: string, whose: Whose])[]): Promise<void> {
  await stage.admin.query(`insert into billing.journal (organization_id, id, source_type, source_id, kind, effective_on, posted_at) select $1::uuid, ${id}, $2, ${sourceId}, $3, ${on}, ${on} + time '18:00' from seeded where ${where}`, [organizationId, source, kind]);
  const match: Record<Whose, string> = {
    account: 'a.account_id = s.account_id', code: 'a.reference = s.code_id', none: 'a.account_id is null and a.reference is null', any: 'true',
  };
  const parts = postings.map(([account, amount, whose], line) =>
    `select $1::uuid, s.${id}, ${line + 1}, a.id, ${amount} from seeded s join billing.ledger_account a on a.organization_id = $1 and a.kind = '${account}' and ${match[whose]} where ${where.replace(/\b(paid|is_credited|taxable)\b/g, 's.$1')} and ${amount} <> 0`);
  await stage.admin.query(`insert into billing.posting (organization_id, journal_id, line, ledger_account_id, amount_cents) ${parts.join(' union all ')}`, [organizationId]);
}

async function closeBooks(stage: Stage, organizationId: string): Promise<void> {
  await stage.admin.query(
    `insert into billing.client_balance (organization_id, account_id, receivable_cents, credit_cents)
     select $1::uuid, l.account_id, coalesce(sum(p.amount_cents) filter (where l.kind = 'receivable'), 0), -coalesce(sum(p.amount_cents) filter (where l.kind = 'client-credit'), 0)
     from billing.ledger_account l join billing.posting p on p.organization_id = l.organization_id and p.ledger_account_id = l.id where l.organization_id = $1 and l.account_id is not null group by l.account_id`,
    [organizationId],
  );
  await stage.admin.query(
    `insert into billing.document_counter (organization_id, series, next)
     select $1::uuid, 'invoice', max(number) + 1 from billing.invoice where organization_id = $1 union all select $1::uuid, 'payment', max(number) + 1 from billing.payment where organization_id = $1
     union all select $1::uuid, 'credit-memo', max(number) + 1 from billing.credit_memo where organization_id = $1`,
    [organizationId],
  );
  await stage.admin.query('vacuum (analyze) billing.invoice, billing.invoice_line, billing.invoice_settlement, billing.payment, billing.allocation, billing.settlement_source, billing.journal, billing.posting, billing.planned_payment, billing.planned_payment_change, billing.deferred_revenue, billing.credit_memo, billing.credit_memo_line, billing.client_balance');
}
