import { crashPoints, type CrashPoint } from '@preau/kernel';
import { say, type Complaints } from '../campaign';
import { Random } from '../random';
import type { Program } from '../stage/program';
import { LateCheckouts } from './late-checkout';
import { misbehave, workerSettings, type Api } from './processes';
import type { Payer, Town } from './town';
import { passTheWait, progressOf } from './work-left';

/** The two that only the API passes: a notice comes in, a shopper pays. All others are passed by workers. */
const apiPoints: readonly CrashPoint[] = ['notice-taken', 'checkout-confirmed'];
/** Where processes die with the draws of a seed, in this order. */
export interface Round {
  readonly seed: number;
  readonly points: readonly CrashPoint[];
}

/** Each point once for each seed, in an order that the seed draws, dealt out to `hands` that all see every point sooner or later. */
export function roundsOf(seeds: readonly number[], hands: number): Round[][] {
  const dealt: Round[][] = Array.from({ length: hands }, () => []);
  for (const [index, seed] of seeds.entries()) {
    const hand = (point: CrashPoint): number => (crashPoints.indexOf(point) + index) % hands;
    const order = shuffled(crashPoints, new Random(seed));
    for (const [at, rounds] of dealt.entries()) rounds.push({ seed, points: order.filter((point) => hand(point) === at) });
  }
  return dealt;
}

/** Passed again and again in one life: the seed says at which time the process dies. */
const passedOften: readonly CrashPoint[] = ['claimed', 'intent-created', 'intent-saved', 'marked-sent', 'confirmed', 're-read', 'settling', 'settled', 'mail-sent'];
const deathSecondsMax = 40;
const moreWorkSeconds = 4;
/** More than this is not left lying about: a worker that nobody kills goes over it. */
const leftMax = 40;
const restSecondsMax = 30;
const shoppersMax = 8;

/**
 * A chain of deaths: each worker is told where to die, with a few payments and with faults of its seed; the next recovers
 * what it left and goes on to its own death. Beside it the API dies in the same way.
 */
export class NamedPoints {
  readonly deaths = new Map<CrashPoint, number>(crashPoints.map((point) => [point, 0]));
  readonly late: LateCheckouts;
  constructor(
    private readonly town: Town,
    private readonly api: Api,
    private readonly complaints: Complaints,
  ) {
    this.late = new LateCheckouts(town);
  }

  async run(rounds: readonly Round[]): Promise<void> {
    await this.town.plan(6, { sort: 'good' });
    await this.rest();
    const newcomers = await this.town.newcomers(3 * rounds.filter(({ points }) => points.includes('checkout-confirmed')).length + 2 * shoppersMax);
    await Promise.all([this.workersDie(rounds), this.apiDies(rounds, newcomers)]);
  }

  private async workersDie(rounds: readonly Round[]): Promise<void> {
    for (const { seed, points } of rounds) {
      for (const point of points) if (!apiPoints.includes(point)) await this.workerDies(point, drawsOf(seed, point), seed);
      await passTheWait(this.town.stage);
      if ((await progressOf(this.town.stage)).left > leftMax) await this.rest();
    }
  }

  private async workerDies(point: CrashPoint, random: Random, seed: number): Promise<void> {
    const { stage } = this.town;
    await misbehave(stage, random);
    const nth = passedOften.includes(point) ? random.between(1, 3) : 1;
    await this.giveWork(point, nth, random);
    const worker = stage.worker({ ...workerSettings, PREAU_CRASH_AT: `${point}:${nth}` });
    worker.launch();
    let endedBy: string | null = null;
    for (let waited = 0; endedBy === null && waited < deathSecondsMax; waited += moreWorkSeconds) {
      if (waited > 0) await this.giveWork(point, nth, random);
      endedBy = await worker.untilEnd(moreWorkSeconds);
    }
    await worker.kill();
    this.count(point, endedBy, seed, worker.tail);
  }

  /** What makes a worker pass the point. */
  private async giveWork(point: CrashPoint, nth: number, random: Random): Promise<void> {
    const { town } = this;
    if (point === 'refund-sent' || point === 'refund-settling') {
      if (!(await town.refund(random))) await town.plan(1, { sort: 'good' });
      return;
    }
    if (point === 'marked-unknown') await town.plan(1, { sort: 'loses-answers' });
    await town.plan(point === 'marked-unknown' ? 1 : nth + (random.next() < 0.5 ? 1 : 0));
  }

  private async apiDies(rounds: readonly Round[], newcomers: Payer[]): Promise<void> {
    for (const { seed, points } of rounds) {
      for (const point of points) {
        if (!apiPoints.includes(point)) continue;
        await this.api.kill();
        const program = await this.api.start(point);
        const told = point === 'notice-taken' ? await this.waitForNotice(program) : await this.buyUntilDeath(program, newcomers, drawsOf(seed, point));
        await program.kill();
        this.count(point, program.endedBy, seed, told ?? program.tail);
        // Who had the charge in hand is dead; its lease need not pass.
        await passTheWait(this.town.stage);
      }
    }
    await this.api.start();
  }

  /** The workers beside it charge, and the processor tells of it; should they be between two lives, there is more to charge. */
  private async waitForNotice(api: Program): Promise<null> {
    for (let waited = 0; waited < deathSecondsMax && (await api.untilEnd(moreWorkSeconds)) === null; waited += moreWorkSeconds) await this.town.plan(1, { sort: 'good' });
    return null;
  }

  /** A processor that does not answer in time refuses the shopper before the point, rightly: the next one tries. */
  private async buyUntilDeath(api: Program, newcomers: Payer[], random: Random): Promise<string | null> {
    let told: string | null = null;
    for (let tries = 0; tries < shoppersMax && api.endedBy === null; tries += 1) {
      const [buyer, rival] = newcomers.splice(0, 2);
      if (buyer === undefined || rival === undefined) return `${told ?? ''} (no other family is left)`;
      told = await this.late.buy(this.api.url, buyer, rival, random);
      await api.untilEnd(told === null ? 1 : 0);
    }
    return told;
  }

  /** A worker that nobody kills, until little is left. */
  private async rest(): Promise<void> {
    const { stage } = this.town;
    const worker = await stage.startWorker(workerSettings);
    for (let waited = 0; waited < restSecondsMax; waited += 1) {
      if ((await progressOf(stage)).left < leftMax / 8) break;
      await worker.untilEnd(1);
    }
    this.complaints.expect(worker.crashes === 0, `a worker that nobody killed ended: ${worker.tail}`);
    await worker.stop();
  }

  private count(point: CrashPoint, endedBy: string | null, seed: number, tail: string): void {
    if (endedBy === 'SIGKILL') this.deaths.set(point, (this.deaths.get(point) ?? 0) + 1);
    else {
      this.complaints.add(`seed ${seed}: nobody died at ${point}${endedBy === null ? '' : `, the process ended by ${endedBy}`}`);
      say(tail.slice(-1_500));
    }
  }
}

/** The same for a seed and a point, whatever happened before. */
function drawsOf(seed: number, point: CrashPoint): Random {
  return new Random(Math.imul(seed, 31) + crashPoints.indexOf(point));
}

function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  const order = [...items];
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = random.between(0, at);
    const [a, b] = [order[at], order[other]];
    if (a !== undefined && b !== undefined) [order[at], order[other]] = [b, a];
  }
  return order;
}
