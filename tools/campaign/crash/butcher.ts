import { setTimeout as wait } from 'node:timers/promises';
import { chargePoints as points, type CrashPoint } from '@preau/kernel';
import type { Random } from '../random';
import type { Program } from '../stage/program';
import type { Stage } from '../stage/stage';

const workersAtOnce = 4;
const workerSettings = { PREAU_CHARGE_LEASE_SECONDS: '3', PREAU_REASK_SECONDS: `1,1,1,2,2,2,${Array.from({ length: 60 }, () => '3').join(',')}`, PREAU_SWEEP_SECONDS: '0.5', PREAU_WORKER_CONCURRENCY: '4' };
const secondsMax = 400;
/** When nothing has been charged for so long, what is left waits for time to pass: killing on would only make figures. */
const idleSecondsMax = 12;

/** How far the work is. */
export interface Progress {
  /** Payments and charges that have not ended. */
  readonly left: number;
  /** Grows with every step of every charge. */
  readonly steps: number;
}

/** Keeps workers running, kills them one after the other, and has the processor misbehave, on a schedule drawn from the seed. */
export class Butcher {
  private readonly starting = new Map<number, Promise<void>>();
  private readonly workers: { program: Program; point: CrashPoint | null; killed: boolean }[] = [];
  /** By signal while charges went on: between this kill and the one before, a step of a charge was taken. */
  killsBySignal = 0;
  /** By signal while nothing was charged: told, and no part of the figure. */
  killsWhileIdle = 0;
  private stepsBefore = 0;
  readonly killsAtPoint: Partial<Record<CrashPoint, number>> = {};
  startFailures = 0;
  lastWords = '';

  constructor(
    private readonly stage: Stage,
    private readonly random: Random,
    private readonly options: { readonly killsMin: number; readonly merchantSeed: number },
  ) {}

  get kills(): number {
    return this.killsBySignal + Object.values(this.killsAtPoint).reduce((all, times) => all + times, 0);
  }

  /** Until the work is done, or stands still: faults, kills, and once in the middle a lost queue. */
  async run(progress: () => Promise<Progress>, loseQueue: () => Promise<void>): Promise<void> {
    await this.misbehave(false);
    for (let index = 0; index < workersAtOnce; index += 1) this.startLater(index);
    let lost = false;
    const start = performance.now();
    const secondsSince = (moment: number): number => (performance.now() - moment) / 1_000;
    let [seen, charged] = [0, start];
    for (let round = 0; secondsSince(start) < secondsMax; round += 1) {
      await wait(this.random.between(500, 1_000));
      const { left, steps } = await progress();
      if (steps !== seen) [seen, charged] = [steps, performance.now()];
      if (left === 0 || (seen > 0 && secondsSince(charged) > idleSecondsMax)) break;
      const victim = this.random.between(0, workersAtOnce - 1);
      this.buryTheDead();
      await this.kill(victim, steps);
      if (round % 10 === 9) await this.misbehave(this.random.next() < 0.5);
      if (!lost && this.kills > this.options.killsMin / 2) {
        lost = true;
        await loseQueue();
      }
    }
    if (!lost) await loseQueue();
    await Promise.all(this.starting.values());
    this.buryTheDead();
    await Promise.all(this.starting.values());
  }

  /** No more faults, no more kills: what is left is settled by workers that live. */
  async heal(): Promise<void> {
    await this.stage.desk.admin('PUT', '/v1/faults', { seed: 0 });
    for (const worker of this.workers) await worker.program.kill();
    this.workers.length = 0;
    for (let index = 0; index < 2; index += 1) await this.start(index, null);
  }

  private async misbehave(forgetIdempotencyKeys: boolean): Promise<void> {
    await this.stage.desk.admin('PUT', '/v1/faults', {
      seed: this.options.merchantSeed, lostAnswerAfterSuccessRate: 0.05, lostBeforeRate: 0.02, error500ThenDoneRate: 0.02, slowRate: 0.4, slowMs: [100, 900],
      duplicateWebhookRate: 0.2, reorderWebhooks: true, forgetIdempotencyKeys,
    });
  }

  /** Half of the workers are told where to die; the others are killed wherever they happen to be. */
  private startLater(index: number): void {
    if (this.starting.has(index)) return;
    const point = this.random.next() < 0.5 ? null : this.random.oneOf(points);
    this.starting.set(index, this.start(index, point).finally(() => this.starting.delete(index)));
  }

  private async start(index: number, point: CrashPoint | null): Promise<void> {
    try {
      const program = await this.stage.startWorker({ ...workerSettings, ...(point === null ? {} : { PREAU_CRASH_AT: point }) });
      this.workers[index] = { program, point, killed: false };
    } catch (error) {
      // One that reaches its point before it said that it was ready has died as it was told.
      this.counted(point, (error as Error).message);
      if (point !== null) this.startLater(index);
    }
  }

  /** A death that nobody dealt by signal: at its point, or for a reason that must not be. */
  private counted(point: CrashPoint | null, lastWords: string): void {
    if (point !== null) {
      this.killsAtPoint[point] = (this.killsAtPoint[point] ?? 0) + 1;
      return;
    }
    this.startFailures += 1;
    this.lastWords = lastWords;
  }

  private async kill(index: number, steps: number): Promise<void> {
    const worker = this.workers[index];
    if (worker === undefined || worker.killed || this.starting.has(index)) return;
    worker.killed = true;
    if (worker.program.tail.length > 20) this.lastWords = worker.program.tail;
    await worker.program.kill();
    if (steps === this.stepsBefore) this.killsWhileIdle += 1;
    else this.killsBySignal += 1;
    this.stepsBefore = steps;
    this.startLater(index);
  }

  /** Counts those who killed themselves at their point, and starts others in their place. */
  private buryTheDead(): void {
    for (const [index, worker] of this.workers.entries()) {
      if (worker === undefined || worker.killed || worker.program.crashes === 0) continue;
      worker.killed = true;
      this.counted(worker.point, worker.program.tail);
      this.startLater(index);
    }
  }
}
