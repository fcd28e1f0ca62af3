import { answer, type ActivityPlaces, type components } from '@preau/api-client';
import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api';

export type ActivityDetail = components['schemas']['StoreActivityDetailView'];
export type ActivityDate = components['schemas']['StoreDateView'];

/** Places change while people read. */
const freshMs = 10_000;

export const activityQueries = {
  all: () => ['activity'] as const,
  detail: (slug: string, activityId: string) =>
    queryOptions({
      queryKey: [...activityQueries.all(), slug, activityId],
      queryFn: () => answer(api.GET('/api/v1/stores/{slug}/activities/{activityId}', { params: { path: { slug, activityId } } })),
      staleTime: freshMs,
    }),
};

/** Writes the places that were told into the page of the activity. */
export function showPlaces(client: QueryClient, slug: string, told: ActivityPlaces | undefined): void {
  if (told === undefined) return;
  const dates = new Map(told.dates.map(({ occurrenceId, ...places }) => [occurrenceId, places]));
  const { queryKey } = activityQueries.detail(slug, told.activityId);
  client.setQueryData(
    queryKey,
    (known) => (known === undefined ? known : { ...known, session: told.session, dates: known.dates.map((date) => ({ ...date, places: dates.get(date.occurrenceId) ?? date.places })) }),
    // The time that the server said is as old as it was: only places are new.
    { updatedAt: client.getQueryState(queryKey)?.dataUpdatedAt },
  );
}
