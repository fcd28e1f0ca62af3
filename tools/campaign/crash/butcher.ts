import { setTimeout as wait } from 'node:timers/promises';
import { say } from '../campaign';
import type { Random } from '../random';
import type { Program } from '../stage/program';
import { misbehave, workerSettings, type Api } from './processes';
import type { Town } from './town';
import { loseQueue, progressOf } from './work-left';

const workersAtOnce = 3;
const instalments = 6;
/** There is always something to charge, and never so much that the last kills come after the last charges. */
const leftMin = 36;
const plannedAtOnce = 24;
/** Between two kills at least so many steps of charges are taken; a charge takes five or six. */
const stepsBetweenKillsMin = 12;
/** When nothing has been charged for so long, what is left waits for time to pass: killing on would only make figures. */
const idleSecondsMax = 15;
/** In hand when the database is killed under processes that live on. */
const livingPayments = 9;
const faultsEveryKills = 25;
const apiEveryKills = 25;

/** What the random part is made of; its end is when all of it was done. */
export interface Carnage {
  readonly payments: number;
  readonly kills: number;
  readonly databaseCrashes: number;
  readonly secondsMax: number;
}
interface Worker {
  readonly program: Program;
  killed: boolean;
}

/** Keeps workers running and kills them, now and then the API, PostgreSQL under all of them, and the queue; the processor misbehaves. */
export class Butcher {
  private readonly starting = new Map<number, Promise<void>>();
  private readonly workers: Worker[] = [];
  /** By signal while charges went on: between this kill and the one before, steps of charges were taken. */
  kills = 0;
  apiKills = 0;
  databaseCrashes = 0;
  /** Processes that ended and were not killed. */
  readonly fallen: string[] = [];
  private databaseAway = false;

  constructor(
    private readonly town: Town,
    private readonly api: Api,
    private readonly random: Random,
    private readonly wanted: Carnage,
  ) {}

  /** Until everything that is wanted was done, or nothing moves any more. Returns why it ended early, if it did. */
  async run(): Promise<string | null> {
    const { stage } = this.town;
    await misbehave(stage, this.random);
    for (let index = 0; index < workersAtOnce; index += 1) this.startLater(index);
    const start = performance.now();
    const plannedBefore = this.town.planned;
    const secondsSince = (moment: number): number => (performance.now() - moment) / 1_000;
    let [seen, movedAt, stepsAtKill] = [-1, start, 0];
    let early: string | null = null;
    let queueLost = false;
    for (;;) {
      await wait(this.random.between(250, 600));
      const { left, steps } = await progressOf(stage);
      if (steps !== seen) [seen, movedAt] = [steps, performance.now()];
      const planned = this.town.planned - plannedBefore;
      const killedAll = this.kills >= this.wanted.kills;
      if (left === 0 && planned >= this.wanted.payments && killedAll) break;
      if (secondsSince(start) > this.wanted.secondsMax) early = `after ${this.wanted.secondsMax} s`;
      else if (secondsSince(movedAt) > idleSecondsMax && killedAll && planned >= this.wanted.payments) break;
      else if (secondsSince(movedAt) > 4 * idleSecondsMax) early = `nothing moved for ${4 * idleSecondsMax} s, ${left} left`;
      if (early !== null) break;
      if (left < leftMin && this.mayPlan(planned, left)) await this.town.plan(plannedAtOnce, { instalments });
      this.buryTheDead();
      if (this.mayKill(planned - left) && steps - stepsAtKill >= stepsBetweenKillsMin && (await this.killOne())) {
        stepsAtKill = steps;
        await this.worse();
        if (!queueLost && this.kills > this.wanted.kills / 2) {
          queueLost = true;
          await loseQueue(stage);
        }
      }
    }
    if (!queueLost) await loseQueue(stage);
    await this.allStarted();
    return early;
  }

  /** Kills and payments end together: neither runs far ahead of its share. Without anything to charge nobody could be killed. */
  private mayPlan(planned: number, left: number): boolean {
    const { payments, kills } = this.wanted;
    if (planned >= payments && this.kills >= kills) return false;
    return left === 0 || planned < (payments * this.kills) / kills + 2 * leftMin;
  }
  private mayKill(charged: number): boolean {
    const { payments, kills } = this.wanted;
    return this.kills < Math.min(kills, (kills * charged) / payments + 1);
  }

