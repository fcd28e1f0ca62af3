import { newId } from '@preau/kernel';
import type { TaxRates, TaxRegistration } from '@preau/billing';
import type { CartFacts, CartLineFacts, NamedPlan, PricingFacts, SoldActivity } from '../cart/cart-facts';
import { anybody, everything, pricingDefaults, type PromotionInCart } from '../promotion/promotion';

/** A registered city on a day of 2026. */
export const cityTaxes: { rates: TaxRates; registration: TaxRegistration } = { rates: { gst: 5_000, qst: 9_975 }, registration: { seller: 'public-service-body', gst: true, qst: true } };

const noLine = { activityId: null, occurrenceId: null, personId: null, claimId: null, togetherId: null, label: '', amountCents: null, taxable: null, ledgerCodeId: null, held: true, person: null, activity: null, occurrence: null, firstStartsAt: null, plan: null };

export function aFee(overrides: Partial<CartLineFacts>): CartLineFacts {
  return { ...noLine, id: newId(), kind: 'manual-fee', label: 'Clé', amountCents: 0, taxable: true, ...overrides };
}

const aProgram = newId();
/** A held place in a session at a price; change what the example is about. */
export function aSession(priceCents: number, activity: Partial<SoldActivity> = {}, plan: NamedPlan | null = null): CartLineFacts {
  return {
    ...noLine, id: newId(), kind: 'session', activityId: newId(), personId: newId(), claimId: newId(), plan,
    person: { firstName: 'Zoé', lastName: 'Tremblay', birthDate: '2020-03-14', archived: false },
    activity: {
      nameFr: 'Têtard', nameEn: 'Tadpole', status: 'published', ageMinMonths: null, ageMaxMonths: null, sessionPriceCents: priceCents, dropInPriceCents: null, supply: 'recreation', mainlyChildren: true,
      rl24Kind: 'none', ledgerCodeId: null, formId: null, opensAt: null, closesAt: null, startsOn: '2027-01-11', endsOn: '2027-03-22', locationName: null, programId: aProgram, categoryIds: [], ...activity,
    },
  };
}

export function aCart(lines: readonly CartLineFacts[], organization: Partial<CartFacts['organization']> = {}, now = '2026-12-05T17:00:00.000Z', pricing: Partial<PricingFacts> = {}): CartFacts {
  return {
    now, lines, aid: { creditCents: 0, awards: [] }, taxTerms: { ...cityTaxes.registration, gstRate: cityTaxes.rates.gst, qstRate: cityTaxes.rates.qst }, bars: [], client: null, owner: null, pricing: { settings: pricingDefaults, promotions: [], tags: [], resident: false, registered: [], answers: [], oneTimeFees: [], ...pricing },
    organization: { timeZone: 'America/Toronto', holdMinutes: 15, serviceFeeCents: 0, serviceFeeTaxable: true, consumerRegime: 'exempt', defaultLocale: 'fr-CA', ...organization },
    cart: {
      id: newId(), state: 'open', channel: 'web', deadlineAt: null, extendedAt: null, contactConfirmedAt: null, serviceFeeRemoved: false, agreed: null, lastRefusal: null, locale: 'fr-CA', version: 1,
    },
  };
}

/** A promotion in force: 10 % of everything for anybody; change what the example is about. */
export function aPromotion(overrides: Partial<PromotionInCart> = {}): PromotionInCart {
  return {
    id: newId(), kind: 'early-bird', nameFr: 'Inscription hâtive', nameEn: 'Early registration', code: null, position: 0, enabled: true, appliesFrom: null, appliesUntil: '2027-01-16T05:00:00.000Z', usesMax: null, usesPerClientMax: null,
    off: { unit: 'percent', value: 1_000 }, per: 'item', items: everything, criteria: anybody, multiPerson: null, combo: null, group: '', entered: false, usedUp: false, usedByClient: false, ...overrides,
  };
}
