import fc from 'fast-check';
import { prorate, share } from './money';

const numRuns = Number(process.env['PREAU_PROPERTY_RUNS'] ?? 2_000);
const sumOf = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0);
const weight = fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 1_000_000 }), fc.integer({ min: 0, max: 1_000_000_000_000 }));
const total = fc.oneof(fc.integer({ min: -200, max: 200 }), fc.integer({ min: -1_000_000_00, max: 1_000_000_00 }), fc.integer({ min: -9_000_000_000_000, max: 9_000_000_000_000 }));

describe('prorate', () => {
  it('gives parts that sum to the whole, each the exact share rounded down or up, the cents going where most is missing', () => {
    fc.assert(
      fc.property(total, fc.array(weight, { minLength: 1, maxLength: 30 }), (whole, given) => {
        const parts = prorate(whole, given);
        expect(sumOf(parts)).toBe(whole);
        const weights = given.every((one) => one === 0) ? given.map(() => 1) : given;
        const all = weights.reduce((sum, one) => sum + BigInt(one), 0n);
        // What each part is short of its exact share, in parts of a cent: as many of them as the weights sum to.
        const short = parts.map((part, index) => BigInt(Math.abs(whole)) * BigInt(weights[index] ?? 0) - BigInt(Math.abs(part)) * all);
        short.forEach((missing) => expect(missing > -all && missing < all).toBe(true));
        const [roundedUp, roundedDown] = [short.filter((missing) => missing < 0n).map((missing) => missing + all), short.filter((missing) => missing > 0n)];
        for (const down of roundedDown) for (const up of roundedUp) expect(up >= down).toBe(true);
      }),
      { numRuns },
    );
  });

  it('gives nothing to a weight of nothing, the same whatever the scale of the weights, and mirrors a negative whole', () => {
    fc.assert(
      fc.property(total, fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 12 }), fc.integer({ min: 2, max: 1_000 }), (whole, weights, scale) => {
        const parts = prorate(whole, weights);
        if (weights.some((one) => one > 0)) weights.forEach((one, index) => expect(one === 0 ? (parts[index] ?? 0) + 0 : 0).toBe(0));
        expect(prorate(whole, weights.map((one) => one * scale))).toEqual(parts);
        expect(prorate(-whole, weights).map((part) => 0 - part)).toEqual(parts.map((part) => part + 0));
      }),
      { numRuns },
    );
  });

  it.each([
    [100, [1, 1, 1], [34, 33, 33]],
    [-100, [1, 1, 1], [-34, -33, -33]],
    [5, [0, 0], [3, 2]],
    [0, [], []],
  ])('divides %i over %j as %j', (whole, weights, parts) => {
    expect(prorate(whole, weights)).toEqual(parts);
    expect(sumOf(parts)).toBe(whole);
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

  it('is the exact fraction, half a cent away from zero', () => {
    fc.assert(
      fc.property(total, fc.integer({ min: 0, max: 1_000_000 }), fc.integer({ min: 1, max: 1_000_000 }), (amount, numerator, denominator) => {
        const [exact, by] = [BigInt(Math.abs(amount)) * BigInt(numerator), BigInt(denominator)];
        const rounded = exact / by + ((exact % by) * 2n >= by ? 1n : 0n);
        fc.pre(rounded <= BigInt(Number.MAX_SAFE_INTEGER));
        expect(share(amount, numerator, denominator) + 0).toBe(Math.sign(amount) * Number(rounded) + 0);
      }),
      { numRuns },
    );
  });
});
