import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newId } from '@preau/kernel';
import { aPromotion } from '../testing/a-cart';
import { applyPromotions } from './apply-promotions';
import { everything, type ItemSet, type ItemToPrice, type Off, pricingDefaults, type PricingSettings, type PromotionInCart } from './promotion';

const page = readFileSync(join(__dirname, '../../../../docs/algorithms/pricing.md'), 'utf8');
const examples = page.split('\n').filter((line) => /^\| C \d/.test(line)).map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()));
const programs: Record<string, string> = { '#a': newId(), '#b': newId() };
const program = (mark: string | undefined): ItemSet => (mark === undefined ? everything : { ...everything, programIds: [programs[mark] ?? ''] });

function itemOf(text: string, index: number): ItemToPrice {
  const key = `line ${index}`;
  return {
    key, claimId: key, kind: 'session', listCents: Number(/^C (\d+)/.exec(text)?.[1]), personId: /@(\S+)/.exec(text)?.[1] ?? 'p1', birthDate: '2018-01-01', activityId: `activity ${index}`,
    programId: programs[/#\S/.exec(text)?.[0] ?? '#a'] ?? '', categoryIds: [], startsOn: '2027-01-11',
  };
}
const offOf = (text: string): Off => ({ unit: text.endsWith('%') ? 'percent' : 'amount', value: Number(text.slice(0, -1)) * (text.endsWith('%') ? 100 : 1) });
function promotionOf(text: string, position: number): PromotionInCart {
  const common = { id: newId(), position, group: /\bg\d/.exec(text)?.[0] ?? '', items: program(/^#\S/.exec(text)?.[0]) };
  const offs = (text.match(/\d+[%c]/g) ?? []).map(offOf);
  const off = offs[0] ?? { unit: 'amount' as const, value: 0 };
  if (text.startsWith('people')) return aPromotion({ ...common, kind: 'multi-person', multiPerson: { within: 'program', offs, countRegistered: false } });
  const partner = / with (#\S)/.exec(text)?.[1];
  if (partner !== undefined) return aPromotion({ ...common, kind: 'combo', off, combo: { with: program(partner), by: 'person', once: false } });
  if (text.includes('coupon')) return aPromotion({ ...common, kind: 'coupon', code: 'BIENVENUE', entered: true, off });
  return aPromotion({ ...common, off, per: text.includes('order') ? 'order' : 'item' });
}
function settingsOf(text: string): PricingSettings {
  const [what, cap] = text.split(' ');
  if (cap === undefined) return { ...pricingDefaults, stacking: what as PricingSettings['stacking'] };
  const { unit, value } = offOf(cap);
  const part = unit === 'percent' ? 'PercentMax' : 'CentsMax';
  return { ...pricingDefaults, [`${what}${part}`]: Math.round(value) };
}

it.each(examples)('docs/algorithms/pricing.md: %s under %s, %s', (items, promotions, settings, list, after) => {
  const priced = (items ?? '').split(' + ').map(itemOf);
  const { discounts } = applyPromotions(priced, {
    settings: settingsOf(settings ?? ''), promotions: (promotions ?? '').split('; ').map(promotionOf), tags: [], resident: false, registered: [], answers: [],
    now: new Date('2026-12-05T17:00:00Z'), today: '2026-12-05', timeZone: 'America/Toronto',
  });
  expect(String(priced.reduce((all, item) => all + item.listCents, 0))).toBe(list);
  const net = priced.map((item) => item.listCents - (discounts.get(item.key) ?? []).reduce((all, discount) => all + discount.amountCents, 0));
  expect(net.join(', ')).toBe(after);
});
it('reads the examples of the page', () => {
  expect(examples.length).toBeGreaterThanOrEqual(22);
});
