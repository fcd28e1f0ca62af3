import { brokenInvariants } from '@preau/billing/testing';
import { system } from '@preau/kernel';
import { saveWaitlistRules } from '@preau/waitlist';
import { cardNumbers } from '../../../apps/sandbox-processor/src/testing/merchant-desk';
import { Complaints, say, type Campaign } from '../campaign';
import { workerSettings } from '../crash/processes';
import { Random } from '../random';
import { arrangeCards, arrangeFamilies, arrangeMerchant, arrangeOrganization, inParallel } from '../stage/arrange';
import { Stage } from '../stage/stage';
import { cancellationAgainstPasserBy, capacityDuringCheckout, killedInTheMiddle, lapseAtPayment, lastSeat, twoTabs, type Round } from './rounds';
import { Shop, type Shopper } from './shop';
import { cancellationWithPeopleWaiting, offerEndsAtAcceptance } from './waiting';

const fullRounds = 200;
const shortRounds = 4;
/** Each means two processes that start again. */
const shortKills = 1;
const crowdSize = 1_000;
const shortCrowdSize = 60;
const payersCount = 24;
/** Of rounds that wait for the worker; no two of them have a family in common. */
const roundsAtOnce = 4;

/** Places that two want at once, through two API processes: who is told what, and what is true afterwards. */
export const races: Campaign = {
  name: 'races',
  async run({ size, seed, short }) {
    const rounds = size ?? (short ? shortRounds : fullRounds);
    const complaints = new Complaints();
    const random = new Random(seed);
    const stage = await Stage.open({ crashes: true });
    try {
      await stage.startSandbox();
      const organization = await arrangeOrganization(stage, 'courses', { taxesRegisteredFrom: '2000-01-01' });
      const { organizationId } = organization;
      // Not counting quiet hours: what the clock says while it runs is not what is tried.
      await stage.commands.execute(saveWaitlistRules, { mode: 'in-order', windowMinutes: 60, quietFrom: '00:00', quietUntil: '00:00' }, system('campaign'), { organizationId });
      const merchant = await arrangeMerchant(stage, organizationId);
      const families = await arrangeFamilies(stage, payersCount, [organizationId], 'Payeur');
      const cards = await arrangeCards(stage, organizationId, merchant, families, () => cardNumbers.succeeds);
      const payers = families.map((family, index): Shopper => ({ family, cardId: cards[index] ?? null }));
      const crowd = (await arrangeFamilies(stage, short ? shortCrowdSize : crowdSize, [organizationId], 'Foule')).map((family): Shopper => ({ family, cardId: null }));
      const doors = [await stage.startApi(), await stage.startApi()] as const;
      const worker = await stage.startWorker(workerSettings);
      const shop = new Shop(stage, organization, doors, complaints);
      const ran = async (name: string, times: number, play: (round: Round) => Promise<void>, atOnce = 1): Promise<string> => {
        const start = performance.now();
        shop.ends.clear();
        // Each draws from its own: what runs beside it does not change it.
        const draws = Array.from({ length: times }, () => new Random(random.between(0, 0xffff_ffff)));
        await inParallel(times, atOnce, async (number) => play({ shop, random: draws[number] ?? random, number, crowd, payers }));
        say(`  ${name}: ${times} rounds in ${((performance.now() - start) / 1_000).toFixed(1)} s ${JSON.stringify(Object.fromEntries([...shop.ends].sort()))}`);
        return `${name} ×${times}`;
      };
      const kill = async (): Promise<void> => void (await Promise.all([doors[0].kill(), worker.kill()]));
      const again = async (): Promise<void> => void (await Promise.all([doors[0].start(), worker.start()]));
      const figures = [
        await ran(`last seat among ${crowd.length}`, rounds, lastSeat),
        await ran('lapse at payment', rounds, lapseAtPayment),
        await ran('two tabs', rounds, twoTabs),
        await ran('capacity during checkout', rounds, capacityDuringCheckout),
        await ran('cancellation against passers-by', rounds, cancellationAgainstPasserBy),
        await ran('cancellation with people waiting', rounds, cancellationWithPeopleWaiting, roundsAtOnce),
        await ran('offer’s end at acceptance', rounds, offerEndsAtAcceptance, roundsAtOnce),
        await ran('killed in the middle', short && size === undefined ? shortKills : rounds, (round) => killedInTheMiddle(round, kill, again)),
      ];
      await verify(stage, organizationId, merchant.id, complaints);
      for (const program of [...doors, worker]) complaints.expect(program.crashes === 0, `${program.name} ended by itself:\n${program.tail}`);
      return { complaints: complaints.all, figures: `${figures.join(', ')}; ${shop.requests} requests` };
    } finally {
      await stage.close();
    }
  },
};

/** Claims, counters, registrations, orders and money say the same. */
async function verify(stage: Stage, organizationId: string, merchantId: string, complaints: Complaints): Promise<void> {
  const disagreements = await stage.rows('select * from enrolment.counters_that_disagree($1)', [organizationId]);
  complaints.expect(disagreements.length === 0, `counters disagree with claims: ${JSON.stringify(disagreements)}`);
  const orphans = await stage.rows(
    `select c.id from enrolment.claim c where c.organization_id = $1 and c.kind = 'registration' and not exists (select 1 from cart_checkout.order_line l where l.organization_id = $1 and l.id = c.order_line_id)`,
    [organizationId],
  );
  complaints.expect(orphans.length === 0, `${orphans.length} registrations without an order`);
  const [money] = await stage.rows<{ payments: number; cents: number }>("select count(*)::int as payments, coalesce(sum(amount_cents), 0)::int as cents from billing.payment where organization_id = $1", [organizationId]);
  const books = await stage.desk.admin('GET', `/v1/merchants/${merchantId}/books`);
  complaints.expect(books.body.totals.successes === money?.payments && books.body.totals.capturedCents === money.cents, `the processor took ${books.body.totals.successes} payments of ${books.body.totals.capturedCents} cents, the books say ${money?.payments} of ${money?.cents}`);
  for (const broken of await brokenInvariants(stage.db, organizationId)) complaints.add(broken);
}
