import { Pool } from 'pg';
import { newId } from '@preau/kernel';
import { cancelRegistration, Places, registerClaims } from '@preau/enrolment';
import { testActivity } from '@preau/enrolment/testing';
import { addMember } from '@preau/household';
import { testFamily, type TestFamily } from '@preau/household/testing';
import { foundOrganization, foundStaffMember } from '@preau/organization';
import { serveLists } from '@preau/waitlist';
import type { ActivityWaitlistView } from '../admin/waitlist.dto';
import type { Problem } from '../problems/problem';
import type { StoreActivityDetailView } from '../store/store-activities.dto';
import { startApi, type TestApi } from '../testing/api';
import type { AcceptedOfferView, MyWaitlistView, OwnWaitlistsView } from './waitlist.dto';

let api: TestApi;
let sweeper: Pool;
let here: string;
let slug: string;
let activityId: string;
let claimId: string;
let staff: string;
let maude: TestFamily;
let zoe: string;
let portal: string;
beforeAll(async () => {
  api = await startApi();
  sweeper = new Pool({ connectionString: api.db.sweeperUrl, max: 1 });
});
afterAll(async () => {
  await sweeper.end();
  await api.close();
});
beforeEach(async () => {
  await api.db.admin.query("update kernel.clock set shift = timestamptz '2027-01-04T17:00:00Z' - now()");
  slug = `ville-${newId().slice(-8)}`;
  ({ organizationId: here } = await foundOrganization(api.db.admin, { slug, name: 'Ville de Valbois', kind: 'municipality', seller: 'public-service-body', contactsRequired: 0 }));
  const userId = newId();
  await api.db.admin.query("insert into identity.app_user (id, email, email_verified_at) values ($1, $2, kernel.now())", [userId, `${userId}@exemple.ca`]);
  await api.db.commands.execute(foundStaffMember, { userId, email: `${userId}@exemple.ca`, givenName: 'Rosalie', familyName: 'Côté', group: 'owner' }, api.db.actor, { organizationId: here });
  staff = api.bearer({ sub: userId, app: 'admin', sid: newId() });
  maude = await testFamily(api.db, [here]);
  zoe = (await api.db.commands.execute(addMember, { accountId: maude.accountId, firstName: 'Zoé', lastName: 'Tremblay', birthDate: '2020-03-14' }, maude.actor)).id;
  portal = api.bearer({ sub: maude.userId, app: 'portal', sid: newId(), account: maude.accountId });
  ({ activityId } = await testActivity(api.db, here, 1, { starts_on: '2027-01-11', ends_on: '2027-03-15' }));
  const other = await testFamily(api.db, [here]);
  ({ claimId } = await new Places(api.db.database).hold({ organizationId: here, accountId: other.accountId, personId: other.ownerPersonId, activityId, occurrenceId: null, cartId: newId(), minutes: 15 }));
  await api.db.commands.execute(registerClaims, { claimIds: [claimId] }, api.db.actor, { organizationId: here });
});

const my = (path = '') => `/api/v1/organizations/${here}/my/waitlist${path}`;
const work = (path: string) => `/api/v1/organizations/${here}/${path}`;
const rules = { mode: 'in-order', windowMinutes: 60, quietFrom: '21:00', quietUntil: '08:00' };
const join = (token = portal, body: object = { personId: zoe, activityId }) => api.call<{ entryId: string; ahead: number } & Problem>('POST', my(), { token, body });
const freeAndServe = async (): Promise<void> => {
  await api.db.commands.execute(cancelRegistration, { claimId }, api.db.actor, { organizationId: here });
  await serveLists(api.db.commands, sweeper, (name, error) => {
    throw new Error(name, { cause: error });
  });
};

