import { Client } from 'pg';
import { newId } from '@preau/kernel';
import { listStoreActivities } from '@preau/catalog';
import { testActivity, testShoppers } from '@preau/enrolment/testing';
import { testStore, type TestStore } from '../testing';
import { checkOut, savePaymentPlan } from '../index';

/** So many of everything that is looked up, all of one organization. */
const crowd = 1_500;
/** No step of a plan may look at more rows than this: a page of fifty beside a few things each, a cart, a batch. */
const rowsMax = 300;
/** Small for ever, and read as a whole: the clock, an organization's own row, the rates of two taxes, the programs of a season, the ways to pay for an item. */
const readWhole = new Set(['clock', 'organization', 'tax_rate', 'program', 'category', 'payment_plan', 'payment_plan_option', 'promotion', 'pricing_settings', 'one_time_fee']);

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Cond'?: string;
  readonly 'Actual Rows'?: number;
  readonly 'Actual Loops'?: number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Rows Removed by Join Filter'?: number;
  readonly Plans?: readonly PlanNode[];
}
interface Told {
  readonly 'Query Text': string;
  readonly Plan: PlanNode;
}

let store: TestStore;
let told: Told[] = [];
let heard: jest.SpyInstance;
beforeAll(async () => {
  store = await testStore();
  await store.winterNoon();
  // Every statement, those inside functions too, tells its plan and how many rows each step has looked at.
  const settings = {
    session_preload_libraries: 'auto_explain', 'auto_explain.log_min_duration': '0', 'auto_explain.log_nested_statements': 'on', 'auto_explain.log_analyze': 'on',
    'auto_explain.log_timing': 'off', 'auto_explain.log_format': 'json', 'auto_explain.log_level': 'notice',
  };
  for (const [name, value] of Object.entries(settings)) await store.db.admin.query(`alter database ${store.db.name} set ${name} = '${value}'`);
  const emit = Client.prototype.emit;
  heard = jest.spyOn(Client.prototype, 'emit').mockImplementation(function (this: Client, event: string | symbol, ...args: unknown[]) {
    const message = event === 'notice' ? (args[0] as { message?: string }).message : undefined;
    const plan = message === undefined ? undefined : /^duration: .* plan:\n([\s\S]*)$/.exec(message)?.[1];
    if (plan !== undefined) told.push(JSON.parse(plan) as Told);
    return emit.call(this, event, ...args);
  });
});
afterAll(async () => {
  heard.mockRestore();
  await store.db.close();
});

