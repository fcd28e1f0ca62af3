import { addDays, addMonths, assert, cents, prorate, share, type Cents, type LocalDate } from '@preau/kernel';

/** How a price is spread. Exactly one of the three schedules is given. */
export interface InstalmentPlan {
  /** Whole percent taken at the purchase. */
  readonly depositPercent: number;
  /** How many payments follow the deposit. */
  readonly instalments: number;
  /** As many dates as instalments. */
  readonly fixedDates: readonly LocalDate[] | null;
  readonly everyMonths: number | null;
  readonly everyDays: number | null;
}
export interface Instalment {
  readonly amountCents: Cents;
  readonly dueOn: LocalDate;
}
export interface SpreadPrice {
  /** The deposit, and the instalments whose fixed date is not after the purchase. */
  readonly todayCents: Cents;
  readonly instalments: readonly Instalment[];
}

/** Equal parts of a price, the odd cents to the earlier ones. */
export function equalParts(totalCents: Cents, count: number): Cents[] {
  assert(Number.isInteger(count) && count >= 1, `a price is cut in at least one part, not ${count}`);
  return prorate(totalCents, new Array<number>(count).fill(1));
}

/** The n-th date of a schedule, always counted from the anchor: the 31st gives the 28th in February and the 31st again in March. */
export function dueDate(anchorOn: LocalDate, step: { readonly everyMonths: number } | { readonly everyDays: number }, n: number): LocalDate {
  return 'everyMonths' in step ? addMonths(anchorOn, step.everyMonths * n) : addDays(anchorOn, step.everyDays * n);
}

/** Spreads a total over a plan from the day of the purchase. The parts always sum to the total; parts of nothing are left out. */
export function instalmentsOf(totalCents: Cents, plan: InstalmentPlan, orderedOn: LocalDate): SpreadPrice {
  assert(cents(totalCents) >= 0, 'a price to spread is not negative');
  const depositCents = share(totalCents, plan.depositPercent, 100);
  const parts = equalParts(totalCents - depositCents, plan.instalments);
  const dated = parts.map((amountCents, index) => ({ amountCents, dueOn: dueOnOf(plan, orderedOn, index) }));
  const later = dated.filter((instalment) => instalment.dueOn > orderedOn && instalment.amountCents > 0);
  return { todayCents: totalCents - later.reduce((all, instalment) => all + instalment.amountCents, 0), instalments: later };
}

function dueOnOf(plan: InstalmentPlan, orderedOn: LocalDate, index: number): LocalDate {
  if (plan.fixedDates !== null) {
    const date = plan.fixedDates[index];
    assert(date !== undefined, 'a plan with fixed dates has one for each instalment');
    return date;
  }
  if (plan.everyMonths !== null) return dueDate(orderedOn, { everyMonths: plan.everyMonths }, index + 1);
  assert(plan.everyDays !== null, 'a plan has a schedule');
  return dueDate(orderedOn, { everyDays: plan.everyDays }, index + 1);
}
