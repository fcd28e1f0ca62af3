import { setTimeout } from 'node:timers/promises';
import fc from 'fast-check';
import { Database, newId } from '@preau/kernel';
import { addLimit, countersThatDisagree } from '@preau/enrolment';
import { testActivity, testOccurrence, testShoppers } from '@preau/enrolment/testing';
import { noWaiver, whyNot } from '../eligibility/eligibility';
import { testStore, type TestStore } from '../testing';
import { Shopping } from './shopping.adapter';
import { factsToHold, type PlaceAsked, takeOrTell } from './take-places.adapter';

let store: TestStore;
let other: Database;
const stores: Record<'ignore' | 'warn' | 'refuse', string> = { ignore: '', warn: '', refuse: '' };
beforeAll(async () => {
  store = await testStore();
  await store.winterNoon();
  other = new Database({ url: store.db.appUrl });
  for (const clashRule of ['ignore', 'warn', 'refuse'] as const) stores[clashRule] = await store.store({ clash_rule: clashRule });
});
afterEach(async () => {
  for (const organizationId of Object.values(stores)) expect(await store.db.database.look({ organizationId }, countersThatDisagree)).toEqual([]);
});
afterAll(async () => {
  await other.close();
  await store.db.close();
});

/** Somebody who wants a place, and what is in their way. */
interface Scene {
  readonly organizationId: string;
  readonly accountId: string;
  readonly personId: string;
  activityId: string;
  occurrenceId: string | null;
  programId: string;
}
interface Twist {
  /** It takes a second thought, even where the rules allow it. */
  readonly inTheWay?: true;
  readonly activity?: Readonly<Record<string, unknown>>;
  readonly capacity?: number;
  readonly arrange?: (scene: Scene) => Promise<unknown>;
}
const sql = (text: string, values: readonly unknown[]): Promise<unknown> => store.db.admin.query(text, [...values]);
const cart = (columns: string, values: string) => (scene: Scene) => sql(`insert into cart_checkout.cart (organization_id, id, account_id, channel, ${columns}) values ($1, $2, $3, 'web', ${values})`, [scene.organizationId, newId(), scene.accountId]);
const bar = (liftedAt: string) => async (scene: Scene): Promise<void> => {
  await sql("insert into household.client (organization_id, id, account_id, email) values ($1, $2, $3, 'a@exemple.test') on conflict do nothing", [scene.organizationId, newId(), scene.accountId]);
  await sql(`insert into household.bar (organization_id, id, account_id, reason, lifted_at) values ($1, $2, $3, 'impolitesse', ${liftedAt})`, [scene.organizationId, newId(), scene.accountId]);
};
/** Rules in force, with windows that are open or not at noon. */
const rules = (of: 'program_id' | 'activity_id', windows: readonly { readonly who: string; readonly opensAt: string; readonly closesAt?: string }[], columns: Readonly<Record<string, string>> = {}) => (scene: Scene) => {
  const row = { visibility: 'public', password_id: null, password_hash: null, ...columns };
  const all = windows.map(({ who, opensAt, closesAt }) => ({ id: newId(), who, tags: [], programIds: [], opensAt: `2026-12-05T${opensAt}Z`, closesAt: closesAt === undefined ? null : `2026-12-05T${closesAt}Z` }));
  return sql(`insert into catalog.opening_rules (organization_id, id, ${of}, version, visibility, password_id, password_hash, windows) values ($1, $2, $3, 1, $4, $5, $6, $7)`, [
    scene.organizationId, newId(), of === 'program_id' ? scene.programId : scene.activityId, row.visibility, row.password_id, row.password_hash, JSON.stringify(all),
  ]);
};
/** A place in the same pool: of this very person, or of somebody else. */
const claim = (whose: 'own' | 'other', kind: 'hold' | 'registration', expires: string, ended = false) => async (scene: Scene): Promise<void> => {
  const [rival] = whose === 'other' ? await testShoppers(store.db, 1) : [scene];
  await sql(
    `with made as (
       insert into enrolment.claim (organization_id, id, pool_id, kind, account_id, person_id, expires_at, state, ended_at)
       select $1, $2, p.id, $3, $4, $5, ${expires}, $6, case when $6 = 'live' then null else kernel.now() end from enrolment.pool p
       where p.organization_id = $1 and p.activity_id = $7 and p.occurrence_id is not distinct from $8 returning pool_id
     ) update enrolment.pool p set held = held + ($3 = 'hold')::integer, taken = taken + ($3 = 'registration')::integer, overbooked = greatest(0, taken + held + reserved + 1 - capacity) from made where p.organization_id = $1 and p.id = made.pool_id and $6 = 'live'`,
    [scene.organizationId, newId(), kind, rival?.accountId, rival?.personId, ended ? 'lapsed' : 'live', scene.activityId, scene.occurrenceId],
  );
};

