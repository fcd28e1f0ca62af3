import type { Actor, Tx } from '@preau/kernel';
import type { ChargeAttempt, ChargePurpose, ChargeRefusal } from './charge-attempt';

/**
 * What a charge was for decides what its outcome means. Each method runs in the transaction that writes the outcome on
 * the attempt, and exactly one outcome is ever written.
 */
export interface ChargeSettler {
  /** Just before the money is asked for: whether this charge is still wanted, by this method, for this amount. */
  stillWanted(tx: Tx, charge: ChargeAttempt): Promise<boolean>;
  /**
   * @param inOneGo what follows may be said in one go with the commit, failing with SettleStepByStep when it turns out
   * that there was something to decide: then it is asked again, without
   */
  accepted(tx: Tx, charge: ChargeAttempt, actor: Actor, inOneGo: boolean): Promise<void>;
  refused(tx: Tx, charge: ChargeAttempt, refusal: ChargeRefusal, actor: Actor): Promise<void>;
  /** A bank debit left; the answer comes days later. Called once. */
  pending(tx: Tx, charge: ChargeAttempt, expectedAt: Date | null, actor: Actor): Promise<void>;
  /** Not wanted any more; it is certain that nothing was and nothing will be charged. */
  withdrawn(tx: Tx, charge: ChargeAttempt, actor: Actor): Promise<void>;
  /** The bank took back what had been accepted; the payment has been taken back already. */
  returned(tx: Tx, charge: ChargeAttempt, actor: Actor): Promise<void>;
  /** A dispute was won: the payment is about to be given back. */
  reinstated(tx: Tx, charge: ChargeAttempt, actor: Actor): Promise<void>;
}

/** Nothing was written: the outcome is to be settled once more, deciding at each step. */
export class SettleStepByStep extends Error {}
export type ChargeSettlers = Readonly<Record<ChargePurpose, ChargeSettler>>;
