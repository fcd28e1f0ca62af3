import { addMonths, type Cents, instantOf, localDateOf, localTimeOf, type LocalDate, newId, read } from '@preau/kernel';
import type { LineDiscount } from '@preau/billing';
import { applyPromotions, type PromotionOutcome } from './apply-promotions';
import { type OfferedItem, offerFactsOf } from './offered-items.store';
import type { ItemToPrice, PricingContext, PromotionInCart } from './promotion';
import { promotionsOf } from './promotion.store';
import { promotionOf, type SavePromotionInput } from './save-promotion';
import { whyNotNow } from './who-gets-it';

export interface TriedItem {
  readonly activityId: string;
  readonly kind: 'session' | 'drop-in';
  /** People of the example are numbered; the same number is the same person. */
  readonly person: number;
  /** In whole years on the first day; null: unknown. */
  readonly ageYears: number | null;
}
export interface TryPromotionInput {
  /** As it stands in the editor; it need not be saved. */
  readonly promotion: SavePromotionInput;
  readonly items: readonly TriedItem[];
  readonly tags: readonly string[];
  readonly resident: boolean;
  /** Everybody gave the answer that the promotion asks for. */
  readonly answered: boolean;
  /** When it is bought, on the organization's wall; now when null. */
  readonly boughtAt: string | null;
}
export interface TriedPromotion {
  readonly items: readonly { readonly activityId: string; readonly nameFr: string; readonly nameEn: string; readonly person: number; readonly listCents: Cents; readonly amountCents: Cents; readonly discounts: readonly LineDiscount[] }[];
  readonly listCents: Cents;
  readonly amountCents: Cents;
  /** What became of the promotion itself. */
  readonly state: PromotionOutcome['state'];
}

/**
 * What a cart would cost under a promotion that is being written, together with the automatic ones that are in force
 * then: the arithmetic of the checkout, on real activities. @throws DomainError cart-checkout.promotion-invalid
 */
export const tryPromotion = read('cart-checkout.try-promotion', async (sql, input: TryPromotionInput): Promise<TriedPromotion> => {
  const facts = await offerFactsOf(sql, input.items.map((item) => item.activityId));
  const { timeZone } = facts;
  const [on, at] = (input.boughtAt ?? `${localDateOf(sql.now, timeZone)}T${localTimeOf(sql.now, timeZone)}`).split('T');
  const now = instantOf(on ?? '', at ?? '', timeZone);
  const { id, version: _version, ...draft } = input.promotion;
  const tried = promotionOf(draft, id ?? newId(), timeZone);
  const others = (await promotionsOf(sql)).filter((one) => one.code === null && one.id !== tried.id);
  const inCart = (promotion: typeof tried): PromotionInCart => ({ ...promotion, entered: promotion.code !== null, usedUp: false, usedByClient: false });
  const promotions = [...others, tried].map(inCart).filter((one) => one.id === tried.id || whyNotNow(one, now) === null);
  const today = localDateOf(now, timeZone);
  const items = itemsTried(input, facts.items, today);
  const { answer } = tried.criteria;
  const answers = answer === null || !input.answered ? [] : items.map(({ item }) => ({ formId: answer.formId, questionId: answer.questionId, personId: item.personId, answer: answer.isOneOf[0] }));
  const context: PricingContext = { ...facts.pricing, promotions, tags: input.tags, resident: input.resident, registered: [], answers, now, today, timeZone };
  const { discounts, outcomes } = applyPromotions(items.map(({ item }) => item), context);
  const priced = items.map(({ item, offered, person }) => {
    const off = discounts.get(item.key) ?? [];
    return { activityId: item.activityId, nameFr: offered.nameFr, nameEn: offered.nameEn, person, listCents: item.listCents, amountCents: item.listCents - off.reduce((all, one) => all + one.amountCents, 0), discounts: off };
  });
  const sum = (of: (one: (typeof priced)[number]) => Cents): Cents => priced.reduce((all, one) => all + of(one), 0);
  return { items: priced, listCents: sum((one) => one.listCents), amountCents: sum((one) => one.amountCents), state: outcomes.find((one) => one.promotionId === tried.id)?.state ?? 'nothing-eligible' };
});

function itemsTried({ items }: TryPromotionInput, offered: readonly OfferedItem[], today: LocalDate): { item: ItemToPrice; offered: OfferedItem; person: number }[] {
  return items.flatMap(({ activityId, kind, person, ageYears }, index) => {
    const of = offered.find((one) => one.activityId === activityId);
    if (of === undefined) return [];
    const startsOn = of.startsOn ?? today;
    const key = String(index).padStart(3, '0');
    const item: ItemToPrice = {
      key, claimId: key, kind, listCents: (kind === 'session' ? of.sessionPriceCents : of.dropInPriceCents) ?? 0, personId: String(person).padStart(3, '0'),
      birthDate: ageYears === null ? null : addMonths(startsOn, -12 * ageYears), activityId, programId: of.programId, categoryIds: of.categoryIds, startsOn,
    };
    return [{ item, offered: of, person }];
  });
}