const twists: Readonly<Record<string, Twist>> = {
  'a draft': { activity: { status: 'draft' } },
  'hidden': { activity: { status: 'hidden' } },
  'over since yesterday': { activity: { starts_on: '2026-11-01', ends_on: '2026-12-04' } },
  'on its last day': { activity: { starts_on: '2026-11-01', ends_on: '2026-12-05' } },
  'not open yet': { activity: { registration_opens_at: '2026-12-05T18:00:00Z' } },
  'open since a while': { activity: { registration_opens_at: '2026-12-05T16:59:59Z' } },
  'closed': { activity: { registration_closes_at: '2026-12-05T16:59:59Z' } },
  'closing soon': { activity: { registration_closes_at: '2026-12-05T18:00:00Z' } },
  'its last place': { capacity: 1 },
  'full': { capacity: 0 },
  'the last place held by another': { inTheWay: true, capacity: 1, arrange: claim('other', 'hold', "kernel.now() + interval '5 minutes'") },
  'a hold of another that has expired': { inTheWay: true, arrange: claim('other', 'hold', "kernel.now() - interval '5 minutes'") },
  'held already': { inTheWay: true, arrange: claim('own', 'hold', "kernel.now() + interval '5 minutes'") },
  'registered already': { inTheWay: true, arrange: claim('own', 'registration', 'null') },
  'held once, and lapsed': { arrange: claim('own', 'hold', "kernel.now() - interval '5 minutes'", true) },
  'barred': { inTheWay: true, arrange: bar('null') },
  'barred once': { arrange: bar('kernel.now()') },
  'limited beside its places': { inTheWay: true, arrange: ({ organizationId, activityId, occurrenceId }) => store.execute(organizationId, addLimit, { activityId, occurrenceId, counts: 'everyone', tags: [], nameFr: 'Salle', nameEn: 'Room', capacity: 5 }, store.db.actor) },
  'archived': { inTheWay: true, arrange: (scene) => sql('update household.person set archived_at = kernel.now() where id = $1', [scene.personId]) },
  'open for the public by its program': { arrange: rules('program_id', [{ who: 'residents', opensAt: '08:00:00.000' }, { who: 'public', opensAt: '16:00:00.000', closesAt: '23:00:00.000' }]) },
  'open for the public by rules of its own': { arrange: rules('activity_id', [{ who: 'public', opensAt: '16:00:00.000' }]) },
  'rules without windows': { arrange: rules('activity_id', [], { visibility: 'link' }) },
  'not yet open for the public': { arrange: rules('activity_id', [{ who: 'public', opensAt: '23:00:00.000' }]) },
  'not open for the public any more': { arrange: rules('program_id', [{ who: 'public', opensAt: '08:00:00.000', closesAt: '16:00:00.000' }]) },
  'open for residents': { arrange: rules('activity_id', [{ who: 'residents', opensAt: '08:00:00.000' }, { who: 'public', opensAt: '23:00:00.000' }]) },
  'open by its own rules, not by those of its program': { arrange: async (scene) => {
    await rules('activity_id', [{ who: 'public', opensAt: '16:00:00.000' }])(scene);
    await rules('program_id', [{ who: 'public', opensAt: '23:00:00.000' }])(scene);
  } },
  'shown to nobody': { arrange: rules('activity_id', [{ who: 'public', opensAt: '16:00:00.000' }], { visibility: 'none' }) },
  'behind a password': { arrange: rules('program_id', [{ who: 'public', opensAt: '16:00:00.000' }], { password_id: '00000000-0000-7000-8000-000000000001', password_hash: 'x' }) },
  'a cart in hand': { arrange: cart('deadline_at, places_given', "kernel.now() + interval '3 minutes', 99") },
  'a cart that is being paid': { inTheWay: true, arrange: cart('state, agreed', "'paying', '{}'") },
  'a full cart': { inTheWay: true, arrange: cart('deadline_at, places_given', "kernel.now() + interval '3 minutes', 100") },
  'a cart that was full': { arrange: cart('deadline_at, places_given', "kernel.now() - interval '3 minutes', 100") },
};
/** Of these a situation has one at most: a cart, a place of that person, rules. */
const oneOfAKind = [/cart/, /^held|^registered/, /open for|rules|public|password|shown/];
const birthDates = fc.constantFrom(null, '2014-02-28', '2016-02-29', '2016-08-31', '2019-12-05', '2019-12-06', '2026-12-31');
const startDates = fc.constantFrom(null, '2026-12-05', '2027-01-31', '2027-02-28', '2028-02-29');
const ages = fc.option(fc.record({ ageMin: fc.constantFrom(null, 0, 83, 84, 125, 131, 144), ageMax: fc.constantFrom(null, 0, 83, 84, 126, 131, 168) }).filter(({ ageMin, ageMax }) => ageMin === null || ageMax === null || ageMin <= ageMax), { freq: 2 });

