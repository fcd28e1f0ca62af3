import { type Actor, assert, type DomainError } from '@preau/kernel';
import type { Channel } from '../cart/buyer';
import type { CartFacts, CartLineFacts } from '../cart/cart-facts';
import type { MissingForm } from '../cart/view-cart';
import { whyBarred } from '../eligibility/opening-hours';
import { refuse } from '../errors';
import type { Spread } from '../plan/plan-option';
import { unitPriceOf } from '../pricing/price-cart';
import type { PricedCart } from '../pricing/quote';
import type { AidChoice } from './aid';
import type { OfflineTender, Pay } from './agreed';

export interface CheckOutChoice extends AidChoice {
  readonly pay: Pay;
  /** The total on the screen when the button was pressed: another one is asked for again. */
  readonly expectedTotalCents: number;
  /** What the screen said is charged now: the same total may have come to be spread otherwise. Left out, it is not compared. */
  readonly expectedTodayCents?: number;
  readonly paymentMethodId?: string;
  /** Which of the quote's plans; the first when left out. */
  readonly planOptionIds?: readonly string[];
  /** At the counter. */
  readonly tender?: OfflineTender;
  /** What was received at the counter, now; the amount due now when left out. */
  readonly amountReceivedCents?: number;
  readonly memo?: string;
}
export type WhyNotLine = 'person-archived' | 'not-for-sale' | 'date-cancelled' | 'not-sold-this-way';

/** Why a line cannot be bought any more although its place is held. Being held in time, it survives the close of registration. */
export function whyLineCannotBeBought(line: CartLineFacts, channel: Channel): WhyNotLine | null {
  if (line.activityId === null) return null;
  if (line.person === null || line.person.archived) return 'person-archived';
  if (line.activity === null || !(line.activity.status === 'published' || (line.activity.status === 'hidden' && channel === 'counter'))) return 'not-for-sale';
  if (line.occurrence !== null && line.occurrence.status !== 'planned') return 'date-cancelled';
  return unitPriceOf(line) === null ? 'not-sold-this-way' : null;
}

export interface CheckOutFacts {
  readonly facts: CartFacts;
  readonly quote: PricedCart;
  /** The quote less what scholarships and credit pay of it. */
  readonly due: PricedCart;
  readonly missingForms: readonly MissingForm[];
  readonly missingContact: readonly string[];
  readonly adult: 'owner-too-young' | 'owner-birth-date-missing' | null;
}

/** The first reason, in this order, why a cart cannot be ordered: identity, state, papers, price, money. */
export function whyNoCheckOut({ facts, quote, due, missingForms, missingContact, adult }: CheckOutFacts, choice: CheckOutChoice, actor: Actor): DomainError | null {
  const { cart, lines } = facts;
  if (cart === null || lines.length === 0) return refuse('cart-checkout.cart-empty');
  if (adult !== null) return refuse('cart-checkout.adult-must-buy', { because: adult });
  const lapsed = lines.filter((line) => line.claimId !== null && !line.held);
  if (lapsed.length > 0) return refuse('cart-checkout.cart-expired', { lineIds: lapsed.map((line) => line.id) });
  for (const line of lines) {
    const why = whyLineCannotBeBought(line, cart.channel);
    if (why === 'person-archived') return refuse('cart-checkout.person-archived', { personId: line.personId, lineId: line.id });
    if (why !== null) return refuse('cart-checkout.activity-not-for-sale', { activityId: line.activityId, lineId: line.id, because: why });
    // A place in the cart is no registration: a bar that came since then stands before it.
    const barred = line.personId === null || line.person === null ? null : whyBarred(facts, { id: line.personId, firstName: line.person.firstName });
    if (barred !== null) return barred;
  }
  if (cart.channel === 'web') {
    if (cart.contactConfirmedAt === null || missingContact.length > 0) return refuse('cart-checkout.contact-not-confirmed', { missing: missingContact });
    if (missingForms.length > 0) return refuse('cart-checkout.form-missing', { forms: missingForms.map(({ personId, formId, activityId }) => ({ personId, formId, activityId })) });
  }
  if (quote.subtotalCents < 0) return refuse('cart-checkout.total-below-zero', { subtotalCents: quote.subtotalCents });
  if (choice.expectedTotalCents !== quote.totalCents) return whyCodeGivesNothing(facts, quote) ?? refuse('cart-checkout.price-changed', { wasCents: choice.expectedTotalCents, isCents: quote.totalCents });
  return whyNotPayThisWay(due, choice, actor) ?? whyNotToday(due, choice);
}

