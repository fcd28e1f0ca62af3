import { Pool } from 'pg';
import { BulkWork, issueInvoice, type Invoice } from '@preau/billing';
import { anExemptLine } from '@preau/billing/testing';
import { testFamily, type TestFamily } from '@preau/household/testing';
import { newId } from '@preau/kernel';
import { endsWithItsTest } from '@preau/kernel/testing';
import type { BalanceExplanationView } from '../client/balance.dto';
import type { Problem } from '../problems/problem';
import { startApi, type TestApi } from '../testing/api';
import type { BulkItemsView, BulkJobsView, BulkJobView, BulkPreviewView } from './bulk-jobs.dto';
import type { PaymentTakenView } from './billing.dto';
import type { ClientsView } from './clients.dto';
import type { AllocatedView, InvoiceWriteOffsView, ReconciliationView, StatementMadeView, StatementPreviewView, StatementsView, WriteOffMadeView, WriteOffRecoveredView } from './counter-billing.dto';

const started = endsWithItsTest();
let api: TestApi;
let here: string;
let elsewhere: string;
let manager: string;
let clerk: string;
let stranger: string;
let family: TestFamily;
let invoice: Invoice;

beforeAll(async () => {
  api = await startApi();
  [here, elsewhere] = [await api.db.organization(), await api.db.organization()];
  manager = await aStaffToken(here, ['clients.view', 'clients.billing', 'payments.take', 'payments.refund', 'payments.write-off', 'billing.bulk']);
  clerk = await aStaffToken(here, ['clients.view', 'clients.billing']);
  stranger = await aStaffToken(elsewhere, ['clients.view', 'clients.billing', 'payments.take', 'payments.write-off', 'billing.bulk']);
  family = await testFamily(api.db, [here]);
  await api.db.admin.query("update household.client set email = 'maude@exemple.ca' where account_id = $1", [family.accountId]);
  invoice = await issue(100_00);
});
afterAll(() => api.close());

async function aStaffToken(organizationId: string, permissions: readonly string[]): Promise<string> {
  const { db } = api;
  const [userId, groupId] = [newId(), newId()];
  await db.admin.query('insert into identity.app_user (id, email) values ($1, $2)', [userId, `${userId}@valbois.test`]);
  await db.admin.query("insert into organization.permission_group (organization_id, id, code, name_fr, name_en, permissions) values ($1, $2, $3, 'g', 'g', $4)", [organizationId, groupId, groupId, permissions]);
  await db.admin.query("insert into organization.staff_member (organization_id, id, user_id, email, permission_group_id, status, accepted_at) values ($1, $2, $3, $4, $5, 'active', now())", [organizationId, newId(), userId, `${userId}@valbois.test`, groupId]);
  return api.bearer({ sub: userId, app: 'admin', sid: newId() });
}
const issue = (amountCents: number): Promise<Invoice> => api.db.commands.execute(issueInvoice, { accountId: family.accountId, orderId: null, locale: 'fr-CA', lines: [anExemptLine(amountCents)] }, api.db.actor, { organizationId: here });
const call = <Body>(method: string, path: string, body?: unknown, token = manager, organizationId = here) =>
  api.call<Body>(method, `/api/v1/organizations/${organizationId}${path}`, { token, body, headers: { 'idempotency-key': newId() } });
const account = (path: string) => `/accounts/${family.accountId}${path}`;
const deposit = (amountCents: number) => call<PaymentTakenView>('POST', account('/payments'), { tender: 'cash', amountCents, invoiceIds: [] });

describe('a bad debt', () => {
  it('is written off by those who may, and what is recovered is a payment', async () => {
    const debt = await issue(80_00);
    const path = `/invoices/${debt.id}/write-offs`;
    expect((await call('POST', path, { reason: 'Faillite' }, clerk)).status).toBe(403);
    expect((await call<Problem>('POST', path, { reason: 'Faillite', amountCents: 80_01 })).body).toMatchObject({ code: 'billing.write-off-exceeds-open', status: 422 });
    const made = await call<WriteOffMadeView>('POST', path, { reason: 'Faillite' });
    expect(made).toMatchObject({ status: 201, body: { amountCents: 80_00 } });
    expect((await call<WriteOffRecoveredView>('POST', `/write-offs/${made.body.writeOffId}/recoveries`, { tender: 'cash', amountCents: 30_00 })).status).toBe(201);
    expect((await call<InvoiceWriteOffsView>('GET', path)).body.rows).toMatchObject([{ amountCents: 80_00, recoveredCents: 30_00, reason: 'Faillite' }]);
  });
});

