import { testActivity } from '@preau/enrolment/testing';
import { addMember } from '@preau/household';
import { testFamily, type TestFamily } from '@preau/household/testing';
import { newId } from '@preau/kernel';
import type { Problem } from '../problems/problem';
import { startApi, type TestApi } from '../testing/api';
import type { ChosenPlacesView, PlaceRefusalView } from './cart.dto';

let api: TestApi;
let organizationId: string;
let maude: TestFamily;
let zoe: string;
let leo: string;
beforeAll(async () => {
  api = await startApi();
  await api.db.admin.query("update kernel.clock set shift = timestamptz '2027-01-05T17:00:00Z' - now()");
  organizationId = await api.db.organization();
  maude = await testFamily(api.db);
  const child = async (firstName: string, birthDate: string) => (await api.db.commands.execute(addMember, { accountId: maude.accountId, firstName, lastName: 'Tremblay', birthDate }, maude.actor)).id;
  [zoe, leo] = [await child('Zoé', '2020-03-14'), await child('Léo', '2017-08-02')];
});
afterAll(() => api.close());

const choose = <Body>(body: unknown, language = 'fr-CA') =>
  api.call<Body>('POST', `/api/v1/organizations/${organizationId}/my/cart/places`, { token: api.bearer({ sub: maude.userId, app: 'portal', sid: newId(), account: maude.accountId }), body, headers: { 'accept-language': language } });
interface RefusedTogether extends Problem {
  details: { places: { personId: string; refusal: PlaceRefusalView | null }[] };
}

it('two children wanted together are told whose place is missing, and what to do, in their language', async () => {
  const { activityId } = await testActivity(api.db, organizationId, 5, { age_min_months: 100, starts_on: '2027-01-11', ends_on: '2027-03-11' });
  const body = { together: true, places: [zoe, leo].map((personId) => ({ personId, activityId })) };
  const refused = await choose<RefusedTogether>(body);
  expect(refused).toMatchObject({ status: 409, body: { code: 'cart-checkout.not-together', next: 'Rien n’a été pris. Retirez la personne indiquée, ou demandez les places séparément.' } });
  expect(refused.body.details.places).toMatchObject([{ personId: zoe, refusal: { code: 'cart-checkout.too-young', title: 'Zoé est trop jeune pour cette activité.', retryMayHelp: false } }, { personId: leo, refusal: null }]);
  expect((await choose<RefusedTogether>(body, 'en-CA')).body.details.places[0]?.refusal?.title).toBe('Zoé is too young for this activity.');
});

it('asked for separately, each has what there is; asking again answers the same', async () => {
  const { activityId } = await testActivity(api.db, organizationId, 1);
  const body = { together: false, places: [zoe, leo].map((personId) => ({ personId, activityId })) };
  const first = await choose<ChosenPlacesView>(body);
  expect(first).toMatchObject({ status: 200, body: { rows: [{ personId: zoe, refusal: null }, { personId: leo, lineId: null, refusal: { code: 'enrolment.held-by-others', retryMayHelp: true } }] } });
  const again = await choose<ChosenPlacesView>(body);
  expect(again.body.deadlineAt).toBe(first.body.deadlineAt);
  expect(again.body.rows.map((row) => [row.lineId, row.refusal?.code])).toEqual(first.body.rows.map((row) => [row.lineId, row.refusal?.code]));
});

it.each([
  ['nothing', { together: true, places: [] }, 422, 'gateway.request-invalid'],
  ['too much', { together: true, places: Array.from({ length: 51 }, () => ({ personId: newId(), activityId: newId() })) }, 422, 'gateway.request-invalid'],
  ['no word of whether together', { places: [{ personId: newId(), activityId: newId() }] }, 422, 'gateway.request-invalid'],
  ['nobody', { together: true, places: [{ personId: newId(), activityId: newId() }] }, 404, 'cart-checkout.person-unknown'],
])('a request for %s is refused', async (_what, body, status, code) => {
  expect(await choose<Problem>(body)).toMatchObject({ status, body: { code } });
});

it('an activity of another organization has no place to give', async () => {
  const theirs = await testActivity(api.db, await api.db.organization(), 5);
  expect(await choose<RefusedTogether>({ together: true, places: [{ personId: zoe, activityId: theirs.activityId }] })).toMatchObject({ status: 409, body: { details: { places: [{ refusal: { code: 'cart-checkout.activity-not-for-sale' } }] } } });
});
