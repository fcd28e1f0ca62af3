import { newId } from '@preau/kernel';
import { brokenInvariants } from '@preau/billing/testing';
import { testActivity } from '@preau/enrolment/testing';
import { cardNumbers } from '../../../apps/sandbox-processor/src/testing/merchant-desk';
import { Complaints, say, type Campaign } from '../campaign';
import { Random } from '../random';
import { arrangeCards, arrangeFamilies, arrangeMerchant, arrangeOrganization, type StageFamily } from '../stage/arrange';
import type { Program } from '../stage/program';
import { Stage } from '../stage/stage';
import type { RushPlan, RushResult, Shopper } from './load';

const places = 50;
const refusals = /^409 (enrolment\.(full|held-by-others)|with the others)$/;

/** One opening minute. */
interface Opening {
  readonly families: number;
  /** One child of each for one activity, or two children of each over a hundred. */
  readonly who: 'one child' | 'two children';
  readonly processes: 1 | 2;
  /** A commit takes a millisecond, as on a disk far away. */
  readonly slowCommits: boolean;
}

/** Families who all want the same few places in the same instant, over HTTP, through to the paid order. */
export const rush: Campaign = {
  name: 'rush',
  async run({ size, short, seed }) {
    const complaints = new Complaints();
    const figures: string[] = [];
    for (const opening of openings(size, short)) {
      const stage = await Stage.open({ durable: opening.slowCommits });
      try {
        if (opening.slowCommits) await slowDownCommits(stage);
        await stage.startSandbox();
        figures.push(await rushOf(stage, opening, new Random(seed), complaints));
      } finally {
        await stage.close();
      }
    }
    return { complaints: complaints.all, figures: figures.join('; ') };
  },
};

function openings(size: number | undefined, short: boolean): Opening[] {
  const plain = { processes: 1, slowCommits: false } as const;
  if (short) return [{ families: 500, who: 'one child', ...plain }, { families: 200, who: 'two children', processes: 2, slowCommits: true }];
  const crowds = size === undefined ? ([[500, 'one child'], [2_000, 'one child'], [5_000, 'two children']] as const) : ([[size, 'one child'], [size, 'two children']] as const);
  return [plain, { processes: 2, slowCommits: false } as const, { processes: 1, slowCommits: true } as const].flatMap((how) => crowds.map(([families, who]): Opening => ({ families, who, ...how })));
}

/** Every commit waits a millisecond for others: performance.md's way to stand in for a slow disk. */
async function slowDownCommits(stage: Stage): Promise<void> {
  await stage.admin.query('alter system set commit_delay = 1000');
  await stage.admin.query('alter system set commit_siblings = 0');
  await stage.admin.query('select pg_reload_conf()');
}

async function rushOf(stage: Stage, opening: Opening, random: Random, complaints: Complaints): Promise<string> {
  const { organizationId } = await arrangeOrganization(stage, 'ruee', { taxesRegisteredFrom: '2000-01-01', serviceFeeCents: 250 });
  const merchant = await arrangeMerchant(stage, organizationId);
  const families = await arrangeFamilies(stage, opening.families, [organizationId]);
  const cards = await arrangeCards(stage, organizationId, merchant, families, () => cardNumbers.succeeds);
  const shoppers = opening.who === 'one child' ? await oneChildEach(stage, organizationId, families, cards) : await twoChildrenEach(stage, organizationId, families, cards, random);
  const apis = [await stage.startApi(), ...(opening.processes === 2 ? [await stage.startApi()] : [])];
  const load = await stage.startOwn('load', 'tools/campaign/rush/load.js');
  await warmUp(stage, apis, organizationId, families.length);
  const plan: RushPlan = { urls: apis.map((api) => api.url), organizationId, shoppers };
  const result = await load.ask<RushResult>(plan);
  const name = `${opening.families} families of ${opening.who}${opening.processes === 2 ? ', two processes' : ''}${opening.slowCommits ? ', commits of 1 ms' : ''}`;
  const judged = new Complaints();
  for (const [code, times] of Object.entries(result.holds)) judged.expect(code === '201' || refusals.test(code), `${times} were answered ${code}`);
  for (const problem of result.unexpected) judged.add(problem);
  for (const api of apis) judged.expect(api.crashes === 0, `the API ended:\n${api.tail}`);
  const sold = await verify(stage, organizationId, merchant.id, shoppers, result, judged);
  for (const complaint of judged.all) complaints.add(`${name}: ${complaint}`);
  const last = Math.max(0, ...result.orderedAtMs);
  const [p50, p99] = [percentile(result.holdMs, 0.5), percentile(result.holdMs, 0.99)];
  say(`  ${name}: holds ${JSON.stringify(result.holds)}, purchases ${JSON.stringify(result.purchases)}, told to wait ${JSON.stringify(result.toldToWait)}`);
  return `${name}: ${sold} places sold, the last after ${(last / 1_000).toFixed(2)} s, everybody answered in ${(result.totalMs / 1_000).toFixed(2)} s, hold p50 ${p50} ms p99 ${p99} ms`;
}

async function oneChildEach(stage: Stage, organizationId: string, families: readonly StageFamily[], cards: readonly string[]): Promise<Shopper[]> {
  const { activityId } = await testActivity(stage.db, organizationId, places);
  return families.map((family, index) => ({ token: stage.familyToken(family), paymentMethodId: cards[index] ?? '', places: [{ personId: family.childId, activityId }], together: false }));
}

