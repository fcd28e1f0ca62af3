import { command, DomainError, newId, type Tx } from '@preau/kernel';
import { extendHolds } from '@preau/enrolment';
import { findWaitlistEntry, takeOffer, type TakenOffer } from '@preau/waitlist';
import { type Buyer, buyerOf } from '../cart/buyer';
import { keptMinutesMax } from '../cart/kept-minutes';
import type { CartFacts, CartInHand } from '../cart/cart-facts';
import { lockCart, openCart, updateCart } from '../cart/cart.store';
import type { LineFacts } from '../eligibility/eligibility';
import { whyBarred, whyClash } from '../eligibility/opening-hours';
import { refuse } from '../errors';

export interface AcceptOfferInput {
  readonly entryId: string;
  readonly locale?: 'fr-CA' | 'en-CA';
}
export interface AcceptedOffer {
  readonly cartId: string;
  readonly lineId: string;
  readonly claimId: string;
  readonly accountId: string;
  /** Until when the place is kept in the cart. */
  readonly deadlineAt: Date;
}

/**
 * A place offered by the waiting list is put into the cart: the family's own, or, by staff, the counter's cart of the
 * client, also before the person's turn. The whole cart has its full time from then on: nobody loses a place they
 * waited for to a cart that was about to end. Locks the cart, then the pool. Asking again answers the same line.
 * @throws DomainError waitlist.*; enrolment.already-registered; cart-checkout.payment-in-progress | not-allowed | barred | clash; kernel.not-found
 */
export const acceptOffer = command('cart-checkout.accept-offer', async (tx, input: AcceptOfferInput, actor): Promise<AcceptedOffer> => {
  const byStaff = actor.kind === 'staff';
  const entry = await findWaitlistEntry(tx, input.entryId);
  if (entry === null) throw new DomainError('waitlist.entry-unknown', { entryId: input.entryId });
  const buyer = buyerOf(actor, byStaff ? entry.accountId : undefined);
  await standInLine(tx, buyer);
  const facts = await cartToFill(tx, buyer, input.locale ?? 'fr-CA');
  const { cart, organization } = facts;
  const full = Date.parse(facts.now) + organization.holdMinutes * 60_000;
  const deadlineAt = new Date(Math.max(full, cart.deadlineAt === null ? 0 : Date.parse(cart.deadlineAt)));
  const taken = await takeOffer.run(tx, { entryId: input.entryId, accountId: buyer.accountId, cartId: cart.id, until: deadlineAt, byStaff }, actor);
  // Asked again, the place is kept no longer than it was: nobody holds it for ever by accepting it every minute.
  if (taken.again) return { cartId: cart.id, lineId: await putLine(tx, cart.id, buyer.accountId, taken), claimId: taken.claimId, accountId: buyer.accountId, deadlineAt: cart.deadlineAt === null ? deadlineAt : new Date(cart.deadlineAt) };
  await refuseAgainstRules(tx, buyer, taken);
  await extendHolds.run(tx, { cartId: cart.id, until: deadlineAt, minutesMax: keptMinutesMax(organization) }, actor);
  const lineId = await putLine(tx, cart.id, buyer.accountId, taken);
  const lapsed = cart.deadlineAt === null || Date.parse(cart.deadlineAt) <= Date.parse(facts.now);
  await updateCart(tx, cart, { deadlineAt, anew: lapsed, lastRefusal: null });
  return { cartId: cart.id, lineId, claimId: taken.claimId, accountId: buyer.accountId, deadlineAt };
});

/** Where two things at once are refused, a family's requests are judged one after the other: before its carts, like take_places. */
async function standInLine(tx: Tx, { accountId }: Buyer): Promise<void> {
  await tx.query("select cart_checkout.lock_families(o.id, array[$2::uuid]) from organization.organization o where o.id = $1 and o.clash_rule = 'refuse'", [tx.organizationId, accountId]);
}

/** What may have come since they began to wait: a bar, or, for a family, something else at the same time where that is refused. */
async function refuseAgainstRules(tx: Tx, { accountId, channel }: Buyer, { personId, activityId, occurrenceId }: TakenOffer): Promise<void> {
  const { facts } = await tx.one<{ facts: LineFacts | null }>('select cart_checkout.facts_to_hold($1, $2, $3, $4, $5, $6, $7) as facts', [
    tx.organizationId, accountId, channel === 'web' ? accountId : '', [personId], activityId, occurrenceId, channel,
  ]);
  const person = facts?.people[0];
  if (facts === null || person === undefined) throw refuse('cart-checkout.person-unknown', { personId });
  const refusal = whyBarred(facts, person) ?? (channel === 'web' ? whyClash(facts, person) : null);
  if (refusal !== null) throw refusal;
}

async function cartToFill(tx: Tx, buyer: Buyer, locale: 'fr-CA' | 'en-CA'): Promise<CartFacts & { readonly cart: CartInHand }> {
  await openCart(tx, buyer, locale);
  const facts = await lockCart(tx, buyer);
  if (facts.cart === null || facts.cart.state === 'paying') throw refuse('cart-checkout.payment-in-progress');
  return { ...facts, cart: facts.cart };
}

/** The line of the place; one of the same thing whose hold had lapsed goes. */
async function putLine(tx: Tx, cartId: string, accountId: string, taken: TakenOffer): Promise<string> {
  await tx.query(
    `delete from cart_checkout.cart_line where organization_id = $1 and cart_id = $2 and person_id = $3 and activity_id = $4 and occurrence_id is not distinct from $5::uuid and claim_id <> $6`,
    [tx.organizationId, cartId, taken.personId, taken.activityId, taken.occurrenceId, taken.claimId],
  );
  const { id } = await tx.one<{ id: string }>(
    `with added as (
       insert into cart_checkout.cart_line (organization_id, id, cart_id, account_id, kind, activity_id, occurrence_id, pool_id, person_id, claim_id, added_at)
       values ($1, $2, $3, $4, case when $6::uuid is null then 'session' else 'drop-in' end, $5, $6, $7, $8, $9, kernel.now())
       on conflict (organization_id, claim_id) where claim_id is not null do nothing returning id
     )
     select id from added union all select id from cart_checkout.cart_line where organization_id = $1 and claim_id = $9`,
    [tx.organizationId, newId(), cartId, accountId, taken.activityId, taken.occurrenceId, taken.poolId, taken.personId, taken.claimId],
  );
  return id;
}