async function scene(clashRule: keyof typeof stores, asked: { chosen: readonly Twist[]; dropIn: boolean; birthDate: string | null; startsOn: string | null; ageMin: number | null; ageMax: number | null }): Promise<Scene> {
  const organizationId = stores[clashRule];
  const [shopper] = await testShoppers(store.db, 1);
  const { accountId = '', personId = '' } = shopper ?? {};
  await sql('update household.person set birth_date = $2 where id = $1', [personId, asked.birthDate]);
  const capacity = Math.min(5, ...asked.chosen.map((twist) => twist.capacity ?? 5));
  const { activityId, programId } = await testActivity(store.db, organizationId, capacity, Object.assign(
    { starts_on: asked.startsOn, age_min_months: asked.ageMin, age_max_months: asked.ageMax, ...(asked.dropIn ? { session_price_cents: null, drop_in_price_cents: 1_000 } : {}) }, ...asked.chosen.map((twist) => twist.activity),
  ) as Record<string, unknown>);
  const here: Scene = { organizationId, accountId, personId, activityId, programId, occurrenceId: null };
  if (asked.dropIn) here.occurrenceId = await testOccurrence(store.db, organizationId, activityId, '2026-12-12', capacity);
  for (const twist of asked.chosen) await twist.arrange?.(here);
  return here;
}
const wanted = ({ accountId, personId, activityId, occurrenceId }: Omit<Scene, 'programId' | 'organizationId'>): PlaceAsked => ({ lineId: newId(), claimId: newId(), cartId: newId(), accountId, personId, locale: 'fr-CA', activityId, occurrenceId });
const take = (organizationId: string, asked: readonly PlaceAsked[], database = store.db.database) => takeOrTell(database.hot, organizationId, 100, asked);
const cartsOf = async (accountId: string) =>
  (await store.db.admin.query<{ deadline: boolean; places: number; lines: number }>(
    'select c.deadline_at is not null as deadline, c.places_given as places, (select count(*)::integer from cart_checkout.cart_line l where l.cart_id = c.id) as lines from cart_checkout.cart c where c.account_id = $1', [accountId])).rows;

