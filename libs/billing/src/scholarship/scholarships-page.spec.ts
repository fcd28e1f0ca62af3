import { centsOf, workedTable } from '../testing';
import { goesBackToFund, helpFromScholarships, type AwardAtHand } from './help-from-scholarships';

const today = '2026-11-22';
const plentyCents = 1_000_000_00;
const orNull = (text: string | undefined): number | null => (text === '–' ? null : centsOf(text));
const shareOf = (text: string | undefined): number | null => (text === undefined || text === '–' ? null : Number(/\d+/.exec(text)?.[0]));
const dollars = (cents: number): string => `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
const open: Omit<AwardAtHand, 'awardId' | 'poolId'> = { personId: null, percent: null, amountCents: null, perItemMaxCents: null, perPersonMaxCents: null, programIds: [], activityIds: [], expiresOn: null, poolLeftCents: plentyCents, usedByPerson: {} };

/** "A 50% for zoe max 60.00 until 2026-12-31 fund p 70.00" */
function awardOf(text: string): AwardAtHand {
  const [awardId = '', pays = ''] = text.split(' ');
  const after = (word: string): string | undefined => new RegExp(` ${word} (\\S+)`).exec(text)?.[1];
  const fund = / fund (\S+) (\S+)/.exec(text);
  const max = after('max');
  return {
    ...open, awardId, poolId: fund?.[1] ?? awardId, poolLeftCents: fund === null ? plentyCents : centsOf(fund[2]), percent: pays.endsWith('%') ? shareOf(pays) : null, amountCents: pays.endsWith('%') ? null : centsOf(pays),
    personId: after('for') ?? null, expiresOn: after('until') ?? null, perPersonMaxCents: max === undefined ? null : centsOf(max),
  };
}

describe('docs/algorithms/scholarships.md', () => {
  it.each(workedTable('scholarships', 'What one scholarship pays'))('an item of $item, a share of $share, an amount of $amount: pays $pays', (row) => {
    const award = {
      ...open, awardId: 'a', poolId: 'p', percent: shareOf(row['share']), amountCents: orNull(row['amount']), perItemMaxCents: orNull(row['max an item']), perPersonMaxCents: orNull(row['max a person']),
      poolLeftCents: centsOf(row['left in the fund']), usedByPerson: { zoe: centsOf(row['used by the person']) },
    };
    const parts = helpFromScholarships([{ key: '1', personId: 'zoe', activityId: 'x', programId: null, grossCents: centsOf(row['item']) }], [award], today);
    expect(dollars(parts.reduce((all, part) => all + part.amountCents, 0))).toBe(row['pays']);
  });

  it.each(workedTable('scholarships', 'Several scholarships and items'))('$items with $scholarships: $pays', (row) => {
    const items = (row['items'] ?? '').split('; ').map((text, index) => {
      const [personId = '', price] = text.split(' ');
      return { key: String(index), personId, activityId: 'x', programId: null, grossCents: centsOf(price) };
    });
    const parts = helpFromScholarships(items, (row['scholarships'] ?? '').split('; ').map(awardOf), today);
    expect(parts.map((part) => `${part.awardId} ${part.personId} ${dollars(part.amountCents)}`).join(', ') || 'none').toBe(row['pays']);
  });

  it.each(workedTable('scholarships', 'What goes back to the fund'))('of an item of $item, what a scholarship paid goes back in step with the credit', (row) => {
    const use = { amountCents: centsOf(row['scholarship paid']), returnedCents: centsOf(row['went back before']) };
    expect(dollars(goesBackToFund(use, centsOf(row['item']), centsOf(row['credited so far'])))).toBe(row['goes back']);
  });
});
