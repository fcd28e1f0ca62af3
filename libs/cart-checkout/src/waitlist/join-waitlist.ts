import { command, DomainError } from '@preau/kernel';
import { noPlaceNow } from '@preau/enrolment';
import { ensureClient } from '@preau/household';
import { joinList, type JoinedList } from '@preau/waitlist';
import { buyerOf } from '../cart/buyer';
import { type LineFacts, noWaiver, whyNot } from '../eligibility/eligibility';
import { refuse } from '../errors';

export interface JoinWaitlistInput {
  /** The client at the counter; a family's own account is known. */
  readonly accountId?: string;
  readonly personId: string;
  readonly activityId: string;
  /** The date of a drop-in; null waits for the session. */
  readonly occurrenceId: string | null;
}

/**
 * A person waits for a place of what is full. Whoever could not register there if there were places cannot wait either,
 * for the same reasons.
 * @throws DomainError every refusal of `whyNot` but those of no place; cart-checkout.person-unknown; waitlist.off | over | already-waiting | family-waits | not-full; enrolment.pool-unknown | already-registered
 */
export const joinWaitlist = command('cart-checkout.join-waitlist', async (tx, input: JoinWaitlistInput, actor): Promise<JoinedList> => {
  const { accountId, channel } = buyerOf(actor, input.accountId);
  await ensureClient.run(tx, { accountId }, actor);
  const { activityId, occurrenceId, personId } = input;
  const { facts } = await tx.one<{ facts: LineFacts | null }>('select cart_checkout.facts_to_hold($1, $2, $3, $4, $5, $6, $7) as facts', [
    tx.organizationId, accountId, channel === 'web' ? accountId : '', [personId], activityId, occurrenceId, channel,
  ]);
  if (facts === null) throw new DomainError('kernel.not-found', { organizationId: tx.organizationId });
  const person = facts.people[0];
  if (person === undefined) throw refuse('cart-checkout.person-unknown', { personId });
  const refusal = whyNot(facts, person, occurrenceId === null ? 'session' : 'drop-in', noWaiver);
  if (refusal !== null && !noPlaceNow.includes(refusal.code)) throw refusal;
  return joinList.run(tx, { accountId, personId, activityId, occurrenceId, byStaff: channel === 'counter' }, actor);
});
