import { Pool } from 'pg';
import { issueInvoice, recordPayment, Rl24Emission } from '@preau/billing';
import { testFamily, type TestFamily } from '@preau/household/testing';
import { addMember, saveContacts, updateContactDetails } from '@preau/household';
import { hashPassword } from '@preau/identity';
import { newId } from '@preau/kernel';
import { endsWithItsTest } from '@preau/kernel/testing';
import { startApi, type TestApi } from '../testing/api';
import type { Problem } from '../problems/problem';
import type { DocumentsView, OwnRl24RecipientsView } from '../client/rl24.dto';
import type { Rl24CorrectedView, Rl24OverviewView, Rl24PreviewView, Rl24RecipientsView, Rl24RecipientView, Rl24RunView, Rl24SinView, Rl24SlipDetailView, Rl24SlipsView } from './rl24.dto';

const sin = '046 454 286';
const started = endsWithItsTest();
let api: TestApi;
let here: string;
let base: string;
let manager: string;
let family: TestFamily;
let childId: string;
let familyToken: string;
let invoiceId: string;

beforeAll(async () => {
  api = await startApi();
  const { db } = api;
  here = await db.organization({ offers_childcare: true, contacts_required: 0, street: '1, rue Principale', city: 'Valbois', postal_code: 'G1A 2B3' });
  base = `/api/v1/organizations/${here}`;
  passwordHash = await hashPassword(password);
  manager = await aStaffToken(['rl24.emit', 'sin.read', 'clients.view', 'clients.edit']);
  family = await testFamily(db, [here]);
  const within = { organizationId: here };
  childId = (await db.commands.execute(addMember, { accountId: family.accountId, firstName: 'Rose', lastName: 'Tremblay', birthDate: '2017-05-02' }, family.actor)).id;
  await db.commands.execute(updateContactDetails, { accountId: family.accountId, email: 'maude@exemple.ca', phone: '514 555-0142', street: '12, rue des Érables', city: 'Valbois', province: 'QC', postalCode: 'G1A 1A1', country: 'CA', locale: 'fr-CA' } as never, family.actor, within);
  await db.commands.execute(saveContacts, {
    accountId: family.accountId, personId: childId,
    contacts: [
      { firstName: 'Maude', lastName: 'Tremblay', relationship: 'mother', phone: '514 555-0142', guardian: 'primary', rl24Percent: 60 },
      { firstName: 'Luc', lastName: 'Gagnon', relationship: 'father', phone: '514 555-0143', guardian: 'secondary', rl24Percent: 40 },
    ],
  }, family.actor, within);
  familyToken = api.bearer({ sub: family.userId, app: 'portal', sid: newId(), account: family.accountId });
  const week = {
    kind: 'activity' as const, labelFr: 'Camp', labelEn: 'Camp', personId: childId, personName: 'Rose Tremblay', amountCents: 250_00, tax: { kind: 'decided' as const, taxable: false, by: 'organization' as const }, ledgerCodeId: null,
    serviceFrom: '2025-07-07', serviceTo: '2025-07-11', rl24Kind: 'day-camp' as const, qualifyingCents: 250_00,
  };
  const recent = { ...week, serviceFrom: '2026-07-06', serviceTo: '2026-07-10' };
  invoiceId = (await db.commands.execute(issueInvoice, { accountId: family.accountId, orderId: null, locale: 'fr-CA', lines: [week, recent] }, db.actor, within)).id;
  await db.commands.execute(recordPayment, { accountId: family.accountId, tender: 'cash', amountCents: 400_00, invoiceIds: [invoiceId] }, db.actor, within);
});
afterAll(() => api.close());

