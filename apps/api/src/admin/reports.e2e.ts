import { issueCreditMemo, issueInvoice, recordPayment } from '@preau/billing';
import { aGatewayAccount, aLine, registered } from '@preau/billing/testing';
import { testFamily, type TestFamily } from '@preau/household/testing';
import { newId, platformOrganizationId } from '@preau/kernel';
import { readXlsx } from 'hucre/xlsx';
import { startApi, type TestApi } from '../testing/api';
import type { AgeingView, CashFlowView, DeferredRevenueView, LedgerReportView, LedgerPostingsView, OpenInvoicesView, ProcessorsView, SaleDocumentsView, SalesReportView, TaxReportView } from './reports.dto';

let api: TestApi;
let here: string;
let maude: TestFamily;
const codeId = newId();
const period = 'from=2026-12-01&until=2026-12-31';
beforeAll(async () => {
  api = await startApi();
  await api.db.admin.query("update kernel.clock set shift = timestamptz '2026-12-05T17:00:00Z' - now()");
  here = await api.db.organization(registered);
  await api.db.admin.query("insert into organization.ledger_code (organization_id, id, code, name_fr, name_en) values ($1, $2, '4100', 'Cours', 'Courses')", [here, codeId]);
  maude = await testFamily(api.db, [here]);
  const within = { organizationId: here };
  const { accountId } = maude;
  const invoice = await api.db.commands.execute(issueInvoice, { accountId, orderId: null, locale: 'fr-CA', lines: [aLine({ amountCents: 100_00, ledgerCodeId: codeId, serviceFrom: '2027-01-01', serviceTo: '2027-02-28' }), aLine({ kind: 'service-fee', amountCents: 2_50 })] }, api.db.actor, within);
  await api.db.commands.execute(recordPayment, { accountId, tender: 'cash', amountCents: 50_00 }, api.db.actor, within);
  await api.db.commands.execute(issueCreditMemo, { invoiceId: invoice.id, reason: 'Geste', lines: [{ invoiceLineId: invoice.lines[0]?.id ?? '', amountCents: 10_00 }] }, api.db.actor, within);
});
afterAll(() => api.close());

/** Somebody of the staff, signed in, with these permissions. */
async function clerk(permissions: readonly string[]): Promise<string> {
  const [userId, groupId] = [newId(), newId()];
  await api.db.admin.query('insert into identity.app_user (id, email) values ($1, $2)', [userId, `${userId}@valbois.test`]);
  await api.db.admin.query("insert into organization.permission_group (organization_id, id, code, name_fr, name_en, permissions) values ($1, $2, $3, 'Finances', 'Finance', $4)", [here, groupId, groupId, permissions]);
  await api.db.admin.query("insert into organization.staff_member (organization_id, id, user_id, email, permission_group_id, status) values ($1, $2, $3, $4, $5, 'active')", [here, newId(), userId, `${userId}@valbois.test`, groupId]);
  return api.bearer({ sub: userId, app: 'admin', sid: newId() });
}
const at = (path: string, organizationId = here): string => `/api/v1/organizations/${organizationId}/reports/${path}`;
const addresses = [
  'today',
  `sales?${period}&by=month`, `sale-documents?${period}`, `cash-flow?${period}&by=day`, 'ageing', 'open-invoices', `deferred-revenue?${period}`, `ledger-codes?${period}`, `postings?${period}`, `taxes?${period}&by=period`,
  `processors?${period}`, `file?report=sales&format=csv&${period}`, 'file?report=ageing&format=xlsx',
];

