import type { ItemSet, PaymentPlan, PlanOption, PromotionDraft, PromotionKind } from './pricing.queries';

export const promotionKinds: readonly PromotionKind[] = ['code', 'coupon', 'early-bird', 'age', 'segment', 'answer', 'multi-person', 'combo'];

export const everything: ItemSet = { programIds: [], categoryIds: [], activityIds: [], kinds: [] };

/** A promotion that nobody has written yet: 10 % of everything. */
export const freshPromotion: PromotionDraft = {
  kind: 'early-bird', nameFr: '', nameEn: '', code: null, position: 0, enabled: true, appliesFrom: null, appliesUntil: null, usesMax: null, usesPerClientMax: null,
  off: { unit: 'percent', value: 1_000 }, per: 'item', items: everything, multiPerson: null, combo: null, group: '',
  criteria: { ageMinMonths: null, ageMaxMonths: null, tagsAny: [], residents: false, answer: null, daysBeforeStartMin: null },
};

/** What another kind needs beside what is written already. */
export function ofKind(draft: PromotionDraft, kind: PromotionKind): PromotionDraft {
  return {
    ...draft, kind, code: kind === 'code' || kind === 'coupon' ? (draft.code ?? '') : null,
    multiPerson: kind === 'multi-person' ? (draft.multiPerson ?? { within: 'program', offs: [draft.off], countRegistered: true }) : null,
    combo: kind === 'combo' ? (draft.combo ?? { with: everything, by: 'person', once: false }) : null,
  };
}

/** What is sent: an English name that was left empty is the French one, and nothing that the server only answers. */
export function sentPromotion(draft: PromotionDraft): PromotionDraft {
  const { kind, nameFr, nameEn, code, position, enabled, appliesFrom, appliesUntil, usesMax, usesPerClientMax, off, per, items, criteria, multiPerson, combo, group } = draft;
  return { kind, nameFr, nameEn: nameEn.trim() === '' ? nameFr : nameEn, code, position, enabled, appliesFrom, appliesUntil, usesMax, usesPerClientMax, off, per, items, criteria, multiPerson, combo, group };
}

export const freshOption: PlanOption = { labelFr: '', labelEn: '', depositUnit: 'percent', depositValue: 0, depositPer: 'item', initialOn: null, instalments: 2, fixedDates: null, everyMonths: 1, everyDays: null, gapWaived: false };
export type PlanDraft = Pick<PaymentPlan, 'nameFr' | 'nameEn' | 'published'> & { id: string | null; options: PlanOption[] };
export const freshPlan: PlanDraft = { id: null, nameFr: '', nameEn: '', published: true, options: [freshOption] };

export function sentOption(option: PlanOption): PlanOption {
  return { ...option, labelEn: option.labelEn.trim() === '' ? option.labelFr : option.labelEn };
}
