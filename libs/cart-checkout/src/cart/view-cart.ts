import { type Cents, DomainError, type LocalDate, read, type Sql } from '@preau/kernel';
import { isAdult, missingDetails } from '@preau/household';
import { requiredForms } from '@preau/org-forms';
import type { LineDiscount } from '@preau/billing';
import type { PaymentChoices } from '../plan/payment-choices';
import type { PromotionOutcome } from '../promotion/apply-promotions';
import { type PricedCart, quoteOf } from '../pricing/quote';
import { aidView, type AidView } from '../order/aid';
import { whyLineCannotBeBought, type WhyNotLine } from '../order/may-check-out';
import { type Buyer, buyerOf } from './buyer';
import type { CartFacts, ClientDetails, Locale } from './cart-facts';
import { cartFactsOf, todayOf } from './cart.store';

export interface MissingForm {
  readonly personId: string;
  readonly firstName: string;
  readonly activityId: string;
  readonly formId: string;
  /** Required questions without an answer; 0 when only the confirmation is missing. */
  readonly unanswered: number;
}
export interface CartLineView {
  readonly id: string | null;
  readonly kind: 'session' | 'drop-in' | 'manual-fee' | 'manual-credit' | 'service-fee' | 'one-time-fee';
  readonly labelFr: string;
  readonly labelEn: string;
  readonly activityId: string | null;
  readonly occurrenceId: string | null;
  readonly personId: string | null;
  readonly personName: string;
  readonly startsAt: string | null;
  readonly locationName: string | null;
  /** Before promotions; null where none lowers the line. */
  readonly listCents: Cents | null;
  readonly discounts: readonly LineDiscount[];
  readonly amountCents: Cents;
  readonly taxStatus: string;
  readonly taxReason: string;
  readonly gstCents: Cents;
  readonly qstCents: Cents;
  /** 'lapsed': the place was kept no longer; it can be tried again. */
  readonly state: 'held' | 'lapsed' | 'fee';
  readonly refusal: WhyNotLine | null;
  readonly planNameFr: string | null;
  readonly planNameEn: string | null;
}
export interface CartCodeView {
  readonly promotionId: string;
  readonly code: string;
  readonly nameFr: string;
  readonly nameEn: string;
  /** Why it gives nothing, when it does. */
  readonly state: PromotionOutcome['state'];
  readonly savedCents: Cents;
}
export interface CartView {
  readonly id: string | null;
  readonly accountId: string;
  readonly state: 'open' | 'paying';
  readonly channel: 'web' | 'counter';
  readonly locale: Locale;
  readonly deadlineAt: string | null;
  readonly mayExtend: boolean;
  readonly now: string;
  readonly lines: readonly CartLineView[];
  readonly codes: readonly CartCodeView[];
  /** What promotions take off, before tax. */
  readonly savedCents: Cents;
  readonly subtotalCents: Cents;
  readonly gstCents: Cents;
  readonly qstCents: Cents;
  readonly totalCents: Cents;
  readonly serviceFeeRemoved: boolean;
  readonly choices: PaymentChoices;
  /** Scholarships and credit on account that may pay part of it. */
  readonly aid: AidView;
  readonly contact: { readonly confirmed: boolean; readonly missing: readonly string[]; readonly details: ClientDetails | null };
  readonly missingForms: readonly MissingForm[];
  /** Null, or why nobody of this account may buy yet. */
  readonly adult: 'owner-too-young' | 'owner-birth-date-missing' | null;
  /** Why the last try to pay did not go through. */
  readonly lastRefusal: string | null;
  readonly version: number;
}

/**
 * The cart as it stands: prices, taxes, ways to pay, and what is missing before it can be ordered.
 * @throws DomainError household.client-unknown at the counter of an organization that does not know the account
 */
export const quoteCart = read('cart-checkout.quote-cart', async (sql, input: { readonly accountId?: string }, actor): Promise<CartView> => {
  const buyer = buyerOf(actor, input.accountId);
  const facts = await cartFactsOf(sql, buyer);
  if (buyer.channel === 'counter' && facts.client === null) throw new DomainError('household.client-unknown', { accountId: buyer.accountId });
  const quote = quoteOf(facts);
  const missingForms = await missingFormsOf(sql, facts);
  return viewOf(buyer, facts, quote, missingForms);
});