it('whoever may see reports reads each of them, and the documents behind them', async () => {
  const token = await clerk(['reports.view']);
  const read = async <View>(path: string): Promise<View> => {
    const answer = await api.call<View>('GET', at(path), { token });
    expect([path, answer.status]).toEqual([path, 200]);
    return answer.body;
  };
  expect(await read('today')).toEqual({ today: '2026-12-05' });
  const sales = await read<SalesReportView>(`sales?${period}&by=ledger-code`);
  expect(sales.rows.map((row) => [row.code, row.nameFr, row.netCents, row.creditedCents])).toEqual([['4100', 'Cours', 100_00, 10_00], [null, null, 2_50, 0]]);
  expect(sales.totals).toMatchObject({ netCents: 102_50, gstCents: 5_13, qstCents: 10_22, totalCents: 117_85, afterCreditsCents: 92_50 });
  const documents = await read<SaleDocumentsView>(`sale-documents?${period}&ledgerCodeId=${codeId}&limit=1`);
  expect(documents.rows).toMatchObject([{ document: 'credit-memo', number: 1, netCents: -10_00, clientName: expect.any(String) }]);
  expect((await read<SaleDocumentsView>(`sale-documents?${period}&ledgerCodeId=${codeId}&limit=1&cursor=${documents.next ?? ''}`)).rows).toMatchObject([{ document: 'invoice', netCents: 100_00 }]);
  expect((await read<SaleDocumentsView>(`sale-documents?${period}&withoutCode=yes`)).rows).toMatchObject([{ document: 'invoice', netCents: 2_50 }]);
  expect(await read<CashFlowView>(`cash-flow?${period}&by=month`)).toMatchObject({ rows: [{ key: '2026-12', tender: 'cash', receivedCents: 50_00 }], openingCents: 0, closingCents: 50_00 });
  const ageing = await read<AgeingView>('ageing');
  expect(ageing).toMatchObject({ asOf: '2026-12-05', clients: 1, totals: { currentCents: 56_35, openCents: 56_35 }, rows: [{ accountId: maude.accountId }] });
  expect(await read<AgeingView>('ageing?asOf=2027-01-20')).toMatchObject({ totals: { days60Cents: 56_35 } });
  expect(await read<OpenInvoicesView>(`open-invoices?asOf=2027-01-20&bucket=31-60&accountId=${maude.accountId}`)).toMatchObject({ rows: [{ number: 1, openCents: 56_35, daysLate: 46 }], next: null });
  expect(await read<DeferredRevenueView>(`deferred-revenue?${period}`)).toMatchObject({ nowCents: 90_00, totals: { invoicedCents: 100_00, creditedCents: 10_00, closingCents: 90_00 }, runOff: [{ month: '2027-01', toEarnCents: 47_29 }, { month: '2027-02', toEarnCents: 42_71 }] });
  const codes = await read<LedgerReportView>(`ledger-codes?${period}`);
  expect(codes.totals).toMatchObject({ openingCents: 0, closingCents: 0 });
  expect(codes.rows.find((row) => row.kind === 'deferred-revenue')).toMatchObject({ code: '4100', closingCents: -90_00 });
  expect((await read<LedgerPostingsView>(`postings?${period}&account=deferred-revenue`)).rows).toMatchObject([{ source: 'invoice', number: '1', creditCents: 100_00 }, { source: 'credit-memo', debitCents: 10_00 }]);
  expect((await read<LedgerPostingsView>(`postings?${period}&tender=cash`)).rows).toMatchObject([{ account: 'cash', source: 'payment', debitCents: 50_00 }]);
  const taxes = await read<TaxReportView>(`taxes?${period}&by=period`);
  expect([taxes.totals.netGstCents, taxes.totals.netQstCents]).toEqual([taxes.ledger.gstCents, taxes.ledger.qstCents]);
  expect(await read<ProcessorsView>(`processors?${period}`)).toEqual({ rows: [] });
});

it('a report is kept as CSV or as a workbook, in the language asked for', async () => {
  const token = await clerk(['reports.view']);
  const csv = await fetch(`${api.url}${at(`file?report=sales&format=csv&by=kind&${period}`)}`, { headers: { authorization: `Bearer ${token}`, 'accept-language': 'fr-CA' } });
  expect([csv.status, csv.headers.get('content-type'), csv.headers.get('content-disposition')]).toEqual([200, 'text/csv; charset=utf-8', 'attachment; filename="ventes-2026-12-31.csv"']);
  const bytes = Buffer.from(await csv.arrayBuffer());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(bytes.toString('utf8')).toContain('"Activité";100,00;0,00;100,00');
  const xlsx = await fetch(`${api.url}${at('file?report=ageing&format=xlsx')}`, { headers: { authorization: `Bearer ${token}`, 'accept-language': 'en' } });
  expect(xlsx.headers.get('content-disposition')).toBe('attachment; filename="ageing-2026-12-05.xlsx"');
  const { sheets } = await readXlsx(Buffer.from(await xlsx.arrayBuffer()));
  expect(sheets[0]?.rows[0]?.slice(0, 2)).toEqual(['Client', 'Not due']);
  expect(sheets[0]?.rows.at(-1)).toEqual(['Total', 56.35, 0, 0, 0, 0, 56.35, null]);
  for (const report of ['cash-flow', 'deferred-revenue', 'ledger-codes', 'taxes', 'processors', 'sale-documents', 'postings', 'open-invoices']) {
    expect([report, (await api.call('GET', at(`file?report=${report}&format=csv&${period}`), { token })).status]).toEqual([report, 200]);
  }
  expect(await api.call('GET', at('file?report=taxes&format=csv'), { token })).toMatchObject({ status: 422, body: { code: 'gateway.request-invalid' } });
  expect(await api.call('GET', at('file?report=taxes&format=csv&from=2026-02-01&until=2026-01-01'), { token })).toMatchObject({ status: 422, body: { code: 'billing.report-period-invalid' } });
});

