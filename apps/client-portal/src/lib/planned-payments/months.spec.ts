import { monthsOf } from './months';
import type { PlannedPayment } from './planned-payments.queries';

const payment = (dueOn: string, amountCents: number, status: PlannedPayment['status']) => ({ dueOn, amountCents, status }) as PlannedPayment;

test('each month says what was paid, what is to come and what was refused; a month without any stands between', () => {
  const months = monthsOf([payment('2027-01-05', 8_000, 'planned'), payment('2026-11-21', 4_000, 'accepted'), payment('2026-11-30', 100, 'refused'), payment('2027-01-20', 50, 'processing'), payment('2025-01-01', 9, 'cancelled')]);
  expect(months).toEqual([
    { month: '2026-11', acceptedCents: 4_000, plannedCents: 0, refusedCents: 100 },
    { month: '2026-12', acceptedCents: 0, plannedCents: 0, refusedCents: 0 },
    { month: '2027-01', acceptedCents: 0, plannedCents: 8_050, refusedCents: 0 },
  ]);
});

test('without planned payments there is nothing to draw', () => expect(monthsOf([])).toEqual([]));
