import { assert, Commands, DomainError, system, type Actor, type CrashAt, type Database } from '@preau/kernel';
import { balanceSettler } from '../balance-payment/balance-settler';
import { plannedPaymentSettler } from '../planned-payment/planned-payment-settler';
import { findDebitsToLookAt, findDueWork, type SweeperPool } from './find-due-work';
import type { Gateways, OpenedGateway } from '../wallet/gateway-accounts';
import { payerOfMethod, type PayerAtGateway } from '../wallet/gateway-customer.store';
import { markSentWith, noteFailureOfCharge, noteRefusalOfCharge, saveIntentOfCharge, takeCharge, takeLookAtDebit } from './attempt-steps';
import { isSettled, wasTakenBack, type ChargeAttempt } from './charge-attempt';
import { findAttempt, findAttemptOfIntent } from './charge-attempt.store';
import { chargingDefaults, type ChargingSettings } from './charging-settings';
import { claimDuePlannedPayment } from './claim-planned-payment';
import { driveAttempt, viewOf, type ChargeView, type DriveSteps } from './drive-attempt';
import { postponeCharge, settleChargeWith } from './settle-charge';
import { SettleStepByStep, type ChargeSettler } from './settler';

export interface ChargingOptions {
  readonly database: Database;
  readonly gateways: Gateways;
  /** What a charge at the checkout means; cart-checkout gives it, because it depends on billing and not the reverse. */
  readonly checkout: ChargeSettler;
  readonly settings?: Partial<ChargingSettings>;
  readonly crashAt?: CrashAt;
  /** The clock on this machine's wall, never moved; compared with the database's. */
  readonly wallClock?: () => Date;
}
const actor: Actor = system('billing.charging');

/**
 * Charges each planned payment and each checkout exactly once, whatever dies on the way (docs/algorithms/charging.md).
 * The database says what is due and how far each attempt has come; this class asks the processor between transactions.
 */
export class Charging {
  private readonly commands: Commands;
  private readonly settings: ChargingSettings;
  private readonly steps: DriveSteps;
  private stopping = false;

  constructor(private readonly options: ChargingOptions) {
    this.commands = new Commands(options.database);
    this.settings = { ...chargingDefaults, ...options.settings };
    const settlers = { 'planned-payment': plannedPaymentSettler, checkout: options.checkout, balance: balanceSettler };
    const settleCharge = settleChargeWith(settlers, options.crashAt);
    const markSent = markSentWith(settlers);
    this.steps = {
      saveIntent: (organizationId, attempt, reference) => this.commands.execute(saveIntentOfCharge, { attempt, reference }, actor, { organizationId }),
      markSent: (organizationId, attempt) => this.commands.execute(markSent, { attempt }, actor, { organizationId }),
      postpone: (organizationId, input) => this.commands.execute(postponeCharge, input, actor, { organizationId }),
      noteRefusal: (organizationId, attempt, refusal) => this.commands.execute(noteRefusalOfCharge, { attempt, refusal }, actor, { organizationId }),
      settle: (organizationId, attemptId, outcome) => {
        const settle = (inOneGo: boolean): Promise<ChargeAttempt> => this.commands.execute(settleCharge, { attemptId, outcome, inOneGo }, actor, { organizationId, pool: 'hot' });
        return settle(true).catch((error: unknown) => {
          if (!(error instanceof SettleStepByStep)) throw error;
          return settle(false);
        });
      },
    };
  }

  /**
   * Brings one attempt as far as it can be brought now, and says where it stands. Safe to call from anywhere at any
   * time: who does not get the attempt in hand only reads it.
   */
  async drive(organizationId: string, attemptId: string): Promise<ChargeView> {
    const attempt = await this.commands.execute(takeCharge, { attemptId, leaseSeconds: this.settings.leaseSeconds }, actor, { organizationId });
    if (attempt === null) return this.whereItStands(organizationId, attemptId);
    const { gateway, payer, now } = await this.look(organizationId, attempt);
    const steps = this.stepsCounting(organizationId, attemptId);
    const driven = await driveAttempt({ organizationId, attempt, gateway, payer, now, settings: this.settings, steps, crashAt: this.options.crashAt ?? (() => undefined) });
    return driven ?? this.whereItStands(organizationId, attemptId);
  }

  /** Takes planned payments that are due, up to `limit`, and charges them. Returns how many were taken in hand. */
  async claimDue(sweeper: SweeperPool, limit: number): Promise<number> {
    const { plannedPayments } = await findDueWork(sweeper, limit);
    const claimed = await inParallel(plannedPayments, this.settings.parallel, ({ organizationId, id }) => this.chargePlanned(organizationId, id));
    return claimed.filter(Boolean).length;
  }

