import { Skeleton, Stack } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { problemOf } from '@preau/api-client';
import { Amount, DateText, Notice } from '@preau/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useOrganization } from '../../lib/organization';
import { useText } from '../../lib/text';
import { pricingQueries, type PlanOption } from './pricing.queries';

const PlanChart = lazy(() => import('./plan-chart'));

export interface Tried {
  amountCents: number | null;
  items: number;
  orderedOn: string;
}

/** What an option would ask of an amount bought on a day: the dates with their amounts, drawn and written. */
export function PlanPreview({ option, tried }: { option: PlanOption; tried: Tried }) {
  const t = useText();
  const { organizationId } = useOrganization();
  const complete = option.labelFr.trim() !== '' && tried.amountCents !== null && tried.amountCents > 0 && tried.orderedOn !== '' && (option.fixedDates ?? []).every((date) => date !== '');
  const body = { option, itemsCents: Array.from({ length: tried.items }, () => tried.amountCents ?? 0), orderedOn: tried.orderedOn };
  const [settled] = useDebouncedValue(body, 400);
  const preview = useQuery({ ...pricingQueries.preview(organizationId, settled), enabled: complete, placeholderData: keepPreviousData });
  if (!complete) return <p className="preau-quiet">{t('pricing.preview.incomplete')}</p>;
  if (preview.isError) return <Notice tone="warning" title={problemOf(preview.error).title} />;
  if (preview.data === undefined) return <Skeleton height={180} radius="md" />;
  const { todayCents, instalments } = preview.data;
  const parts = [{ dueOn: settled.orderedOn, amountCents: todayCents }, ...instalments].filter((part) => part.amountCents > 0);
  return (
    <Stack gap="sm" aria-live="polite">
      <Suspense fallback={<Skeleton height={120} radius="md" />}>
        <PlanChart parts={parts} />
      </Suspense>
      <dl className="pricing-dates">
        <div>
          <dt>{t('pricing.preview.today')}</dt>
          <dd>
            <Amount value={todayCents} strong />
          </dd>
        </div>
        {instalments.map((part) => (
          <div key={part.dueOn}>
            <dt>
              <DateText at={part.dueOn} year="always" />
            </dt>
            <dd>
              <Amount value={part.amountCents} />
            </dd>
          </div>
        ))}
      </dl>
    </Stack>
  );
}
