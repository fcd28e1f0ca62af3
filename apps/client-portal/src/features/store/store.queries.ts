import { answer, type ActivityPlaces, type components, type operations } from '@preau/api-client';
import { type InfiniteData, infiniteQueryOptions, keepPreviousData, type QueryClient, queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api';

export type Store = components['schemas']['StoreView'];
export type StoreActivity = components['schemas']['StoreActivityView'];
export type StoreProgram = components['schemas']['StoreProgramView'];
export type StoreCategory = components['schemas']['StoreCategoryView'];
export type StoreFacets = components['schemas']['StoreFacetsView'];
export type StoreFilters = NonNullable<operations['StoreActivities.facets']['parameters']['query']>;
export type StoreOrder = 'soonest' | 'name-fr' | 'name-en';

const pageSize = 40;
/** Places change while people look: a list is fresh for this long. */
const freshMs = 15_000;

export const storeQueries = {
  all: () => ['store'] as const,
  stores: (search: string) =>
    infiniteQueryOptions({
      queryKey: [...storeQueries.all(), 'stores', search],
      queryFn: ({ pageParam }) => answer(api.GET('/api/v1/stores', { params: { query: { ...(search === '' ? {} : { search }), ...(pageParam === null ? {} : { cursor: pageParam }) } } })),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.next,
      placeholderData: keepPreviousData,
    }),
  header: (slug: string) =>
    queryOptions({ queryKey: [...storeQueries.all(), slug, 'header'], queryFn: () => answer(api.GET('/api/v1/stores/{slug}', { params: { path: { slug } } })), staleTime: 300_000 }),
  programs: (slug: string) =>
    queryOptions({ queryKey: [...storeQueries.all(), slug, 'programs'], queryFn: () => answer(api.GET('/api/v1/stores/{slug}/programs', { params: { path: { slug } } })), staleTime: 120_000 }),
  activities: (slug: string, filters: StoreFilters, order: StoreOrder) =>
    infiniteQueryOptions({
      queryKey: [...storeQueries.all(), slug, 'activities', order, filters],
      queryFn: ({ pageParam }) =>
        answer(api.GET('/api/v1/stores/{slug}/activities', { params: { path: { slug }, query: { ...filters, order, limit: pageSize, ...(pageParam === null ? {} : { cursor: pageParam }) } } })),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.next,
      placeholderData: keepPreviousData,
      staleTime: freshMs,
    }),
  waitlists: (slug: string) =>
    queryOptions({ queryKey: [...storeQueries.all(), slug, 'waitlists'], queryFn: () => answer(api.GET('/api/v1/stores/{slug}/waitlists', { params: { path: { slug } } })), staleTime: 300_000 }),
  facets: (slug: string, filters: StoreFilters) =>
    queryOptions({
      queryKey: [...storeQueries.all(), slug, 'facets', filters],
      queryFn: () => answer(api.GET('/api/v1/stores/{slug}/facets', { params: { path: { slug }, query: filters } })),
      placeholderData: keepPreviousData,
      staleTime: freshMs,
    }),
};

type StorePages = InfiniteData<{ rows: StoreActivity[]; now: string; next: string | null }, string | null>;

/** Writes the places that were told into every list of the store that shows them. */
export function showPlaces(client: QueryClient, slug: string, places: ReadonlyMap<string, ActivityPlaces>): void {
  for (const [queryKey, known] of client.getQueriesData<StorePages>({ queryKey: [...storeQueries.all(), slug, 'activities'] })) {
    if (known === undefined) continue;
    // The time that the server said is as old as it was: only places are new.
    client.setQueryData<StorePages>(queryKey, { ...known, pages: known.pages.map((page) => ({ ...page, rows: page.rows.map((row) => withPlaces(row, places.get(row.id))) })) }, { updatedAt: client.getQueryState(queryKey)?.dataUpdatedAt });
  }
}
function withPlaces(row: StoreActivity, told: ActivityPlaces | undefined): StoreActivity {
  return told === undefined ? row : { ...row, session: told.session, nextDate: told.nextDate };
}