/** Two children of each family into the same activity, of which some are wanted much more than others; every other family wants both or none. */
async function twoChildrenEach(stage: Stage, organizationId: string, families: readonly StageFamily[], cards: readonly string[], random: Random): Promise<Shopper[]> {
  const activities: string[] = [];
  // As many places as there are families, for twice as many children.
  const capacity = Math.max(2, Math.round(families.length / 100));
  for (let index = 0; index < 100; index += 1) activities.push((await testActivity(stage.db, organizationId, capacity)).activityId);
  const second = families.map(() => newId());
  await stage.admin.query(
    "insert into household.person (id, account_id, first_name, last_name, birth_date, gender, is_owner) select c, a, 'Rose', 'Famille', date '2017-02-11', 'woman', false from unnest($1::uuid[], $2::uuid[]) as t(c, a)",
    [second, families.map((family) => family.accountId)],
  );
  return families.map((family, index): Shopper => {
    const activityId = activities[Math.floor(100 * random.next() ** 2)] ?? '';
    return { token: stage.familyToken(family), paymentMethodId: cards[index] ?? '', together: index % 2 === 0, places: [family.childId, second[index] ?? ''].map((personId) => ({ personId, activityId })) };
  });
}

/** A process that has just started compiles its first answers; registration day does not begin on a cold server. */
async function warmUp(stage: Stage, apis: readonly Program[], organizationId: string, shoppers: number): Promise<void> {
  const [family] = await arrangeFamilies(stage, 1, [organizationId], 'Échauffement');
  if (family === undefined) return;
  const token = stage.familyToken(family);
  for (const api of apis) {
    for (let round = 0; round < Math.min(200, shoppers); round += 1) {
      await fetch(`${api.url}/api/v1/organizations/${organizationId}/my/cart`, { headers: { authorization: `Bearer ${token}` } }).then((answer) => answer.arrayBuffer());
    }
  }
}

/** Places, orders, payments and the processor's books agree; no activity is oversold, no family split that asked not to be, nobody refused a place that was left. @returns places sold */
async function verify(stage: Stage, organizationId: string, merchantId: string, shoppers: readonly Shopper[], result: RushResult, complaints: Complaints): Promise<number> {
  const [kept] = await stage.rows<{ registered: number; held: number; people: number; orders: number; payments: number; cents: number }>(
    `select (select count(*)::int from enrolment.claim where organization_id = $1 and state = 'live' and kind = 'registration') as registered,
            (select count(*)::int from enrolment.claim where organization_id = $1 and state = 'live' and kind <> 'registration') as held,
            (select count(distinct person_id)::int from enrolment.claim where organization_id = $1 and state = 'live') as people,
            (select count(*)::int from cart_checkout.placed_order where organization_id = $1) as orders,
            (select count(*)::int from billing.payment where organization_id = $1) as payments,
            (select coalesce(sum(amount_cents), 0)::int from billing.payment where organization_id = $1) as cents`,
    [organizationId],
  );
  const { registered = 0, held = 0, people = 0, orders = 0, payments = 0, cents = 0 } = kept ?? {};
  complaints.expect(held === 0 && people === registered, `${registered} places are registered and ${held} held, by ${people} people`);
  complaints.expect(orders === payments && orders === result.orderedAtMs.length, `${orders} orders, ${payments} payments and ${result.orderedAtMs.length} shoppers told so`);
  const activities = await stage.rows<{ activityId: string; capacity: number; sold: number; split: number }>(
    `select p.activity_id as "activityId", p.capacity, count(c.id)::int as sold,
            (select count(*)::int from (select o.account_id from enrolment.claim o where o.organization_id = $1 and o.pool_id = p.id and o.state = 'live' and o.person_id = any ($2::uuid[]) group by 1 having count(*) = 1) one) as split
     from enrolment.pool p left join enrolment.claim c on c.organization_id = $1 and c.pool_id = p.id and c.state = 'live' where p.organization_id = $1 group by p.activity_id, p.capacity, p.id, p.organization_id`,
    [organizationId, shoppers.filter((shopper) => shopper.together).flatMap((shopper) => shopper.places.map((place) => place.personId))],
  );
  for (const { activityId, capacity, sold, split } of activities) {
    const { together = 0, apart = 0 } = result.refused[activityId] ?? {};
    complaints.expect(sold <= capacity, `${sold} places sold of ${capacity}`);
    complaints.expect(split === 0, `${split} families are split that wanted both or none`);
    complaints.expect(sold === capacity || apart === 0, `${apart} families were refused where ${capacity - sold} places are left`);
    complaints.expect(capacity - sold < 2 || together === 0, `${together} families who wanted two places were refused where ${capacity - sold} are left`);
  }
  const disagreements = await stage.rows('select * from enrolment.counters_that_disagree($1)', [organizationId]);
  complaints.expect(disagreements.length === 0, `counters disagree with claims: ${JSON.stringify(disagreements)}`);
  const books = await stage.desk.admin('GET', `/v1/merchants/${merchantId}/books`);
  complaints.expect(books.body.totals.successes === payments && books.body.totals.capturedCents === cents, `the processor took ${books.body.totals.successes} payments of ${books.body.totals.capturedCents} cents, the books say ${payments} of ${cents}`);
  for (const broken of await brokenInvariants(stage.db, organizationId)) complaints.add(broken);
  return registered;
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
}
