import { command } from '@preau/kernel';
import { refuse } from '../errors';
import { findAttempt, rearmAttempt } from './charge-attempt.store';

/**
 * A person wants a charge that nobody could explain looked at again: never a new charge, the same one, from where it is.
 * `Charging.drive` goes on with it after the commit, and the sweep does if this process dies.
 * @throws DomainError billing.not-found, billing.nothing-to-retry (it is settled), billing.charge-in-progress (somebody has it in hand)
 */
export const tryChargeAgain = command('billing.try-charge-again', async (tx, input: { attemptId: string }): Promise<void> => {
  const attempt = await rearmAttempt(tx, input.attemptId);
  if (attempt !== null) {
    tx.note('charge-attempt', attempt.id, { accountId: attempt.accountId, amountCents: attempt.amountCents, triedAgain: true });
    return;
  }
  const found = await findAttempt(tx, input.attemptId);
  if (found === null) throw refuse('billing.not-found', { attemptId: input.attemptId });
  throw refuse(['accepted', 'refused', 'cancelled'].includes(found.state) ? 'billing.nothing-to-retry' : 'billing.charge-in-progress');
});