describe('reconciliation', () => {
  it('shows both sides, matches by hand once, and takes one match back', async () => {
    const { paymentId: sourceId } = (await deposit(60_00)).body;
    const seen = (await call<ReconciliationView>('GET', account('/reconciliation'))).body;
    expect(seen).toMatchObject({ unmatched: [{ id: sourceId, unspentCents: 60_00 }], proposal: [{ invoiceId: invoice.id, sourceId, amountCents: 60_00 }] });
    const body = { sourceId, invoiceId: invoice.id, amountCents: 25_00 };
    expect((await call('POST', account('/allocations'), body, clerk)).status).toBe(403);
    expect(await call<AllocatedView>('POST', account('/allocations'), body)).toMatchObject({ status: 201, body: { openCents: 75_00, unspentCents: 35_00 } });
    expect((await call<Problem>('POST', account('/allocations'), { ...body, amountCents: 35_01 })).body.code).toBe('billing.match-exceeds-source');
    const [matched] = (await call<ReconciliationView>('GET', account('/reconciliation'))).body.invoices.filter((one) => one.id === invoice.id);
    expect(matched).toMatchObject({ state: 'partial', openCents: 75_00, matches: [{ amountCents: 25_00, undoable: true }] });
    const undo = `/allocations/${matched?.matches[0]?.allocationId}/undo`;
    expect((await call('POST', undo)).status).toBe(200);
    expect((await call<Problem>('POST', undo)).body.code).toBe('billing.allocation-already-undone');
  });
});

describe('why somebody owes', () => {
  it('is said to staff and to the family in the same sentences, that add up', async () => {
    const staff = (await call<BalanceExplanationView>('GET', account('/balance-explanation'))).body;
    const token = api.bearer({ sub: family.userId, app: 'portal', sid: newId(), account: family.accountId });
    const own = (await call<BalanceExplanationView>('GET', '/my/balance-explanation', undefined, token)).body;
    expect(own).toEqual(staff);
    expect(staff.sentences.reduce((all, one) => all + one.amountCents, 0)).toBe(staff.balanceCents);
    expect(staff.sentences.map((one) => one.code)).toEqual(['invoice-asks', 'payment-left']);
  });
});

describe('a statement', () => {
  it('is seen, made, printed and sent; the family opens its own', async () => {
    expect((await call<Problem>('GET', account('/statement-preview?detail=summary&to=2999-01-01'))).body.code).toBe('billing.statement-period-invalid');
    await api.db.moveClock('1 day');
    const preview = (await call<StatementPreviewView>('GET', account('/statement-preview?detail=summary'))).body;
    expect(preview).toMatchObject({ openingCents: 0, balanceCents: 40_00 });
    const made = await call<StatementMadeView>('POST', account('/statements'), { detail: 'detailed', send: true, message: 'Bonjour', dueOn: '2099-01-31' });
    expect(made).toMatchObject({ status: 201, body: { balanceCents: 40_00 } });
    expect((await call<StatementsView>('GET', account('/statements'))).body.rows).toMatchObject([{ id: made.body.statementId, balanceCents: 40_00, sentAt: expect.any(String) as string }]);
    const token = api.bearer({ sub: family.userId, app: 'portal', sid: newId(), account: family.accountId });
    const open = (path: string, as: string) => fetch(`${api.url}/api/v1${path}`, { headers: { authorization: `Bearer ${as}` } });
    for (const paper of [await open(`/organizations/${here}/statements/${made.body.statementId}/pdf`, manager), await open(`/me/statements/${made.body.statementId}/pdf`, token)]) {
      expect([paper.headers.get('content-type'), Buffer.from(await paper.arrayBuffer()).subarray(0, 5).toString()]).toEqual(['application/pdf', '%PDF-']);
    }
    const other = await testFamily(api.db, [here]);
    expect((await open(`/me/statements/${made.body.statementId}/pdf`, api.bearer({ sub: other.userId, app: 'portal', sid: newId(), account: other.accountId }))).status).toBe(404);
    expect((await call('POST', `/statements/${made.body.statementId}/sending`)).status).toBe(204);
  });
});