  /** No more faults, no more kills: what is left is settled by workers that live. */
  async heal(): Promise<void> {
    await misbehave(this.town.stage, null);
    for (const worker of this.workers) await worker?.program.kill();
    this.workers.length = 0;
    for (let index = 0; index < 2; index += 1) this.startLater(index);
    await this.allStarted();
  }

  /** PostgreSQL is killed under processes that nobody touches: they come back to work by themselves, or are told of. */
  async crashUnderTheLiving(signal: 'SIGQUIT' | 'SIGKILL'): Promise<void> {
    await this.town.plan(livingPayments, { instalments: 3 });
    await wait(this.random.between(300, 900));
    await this.crashDatabase(signal);
  }

  /** Those who ended and were not killed, of any kind. */
  lookForTheFallen(): void {
    this.buryTheDead();
    if (this.api.fell) this.fallen.push(`the API:\n${this.api.tail}`);
    if (this.town.stage.sandboxCrashes > 0) this.fallen.push('the processor');
  }

  /** Beside the kills of workers, at their times: other faults, the API, the database. */
  private async worse(): Promise<void> {
    if (this.kills % faultsEveryKills === 0) await misbehave(this.town.stage, this.random);
    if (this.kills % apiEveryKills === 10) {
      await this.api.kill();
      this.apiKills += 1;
      this.kills += 1;
      await this.api.start();
    }
    if (this.databaseCrashes < this.wanted.databaseCrashes && this.kills * (this.wanted.databaseCrashes + 1) >= this.wanted.kills * (this.databaseCrashes + 1)) {
      await this.crashDatabase(this.databaseCrashes % 2 === 0 ? 'SIGQUIT' : 'SIGKILL');
    }
  }

  private async crashDatabase(signal: 'SIGQUIT' | 'SIGKILL'): Promise<void> {
    this.databaseAway = true;
    await this.town.stage.crashDatabase(signal);
    this.databaseAway = false;
    this.databaseCrashes += 1;
  }

  private startLater(index: number): void {
    if (this.starting.has(index)) return;
    this.starting.set(index, this.start(index).finally(() => this.starting.delete(index)));
  }

  /** One that finds no database ends and says so; whoever supervises it starts it again, as here. */
  private async start(index: number): Promise<void> {
    for (let tries = 1; ; tries += 1) {
      const [awayBefore, crashesBefore] = [this.databaseAway, this.databaseCrashes];
      try {
        this.workers[index] = { program: await this.town.stage.startWorker(workerSettings), killed: false };
        return;
      } catch (error) {
        const noDatabase = awayBefore || this.databaseAway || crashesBefore !== this.databaseCrashes;
        if (!noDatabase) this.fallen.push(`a worker that did not start:\n${(error as Error).message}`);
        if (tries >= 20) throw error;
        await wait(200);
      }
    }
  }

  private async allStarted(): Promise<void> {
    await Promise.all(this.starting.values());
    this.buryTheDead();
    await Promise.all(this.starting.values());
  }

  private async killOne(): Promise<boolean> {
    const alive = [...this.workers.keys()].filter((index) => this.workers[index]?.killed === false && !this.starting.has(index));
    if (alive.length === 0) return false;
    const index = this.random.oneOf(alive);
    const worker = this.workers[index];
    if (worker === undefined) return false;
    worker.killed = true;
    await worker.program.kill();
    this.kills += 1;
    this.startLater(index);
    if (this.kills % 100 === 0) say(`    ${this.kills} kills, ${this.town.planned} payments planned`);
    return true;
  }

  /** A worker that ended by itself is a failure of the product, and another takes its place. */
  private buryTheDead(): void {
    for (const [index, worker] of this.workers.entries()) {
      if (worker === undefined || worker.killed || worker.program.crashes === 0) continue;
      worker.killed = true;
      this.fallen.push(`a worker, by ${worker.program.endedBy ?? 'nobody knows what'}:\n${worker.program.tail}`);
      this.startLater(index);
    }
  }
}
