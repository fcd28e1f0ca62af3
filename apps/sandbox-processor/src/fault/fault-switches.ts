import type { Database } from '../installation/database';

/** What can be made to go wrong on purpose. Rates are between 0 and 1. */
export interface FaultSettings {
  /** The same seed and the same order of requests give the same faults. */
  readonly seed: number;
  readonly lostAnswerAfterSuccessRate: number;
  readonly lostBeforeRate: number;
  readonly error500ThenDoneRate: number;
  readonly duplicateWebhookRate: number;
  readonly reorderWebhooks: boolean;
  readonly slowMs: readonly [number, number];
  readonly slowRate: number;
  /** Empties the memory of idempotency keys and keeps it empty while on. */
  readonly forgetIdempotencyKeys: boolean;
}

export const noFaults: FaultSettings = {
  seed: 1,
  lostAnswerAfterSuccessRate: 0,
  lostBeforeRate: 0,
  error500ThenDoneRate: 0,
  duplicateWebhookRate: 0,
  reorderWebhooks: false,
  slowMs: [0, 0],
  slowRate: 0,
  forgetIdempotencyKeys: false,
};

/** What will happen to one request. */
export interface FaultPlan {
  lostBefore: boolean;
  lostAfter: boolean;
  error500: boolean;
  slowMs: number;
}

const WEBHOOK_REORDER_MAX_MS = 2_000;

/** The switches of the whole processor, kept in the database so that a restart does not clear them. */
export class FaultSwitches {
  private settings: FaultSettings = noFaults;
  private draw = seededDraw(noFaults.seed);

  constructor(private readonly database: Database) {}

  async load(): Promise<void> {
    const [row] = await this.database.query<{ fault_settings: FaultSettings | null }>('select fault_settings from installation');
    this.use(row?.fault_settings ?? noFaults);
  }

  async set(settings: FaultSettings): Promise<void> {
    this.use(settings);
    await this.database.query('update installation set fault_settings = $1', [JSON.stringify(settings)]);
    if (settings.forgetIdempotencyKeys) await this.database.query('delete from idempotency_key');
  }

  get current(): FaultSettings {
    return this.settings;
  }

  planRequest(): FaultPlan {
    const { settings } = this;
    // Always the same number of draws, so that one rate does not shift the faults of another.
    const [before, after, error, slow, duration] = [this.draw(), this.draw(), this.draw(), this.draw(), this.draw()];
    const [shortest, longest] = settings.slowMs;
    return {
      lostBefore: before < settings.lostBeforeRate,
      lostAfter: after < settings.lostAnswerAfterSuccessRate,
      error500: error < settings.error500ThenDoneRate,
      slowMs: slow < settings.slowRate ? Math.round(shortest + duration * (longest - shortest)) : 0,
    };
  }

  /** Waits, in milliseconds, before each copy of a webhook leaves: one copy, or two when it is to be duplicated. */
  planWebhook(): number[] {
    const copies = this.draw() < this.settings.duplicateWebhookRate ? 2 : 1;
    return Array.from({ length: copies }, () => {
      const wait = this.draw();
      return this.settings.reorderWebhooks ? Math.round(wait * WEBHOOK_REORDER_MAX_MS) : 0;
    });
  }

  private use(settings: FaultSettings): void {
    this.settings = settings;
    this.draw = seededDraw(settings.seed);
  }
}

/** A repeatable stream of numbers in [0, 1) (mulberry32). */
export function seededDraw(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
