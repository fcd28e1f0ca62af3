import { command, DomainError, type Actor, type Cents, type Tx } from '@preau/kernel';
import { findParties, keepScholarships, startCheckoutCharge } from '@preau/billing';
import { extendHolds } from '@preau/enrolment';
import { missingDetails } from '@preau/household';
import { type Buyer, buyerOf } from '../cart/buyer';
import type { CartFacts, CartInHand } from '../cart/cart-facts';
import { lockCart, todayOf, updateCart } from '../cart/cart.store';
import { bankThinksMinutesMax, keptMinutesMax } from '../cart/kept-minutes';
import { missingFormsOf, whyNoAdult } from '../cart/view-cart';
import { refuse } from '../errors';
import { type PricedCart, quoteOf } from '../pricing/quote';
import { keepPrice } from '../promotion/keep-price.store';
import type { Agreed } from './agreed';
import { type Aid, afterAid, aidFor } from './aid';
import { type CheckOutChoice, moneyOf, whyNoCheckOut } from './may-check-out';
import { methodStanding, type MethodStanding, orderOfCart } from './order.store';
import { placeOrder } from './place-order';

export interface CheckOutInput {
  readonly accountId?: string;
  readonly cartId: string;
  readonly choice: CheckOutChoice;
}
export type CheckOutView =
  | { readonly state: 'ordered'; readonly orderId: string; readonly orderNumber: number; readonly invoiceId: string; readonly invoiceNumber: number; readonly totalCents: Cents }
  /** The charge is committed and not yet sent: drive it now, outside any transaction. */
  | { readonly state: 'paying'; readonly attemptId: string };

/**
 * Buys what is in the cart. With nothing to charge the order is placed at once; else what was agreed is frozen, the
 * places are kept longer and the charge is committed. The second of two clicks gets the answer of the first.
 * @throws DomainError every refusal of `whyNoCheckOut`; billing.payment-method-unknown, billing.payment-method-not-authorized, cart-checkout.too-many-refusals, enrolment.hold-lapsed
 */
export const checkOut = command('cart-checkout.check-out', async (tx, input: CheckOutInput, actor: Actor): Promise<CheckOutView> => {
  const buyer = buyerOf(actor, input.accountId);
  const named = input.choice.paymentMethodId;
  const [facts, method, parties] = await Promise.all([lockCart(tx, buyer), named === undefined ? null : methodStanding(tx, buyer.accountId, named), findParties(tx, buyer.accountId)]);
  const { cart } = facts;
  if (cart === null || cart.id !== input.cartId) {
    const order = await orderOfCart(tx, input.cartId, buyer.accountId);
    if (order === null) throw refuse('cart-checkout.cart-empty');
    return { state: 'ordered', ...order };
  }
  if (cart.state === 'paying' && typeof cart.agreed?.attemptId === 'string') return { state: 'paying', attemptId: cart.agreed.attemptId };
  const quote = quoteOf(facts);
  const missingForms = cart.channel === 'web' ? await missingFormsOf(tx, facts) : [];
  const missingContact = facts.client === null ? ['email'] : missingDetails(facts.client);
  const aid = aidFor(facts, quote, input.choice);
  const due = afterAid(quote, aid);
  const refusal = whyNoCheckOut({ facts, quote, due, missingForms, missingContact, adult: whyNoAdult(facts) }, input.choice, actor);
  if (refusal !== null) throw refusal;

  // At the counter the one who types is not the one who is written to.
  const locale = cart.channel === 'counter' ? (facts.client?.locale ?? cart.locale) : cart.locale;
  if (locale !== cart.locale) await updateCart(tx, cart, { locale });
  const agreed = agreedOn(facts, quote, { ...input.choice, aid, due }, buyer, actor);
  if (agreed.paymentMethodId !== null) requireMethod(method, buyer, agreed);
  if (agreed.chargeCents > 0) return startPaying(tx, facts, cart, agreed, buyer, actor);
  const chargeable = method !== null && method.authorized && agreed.paymentMethodId !== null ? { id: agreed.paymentMethodId, kind: method.kind } : null;
  const ground = parties === null ? null : { ...parties, zone: facts.organization.timeZone, today: agreed.orderedOn, chargeable };
  const lost = (claimIds: readonly string[]): DomainError => refuse('cart-checkout.cart-expired', { lineIds: facts.lines.filter((line) => line.claimId !== null && claimIds.includes(line.claimId)).map((line) => line.id) });
  const placed = await placeOrder(tx, { cart: { id: cart.id, accountId: buyer.accountId, locale }, agreed, charge: null, ...(ground === null ? {} : { orNothing: { ground, lost } }) }, actor);
  if (!placed.placed) throw lost(placed.lost);
  const { orderId, orderNumber, invoiceId, invoiceNumber, totalCents } = placed;
  return { state: 'ordered', orderId, orderNumber, invoiceId, invoiceNumber, totalCents };
});