function viewOf(buyer: Buyer, facts: CartFacts, quote: PricedCart, missingForms: readonly MissingForm[]): CartView {
  const { cart } = facts;
  const byId = new Map(facts.lines.map((line) => [line.id, line]));
  return {
    id: cart?.id ?? null, accountId: buyer.accountId, state: cart?.state ?? 'open', channel: buyer.channel, locale: cart?.locale ?? facts.client?.locale ?? facts.organization.defaultLocale,
    deadlineAt: cart?.deadlineAt ?? null, now: facts.now,
    mayExtend: cart?.state === 'open' && cart.extendedAt === null && cart.deadlineAt !== null && Date.parse(cart.deadlineAt) > Date.parse(facts.now),
    lines: quote.lines.map((line) => {
      const source = line.cartLineId === null ? undefined : byId.get(line.cartLineId);
      const { labelFr, labelEn, personId, personName, amountCents } = line.invoiceLine;
      return {
        id: line.cartLineId, kind: line.kind, labelFr, labelEn, activityId: line.activityId, occurrenceId: line.occurrenceId, personId, personName, startsAt: line.startsAt, locationName: line.locationName,
        listCents: line.invoiceLine.listCents ?? null, discounts: line.invoiceLine.discounts ?? [], amountCents, taxStatus: line.taxStatus, taxReason: line.taxReason, gstCents: line.gstCents, qstCents: line.qstCents,
        state: source?.claimId === null || source === undefined ? 'fee' : source.held ? 'held' : 'lapsed',
        refusal: source === undefined ? null : whyLineCannotBeBought(source, buyer.channel), planNameFr: source?.plan?.nameFr ?? null, planNameEn: source?.plan?.nameEn ?? null,
      };
    }),
    codes: codesOf(facts, quote), savedCents: quote.outcomes.reduce((all, outcome) => all + outcome.savedCents, 0),
    subtotalCents: quote.subtotalCents, gstCents: quote.gstCents, qstCents: quote.qstCents, totalCents: quote.totalCents,
    serviceFeeRemoved: cart?.serviceFeeRemoved ?? false, choices: quote.choices, aid: aidView(facts, quote),
    contact: { confirmed: typeof cart?.contactConfirmedAt === 'string', missing: facts.client === null ? ['email', 'phone', 'street', 'city', 'postalCode'] : missingDetails(facts.client), details: facts.client },
    missingForms, adult: whyNoAdult(facts), lastRefusal: cart?.lastRefusal ?? null, version: cart?.version ?? 0,
  };
}

function codesOf(facts: CartFacts, quote: PricedCart): CartCodeView[] {
  return facts.pricing.promotions.filter((promotion) => promotion.entered).map(({ id, code, nameFr, nameEn }) => {
    const outcome = quote.outcomes.find((one) => one.promotionId === id);
    return { promotionId: id, code: code ?? '', nameFr, nameEn, state: outcome?.state ?? 'nothing-eligible', savedCents: outcome?.savedCents ?? 0 };
  });
}

/** The forms that the people of a cart must fill in and confirm first, for the activities that have one. */
export async function missingFormsOf(sql: Sql, facts: CartFacts): Promise<MissingForm[]> {
  const wanted = facts.lines.flatMap((line) => {
    const formId = line.activity?.formId ?? null;
    return formId === null || line.personId === null || line.activityId === null ? [] : [{ personId: line.personId, firstName: line.person?.firstName ?? '', activityId: line.activityId, formId }];
  });
  if (wanted.length === 0) return [];
  const pairs = [...new Map(wanted.map((one) => [`${one.personId} ${one.formId}`, one])).values()];
  const forms = await requiredForms(sql, pairs.map(({ personId, formId }) => ({ personId, formId })));
  return pairs.flatMap((pair) => {
    const form = forms.find((one) => one.personId === pair.personId && one.formId === pair.formId);
    return form === undefined || form.confirmedAt !== null ? [] : [{ ...pair, unanswered: form.missing.length }];
  });
}

/** Whoever buys is 18 or more; at the counter the clerk sees who stands there, so an unknown date is no obstacle. */
export function whyNoAdult(facts: CartFacts): CartView['adult'] {
  const today: LocalDate = todayOf(facts);
  const birthDate = facts.owner?.birthDate ?? null;
  if (birthDate === null) return facts.cart?.channel === 'counter' ? null : 'owner-birth-date-missing';
  return isAdult(birthDate, today, false) ? null : 'owner-too-young';
}
