import { DataList, type Reading } from '@preau/ui';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo, type ReactNode } from 'react';
import { openingQueries } from '../../lib/opening/opening.queries';
import { useServerTime } from '../../lib/opening/server-time';
import { useText } from '../../lib/text';
import { useSession } from '../../lib/use-session';
import { ActivityCard } from './activity-card';
import { MoreButton } from './more-button';
import { storeQueries, type StoreActivity } from './store.queries';

type Listed = Reading<{ pages: { rows: StoreActivity[]; now: string }[] }> & { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown; dataUpdatedAt: number };

interface ActivityListProps {
  slug: string;
  /** Whose store it is, once known. */
  organizationId: string | undefined;
  /** Its families keep wish lists. */
  withWishes: boolean;
  listed: Listed;
  /** How many there are in all; undefined until counted. */
  count: number | undefined;
  tools: ReactNode;
  empty: ReactNode;
}

/** The activities that answer the question, a page at a time. */
export function ActivityList({ slug, organizationId, withWishes, listed, count, tools, empty }: ActivityListProps) {
  const t = useText();
  // Forty cards are drawn piece by piece, while the page answers to whoever is already typing.
  const pages = useDeferredValue(listed.data?.pages);
  const rows = pages?.flatMap((page) => page.rows);
  const signedIn = useSession().status === 'signed-in';
  // Only what opens by stages opens at another time for this family than for everybody.
  const staged = useMemo(() => pages?.flatMap((page) => page.rows.filter((row) => row.stages.length > 0).map((row) => row.id)) ?? [], [pages]);
  const openings = useQuery({ ...openingQueries.openings(organizationId ?? '', staged), enabled: signedIn && organizationId !== undefined && staged.length > 0 });
  const waitlists = useQuery(storeQueries.waitlists(slug)).data;
  const mayWait = (activityId: string): boolean => waitlists !== undefined && waitlists.open !== waitlists.otherwise.includes(activityId);
  const ofFamily = new Map(openings.data?.rows.map((opening) => [opening.activityId, opening]));
  const instants = [...(rows?.flatMap((row) => [row.registrationOpensAt, row.registrationClosesAt]) ?? []), ...(openings.data?.rows.flatMap((opening) => [opening.opensAt, opening.closesAt]) ?? [])];
  const now = useDeferredValue(useServerTime(pages?.at(-1)?.now ?? new Date(0).toISOString(), listed.dataUpdatedAt, instants));
  return (
    <>
      <DataList reading={{ ...listed, data: rows, isPending: listed.error === null && rows === undefined }} countLabel={(items) => t('store.count', { count: count ?? items.length })} keyOf={(activity) => activity.id} layout="cards" rowHeight={160} tools={tools} empty={empty}>
        {(activity) => <ActivityCard slug={slug} activity={activity} now={now} opening={ofFamily.get(activity.id)} wishesOf={withWishes ? (organizationId ?? null) : null} mayWait={mayWait(activity.id)} />}
      </DataList>
      <MoreButton reading={listed} />
    </>
  );
}
