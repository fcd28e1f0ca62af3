import { type BankClock } from './clock';
import { type Database, type Tx } from './database';
import { type FaultSwitches } from '../fault/fault-switches';
import { type WebhookSender } from '../webhook/webhook-sender';

/** What a use case works with: one transaction, the bank's time, and the faults that were asked for. */
export interface Work {
  readonly tx: Tx;
  readonly now: Date;
  readonly faults: FaultSwitches;
}

/** Opens one transaction per use case and wakes the webhook sender once it is committed. */
export class Workbench {
  constructor(
    private readonly database: Database,
    private readonly clock: BankClock,
    private readonly faults: FaultSwitches,
    private readonly sender: WebhookSender,
  ) {}

  /** @param at the bank's time of the work, when it is not the present. */
  async run<T>(use: (work: Work) => Promise<T>, at?: Date): Promise<T> {
    const result = await this.database.transaction((tx) => use({ tx, now: at ?? this.clock.now(), faults: this.faults }));
    this.sender.wake();
    return result;
  }
}
