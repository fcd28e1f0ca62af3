import { setTimeout as wait } from 'node:timers/promises';
import { crashPoints, type CrashPoint } from '@preau/billing';
import type { Random } from '../random';
import type { Program } from '../stage/program';
import type { Stage } from '../stage/stage';

const workersAtOnce = 3;
/** Points that planned payments pass through; those of refunds are never reached here. */
const points = crashPoints.filter((point) => !point.startsWith('refund'));
const workerSettings = { PREAU_CHARGE_LEASE_SECONDS: '3', PREAU_REASK_SECONDS: `1,1,1,2,2,2,${Array.from({ length: 60 }, () => '3').join(',')}`, PREAU_SWEEP_SECONDS: '0.5', PREAU_WORKER_CONCURRENCY: '2' };
const secondsMax = 400;

/** Keeps workers running, kills them one after the other, and has the processor misbehave, on a schedule drawn from the seed. */
export class Butcher {
  private readonly workers: { program: Program; point: CrashPoint | null; killed: boolean }[] = [];
  killsBySignal = 0;
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

  /** Until the work is done: faults, kills, and once in the middle a lost queue. */
  async run(left: () => Promise<number>, loseQueue: () => Promise<void>): Promise<void> {
    await this.misbehave(false);
    for (let index = 0; index < workersAtOnce; index += 1) await this.start(index);
    let lost = false;
    const start = performance.now();
    for (let round = 0; (await left()) > 0 && (performance.now() - start) / 1_000 < secondsMax; round += 1) {
      await wait(this.random.between(350, 800));
      const victim = this.random.between(0, workersAtOnce - 1);
      await this.buryTheDead();
      await this.kill(victim);
      if (round % 5 === 4) await this.misbehave(this.random.next() < 0.5);
      if (!lost && this.kills > this.options.killsMin / 2) {
        lost = true;
        await loseQueue();
      }
      await this.start(victim);
    }
    await this.buryTheDead();
  }

  /** No more faults, no more kills: what is left is settled by workers that live. */
  async heal(): Promise<void> {
    await this.stage.desk.admin('PUT', '/v1/faults', { seed: 0 });
    for (const worker of this.workers) await worker.program.kill();
    this.workers.length = 0;
    for (let index = 0; index < 2; index += 1) await this.start(index, true);
  }

  private async misbehave(forgetIdempotencyKeys: boolean): Promise<void> {
    await this.stage.desk.admin('PUT', '/v1/faults', {
      seed: this.options.merchantSeed, lostAnswerAfterSuccessRate: 0.05, lostBeforeRate: 0.02, error500ThenDoneRate: 0.02, slowRate: 0.1, slowMs: [200, 1_500],
      duplicateWebhookRate: 0.2, reorderWebhooks: true, forgetIdempotencyKeys,
    });
  }

  private async start(index: number, healthy = false): Promise<void> {
    // Half of the workers are told where to die; the others are killed wherever they happen to be.
    const point = healthy || this.random.next() < 0.5 ? null : this.random.oneOf(points);
    try {
      const program = await this.stage.startWorker({ ...workerSettings, ...(point === null ? {} : { PREAU_CRASH_AT: point }) });
      this.workers[index] = { program, point, killed: false };
    } catch (error) {
      // One that reaches its point before it said that it was ready has died as it was told.
      if (point === null) {
        this.startFailures += 1;
        this.lastWords = (error as Error).message;
      } else this.killsAtPoint[point] = (this.killsAtPoint[point] ?? 0) + 1;
    }
  }

  private async kill(index: number): Promise<void> {
    const worker = this.workers[index];
    if (worker === undefined || worker.killed) return;
    worker.killed = true;
    this.lastWords = worker.program.tail === '' ? this.lastWords : worker.program.tail;
    await worker.program.kill();
    this.killsBySignal += 1;
  }

  /** Counts those who killed themselves at their point, and starts others in their place. */
  private async buryTheDead(): Promise<void> {
    for (const [index, worker] of this.workers.entries()) {
      if (worker.killed || worker.program.crashes === 0) continue;
      worker.killed = true;
      if (worker.point === null) {
        this.startFailures += 1;
        this.lastWords = worker.program.tail;
      } else this.killsAtPoint[worker.point] = (this.killsAtPoint[worker.point] ?? 0) + 1;
      await this.start(index);
    }
  }
}
