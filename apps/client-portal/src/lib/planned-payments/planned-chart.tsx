import { PlannedMonths } from '@preau/ui';
import { useMemo } from 'react';
import { monthsOf } from './months';
import type { PlannedPayment } from './planned-payments.queries';

/** Months side by side, once there are two to compare. */
export function PlannedChart({ payments }: { payments: readonly PlannedPayment[] }) {
  const months = useMemo(() => monthsOf(payments), [payments]);
  return months.length < 2 ? null : <PlannedMonths months={months} height={180} />;
}
