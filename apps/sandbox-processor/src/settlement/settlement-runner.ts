import type { Workbench } from '../installation/workbench';
import { settleNext } from './settle';

const STEPS_PER_ROUND_MAX = 100_000;

/** Lets the bank work: every so often by itself, and at once when its clock is moved. */
export class SettlementRunner {
  private timer: NodeJS.Timeout | undefined;
  private busy = false;
  private round: Promise<void> = Promise.resolve();

  constructor(private readonly workbench: Workbench, private readonly pollMs: number) {}

  start(): void {
    this.timer = setInterval(() => {
      if (this.busy) return;
      this.busy = true;
      this.settleDue().catch((error: Error) => process.stderr.write(`settlement: ${error.message}\n`))
        .finally(() => { this.busy = false; });
    }, this.pollMs);
  }

  /** Resolves once nothing is due any more. Rounds follow one another. */
  settleDue(): Promise<void> {
    const next = this.round.catch(() => undefined).then(async () => {
      for (let steps = 0; steps < STEPS_PER_ROUND_MAX; steps += 1) {
        if (!(await this.workbench.run(settleNext))) return;
      }
    });
    this.round = next;
    return next;
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.round.catch(() => undefined);
  }
}