it('takes what nothing stands in the way of, and nothing that the rules refuse', async () => {
  const both = { taken: 0, told: 0 };
  const cases = fc.record({
    clashRule: fc.constantFrom('ignore' as const, 'warn' as const, 'warn' as const, 'refuse' as const),
    names: fc.subarray(Object.keys(twists), { maxLength: 2 }).filter((names) => oneOfAKind.every((kind) => names.filter((name) => kind.test(name)).length < 2)),
    dropIn: fc.boolean(), birthDate: birthDates, startsOn: startDates, ages,
  });
  await fc.assert(fc.asyncProperty(cases, async ({ clashRule, names, ages: bounds, dropIn, ...asked }) => {
    const chosen = names.flatMap((name) => twists[name] ?? []);
    const here = await scene(clashRule, { ...asked, dropIn, chosen, ageMin: bounds?.ageMin ?? null, ageMax: bounds?.ageMax ?? null });
    const question = { buyer: { accountId: here.accountId, channel: 'web' as const }, people: [here.personId], activityId: here.activityId, occurrenceId: here.occurrenceId };
    const [facts] = await factsToHold(store.db.database.hot, here.organizationId, [question]);
    const person = facts?.people[0];
    if (facts === null || facts === undefined || person === undefined) throw new Error('no facts');
    const refusal = whyNot(facts, person, dropIn ? 'drop-in' : 'session', noWaiver);
    const [answer] = await take(here.organizationId, [wanted(here)]);
    // Whoever is not born by then is looked at twice where ages count.
    const unborn = (bounds?.ageMin ?? bounds?.ageMax ?? null) !== null && asked.birthDate !== null && asked.birthDate > (here.occurrenceId === null ? (facts.activity?.startsOn ?? '2026-12-05') : '2026-12-12');
    const inTheWay = unborn || clashRule === 'refuse' || refusal !== null || chosen.some((twist) => twist.inTheWay);
    expect({ names, refusal: refusal?.code ?? null, taken: answer?.taken !== null }).toEqual({ names, refusal: refusal?.code ?? null, taken: !inTheWay });
    if (answer?.taken === null) {
      both.told += 1;
      expect(answer.facts).toMatchObject({ activity: { id: here.activityId }, people: [{ id: here.personId }] });
      return;
    }
    both.taken += 1;
    expect(facts.cart?.state).not.toBe('paying');
    const kept = await store.db.admin.query<{ minutes: number }>(
      "select round(extract(epoch from k.expires_at - kernel.now()) / 60)::integer as minutes from enrolment.claim k join cart_checkout.cart_line l on l.claim_id = k.id join cart_checkout.cart c on c.id = l.cart_id and c.deadline_at = k.expires_at where k.id = $1 and k.cart_id = $2 and k.person_id = $3 and l.id = $4 and l.kind = $5",
      [answer?.taken.claimId, answer?.taken.cartId, here.personId, answer?.taken.lineId, dropIn ? 'drop-in' : 'session'],
    );
    // With what is in the cart already, or the organization's minutes.
    expect(kept.rows).toEqual([{ minutes: names.includes('a cart in hand') ? 3 : 15 }]);
  }), { numRuns: 200, seed: 17 });
  expect(both.taken).toBeGreaterThan(25);
  expect(both.told).toBeGreaterThan(25);
});

it('of those who want the last place in the same instant the first has it, and the others are to ask anew with nothing left behind', async () => {
  const here = stores.warn;
  const { activityId } = await testActivity(store.db, here, 1);
  const shoppers = await testShoppers(store.db, 3);
  const answers = await take(here, shoppers.map((one) => wanted({ ...one, activityId, occurrenceId: null })));
  expect(answers.map(({ taken, facts }) => [taken !== null, facts])).toEqual([[true, null], [false, null], [false, null]]);
  expect(await Promise.all(shoppers.map((one) => cartsOf(one.accountId)))).toEqual([[{ deadline: true, places: 1, lines: 1 }], [{ deadline: false, places: 0, lines: 0 }], [{ deadline: false, places: 0, lines: 0 }]]);
});

it('two children of a family, asked for in the same instant through two processes, are in one cart', async () => {
  for (let round = 0; round < 10; round += 1) {
    const here = stores.warn;
    const family = await store.family();
    const [one, two] = [await testActivity(store.db, here, 1), await testActivity(store.db, here, 1)];
    const screens = [store.shopping, new Shopping(other)] as const;
    const lines = await Promise.all([family.zoe, family.leo].map((personId, index) => screens[index as 0 | 1].addLine({ organizationId: here, personId, activityId: [one, two][index]?.activityId ?? '', occurrenceId: null }, family.actor)));
    expect(new Set(lines.map((line) => line.cartId)).size).toBe(1);
    expect(new Set(lines.map((line) => line.deadlineAt.getTime())).size).toBe(1);
    expect(await cartsOf(family.accountId)).toEqual([{ deadline: true, places: 2, lines: 2 }]);
  }
});

