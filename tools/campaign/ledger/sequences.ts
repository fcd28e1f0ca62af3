import * as fc from 'fast-check';

/** One thing that happens to a client's account. `which` picks among what is there, whatever its number. */
export type Step =
  | { readonly kind: 'issue'; readonly lines: readonly { readonly cents: number; readonly taxable: boolean }[] }
  | { readonly kind: 'pay'; readonly cents: number; readonly tender: 'cash' | 'cheque' | 'terminal'; readonly on: 'oldest' | 'account' | 'one'; readonly which: number }
  | { readonly kind: 'use-credit'; readonly cents: number | null }
  | { readonly kind: 'undo'; readonly which: number }
  | { readonly kind: 'credit'; readonly which: number; readonly line: number; readonly share: number }
  | { readonly kind: 'refund'; readonly which: number; readonly share: number; readonly tender: 'cash' | 'cheque' };

const cents = fc.oneof(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 50_000 }), fc.integer({ min: 1, max: 500_000 }));
const which = fc.nat({ max: 1_000 });
const share = fc.integer({ min: 1, max: 120 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('issue' as const), lines: fc.array(fc.record({ cents: fc.oneof(fc.constant(0), cents), taxable: fc.boolean() }), { minLength: 1, maxLength: 5 }) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('pay' as const), cents, tender: fc.constantFrom('cash' as const, 'cheque' as const, 'terminal' as const),
      on: fc.constantFrom('oldest' as const, 'account' as const, 'one' as const), which,
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('use-credit' as const), cents: fc.option(cents) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('undo' as const), which }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('credit' as const), which, line: which, share }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('refund' as const), which, share, tender: fc.constantFrom('cash' as const, 'cheque' as const) }) },
);

/** So many lives of a client account, the same for the same seed. */
export function sequencesOf(seed: number, count: number, stepsMax = 25): Step[][] {
  return fc.sample(fc.array(step, { minLength: 3, maxLength: stepsMax, size: 'max' }), { numRuns: count, seed });
}
