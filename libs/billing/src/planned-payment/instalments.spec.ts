import fc from 'fast-check';
import { centsOf, workedTable } from '../testing/worked-table';
import { dueDate, equalParts, instalmentsOf, type InstalmentPlan } from './instalments';
import { dueAtOf, trimmed } from './planned-payment';

const numRuns = Number(process.env['PREAU_PROPERTY_RUNS'] ?? 2_000);
const monthly: InstalmentPlan = { depositPercent: 0, instalments: 3, fixedDates: null, everyMonths: 1, everyDays: null };
function amounts(text: string | undefined): number[] {
  return (text ?? '').split(' + ').map(centsOf);
}

describe('a price spread over instalments', () => {
  it.each(workedTable('instalments', 'Parts'))('of $total with a deposit of $[deposit %] % is cut as the page says', (row) => {
    const spread = instalmentsOf(centsOf(row['total']), { ...monthly, depositPercent: Number(row['deposit %']), instalments: Number(row['instalments']) }, '2026-11-21');
    expect(spread.todayCents).toBe(centsOf(row['today']));
    expect(spread.instalments.map((instalment) => instalment.amountCents)).toEqual(amounts(row['later']));
  });

  it('always sums to the price, in parts that differ by a cent at most, the larger ones first', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_00 }), fc.integer({ min: 0, max: 100 }), fc.integer({ min: 1, max: 24 }), (total, depositPercent, instalments) => {
        const spread = instalmentsOf(total, { ...monthly, depositPercent, instalments }, '2026-01-31');
        const later = spread.instalments.map((instalment) => instalment.amountCents);
        expect(later.reduce((all, part) => all + part, spread.todayCents)).toBe(total);
        const parts = equalParts(total, instalments);
        expect(Math.max(...parts) - Math.min(...parts)).toBeLessThanOrEqual(1);
        expect([...parts].sort((a, b) => b - a)).toEqual(parts);
        expect(later.every((part) => part > 0)).toBe(true);
      }),
      { numRuns },
    );
  });

  it('cannot be cut in no part at all', () => {
    expect(() => equalParts(100_00, 0)).toThrow();
    expect(() => equalParts(100_00, -1)).toThrow();
  });

  it('takes at the purchase what a fixed date has passed, or falls on the day', () => {
    const plan: InstalmentPlan = { depositPercent: 10, instalments: 3, fixedDates: ['2026-11-01', '2026-11-21', '2026-12-15'], everyMonths: null, everyDays: null };
    expect(instalmentsOf(100_00, plan, '2026-11-21')).toEqual({ todayCents: 70_00, instalments: [{ amountCents: 30_00, dueOn: '2026-12-15' }] });
  });
});

describe('the dates of a plan', () => {
  it.each(workedTable('instalments', 'Dates'))('ordered on $[ordered on] every $every are as the page says', (row) => {
    const [count, unit] = (row['every'] ?? '').split(' ');
    const step = unit?.startsWith('month') === true ? { everyMonths: Number(count) } : { everyDays: Number(count) };
    const dates = Array.from({ length: Number(row['instalments']) }, (_, index) => dueDate(row['ordered on'] ?? '', step, index + 1));
    expect(dates.join(', ')).toBe(row['due on']);
  });

  it.each(workedTable('instalments', 'Charging time'))('$[due on] in $zone are charged at nine on the wall', (row) => {
    expect(dueAtOf(row['due on'] ?? '', row['zone'] ?? '').toISOString()).toBe(row['due at']);
  });
});

describe('planned payments of an invoice that owes less', () => {
  it.each(workedTable('instalments', 'When the invoice owes less'))('($planned, owes $[invoice owes]) become $[planned after]', (row) => {
    const planned = amounts(row['planned']).map((amountCents, index) => ({ id: String(index), amountCents }));
    const changes = new Map(trimmed(planned, 0, centsOf(row['invoice owes'])).map((change) => [change.id, change.amountCents]));
    expect(planned.map((payment) => changes.get(payment.id) ?? payment.amountCents)).toEqual(amounts(row['planned after']));
  });

  it('leave room for what is being charged', () => {
    expect(trimmed([{ id: 'a', amountCents: 30_00 }], 20_00, 40_00)).toEqual([{ id: 'a', amountCents: 20_00 }]);
  });
});
