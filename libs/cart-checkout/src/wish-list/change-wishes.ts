import { command, DomainError, reaction, type Actor, type Tx } from '@preau/kernel';
import { activitiesWithdrawn } from '@preau/catalog';
import { ensureClient, peopleOf } from '@preau/household';
import { findOrganization } from '@preau/organization';
import { refuse } from '../errors';
import { dropWish, dropWishesFor, followFor, mayBeWished, saveWish } from './wish.store';

export const wishesMax = 100;

/** The list of the family that asks. @throws DomainError kernel.not-found */
export function listOwner(actor: Actor): string {
  if (actor.kind === 'family' && actor.accountId !== null) return actor.accountId;
  throw new DomainError('kernel.not-found');
}

export interface MakeWishInput {
  readonly activityId: string;
  readonly personIds: readonly string[];
  /** They go together or not at all. */
  readonly together: boolean;
}

/**
 * Puts an activity on the family's list, or says anew for whom it is. Nothing is held.
 * @throws DomainError cart-checkout.wish-list-off | activity-not-for-sale | person-unknown | wishes-too-many
 */
export const makeWish = command('cart-checkout.make-wish', async (tx, input: MakeWishInput, actor): Promise<void> => {
  const accountId = listOwner(actor);
  if (!(await findOrganization(tx)).wishList) throw refuse('cart-checkout.wish-list-off');
  await requireRoom(tx, accountId, input.activityId);
  const people = await peopleOf(tx, accountId);
  const stranger = input.personIds.find((id) => !people.some((person) => person.id === id && person.archivedAt === null));
  if (stranger !== undefined) throw refuse('cart-checkout.person-unknown', { personId: stranger });
  // Whoever follows something here is written to by the organization: it knows them from now on.
  await ensureClient.run(tx, { accountId }, actor);
  await saveWish(tx, accountId, { activityId: input.activityId, personIds: [...new Set(input.personIds)], together: input.together });
});

/**
 * A family is told when an activity opens at another time: also where the organization keeps no wish lists. What is on the
 * list is followed already, and stays as it is.
 * @throws DomainError cart-checkout.activity-not-for-sale | wishes-too-many
 */
export const followOpening = command('cart-checkout.follow-opening', async (tx, input: { readonly activityId: string }, actor): Promise<void> => {
  const accountId = listOwner(actor);
  await requireRoom(tx, accountId, input.activityId);
  await ensureClient.run(tx, { accountId }, actor);
  await followFor(tx, accountId, input.activityId);
});

async function requireRoom(tx: Tx, accountId: string, activityId: string): Promise<void> {
  const wish = await mayBeWished(tx, accountId, activityId);
  if (wish === null) throw refuse('cart-checkout.activity-not-for-sale', { activityId, because: 'unknown' });
  if (wish.others >= wishesMax) throw refuse('cart-checkout.wishes-too-many', { most: wishesMax });
}

/** Takes an activity off the list, or follows it no more; harmless when it is not on it. */
export const dropWishOf = command('cart-checkout.drop-wish', async (tx, input: { readonly activityId: string }, actor): Promise<void> => {
  await dropWish(tx, listOwner(actor), input.activityId);
});

/** What is cancelled or withdrawn leaves every list, and does not come back by being published again. */
export const whenActivitiesWithdrawn = reaction('cart-checkout.when-activities-withdrawn', activitiesWithdrawn, async (tx, { activityIds }) => {
  await dropWishesFor(tx, activityIds);
});