function agreedOn(facts: CartFacts, quote: ReturnType<typeof quoteOf>, { aid, due, ...choice }: CheckOutChoice & { readonly aid: Aid; readonly due: PricedCart }, buyer: Buyer, actor: Actor): Agreed {
  const { chargeCents, offlineCents, instalments } = moneyOf(due, choice);
  return {
    pay: choice.pay, orderedOn: todayOf(facts), totalCents: quote.totalCents, chargeCents, instalments, aid,
    lines: quote.lines.map(({ taxStatus: _status, taxReason: _reason, gstCents: _gst, qstCents: _qst, ...line }) => line),
    ...(quote.taxTerms === null ? {} : { taxTerms: quote.taxTerms }),
    paymentMethodId: due.totalCents === 0 || choice.pay === 'later' || choice.pay === 'offline' ? null : (choice.paymentMethodId ?? null),
    offline: offlineCents === 0 || choice.tender === undefined ? null : { tender: choice.tender, amountCents: offlineCents, memo: choice.memo ?? '' },
    placedBy: buyer.staffUserId ?? (actor.kind === 'family' ? actor.userId : null),
    attemptId: null, secondsLeft: secondsLeftOf(facts),
  };
}

function secondsLeftOf({ cart, now }: CartFacts): number {
  const deadlineAt = cart?.deadlineAt ?? now;
  return Math.max(0, Math.floor((Date.parse(deadlineAt) - Date.parse(now)) / 1000));
}

/** A shop that tells good cards from bad ones is what thieves look for; a family is refused a few times at most. */
const refusedInAnHourMax = 10;

/** What is charged later, or by a clerk, wants the client's authorization; a family at its own screen gives it by paying. */
function requireMethod(method: MethodStanding | null, buyer: Buyer, agreed: Agreed): void {
  if (method === null || !method.known) throw new DomainError('billing.payment-method-unknown', { paymentMethodId: agreed.paymentMethodId });
  if (buyer.channel === 'web' && method.refusedLately >= refusedInAnHourMax) throw refuse('cart-checkout.too-many-refusals', { retryAfterSeconds: Math.max(1, 3_600 - method.secondsSinceRefused) });
  if (!method.authorized && (buyer.channel === 'counter' || agreed.instalments.length > 0)) throw new DomainError('billing.payment-method-not-authorized', { paymentMethodId: agreed.paymentMethodId });
}

async function startPaying(tx: Tx, facts: CartFacts, cart: CartInHand, agreed: Agreed, buyer: Buyer, actor: Actor): Promise<CheckOutView> {
  if (agreed.paymentMethodId === null) throw refuse('cart-checkout.payment-method-missing');
  const until = new Date(Date.parse(facts.now) + bankThinksMinutesMax * 60_000);
  const { claimIds: kept } = await extendHolds.run(tx, { cartId: cart.id, until, minutesMax: keptMinutesMax(facts.organization) }, actor);
  // A place whose time ran out since it was read may be somebody else's already: nothing is charged for it.
  const lost = facts.lines.filter((line) => line.claimId !== null && !kept.includes(line.claimId));
  if (lost.length > 0) throw refuse('cart-checkout.cart-expired', { lineIds: lost.map((line) => line.id) });
  await keepPrice(tx, { id: cart.id, accountId: buyer.accountId }, agreed.lines);
  await keepScholarships(tx, { id: cart.id, accountId: buyer.accountId }, agreed.aid?.scholarships ?? []);
  const { attemptId } = await startCheckoutCharge.run(tx, { cartId: cart.id, accountId: buyer.accountId, paymentMethodId: agreed.paymentMethodId, amountCents: agreed.chargeCents }, actor);
  await updateCart(tx, cart, { state: 'paying', deadlineAt: until, agreed: { ...agreed, attemptId }, lastRefusal: null });
  tx.note('cart', cart.id, { attemptId, chargeCents: agreed.chargeCents });
  return { state: 'paying', attemptId };
}
