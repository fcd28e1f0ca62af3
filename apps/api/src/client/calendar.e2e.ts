import { newId } from '@preau/kernel';
import { registerClaims, Places } from '@preau/enrolment';
import { testActivity, testOccurrence } from '@preau/enrolment/testing';
import { addMember } from '@preau/household';
import { testFamily, type TestFamily } from '@preau/household/testing';
import type { Problem } from '../problems/problem';
import { startApi, type TestApi } from '../testing/api';
import type { CalendarView, NextEventsView } from './calendar.dto';

let api: TestApi;
let places: Places;
let valbois: string;
let montlac: string;
let maude: TestFamily;
let zoe: string;
let leo: string;
let portal: string;

beforeAll(async () => {
  api = await startApi();
  places = new Places(api.db.database);
});
afterAll(() => api.close());
beforeEach(async () => {
  await api.db.admin.query("update kernel.clock set shift = timestamptz '2027-01-04T17:00:00Z' - now()");
  valbois = await api.db.organization({ name: 'Ville de Valbois' });
  montlac = await api.db.organization({ name: 'Club Mont-Lac' });
  maude = await testFamily(api.db, [valbois, montlac]);
  zoe = (await api.db.commands.execute(addMember, { accountId: maude.accountId, firstName: 'Zoé', lastName: 'Tremblay', birthDate: '2020-03-14' }, maude.actor)).id;
  leo = (await api.db.commands.execute(addMember, { accountId: maude.accountId, firstName: 'Léo', lastName: 'Tremblay', birthDate: '2017-08-02' }, maude.actor)).id;
  portal = api.bearer({ sub: maude.userId, app: 'portal', sid: newId(), account: maude.accountId });
});

async function register(organizationId: string, personId: string, activityId: string, occurrenceId: string | null = null): Promise<string> {
  const { claimId } = await places.hold({ organizationId, accountId: maude.accountId, personId, activityId, occurrenceId, cartId: newId(), minutes: 15, allowOverCapacity: false });
  await api.db.commands.execute(registerClaims, { claimIds: [claimId] }, maude.actor, { organizationId });
  return claimId;
}
const get = <Body>(path: string, token = portal) => api.call<Body>('GET', `/api/v1/me/calendar${path}`, { token });

it('shows one entry for each child of a class, with every organization, and the days on which each is closed', async () => {
  const { activityId: swimming } = await testActivity(api.db, valbois, 5);
  for (const day of ['2027-01-11', '2027-01-18', '2027-02-01']) await testOccurrence(api.db, valbois, swimming, day);
  const { activityId: skating } = await testActivity(api.db, montlac, 5, { session_price_cents: null, drop_in_price_cents: 500, name_fr: 'Patinage', name_en: 'Skating' });
  const skatingDay = await testOccurrence(api.db, montlac, skating, '2027-01-12', 10);
  await testOccurrence(api.db, montlac, skating, '2027-01-13', 10);
  await api.db.admin.query("insert into organization.closing_day (organization_id, id, closed_on, name_fr, name_en) values ($1, $2, '2027-01-18', 'Tempête', 'Storm')", [valbois, newId()]);
  await register(valbois, zoe, swimming);
  await register(valbois, leo, swimming);
  await register(montlac, zoe, skating, skatingDay);

  const { status, body } = await get<CalendarView>('?from=2027-01-01&to=2027-01-31');
  expect(status).toBe(200);
  expect(body.events.map(({ heldOn, firstName, nameFr, organizationName }) => [heldOn, firstName, nameFr, organizationName])).toEqual([
    ['2027-01-11', 'Léo', 'Têtard', 'Ville de Valbois'], ['2027-01-11', 'Zoé', 'Têtard', 'Ville de Valbois'], ['2027-01-12', 'Zoé', 'Patinage', 'Club Mont-Lac'],
    ['2027-01-18', 'Léo', 'Têtard', 'Ville de Valbois'], ['2027-01-18', 'Zoé', 'Têtard', 'Ville de Valbois'],
  ]);
  expect(new Set(body.events.map((one) => one.id)).size).toBe(5);
  expect(body.closingDays).toMatchObject([{ closedOn: '2027-01-18', nameEn: 'Storm', organizationName: 'Ville de Valbois' }]);
  expect(body.now).toMatch(/^2027-01-04T17:/);
});

it('tells the next five events, none of them cancelled or over', async () => {
  const { activityId } = await testActivity(api.db, valbois, 5);
  for (const day of ['2026-12-28', '2027-01-11', '2027-01-18', '2027-01-25', '2027-02-01', '2027-02-08', '2027-02-15']) await testOccurrence(api.db, valbois, activityId, day);
  await api.db.admin.query("update catalog.occurrence set status = 'cancelled' where activity_id = $1 and held_on = '2027-01-18'", [activityId]);
  await register(valbois, zoe, activityId);
  const { body } = await get<NextEventsView>('/next');
  expect(body.events.map((one) => one.heldOn)).toEqual(['2027-01-11', '2027-01-25', '2027-02-01', '2027-02-08', '2027-02-15']);
  expect((await get<CalendarView>('?from=2027-01-18&to=2027-01-18')).body.events).toMatchObject([{ isCancelled: true, inStore: true }]);
});

it('shows nothing of another family, refuses a span that makes no sense and a visitor', async () => {
  const { activityId } = await testActivity(api.db, valbois, 5);
  await testOccurrence(api.db, valbois, activityId, '2027-01-11');
  await register(valbois, zoe, activityId);
  const other = await testFamily(api.db, [valbois]);
  const token = api.bearer({ sub: other.userId, app: 'portal', sid: newId(), account: other.accountId });
  expect((await get<NextEventsView>('/next', token)).body.events).toEqual([]);
  for (const query of ['?from=2027-02-01&to=2027-01-01', '?from=2027-01-01&to=2029-01-01', '?from=2027-01-01', '?from=soon&to=2027-01-01']) {
    expect(await get<Problem>(query)).toMatchObject({ status: 422, body: { code: 'gateway.request-invalid' } });
  }
  expect(await api.call('GET', '/api/v1/me/calendar/next')).toMatchObject({ status: 401 });
});
