import { Skeleton } from '@mantine/core';
import { lazy, Suspense, useMemo } from 'react';
import { monthsOf } from './months';
import type { PlannedPayment } from './planned-payments.queries';

const MonthlyChart = lazy(() => import('./monthly-chart'));

/** Months side by side, once there are two to compare. The drawing is loaded apart. */
export function PlannedChart({ payments }: { payments: readonly PlannedPayment[] }) {
  const months = useMemo(() => monthsOf(payments), [payments]);
  if (months.length < 2) return null;
  return (
    <Suspense fallback={<Skeleton height={180} radius="md" />}>
      <MonthlyChart months={months} />
    </Suspense>
  );
}
