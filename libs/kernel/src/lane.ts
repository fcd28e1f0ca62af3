import { DomainError } from './domain-error';
import { isOfOneRow, isWorthRetrying } from './sql-state';

const triesMax = 3;

interface Waiting<Input, Answer> {
  readonly input: Input;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

interface LaneLimits {
  readonly batchMax: number;
  readonly waitingMax: number;
}
/** How the lanes of a process give way to its other work. */
export interface GivesWay {
  /** How many the next batch serves at most: a small one keeps the database busy for a shorter time. */
  readonly batchMax: () => number;
  /** Milliseconds to rest behind a batch that took so many, when others wait for the next one already; 0 goes on at once. */
  readonly restMs: (tookMs: number) => number;
}
const goesOn: GivesWay = { batchMax: () => Number.POSITIVE_INFINITY, restMs: () => 0 };

/**
 * The kernel's second way to run a command: at most one batch in flight per key and process, which serves the
 * requests waiting for that key in order of arrival, in one transaction. A hot row is then bounded by one commit
 * per batch instead of one per request. Correct with many processes because the statement itself is conditional.
 */
export class Lanes<Input, Answer> {
  private readonly lanes = new Map<string, Waiting<Input, Answer>[]>();
  constructor(
    /** Answers in the order of the inputs; an Error among the answers is that request's refusal. */
    private readonly serve: (key: string, inputs: readonly Input[]) => Promise<readonly (Answer | Error)[]>,
    private readonly limits: LaneLimits = { batchMax: 200, waitingMax: 5_000 },
    /** Which of a batch are served together, when not all of them are: each part in a transaction of its own, side by side. */
    private readonly parted: (inputs: readonly Input[]) => readonly (readonly number[])[] = (inputs) => [inputs.map((_, index) => index)],
    private readonly givesWay: GivesWay = goesOn,
  ) {}

  /** @throws DomainError kernel.busy when too many are waiting for the same key. */
  request(key: string, input: Input): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const lane = this.lanes.get(key);
      if (lane === undefined) {
        const fresh = [{ input, resolve, reject }];
        this.lanes.set(key, fresh);
        void this.drain(key, fresh);
        return;
      }
      if (lane.length >= this.limits.waitingMax) {
        reject(new DomainError('kernel.busy'));
        return;
      }
      lane.push({ input, resolve, reject });
    });
  }

  private async drain(key: string, lane: Waiting<Input, Answer>[]): Promise<void> {
    while (lane.length > 0) {
      const batch = lane.splice(0, Math.min(this.limits.batchMax, this.givesWay.batchMax()));
      const began = performance.now();
      const parts = this.parted(batch.map(({ input }) => input));
      await Promise.all(parts.map((part) => this.answer(key, part.flatMap((index) => batch[index] ?? []))));
      const restMs = lane.length === 0 ? 0 : this.givesWay.restMs(performance.now() - began);
      if (restMs > 0) await new Promise((resolve) => setTimeout(resolve, restMs));
    }
    this.lanes.delete(key);
  }

  private async answer(key: string, batch: readonly Waiting<Input, Answer>[]): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const answers = await this.serve(key, batch.map((waiting) => waiting.input));
        void handOut(batch, answers);
        return;
      } catch (error) {
        if (attempt < triesMax && isWorthRetrying(error)) continue;
        // What the database does not accept of one is not the fault of those who asked with them.
        if (batch.length > 1 && isOfOneRow(error)) for (const waiting of batch) await this.answer(key, [waiting]);
        else for (const waiting of batch) waiting.reject(error);
        return;
      }
    }
  }
}

/** One at a time, with a turn for everybody else in between: what follows from two hundred answers is work, too. */
async function handOut<Input, Answer>(batch: readonly Waiting<Input, Answer>[], answers: readonly (Answer | Error)[]): Promise<void> {
  for (const [index, waiting] of batch.entries()) {
    if (index > 0) await new Promise((resolve) => setImmediate(resolve));
    const answer = answers[index];
    if (answer instanceof Error) waiting.reject(answer);
    else waiting.resolve(answer as Answer);
  }
}
