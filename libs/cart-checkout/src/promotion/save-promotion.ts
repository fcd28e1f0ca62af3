import { command, DomainError, instantOf, isId, isLocalDate, newId, read } from '@preau/kernel';
import { findOrganizationZone } from './pricing-settings';
import { refuse } from '../errors';
import { type ItemSet, type Off, type Promotion } from './promotion';
import { deletePromotion, findPromotion, promotionsOf, type PromotionUse, type StoredPromotion, usesOfPromotion, writePromotion } from './promotion.store';

/** A promotion as staff write it: times on the organization's wall, 'YYYY-MM-DDTHH:MM'. */
export interface SavePromotionInput extends Omit<Promotion, 'id' | 'appliesFrom' | 'appliesUntil'> {
  /** Left out: a new one. */
  readonly id?: string;
  readonly version?: number;
  readonly appliesFrom: string | null;
  readonly appliesUntil: string | null;
}

const tiersMax = 8;

/**
 * Writes a promotion. Orders placed keep what they had.
 * @throws DomainError cart-checkout.promotion-invalid {because}, cart-checkout.code-taken, kernel.changed-meanwhile, kernel.not-found
 */
export const savePromotion = command('cart-checkout.save-promotion', async (tx, input: SavePromotionInput): Promise<{ promotionId: string }> => {
  const { id: givenId, version, ...rest } = input;
  if (givenId !== undefined) {
    const known = await findPromotion(tx, givenId);
    if (known === null) throw new DomainError('kernel.not-found', { promotionId: givenId });
    if (version !== undefined && version !== known.version) throw new DomainError('kernel.changed-meanwhile', { promotionId: givenId, version: known.version });
  }
  const promotion = promotionOf(rest, givenId ?? newId(), await findOrganizationZone(tx));
  if ((await writePromotion(tx, promotion)) === null) throw refuse('cart-checkout.code-taken', { code: promotion.code });
  tx.note('promotion', promotion.id, { kind: promotion.kind, nameFr: promotion.nameFr, enabled: promotion.enabled });
  return { promotionId: promotion.id };
});

/** Removes a promotion that nobody used. @throws DomainError cart-checkout.promotion-used, kernel.not-found */
export const removePromotion = command('cart-checkout.remove-promotion', async (tx, { promotionId }: { readonly promotionId: string }): Promise<void> => {
  const known = await findPromotion(tx, promotionId);
  if (known === null) throw new DomainError('kernel.not-found', { promotionId });
  if (!(await deletePromotion(tx, promotionId))) throw refuse('cart-checkout.promotion-used', { promotionId, uses: known.uses });
  tx.note('promotion', promotionId, { removed: known.nameFr });
});

/** Every promotion, in the order in which they apply. */
export const listPromotions = read('cart-checkout.list-promotions', (sql) => promotionsOf(sql));

/** @throws DomainError kernel.not-found */
export const viewPromotion = read('cart-checkout.view-promotion', async (sql, { promotionId }: { readonly promotionId: string }): Promise<{ readonly promotion: StoredPromotion; readonly uses: readonly PromotionUse[] }> => {
  const promotion = await findPromotion(sql, promotionId);
  if (promotion === null) throw new DomainError('kernel.not-found', { promotionId });
  return { promotion, uses: await usesOfPromotion(sql, promotionId, 100) };
});

/** What staff wrote, checked, with what its kind does not use left out. @throws DomainError cart-checkout.promotion-invalid {because} */
export function promotionOf(input: Omit<SavePromotionInput, 'id' | 'version'>, id: string, zone: string): Promotion {
  const withCode = input.kind === 'code' || input.kind === 'coupon';
  const several = input.kind === 'multi-person';
  const promotion: Promotion = {
    ...input, id, nameFr: input.nameFr.trim(), nameEn: input.nameEn.trim(), code: withCode ? (input.code?.trim() ?? '') : null, group: input.group.trim(),
    per: input.kind === 'coupon' || several ? 'item' : input.per,
    multiPerson: several ? input.multiPerson : null, combo: input.kind === 'combo' ? input.combo : null,
    usesMax: input.kind === 'coupon' ? input.usesMax : null, usesPerClientMax: input.kind === 'coupon' ? input.usesPerClientMax : null,
    appliesFrom: instantText(input.appliesFrom, zone), appliesUntil: instantText(input.appliesUntil, zone),
  };
  const because = whyInvalid(promotion);
  if (because !== null) throw refuse('cart-checkout.promotion-invalid', { because });
  return promotion;
}

function instantText(wall: string | null, zone: string): string | null {
  if (wall === null) return null;
  const [on = '', at = ''] = wall.split('T');
  if (!isLocalDate(on) || !/^([01]\d|2[0-3]):[0-5]\d$/.test(at)) throw refuse('cart-checkout.promotion-invalid', { because: 'dates' });
  return instantOf(on, at, zone).toISOString();
}

/** Why a promotion means nothing, or something nobody meant. */
function whyInvalid(promotion: Promotion): string | null {
  const { kind, criteria, appliesFrom, appliesUntil, multiPerson, combo } = promotion;
  if (promotion.nameFr === '' || promotion.nameEn === '') return 'name';
  if (promotion.code !== null && (promotion.code === '' || promotion.code.length > 40)) return 'code';
  if (!isOff(promotion.off) && kind !== 'multi-person') return 'off';
  if (appliesFrom !== null && appliesUntil !== null && appliesFrom >= appliesUntil) return 'dates';
  if (![promotion.items, ...(combo === null ? [] : [combo.with])].every(isItemSet)) return 'items';
  const { ageMinMonths, ageMaxMonths, answer, tagsAny, residents, daysBeforeStartMin } = criteria;
  if (ageMinMonths !== null && ageMaxMonths !== null && ageMinMonths > ageMaxMonths) return 'ages';
  switch (kind) {
    case 'early-bird':
      return appliesUntil === null && daysBeforeStartMin === null ? 'early-bird' : null;
    case 'age':
      return ageMinMonths === null && ageMaxMonths === null ? 'ages' : null;
    case 'segment':
      return tagsAny.length === 0 && !residents ? 'segment' : null;
    case 'answer':
      return answer === null || answer.isOneOf.length === 0 ? 'answer' : null;
    case 'multi-person':
      return multiPerson === null || multiPerson.offs.length === 0 || multiPerson.offs.length > tiersMax || !multiPerson.offs.every(isOff) ? 'people' : null;
    case 'combo':
      return combo === null ? 'combo' : null;
    case 'code':
    case 'coupon':
      return null;
    default:
      return kind satisfies never;
  }
}

function isOff({ unit, value }: Off): boolean {
  return Number.isSafeInteger(value) && value > 0 && (unit === 'amount' || value <= 10_000);
}
function isItemSet({ programIds, categoryIds, activityIds }: ItemSet): boolean {
  return [...programIds, ...categoryIds, ...activityIds].every(isId);
}
