import { testActivity, testOccurrence, type TestActivity } from '@preau/enrolment/testing';
import { addMember } from '@preau/household';
import { testFamily } from '@preau/household/testing';
import { newId } from '@preau/kernel';
import type { Problem } from '../problems/problem';
import { startApi, type TestApi } from '../testing/api';
import type { StoreActivitiesView, StoreActivityDetailView, StoreFacetsView, StoreProgramsView } from './store-activities.dto';
import type { StoresView, StoreView } from './stores.dto';

let api: TestApi;
let here: string;
let slug: string;
let swimming: TestActivity;

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  await api.db.admin.query("update kernel.clock set shift = timestamptz '2027-01-05T17:00:00Z' - now()");
  slug = `valbois-${newId().slice(-8)}`;
  here = await api.db.organization({ slug, gst_number: '123456789RT0001', qst_number: '1234567890TQ0001', taxes_registered_from: '2000-01-01' });
  const dates = { starts_on: '2027-01-12', ends_on: '2027-03-16', weekdays: [2], earliest_time: '18:00', latest_time: '18:45' };
  swimming = await testActivity(api.db, here, 3, { ...dates, age_min_months: 36, age_max_months: 71 });
  await testOccurrence(api.db, here, swimming.activityId, '2027-01-12');
  await testActivity(api.db, here, 10, { ...dates, name_fr: 'Yoga doux', name_en: 'Gentle yoga', mainly_children: false, age_min_months: 192, weekdays: [4], session_price_cents: 13_200 });
});

const store = <Body>(path: string, token?: string) => api.call<Body>('GET', `/api/v1/stores/${slug}${path}`, { token });

describe('a store', () => {
  it('is found by a word of its name, without accents, and opened by its address', async () => {
    const found = await api.call<StoresView>('GET', `/api/v1/stores?search=VALBOIS`);
    expect(found.body.rows.map((row) => row.slug)).toContain(slug);
    expect((await store<StoreView>('')).body).toMatchObject({ organizationId: here, name: 'Ville de Valbois', timeZone: 'America/Toronto' });
  });

  it('that does not exist is refused with a next step', async () => {
    const answer = await api.call<Problem>('GET', '/api/v1/stores/nowhere/activities');
    expect(answer).toMatchObject({ status: 404, body: { code: 'organization.not-found' } });
    expect(answer.body.next).toBeDefined();
  });

  it('counts its programs and categories', async () => {
    const { body } = await store<StoreProgramsView>('/programs');
    expect(body.rows.map((program) => program.count)).toEqual([1, 1]);
    expect(body.rows[0]?.categories[0]).toMatchObject({ nameFr: 'Natation', count: 1 });
  });

  it('answers words, days and ages, with the places left and its own time', async () => {
    const { body } = await store<StoreActivitiesView>('/activities?text=tetard&weekdays=2&ageMonths=40&withPlaces=true');
    expect(body.now).toMatch(/^2027-01-05T17:/);
    expect(body.rows).toHaveLength(1);
    expect(body.rows[0]).toMatchObject({ id: swimming.activityId, session: { capacity: 3, left: 3 }, sessionPriceCents: 9_000, earliestTime: '18:00' });
  });

  it('gives a page and the cursor of the next', async () => {
    const first = (await store<StoreActivitiesView>('/activities?limit=1&order=name-fr')).body;
    const second = (await store<StoreActivitiesView>(`/activities?limit=1&order=name-fr&cursor=${first.next ?? ''}`)).body;
    expect([first.rows[0]?.nameFr, second.rows[0]?.nameFr, second.next]).toEqual(['Têtard', 'Yoga doux', null]);
  });

  it('counts the choices beside the list', async () => {
    const { body } = await store<StoreFacetsView>('/facets');
    expect(body).toMatchObject({ count: 2, priceCentsMin: 9_000, priceCentsMax: 13_200 });
    expect(body.weekdays).toEqual([{ weekday: 2, count: 1 }, { weekday: 4, count: 1 }]);
  });

  it('finds what suits a family’s own children, whose birth dates stay on the server', async () => {
    const maude = await testFamily(api.db);
    const zoe = await api.db.commands.execute(addMember, { accountId: maude.accountId, firstName: 'Zoé', lastName: 'Tremblay', birthDate: '2022-03-14' }, maude.actor);
    const token = api.bearer({ sub: maude.userId, app: 'portal', sid: newId(), account: maude.accountId });
    const mine = await store<StoreActivitiesView>(`/activities?people=${zoe.id}`, token);
    expect(mine.body.rows.map((row) => row.nameFr)).toEqual(['Têtard']);
  });

  it.each(['weekdays=8', 'people=me', 'timeFrom=25:00', 'limit=1000', 'unknown=1'])('refuses a question that means nothing: %s', async (query) => {
    expect(await store<Problem>(`/activities?${query}`)).toMatchObject({ status: 422, body: { code: 'gateway.request-invalid' } });
  });
});

describe('an activity', () => {
  it('says its dates, its places and why it bears no tax', async () => {
    const { body } = await store<StoreActivityDetailView>(`/activities/${swimming.activityId}`);
    expect(body.dates).toMatchObject([{ heldOn: '2027-01-12', status: 'planned', places: null }]);
    expect(body.price).toEqual({ status: 'exempt', reason: 'children-programme-of-public-body', session: { listTotalCents: null, discounts: [], amountCents: 9_000, gstCents: 0, qstCents: 0, totalCents: 9_000 }, dropIn: null });
  });

  it('for adults is shown with its taxes: 132.00 + 6.60 + 13.17', async () => {
    const [yoga] = (await store<StoreActivitiesView>('/activities?text=yoga')).body.rows;
    const { body } = await store<StoreActivityDetailView>(`/activities/${yoga?.id ?? ''}`);
    expect(body.price.session).toEqual({ listTotalCents: null, discounts: [], amountCents: 13_200, gstCents: 660, qstCents: 1_317, totalCents: 15_177 });
  });

  it('of another organization is not found in this store', async () => {
    const elsewhere = await api.db.organization();
    const theirs = await testActivity(api.db, elsewhere, 3);
    expect(await store<Problem>(`/activities/${theirs.activityId}`)).toMatchObject({ status: 404, body: { code: 'catalog.activity-not-found' } });
  });
});
