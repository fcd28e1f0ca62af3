import { Skeleton } from '@mantine/core';
import { lazy, Suspense } from 'react';
import type { MonthOfMoney } from './month-chart';

const MonthChart = /* @__PURE__ */ lazy(() => import('./month-chart'));

/** Months side by side. The drawing is loaded apart: a page without it does not carry it. */
export function PlannedMonths({ months, height = 200 }: { months: readonly MonthOfMoney[]; height?: number }) {
  return (
    <Suspense fallback={<Skeleton height={height} radius="md" />}>
      <MonthChart months={months} height={height} />
    </Suspense>
  );
}
