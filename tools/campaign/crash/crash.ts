import { setTimeout as wait } from 'node:timers/promises';
import { issueInvoice, planPayments } from '@preau/billing';
import { aLine } from '@preau/billing/testing';
import { addDays, localDateOf, system, WorkQueue } from '@preau/kernel';
import { cardNumbers } from '../../../apps/sandbox-processor/src/testing/merchant-desk';
import { Complaints, say, type Campaign } from '../campaign';
import { Random } from '../random';
import { arrangeCards, arrangeFamilies, arrangeMerchant, arrangeOrganization, inParallel, type StageFamily } from '../stage/arrange';
import { redisProgram, Stage } from '../stage/stage';
import { Butcher, type Progress } from './butcher';
import { readOracle } from './oracle';

const fullSize = 600;
const shortSize = 60;
const instalments = 6;
const settleSecondsMax = 240;
/** The workers of this campaign wait no longer than this for anything. */
const longestOwnWaitSeconds = 5;
const zone = 'America/Toronto';
/** Of a hundred cards: most are good, some are refused, some lose or delay their answers by themselves. */
const cardOf = (index: number): string => (index % 12 === 3 ? cardNumbers.insufficientFunds : index % 12 === 7 ? cardNumbers.lostAnswers : index % 12 === 10 ? cardNumbers.slowAnswers : cardNumbers.succeeds);

/** Planned payments charged while workers are killed and the processor misbehaves; judged by the processor's own books. */
export const crash: Campaign = {
  name: 'crash',
  async run({ size, seed, short, flags }) {
    const count = size ?? (short ? shortSize : fullSize);
    const complaints = new Complaints();
    const figures: string[] = [];
    const queues = flags.get('queue') === undefined ? (['postgres', 'redis'] as const) : ([flags.get('queue')] as ('postgres' | 'redis')[]);
    for (const queue of queues) {
      if (queue === 'redis' && redisProgram() === null) {
        complaints.add('redis-server is not installed: the queue on Redis was not tried');
        continue;
      }
      figures.push(`${queue}: ${await crashOn(queue, count, seed, complaints)}`);
    }
    return { complaints: complaints.all, figures: figures.join('; ') };
  },
};

async function crashOn(queue: 'postgres' | 'redis', count: number, seed: number, complaints: Complaints): Promise<string> {
  const stage = await Stage.open({ redis: queue === 'redis' });
  const random = new Random(seed);
  try {
    await stage.startSandbox({ SANDBOX_SLOW_CARD_MS: '1500', SANDBOX_WEBHOOK_RETRY_DELAYS_MS: '200,500,1000,2000', SANDBOX_WEBHOOK_POLL_MS: '100' });
    const api = await stage.startApi();
    const { organizationId } = await arrangeOrganization(stage, 'panne');
    const merchant = await arrangeMerchant(stage, organizationId);
    await stage.desk.admin('PATCH', `/v1/merchants/${merchant.id}`, { webhookUrl: `${api.url}/api/v1/gateway-hints/${merchant.gatewayAccountId}` });
    const families = await arrangeFamilies(stage, Math.ceil(count / instalments), [organizationId]);
    const cards = await arrangeCards(stage, organizationId, merchant, families, cardOf);
    const planned = await planEverything(stage, organizationId, families, cards, count);
    await makeDue(stage);

    const butcher = new Butcher(stage, random, { killsMin: Math.ceil(count / 10), merchantSeed: seed });
    await butcher.run(() => progressOf(stage), () => loseQueue(stage));
    const settledIn = await settle(stage, butcher);
    const oracle = await readOracle(stage, { organizationId, merchantId: merchant.id, gatewayAccountId: merchant.gatewayAccountId, planned }, complaints);
    complaints.expect(butcher.kills >= Math.ceil(count / 10), `${queue}: only ${butcher.kills} workers were killed while charges went on`);
    complaints.expect(butcher.startFailures === 0, `${queue}: ${butcher.startFailures} workers did not start again`);
    complaints.expect(api.crashes === 0, `the API ended:\n${api.tail}`);
    say(`  ${queue}: kills by signal ${butcher.killsBySignal} while charges went on (and ${butcher.killsWhileIdle} while none did, not counted), at crash points ${JSON.stringify(butcher.killsAtPoint)}; settled ${settledIn.toFixed(0)} s after the last fault`);
    if (complaints.all.length > 0) say(`  a worker said at its end:\n${butcher.lastWords}`);
    return `${planned} planned payments, ${butcher.kills} kills while charges went on, ${oracle}`;
  } finally {
    await stage.close();
  }
}

