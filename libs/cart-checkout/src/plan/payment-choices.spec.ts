import fc from 'fast-check';
import { addDays } from '@preau/kernel';
import { type ItemToPay, paymentChoices } from './payment-choices';
import { type PlanOption, spreadOver } from './plan-option';

const today = '2027-01-31';
const day = fc.integer({ min: -40, max: 300 }).map((days) => addDays(today, days));
const schedule = (instalments: number) => fc.oneof(
  fc.integer({ min: 1, max: 12 }).map((everyMonths) => ({ everyMonths, everyDays: null, fixedDates: null })),
  fc.integer({ min: 7, max: 180 }).map((everyDays) => ({ everyMonths: null, everyDays, fixedDates: null })),
  fc.array(day, { minLength: instalments, maxLength: instalments }).map((fixedDates) => ({ everyMonths: null, everyDays: null, fixedDates })),
);
const option: fc.Arbitrary<PlanOption> = fc.integer({ min: 1, max: 12 }).chain((instalments) =>
  fc.record({
    id: fc.uuid(), labelFr: fc.constant('a'), labelEn: fc.constant('a'), depositPer: fc.constantFrom('item' as const, 'order' as const), initialOn: fc.option(day), gapWaived: fc.boolean(),
    deposit: fc.oneof(fc.record({ depositUnit: fc.constant('percent' as const), depositValue: fc.integer({ min: 0, max: 10_000 }) }), fc.record({ depositUnit: fc.constant('amount' as const), depositValue: fc.integer({ min: 0, max: 60_000 }) })),
    schedule: schedule(instalments),
  }).map(({ deposit, schedule: dated, ...rest }) => ({ ...rest, ...deposit, ...dated, instalments })),
);
const plan = fc.record({ id: fc.uuid(), options: fc.array(option, { minLength: 1, maxLength: 4 }) });
const twoPlans = fc.tuple(plan, plan);
const gap = fc.integer({ min: 0, max: 30 });
const numRuns = Number(process.env['PREAU_PROPERTY_RUNS'] ?? 2_000);
const item: fc.Arbitrary<Omit<ItemToPay, 'plan'> & { planned: 0 | 1 | null }> = fc.record({
  grossCents: fc.integer({ min: 0, max: 200_000 }), planned: fc.constantFrom(0 as const, 1 as const, null), sequential: fc.boolean(),
  term: fc.option(fc.tuple(day, fc.integer({ min: 0, max: 200 }))),
}).map(({ term, ...rest }) => ({ ...rest, serviceFrom: term === null ? null : term[0], serviceTo: term === null ? null : addDays(term[0], term[1]) }));
const items: fc.Arbitrary<ItemToPay[]> = fc.tuple(twoPlans, fc.array(item, { minLength: 1, maxLength: 6 }), fc.double({ min: 0, max: 1, noNaN: true })).map(([plans, bought, part]) => {
  const planned = bought.map(({ planned: which, ...one }): ItemToPay => ({ ...one, plan: which === null ? null : plans[which] }));
  const credit = Math.floor(bought.reduce((all, one) => all + one.grossCents, 0) * part * part);
  return credit === 0 ? planned : [...planned, { grossCents: -credit, plan: null, sequential: false, serviceFrom: null, serviceTo: null }];
});
const regime = fc.constantFrom('exempt' as const, 's188' as const, 'fitness-studio' as const);

it('every plan sums exactly to the total, dates rise, nothing is due before tomorrow, no part is empty', () => {
  fc.assert(
    fc.property(items, regime, gap, (bought, law, gapDays) => {
      const { plan: first, plans, totalCents } = paymentChoices(bought, law, today, gapDays);
      expect(totalCents).toBe(bought.reduce((all, one) => all + one.grossCents, 0));
      expect(first).toEqual(plans[0] === undefined ? null : { todayCents: plans[0].todayCents, instalments: plans[0].instalments });
      for (const spread of plans) {
        expect(spread.todayCents).toBeGreaterThanOrEqual(0);
        expect(spread.todayCents + spread.instalments.reduce((all, part) => all + part.amountCents, 0)).toBe(totalCents);
        spread.instalments.forEach((part, index) => {
          expect(part.amountCents).toBeGreaterThan(0);
          expect(part.dueOn > (spread.instalments[index - 1]?.dueOn ?? today)).toBe(true);
        });
      }
    }),
    { numRuns },
  );
});

it('plans are the same whatever the order of the items', () => {
  fc.assert(
    fc.property(items, regime, gap, (bought, law, gapDays) => {
      const bySum = (of: readonly ItemToPay[]) => paymentChoices(of, law, today, gapDays).plans.map(({ todayCents, instalments }) => ({ todayCents, instalments }));
      expect(bySum([...bought].reverse())).toEqual(bySum(bought));
    }),
    { numRuns },
  );
});

it('an instalment waits for the end of the gap after the purchase, unless it is waived', () => {
  fc.assert(
    fc.property(option, fc.integer({ min: 1, max: 200_000 }), gap, (one, grossCents, gapDays) => {
      const { instalments } = spreadOver([grossCents], { ...one, initialOn: null, gapWaived: false }, today, gapDays);
      expect(instalments.every((part) => part.dueOn >= addDays(today, gapDays))).toBe(true);
    }),
    { numRuns },
  );
});

it('under s.188 nothing of a long and costly service is asked before its first session, and it is asked in parts', () => {
  fc.assert(
    fc.property(item, fc.option(plan), ({ planned: _, ...one }, own) => {
      const service = { ...one, plan: own, sequential: true, grossCents: one.grossCents + 10_001, serviceFrom: addDays(today, 10), serviceTo: addDays(today, 80) };
      const { full, plan: spread } = paymentChoices([service], 's188', today, 10);
      expect(full).toEqual({ offered: false, refusedBecause: 'nothing-before-the-first-session' });
      expect(spread?.todayCents).toBe(0);
      expect(spread?.instalments.length).toBeGreaterThanOrEqual(2);
      expect(spread?.instalments.every((part) => part.dueOn >= service.serviceFrom)).toBe(true);
    }),
    { numRuns },
  );
});

it('a city may always be paid in full', () => {
  fc.assert(fc.property(items, (bought) => paymentChoices(bought, 'exempt', today, 10).full.offered), { numRuns });
});
