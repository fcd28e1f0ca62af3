import { setTimeout as wait } from 'node:timers/promises';
import { Pool } from 'pg';
import { Charging, Gateways, Refunding, sandboxGateway, type SweeperPool } from '@preau/billing';
import { brokenInvariants } from '@preau/billing/testing';
import { checkoutSettler } from '@preau/cart-checkout';
import { system } from '@preau/kernel';
import { cardNumbers } from '../../../apps/sandbox-processor/src/testing/merchant-desk';
import { Complaints, say, type Campaign } from '../campaign';
import { Random } from '../random';
import { arrangeCards, arrangeFamilies, arrangeMerchant, arrangeOrganization, inParallel } from '../stage/arrange';
import { Stage } from '../stage/stage';
import { Operations, type OperationKind, type Town } from './operations';
import { sameAtOnce } from './storm';

const fullSize = 50;
const shortSize = 5;
const [organizations, accounts, operationsOfRound, workers, watchMs] = [6, 80, 500, 20, 100];

/** Random work of twenty people on six organizations at once: whatever they do, no cent comes or goes. */
export const conservation: Campaign = {
  name: 'conservation',
  async run({ size, seed, short }) {
    const rounds = size ?? (short ? shortSize : fullSize);
    const complaints = new Complaints();
    const stage = await Stage.open();
    const totals = { done: 0, refused: 0, looks: 0, fired: 0 };
    const byKind = new Map<OperationKind, number>();
    const sweeper = new Pool({ connectionString: stage.database.sweeperUrl, max: 2 });
    sweeper.on('error', () => undefined);
    try {
      await stage.startSandbox();
      // Noon: planned payments may be charged.
      await stage.rows("update kernel.clock set shift = (((now() at time zone 'America/Toronto')::date + time '12:00') at time zone 'America/Toronto') - now()");
      for (let round = 0; round < rounds; round += 1) {
        const found = await playRound(stage, sweeper, round, seed, complaints, byKind);
        for (const key of Object.keys(totals) as (keyof typeof totals)[]) totals[key] += found[key];
        if (round % 10 === 9) say(`  ${round + 1} rounds: ${totals.done} done, ${totals.refused} refused, books read ${totals.looks} times`);
      }
    } finally {
      await sweeper.end();
      await stage.close();
    }
    say(`  ${[...byKind].sort(([a], [b]) => (a < b ? -1 : 1)).map(([kind, count]) => `${kind} ${count}`).join(', ')}`);
    return { complaints: complaints.all, figures: `${rounds} rounds, ${totals.done} operations done and ${totals.refused} refused, books read ${totals.looks} times while others wrote, ${totals.fired} fired at once` };
  },
};

async function playRound(stage: Stage, sweeper: SweeperPool, round: number, seed: number, complaints: Complaints, byKind: Map<OperationKind, number>): Promise<{ done: number; refused: number; looks: number; fired: number }> {
  const random = new Random(seed + round);
  const gateways = new Gateways(stage.sealer, { sandbox: sandboxGateway({ url: stage.sandboxUrl }) });
  const charging = new Charging({ database: stage.app, gateways, checkout: checkoutSettler });
  const refunding = new Refunding({ database: stage.app, gateways });
  const operations = new Operations(stage, system('campaign'), charging, refunding);
  const towns: Town[] = [];
  for (let index = 0; index < organizations; index += 1) towns.push(await foundTown(stage, operations, `r${round}-${index}`, index));

  let [done, refused, looks, open] = [0, 0, 0, true];
  const watch = (async () => {
    for (; open; looks += 1) {
      for (const row of await stage.rows<{ id: string; sum: string }>('select organization_id as id, sum(amount_cents)::text as sum from billing.posting where organization_id = any ($1) group by 1 having sum(amount_cents) <> 0', [towns.map((town) => town.organizationId)])) {
        complaints.add(`round ${round}, while others wrote: the ledger of ${row.id} sums to ${row.sum}`);
      }
      await wait(watchMs);
    }
  })();
  const draws = Array.from({ length: operationsOfRound }, () => ({ kind: operations.drawKind(random), town: random.oneOf(towns), seed: random.between(1, 2_000_000_000) }));
  await inParallel(operationsOfRound, workers, async (index) => {
    const draw = draws[index];
    if (draw === undefined) return;
    try {
      if (await operations.run(draw.kind, draw.town, new Random(draw.seed))) {
        done += 1;
        byKind.set(draw.kind, (byKind.get(draw.kind) ?? 0) + 1);
      } else refused += 1;
    } catch (error) {
      complaints.add(`round ${round}: ${draw.kind}: ${error instanceof Error ? error.message : String(error)}`);
    }
  });
  open = false;
  await watch;
  await finish(charging, refunding, sweeper);
  for (const town of towns) await judge(stage, town, `round ${round}`, complaints);
  let fired = 0;
  const stormed = towns[round % towns.length];
  if (stormed !== undefined) {
    fired = await sameAtOnce(stage, operations, charging, stormed, complaints);
    await finish(charging, refunding, sweeper);
    await judge(stage, stormed, `round ${round}, after the same at once`, complaints);
  }
  return { done, refused, looks, fired };
}

async function foundTown(stage: Stage, operations: Operations, slug: string, index: number): Promise<Town> {
  const { organizationId } = await arrangeOrganization(stage, slug, { taxesRegisteredFrom: '2000-01-01' });
  const merchant = await arrangeMerchant(stage, organizationId);
  const families = await arrangeFamilies(stage, Math.floor(accounts / organizations) + (index < accounts % organizations ? 1 : 0), [organizationId]);
  const cards = await arrangeCards(stage, organizationId, merchant, families, (at) => (at % 6 === 5 ? cardNumbers.insufficientFunds : cardNumbers.succeeds));
  const awards = await operations.help(organizationId, families);
  return {
    organizationId, merchantId: merchant.id, gatewayAccountId: merchant.gatewayAccountId, invoices: [], writeOffs: [],
    clients: families.map((family, at) => ({ ...family, cardId: cards[at] ?? '', awardId: awards[at] ?? '' })),
  };
}

/** What is on its way arrives: refunds sent and not yet answered, charges in hand. */
async function finish(charging: Charging, refunding: Refunding, sweeper: SweeperPool): Promise<void> {
  for (let tries = 0; tries < 3; tries += 1) {
    await charging.resumeExpired(sweeper, 200);
    await refunding.resumeExpired(sweeper, 200);
  }
}

async function judge(stage: Stage, town: Town, when: string, complaints: Complaints): Promise<void> {
  for (const broken of await brokenInvariants(stage.db, town.organizationId)) complaints.add(`${when}: ${broken}`);
  const { totals } = (await stage.desk.admin('GET', `/v1/merchants/${town.merchantId}/books`)).body;
  const [ours] = await stage.rows<{ clearing: number; negative: number }>(
    `select coalesce((select sum(p.amount_cents) from billing.posting p join billing.ledger_account l on l.organization_id = p.organization_id and l.id = p.ledger_account_id
        where l.organization_id = $1 and (l.kind = 'refunds-in-transit' or (l.kind = 'gateway-clearing' and l.reference = $2))), 0)::int as clearing,
       (select count(*)::int from billing.scholarship_pool where organization_id = $1 and (used_cents < 0 or used_cents > total_cents)) as negative`,
    [town.organizationId, town.gatewayAccountId],
  );
  complaints.expect(ours?.clearing === totals.availableCents, `${when}: our clearing account holds ${ours?.clearing}, the processor ${totals.availableCents}`);
  complaints.expect(ours?.negative === 0, `${when}: a fund is overdrawn`);
}