/** Invoices of the product's own making, each spread over payments that are all due tomorrow. */
async function planEverything(stage: Stage, organizationId: string, families: readonly StageFamily[], cards: readonly string[], count: number): Promise<number> {
  const by = system('campaign');
  const tomorrow = addDays(localDateOf((await stage.rows<{ now: Date }>('select kernel.now() as now'))[0]?.now ?? new Date(), zone), 1);
  let planned = 0;
  await inParallel(families.length, 4, async (index) => {
    const family = families[index];
    if (family === undefined) return;
    const parts = Array.from({ length: Math.min(instalments, count - index * instalments) }, (_, at) => 1_000 + index * 10 + at);
    const total = parts.reduce((all, cents) => all + cents, 0);
    const invoice = await stage.commands.execute(
      issueInvoice,
      { accountId: family.accountId, orderId: null, locale: 'fr-CA', lines: [aLine({ amountCents: total, tax: { kind: 'decided', taxable: false, by: 'organization' } })] },
      by, { organizationId },
    );
    await stage.commands.execute(planPayments, { accountId: family.accountId, invoiceId: invoice.id, paymentMethodId: cards[index] ?? '', instalments: parts.map((amountCents) => ({ amountCents, dueOn: tomorrow })) }, by, { organizationId });
    planned += parts.length;
  });
  return planned;
}

/** Early in the afternoon of tomorrow, where everything is due. */
async function makeDue(stage: Stage): Promise<void> {
  await stage.rows(`update kernel.clock set shift = ((((now() at time zone '${zone}')::date + 1) + time '14:00') at time zone '${zone}') - now()`);
}

async function progressOf(stage: Stage): Promise<Progress> {
  const [progress] = await stage.rows<Progress>(
    `select (select count(*) from billing.planned_payment where status in ('planned', 'processing'))::int
          + (select count(*) from billing.charge_attempt where state in ('claimed', 'created', 'sent', 'pending', 'unknown'))::int as left,
            (select coalesce(sum(version), 0) from billing.charge_attempt)::int as steps`,
  );
  return progress ?? { left: 0, steps: 0 };
}

/** Everything that waits in the queue is forgotten: the database alone must bring it back. */
async function loseQueue(stage: Stage): Promise<void> {
  const queue = new WorkQueue({ redisUrl: stage.redisUrl, databaseUrl: stage.database.appUrl });
  try {
    await queue.lose();
  } finally {
    await queue.close();
  }
}

/**
 * The API goes on with a charge when the processor gives notice, and asks again on the product's own schedule of minutes:
 * when nothing but that time stands between a charge and its end, it passes at once.
 */
async function passTheWait(stage: Stage): Promise<void> {
  const [next] = await stage.rows<{ seconds: number | null }>(
    `select extract(epoch from min(coalesce(next_ask_at, lease_until)) - kernel.now())::float8 as seconds
     from billing.charge_attempt where state in ('claimed', 'created', 'sent', 'pending', 'unknown')`,
  );
  const seconds = next?.seconds ?? 0;
  if (seconds > longestOwnWaitSeconds) await stage.rows('select kernel.move_clock(make_interval(secs => $1))', [seconds]);
}

/** With everything well again, waits until nothing is left to do. Returns the seconds it took. */
async function settle(stage: Stage, butcher: Butcher): Promise<number> {
  const start = performance.now();
  await butcher.heal();
  const seconds = (): number => (performance.now() - start) / 1_000;
  for (let round = 0; ; round += 1) {
    const [waiting] = await stage.rows<{ count: number }>(
      `select (select count(*) from kernel.outbox where handled_at is null)::int + (select count(*) from communications.message where state in ('queued', 'sending'))::int as count`,
    );
    const { left } = await progressOf(stage);
    if ((left === 0 && waiting?.count === 0) || seconds() > settleSecondsMax) return seconds();
    if (left > 0) await passTheWait(stage);
    // Who died with a letter or an event in hand keeps it for a minute or more: they pass at once.
    if (left === 0) await stage.rows("select kernel.move_clock(interval '6 minutes')");
    if (left === 0 && round % 20 === 0) await stage.rows("update kernel.outbox set sent_at = sent_at - interval '2 minutes' where handled_at is null");
    await wait(500);
  }
}
