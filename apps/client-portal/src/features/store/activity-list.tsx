import { DataList, type Reading } from '@preau/ui';
import type { ReactNode } from 'react';
import { useText } from '../../lib/text';
import { ActivityCard } from './activity-card';
import { MoreButton } from './more-button';
import type { StoreActivity } from './store.queries';

type Listed = Reading<{ pages: { rows: StoreActivity[]; now: string }[] }> & { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown };

interface ActivityListProps {
  slug: string;
  listed: Listed;
  /** How many there are in all; undefined until counted. */
  count: number | undefined;
  tools: ReactNode;
  empty: ReactNode;
}

/** The activities that answer the question, a page at a time. */
export function ActivityList({ slug, listed, count, tools, empty }: ActivityListProps) {
  const t = useText();
  const { pages } = listed.data ?? {};
  const rows = pages?.flatMap((page) => page.rows);
  const now = pages?.[0]?.now ?? '';
  return (
    <>
      <DataList reading={{ ...listed, data: rows }} countLabel={(items) => t('store.count', { count: count ?? items.length })} keyOf={(activity) => activity.id} layout="cards" rowHeight={160} tools={tools} empty={empty}>
        {(activity) => <ActivityCard slug={slug} activity={activity} now={now} />}
      </DataList>
      <MoreButton reading={listed} />
    </>
  );
}