describe('work on many clients', () => {
  const dues = { choice: {}, kind: 'bulk-invoice', invoice: { lines: [{ labelFr: 'Cotisation', labelEn: 'Dues', amountCents: 20_00, taxable: false }] } };
  it('is seen first, done by the worker, watched, and its refusals have reasons in words', async () => {
    expect((await call('POST', '/bulk-jobs/preview', dues, clerk)).status).toBe(403);
    expect((await call<Problem>('POST', '/bulk-jobs', { choice: {}, kind: 'bulk-credit' })).status).toBe(422);
    expect((await call<BulkPreviewView>('POST', '/bulk-jobs/preview', dues)).body).toMatchObject({ clients: 2, eachCents: 20_00, totalCents: 40_00 });
    const first = await call<BulkJobView>('POST', '/bulk-jobs', { ...dues, choice: { accountIds: [family.accountId] } });
    const gift = { choice: {}, kind: 'bulk-credit', credit: { amountCents: 5_00, reason: 'Piscine fermée' } };
    const dispatcher = await aStaffToken(here, ['clients.billing', 'billing.bulk']);
    expect([(await call('POST', '/bulk-jobs/preview', gift, dispatcher)).status, (await call('POST', '/bulk-jobs', gift, dispatcher)).status, (await call('POST', '/bulk-jobs/preview', dues, dispatcher)).status]).toEqual([403, 403, 200]);
    const credit = await call<BulkJobView>('POST', '/bulk-jobs', gift);
    expect([first.status, first.body.state, first.body.itemsTotal, credit.body.itemsTotal]).toEqual([202, 'waiting', 1, 2]);
    const sweeper = started(new Pool({ connectionString: api.db.sweeperUrl, max: 1 }), (pool) => pool.end());
    const work = new BulkWork({ database: api.db.database });
    for (const due of await work.findDue(sweeper)) await work.drive(due.organizationId, due.jobId);
    expect((await call<BulkJobView>('GET', `/bulk-jobs/${first.body.id}`)).body).toMatchObject({ state: 'done', itemsDone: 1, amountCents: 20_00 });
    expect((await call<BulkItemsView>('GET', `/bulk-jobs/${credit.body.id}/items?state=refused`)).body.rows).toMatchObject([{ state: 'refused', because: 'Aucune facture de ce client ne peut porter ce crédit.' }]);
    expect((await call<Problem>('POST', `/bulk-jobs/${first.body.id}/cancel`)).body.code).toBe('billing.bulk-job-over');
    expect((await call<BulkJobsView>('GET', '/bulk-jobs')).body.rows).toHaveLength(2);
    expect((await call<BulkJobsView>('GET', '/bulk-jobs', undefined, stranger, elsewhere)).body.rows).toEqual([]);
  });
});

describe('the number of any document', () => {
  it('finds its client at the counter', async () => {
    const found = (await call<ClientsView>('GET', '/clients?query=1')).body;
    expect(found.documents.map((one) => one.kind)).toEqual(['invoice', 'payment', 'credit-memo']);
    expect(found.rows[0]?.accountId).toBe(family.accountId);
    expect((await call<ClientsView>('GET', '/clients?query=1', undefined, stranger, elsewhere)).body.documents).toEqual([]);
  });
});

describe('staff of another organization', () => {
  it('reach nothing of it, by its address or by theirs', async () => {
    const [job] = (await call<BulkJobsView>('GET', '/bulk-jobs')).body.rows;
    const [statement] = (await call<StatementsView>('GET', account('/statements'))).body.rows;
    const calls: [string, string, unknown?][] = [
      ['POST', `/invoices/${invoice.id}/write-offs`, { reason: 'x' }], ['POST', account('/allocations'), { sourceId: invoice.id, invoiceId: invoice.id, amountCents: 1 }],
      ['GET', account('/balance-explanation')], ['POST', account('/statements'), { detail: 'summary', send: false }], ['GET', `/statements/${statement?.id}/pdf`], ['GET', `/bulk-jobs/${job?.id}`], ['GET', `/bulk-jobs/${job?.id}/items`], ['POST', `/bulk-jobs/${job?.id}/cancel`],
    ];
    for (const [method, path, body] of calls) {
      expect([path, (await call(method, path, body, stranger)).status]).toEqual([path, 404]);
      expect([path, (await call(method, path, body, stranger, elsewhere)).status]).toEqual([path, 404]);
    }
    expect((await call<ReconciliationView>('GET', account('/reconciliation'), undefined, stranger, elsewhere)).body).toEqual({ unmatched: [], invoices: [], proposal: [] });
  });
});
