import { testActivity } from '@preau/enrolment/testing';
import { testFamily } from '@preau/household/testing';
import { newId } from '@preau/kernel';
import { startApi, type TestApi } from '../testing/api';
import { RememberedPages, type ReadPage } from './remembered-pages';
import type { StoreActivitiesView } from './store-activities.dto';

const untilForgotten = 3_600_000;
const winter = { starts_on: '2027-01-12', ends_on: '2027-03-16' };
let here: TestApi;
let there: TestApi;
let organizationId: string;
let slug: string;
beforeAll(async () => {
  here = await startApi({ pagesRememberedMs: untilForgotten });
  there = await startApi({ pagesRememberedMs: untilForgotten }, here);
  slug = `valbois-${newId().slice(-8)}`;
  await here.db.organization({ slug });
  for (const api of [here, there]) while (!api.app.get(RememberedPages).hears) await page(api);
});
afterAll(async () => {
  await there.close();
  await here.close();
});
beforeEach(async () => {
  await here.db.admin.query("update kernel.clock set shift = timestamptz '2027-01-05T17:00:00Z' - now()");
  slug = `valbois-${newId().slice(-8)}`;
  organizationId = await here.db.organization({ slug });
});

const page = async (api: TestApi, query = '', token?: string): Promise<StoreActivitiesView> => (await api.call<StoreActivitiesView>('GET', `/api/v1/stores/${slug}/activities${query}`, { token })).body;
const leftOn = ({ rows }: StoreActivitiesView): (number | undefined)[] => rows.map((row) => row.session?.left);
const rename = (activityId: string, name: string) => here.db.admin.query('update catalog.activity set name_fr = $2 where id = $1', [activityId, name]);

describe('a page of the store', () => {
  it('is read once for everybody who asks the same, each with the time of their own answer', async () => {
    const { activityId } = await testActivity(here.db, organizationId, 3, { ...winter, name_fr: 'Yoga' });
    const family = await testFamily(here.db);
    const first = await page(here);
    await rename(activityId, 'Yoga doux');
    const again = await page(here, '', here.bearer({ sub: family.userId, app: 'portal', sid: newId(), account: family.accountId }));
    expect([first.rows[0]?.nameFr, again.rows[0]?.nameFr]).toEqual(['Yoga', 'Yoga']);
    expect(again.now >= first.now).toBe(true);
    expect((await page(here, '?order=name-fr')).rows[0]?.nameFr).toBe('Yoga doux');
  });

  it('is read again when a place in it is taken through another process, and so is one that is chosen by its places', async () => {
    const { activityId } = await testActivity(here.db, organizationId, 3, { ...winter, session_price_cents: 0 });
    const family = await testFamily(here.db);
    expect([leftOn(await page(there)), leftOn(await page(there, '?withPlaces=true'))]).toEqual([[3], [3]]);
    const held = await here.call('POST', `/api/v1/organizations/${organizationId}/my/cart/lines`, { token: here.bearer({ sub: family.userId, app: 'portal', sid: newId(), account: family.accountId }), body: { personId: family.ownerPersonId, activityId, occurrenceId: null } });
    expect(held.status).toBe(201);
    while ((await page(there)).rows[0]?.session?.left === 3 || (await page(there, '?withPlaces=true')).rows[0]?.session?.left === 3);
    expect([leftOn(await page(there)), leftOn(await page(there, '?withPlaces=true'))]).toEqual([[2], [2]]);
  });

  it('of one organization is never answered to another', async () => {
    await testActivity(here.db, organizationId, 3, { ...winter, name_fr: 'Yoga' });
    await page(here);
    slug = `rivebec-${newId().slice(-8)}`;
    await here.db.organization({ slug });
    expect((await page(here)).rows).toEqual([]);
  });

  it('that could not be read is asked again', async () => {
    expect((await here.call('GET', `/api/v1/stores/${slug}/activities?cursor=nonsense`)).status).toBe(400);
    expect((await here.call('GET', `/api/v1/stores/${slug}/activities?cursor=nonsense`)).headers.get('content-type')).toMatch(/^application\/problem\+json/);
  });
});

describe('what is remembered', () => {
  let now: number;
  let readings: number;
  let pages: RememberedPages;
  const read = async (): Promise<ReadPage> => ({ now: '2027-01-05T17:00:00.000Z', rest: `"n":${(readings += 1)}}`, activityIds: new Set() });
  const ask = async (question: string): Promise<{ now: string; n: number }> => JSON.parse(String(await pages.answer({ organizationId, question, chosenByPlaces: false }, read))) as { now: string; n: number };
  beforeEach(() => {
    [now, readings] = [0, 0];
    pages = new RememberedPages(here.db.appUrl, 500, () => now);
  });
  afterEach(() => pages.stop());

  it('is not older than the moment, counted from before its reading', async () => {
    expect((await Promise.all(Array.from({ length: 1_000 }, () => ask('a')))).map((one) => one.n)).toEqual(Array.from({ length: 1_000 }, () => 1));
    now = 499;
    expect(await ask('a')).toEqual({ now: '2027-01-05T17:00:00.499Z', n: 1 });
    now = 1_200;
    expect(await ask('a')).toMatchObject({ n: 3 });
  });

  it('is read anew half way through its moment, and nobody waits for that', async () => {
    await ask('a');
    now = 249;
    expect((await ask('a')).n).toBe(1);
    expect(readings).toBe(1);
    now = 250;
    expect((await ask('a')).n).toBe(1);
    await new Promise(setImmediate);
    expect(await ask('a')).toEqual({ now: '2027-01-05T17:00:00.000Z', n: 2 });
  });

  it('is bounded: the oldest page makes room', async () => {
    for (let question = 0; question <= 500; question += 1) await ask(String(question));
    expect([(await ask('500')).n, (await ask('0')).n]).toEqual([501, 502]);
  });
});