it('reports are closed to whoever lacks the permission, to families, to visitors and to the staff of another organization', async () => {
  const [without, token] = [await clerk(['clients.view', 'clients.billing']), await clerk(['reports.view', 'gateways.edit'])];
  const family = api.bearer({ sub: maude.userId, app: 'portal', sid: newId(), account: maude.accountId });
  const elsewhere = await api.db.organization();
  for (const path of addresses) {
    expect([path, (await api.call('GET', at(path), { token: without })).status]).toEqual([path, 403]);
    expect([path, (await api.call('GET', at(path), { token: family })).status >= 403]).toEqual([path, true]);
    expect([path, (await api.call('GET', at(path))).status]).toEqual([path, 401]);
    for (const organizationId of [elsewhere, platformOrganizationId]) expect([path, (await api.call('GET', at(path, organizationId), { token })).status]).toEqual([path, 404]);
  }
});

it('a payout is recorded once, by whoever may edit processors, at an account of the organization itself', async () => {
  const [reader, token] = [await clerk(['reports.view']), await clerk(['reports.view', 'gateways.edit'])];
  const gatewayAccountId = await aGatewayAccount(api.db, here);
  const foreign = await aGatewayAccount(api.db, await api.db.organization());
  const body = { gatewayAccountId, reference: 'po_1', paidOn: '2026-12-05', amountCents: 40_00, feesCents: 1_00 };
  const key = newId();
  const post = (sent: unknown, by = token, idempotencyKey = newId()) => api.call('POST', at('payouts'), { token: by, body: sent, headers: { 'idempotency-key': idempotencyKey } });
  expect(await post(body, reader)).toMatchObject({ status: 403 });
  expect(await post({ ...body, gatewayAccountId: foreign })).toMatchObject({ status: 404, body: { code: 'billing.not-found' } });
  expect(await post(body)).toMatchObject({ status: 409, body: { code: 'billing.payout-exceeds-clearing', details: { clearingCents: 0 } } });
  await api.db.admin.query("insert into billing.ledger_account (organization_id, id, kind, reference) values ($1, $2, 'gateway-clearing', $3)", [here, newId(), gatewayAccountId]);
  const fact = newId();
  await api.db.admin.query('begin');
  await api.db.admin.query("insert into billing.journal (organization_id, id, source_type, source_id, kind, effective_on) values ($1, $2, 'payment', $2, 'received', '2026-12-05')", [here, fact]);
  await api.db.admin.query(
    `insert into billing.posting (organization_id, journal_id, line, ledger_account_id, amount_cents)
     select $1, $2, case kind when 'cash' then 1 else 2 end, id, case kind when 'cash' then -5000 else 5000 end from billing.ledger_account where organization_id = $1 and (kind = 'cash' or reference = $3)`,
    [here, fact, gatewayAccountId],
  );
  await api.db.admin.query('commit');
  const first = await post(body, token, key);
  expect(first).toMatchObject({ status: 201, body: { payoutId: expect.any(String) } });
  expect(await post(body, token, key)).toMatchObject({ status: 201, body: first.body });
  expect(await post(body)).toMatchObject({ status: 409, body: { code: 'billing.payout-already-recorded' } });
  const processors = await api.call<ProcessorsView>('GET', at(`processors?${period}`), { token: reader });
  expect(processors.body.rows).toMatchObject([{ gatewayAccountId, payoutsCents: 40_00, feesCents: 1_00, closingCents: 9_00, held: null, unexplainedCents: null, payouts: [{ reference: 'po_1' }] }]);
});
