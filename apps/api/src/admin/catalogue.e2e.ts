import { runImport } from '@preau/catalog';
import { dropInFile } from '@preau/catalog/testing';
import { ensurePools } from '@preau/enrolment';
import { newId } from '@preau/kernel';
import type { Problem } from '../problems/problem';
import type { StoreActivitiesView } from '../store/store-activities.dto';
import { startApi, type TestApi } from '../testing/api';
import type { ActivitiesView, ActivityView } from './activities.dto';
import type { ImportFindingsView, ImportsView, ImportView } from './imports.dto';
import type { LocationView } from './locations.dto';
import type { ProgramsView, ProgramView } from './programs.dto';

const allowed = ['catalogue.import', 'activities.view', 'activities.edit', 'settings.edit', 'policies.edit'];
let api: TestApi;
let here: string;
let token: string;
beforeAll(async () => {
  api = await startApi();
  await api.db.admin.query("update kernel.clock set shift = timestamptz '2027-01-01T17:00:00Z' - now()");
});
afterAll(() => api.close());
beforeEach(async () => {
  here = await api.db.organization({ slug: `valbois-${newId().slice(-8)}` });
  token = await clerk(here, allowed);
});

async function clerk(organizationId: string, permissions: readonly string[]): Promise<string> {
  const [userId, groupId] = [newId(), newId()];
  await api.db.admin.query('insert into identity.app_user (id, email) values ($1, $2)', [userId, `${userId}@valbois.test`]);
  await api.db.admin.query("insert into organization.permission_group (organization_id, id, code, name_fr, name_en, permissions) values ($1, $2, $3, 'Commis', 'Clerk', $4)", [organizationId, groupId, groupId, permissions]);
  await api.db.admin.query("insert into organization.staff_member (organization_id, id, user_id, email, permission_group_id, status) values ($1, $2, $3, $4, $5, 'active')", [organizationId, newId(), userId, `${userId}@valbois.test`, groupId]);
  return api.bearer({ sub: userId, app: 'admin', sid: newId() });
}
const at = (path: string): string => `/api/v1/organizations/${here}/${path}`;
const get = async <Body>(path: string, language = 'fr'): Promise<{ status: number; headers: Headers; body: Body }> => api.call<Body>('GET', at(path), { token, headers: { 'accept-language': language } });
const send = async <Body>(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<{ status: number; headers: Headers; body: Body }> =>
  api.call<Body>(method, at(path), { token, body, headers: { ...(method === 'POST' ? { 'idempotency-key': newId() } : {}), ...headers } });

interface File {
  readonly name: string;
  readonly bytes: string | Uint8Array<ArrayBuffer>;
}
async function handOver<Body>(files: readonly File[], fields: Readonly<Record<string, string>>, as = token): Promise<{ status: number; body: Body }> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  for (const { name, bytes } of files) form.append('files', new Blob([bytes]), name);
  const response = await fetch(`${api.url}${at('imports')}`, { method: 'POST', body: form, headers: { authorization: `Bearer ${as}` } });
  return { status: response.status, body: (await response.json()) as Body };
}
/** What the worker does. */
async function work(importRunId: string): Promise<void> {
  await runImport(api.db.commands, { organizationId: here, importRunId }, (tx, pools, actor) => ensurePools.run(tx, { pools }, actor));
}
const courses = dropInFile([
  { on: '2027-03-02' }, { on: '2027-03-09' }, { course: '501', title: 'Yoga', on: '2027-03-03' }, { course: '502', title: '', on: '2027-03-04' }, { course: '503', ages: ['12', '6'] },
]);

