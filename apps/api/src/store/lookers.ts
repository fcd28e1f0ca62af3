import type { GivesWay } from '@preau/kernel';

/** Somebody who asked for a page so short a time ago is looking at the store now. */
const lookingMs = 50;
const batchWhileLookedAt = 6;
const restPerTook = 3;
const restMaxMs = 20;

/**
 * Whoever asks for places, each for one, gives way to whoever looks at the store. A crowd would keep PostgreSQL busy
 * without a gap, milliseconds at a time, and a page that is remembered and costs a tenth of one would wait for its turn
 * of the processor behind it. So while somebody looks, few are served at a time, and then nobody for three times as long.
 * Nobody looks: nobody waits.
 */
export class Lookers implements GivesWay {
  private lookedAt = Number.NEGATIVE_INFINITY;
  constructor(private readonly clock: () => number = () => performance.now()) {}

  looked(): void {
    this.lookedAt = this.clock();
  }

  readonly batchMax = (): number => (this.isLookedAt ? batchWhileLookedAt : Number.POSITIVE_INFINITY);
  readonly restMs = (tookMs: number): number => (this.isLookedAt ? Math.min(restPerTook * tookMs, restMaxMs) : 0);

  private get isLookedAt(): boolean {
    return this.clock() - this.lookedAt < lookingMs;
  }
}
