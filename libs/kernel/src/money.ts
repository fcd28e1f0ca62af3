import { assert } from './domain-error';

/** Money is a whole number of cents of the organization's currency (CAD); never a fraction. */
export type Cents = number;

/** Throws on anything that is not a whole, exactly representable number of cents. */
export function cents(value: number): Cents {
  assert(Number.isSafeInteger(value), `not whole cents: ${value}`);
  return value;
}

/**
 * Divides `total` over `weights` so that the parts sum exactly to the total: largest remainder, ties to the earlier
 * part. The only divider of money in Préau. Weights are non-negative integers; all zero means equal parts.
 */
export function prorate(total: Cents, weights: readonly number[]): Cents[] {
  cents(total);
  if (weights.length === 0) {
    assert(total === 0, 'cannot divide money over nobody');
    return [];
  }
  const sign = total < 0 ? -1n : 1n;
  const absolute = BigInt(Math.abs(total));
  for (const weight of weights) assert(Number.isSafeInteger(weight) && weight >= 0, `weight ${weight}`);
  const sum = weights.reduce((all, weight) => all + BigInt(weight), 0n);
  const shares = sum === 0n ? weights.map(() => 1n) : weights.map(BigInt);
  const whole = sum === 0n ? BigInt(weights.length) : sum;
  const parts = shares.map((share) => (absolute * share) / whole);
  const remainders = shares.map((share, index) => ({ index, remainder: (absolute * share) % whole }));
  let left = absolute - parts.reduce((all, part) => all + part, 0n);
  remainders.sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1));
  for (const { index } of remainders) {
    if (left === 0n) break;
    parts[index] = (parts[index] ?? 0n) + 1n;
    left -= 1n;
  }
  return parts.map((part) => Number(sign * part));
}

/** `amount × numerator ÷ denominator`, half of a cent or more away from zero, on integers only. */
export function share(amount: Cents, numerator: number, denominator: number): Cents {
  cents(amount);
  const sign = amount < 0 ? -1n : 1n;
  const scaled = BigInt(Math.abs(amount)) * BigInt(numerator) * 2n + BigInt(denominator);
  return Number(sign * (scaled / (BigInt(denominator) * 2n)));
}
