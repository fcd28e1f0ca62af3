import { command } from '@preau/kernel';
import { chargeUnresolved } from '../events';
import type { ChargeAttempt, ChargeRefusal } from './charge-attempt';
import { countFailure, takeAttempt, updateAttempt } from './charge-attempt.store';
import { takeLook } from './late-return.store';
import type { ChargeSettlers } from './settler';

/** Takes an attempt in hand for a lease. Null when somebody else has it or it is settled. */
export const takeCharge = command('billing.take-charge', (tx, input: { attemptId: string; leaseSeconds: number }) => takeAttempt(tx, input.attemptId, input.leaseSeconds));

/** Keeps the processor's id of the charge: from now on it is the truth, whatever the processor forgets of our key. */
export const saveIntentOfCharge = command('billing.save-intent', (tx, input: { attempt: ChargeAttempt; reference: string }) =>
  updateAttempt(tx, input.attempt, { state: 'created', gatewayRef: input.reference }),
);

/** The last look before money is asked for. Null when somebody else went on with the attempt. */
export function markSentWith(settlers: ChargeSettlers) {
  return command('billing.mark-sent', async (tx, input: { attempt: ChargeAttempt }): Promise<{ attempt: ChargeAttempt; wanted: boolean } | null> => {
    const attempt = await updateAttempt(tx, input.attempt, { state: 'sent' });
    return attempt === null ? null : { attempt, wanted: await settlers[attempt.purpose].stillWanted(tx, attempt) };
  });
}

/** Keeps why a charge is about to be given up, before it is closed at the processor. */
export const noteRefusalOfCharge = command('billing.note-refusal', (tx, input: { attempt: ChargeAttempt; refusal: ChargeRefusal }) =>
  updateAttempt(tx, input.attempt, { refusedBecause: input.refusal.because, refusalIsFinal: input.refusal.final }),
);

/** Writing an outcome threw. Past the limit the charge is left as it is, and a person is called. */
export const noteFailureOfCharge = command('billing.note-failure', async (tx, input: { attemptId: string; failuresMax: number }): Promise<void> => {
  const counted = await countFailure(tx, input.attemptId, input.failuresMax);
  if (counted === null || counted.failures !== input.failuresMax) return;
  tx.note('charge-attempt', counted.id, { accountId: counted.accountId, amountCents: counted.amountCents, failures: counted.failures });
  tx.publish(chargeUnresolved, {
    attemptId: counted.id, purpose: counted.purpose, because: 'outcome-cannot-be-written', accountId: counted.accountId, amountCents: counted.amountCents, asks: counted.failures,
  });
});

export const takeLookAtDebit = command('billing.look-at-debit', (tx, input: { attemptId: string }) => takeLook(tx, input.attemptId));
