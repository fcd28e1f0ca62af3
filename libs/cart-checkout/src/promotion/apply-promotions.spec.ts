import fc from 'fast-check';
import { addDays } from '@preau/kernel';
import { aPromotion } from '../testing/a-cart';
import { discountsAfterCancelling } from './after-cancelling';
import { applyPromotions } from './apply-promotions';
import { anybody, everything, type ItemToPrice, type Off, type PricingContext, pricingDefaults, type PricingSettings, promotionKinds, type PromotionInCart } from './promotion';

const numRuns = Number(process.env['PREAU_PROPERTY_RUNS'] ?? 2_000);
const today = '2026-12-05';
const some = (...values: string[]) => fc.constantFrom(...values);
const item: fc.Arbitrary<ItemToPrice> = fc.record({
  kind: fc.constantFrom('session' as const, 'drop-in' as const), listCents: fc.oneof(fc.integer({ min: 0, max: 60_000 }), fc.constantFrom(0, 1, 5_000, 10_000)), personId: some('p1', 'p2', 'p3', 'p4'),
  birthDate: fc.option(fc.constantFrom('2010-05-05', '2018-03-03', '2022-02-02')), activityId: some('a1', 'a2', 'a3'), programId: some('g1', 'g2'), categoryIds: fc.subarray(['c1', 'c2']), startsOn: fc.integer({ min: 0, max: 90 }).map((days) => addDays(today, days)),
  key: fc.uuid(),
}).map((one) => ({ ...one, claimId: one.key }));
const items = fc.uniqueArray(item, { minLength: 1, maxLength: 8, selector: (one) => one.key });
const off: fc.Arbitrary<Off> = fc.oneof(fc.integer({ min: 1, max: 10_000 }).map((value) => ({ unit: 'percent' as const, value })), fc.integer({ min: 1, max: 30_000 }).map((value) => ({ unit: 'amount' as const, value })));
const set = fc.record({ programIds: fc.subarray(['g1', 'g2']), categoryIds: fc.subarray(['c1']), activityIds: fc.subarray(['a1', 'a2']), kinds: fc.subarray(['session' as const, 'drop-in' as const]) });
const promotion: fc.Arbitrary<PromotionInCart> = fc.record({
  id: fc.uuid(), kind: fc.constantFrom(...promotionKinds), off, per: fc.constantFrom('item' as const, 'order' as const), items: fc.oneof(fc.constant(everything), set), position: fc.integer({ min: 0, max: 3 }), group: some('', '', 'g1', 'g2'),
  criteria: fc.record({ ageMinMonths: fc.option(fc.integer({ min: 0, max: 200 }), { freq: 1 }), daysBeforeStartMin: fc.option(fc.integer({ min: 0, max: 60 }), { freq: 1 }), residents: fc.boolean() }).map((part) => ({ ...anybody, ...part })),
  multiPerson: fc.record({ within: fc.constantFrom('activity' as const, 'program' as const), offs: fc.array(off, { minLength: 1, maxLength: 3 }), countRegistered: fc.boolean() }),
  combo: fc.record({ with: set, by: fc.constantFrom('person' as const, 'order' as const), once: fc.boolean() }), usedUp: fc.boolean(),
}).map((part) => aPromotion({ ...part, code: part.kind === 'code' || part.kind === 'coupon' ? 'CODE' : null, usedUp: part.kind === 'coupon' && part.usedUp, multiPerson: part.kind === 'multi-person' ? part.multiPerson : null, combo: part.kind === 'combo' ? part.combo : null }));
const settings: fc.Arbitrary<PricingSettings> = fc.record({
  stacking: fc.constantFrom('all' as const, 'best' as const, 'groups' as const), linePercentMax: fc.option(fc.integer({ min: 1, max: 10_000 })), lineCentsMax: fc.option(fc.integer({ min: 1, max: 20_000 })),
  orderPercentMax: fc.option(fc.integer({ min: 1, max: 10_000 })), orderCentsMax: fc.option(fc.integer({ min: 1, max: 50_000 })),
}).map((part) => ({ ...pricingDefaults, ...part }));
const context: fc.Arbitrary<PricingContext> = fc.record({
  settings, promotions: fc.uniqueArray(promotion, { maxLength: 6, selector: (one) => one.id }), resident: fc.boolean(),
  registered: fc.array(fc.record({ personId: some('p1', 'p5'), activityId: some('a1'), programId: some('g1'), categoryIds: fc.constant<string[]>([]), kind: fc.constant('session' as const) }), { maxLength: 2 }),
}).map((part) => ({ ...part, tags: [], answers: [], now: new Date('2026-12-05T17:00:00Z'), today, timeZone: 'America/Toronto' }));

const sum = (amounts: readonly number[]): number => amounts.reduce((all, amount) => all + amount, 0);
const offOfLine = (result: ReturnType<typeof applyPromotions>, key: string): number => sum((result.discounts.get(key) ?? []).map((discount) => discount.amountCents));