it('a family waits where the organization keeps a list, is offered the place and takes it into its cart', async () => {
  const kept = async (): Promise<unknown> => (await api.call('GET', `/api/v1/stores/${slug}/waitlists`)).body;
  expect(await kept()).toEqual({ open: false, otherwise: [] });
  expect((await join()).body).toMatchObject({ code: 'waitlist.off', status: 409 });
  expect((await api.call('PUT', work('waitlist-rules'), { token: staff, body: rules })).status).toBe(200);
  expect(await kept()).toEqual({ open: true, otherwise: [] });
  const own = (body: object) => api.call('PUT', work(`activities/${activityId}/waitlist-rules`), { token: staff, body });
  expect((await own({ rules: { mode: 'off', windowMinutes: 60 } })).status).toBe(200);
  expect(await kept()).toEqual({ open: true, otherwise: [activityId] });
  expect((await own({ rules: null })).status).toBe(200);
  const shown = await api.call<StoreActivityDetailView>('GET', `/api/v1/stores/${slug}/activities/${activityId}`);
  expect(shown.body).toMatchObject({ waitlistOpen: true, session: { left: 0, waiting: 0 } });
  const joined = await join();
  expect([joined.status, joined.body.ahead]).toEqual([201, 0]);
  expect((await join()).body.code).toBe('waitlist.already-waiting');
  expect((await api.call<OwnWaitlistsView>('GET', '/api/v1/me/waitlist', { token: portal })).body.rows).toMatchObject([{ organizationSlug: slug, entry: { status: 'waiting', ahead: 0 } }]);
  expect((await api.call<Problem>('POST', my(`/${joined.body.entryId}/acceptance`), { token: portal })).body.code).toBe('waitlist.not-offered');
  await freeAndServe();
  expect((await api.call<MyWaitlistView>('GET', my(), { token: portal })).body.rows).toMatchObject([{ status: 'offered', open: true }]);
  const stranger = await testFamily(api.db, [here]);
  const other = api.bearer({ sub: stranger.userId, app: 'portal', sid: newId(), account: stranger.accountId });
  expect((await api.call<Problem>('POST', my(`/${joined.body.entryId}/acceptance`), { token: other })).status).toBe(404);
  expect((await api.call('DELETE', my(`/${joined.body.entryId}`), { token: other })).status).toBe(404);
  const accepted = await api.call<AcceptedOfferView>('POST', my(`/${joined.body.entryId}/acceptance`), { token: portal });
  expect([accepted.status, accepted.body.deadlineAt.slice(0, 15)]).toEqual([201, '2027-01-04T17:1']);
  expect((await api.call<{ lines: object[] }>('GET', `/api/v1/organizations/${here}/my/cart`, { token: portal })).body.lines).toMatchObject([{ id: accepted.body.lineId, state: 'held' }]);
  expect((await api.call<{ status: string }>('GET', my(`/${joined.body.entryId}`), { token: portal })).body.status).toBe('in-cart');
});

it('staff see the list, skip, offer, register and remove; a clerk may not change the rules', async () => {
  await api.call('PUT', work(`activities/${activityId}/waitlist-rules`), { token: staff, body: { rules: { mode: 'manual', windowMinutes: 30 } } });
  const { body: { entryId } } = await join();
  const second = await api.call<{ entryId: string }>('POST', work(`accounts/${maude.accountId}/waitlist`), { token: staff, body: { personId: maude.ownerPersonId, activityId } });
  expect(second.status).toBe(201);
  await freeAndServe();
  const list = () => api.call<ActivityWaitlistView>('GET', work(`activities/${activityId}/waitlist`), { token: staff });
  expect((await list()).body).toMatchObject({ lists: [{ waiting: 2, kept: 1, left: 0 }], entries: [{ entryId, status: 'waiting', firstName: 'Zoé' }, { status: 'waiting', ahead: 1 }] });
  expect((await api.call('PUT', work(`waitlist/${entryId}/skipped`), { token: staff, body: { skipped: true } })).status).toBe(204);
  expect((await api.call('POST', work(`waitlist/${second.body.entryId}/offer`), { token: staff })).status).toBe(201);
  expect((await list()).body.entries.map((entry) => entry.status)).toEqual(['skipped', 'offered']);
  expect((await api.call('DELETE', work(`waitlist/${second.body.entryId}`), { token: staff })).status).toBe(204);
  expect((await api.call<AcceptedOfferView>('POST', work(`waitlist/${entryId}/counter-line`), { token: staff })).body.accountId).toBe(maude.accountId);
  expect((await list()).body.entries.map((entry) => entry.status)).toEqual(['in-cart', 'declined']);
  expect((await api.call<Problem>('POST', work(`activities/${newId()}/waitlist/opening`), { token: staff, body: {} })).status).toBe(404);
  expect((await api.call<Problem>('GET', work(`activities/${newId()}/waitlist`), { token: staff })).status).toBe(404);
  expect((await api.call<Problem>('PUT', work('waitlist-rules'), { token: staff, body: { ...rules, windowMinutes: 3 } })).status).toBe(422);
  expect((await api.call<Problem>('PUT', work('waitlist-rules'), { token: staff, body: { ...rules, quietFrom: '08:30', quietUntil: '08:00' } })).body.code).toBe('waitlist.rules-invalid');
  await api.db.admin.query("update organization.permission_group set permissions = '{activities.view,clients.view}' where organization_id = $1", [here]);
  expect((await api.call('PUT', work('waitlist-rules'), { token: staff, body: rules })).status).toBe(403);
  expect((await api.call('PUT', work(`waitlist/${entryId}/skipped`), { token: staff, body: { skipped: true } })).status).toBe(403);
});