const password = 'une phrase que le personnel retient';
let passwordHash: string;
async function aStaffToken(permissions: readonly string[]): Promise<string> {
  const { db } = api;
  const [userId, groupId] = [newId(), newId()];
  await db.admin.query('insert into identity.app_user (id, email, password_hash) values ($1, $2, $3)', [userId, `${userId}@valbois.test`, passwordHash]);
  await db.admin.query("insert into organization.permission_group (organization_id, id, code, name_fr, name_en, permissions) values ($1, $2, $3, 'g', 'g', $4)", [here, groupId, groupId, permissions]);
  await db.admin.query("insert into organization.staff_member (organization_id, id, user_id, email, permission_group_id, status, accepted_at) values ($1, $2, $3, $4, $5, 'active', now())", [here, newId(), userId, `${userId}@valbois.test`, groupId]);
  return api.bearer({ sub: userId, app: 'admin', sid: newId() });
}
const key = () => ({ 'idempotency-key': newId() });
const staff = <Body>(method: string, path: string, body?: unknown, token = manager) => api.call<Body>(method, `${base}${path}`, { token, body, headers: key() });
const own = <Body>(method: string, path: string, body?: unknown, token = familyToken) => api.call<Body>(method, path, { token, body });
async function work(): Promise<void> {
  const sweeper = started(new Pool({ connectionString: api.db.sweeperUrl, max: 1 }), (pool) => pool.end());
  const emission = new Rl24Emission({ database: api.db.database });
  for (const due of await emission.findDue(sweeper)) await emission.drive(due.organizationId, due.runId);
}

