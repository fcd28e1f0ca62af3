import { type Cents, localDateOf, newId, type Sql } from '@preau/kernel';
import type { LineDiscount } from '@preau/billing';
import { applyPromotions } from './apply-promotions';
import { offerFactsOf } from './offered-items.store';
import type { ItemToPrice, PromotionInCart } from './promotion';

export interface AutomaticPrice {
  readonly listCents: Cents;
  readonly amountCents: Cents;
  readonly discounts: readonly LineDiscount[];
}

/** What an activity costs anybody today: promotions that ask nothing of the buyer, like an early bird, are taken off. Null where it is not sold that way. */
export async function automaticPrices(sql: Sql, activityId: string): Promise<{ readonly session: AutomaticPrice | null; readonly dropIn: AutomaticPrice | null }> {
  const { pricing, timeZone, items } = await offerFactsOf(sql, [activityId]);
  const [item] = items;
  const today = localDateOf(sql.now, timeZone);
  const context = { ...pricing, promotions: pricing.promotions.filter(isForAnybody), now: sql.now, today, timeZone };
  const priced = (kind: ItemToPrice['kind'], listCents: Cents | null): AutomaticPrice | null => {
    if (item === undefined || listCents === null) return null;
    // The date of a drop-in is not chosen yet: what depends on it is not promised.
    const one: ItemToPrice = { key: newId(), claimId: newId(), kind, listCents, personId: newId(), birthDate: null, activityId, programId: item.programId, categoryIds: item.categoryIds, startsOn: kind === 'session' ? (item.startsOn ?? today) : today };
    const discounts = applyPromotions([one], context).discounts.get(one.key) ?? [];
    return { listCents, amountCents: listCents - discounts.reduce((all, discount) => all + discount.amountCents, 0), discounts };
  };
  return { session: priced('session', item?.sessionPriceCents ?? null), dropIn: priced('drop-in', item?.dropInPriceCents ?? null) };
}

function isForAnybody({ kind, code, per, criteria }: PromotionInCart): boolean {
  const { ageMinMonths, ageMaxMonths, tagsAny, residents, answer } = criteria;
  return kind === 'early-bird' && code === null && per === 'item' && ageMinMonths === null && ageMaxMonths === null && tagsAny.length === 0 && !residents && answer === null;
}
