import { Skeleton } from '@mantine/core';
import { lazy, Suspense } from 'react';
import type { BarsProps } from './bars';

const Bars = /* @__PURE__ */ lazy(() => import('./bars'));

type MoneyChartProps = Omit<BarsProps, 'stacked' | 'height'> & Partial<Pick<BarsProps, 'stacked' | 'height'>>;

/** Amounts as bars, and as a table for those who do not see them. The drawing is loaded apart: a page without it does not carry it. */
export function MoneyChart({ stacked = false, height = 220, ...shown }: MoneyChartProps) {
  return (
    <Suspense fallback={<Skeleton height={height} radius="md" />}>
      <Bars {...shown} stacked={stacked} height={height} />
    </Suspense>
  );
}
