import { Button, NativeSelect, VisuallyHidden } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { EmptyState, useLanguage } from '@preau/ui';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useMemo, useState, type ReactNode } from 'react';
import { paths } from '../../app/paths';
import { useLivePlaces } from '../../lib/offer/use-live-places';
import { useText } from '../../lib/text';
import { ActivityList } from './activity-list';
import { ProgramTree } from './program-tree';
import { SearchBox } from './search-box';
import { StoreFilterFields, type FamilyMember } from './store-filter-fields';
import { StoreHeader, StoreTabs } from './store-header';
import { filtersInUse, filtersOf, tidied, type StoreSearch } from './store-search';
import { showPlaces, storeQueries, type StoreOrder } from './store.queries';
import './store.css';

const route = getRouteApi('/shell/stores/$slug/');
const FiltersDrawer = lazy(() => import('./filters-drawer'));

/** What one organization offers: categories, search, filters, list. */
export function StorePage({ people }: { people: readonly FamilyMember[] }): ReactNode {
  const t = useText();
  const { slug } = route.useParams();
  const search = route.useSearch();
  const navigate = useNavigate();
  const [filtersOpen, setFiltersOpen] = useState(false);
  const wide = useMediaQuery('(min-width: 62em)', true, { getInitialValueInEffect: false });
  const change = useCallback(
    (part: Partial<StoreSearch>) => void navigate({ to: paths.store, params: { slug }, search: (before) => tidied({ ...(before as StoreSearch), ...part }), replace: true, resetScroll: false }),
    [navigate, slug],
  );
  const filters = useMemo(() => filtersOf(search), [search]);
  const listed = useInfiniteQuery(storeQueries.activities(slug, filters, search.order ?? 'soonest'));
  const store = useQuery(storeQueries.header(slug));
  const facets = useQuery(storeQueries.facets(slug, filters));
  const client = useQueryClient();
  const onScreen = useMemo(() => listed.data?.pages.flatMap((page) => page.rows.map((row) => row.id)) ?? [], [listed.data]);
  useLivePlaces(slug, onScreen, { onPlaces: (places) => showPlaces(client, slug, places), onSilence: () => void listed.refetch() });
  const used = filtersInUse(search);
  const clear = { people: undefined, age: undefined, days: undefined, hours: undefined, places: undefined, price: undefined, left: undefined };
  const fields = <StoreFilterFields search={search} facets={facets.data} people={people} onChange={change} />;
  const clearButton = used > 0 && (
    <Button variant="subtle" size="compact-sm" onClick={() => change(clear)}>
      {t('store.filters.clear', { count: used })}
    </Button>
  );
  return (
    <>
      <StoreHeader slug={slug} />
      <StoreTabs slug={slug} kind={search.kind} />
      <div className="store-layout">
        <aside aria-label={t('store.filters.label')}>
          <ProgramTree slug={slug} search={search} onChange={change} wide={wide} />
          {wide && (
            <>
              {fields}
              {clearButton}
            </>
          )}
        </aside>
        <section aria-labelledby="store-results">
          <VisuallyHidden component="h2" id="store-results">
            {t('store.results')}
          </VisuallyHidden>
          <div className="store-tools">
            <SearchBox label={t('store.search')} text={search.text ?? ''} onLook={(words) => change({ text: words === '' ? undefined : words })} />
            {!wide && (
              <Button variant="default" leftSection={<IconAdjustmentsHorizontal size={18} aria-hidden />} onClick={() => setFiltersOpen(true)} aria-haspopup="dialog">
                {used > 0 ? t('store.filters.openWith', { count: used }) : t('store.filters.open')}
              </Button>
            )}
          </div>
          <ActivityList
            slug={slug}
            organizationId={store.data?.organizationId}
            withWishes={store.data?.wishList === true}
            listed={listed}
            count={facets.data?.count}
            tools={<OrderSelect order={search.order ?? 'soonest'} onChange={change} />}
            empty={
              <EmptyState title={t('store.empty.title')} action={<Button variant="default" onClick={() => change({ ...clear, text: undefined, program: undefined, category: undefined, kind: undefined })}>{t('store.empty.action')}</Button>}>
                {t('store.empty.why')}
              </EmptyState>
            }
          />
        </section>
      </div>
      {!wide && (
        <Suspense>
          <FiltersDrawer opened={filtersOpen} onClose={() => setFiltersOpen(false)} count={facets.data?.count ?? 0} clear={clearButton}>
            {fields}
          </FiltersDrawer>
        </Suspense>
      )}
    </>
  );
}

function OrderSelect({ order, onChange }: { order: StoreOrder; onChange: (part: Partial<StoreSearch>) => void }) {
  const t = useText();
  const byName = useLanguage() === 'fr' ? 'name-fr' : 'name-en';
  return (
    <NativeSelect
      aria-label={t('store.order.label')}
      size="sm"
      value={order === 'soonest' ? order : byName}
      data={[{ value: 'soonest', label: t('store.order.soonest') }, { value: byName, label: t('store.order.name') }]}
      onChange={(event) => onChange({ order: event.currentTarget.value === 'soonest' ? undefined : byName })}
    />
  );
}
