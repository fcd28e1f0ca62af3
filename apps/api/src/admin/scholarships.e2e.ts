import { testFamily, type TestFamily } from '@preau/household/testing';
import { newId } from '@preau/kernel';
import { startApi, type TestApi } from '../testing/api';
import type { MyScholarshipsView } from '../client/scholarships.dto';
import type { AwardsView, GivenScholarshipView, SavedScholarshipView, ScholarshipsView } from './scholarships.dto';

let api: TestApi;
let here: string;
let elsewhere: string;
let maude: TestFamily;
beforeAll(async () => {
  api = await startApi();
  [here, elsewhere] = [await api.db.organization(), await api.db.organization()];
  maude = await testFamily(api.db, [here]);
});
afterAll(() => api.close());

/** Somebody of the staff, signed in, with these permissions. */
async function clerk(organizationId: string, permissions: readonly string[]): Promise<string> {
  const [userId, groupId] = [newId(), newId()];
  await api.db.admin.query('insert into identity.app_user (id, email) values ($1, $2)', [userId, `${userId}@valbois.test`]);
  await api.db.admin.query("insert into organization.permission_group (organization_id, id, code, name_fr, name_en, permissions) values ($1, $2, $3, 'Aide', 'Help', $4)", [organizationId, groupId, groupId, permissions]);
  await api.db.admin.query("insert into organization.staff_member (organization_id, id, user_id, email, permission_group_id, status) values ($1, $2, $3, $4, $5, 'active')", [organizationId, newId(), userId, `${userId}@valbois.test`, groupId]);
  return api.bearer({ sub: userId, app: 'admin', sid: newId() });
}
const at = (path: string, organizationId = here): string => `/api/v1/organizations/${organizationId}/${path}`;
const body = { nameFr: 'Bourse Accès-loisirs', nameEn: 'Access grant', awardTo: 'account', percent: 50, perPersonMaxCents: 150_00, fundTotalCents: 5_000_00 };

it('a scholarship is made, given, seen from the client, taken back and archived', async () => {
  const token = await clerk(here, ['scholarships.edit', 'clients.billing']);
  const made = await api.call<SavedScholarshipView>('POST', at('scholarships'), { token, body });
  expect(made.status).toBe(201);
  const { scholarshipId } = made.body;
  const given = await api.call<GivenScholarshipView>('POST', at('scholarship-awards'), { token, body: { scholarshipId, accountId: maude.accountId } });
  expect(given.status).toBe(201);
  expect((await api.call('POST', at('scholarship-awards'), { token, body: { scholarshipId, accountId: maude.accountId } })).body).toMatchObject({ status: 409, code: 'billing.scholarship-already-given' });
  expect((await api.call<AwardsView>('GET', at(`clients/${maude.accountId}/scholarships`), { token })).body.rows).toMatchObject([{ state: 'usable', usedCents: 0, leftCents: null, percent: 50 }]);
  expect((await api.call<ScholarshipsView>('GET', at('scholarships'), { token })).body.rows).toMatchObject([{ fundTotalCents: 5_000_00, fundUsedCents: 0, awards: 1, archived: false }]);
  expect((await api.call('PUT', at(`scholarships/${scholarshipId}`), { token, body: { ...body, percent: 75 } })).status).toBe(200);
  expect((await api.call('DELETE', at(`scholarship-awards/${given.body.awardId}`), { token })).status).toBe(204);
  expect((await api.call<AwardsView>('GET', at(`scholarships/${scholarshipId}/awards`), { token })).body.rows).toMatchObject([{ state: 'ended', percent: 75 }]);
  expect((await api.call('DELETE', at(`scholarships/${scholarshipId}`), { token })).status).toBe(204);
});

it.each([
  ['both a share and an amount', { ...body, amountCents: 10_00 }],
  ['neither', { ...body, percent: null }],
  ['no fund', { ...body, fundTotalCents: undefined }],
  ['two funds', { ...body, fundSharedWith: newId() }],
])('refuses a scholarship with %s', async (_what, wrong) => {
  const token = await clerk(here, ['scholarships.edit']);
  expect((await api.call('POST', at('scholarships'), { token, body: wrong })).body).toMatchObject({ status: 422, code: 'billing.scholarship-invalid' });
});

