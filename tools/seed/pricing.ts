import { anybody, everything, listOneTimeFees, listPromotions, saveOneTimeFee, savePromotion, type SaveOneTimeFeeInput, type SavePromotionInput } from '@preau/cart-checkout';
import type { Actor, Commands } from '@preau/kernel';

type SeedPromotion = Pick<SavePromotionInput, 'kind' | 'nameFr' | 'nameEn'> & Partial<SavePromotionInput>;
interface SeedPricing {
  readonly promotions: readonly SeedPromotion[];
  readonly fees: readonly SaveOneTimeFeeInput[];
}

const tenPercent: Omit<SavePromotionInput, 'kind' | 'nameFr' | 'nameEn'> = {
  code: null, position: 10, enabled: true, appliesFrom: null, appliesUntil: null, usesMax: null, usesPerClientMax: null, off: { unit: 'percent', value: 1_000 }, per: 'item', items: everything, criteria: anybody, multiPerson: null, combo: null, group: '',
};

/** By the organization's short name. The city lowers nothing by itself; the club does. */
export const seedPricing: Readonly<Record<string, SeedPricing>> = {
  valbois: {
    promotions: [
      { kind: 'coupon', nameFr: 'Bienvenue à Valbois', nameEn: 'Welcome to Valbois', code: 'BIENVENUE', off: { unit: 'amount', value: 1_000 }, usesMax: 50, usesPerClientMax: 1, position: 30 },
      { kind: 'code', nameFr: 'Mois de la famille', nameEn: 'Family month', code: 'FAMILLE10', position: 20 },
      { kind: 'segment', nameFr: 'Bénévoles de la Ville', nameEn: 'City volunteers', off: { unit: 'percent', value: 5_000 }, criteria: { ...anybody, tagsAny: ['bénévole'] } },
    ],
    fees: [],
  },
  'patinage-les-etoiles': {
    promotions: [
      { kind: 'early-bird', nameFr: 'Inscription hâtive', nameEn: 'Early registration', off: { unit: 'percent', value: 500 }, criteria: { ...anybody, daysBeforeStartMin: 7 } },
      { kind: 'multi-person', nameFr: 'Rabais familial', nameEn: 'Family discount', multiPerson: { within: 'program', offs: [{ unit: 'percent', value: 1_000 }, { unit: 'percent', value: 2_000 }], countRegistered: true }, position: 20 },
    ],
    fees: [{ nameFr: 'Affiliation au club', nameEn: 'Club membership', amountCents: 2_000, taxable: true, ledgerCodeId: null, season: '2026-2027', askedFrom: null, askedUntil: null, items: everything, enabled: true }],
  },
};

/** Writes what is not there yet. */
export async function writePricing(commands: Commands, staff: Actor, organizationId: string, slug: string): Promise<void> {
  const scope = { organizationId };
  const { promotions, fees } = seedPricing[slug] ?? { promotions: [], fees: [] };
  const known = await commands.ask(listPromotions, undefined, staff, scope);
  for (const promotion of promotions) {
    if (!known.some((one) => one.nameFr === promotion.nameFr)) await commands.execute(savePromotion, { ...tenPercent, ...promotion }, staff, scope);
  }
  const asked = await commands.ask(listOneTimeFees, undefined, staff, scope);
  for (const fee of fees) if (!asked.some((one) => one.nameFr === fee.nameFr)) await commands.execute(saveOneTimeFee, fee, staff, scope);
}