describe('an import', () => {
  it('is tried, read row by row in either language, confirmed once, and then on sale with its places', async () => {
    const tried = await handOver<{ importRunId: string }>([courses], { dryRun: 'true', defaultPriceCents: '450', defaultDropInCapacity: '30' });
    expect(tried.status).toBe(201);
    const { importRunId } = tried.body;
    expect((await get<ImportView>(`imports/${importRunId}`)).body).toMatchObject({ state: 'waiting', stage: 'waiting', dryRun: true, fileName: 'drop-in.csv', summary: null, options: { defaultPriceCents: 450, defaultDropInCapacity: 30, defaultSessionCapacity: 20, publish: true } });
    expect(await send<Problem>('POST', `imports/${importRunId}/confirm`)).toMatchObject({ status: 409, body: { code: 'catalog.import-dry-run-unfinished', title: 'L’essai n’est pas encore terminé.' } });
    await work(importRunId);
    const report = await get<ImportView>(`imports/${importRunId}`);
    expect(report.body).toMatchObject({ state: 'done', stage: 'done', rowsDone: 5, rowsTotal: 5, failure: null, summary: { rows: { read: 5, refused: 2 }, activities: { created: 2 }, dates: { created: 3 } } });
    expect((await get<ActivitiesView>('activities')).body.rows).toEqual([]);

    const findings = await get<ImportFindingsView>(`imports/${importRunId}/findings?kind=refused&limit=1`);
    expect(findings.body.groups.filter((group) => group.kind === 'refused')).toEqual([{ kind: 'refused', code: 'ages-reversed', count: 1 }, { kind: 'refused', code: 'title-missing', count: 1 }]);
    expect(findings.body.rows).toMatchObject([{ file: 'drop-in.csv', row: 5, code: 'title-missing', column: null, value: null, text: 'La ligne n’a pas de titre.' }]);
    const more = await get<ImportFindingsView>(`imports/${importRunId}/findings?kind=refused&cursor=${findings.body.next}`, 'en');
    expect(more.body).toMatchObject({ next: null, rows: [{ row: 6, code: 'ages-reversed' }] });
    expect(more.body.rows[0]?.text).toMatch(/months/);
    const csv = await get<string>(`imports/${importRunId}/report`);
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(csv.headers.get('content-disposition')).toMatch(/^attachment; filename="import-[0-9a-f]+\.csv"$/);
    expect(csv.body).toContain('La ligne n’a pas de titre.');

    expect(await api.call<Problem>('POST', at(`imports/${importRunId}/confirm`), { token })).toMatchObject({ status: 400, body: { code: 'kernel.idempotency-key-missing' } });
    const once = { 'idempotency-key': newId() };
    const [confirmed, again] = [await send<{ importRunId: string }>('POST', `imports/${importRunId}/confirm`, undefined, once), await send<{ importRunId: string }>('POST', `imports/${importRunId}/confirm`, undefined, once)];
    expect([confirmed.status, again.body]).toEqual([201, confirmed.body]);
    await work(confirmed.body.importRunId);
    expect((await get<ImportView>(`imports/${confirmed.body.importRunId}`)).body).toMatchObject({ dryRun: false, state: 'done', summary: { activities: { created: 2 } } });
    const first = await get<ImportsView>('imports?limit=1');
    expect(first.body.rows.map((run) => run.id)).toEqual([confirmed.body.importRunId]);
    expect((await get<ImportsView>(`imports?limit=1&cursor=${first.body.next}`)).body).toMatchObject({ rows: [{ id: importRunId }], next: null });

    const swim = (await get<ActivitiesView>('activities?search=lane&status=published')).body.rows[0];
    expect(swim).toMatchObject({ nameFr: 'Lane Swim', dates: 2, dropInPriceCents: 450 });
    const { places, dates } = (await get<ActivityView>(`activities/${swim?.id}`)).body;
    expect(places.map((pool) => [pool.capacity, pool.left])).toEqual([[30, 30], [30, 30]]);
    expect(new Set(places.map((pool) => pool.occurrenceId))).toEqual(new Set(dates.map((date) => date.occurrenceId)));
    const exported = await get<string>('catalogue/export');
    expect(exported.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(exported.body).toContain('Lane Swim');
  });

  it('of something else is refused by name, and at once', async () => {
    const photo = new Uint8Array(3 * 1_048_576).fill(120);
    const refused = await handOver<Problem>([{ name: 'photo.jpg', bytes: photo }], { dryRun: 'true' });
    expect(refused).toMatchObject({ status: 422, body: { code: 'catalog.import-format-unknown', details: { file: 'photo.jpg' } } });
    expect(JSON.stringify(refused.body).length).toBeLessThan(4_000);
    expect(await handOver([{ name: 'rien.csv', bytes: '' }], { dryRun: 'true' })).toMatchObject({ status: 422, body: { code: 'catalog.import-file-empty' } });
    expect(await handOver([], { dryRun: 'true' })).toMatchObject({ status: 422, body: { code: 'catalog.import-file-empty' } });
    expect(await handOver([courses], { dryRun: 'perhaps' })).toMatchObject({ status: 422, body: { code: 'gateway.request-invalid', errors: [{ pointer: '/dryRun' }] } });
    expect(await handOver([courses], { dryRun: 'true', defaultPriceCents: '-1', who: 'me' })).toMatchObject({ status: 422, body: { code: 'gateway.request-invalid' } });
    expect(await handOver(Array.from({ length: 11 }, () => courses), { dryRun: 'true' })).toMatchObject({ status: 413 });
    expect(await handOver([{ name: 'a.csv', bytes: new Uint8Array(65 * 1_048_576) }], { dryRun: 'true' })).toMatchObject({ status: 413, body: { code: 'gateway.body-too-large' } });
    expect(await api.call<Problem>('POST', at('imports'), { token, body: { dryRun: true } })).toMatchObject({ status: 415, body: { code: 'gateway.media-type-unsupported' } });
    const cut = { 'content-type': 'multipart/form-data; boundary=x' };
    expect(await api.call<Problem>('POST', at('imports'), { token, headers: cut, body: '--x\r\ncontent-disposition: form-data; name="files"; filename="a.csv"\r\n\r\nabc' })).toMatchObject({ status: 400, body: { code: 'gateway.body-unreadable' } });
    expect((await get<ImportsView>('imports')).body.rows).toEqual([]);
  });

  it('that finds its file damaged says so in the language asked for', async () => {
    const { body } = await handOver<{ importRunId: string }>([{ name: 'drop-in.csv', bytes: `${courses.bytes}"${'x'.repeat(1_100_000)}` }], { dryRun: 'false' });
    await work(body.importRunId);
    expect((await get<ImportView>(`imports/${body.importRunId}`, 'en')).body).toMatchObject({ state: 'failed', failure: { code: 'catalog.import-file-damaged', title: 'The file is damaged and could not be read to its end.' } });
  });

  it('needs its permission, and belongs to its organization', async () => {
    const { body } = await handOver<{ importRunId: string }>([courses], { dryRun: 'true' });
    const viewer = await clerk(here, ['activities.view', 'activities.edit']);
    expect(await handOver([courses], { dryRun: 'true' }, viewer)).toMatchObject({ status: 403, body: { code: 'gateway.not-allowed' } });
    const stranger = await clerk(await api.db.organization(), allowed);
    expect(await handOver([courses], { dryRun: 'true' }, stranger)).toMatchObject({ status: 404 });
    const elsewhere = await api.db.organization();
    const both = await clerk(elsewhere, allowed);
    for (const path of ['', '/findings', '/report']) expect(await api.call('GET', `/api/v1/organizations/${elsewhere}/imports/${body.importRunId}${path}`, { token: both })).toMatchObject({ status: 404, body: { code: 'catalog.import-not-found' } });
  });
});

describe('a catalogue written by hand', () => {
  async function headings(): Promise<{ program: ProgramView; categoryId: string }> {
    const program = (await send<ProgramView>('POST', 'programs', { nameFr: 'Hiver', nameEn: 'Winter', status: 'published' })).body;
    const category = (await send<{ id: string }>('POST', `programs/${program.id}/categories`, { nameFr: 'Sports', nameEn: 'Sports' })).body;
    return { program, categoryId: category.id };
  }
  const mondays = { weekdays: [1], fromOn: '2027-01-04', toOn: '2027-01-25', startTime: '18:00', endTime: '19:00' };
  async function places(activityId: string): Promise<[boolean, number][]> {
    return (await get<ActivityView>(`activities/${activityId}`)).body.places.map((pool) => [pool.occurrenceId === null, pool.capacity]);
  }

  it('goes from a draft to the store, and its places follow each change', async () => {
    const { program, categoryId } = await headings();
    const key = { 'idempotency-key': newId() };
    const written = { programId: program.id, categoryId, nameFr: 'Judo', nameEn: 'Judo', sessionPriceCents: 9_000, sessionCapacity: 12, registrationOpensAt: '2026-12-01T12:00:00Z' };
    const [added, again] = [await send<ActivityView>('POST', 'activities', written, key), await send<ActivityView>('POST', 'activities', written, key)];
    expect(added).toMatchObject({ status: 201, body: { status: 'draft', registrationOpensAt: '2026-12-01T12:00:00.000Z', version: 1 } });
    expect(again.body.id).toBe(added.body.id);
    const { id } = added.body;
    expect(await send<Problem>('POST', 'activities/publish', { activityIds: [id] })).toMatchObject({ status: 409, body: { code: 'catalog.activity-without-dates' } });
    expect(await send('PUT', `activities/${id}/schedules`, { schedules: [mondays] })).toMatchObject({ status: 200, body: { added: 4, cancelled: 0, leftOut: [] } });
    expect(await send('POST', 'activities/publish', { activityIds: [id] })).toMatchObject({ status: 200, body: { activityIds: [id] } });
    const { slug } = (await api.db.admin.query<{ slug: string }>('select slug from organization.organization where id = $1', [here])).rows[0] ?? { slug: '' };
    expect((await api.call<StoreActivitiesView>('GET', `/api/v1/stores/${slug}/activities`)).body.rows).toMatchObject([{ id, session: { capacity: 12, left: 12 } }]);

    // Sold date by date too: each date gets places, the session set by hand keeps its own.
    await send('PUT', `activities/${id}/capacity`, { capacity: 40 });
    const etag = (await get<ActivityView>(`activities/${id}`)).headers.get('etag') ?? '';
    expect(await send('PATCH', `activities/${id}`, { dropInPriceCents: 1_000, dropInCapacity: 3 }, { 'if-match': etag })).toMatchObject({ status: 200, body: { dropInPriceCents: 1_000, registrationOpensAt: '2026-12-01T12:00:00.000Z' } });
    expect(await places(id)).toEqual([[true, 40], [false, 3], [false, 3], [false, 3], [false, 3]]);
    expect(await send<Problem>('PATCH', `activities/${id}`, { nameFr: 'Judo avancé' }, { 'if-match': etag })).toMatchObject({ status: 412, body: { code: 'catalog.activity-changed-meanwhile' } });
    expect(await send('PATCH', `activities/${id}`, { sessionCapacity: 15, registrationOpensAt: null })).toMatchObject({ status: 200, body: { sessionCapacity: 15, registrationOpensAt: null } });
    expect((await places(id))[0]).toEqual([true, 15]);
    await send('PUT', `activities/${id}/schedules`, { schedules: [mondays, { ...mondays, weekdays: [3] }] });
    expect(await places(id)).toHaveLength(1 + 4 + 3);

    const { schedules, dates } = (await get<ActivityView>(`activities/${id}`)).body;
    expect(schedules).toEqual(expect.arrayContaining([mondays, { ...mondays, weekdays: [3] }]));
    const [date] = dates;
    expect(date).toMatchObject({ heldOn: '2027-01-04', startsAt: '2027-01-04T23:00:00.000Z', status: 'planned' });
    expect(await send('POST', `activities/${id}/occurrences/cancel`, { occurrenceIds: [date?.occurrenceId] })).toMatchObject({ status: 200, body: { cancelled: 1 } });
    expect((await get<ActivityView>(`activities/${id}`)).body.dates[0]).toMatchObject({ status: 'cancelled' });
    expect(await send('POST', 'activities/withdraw', { activityIds: [id] })).toMatchObject({ status: 200 });
    expect((await api.call<StoreActivitiesView>('GET', `/api/v1/stores/${slug}/activities`)).body.rows).toEqual([]);
    expect(await send('POST', 'activities/withdraw', { activityIds: [id] })).toMatchObject({ status: 409, body: { code: 'catalog.activity-already-withdrawn' } });
  });

  it('points only at what the organization has', async () => {
    const { program, categoryId } = await headings();
    const written = { programId: program.id, categoryId, nameFr: 'Judo', nameEn: 'Judo' };
    for (const field of ['ledgerCodeId', 'formId', 'paymentPlanId', 'locationId', 'programId', 'categoryId']) expect([field, (await send<Problem>('POST', 'activities', { ...written, [field]: newId() })).status]).toEqual([field, 404]);
    expect(await send<Problem>('POST', 'activities', { ...written, ageMinMonths: 100, ageMaxMonths: 50 })).toMatchObject({ status: 422, body: { code: 'catalog.activity-ages-reversed' } });
    expect(await send<Problem>('POST', 'activities', { ...written, nameFr: null, code: null, registrationOpensAt: '2027-13-01T00:00:00Z', pictureUrl: 'javascript:alert(1)' })).toMatchObject({
      status: 422, body: { errors: expect.arrayContaining(['/nameFr', '/code', '/registrationOpensAt', '/pictureUrl'].map((pointer) => expect.objectContaining({ pointer }) as unknown)) as unknown },
    });
    // Blanks are nothing, the one that marks the order of bytes among them.
    for (const code of ['   ', '\ufeff']) expect(await send('POST', 'ledger-codes', { code, nameFr: 'Sports', nameEn: 'Sports' })).toMatchObject({ status: 422 });
    const ledger = (await send<{ id: string }>('POST', 'ledger-codes', { code: '4100', nameFr: 'Sports', nameEn: 'Sports' })).body;
    const plan = (await send<{ planId: string }>('POST', 'payment-plans', { nameFr: 'Deux', nameEn: 'Two', options: [{ labelFr: 'En deux fois', labelEn: 'In two', instalments: 2, everyMonths: 1 }] })).body;
    expect(await send('POST', 'activities', { ...written, ledgerCodeId: ledger.id, paymentPlanId: plan.planId })).toMatchObject({ status: 201, body: { ledgerCodeId: ledger.id, paymentPlanId: plan.planId } });
  });

  it('has programs, categories and places that are found, changed and, when nothing uses them, removed', async () => {
    const { program, categoryId } = await headings();
    expect(await send('PATCH', `programs/${program.id}`, { nameFr: 'Hiver 2027', status: 'archived' })).toMatchObject({ status: 200, body: { nameFr: 'Hiver 2027', nameEn: 'Winter', status: 'archived', version: 2 } });
    const below = (await send<{ id: string }>('POST', `programs/${program.id}/categories`, { nameFr: 'Judo', nameEn: 'Judo', parentId: categoryId })).body;
    expect(await send('PATCH', `categories/${categoryId}`, { parentId: below.id })).toMatchObject({ status: 422, body: { code: 'catalog.category-loop' } });
    expect(await send('DELETE', `categories/${categoryId}`)).toMatchObject({ status: 409, body: { code: 'catalog.category-not-empty' } });
    expect((await send('DELETE', `categories/${below.id}`)).status).toBe(204);
    expect((await get<ProgramsView>('programs')).body.rows).toMatchObject([{ nameFr: 'Hiver 2027', activities: 0, categories: [{ id: categoryId, parentId: null }] }]);

    const centre = (await send<LocationView>('POST', 'locations', { name: 'Centre Édouard', city: 'Valbois', latitude: 45.5, longitude: -73.6 })).body;
    const pool = (await send<LocationView>('POST', 'locations', { name: 'Piscine', parentId: centre.id })).body;
    expect(await send('POST', 'locations', { city: 'Valbois' })).toMatchObject({ status: 422 });
    expect((await get<{ rows: unknown[] }>('locations?search=edouard')).body.rows).toMatchObject([{ name: 'Centre Édouard' }]);
    expect(await send('PATCH', `locations/${centre.id}`, { accessibility: 'full', latitude: null })).toMatchObject({ status: 200, body: { accessibility: 'full', latitude: null, longitude: -73.6, version: 2 } });
    expect((await get<LocationView>(`locations/${centre.id}`)).body).toMatchObject({ accessibility: 'full', city: 'Valbois' });
    expect(await send('DELETE', `locations/${centre.id}`)).toMatchObject({ status: 409, body: { code: 'catalog.location-in-use' } });
    expect((await send('DELETE', `locations/${pool.id}`)).status).toBe(204);
  });

  it('is seen by some, changed by others, and unknown elsewhere', async () => {
    const { program, categoryId } = await headings();
    const { id } = (await send<ActivityView>('POST', 'activities', { programId: program.id, categoryId, nameFr: 'Judo', nameEn: 'Judo' })).body;
    const viewer = await clerk(here, ['activities.view']);
    expect((await api.call('GET', at(`activities/${id}`), { token: viewer })).status).toBe(200);
    expect(await api.call('PATCH', at(`activities/${id}`), { token: viewer, body: { nameFr: 'x' } })).toMatchObject({ status: 403 });
    expect(await api.call('POST', at('programs'), { token: viewer, body: { nameFr: 'x', nameEn: 'x' } })).toMatchObject({ status: 403 });
    expect(await api.call('DELETE', at(`categories/${categoryId}`), { token: viewer })).toMatchObject({ status: 403 });
    const elsewhere = await api.db.organization();
    const theirs = await clerk(elsewhere, allowed);
    const there = (path: string): string => `/api/v1/organizations/${elsewhere}/${path}`;
    expect(await api.call('GET', at('activities'), { token: theirs })).toMatchObject({ status: 404 });
    expect(await api.call('GET', there(`activities/${id}`), { token: theirs })).toMatchObject({ status: 404, body: { code: 'catalog.activity-not-found' } });
    expect(await api.call('PATCH', there(`activities/${id}`), { token: theirs, body: { nameFr: 'x' } })).toMatchObject({ status: 404 });
    expect(await api.call('PUT', there(`activities/${id}/schedules`), { token: theirs, body: { schedules: [mondays] } })).toMatchObject({ status: 404 });
    expect(await api.call('PATCH', there(`programs/${program.id}`), { token: theirs, body: { nameFr: 'x' } })).toMatchObject({ status: 404 });
    expect((await api.call<ActivitiesView>('GET', there('activities'), { token: theirs })).body.rows).toEqual([]);
  });
});