it('is for whoever is permitted, in their own organization', async () => {
  const [reader, stranger] = [await clerk(here, ['clients.billing']), await clerk(elsewhere, ['scholarships.edit', 'clients.billing'])];
  expect((await api.call('POST', at('scholarships'), { token: reader, body })).status).toBe(403);
  expect((await api.call('GET', at('scholarships'), { token: stranger })).status).toBe(404);
  const own = await api.call<SavedScholarshipView>('POST', at('scholarships'), { token: await clerk(here, ['scholarships.edit']), body });
  expect((await api.call('PUT', at(`scholarships/${own.body.scholarshipId}`, elsewhere), { token: stranger, body })).status).toBe(404);
  expect((await api.call('POST', at('scholarship-awards', elsewhere), { token: stranger, body: { scholarshipId: own.body.scholarshipId, accountId: maude.accountId } })).status).toBe(404);
});

it('is seen by the family it was given to, in that organization, and by nobody else', async () => {
  const token = await clerk(here, ['scholarships.edit']);
  const { scholarshipId } = (await api.call<SavedScholarshipView>('POST', at('scholarships'), { token, body: { ...body, nameFr: 'Bourse Relève', awardTo: 'person' } })).body;
  const given = await api.call<GivenScholarshipView>('POST', at('scholarship-awards'), { token, body: { scholarshipId, accountId: maude.accountId, personId: maude.ownerPersonId } });
  const other = await testFamily(api.db, [here]);
  const signedIn = (family: TestFamily): string => api.bearer({ sub: family.userId, app: 'portal', sid: newId(), account: family.accountId });
  const mine = await api.call<MyScholarshipsView>('GET', at('my/scholarships'), { token: signedIn(maude) });
  expect(mine.status).toBe(200);
  expect(mine.body.rows.find((row) => row.awardId === given.body.awardId)).toMatchObject({ nameFr: 'Bourse Relève', state: 'usable', personId: maude.ownerPersonId, people: [{ usedCents: 0, leftCents: 150_00 }], uses: [], fundEmpty: false });
  // How large the fund is stays the organization's own affair.
  expect(JSON.stringify(mine.body)).not.toContain(String(body.fundTotalCents));
  expect((await api.call<MyScholarshipsView>('GET', at('my/scholarships'), { token: signedIn(other) })).body.rows).toEqual([]);
  expect((await api.call<MyScholarshipsView>('GET', at('my/scholarships', elsewhere), { token: signedIn(maude) })).body.rows).toEqual([]);
  expect((await api.call('GET', at('my/scholarships'))).status).toBe(401);
  expect((await api.call('GET', at('my/scholarships', newId()), { token: signedIn(maude) })).status).toBe(404);
  expect((await api.call('GET', at(`clients/${maude.accountId}/scholarships`, elsewhere), { token: await clerk(elsewhere, ['clients.billing']) })).status).toBe(404);
});

it('is not given with an empty fund, nor given a fund smaller than its use', async () => {
  const token = await clerk(here, ['scholarships.edit']);
  const empty = await api.call<SavedScholarshipView>('POST', at('scholarships'), { token, body: { ...body, fundTotalCents: 0 } });
  const refused = await api.call('POST', at('scholarship-awards'), { token, body: { scholarshipId: empty.body.scholarshipId, accountId: maude.accountId } });
  expect(refused.body).toMatchObject({ status: 409, code: 'billing.scholarship-fund-empty' });
  const past = await api.call<SavedScholarshipView>('POST', at('scholarships'), { token, body: { ...body, expiresOn: '2020-02-29' } });
  expect((await api.call('POST', at('scholarship-awards'), { token, body: { scholarshipId: past.body.scholarshipId, accountId: maude.accountId } })).body).toMatchObject({ status: 409, code: 'billing.scholarship-expired' });
});