/** Steps that look at more of a table than what is asked for. */
function tooMuch(): string[] {
  const steps: string[] = [];
  const walk = (node: PlanNode, query: string): void => {
    const rows = ((node['Actual Rows'] ?? 0) + (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Join Filter'] ?? 0)) * Math.max(1, node['Actual Loops'] ?? 1);
    const table = node['Relation Name'];
    if ((table === undefined || !readWhole.has(table)) && rows > rowsMax) steps.push(`${node['Node Type']} on ${table ?? 'what comes from below'} looks at ${rows} rows in: ${query.replace(/\s+/g, ' ').slice(0, 200)}`);
    for (const below of node.Plans ?? []) walk(below, query);
  };
  for (const { Plan, 'Query Text': query } of told) walk(Plan, query);
  return steps;
}

/** A city in the middle of its registration day: open carts, held and registered places, clients with books of their own. */
async function busyCity(): Promise<{ here: string; categoryId: string; activityId: string; planId: string; people: readonly { readonly accountId: string; readonly personId: string }[] }> {
  const here = await store.store();
  const { planId } = await store.execute(here, savePaymentPlan, { nameFr: 'Deux', nameEn: 'Two', depositPercent: 0, instalments: 2, everyMonths: 1, everyDays: null, fixedDates: null }, store.db.actor);
  const sold = { payment_plan_id: planId, starts_on: '2027-01-10', ends_on: '2027-03-10' };
  const { activityId, categoryId, programId } = await testActivity(store.db, here, 10_000, sold);
  const ask = (text: string, values: readonly unknown[]): Promise<unknown> => store.db.admin.query(text, [here, ...values]);
  const shoppers = await testShoppers(store.db, crowd);
  const [accounts, people, ids] = [shoppers.map((one) => one.accountId), shoppers.map((one) => one.personId), shoppers.map(() => newId())];
  await ask(
    `insert into catalog.activity (organization_id, id, program_id, category_id, source_key, name_fr, name_en, status, session_price_cents, session_capacity, mainly_children, starts_on, ends_on)
     select $1, id, $3, $4, id::text, 'Natation ' || n, 'Swimming ' || n, 'published', 9000, 20, true, '2027-01-10', '2027-03-10' from unnest($2::uuid[]) with ordinality as t(id, n)`,
    [ids, programId, categoryId],
  );
  await ask('insert into enrolment.pool (organization_id, id, activity_id, capacity) select $1, id, id, 20 from unnest($2::uuid[]) id', [ids]);
  await ask("insert into household.client (organization_id, id, account_id, email) select $1, gen_random_uuid(), a, a || '@exemple.test' from unnest($2::uuid[]) a", [accounts]);
  await ask("insert into cart_checkout.cart (organization_id, id, account_id, channel, deadline_at) select $1, a, a, 'web', kernel.now() + interval '10 minutes' from unnest($2::uuid[]) a", [accounts]);
  // One place each of an activity of their own, and all of the hot one.
  await ask(
    `insert into enrolment.claim (organization_id, id, pool_id, kind, account_id, person_id, cart_id, expires_at)
     select $1, gen_random_uuid(), q.id, 'hold', t.account, t.person, t.account, kernel.now() + interval '10 minutes'
     from unnest($2::uuid[], $3::uuid[], $4::uuid[]) as t(account, person, pool) join enrolment.pool q on q.organization_id = $1 and (q.id = t.pool or q.activity_id = $5)`,
    [accounts, people, ids, activityId],
  );
  await ask(
    `insert into cart_checkout.cart_line (organization_id, id, cart_id, account_id, kind, activity_id, pool_id, person_id, claim_id)
     select $1, gen_random_uuid(), k.cart_id, k.account_id, 'session', q.activity_id, k.pool_id, k.person_id, k.id from enrolment.claim k join enrolment.pool q on q.organization_id = $1 and q.id = k.pool_id where k.organization_id = $1`,
    [],
  );
  await ask('update enrolment.pool p set held = n from (select pool_id, count(*)::integer as n from enrolment.claim where organization_id = $1 group by 1) c where p.organization_id = $1 and p.id = c.pool_id', []);
  for (const kind of ['receivable', 'client-credit']) await ask('insert into billing.ledger_account (organization_id, id, kind, account_id) select $1, gen_random_uuid(), $3, a from unnest($2::uuid[]) a', [accounts, kind]);
  await ask('insert into billing.client_balance (organization_id, account_id) select $1, a from unnest($2::uuid[]) a', [accounts]);
  await ask("insert into kernel.idempotency_key (organization_id, principal, key, fingerprint) select $1, 'somebody', k, '' from unnest($2::text[]) k", [ids]);
  return { here, categoryId, activityId, planId, people: shoppers };
}

describe('On a busy registration day, what is asked every second looks up what it needs and nothing else', () => {
  it('what a hold asks first, in tables that filled in a minute and that nobody has counted yet', async () => {
    const { here, activityId, people } = await busyCity();
    const [somebody] = people;
    told = [];
    await store.db.database.hot.query('select cart_checkout.facts_to_hold($1, $2::uuid, $2::text, null, $3, null, $4)', [here, somebody?.accountId, activityId, 'web']);
    expect(told.filter(({ Plan }) => JSON.stringify(Plan).includes('"Relation Name":"claim"')).length).toBeGreaterThan(0);
    expect(tooMuch().filter((step) => step.includes(' on claim '))).toEqual([]);
  });

  it('places of different families that ask in the same instant, while nobody has counted the carts and places of this morning yet', async () => {
    const { here, people } = await busyCity();
    const activities = (await store.db.admin.query<{ id: string }>('select id from catalog.activity where organization_id = $1 order by id offset 1 limit 20', [here])).rows;
    // Staged openings of years past, none in force any more.
    await store.db.admin.query("insert into catalog.opening_rules (organization_id, id, activity_id, version, visibility, replaced_at) select $1, gen_random_uuid(), id, 1, 'public', kernel.now() from catalog.activity where organization_id = $1", [here]);
    // Half of them with a cart in hand, half without.
    const asking = [...people.slice(100, 110), ...(await testShoppers(store.db, 10))].map(({ accountId, personId }, index) => ({
      account: accountId, person: personId, activity: activities[index]?.id, occurrence: null, locale: 'fr-CA', most: 100, lineId: newId(), claimId: newId(), cartId: newId(),
    }));
    // What is sold stands since days.
    await store.db.admin.query('analyze enrolment.pool');
    told = [];
    const { rows } = await store.db.database.hot.query<{ taken: boolean }>('select claim_id is not null as taken from cart_checkout.take_or_tell($1, $2) order by n', [here, JSON.stringify(asking)]);
    expect(rows).toEqual(asking.map(() => ({ taken: true })));
    expect(told.length).toBeGreaterThan(100);
    expect(tooMuch()).toEqual([]);
  });

  it('a page of the store, a place, several places at once, an order on a plan', async () => {
    const { here, categoryId, activityId, planId } = await busyCity();
    await store.db.admin.query('analyze');
    const other = await testActivity(store.db, here, 10, { payment_plan_id: planId, starts_on: '2027-01-10', ends_on: '2027-03-10' });
    const family = await store.family();
    await store.confirmContact(here, family);
    const paymentMethodId = await store.method(here, family.accountId);

    told = [];
    const page = await store.db.commands.ask(listStoreActivities, { categoryId, size: 50 }, store.db.actor, { organizationId: here });
    expect(page.rows).toHaveLength(50);
    await store.shopping.addLine({ organizationId: here, personId: family.zoe, activityId, occurrenceId: null }, family.actor);
    const { cartId } = await store.shopping.addLine({ organizationId: here, personId: family.leo, activityId, occurrenceId: null }, family.actor);
    const request = (personId: string) => ({
      group: 1, together: true, activity: other.activityId, occurrence: null, lineId: newId(), claimId: newId(), cartId: newId(), accountId: family.accountId, personId, channel: 'web', staffUserId: null, locale: 'fr-CA', minutes: 15, over: false,
    });
    const taken = await store.db.database.hot.query<{ answer: string }>('select answer from cart_checkout.take_groups($1, $2)', [here, JSON.stringify([request(family.zoe), request(family.leo)])]);
    expect(taken.rows.map((row) => row.answer)).toEqual(['granted', 'granted']);
    const order = await store.execute(here, checkOut, { cartId, choice: { pay: 'plan', expectedTotalCents: 36_000, paymentMethodId } }, family.actor, { pool: 'hot', idempotencyKey: newId() });
    expect(order).toMatchObject({ state: 'ordered', totalCents: 36_000 });

    expect(told.length).toBeGreaterThan(60);
    expect(tooMuch()).toEqual([]);
  });

  it('the check sees a table that is read through', async () => {
    told = [];
    await store.db.database.transaction({ organizationId: newId() }, (tx) => tx.query('select count(*) from household.person'));
    expect(tooMuch()).toHaveLength(1);
  });
});
