import fc from 'fast-check';
import { addDays } from '@preau/kernel';
import { centsOf, workedTable } from '../testing/worked-table';
import { moneyOfInvoices, paidLines, type InvoicedLine, type PaidLine, type ReleasingMemo } from './paid-lines';
import { numberRange, printedNumber, reachesAlarm } from './slip-number';
import { datesIn, partOfYear, slipsOfYear, yearsOf } from './slips-of-year';

const numRuns = Number(process.env['PREAU_PROPERTY_RUNS'] ?? 2_000);
const sum = (amounts: readonly number[]): number => amounts.reduce((all, amount) => all + amount, 0);
const line = (overrides: Partial<InvoicedLine> = {}): InvoicedLine => ({
  lineId: 'line', accountId: 'account', invoiceId: 'invoice', personId: 'rose', rl24Kind: 'day-camp', amountCents: 200_00, grossCents: 200_00, creditedGrossCents: 0, qualifyingCents: 180_00,
  serviceFrom: '2026-07-06', serviceTo: '2026-07-10', serviceDates: null, ...overrides,
});
const paid = (overrides: Partial<PaidLine> = {}): PaidLine => ({ lineId: 'line', accountId: 'account', childPersonId: 'rose', qualifyingCents: 100_00, nonQualifyingCents: 0, serviceFrom: '2026-07-06', serviceTo: '2026-07-10', serviceDates: null, ...overrides });

describe('the money of an invoice', () => {
  it.each(workedTable('rl24', 'Money of an invoice'))('$example: $money here here, $money there there', (row) => {
    const memo: ReleasingMemo = { memoId: 'memo', invoiceId: 'here', releasedCents: centsOf(row['released']), refundedCents: centsOf(row['refunded']), uses: centsOf(row['used there']) === 0 ? [] : [{ invoiceId: 'there', amountCents: centsOf(row['used there']) }] };
    const money = moneyOfInvoices([{ invoiceId: 'here', paymentsCents: centsOf(row['paid here']) }], [memo]);
    expect([money.get('here') ?? 0, money.get('there') ?? 0]).toEqual([centsOf(row['money here']), centsOf(row['money there'])]);
  });

  it('follows a family through several moves, and is not multiplied by credits that go in a circle', () => {
    const memo = (from: string, to: string, amountCents: number): ReleasingMemo => ({ memoId: `${from}-${to}`, invoiceId: from, releasedCents: amountCents, refundedCents: 0, uses: [{ invoiceId: to, amountCents }] });
    const moved = moneyOfInvoices([{ invoiceId: 'a', paymentsCents: 100_00 }], [memo('a', 'b', 100_00), memo('b', 'c', 100_00), memo('c', 'd', 90_00)]);
    expect([...moved]).toEqual(expect.arrayContaining([['a', 0], ['b', 0], ['c', 10_00], ['d', 90_00]]));
    const circle = moneyOfInvoices([{ invoiceId: 'a', paymentsCents: 1 }], [memo('a', 'b', 50_00), memo('b', 'a', 50_00)]);
    expect(sum([...circle.values()])).toBeLessThanOrEqual(1);
  });

  it('is never negative and, over all invoices, never more than the payments less what was refunded of them', () => {
    const invoice = fc.constantFrom('a', 'b', 'c', 'd');
    const memo = fc.record({ invoiceId: invoice, releasedCents: fc.nat(200_00), refundedShare: fc.nat(100), uses: fc.array(fc.record({ invoiceId: invoice, share: fc.nat(100) }), { maxLength: 3 }) });
    fc.assert(
      fc.property(fc.array(fc.nat(300_00), { minLength: 4, maxLength: 4 }), fc.array(memo, { maxLength: 5 }), (payments, drawn) => {
        const invoices = ['a', 'b', 'c', 'd'].map((invoiceId, index) => ({ invoiceId, paymentsCents: payments[index] ?? 0 }));
        const memos = drawn.map((one, index): ReleasingMemo => {
          const refundedCents = Math.floor((one.releasedCents * one.refundedShare) / 100);
          let left = one.releasedCents - refundedCents;
          const uses = one.uses.map((use) => {
            const amountCents = Math.floor((left * use.share) / 100);
            left -= amountCents;
            return { invoiceId: use.invoiceId, amountCents };
          });
          return { memoId: String(index), invoiceId: one.invoiceId, releasedCents: one.releasedCents, refundedCents, uses };
        });
        const money = [...moneyOfInvoices(invoices, memos).values()];
        expect(money.every((amount) => amount >= 0 && Number.isSafeInteger(amount))).toBe(true);
        expect(sum(money)).toBeLessThanOrEqual(sum(payments));
      }),
      { numRuns },
    );
  }, 600_000);
});