/** A price that differs because a code was used up by others meanwhile says so. */
function whyCodeGivesNothing(facts: CartFacts, quote: PricedCart): DomainError | null {
  for (const { promotionId, state } of quote.outcomes) {
    if (!facts.pricing.promotions.some((promotion) => promotion.id === promotionId && promotion.entered)) continue;
    if (state === 'used-up') return refuse('cart-checkout.code-used-up', { promotionId });
    if (state === 'used-by-client') return refuse('cart-checkout.code-used-by-client', { promotionId });
    if (state === 'expired' || state === 'disabled') return refuse('cart-checkout.code-expired', { promotionId, until: null });
  }
  return null;
}

function whyNotToday(quote: PricedCart, choice: CheckOutChoice): DomainError | null {
  if (choice.expectedTodayCents === undefined || choice.pay === 'later' || choice.pay === 'offline') return null;
  const isCents = choice.pay === 'plan' ? (chosenPlan(quote, choice)?.todayCents ?? 0) : quote.totalCents;
  return choice.expectedTodayCents === isCents ? null : refuse('cart-checkout.price-changed', { wasCents: choice.expectedTodayCents, isCents });
}

function whyNotPayThisWay(quote: PricedCart, choice: CheckOutChoice, actor: Actor): DomainError | null {
  const notOffered = (because: string): DomainError => refuse('cart-checkout.payment-choice-not-offered', { pay: choice.pay, because });
  const atCounter = actor.kind === 'staff';
  if ((choice.pay === 'later' || choice.pay === 'offline' || choice.tender !== undefined) && !atCounter) return notOffered('counter-only');
  if (choice.pay !== 'later' && quote.totalCents > 0 && actor.kind === 'staff' && !actor.permissions.includes('payments.take')) return refuse('cart-checkout.not-allowed', { permission: 'payments.take' });
  switch (choice.pay) {
    case 'later':
      return null;
    case 'offline':
      if (quote.totalCents === 0) return null;
      if (!quote.choices.full.offered) return notOffered('nothing-before-the-first-session');
      return choice.tender === undefined || !isReceivedAmount(choice.amountReceivedCents) ? refuse('cart-checkout.payment-method-missing') : null;
    case 'full':
      if (quote.totalCents === 0) return null;
      if (!quote.choices.full.offered) return notOffered('nothing-before-the-first-session');
      return choice.paymentMethodId === undefined ? refuse('cart-checkout.payment-method-missing') : null;
    case 'plan':
      if (chosenPlan(quote, choice) === null) return notOffered('no-plan');
      return choice.paymentMethodId === undefined && choice.tender === undefined ? refuse('cart-checkout.payment-method-missing') : null;
    default:
      return choice.pay satisfies never;
  }
}

/** The plan of the quote that was chosen; null when it is not offered (any more). */
export function chosenPlan({ choices }: PricedCart, { planOptionIds }: Pick<CheckOutChoice, 'planOptionIds'>): Spread | null {
  if (planOptionIds === undefined) return choices.plan;
  const wanted = [...planOptionIds].sort().join();
  return choices.plans.find((plan) => [...plan.optionIds].sort().join() === wanted) ?? null;
}

function isReceivedAmount(amount: number | undefined): boolean {
  return amount === undefined || (Number.isSafeInteger(amount) && amount > 0);
}

/** What is charged through the processor now, taken at the counter now, and planned. */
export function moneyOf(quote: PricedCart, choice: CheckOutChoice): { chargeCents: number; offlineCents: number; instalments: readonly { amountCents: number; dueOn: string }[] } {
  const spread = choice.pay === 'plan' ? chosenPlan(quote, choice) : null;
  const dueNow = spread === null ? quote.totalCents : spread.todayCents;
  const instalments = spread?.instalments ?? [];
  switch (choice.pay) {
    case 'later':
      return { chargeCents: 0, offlineCents: 0, instalments };
    case 'offline':
      return { chargeCents: 0, offlineCents: dueNow === 0 ? 0 : (choice.amountReceivedCents ?? dueNow), instalments };
    case 'full':
    case 'plan':
      assert(dueNow >= 0, 'what is due now is not negative');
      return choice.tender === undefined ? { chargeCents: dueNow, offlineCents: 0, instalments } : { chargeCents: 0, offlineCents: dueNow, instalments };
    default:
      return choice.pay satisfies never;
  }
}
