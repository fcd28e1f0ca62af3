import fc from 'fast-check';
import { prorate, share } from './money';

describe('prorate', () => {
  it('gives parts that sum to the whole and differ from the exact share by less than a cent', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_00, max: 1_000_000_00 }), fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 30 }), (total, weights) => {
        const parts = prorate(total, weights);
        expect(parts.reduce((all, part) => all + part, 0)).toBe(total);
        const sum = weights.reduce((all, weight) => all + weight, 0);
        if (sum > 0) parts.forEach((part, index) => expect(Math.abs(part - (total * (weights[index] ?? 0)) / sum)).toBeLessThan(1.000001));
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    [100, [1, 1, 1], [34, 33, 33]],
    [-100, [1, 1, 1], [-34, -33, -33]],
    [5, [0, 0], [3, 2]],
    [0, [], []],
  ])('divides %i over %j as %j', (total, weights, parts) => {
    expect(prorate(total, weights)).toEqual(parts);
    expect(parts.reduce((all, part) => all + part, 0)).toBe(total);
  });
});

describe('share', () => {
  it.each([
    [10, 5000, 100000, 1],
    [9, 5000, 100000, 0],
    [10000, 9975, 100000, 998],
    [-10000, 9975, 100000, -998],
  ])('of %i at %i over %i is %i', (amount, numerator, denominator, expected) => {
    expect(share(amount, numerator, denominator)).toBe(expected);
  });
});