describe('the childcare slips of a year', () => {
  it('are only for those who may issue them, and the number only for those who may read it', async () => {
    const clerk = await aStaffToken(['clients.view', 'clients.edit', 'clients.billing']);
    const issuer = await aStaffToken(['rl24.emit', 'clients.view']);
    for (const path of ['/rl24?year=2025', '/rl24/preview?year=2025&group=ready', '/rl24/slips?year=2025']) expect((await staff('GET', path, undefined, clerk)).status).toBe(403);
    expect((await staff('GET', '/rl24?year=2025', undefined, issuer)).status).toBe(200);
    for (const [path, body] of [[`/accounts/${family.accountId}/rl24-recipients/sin`, { key: 'maude tremblay', reason: 'x' }], ['/rl24/returns/csv', { year: 2025, kind: 'R', password }]] as const) expect((await staff('POST', path, body, issuer)).status).toBe(403);
    expect((await api.call('GET', `${base}/rl24?year=2025`)).status).toBe(401);
    expect((await staff<Problem>('GET', '/rl24?year=1999')).status).toBe(422);
  });

  it('need the organization’s number and numbers for the slips', async () => {
    expect((await staff<Problem>('POST', '/rl24/runs', { year: 2025, kind: 'originals', password })).body).toMatchObject({ code: 'billing.rl24-filer-incomplete', status: 409 });
    expect((await staff<Problem>('PUT', '/rl24/filer', { identification: '1234567890', transmitterNumber: 'NP12', softwareCertification: '' })).body).toMatchObject({ code: 'billing.rl24-filer-invalid' });
    expect((await staff('PUT', '/rl24/filer', { identification: '1234567890', transmitterNumber: 'NP123456', softwareCertification: '' })).body).toMatchObject({ identification: '1234567890', missing: [] });
    expect((await staff<Problem>('POST', '/rl24/ranges', { year: 2025, first: '123', last: '456' })).body).toMatchObject({ code: 'billing.rl24-range-invalid' });
    const overview = await staff<Rl24OverviewView>('POST', '/rl24/ranges', { year: 2025, first: '10000001', last: '10000010' });
    expect(overview).toMatchObject({ status: 201, body: { yearIsOver: true, numbersTotal: 10, numbersUsed: 0, numbersNearlyUsed: false, ranges: [{ first: '10000001', last: '10000010' }] } });
  });

  it('ask of a family what is missing, where it is needed and nowhere else', async () => {
    const seen = await staff<Rl24PreviewView>('GET', '/rl24/preview?year=2025&group=missing');
    expect(seen.body).toMatchObject({ counts: { ready: 0, missing: 2 }, rows: [{ recipientName: 'Luc Gagnon', missing: ['sin', 'address'], boxes: { qualifyingCents: 80_00 } }, { recipientName: 'Maude Tremblay', missing: ['sin'], boxes: { days: 5, qualifyingCents: 120_00 } }] });
    expect((await own<DocumentsView>('GET', '/api/v1/me/documents')).body).toMatchObject({ slips: [], asking: [{ organizationId: here }] });
    const mine = `/api/v1/organizations/${here}/my/rl24-recipients`;
    expect((await own<OwnRl24RecipientsView>('GET', mine)).body.rows.map((row) => [row.key, row.isOwner, row.sinLast3])).toEqual([['maude tremblay', true, null], ['luc gagnon', false, null]]);
    const refused = await own<Problem>('PUT', mine, { key: 'maude tremblay', sin: '046 454 287' });
    expect(refused).toMatchObject({ status: 422, body: { code: 'household.sin-invalid' } });
    expect(JSON.stringify(refused.body)).not.toContain('454');
    expect((await own<Rl24RecipientView>('PUT', mine, { key: 'maude tremblay', sin, consentText: 'J’accepte.' })).body).toMatchObject({ sinLast3: '286', consentAt: expect.any(String) as string });
    expect((await own<Problem>('PUT', mine, { key: 'luc gagnon', consentText: 'J’accepte.' })).body).toMatchObject({ code: 'household.rl24-consent-not-yours' });
    const elsewhere = await api.db.organization({ offers_childcare: true });
    expect((await own<Problem>('PUT', `/api/v1/organizations/${elsewhere}/my/rl24-recipients`, { key: 'maude tremblay', sin })).body).toMatchObject({ code: 'billing.rl24-not-asked' });
  });

  it('are issued once by two clicks, and the family finds its own', async () => {
    for (const wrong of ['un autre mot de passe', 'x'.repeat(2_000)]) {
      expect(await staff<Problem>('POST', '/rl24/runs', { year: 2025, kind: 'originals', password: wrong })).toMatchObject({ status: 403, body: { code: 'identity.password-wrong' } });
    }
    expect((await staff<Problem>('POST', '/rl24/runs', { year: 2025, kind: 'originals' })).status).toBe(422);
    const started = await Promise.all([1, 2].map(() => staff<Rl24RunView>('POST', '/rl24/runs', { year: 2025, kind: 'originals', password })));
    expect(started.map((one) => one.status)).toEqual([202, 202]);
    expect(started[0]?.body.id).toBe(started[1]?.body.id);
    await work();
    expect((await staff<Rl24RunView>('GET', `/rl24/runs/${started[0]?.body.id}`)).body).toMatchObject({ state: 'done', familiesTotal: 1, familiesDone: 1, slipsIssued: 1, slipsSkipped: 1 });
    const slips = (await own<DocumentsView>('GET', '/api/v1/me/documents')).body.slips;
    expect(slips).toMatchObject([{ year: 2025, number: '10000001', status: 'standing', childName: 'Rose Tremblay', qualifyingCents: 120_00 }]);
    const paper = await fetch(`${api.url}/api/v1/me/rl24-slips/${slips[0]?.id}/pdf`, { headers: { authorization: `Bearer ${familyToken}` } });
    expect([paper.headers.get('content-type'), Buffer.from(await paper.arrayBuffer()).subarray(0, 5).toString()]).toEqual(['application/pdf', '%PDF-']);
    const stranger = await testFamily(api.db, [here]);
    const strangerToken = api.bearer({ sub: stranger.userId, app: 'portal', sid: newId(), account: stranger.accountId });
    expect((await own('GET', `/api/v1/me/rl24-slips/${slips[0]?.id}/pdf`, undefined, strangerToken)).status).toBe(404);
    expect((await own<DocumentsView>('GET', '/api/v1/me/documents', undefined, strangerToken)).body).toEqual({ slips: [], asking: [] });
  });

  it('of the other guardian is issued once staff has written down what it needs', async () => {
    const path = `/accounts/${family.accountId}/rl24-recipients`;
    expect((await staff<Rl24RecipientView>('PUT', path, { key: 'luc gagnon', sin: '130 692 544', street: '4, rue du Lac', city: 'Valbois', postalCode: 'g1a1a1' })).body).toMatchObject({ sinLast3: '544', postalCode: 'G1A 1A1' });
    expect((await staff<Rl24RecipientsView>('GET', path)).body.rows).toHaveLength(2);
    expect((await staff<Rl24RunView>('POST', '/rl24/runs', { year: 2025, kind: 'originals', password })).status).toBe(202);
    await work();
    const listed = await staff<Rl24SlipsView>('GET', '/rl24/slips?year=2025&delivery=paper');
    expect(listed.body.rows.map((row) => [row.number, row.recipient.firstName, row.sinLast3, row.qualifyingCents])).toEqual([['10000002', 'Luc', '544', 80_00]]);
    expect((await staff<Rl24SlipsView>('GET', '/rl24/slips?year=2025&search=gagnon&kinds=R,A&status=standing')).body.rows).toHaveLength(1);
    expect((await staff<Rl24SlipsView>('GET', '/rl24/slips?year=2025&search=10000001')).body.rows).toHaveLength(1);
    const first = await staff<Rl24SlipsView>('GET', '/rl24/slips?year=2025&limit=1');
    const second = await staff<Rl24SlipsView>('GET', `/rl24/slips?year=2025&limit=1&cursor=${first.body.next}`);
    expect([first.body.rows[0]?.number, second.body.rows[0]?.number, second.body.next]).toEqual(['10000002', '10000001', null]);
  });

  it('are amended, printed again and cancelled, each with its chain', async () => {
    await api.db.commands.execute(recordPayment, { accountId: family.accountId, tender: 'cash', amountCents: 100_00, invoiceIds: [invoiceId] }, api.db.actor, { organizationId: here });
    expect((await staff<Rl24PreviewView>('GET', '/rl24/preview?year=2025&group=differs')).body).toMatchObject({ total: 2, rows: [{ action: 'amend', liveBoxes: { qualifyingCents: 80_00 }, boxes: { qualifyingCents: 100_00 } }, {}] });
    const slipId = (await staff<Rl24SlipsView>('GET', '/rl24/slips?year=2025&search=10000001')).body.rows[0]?.id ?? '';
    const amended = await staff<Rl24CorrectedView>('POST', `/rl24/slips/${slipId}/amend`, { reason: 'Paiement reçu' });
    expect(amended.status).toBe(201);
    const detail = await staff<Rl24SlipDetailView>('GET', `/rl24/slips/${amended.body.slipId}`);
    expect(detail.body).toMatchObject({ differs: false, slip: { kind: 'A', number: '10000003', previousNumber: '10000001', qualifyingCents: 150_00 }, chain: [{ status: 'replaced' }, { status: 'standing' }] });
    expect((await staff<Problem>('POST', `/rl24/slips/${slipId}/amend`, { reason: 'x' })).body).toMatchObject({ code: 'billing.rl24-slip-followed' });
    expect((await staff('POST', `/rl24/slips/${amended.body.slipId}/duplicates`, { reason: 'lost' })).status).toBe(201);
    expect((await staff('POST', `/rl24/slips/${amended.body.slipId}/cancel`, { reason: 'Mauvaise personne' })).status).toBe(201);
    expect((await own<DocumentsView>('GET', '/api/v1/me/documents')).body.slips.map((slip) => [slip.number, slip.status])).toEqual(expect.arrayContaining([['10000001', 'replaced'], ['10000003', 'cancelled']]));
    const paper = await fetch(`${api.url}${base}/rl24/slips/${amended.body.slipId}/pdf`, { headers: { authorization: `Bearer ${manager}` } });
    expect(paper.status).toBe(200);
  });

  it('leave as a working copy with the numbers in clear; who took it, and who read one number, is in the journal', async () => {
    expect(await staff<Problem>('POST', '/rl24/returns/csv', { year: 2025, kind: 'R', password: 'un autre mot de passe' })).toMatchObject({ status: 403, body: { code: 'identity.password-wrong' } });
    const csv = await staff<string>('POST', '/rl24/returns/csv', { year: 2025, kind: 'R', password });
    expect(csv.headers.get('content-disposition')).toContain('rl24-2025-R-copie-de-travail.csv');
    expect(csv.body).toContain('046454286');
    expect((await staff<string>('POST', '/rl24/returns/xml', { year: 2025, kind: 'A', password })).body).toContain('<PreviousNumber>10000001</PreviousNumber>');
    const read = await staff<Rl24SinView>('POST', `/accounts/${family.accountId}/rl24-recipients/sin`, { key: 'maude tremblay', reason: 'Appel de la cliente' });
    expect(read.body).toEqual({ sin: '046454286' });
    expect(read.headers.get('cache-control')).toBe('no-store');
    const lines = await api.db.admin.query<{ command: string }>("select command from kernel.audit_line where organization_id = $1 and notes::text like '%sin-read%' order by id", [here]);
    expect(lines.rows.map((row) => row.command)).toEqual(['billing.prepare-rl24-return', 'billing.prepare-rl24-return', 'household.reveal-sin']);
  });
});
