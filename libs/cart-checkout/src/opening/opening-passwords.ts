import { command } from '@preau/kernel';
import { openingPasswordOf } from '@preau/catalog';
import { refuse } from '../errors';
import { listOwner } from '../wish-list/change-wishes';

/**
 * Remembers that a family gave the right password of an activity (or of its program). The password itself was compared
 * outside of any transaction: which one it was is said by its id, and an id that is no longer asked opens nothing.
 * @throws DomainError cart-checkout.password-wrong
 */
export const rememberPassword = command('cart-checkout.remember-password', async (tx, input: { readonly activityId: string; readonly passwordId: string }, actor): Promise<void> => {
  const accountId = listOwner(actor);
  const asked = await openingPasswordOf.run(tx, { activityId: input.activityId }, actor);
  if (asked?.passwordId !== input.passwordId) throw refuse('cart-checkout.password-wrong');
  await tx.query('insert into cart_checkout.unlocked (organization_id, account_id, password_id) values ($1, $2, $3) on conflict do nothing', [tx.organizationId, accountId, input.passwordId]);
});