it('nothing costs less than zero, caps are kept, and every cent taken off is explained', () => {
  fc.assert(
    fc.property(items, context, (bought, under) => {
      const result = applyPromotions(bought, under);
      const { linePercentMax, lineCentsMax, orderPercentMax, orderCentsMax } = under.settings;
      for (const one of bought) {
        const taken = offOfLine(result, one.key);
        expect(taken).toBeGreaterThanOrEqual(0);
        expect(taken).toBeLessThanOrEqual(one.listCents);
        if (linePercentMax !== null) expect(taken * 10_000).toBeLessThanOrEqual(one.listCents * linePercentMax);
        if (lineCentsMax !== null) expect(taken).toBeLessThanOrEqual(lineCentsMax);
      }
      const list = sum(bought.map((one) => one.listCents));
      const all = sum(bought.map((one) => offOfLine(result, one.key)));
      if (orderPercentMax !== null) expect(all * 10_000).toBeLessThanOrEqual(list * orderPercentMax);
      if (orderCentsMax !== null) expect(all).toBeLessThanOrEqual(orderCentsMax);
      expect(sum(result.outcomes.map((outcome) => outcome.savedCents))).toBe(all);
      for (const discount of [...result.discounts.values()].flat()) {
        expect(discount.amountCents).toBeGreaterThan(0);
        expect(discount.sentenceFr).not.toMatch(/\{\{/);
        expect(discount.sentenceEn).not.toMatch(/\{\{/);
      }
    }),
    { numRuns },
  );
});

it('the order of the lines and of the promotions does not matter', () => {
  fc.assert(
    fc.property(items, context, (bought, under) => {
      const [one, other] = [applyPromotions(bought, under), applyPromotions([...bought].reverse(), { ...under, promotions: [...under.promotions].reverse() })];
      for (const { key } of bought) expect(other.discounts.get(key)).toEqual(one.discounts.get(key));
    }),
    { numRuns },
  );
});

it('where only the best counts, a line has one discount; within a group too', () => {
  fc.assert(
    fc.property(items, context, (bought, under) => {
      const groupOf = new Map(under.promotions.map((one) => [one.id, one.group]));
      for (const discounts of applyPromotions(bought, under).discounts.values()) {
        if (under.settings.stacking === 'best') expect(discounts.length).toBeLessThanOrEqual(1);
        const groups = discounts.map((discount) => groupOf.get(discount.promotionId) ?? '').filter((group) => group !== '');
        if (under.settings.stacking === 'groups') expect(new Set(groups).size).toBe(groups.length);
      }
    }),
    { numRuns },
  );
});

it('a coupon lowers one line at most, the cheapest it may', () => {
  fc.assert(
    fc.property(items, off, (bought, taken) => {
      const coupon = aPromotion({ kind: 'coupon', code: 'CODE', entered: true, off: taken });
      const result = applyPromotions(bought, { settings: pricingDefaults, promotions: [coupon], tags: [], resident: false, registered: [], answers: [], now: new Date('2026-12-05T17:00:00Z'), today, timeZone: 'America/Toronto' });
      const lowered = bought.filter((one) => (result.discounts.get(one.key) ?? []).length > 0);
      const cheapest = Math.min(...bought.filter((one) => one.listCents > 0).map((one) => one.listCents));
      // A few cents rounded to nothing lower nothing.
      expect(lowered.length).toBeLessThanOrEqual(1);
      expect(lowered.every((one) => one.listCents === cheapest)).toBe(true);
    }),
    { numRuns },
  );
});

it('a cancellation keeps between nothing and all of a line; what is untouched keeps what does not rest on what is gone', () => {
  fc.assert(
    fc.property(items, context, fc.array(fc.record({ numerator: fc.integer({ min: 0, max: 10 }) }), { minLength: 8, maxLength: 8 }), (bought, under, parts) => {
      const { discounts } = applyPromotions(bought, under);
      const sold = bought.map((one) => ({ claimId: one.claimId, listCents: one.listCents, discounts: discounts.get(one.key) ?? [] }));
      const part = (claimId: string) => ({ numerator: parts[sold.findIndex((line) => line.claimId === claimId)]?.numerator ?? 10, denominator: 10 });
      const gone = new Set(sold.filter((line) => part(line.claimId).numerator === 0).map((line) => line.claimId));
      const after = discountsAfterCancelling(sold, part);
      expect(discountsAfterCancelling(sold, () => ({ numerator: 1, denominator: 1 })).every((line) => line.givenBackCents === 0)).toBe(true);
      after.forEach((line, index) => {
        const before = sold[index];
        const net = (before?.listCents ?? 0) - sum((before?.discounts ?? []).map((discount) => discount.amountCents));
        expect(line.netCents).toBeGreaterThanOrEqual(0);
        expect(line.netCents).toBeLessThanOrEqual(before?.listCents ?? 0);
        expect(line.netCents + line.givenBackCents).toBe(net);
        if (gone.has(line.claimId)) expect(line).toMatchObject({ netCents: 0, givenBackCents: net });
        const rests = (before?.discounts ?? []).some((discount) => discount.rests?.onClaims.some((claims) => claims.every((claim) => gone.has(claim))));
        if (part(line.claimId).numerator === 10 && !rests) expect(line.givenBackCents).toBe(0);
      });
    }),
    { numRuns },
  );
});

describe('what a cancellation does to discounts that rest on others', () => {
  const people = aPromotion({ kind: 'multi-person', multiPerson: { within: 'program', offs: [{ unit: 'percent', value: 1_000 }, { unit: 'percent', value: 2_000 }], countRegistered: false } });
  const three = [9_000, 8_000, 7_000].map((listCents, index): ItemToPrice => ({ key: `k${index}`, claimId: `c${index}`, kind: 'session', listCents, personId: `p${index}`, birthDate: null, activityId: 'a', programId: 'g', categoryIds: [], startsOn: today }));
  const sold = () => {
    const { discounts } = applyPromotions(three, { settings: pricingDefaults, promotions: [people], tags: [], resident: false, registered: [], answers: [], now: new Date('2026-12-05T17:00:00Z'), today, timeZone: 'America/Toronto' });
    return three.map((one) => ({ claimId: one.claimId, listCents: one.listCents, discounts: discounts.get(one.key) ?? [] }));
  };
  it('the third person becomes the second when the first is gone, the second the first', () => {
    const after = discountsAfterCancelling(sold(), (claim) => ({ numerator: claim === 'c0' ? 0 : 1, denominator: 1 }));
    expect(after.map((line) => [line.netCents, line.givenBackCents])).toEqual([[0, 9_000], [8_000, -800], [6_300, -700]]);
  });
  it('nothing changes for the others when the last one goes', () => {
    const after = discountsAfterCancelling(sold(), (claim) => ({ numerator: claim === 'c2' ? 0 : 1, denominator: 1 }));
    expect(after.map((line) => line.givenBackCents)).toEqual([0, 0, 5_600]);
  });
});

describe('the sentence of a discount', () => {
  const sentences = (overrides: Partial<PromotionInCart>, bought: readonly ItemToPrice[] = [{ key: 'k', claimId: 'c', kind: 'session', listCents: 10_000, personId: 'p', birthDate: '2018-01-01', activityId: 'a', programId: 'g', categoryIds: [], startsOn: '2027-02-01' }], under: Partial<PricingSettings> = {}) => {
    const { discounts } = applyPromotions(bought, { settings: { ...pricingDefaults, ...under }, promotions: [aPromotion(overrides)], tags: [], resident: true, registered: [], answers: [], now: new Date('2026-12-05T17:00:00Z'), today, timeZone: 'America/Toronto' });
    return [...discounts.values()].flat().map(({ sentenceFr, sentenceEn }) => [sentenceFr, sentenceEn].map((text) => text.replaceAll(/[\u00a0\u202f]/g, ' ')))[0];
  };
  const cases: readonly [Partial<PromotionInCart>, string, string][] = [
    [{}, 'Inscription hâtive : −10 % jusqu’au 15 janvier 2027', 'Early registration: −10% until January 15, 2027'],
    [{ appliesUntil: '2027-01-15T22:00:00.000Z' }, 'Inscription hâtive : −10 % jusqu’au 15 janvier 2027 à 17 h 00', 'Early registration: −10% until January 15, 2027 at 17:00'],
    [{ appliesUntil: null, criteria: { ...anybody, daysBeforeStartMin: 30 }, off: { unit: 'amount', value: 1_550 } }, 'Inscription hâtive : −15,50 $ jusqu’à 30 jours avant le début', 'Early registration: −$15.50 up to 30 days before the start'],
    [{ kind: 'code', code: 'ETE', nameFr: 'Été', nameEn: 'Summer', per: 'order', off: { unit: 'percent', value: 1_250 } }, 'Été : −12,5 % sur la commande, répartis entre les articles avec le code ETE', 'Summer: −12.5% off the order, spread over its items with the code ETE'],
    [{ kind: 'coupon', code: 'OUI', nameFr: 'Bienvenue', nameEn: 'Welcome' }, 'Bienvenue : −10 % avec le coupon OUI, sur l’article le moins cher', 'Welcome: −10% with the coupon OUI, on the cheapest item'],
    [{ kind: 'age', nameFr: 'Jeunes', nameEn: 'Youth', criteria: { ...anybody, ageMinMonths: 72, ageMaxMonths: 155 } }, 'Jeunes : −10 % de 6 ans à 12 ans', 'Youth: −10% from 6 years to 12 years'],
    [{ kind: 'segment', nameFr: 'Résidents', nameEn: 'Residents', criteria: { ...anybody, residents: true } }, 'Résidents : −10 % pour les résidents', 'Residents: −10% for residents'],
  ];
  it.each(cases)('%#: says what was taken off and why, in both languages', (overrides, fr, en) => {
    expect(sentences(overrides)).toEqual([fr, en]);
  });
  it('says when the limit cut it', () => {
    expect(sentences({ off: { unit: 'percent', value: 5_000 } }, undefined, { linePercentMax: 2_000 })?.[0]).toBe('Inscription hâtive : −50 % jusqu’au 15 janvier 2027 (plafond atteint)');
  });
});