describe('the lines of an invoice', () => {
  const swimming = line({ lineId: 'swimming', rl24Kind: 'none', amountCents: 50_00, grossCents: 57_49, qualifyingCents: 0 });
  const credit = line({ lineId: 'credit', personId: null, rl24Kind: 'none', amountCents: -10_00, grossCents: -10_00, qualifyingCents: 0 });

  it.each(workedTable('rl24', 'Lines of an invoice'))('of $money leave $camp for the camp', (row) => {
    const [camp] = paidLines([line(), swimming, credit], centsOf(row['money']));
    expect([camp?.qualifyingCents ?? 0, camp?.nonQualifyingCents ?? 0]).toEqual([centsOf(row['qualifying']), centsOf(row['other'])]);
    expect((camp?.qualifyingCents ?? 0) + (camp?.nonQualifyingCents ?? 0)).toBe(centsOf(row['camp']));
    expect(centsOf(row['camp']) + centsOf(row['swimming'])).toBe(centsOf(row['money']));
  });

  it('that were credited whole have nothing, whatever the others were paid', () => {
    expect(paidLines([line({ creditedGrossCents: 200_00 }), line({ lineId: 'second' })], 200_00).map((one) => one.lineId)).toEqual(['second']);
    expect(paidLines([line({ creditedGrossCents: 200_00 })], 50_00)).toEqual([]);
  });

  it('have exactly their price once everything is paid, and together never more than the money', () => {
    const drawn = fc.array(fc.record({ amount: fc.integer({ min: 1, max: 500_00 }), qualifyingShare: fc.nat(120), creditedShare: fc.nat(100) }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(drawn, fc.nat(100), (rows, share) => {
        const lines = rows.map((row, index) => line({ lineId: String(index), amountCents: row.amount, grossCents: row.amount, creditedGrossCents: Math.floor((row.amount * row.creditedShare) / 100), qualifyingCents: Math.floor((row.amount * row.qualifyingShare) / 100) }));
        const due = sum(lines.map((one) => one.grossCents - one.creditedGrossCents));
        const total = (parts: readonly PaidLine[]): number => sum(parts.map((one) => one.qualifyingCents + one.nonQualifyingCents));
        for (const part of paidLines(lines, due)) {
          const own = lines[Number(part.lineId)];
          expect(part.qualifyingCents + part.nonQualifyingCents).toBe((own?.grossCents ?? 0) - (own?.creditedGrossCents ?? 0));
        }
        const money = Math.floor((due * share) / 100);
        if (due > 0) expect(total(paidLines(lines, money))).toBe(money);
      }),
      { numRuns },
    );
  }, 600_000);
});

describe('the year of a line', () => {
  it.each(workedTable('rl24', 'A line over two years'))('$qualifying over $days before and $days after days', (row) => {
    const before = Number(row['days before']);
    const over = paid({ qualifyingCents: centsOf(row['qualifying']), nonQualifyingCents: centsOf(row['other']), serviceFrom: addDays('2027-01-01', -before), serviceTo: addDays('2027-01-01', Number(row['days after']) - 1) });
    for (const [year, name] of [[2026, 'before'], [2027, 'after']] as const) {
      const part = partOfYear(over, year);
      expect([part.qualifyingCents, part.nonQualifyingCents, part.qualifyingCents + part.nonQualifyingCents]).toEqual(['E', 'D', 'C'].map((box) => centsOf(row[`${box} ${name}`])));
      expect(part.dates).toHaveLength(Number(row[`days ${name}`]));
    }
  });

  it('is that of its dated sessions when it names them: the last evening of December is December', () => {
    const sessions = paid({ serviceFrom: '2026-12-01', serviceTo: '2027-06-30', serviceDates: ['2026-12-31', '2027-01-07', '2027-01-14', '2027-01-07'] });
    expect([yearsOf(sessions), datesIn(sessions, 2026), datesIn(sessions, 2027)]).toEqual([[2026, 2027], ['2026-12-31'], ['2027-01-07', '2027-01-14']]);
    expect(partOfYear(sessions, 2026)).toEqual({ qualifyingCents: 33_33, nonQualifyingCents: 0, dates: ['2026-12-31'] });
    expect(partOfYear(sessions, 2027).qualifyingCents).toBe(66_67);
    expect(partOfYear(sessions, 2025).dates).toEqual([]);
  });
});

describe('the slips of a year', () => {
  it.each(workedTable('rl24', 'Guardians'))('share $E by $first % and $second %', (row) => {
    const shares = [{ key: 'first', percent: Number(row['first %']) }, { key: 'second', percent: Number(row['second %']) }];
    const slips = slipsOfYear(2026, [paid({ qualifyingCents: centsOf(row['E']), nonQualifyingCents: centsOf(row['D']) })], () => shares);
    for (const name of ['first', 'second']) {
      const slip = slips.find((one) => one.recipientKey === name);
      expect([slip?.qualifyingCents ?? 0, slip?.nonQualifyingCents ?? 0]).toEqual([centsOf(row[`${name} E`]), centsOf(row[`${name} D`])]);
    }
  });

  it('count a day once, whatever the child did on it, and leave out what does not qualify at all', () => {
    const lines = [paid(), paid({ lineId: 'mornings', serviceFrom: '2026-07-08', serviceTo: '2026-07-14' }), paid({ childPersonId: 'noe', qualifyingCents: 0, nonQualifyingCents: 50_00 })];
    expect(slipsOfYear(2026, lines, () => [{ key: 'maude', percent: 100 }])).toEqual([{ accountId: 'account', childPersonId: 'rose', recipientKey: 'maude', days: 9, paidCents: 200_00, nonQualifyingCents: 0, qualifyingCents: 200_00 }]);
  });

  it('add up over years, children and guardians to what was paid, to the cent, with E + D = C on each', () => {
    const day = fc.integer({ min: -40, max: 900 }).map((days) => addDays('2025-01-01', days));
    const drawn = fc.record({
      childPersonId: fc.constantFrom('rose', 'noe'), qualifyingCents: fc.nat(2_000_00), nonQualifyingCents: fc.nat(300_00), serviceFrom: day, length: fc.nat(400),
      dates: fc.option(fc.array(day, { minLength: 1, maxLength: 12 }), { nil: null }),
    });
    fc.assert(
      fc.property(fc.array(drawn, { minLength: 1, maxLength: 6 }), fc.integer({ min: 1, max: 99 }), (rows, percent) => {
        const lines = rows.map(({ length, dates, ...row }, index) => paid({ ...row, lineId: String(index), serviceTo: addDays(row.serviceFrom, length), serviceDates: dates }));
        const shares = [{ key: 'maude', percent }, { key: 'luc', percent: 100 - percent }];
        const slips = [2024, 2025, 2026, 2027, 2028].flatMap((year) => slipsOfYear(year, lines, () => shares));
        expect(slips.every((slip) => slip.paidCents === slip.qualifyingCents + slip.nonQualifyingCents && slip.qualifyingCents > 0 && slip.days > 0 && slip.days <= 366)).toBe(true);
        expect(sum(slips.map((slip) => slip.qualifyingCents))).toBe(sum(lines.map((one) => one.qualifyingCents)));
      }),
      { numRuns },
    );
  }, 600_000);
});

describe('the numbers of slips', () => {
  it.each(workedTable('rl24', 'Numbers'))('$sequence is printed $printed', (row) => {
    expect(printedNumber(Number(row['sequence']), 'remainder-of-7')).toBe(row['printed']);
    expect(printedNumber(Number(row['sequence']), 'none')).toBe(row['sequence']);
  });
  it.each([
    ['12345678', '12345699', { firstNumber: 12_345_678, lastNumber: 12_345_699, ninthDigit: 'none' }],
    ['123 456 782', '123-456-852', { firstNumber: 12_345_678, lastNumber: 12_345_685, ninthDigit: 'remainder-of-7' }],
  ])('come in ranges as the agency writes them: %s to %s', (first, last, range) => {
    expect(numberRange(first, last)).toEqual(range);
  });
  it.each([['1234567', '12345699', 'digits'], ['12345678', '123456990', 'digits'], ['12345699', '12345678', 'order'], ['123456783', '123456992', 'ninth-digit'], ['ABCDEFGH', '12345678', 'digits']])('refuse %s to %s: %s', (first, last, problem) => {
    expect(() => numberRange(first, last)).toThrow(expect.objectContaining({ code: 'billing.rl24-range-invalid', details: { problem } }));
  });
  it('raise the alarm exactly once, at four fifths', () => {
    for (const total of [1, 2, 5, 7, 100, 12_345]) expect(Array.from({ length: total }, (_, used) => reachesAlarm(used, total)).filter(Boolean)).toHaveLength(1);
    expect(reachesAlarm(79, 100)).toBe(true);
    expect(reachesAlarm(78, 100)).toBe(false);
  });
});
