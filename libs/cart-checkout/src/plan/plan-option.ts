import { addDays, type Cents, type LocalDate, prorate, share } from '@preau/kernel';
import { type Instalment, instalmentsOf } from '@preau/billing';

/** One way to spread the price of items over dates. Exactly one of fixedDates, everyMonths and everyDays is given. */
export interface PlanOption {
  readonly id: string;
  readonly labelFr: string;
  readonly labelEn: string;
  readonly depositUnit: 'percent' | 'amount';
  /** Hundredths of a percent, or cents; of the price with taxes. */
  readonly depositValue: number;
  /** Of each item, or once for all items of the order that follow this option. */
  readonly depositPer: 'item' | 'order';
  /** When the deposit falls due; at the purchase when null or past. */
  readonly initialOn: LocalDate | null;
  readonly instalments: number;
  readonly fixedDates: readonly LocalDate[] | null;
  readonly everyMonths: number | null;
  readonly everyDays: number | null;
  /** The organization's gap between a purchase and the first instalment after it does not hold. */
  readonly gapWaived: boolean;
}
export interface Spread {
  readonly todayCents: Cents;
  readonly instalments: readonly Instalment[];
}

/**
 * Spreads the prices of the items that follow one option. What is left after the deposit is cut in equal parts, item
 * by item; intervals count from the day of the deposit; an instalment that would fall within the gap waits for its end.
 */
export function spreadOver(grossCents: readonly Cents[], option: PlanOption, orderedOn: LocalDate, gapDays: number): Spread {
  const prices = [...grossCents].sort((a, b) => b - a);
  const deposits = depositsOf(prices, option);
  const initialOn = option.initialOn !== null && option.initialOn > orderedOn ? option.initialOn : orderedOn;
  const soonest = addDays(orderedOn, option.gapWaived ? 0 : gapDays);
  const schedule = { depositPercent: 0, instalments: option.instalments, fixedDates: option.fixedDates, everyMonths: option.everyMonths, everyDays: option.everyDays };
  const parts = prices.map((price, index): Spread => {
    const deposit = deposits[index] ?? 0;
    // Fixed dates are past or not on the day of the purchase; intervals count from the deposit.
    const rest = instalmentsOf(price - deposit, schedule, option.fixedDates === null ? initialOn : orderedOn);
    const later = rest.instalments.map(({ dueOn, amountCents }) => ({ amountCents, dueOn: dueOn < soonest ? soonest : dueOn }));
    const initial = initialOn > orderedOn && deposit > 0 ? [{ amountCents: deposit, dueOn: initialOn }] : [];
    return { todayCents: rest.todayCents + (initial.length > 0 ? 0 : deposit), instalments: [...initial, ...later] };
  });
  return merged(parts);
}

function depositsOf(prices: readonly Cents[], { depositUnit, depositValue, depositPer }: PlanOption): Cents[] {
  const of = (price: Cents): Cents => (depositUnit === 'percent' ? share(price, depositValue, 10_000) : Math.min(depositValue, price));
  if (depositPer === 'item') return prices.map(of);
  return prices.length === 0 ? [] : prorate(of(prices.reduce((all, price) => all + price, 0)), prices);
}

/** What falls on the same day is one payment; the earliest first. */
export function merged(parts: readonly Spread[]): Spread {
  const byDay = new Map<LocalDate, Cents>();
  for (const part of parts) for (const { dueOn, amountCents } of part.instalments) byDay.set(dueOn, (byDay.get(dueOn) ?? 0) + amountCents);
  return {
    todayCents: parts.reduce((all, part) => all + part.todayCents, 0),
    instalments: [...byDay].map(([dueOn, amountCents]) => ({ dueOn, amountCents })).sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1)),
  };
}
