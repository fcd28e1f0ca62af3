import { ageInMonths, daysBetween } from '@preau/kernel';
import { type ItemToPrice, isIn, type Off, type PricingContext, type PromotionInCart } from './promotion';

/** Why a promotion gives nothing now, whatever is bought. */
export type NotNow = 'disabled' | 'not-yet' | 'expired' | 'used-up' | 'used-by-client';
export function whyNotNow(promotion: PromotionInCart, now: Date): NotNow | null {
  if (!promotion.enabled) return 'disabled';
  if (promotion.appliesFrom !== null && Date.parse(promotion.appliesFrom) > now.getTime()) return 'not-yet';
  if (promotion.appliesUntil !== null && Date.parse(promotion.appliesUntil) <= now.getTime()) return 'expired';
  if (promotion.usedUp) return 'used-up';
  return promotion.usedByClient ? 'used-by-client' : null;
}

/** An item that a promotion lowers, by how much, and what that rests on. */
export interface Lowered {
  readonly key: string;
  readonly off: Off;
  readonly rests: { readonly onClaims: readonly (readonly string[])[]; readonly rank: number; readonly offs: readonly Off[] } | null;
}

/**
 * The items a promotion lowers. `items` stand in the order of the house: dearest first, then by key; where a promotion
 * lowers some of several equal ones, the cheapest are lowered.
 */
export function itemsLowered(promotion: PromotionInCart, items: readonly ItemToPrice[], context: PricingContext): Lowered[] {
  if (whyNotNow(promotion, context.now) !== null) return [];
  const inSet = items.filter((item) => item.listCents > 0 && isIn(promotion.items, item));
  const eligible = inSet.filter((item) => meets(promotion, item, context));
  switch (promotion.kind) {
    case 'coupon': {
      const cheapest = eligible.at(-1);
      return cheapest === undefined ? [] : [{ key: cheapest.key, off: promotion.off, rests: null }];
    }
    case 'multi-person':
      return laterPeople(promotion, inSet, new Set(eligible.map((item) => item.key)), context);
    case 'combo':
      return pairs(promotion, eligible, items);
    case 'code':
    case 'early-bird':
    case 'age':
    case 'segment':
    case 'answer':
      return eligible.map((item) => ({ key: item.key, off: promotion.off, rests: null }));
    default:
      return promotion.kind satisfies never;
  }
}

function meets({ criteria }: PromotionInCart, item: ItemToPrice, context: PricingContext): boolean {
  const { ageMinMonths, ageMaxMonths, tagsAny, residents, answer, daysBeforeStartMin } = criteria;
  if (ageMinMonths !== null || ageMaxMonths !== null) {
    if (item.birthDate === null) return false;
    const age = ageInMonths(item.birthDate, item.startsOn);
    if (age < (ageMinMonths ?? 0) || age > (ageMaxMonths ?? Number.MAX_SAFE_INTEGER)) return false;
  }
  if (tagsAny.length > 0 && !tagsAny.some((tag) => context.tags.includes(tag))) return false;
  if (residents && !context.resident) return false;
  if (daysBeforeStartMin !== null && daysBetween(context.today, item.startsOn) < daysBeforeStartMin) return false;
  if (answer === null) return true;
  const given = context.answers.find((one) => one.formId === answer.formId && one.questionId === answer.questionId && one.personId === item.personId)?.answer;
  return (Array.isArray(given) ? given : [given]).some((one) => answer.isOneOf.includes(one as string));
}

/** The second, third… person of the account in the same activity or program: those registered before come first, then by their dearest item. */
function laterPeople(promotion: PromotionInCart, inSet: readonly ItemToPrice[], eligible: ReadonlySet<string>, context: PricingContext): Lowered[] {
  const { multiPerson } = promotion;
  if (multiPerson === null || multiPerson.offs.length === 0) return [];
  const within = (item: { activityId: string; programId: string }): string => (multiPerson.within === 'activity' ? item.activityId : item.programId);
  const lowered: Lowered[] = [];
  for (const place of new Set(inSet.map(within))) {
    const here = inSet.filter((item) => within(item) === place);
    const before = multiPerson.countRegistered ? context.registered.filter((one) => within(one) === place && isIn(promotion.items, one)).map((one) => one.personId) : [];
    const people = [...new Set([...[...before].sort(), ...here.map((item) => item.personId)])];
    for (const item of here) {
      const rank = people.indexOf(item.personId) + 1;
      const off = multiPerson.offs[Math.min(rank - 1, multiPerson.offs.length) - 1];
      if (rank < 2 || off === undefined || !eligible.has(item.key)) continue;
      const onClaims = people.slice(0, rank - 1).flatMap((person) => (before.includes(person) ? [] : [here.filter((one) => one.personId === person).map((one) => one.claimId)]));
      lowered.push({ key: item.key, off, rests: { onClaims, rank, offs: multiPerson.offs } });
    }
  }
  return lowered;
}

/** Items that have a partner of the other set; one partner serves one item, and the cheapest items are lowered. */
function pairs(promotion: PromotionInCart, eligible: readonly ItemToPrice[], items: readonly ItemToPrice[]): Lowered[] {
  const { combo } = promotion;
  if (combo === null) return [];
  const partners = items.filter((item) => item.listCents > 0 && isIn(combo.with, item));
  const of = (item: ItemToPrice): string => (combo.by === 'person' ? item.personId : '');
  const lowered: Lowered[] = [];
  for (const who of new Set(eligible.map(of))) {
    const firsts = eligible.filter((item) => of(item) === who);
    const seconds = partners.filter((item) => of(item) === who);
    const both = firsts.filter((item) => seconds.includes(item)).length;
    const most = Math.min(firsts.length, seconds.length, Math.floor((firsts.length + seconds.length - both) / 2));
    lowered.push(...paired(promotion, firsts, seconds, combo.once ? Math.min(1, most) : most));
  }
  return combo.once ? lowered.slice(-1) : lowered;
}

function paired(promotion: PromotionInCart, firsts: readonly ItemToPrice[], seconds: readonly ItemToPrice[], count: number): Lowered[] {
  // What stands in both sets may be lowered only as long as enough partners are left beside it.
  let spare = seconds.length - count;
  const chosen: ItemToPrice[] = [];
  for (const item of [...firsts].reverse()) {
    if (chosen.length === count) break;
    if (seconds.includes(item)) {
      if (spare === 0) continue;
      spare -= 1;
    }
    chosen.push(item);
  }
  const left = seconds.filter((item) => !chosen.includes(item));
  return chosen.map((item, index) => ({ key: item.key, off: promotion.off, rests: { onClaims: left.slice(index, index + 1).map((partner) => [partner.claimId]), rank: 2, offs: [promotion.off] } }));
}
