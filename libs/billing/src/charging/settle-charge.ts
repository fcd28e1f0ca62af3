import { assert, command, type Actor, type Cents, type CrashAt, type Tx } from '@preau/kernel';
import { chargeUnresolved } from '../events';
import { paymentOfAttempt } from '../payment/payment-return.store';
import { reinstatePayment } from '../payment/reinstate-payment';
import { returnPayment } from '../payment/return-payment';
import { isSettled, wasTakenBack, type ChargeAttempt, type ChargeRefusal } from './charge-attempt';
import { lockAttempt, updateAttempt } from './charge-attempt.store';
import { watchDebit } from './late-return.store';
import type { ChargeSettler, ChargeSettlers } from './settler';

/** How a charge came out, as the processor says it now. */
export type ChargeOutcome =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'refused'; readonly refusal: ChargeRefusal }
  | { readonly kind: 'pending'; readonly expectedAt: Date | null; readonly askAgainInSeconds: number }
  | { readonly kind: 'withdrawn' }
  | { readonly kind: 'returned'; readonly returnedCents: Cents }
  /** The bank gave back what it had taken back. */
  | { readonly kind: 'reinstated' };
export interface SettleChargeInput {
  readonly attemptId: string;
  readonly outcome: ChargeOutcome;
  /** May fail with SettleStepByStep. */
  readonly inOneGo?: boolean;
}

/**
 * Writes an outcome, once: the attempt, what it was for, the payment with its journal and what is announced, in one
 * transaction. A settled attempt is left as it is, except that the bank can take back what it had accepted, and give it
 * back when a dispute is won.
 */
export function settleChargeWith(settlers: ChargeSettlers, crashAt: CrashAt = () => undefined) {
  return command('billing.settle-charge', async (tx, input: SettleChargeInput, actor): Promise<ChargeAttempt> => {
    const charge = await lockAttempt(tx, input.attemptId);
    assert(charge !== null, 'attempts are never deleted');
    const after = await settle(tx, charge, input.outcome, settlers, actor, input.inOneGo === true);
    await crashAt('settling');
    return after;
  });
}

async function settle(tx: Tx, charge: ChargeAttempt, outcome: ChargeOutcome, settlers: ChargeSettlers, actor: Actor, inOneGo = false): Promise<ChargeAttempt> {
  const settler = settlers[charge.purpose];
  if (outcome.kind === 'returned' && charge.state === 'accepted') {
    await returnPayment(tx, charge.id, outcome.returnedCents);
    const after = await changed(tx, charge, { state: 'refused', refusedBecause: 'returned-by-bank', refusalIsFinal: true, finished: true });
    await settler.returned(tx, after, actor);
    return after;
  }
  if (outcome.kind === 'reinstated' || (outcome.kind === 'accepted' && wasTakenBack(charge))) return reinstate(tx, charge, settler, actor);
  if (isSettled(charge.state)) return charge;
  // The bank took back a part before the rest was ever seen here.
  if (outcome.kind === 'returned' && outcome.returnedCents < charge.amountCents) {
    return settle(tx, await settle(tx, charge, { kind: 'accepted' }, settlers, actor), outcome, settlers, actor);
  }
  switch (outcome.kind) {
    case 'accepted': {
      const after = await changed(tx, charge, { state: 'accepted', finished: true });
      watchDebit(tx, charge.id);
      await settler.accepted(tx, after, actor, inOneGo);
      return after;
    }
    case 'refused':
    case 'returned': {
      const refusal = outcome.kind === 'refused' ? outcome.refusal : { because: 'returned-by-bank' as const, final: true };
      const after = await changed(tx, charge, { state: 'refused', refusedBecause: refusal.because, refusalIsFinal: refusal.final, finished: true });
      await settler.refused(tx, after, refusal, actor);
      return after;
    }
    case 'pending': {
      const after = await changed(tx, charge, { state: 'pending', askAgainInSeconds: outcome.askAgainInSeconds });
      if (charge.state !== 'pending') await settler.pending(tx, after, outcome.expectedAt, actor);
      return after;
    }
    case 'withdrawn': {
      const after = await changed(tx, charge, { state: 'cancelled', finished: true });
      await settler.withdrawn(tx, after, actor);
      return after;
    }
    default:
      return outcome satisfies never;
  }
}

/** A dispute that was won; nothing to do when the bank had not taken the money. */
async function reinstate(tx: Tx, charge: ChargeAttempt, settler: ChargeSettler, actor: Actor): Promise<ChargeAttempt> {
  if (!wasTakenBack(charge)) return charge;
  if ((await paymentOfAttempt(tx, charge.id)) === null) {
    // It was taken back before it was ever accepted here: this is the first time that there is money.
    const after = await changed(tx, charge, { state: 'accepted', finished: true });
    await settler.accepted(tx, after, actor, false);
    return after;
  }
  await settler.reinstated(tx, charge, actor);
  await reinstatePayment(tx, charge.id);
  watchDebit(tx, charge.id);
  return changed(tx, charge, { state: 'accepted', finished: true });
}

async function changed(tx: Tx, charge: ChargeAttempt, change: Parameters<typeof updateAttempt>[2]): Promise<ChargeAttempt> {
  const after = await updateAttempt(tx, charge, change);
  assert(after !== null, 'the attempt is locked');
  tx.note('charge-attempt', charge.id, { accountId: charge.accountId, amountCents: charge.amountCents, state: after.state, ...(after.refusedBecause === null ? {} : { refusedBecause: after.refusedBecause }) });
  return after;
}

export interface PostponeChargeInput {
  readonly attempt: ChargeAttempt;
  readonly state?: 'unknown';
  readonly asks: number;
  /** Null when every delay has been used: a person has to look. */
  readonly askAgainInSeconds: number | null;
}
/** Leaves a charge to be asked for later. Null when somebody else went on with it meanwhile. */
export const postponeCharge = command('billing.postpone-charge', async (tx, input: PostponeChargeInput): Promise<ChargeAttempt | null> => {
  const { attempt } = input;
  const after = await updateAttempt(tx, attempt, { ...(input.state === undefined ? {} : { state: input.state }), asks: input.asks, askAgainInSeconds: input.askAgainInSeconds });
  if (after !== null && input.askAgainInSeconds === null) {
    tx.publish(chargeUnresolved, { attemptId: attempt.id, purpose: attempt.purpose, because: 'processor-does-not-answer', accountId: attempt.accountId, amountCents: attempt.amountCents, asks: input.asks });
  }
  return after;
});
