import fc from 'fast-check';
import { creditLine } from '../credit-memo/credit-lines';
import { centsOf, workedTable } from '../testing/worked-table';
import { taxesOf, type TaxedLineInput } from './invoice-taxes';
import { taxStatusOf, type Seller, type Supply } from './tax-status';

const numRuns = Number(process.env['PREAU_PROPERTY_RUNS'] ?? 2_000);
const rates = { gst: 5_000, qst: 9_975 };
const registered = { seller: 'public-service-body' as const, gst: true, qst: true };
function taxable(amountCents: number): TaxedLineInput {
  return { amountCents, tax: { kind: 'decided', taxable: true, by: 'staff' } };
}
/** What the law says, without any shortcut: the exact fraction, and half a cent or more rounds up. */
function exactly(baseCents: number, perHundredThousand: number): number {
  const numerator = BigInt(baseCents) * BigInt(perHundredThousand);
  const [whole, left] = [numerator / 100_000n, numerator % 100_000n];
  return Number(left * 2n >= 100_000n ? whole + 1n : whole);
}

describe('the taxes of a sum', () => {
  it('are exact to the cent for every price from one cent to a thousand dollars', () => {
    const wrong: number[] = [];
    for (let cents = 1; cents <= 100_000; cents += 1) {
      const taxes = taxesOf([taxable(cents)], rates, registered);
      if (taxes.gstCents !== exactly(cents, 5_000) || taxes.qstCents !== exactly(cents, 9_975)) wrong.push(cents);
    }
    expect(wrong).toEqual([]);
  });

  it.each(workedTable('taxes', 'Sums'))('of $[taxable base] are as the page says', (row) => {
    const taxes = taxesOf([taxable(centsOf(row['taxable base']))], rates, registered);
    expect([taxes.gstCents, taxes.qstCents]).toEqual([centsOf(row['GST 5 %']), centsOf(row['QST 9.975 %'])]);
  });
});

describe('the taxes of an invoice', () => {
  it.each(workedTable('taxes', 'Lines'))('of $lines are divided as the page says', (row) => {
    const parts = (text: string | undefined): number[] => (text ?? '').split(' + ').map(centsOf);
    const taxes = taxesOf(parts(row['lines']).map(taxable), rates, registered);
    expect([taxes.gstCents, taxes.qstCents]).toEqual([centsOf(row['GST']), centsOf(row['QST'])]);
    expect(taxes.lines.map((line) => line.gstCents)).toEqual(parts(row['GST of each line']));
    expect(taxes.lines.map((line) => line.qstCents)).toEqual(parts(row['QST of each line']));
  });

  it('are those of the sum of taxable lines, whatever the lines; parts sum to the whole; each is within a cent of its share', () => {
    const line = fc.record({ amountCents: fc.integer({ min: -20_000, max: 200_000 }), taxed: fc.boolean() });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 25 }), (lines) => {
        const taxes = taxesOf(lines.map(({ amountCents, taxed }) => ({ amountCents, tax: { kind: 'decided', taxable: taxed, by: 'staff' } as const })), rates, registered);
        const base = lines.reduce((all, { amountCents, taxed }) => all + (taxed ? amountCents : 0), 0);
        expect(taxes.gstCents).toBe(exactly(Math.max(0, base), 5_000));
        expect(taxes.qstCents).toBe(exactly(Math.max(0, base), 9_975));
        expect(taxes.lines.reduce((all, part) => all + part.gstCents, 0)).toBe(taxes.gstCents);
        expect(taxes.lines.reduce((all, part) => all + part.qstCents, 0)).toBe(taxes.qstCents);
        expect(taxes.totalCents).toBe(taxes.subtotalCents + taxes.gstCents + taxes.qstCents);
        lines.forEach(({ amountCents, taxed }, index) => {
          const part = taxes.lines[index];
          if (!taxed) expect([part?.gstCents, part?.qstCents]).toEqual([0, 0]);
          else if (amountCents > 0) expect(Math.abs((part?.qstCents ?? 0) - (amountCents * 9_975) / 100_000)).toBeLessThan(1.000001);
        });
      }),
      { numRuns },
    );
  });

  it('leave out a tax for which the seller has no number', () => {
    expect(taxesOf([taxable(100_00)], rates, { ...registered, qst: false })).toMatchObject({ gstCents: 5_00, qstCents: 0 });
    expect(taxesOf([taxable(100_00)], rates, { ...registered, gst: false, qst: false })).toMatchObject({ totalCents: 100_00, lines: [{ status: 'not-registered' }] });
  });
});

describe('the status of a line', () => {
  it.each(workedTable('taxes', 'Status of a line'))('sold by a $seller as $supply (children: $[mainly children], overnight: $overnight) is $status', (row) => {
    const basis = { kind: 'supply', supply: row['supply'] as Supply, mainlyChildren: row['mainly children'] === 'yes', overnight: row['overnight'] === 'yes' } as const;
    expect(taxStatusOf(basis, { seller: row['seller'] as Seller, gst: true, qst: true })).toEqual({ status: row['status'], reason: row['reason'] });
  });
});

describe('the taxes that a credit returns', () => {
  it.each(workedTable('taxes', 'Credit memos'))('for $credited of a line of $line are as the page says', (row) => {
    const line = { id: 'l', amountCents: centsOf(row['line']), gstCents: centsOf(row['its GST']), qstCents: centsOf(row['its QST']), creditedCents: 0, creditedGstCents: 0, creditedQstCents: 0 };
    expect(creditLine(line, centsOf(row['credited']))).toEqual({ id: 'l', amountCents: centsOf(row['credited']), gstCents: centsOf(row['GST returned']), qstCents: centsOf(row['QST returned']) });
  });

  it('never exceed what the line carried, whatever the parts, and the last part returns all that is left', () => {
    const amounts = fc.integer({ min: 1, max: 500_000 });
    fc.assert(
      fc.property(amounts, fc.integer({ min: 0, max: 25_000 }), fc.integer({ min: 0, max: 50_000 }), fc.boolean(), fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 8 }), (price, gst, qst, negative, cuts) => {
        const sign = negative ? -1 : 1;
        let line = { id: 'l', amountCents: sign * price, gstCents: sign * gst + 0, qstCents: sign * qst + 0, creditedCents: 0, creditedGstCents: 0, creditedQstCents: 0 };
        const take = (amount: number | null): void => {
          const part = creditLine(line, amount);
          expect(sign * part.gstCents).toBeGreaterThanOrEqual(0);
          expect(sign * part.qstCents).toBeGreaterThanOrEqual(0);
          line = { ...line, creditedCents: line.creditedCents + part.amountCents, creditedGstCents: line.creditedGstCents + part.gstCents, creditedQstCents: line.creditedQstCents + part.qstCents };
        };
        for (const cut of cuts) take(Math.trunc((line.amountCents - line.creditedCents) * cut));
        take(null);
        expect([line.creditedCents, line.creditedGstCents, line.creditedQstCents]).toEqual([line.amountCents, line.gstCents, line.qstCents]);
        expect(() => creditLine(line, sign)).toThrow(expect.objectContaining({ code: 'billing.credit-exceeds-invoice-line' }));
      }),
      { numRuns },
    );
  });
});
