import { setTimeout as wait } from 'node:timers/promises';
import { crashPoints } from '@preau/kernel';
import { Complaints, say, type Campaign } from '../campaign';
import { Random } from '../random';
import { redisProgram, Stage } from '../stage/stage';
import { Butcher, type Carnage } from './butcher';
import { NamedPoints, roundsOf, type Round } from './named-points';
import { judge } from './oracle';
import { Api } from './processes';
import { Town } from './town';
import { passTheWait, progressOf, wordsLeft } from './work-left';

type Queue = 'postgres' | 'redis';

/** Planned payments charged while workers die at random. Of these the rest follows: kills a fifth, seeds for each named point a hundredth. */
const fullSize = 5_000;
const shortSize = 50;
const paymentsPerDatabaseCrash = 400;
const payers = { full: 96, short: 24 };
const secondsMax = { full: 2_400, short: 400 };
const settleSecondsMax = 240;
const passSeconds = 4;

/**
 * Processes die at every named point, at random, and with the database under them, while the processor misbehaves; judged by
 * the processor's own books and by the mail server. Both queues at once, half of the work each.
 */
export const crash: Campaign = {
  name: 'crash',
  async run({ size, seed, short, flags }) {
    const complaints = new Complaints();
    const asked = flags.get('queue') as Queue | undefined;
    const queues: Queue[] = asked !== undefined ? [asked] : ['postgres', 'redis'];
    if (queues.includes('redis') && redisProgram() === null) {
      complaints.add('redis-server is not installed: the queue on Redis was not tried');
      queues.splice(queues.indexOf('redis'), 1);
    }
    const payments = size ?? (short ? shortSize : fullSize);
    const seedsEach = Math.max(1, Math.ceil(payments / 100));
    const draw = new Random(seed);
    const seeds = Array.from({ length: seedsEach }, () => draw.between(1, 2_147_483_647));
    const rounds = roundsOf(seeds, queues.length);
    const share = (all: number): number => Math.ceil(all / queues.length);
    const found = await Promise.all(queues.map((queue, index) => new CrashOn(queue, {
      rounds: rounds[index] ?? [],
      payers: short ? payers.short : payers.full,
      random: new Random(draw.between(1, 2_147_483_647)),
      carnage: { payments: share(payments), kills: share(Math.ceil(payments / 5)), databaseCrashes: share(Math.ceil(payments / paymentsPerDatabaseCrash)), secondsMax: short ? secondsMax.short : secondsMax.full },
    }, complaints).run()));
    for (const point of crashPoints) {
      const died = found.reduce((all, one) => all + (one.deaths.get(point) ?? 0), 0);
      complaints.expect(died >= seedsEach, `only ${died} of ${seedsEach} processes died at ${point}`);
    }
    return { complaints: complaints.all, figures: figuresOf(found) };
  },
};

interface Share {
  readonly rounds: readonly Round[];
  readonly payers: number;
  readonly random: Random;
  readonly carnage: Carnage;
}
interface Found {
  readonly deaths: NamedPoints['deaths'];
  readonly payments: number;
  readonly kills: number;
  readonly apiKills: number;
  readonly databaseCrashes: number;
  readonly successes: number;
  readonly refunds: number;
  readonly lateCheckouts: number;
  readonly double: number;
  readonly lost: number;
  readonly unexplainedCents: number;
  readonly unresolved: number;
}

function figuresOf(found: readonly Found[]): string {
  const sum = (of: (one: Found) => number): number => found.reduce((all, one) => all + of(one), 0);
  const deaths = crashPoints.map((point) => `${point} ${sum((one) => one.deaths.get(point) ?? 0)}`);
  return `${sum((one) => one.payments)} planned payments, ${sum((one) => one.lateCheckouts)} purchases and ${sum((one) => one.refunds)} refunds; died at ${deaths.join(', ')}; ` +
    `${sum((one) => one.kills)} random kills (${sum((one) => one.apiKills)} of the API) while charges went on, ${sum((one) => one.databaseCrashes)} database restarts; ` +
    `${sum((one) => one.successes)} charged, ${sum((one) => one.double)} double, ${sum((one) => one.lost)} lost, ${sum((one) => one.unexplainedCents)} unexplained cents, ${sum((one) => one.unresolved)} unresolved`;
}

/** The campaign on one of the two queues, on a stage of its own. */
class CrashOn {
  constructor(
    private readonly queue: Queue,
    private readonly share: Share,
    private readonly complaints: Complaints,
  ) {}

  async run(): Promise<Found> {
    const stage = await Stage.open({ redis: this.queue === 'redis', crashes: true });
    try {
      await stage.startSandbox({ SANDBOX_SLOW_CARD_MS: '900', SANDBOX_WEBHOOK_RETRY_DELAYS_MS: '200,500,1000,2000', SANDBOX_WEBHOOK_POLL_MS: '100' });
      return await this.on(stage);
    } finally {
      await stage.close();
    }
  }

  private async on(stage: Stage): Promise<Found> {
    const { random, carnage, rounds, payers: payersCount } = this.share;
    const api = new Api(stage);
    await api.start();
    const town = await Town.arrange(stage, payersCount);
    await town.noticesTo(api.url);
    const start = performance.now();
    const points = new NamedPoints(town, api, this.complaints);
    await points.run(rounds);
    this.say(`${[...points.deaths.values()].reduce((all, one) => all + one, 0)} deaths at named points in ${seconds(start)} s, ${(await progressOf(stage)).left} left`);

    const butcher = new Butcher(town, api, random, carnage);
    const early = await butcher.run();
    this.complaints.expect(early === null, `${this.queue}: stopped ${early ?? ''}`);
    this.say(`${butcher.kills} random kills and ${butcher.databaseCrashes} database restarts by ${seconds(start)} s`);
    await butcher.heal();
    for (const signal of ['SIGQUIT', 'SIGKILL'] as const) await butcher.crashUnderTheLiving(signal);
    await settle(stage);
    butcher.lookForTheFallen();
    for (const fallen of butcher.fallen) this.complaints.add(`${this.queue}: ended, and nobody had killed it: ${fallen}`);
    this.complaints.expect(butcher.kills >= carnage.kills, `${this.queue}: only ${butcher.kills} kills of ${carnage.kills} while charges went on`);
    const judgement = await judge(town, points.late.all, this.complaints);
    this.say(`settled and judged by ${seconds(start)} s; ${judgement.mails}`);
    return {
      ...judgement, deaths: points.deaths, payments: town.planned, lateCheckouts: points.late.all.length, kills: butcher.kills, apiKills: butcher.apiKills, databaseCrashes: butcher.databaseCrashes,
    };
  }

  private say(line: string): void {
    say(`  ${this.queue}: ${line}`);
  }
}

/** With everything well again, waits until nothing is left to do. */
async function settle(stage: Stage): Promise<void> {
  const start = performance.now();
  let passed = start;
  while (performance.now() - start < settleSecondsMax * 1_000) {
    await wait(300);
    const [{ left }, words] = [await progressOf(stage), await wordsLeft(stage)];
    if (left === 0 && words === 0) return;
    if (performance.now() - passed < passSeconds * 1_000) continue;
    passed = performance.now();
    await passTheWait(stage);
  }
}

function seconds(since: number): string {
  return ((performance.now() - since) / 1_000).toFixed(0);
}
