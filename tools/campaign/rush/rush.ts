import { brokenInvariants } from '@preau/billing/testing';
import { testActivity } from '@preau/enrolment/testing';
import { cardNumbers } from '../../../apps/sandbox-processor/src/testing/merchant-desk';
import { Complaints, say, type Campaign } from '../campaign';
import { arrangeCards, arrangeFamilies, arrangeMerchant, arrangeOrganization } from '../stage/arrange';
import type { Program } from '../stage/program';
import { Stage } from '../stage/stage';
import type { RushPlan, RushResult } from './load';

const places = 50;
const typed = /^409 enrolment\.(full|held-by-others)$/;

/** Families who all want the same few places in the same instant, over HTTP, through to the paid order. */
export const rush: Campaign = {
  name: 'rush',
  async run({ size, short }) {
    const sizes = size !== undefined ? [size] : short ? [500] : [500, 2_000];
    const complaints = new Complaints();
    const figures: string[] = [];
    for (const shoppers of sizes) {
      const stage = await Stage.open();
      try {
        await stage.startSandbox();
        figures.push(await rushOf(stage, shoppers, complaints));
      } finally {
        await stage.close();
      }
    }
    return { complaints: complaints.all, figures: figures.join('; ') };
  },
};

async function rushOf(stage: Stage, count: number, complaints: Complaints): Promise<string> {
  const organization = await arrangeOrganization(stage, 'ruee', { taxesRegisteredFrom: '2000-01-01', serviceFeeCents: 250 });
  const { organizationId } = organization;
  const merchant = await arrangeMerchant(stage, organizationId);
  const families = await arrangeFamilies(stage, count, [organizationId]);
  const cards = await arrangeCards(stage, organizationId, merchant, families, () => cardNumbers.succeeds);
  const { activityId } = await testActivity(stage.db, organizationId, places);
  const api = await stage.startApi();
  const load = await stage.startOwn('load', 'tools/campaign/rush/load.js');
  await warmUp(stage, api, organizationId, families.length);
  const plan: RushPlan = {
    url: api.url, organizationId, activityId,
    shoppers: families.map((family, index) => ({ token: stage.familyToken(family), personId: family.childId, paymentMethodId: cards[index] ?? '' })),
  };
  const result = await load.ask<RushResult>(plan);
  for (const [code, times] of Object.entries(result.holds)) complaints.expect(code === '201' || typed.test(code), `${count}/${places}: ${times} shoppers were answered ${code}`);
  for (const problem of result.unexpected) complaints.add(`${count}/${places}: ${problem}`);
  complaints.expect(api.crashes === 0, `the API ended:\n${api.tail}`);
  await verify(stage, organizationId, merchant.id, result, complaints);
  const soldOut = [...result.orderedAtMs].sort((a, b) => a - b)[places - 1];
  const [p50, p99] = [percentile(result.holdMs, 0.5), percentile(result.holdMs, 0.99)];
  say(`  ${count} shoppers on ${places} places: holds ${JSON.stringify(result.holds)}, purchases ${JSON.stringify(result.purchases)}`);
  return `${count}/${places}: ${result.orderedAtMs.length} sold, sold out in ${soldOut === undefined ? 'never' : `${(soldOut / 1_000).toFixed(2)} s`}, everybody answered in ${(result.totalMs / 1_000).toFixed(2)} s, hold p50 ${p50} ms p99 ${p99} ms`;
}

/** A process that has just started compiles its first answers; registration day does not begin on a cold server. */
async function warmUp(stage: Stage, api: Program, organizationId: string, shoppers: number): Promise<void> {
  const [family] = await arrangeFamilies(stage, 1, [organizationId], 'Échauffement');
  if (family === undefined) return;
  const token = stage.familyToken(family);
  for (let round = 0; round < Math.min(200, shoppers); round += 1) {
    await fetch(`${api.url}/api/v1/organizations/${organizationId}/my/cart`, { headers: { authorization: `Bearer ${token}` } }).then((answer) => answer.arrayBuffer());
  }
}

async function verify(stage: Stage, organizationId: string, merchantId: string, result: RushResult, complaints: Complaints): Promise<void> {
  const [kept] = await stage.rows<{ registered: number; held: number; people: number; orders: number; payments: number; cents: number }>(
    `select (select count(*)::int from enrolment.claim where organization_id = $1 and state = 'live' and kind = 'registration') as registered,
            (select count(*)::int from enrolment.claim where organization_id = $1 and state = 'live' and kind <> 'registration') as held,
            (select count(distinct person_id)::int from enrolment.claim where organization_id = $1 and state = 'live') as people,
            (select count(*)::int from cart_checkout.placed_order where organization_id = $1) as orders,
            (select count(*)::int from billing.payment where organization_id = $1) as payments,
            (select coalesce(sum(amount_cents), 0)::int from billing.payment where organization_id = $1) as cents`,
    [organizationId],
  );
  complaints.expect(kept?.registered === places && kept.held === 0 && kept.people === places, `${kept?.registered} of ${places} places are registered and ${kept?.held} held, by ${kept?.people} people`);
  complaints.expect(kept?.orders === places && kept.payments === places && result.orderedAtMs.length === places, `${kept?.orders} orders, ${kept?.payments} payments and ${result.orderedAtMs.length} shoppers told so, for ${places} places`);
  const disagreements = await stage.rows('select * from enrolment.counters_that_disagree($1)', [organizationId]);
  complaints.expect(disagreements.length === 0, `counters disagree with claims: ${JSON.stringify(disagreements)}`);
  const books = await stage.desk.admin('GET', `/v1/merchants/${merchantId}/books`);
  complaints.expect(books.body.totals.successes === places && books.body.totals.capturedCents === kept?.cents, `the processor took ${books.body.totals.successes} payments of ${books.body.totals.capturedCents} cents, the books say ${kept?.payments} of ${kept?.cents}`);
  for (const broken of await brokenInvariants(stage.db, organizationId)) complaints.add(broken);
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
}
