import type { MonthOfMoney } from '@preau/ui';
import type { PlannedPayment } from './planned-payments.queries';

/** What was paid, will be paid and was refused in each month that has any of it, in order, without a hole between. */
export function monthsOf(payments: readonly PlannedPayment[]): MonthOfMoney[] {
  const months = new Map<string, MonthOfMoney>();
  for (const { status, dueOn, amountCents } of payments) {
    if (status === 'cancelled') continue;
    const month = dueOn.slice(0, 7);
    const sum = months.get(month) ?? { month, acceptedCents: 0, plannedCents: 0, refusedCents: 0 };
    if (status === 'accepted') sum.acceptedCents += amountCents;
    else if (status === 'refused') sum.refusedCents += amountCents;
    else sum.plannedCents += amountCents;
    months.set(month, sum);
  }
  const known = [...months.keys()].sort();
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return [];
  const all: MonthOfMoney[] = [];
  for (let month = first; month <= last; month = following(month)) all.push(months.get(month) ?? { month, acceptedCents: 0, plannedCents: 0, refusedCents: 0 });
  return all;
}

function following(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}