  /** Takes one planned payment in hand and charges it; false when it is not due any more or somebody else has it. */
  async chargePlanned(organizationId: string, plannedPaymentId: string): Promise<boolean> {
    if (this.stopping) return false;
    const workerNow = (this.options.wallClock ?? (() => new Date()))();
    const claim = await this.commands.execute(
      claimDuePlannedPayment,
      { plannedPaymentId, workerNow, leaseSeconds: this.settings.leaseSeconds, clockSkewSecondsMax: this.settings.clockSkewSecondsMax },
      actor,
      { organizationId },
    );
    if (claim === null) return false;
    await this.options.crashAt?.('claimed');
    await this.drive(organizationId, claim.attemptId);
    return true;
  }

  /** Goes on with attempts whose worker died, whose outcome is unknown or whose debit should have arrived. */
  async resumeExpired(sweeper: SweeperPool, limit: number): Promise<number> {
    const { attempts } = await findDueWork(sweeper, limit);
    await inParallel(attempts, this.settings.parallel, async ({ organizationId, id }) => {
      if (!this.stopping) await this.drive(organizationId, id);
    });
    return attempts.length;
  }

  /** Looks again at bank debits that were accepted and may still come back, each once a day. Returns how many were due. */
  async lookAtDebits(sweeper: SweeperPool, limit: number): Promise<number> {
    const due = await findDebitsToLookAt(sweeper, limit);
    await inParallel(due, this.settings.parallel, async ({ organizationId, id }) => {
      if (this.stopping) return;
      const taken = await this.commands.execute(takeLookAtDebit, { attemptId: id }, actor, { organizationId });
      if (taken !== null) await this.lookAgain(organizationId, taken.gatewayAccountId, taken.gatewayRef);
    });
    return due.length;
  }

  /** A processor said that something changed about one of its charges: look at it again, whatever it said. */
  async lookAgain(organizationId: string, gatewayAccountId: string, intentReference: string): Promise<ChargeView | null> {
    const known = await this.options.database.look({ organizationId }, (sql) => findAttemptOfIntent(sql, gatewayAccountId, intentReference));
    if (known === null) return null;
    const attempt = await this.options.database.look({ organizationId }, (sql) => findAttempt(sql, known.id));
    if (attempt === null || !isSettled(attempt.state)) return this.drive(organizationId, known.id);
    const { gateway } = await this.look(organizationId, attempt);
    const intent = await gateway.gateway.findIntent(gateway.account, intentReference);
    if (intent?.state === 'returned') return viewOf(await this.steps.settle(organizationId, attempt.id, { kind: 'returned', returnedCents: intent.returnedCents }));
    if (intent?.state === 'succeeded' && wasTakenBack(attempt)) return viewOf(await this.steps.settle(organizationId, attempt.id, { kind: 'reinstated' }));
    return viewOf(attempt);
  }

  /** Takes no new work; what is in hand is finished. */
  stop(): void {
    this.stopping = true;
  }

  /**
   * The same steps; an outcome that cannot be written, whatever the reason, is counted apart. After so many times it is
   * left to a person instead of being asked for for ever.
   */
  private stepsCounting(organizationId: string, attemptId: string): DriveSteps {
    return {
      ...this.steps,
      settle: async (organization, attempt, outcome) => {
        try {
          return await this.steps.settle(organization, attempt, outcome);
        } catch (error) {
          const onlyBusy = error instanceof DomainError && error.code === 'kernel.busy';
          if (!onlyBusy) await this.commands.execute(noteFailureOfCharge, { attemptId, failuresMax: this.settings.failuresMax }, actor, { organizationId });
          throw error;
        }
      },
    };
  }

  private async whereItStands(organizationId: string, attemptId: string): Promise<ChargeView> {
    const attempt = await this.options.database.look({ organizationId }, (sql) => findAttempt(sql, attemptId));
    assert(attempt !== null, `no charge attempt ${attemptId}`);
    return viewOf(attempt);
  }

  private async look(organizationId: string, attempt: ChargeAttempt): Promise<{ gateway: OpenedGateway; payer: PayerAtGateway; now: Date }> {
    return this.options.database.look({ organizationId }, async (sql) => ({
      gateway: await this.options.gateways.open(sql, attempt.gatewayAccountId), payer: await payerOfMethod(sql, attempt.paymentMethodId), now: sql.now,
    }));
  }
}

/** Runs over a list a few at a time; the first failure stops what has not begun and is thrown when the rest is done. */
export async function inParallel<Item, Answer>(items: readonly Item[], width: number, work: (item: Item) => Promise<Answer>): Promise<Answer[]> {
  const answers: Answer[] = [];
  let next = 0;
  let failure: unknown = null;
  const lane = async (): Promise<void> => {
    for (let item = items[next]; item !== undefined && failure === null; item = items[next]) {
      next += 1;
      try {
        answers.push(await work(item));
      } catch (error) {
        failure ??= error;
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, lane));
  if (failure !== null) throw failure;
  return answers;
}
