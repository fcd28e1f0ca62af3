import fc from 'fast-check';
import { goesBackToFund, helpFromScholarships, type AwardAtHand, type ItemToHelp } from './help-from-scholarships';

const runs = Number(process.env['PREAU_PROPERTY_RUNS'] ?? 2_000);
const people = ['zoe', 'leo'];
const item = (overrides: Partial<ItemToHelp> = {}): ItemToHelp => ({ key: 'line', personId: 'zoe', activityId: 'swim', programId: 'aquatics', grossCents: 100_00, ...overrides });
const award = (overrides: Partial<AwardAtHand> = {}): AwardAtHand => ({
  awardId: 'a', poolId: 'p', personId: 'zoe', percent: 50, amountCents: null, perItemMaxCents: null, perPersonMaxCents: null, programIds: [], activityIds: [], expiresOn: null, poolLeftCents: 1_000_00, usedByPerson: {}, ...overrides,
});

describe('what scholarships pay', () => {
  it('is a share of the price with its taxes, half up', () => {
    expect(helpFromScholarships([item({ grossCents: 113_85 })], [award()], '2026-11-22')).toEqual([{ key: 'line', awardId: 'a', personId: 'zoe', amountCents: 56_93 }]);
  });
  it('ends with the maximum of the item, of the person and of the fund', () => {
    const pays = (overrides: Partial<AwardAtHand>): number | undefined => helpFromScholarships([item()], [award(overrides)], '2026-11-22')[0]?.amountCents;
    expect(pays({ perItemMaxCents: 20_00 })).toBe(20_00);
    expect(pays({ perPersonMaxCents: 60_00, usedByPerson: { zoe: 45_00 } })).toBe(15_00);
    expect(pays({ poolLeftCents: 7 })).toBe(7);
    expect(pays({ poolLeftCents: 0 })).toBeUndefined();
  });
  it('goes to whoever it was given: one person, or every member of the account', () => {
    const items = [item(), item({ key: 'other', personId: 'leo' })];
    expect(helpFromScholarships(items, [award()], '2026-11-22').map((part) => part.key)).toEqual(['line']);
    expect(helpFromScholarships(items, [award({ personId: null, perPersonMaxCents: 50_00 })], '2026-11-22').map((part) => part.amountCents)).toEqual([50_00, 50_00]);
  });
  it('is for the programs and activities it names', () => {
    expect(helpFromScholarships([item()], [award({ programIds: ['arts'] })], '2026-11-22')).toEqual([]);
    expect(helpFromScholarships([item()], [award({ programIds: ['arts'], activityIds: ['swim'] })], '2026-11-22')).toHaveLength(1);
    expect(helpFromScholarships([item({ activityId: null })], [award()], '2026-11-22')).toEqual([]);
  });
  it('is used until its last day included, those that expire first before the others', () => {
    const two = [award({ awardId: 'later', poolId: 'q', percent: 100 }), award({ awardId: 'sooner', percent: null, amountCents: 30_00, expiresOn: '2026-11-22' })];
    expect(helpFromScholarships([item()], two, '2026-11-22').map((part) => [part.awardId, part.amountCents])).toEqual([['sooner', 30_00], ['later', 70_00]]);
    expect(helpFromScholarships([item()], two, '2026-11-23').map((part) => [part.awardId, part.amountCents])).toEqual([['later', 100_00]]);
  });

  const anItem = fc.record({ key: fc.uuid(), personId: fc.constantFrom(...people, null), activityId: fc.constantFrom('swim', 'pottery', null), programId: fc.constantFrom('aquatics', 'arts', null), grossCents: fc.integer({ min: 0, max: 50_000 }) });
  const anAward = fc.record({
    awardId: fc.uuid(), poolId: fc.constantFrom('p', 'q'), personId: fc.constantFrom(...people, null), percent: fc.integer({ min: 1, max: 100 }), perItemMaxCents: fc.option(fc.integer({ min: 1, max: 30_000 })),
    perPersonMaxCents: fc.option(fc.integer({ min: 1, max: 60_000 })), programIds: fc.subarray(['aquatics', 'arts']), activityIds: fc.constant([] as string[]), expiresOn: fc.constantFrom('2026-11-21', '2026-12-31', null), used: fc.nat({ max: 20_000 }),
  });
  it('never passes the item, the maximum of the person or the fund, and comes from usable awards only', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anItem, { selector: (one) => one.key, maxLength: 6 }), fc.uniqueArray(anAward, { selector: (one) => one.awardId, maxLength: 4 }), fc.nat({ max: 80_000 }), fc.nat({ max: 80_000 }), (items, drawn, p, q) => {
        const awards: AwardAtHand[] = drawn.map(({ used, ...one }) => ({ ...one, amountCents: null, poolLeftCents: one.poolId === 'p' ? p : q, usedByPerson: { zoe: used } }));
        const parts = helpFromScholarships(items, awards, '2026-11-22');
        const sum = (chosen: typeof parts): number => chosen.reduce((all, part) => all + part.amountCents, 0);
        for (const one of items) expect(sum(parts.filter((part) => part.key === one.key))).toBeLessThanOrEqual(one.grossCents);
        for (const one of awards) {
          const own = parts.filter((part) => part.awardId === one.awardId);
          if (one.expiresOn === '2026-11-21') expect(own).toEqual([]);
          for (const person of people) if (one.perPersonMaxCents !== null) expect(sum(own.filter((part) => part.personId === person))).toBeLessThanOrEqual(Math.max(0, one.perPersonMaxCents - (one.usedByPerson[person] ?? 0)));
        }
        for (const [pool, left] of [['p', p], ['q', q]] as const) expect(sum(parts.filter((part) => awards.find((one) => one.awardId === part.awardId)?.poolId === pool))).toBeLessThanOrEqual(left);
        expect(parts.every((part) => part.amountCents > 0)).toBe(true);
      }),
      { numRuns: runs },
    );
  });

  it('goes back to the fund as the item is credited: in step, whole when the item is, never more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50_000 }), fc.double({ min: 0, max: 1, noNaN: true }), fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 5 }), (gross, helped, steps) => {
        const amountCents = Math.floor(gross * helped);
        let [credited, returnedCents] = [0, 0];
        for (const step of [...steps, 1]) {
          credited += Math.floor((gross - credited) * step);
          const back = goesBackToFund({ amountCents, returnedCents }, gross, credited);
          expect(back).toBeGreaterThanOrEqual(0);
          returnedCents += back;
          expect(returnedCents).toBeLessThanOrEqual(amountCents);
        }
        expect(returnedCents).toBe(amountCents);
      }),
      { numRuns: runs },
    );
  });
});
