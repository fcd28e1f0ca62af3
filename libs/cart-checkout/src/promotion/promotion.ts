import type { Cents, LocalDate } from '@preau/kernel';
import { share } from '@preau/kernel';

export const promotionKinds = ['code', 'coupon', 'early-bird', 'age', 'segment', 'answer', 'multi-person', 'combo'] as const;
export type PromotionKind = (typeof promotionKinds)[number];

/** What is taken off: hundredths of a percent (1000 is 10 %), or cents. */
export interface Off {
  readonly unit: 'percent' | 'amount';
  readonly value: number;
}
/** Which items: any of the named programs, categories (with all under them) and activities, or everything when none is named; of the kinds, or of both. */
export interface ItemSet {
  readonly programIds: readonly string[];
  readonly categoryIds: readonly string[];
  readonly activityIds: readonly string[];
  readonly kinds: readonly ('session' | 'drop-in')[];
}
/** For whom; everything given must hold. Ages in completed months on the first day of the service. */
export interface Criteria {
  readonly ageMinMonths: number | null;
  readonly ageMaxMonths: number | null;
  /** At least one of them on the client's file. */
  readonly tagsAny: readonly string[];
  /** The client's address is in the organization's own city. */
  readonly residents: boolean;
  readonly answer: { readonly formId: string; readonly questionId: string; readonly isOneOf: readonly (string | number | boolean)[] } | null;
  /** Bought at least so many days before the service begins. */
  readonly daysBeforeStartMin: number | null;
}
export interface PromotionTerms {
  readonly off: Off;
  /** Of each item, or once of the order and spread over its items. */
  readonly per: 'item' | 'order';
  readonly items: ItemSet;
  readonly criteria: Criteria;
  /** Who counts together, and what the second, the third… person has off; the last holds for all after it. */
  readonly multiPerson: { readonly within: 'activity' | 'program'; readonly offs: readonly Off[]; readonly countRegistered: boolean } | null;
  /** The items that must be bought with those lowered, by the same person or in the same order. */
  readonly combo: { readonly with: ItemSet; readonly by: 'person' | 'order'; readonly once: boolean } | null;
  /** Promotions of one group exclude each other when the organization stacks by groups; '' is none. */
  readonly group: string;
}
export interface Promotion extends PromotionTerms {
  readonly id: string;
  readonly kind: PromotionKind;
  readonly nameFr: string;
  readonly nameEn: string;
  readonly code: string | null;
  readonly position: number;
  readonly enabled: boolean;
  /** ISO instants; until is exclusive. */
  readonly appliesFrom: string | null;
  readonly appliesUntil: string | null;
  readonly usesMax: number | null;
  readonly usesPerClientMax: number | null;
}
/** A promotion as one cart meets it. */
export interface PromotionInCart extends Promotion {
  readonly entered: boolean;
  readonly usedUp: boolean;
  readonly usedByClient: boolean;
}

export interface PricingSettings {
  readonly stacking: 'all' | 'best' | 'groups';
  readonly linePercentMax: number | null;
  readonly lineCentsMax: Cents | null;
  readonly orderPercentMax: number | null;
  readonly orderCentsMax: Cents | null;
  readonly planGapDays: number;
}
export const pricingDefaults: PricingSettings = { stacking: 'all', linePercentMax: null, lineCentsMax: null, orderPercentMax: null, orderCentsMax: null, planGapDays: 10 };

/** Something with a price that promotions may lower. */
export interface ItemToPrice {
  /** Stable for the life of the line; ties are decided by it. */
  readonly key: string;
  readonly claimId: string;
  readonly kind: 'session' | 'drop-in';
  readonly listCents: Cents;
  readonly personId: string;
  readonly birthDate: LocalDate | null;
  readonly activityId: string;
  readonly programId: string;
  readonly categoryIds: readonly string[];
  readonly startsOn: LocalDate;
}
/** A place the account has already in something that is not over. */
export interface RegisteredItem extends Pick<ItemToPrice, 'personId' | 'activityId' | 'programId' | 'categoryIds' | 'kind'> {}

export interface PricingContext {
  readonly settings: PricingSettings;
  readonly promotions: readonly PromotionInCart[];
  readonly tags: readonly string[];
  readonly resident: boolean;
  readonly registered: readonly RegisteredItem[];
  readonly answers: readonly { readonly formId: string; readonly personId: string; readonly questionId: string; readonly answer: unknown }[];
  readonly now: Date;
  readonly today: LocalDate;
  readonly timeZone: string;
}

export const everything: ItemSet = { programIds: [], categoryIds: [], activityIds: [], kinds: [] };
export const anybody: Criteria = { ageMinMonths: null, ageMaxMonths: null, tagsAny: [], residents: false, answer: null, daysBeforeStartMin: null };

/** Whether an item belongs to a set. */
export function isIn(items: ItemSet, item: Pick<ItemToPrice, 'kind' | 'activityId' | 'programId' | 'categoryIds'>): boolean {
  if (items.kinds.length > 0 && !items.kinds.includes(item.kind)) return false;
  if (items.programIds.length + items.categoryIds.length + items.activityIds.length === 0) return true;
  return items.activityIds.includes(item.activityId) || items.programIds.includes(item.programId) || item.categoryIds.some((id) => items.categoryIds.includes(id));
}

/** What is taken off a price: never more than the price. */
export function offOf(off: Off, priceCents: Cents): Cents {
  return off.unit === 'percent' ? share(priceCents, Math.min(off.value, 10_000), 10_000) : Math.min(off.value, priceCents);
}
