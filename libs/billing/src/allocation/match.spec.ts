import fc from 'fast-check';
import { matched, type Match } from './match';

const numRuns = Number(process.env['PREAU_PROPERTY_RUNS'] ?? 2_000);
const cents = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 500_00 }), fc.integer({ min: 0, max: 1_000_000_00 }));
const invoices = fc.array(cents, { maxLength: 12 }).map((amounts) => amounts.map((openCents, index) => ({ invoiceId: `i${index}`, openCents })));
const sources = fc.array(cents, { maxLength: 12 }).map((amounts) => amounts.map((unspentCents, index) => ({ sourceId: `s${index}`, unspentCents })));
const limits = fc.option(fc.oneof(cents, fc.constant(0)), { nil: undefined });
const sumOf = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0);
const taken = (matches: readonly Match[], of: 'invoiceId' | 'sourceId', id: string): number => sumOf(matches.filter((match) => match[of] === id).map((match) => match.amountCents));

describe('what is on account, matched to what is owed', () => {
  it('settles all it can and no more: never beyond an invoice, a source or the limit, each pair once', () => {
    fc.assert(
      fc.property(invoices, sources, limits, (owed, onAccount, limit) => {
        const matches = matched(owed, onAccount, limit);
        const [open, unspent] = [sumOf(owed.map((one) => one.openCents)), sumOf(onAccount.map((one) => one.unspentCents))];
        expect(sumOf(matches.map((match) => match.amountCents))).toBe(Math.min(open, unspent, limit ?? Number.MAX_SAFE_INTEGER));
        for (const { invoiceId, openCents } of owed) expect(taken(matches, 'invoiceId', invoiceId)).toBeLessThanOrEqual(openCents);
        for (const { sourceId, unspentCents } of onAccount) expect(taken(matches, 'sourceId', sourceId)).toBeLessThanOrEqual(unspentCents);
        expect(matches.every((match) => match.amountCents > 0)).toBe(true);
        expect(new Set(matches.map((match) => `${match.invoiceId} ${match.sourceId}`)).size).toBe(matches.length);
      }),
      { numRuns },
    );
  });

  it('takes both in their order: a later one is touched only when all before it are used up', () => {
    fc.assert(
      fc.property(invoices, sources, limits, (owed, onAccount, limit) => {
        const matches = matched(owed, onAccount, limit);
        let left = sumOf(matches.map((match) => match.amountCents));
        for (const { invoiceId, openCents } of owed) {
          const part = taken(matches, 'invoiceId', invoiceId);
          expect(part).toBe(Math.min(openCents, left));
          left -= part;
        }
        let spent = sumOf(matches.map((match) => match.amountCents));
        for (const { sourceId, unspentCents } of onAccount) {
          const part = taken(matches, 'sourceId', sourceId);
          expect(part).toBe(Math.min(unspentCents, spent));
          spent -= part;
        }
      }),
      { numRuns },
    );
  });

  it('is the same in one go or in two: what a first match leaves, a second one takes', () => {
    fc.assert(
      fc.property(invoices, sources, cents, (owed, onAccount, first) => {
        const some = matched(owed, onAccount, first);
        const rest = matched(
          owed.map((one) => ({ ...one, openCents: one.openCents - taken(some, 'invoiceId', one.invoiceId) })),
          onAccount.map((one) => ({ ...one, unspentCents: one.unspentCents - taken(some, 'sourceId', one.sourceId) })),
        );
        const both = [...some, ...rest];
        const whole = matched(owed, onAccount);
        for (const { invoiceId } of owed) for (const { sourceId } of onAccount) {
          const of = (matches: readonly Match[]): number => sumOf(matches.filter((match) => match.invoiceId === invoiceId && match.sourceId === sourceId).map((match) => match.amountCents));
          expect(of(both)).toBe(of(whole));
        }
      }),
      { numRuns },
    );
  });

  it('takes nothing below nothing', () => {
    expect(matched([{ invoiceId: 'i', openCents: 100 }], [{ sourceId: 's', unspentCents: 100 }], 0)).toEqual([]);
    expect(() => matched([], [], -1)).toThrow();
  });
});