it('a person asked into the same thing through two processes has it once', async () => {
  for (let round = 0; round < 10; round += 1) {
    const here = stores.warn;
    const family = await store.family();
    const { activityId } = await testActivity(store.db, here, 5);
    const lines = await Promise.all([store.shopping, new Shopping(other)].map((shopping) => shopping.addLine({ organizationId: here, personId: family.zoe, activityId, occurrenceId: null }, family.actor)));
    expect(new Set(lines.map((line) => line.lineId)).size).toBe(1);
    expect(lines.map((line) => line.again).sort()).toEqual([false, true]);
  }
});

it('nobody takes a place for somebody of another family', async () => {
  const here = stores.warn;
  const { activityId } = await testActivity(store.db, here, 5);
  const [mine, theirs] = await testShoppers(store.db, 2);
  const [answer] = await take(here, [wanted({ accountId: mine?.accountId ?? '', personId: theirs?.personId ?? '', activityId, occurrenceId: null })]);
  expect(answer).toMatchObject({ taken: null, facts: { people: [] } });
});

it('which places have changed is said once, however many', async () => {
  const here = stores.warn;
  const heard: string[] = [];
  other.onAside((asides) => heard.push(...asides.flatMap(({ topic, about }) => (topic === 'enrolment.places-changed' ? [about] : []))));
  const shoppers = await testShoppers(store.db, 4);
  const activities = await Promise.all(shoppers.map(() => testActivity(store.db, here, 2)));
  const answers = await take(here, shoppers.map((one, index) => wanted({ ...one, activityId: activities[index]?.activityId ?? '', occurrenceId: null })), other);
  expect(answers.every(({ taken }) => taken !== null)).toBe(true);
  expect(heard).toHaveLength(1);
  expect(heard[0]?.split('\n').sort()).toEqual(activities.map(({ activityId }) => `${here} ${activityId}`).sort());
});

it('many changed at once are said in parts, and several places of one activity once', async () => {
  const here = await store.store();
  const heard: string[] = [];
  other.onAside((asides) => heard.push(...asides.flatMap(({ topic, about }) => (topic === 'enrolment.places-changed' ? [about] : []))));
  const activities: string[] = [];
  for (let index = 0; index < 120; index += 1) activities.push((await testActivity(store.db, here, 2)).activityId);
  await other.transaction({ organizationId: here }, (tx) => tx.query('update enrolment.pool set capacity = 3 where organization_id = $1', [here]));
  expect(heard.flatMap((part) => part.split('\n')).sort()).toEqual(activities.map((activityId) => `${here} ${activityId}`).sort());
  expect(heard.length).toBeGreaterThan(1);
  expect(Math.max(...heard.map((part) => part.length))).toBeLessThan(2_000);
  const [one = ''] = activities;
  for (const date of ['2026-12-12', '2026-12-13']) await testOccurrence(store.db, here, one, date, 2);
  heard.length = 0;
  await other.transaction({ organizationId: here }, (tx) => tx.query('update enrolment.pool set capacity = 4 where organization_id = $1 and activity_id = $2', [here, one]));
  expect(heard).toEqual([`${here} ${one}`]);
});

it('two processes that found the carts of the same families in other orders do not wait in a circle', async () => {
  const here = stores.warn;
  const { activityId } = await testActivity(store.db, here, 9);
  const [first, second] = (await testShoppers(store.db, 2)).sort((a, b) => (a.accountId < b.accountId ? -1 : 1));
  if (first === undefined || second === undefined) throw new Error('no shoppers');
  const ask = (one: typeof first): PlaceAsked => wanted({ ...one, activityId, occurrenceId: null });
  // One process in slow motion: it has founded the first family's cart, and the second's is next.
  const slow = await store.db.database.hot.connect();
  try {
    await slow.query('begin');
    expect((await takeOrTell(slow, here, 100, [ask(first)]))[0]?.taken).not.toBeNull();
    const quick = take(here, [ask(second), ask(first)], other);
    while ((await store.db.admin.query("select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")).rows.length === 0) await setTimeout(20);
    expect((await takeOrTell(slow, here, 100, [ask(second)]))[0]?.taken).not.toBeNull();
    await slow.query('commit');
    expect((await quick).map(({ taken, facts }) => [taken, facts])).toEqual([[null, null], [null, null]]);
  } finally {
    await slow.query('rollback');
    slow.release();
  }
});
