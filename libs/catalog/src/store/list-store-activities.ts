import { decodeCursor, encodeCursor, read, type Page } from '@preau/kernel';
import { storeFacets, storePage, type StoreActivity, type StoreFacets, type StoreOrder } from './store-activities.store';
import type { StoreFilters } from './store-filters';

export interface ListStoreActivitiesInput extends StoreFilters {
  readonly order?: StoreOrder;
  /** `next` of the page before. */
  readonly cursor?: string;
  /** 1 to 100; 50 unless said. */
  readonly size?: number;
}
const sizeMax = 100;

/** What is on sale, a page at a time, with the places left now. @throws DomainError kernel.cursor-unreadable */
export const listStoreActivities = read('catalog.list-store-activities', async (sql, input: ListStoreActivitiesInput): Promise<Page<StoreActivity>> => {
  const { order = 'soonest', cursor, size = 50, ...filters } = input;
  const most = Math.min(Math.max(1, Math.trunc(size)), sizeMax);
  const [value, id] = cursor === undefined ? [] : decodeCursor(cursor, 2);
  const after = typeof value === 'string' && typeof id === 'string' ? { value, id } : null;
  const rows = await storePage(sql, filters, order, after, most + 1);
  const page = rows.slice(0, most);
  const last = page.at(-1);
  if (rows.length <= most || !last) return { rows: page, next: null };
  return { rows: page, next: encodeCursor([order === 'soonest' ? last.startsOn : order === 'name-fr' ? last.nameFr : last.nameEn, last.id]) };
});

/** The choices beside the list, each with the number of activities behind it. */
export const countStoreFacets = read('catalog.count-store-facets', async (sql, input: StoreFilters): Promise<StoreFacets> => storeFacets(sql, input));

/** Activities by their ids, as the store shows them, also those that stand in no list; what is not offered any more is left out. */
export const storeActivitiesOf = read('catalog.store-activities-of', async (sql, input: { readonly activityIds: readonly string[]; readonly text?: string }): Promise<StoreActivity[]> =>
  storePage(sql, { ids: input.activityIds, text: input.text }, 'soonest', null, Math.max(1, input.activityIds.length)),
);
