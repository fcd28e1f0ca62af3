import fc from 'fast-check';
import { addDays } from '@preau/kernel';
import { type ItemToPay, paymentChoices } from './payment-choices';

const today = '2027-01-31';
const day = fc.integer({ min: -40, max: 300 }).map((days) => addDays(today, days));
const plan = fc.integer({ min: 1, max: 12 }).chain((instalments) =>
  fc.record({
    depositPercent: fc.integer({ min: 0, max: 100 }),
    instalments: fc.constant(instalments),
    schedule: fc.oneof(
      fc.integer({ min: 1, max: 12 }).map((everyMonths) => ({ everyMonths, everyDays: null, fixedDates: null })),
      fc.integer({ min: 7, max: 180 }).map((everyDays) => ({ everyMonths: null, everyDays, fixedDates: null })),
      fc.array(day, { minLength: instalments, maxLength: instalments }).map((fixedDates) => ({ everyMonths: null, everyDays: null, fixedDates })),
    ),
  }).map(({ schedule, ...rest }) => ({ ...rest, ...schedule })),
);
const item: fc.Arbitrary<ItemToPay> = fc.record({
  grossCents: fc.integer({ min: 0, max: 200_000 }), plan: fc.option(plan), sequential: fc.boolean(),
  term: fc.option(fc.tuple(day, fc.integer({ min: 0, max: 200 }))),
}).map(({ term, ...rest }) => ({ ...rest, serviceFrom: term === null ? null : term[0], serviceTo: term === null ? null : addDays(term[0], term[1]) }));
const items = fc.tuple(fc.array(item, { minLength: 1, maxLength: 6 }), fc.double({ min: 0, max: 1, noNaN: true })).map(([bought, part]) => {
  const credit = Math.floor(bought.reduce((all, one) => all + one.grossCents, 0) * part * part);
  return credit === 0 ? bought : [...bought, { grossCents: -credit, plan: null, sequential: false, serviceFrom: null, serviceTo: null }];
});
const regime = fc.constantFrom('exempt' as const, 's188' as const, 'fitness-studio' as const);

it('amounts sum exactly to the total, dates rise, nothing is due before tomorrow, no part is empty', () => {
  fc.assert(
    fc.property(items, regime, (bought, law) => {
      const { plan: spread, totalCents } = paymentChoices(bought, law, today);
      expect(totalCents).toBe(bought.reduce((all, one) => all + one.grossCents, 0));
      if (spread === null) return;
      expect(spread.todayCents).toBeGreaterThanOrEqual(0);
      expect(spread.todayCents + spread.instalments.reduce((all, part) => all + part.amountCents, 0)).toBe(totalCents);
      spread.instalments.forEach((part, index) => {
        expect(part.amountCents).toBeGreaterThan(0);
        expect(part.dueOn > (spread.instalments[index - 1]?.dueOn ?? today)).toBe(true);
      });
    }),
    { numRuns: 2_000 },
  );
});

it('under s.188 nothing of a long and costly service is asked before its first session, and it is asked in parts', () => {
  fc.assert(
    fc.property(item, (one) => {
      const service = { ...one, sequential: true, grossCents: one.grossCents + 10_001, serviceFrom: addDays(today, 10), serviceTo: addDays(today, 80) };
      const { full, plan: spread } = paymentChoices([service], 's188', today);
      expect(full).toEqual({ offered: false, refusedBecause: 'nothing-before-the-first-session' });
      expect(spread?.todayCents).toBe(0);
      expect(spread?.instalments.length).toBeGreaterThanOrEqual(2);
      expect(spread?.instalments.every((part) => part.dueOn >= service.serviceFrom)).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

it('a city may always be paid in full', () => {
  fc.assert(fc.property(items, (bought) => paymentChoices(bought, 'exempt', today).full.offered), { numRuns: 500 });
});
