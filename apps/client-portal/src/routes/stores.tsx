import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { paths } from '../app/paths';
import { stepIds, type StepId } from '../features/checkout/steps';
import { filtersOf, readStoreSearch } from '../features/store/store-search';
import { storeQueries } from '../features/store/store.queries';
import { queryClient } from '../lib/query-client';
import { page } from './page';
import { requireSession, shellRoute } from './shell';

export const storesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: paths.stores,
  validateSearch: (search): { search?: string } => (typeof search['search'] === 'string' && search['search'] !== '' ? { search: search['search'].slice(0, 200) } : {}),
  component: lazyRouteComponent(() => import('../features/store/find-store-page'), 'FindStorePage'),
});

/** Everything of one organization: its colour, its time zone. */
const storeScopeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: paths.store,
  // Asked for while the page itself comes.
  loader: ({ params }) => void queryClient.prefetchQuery(storeQueries.header(params.slug)),
  component: lazyRouteComponent(() => import('../features/store/store-scope'), 'StoreScope'),
});

const storeRoute = createRoute({
  getParentRoute: () => storeScopeRoute,
  path: '/',
  validateSearch: readStoreSearch,
  loader: ({ params: { slug }, location }) => {
    const search = readStoreSearch(location.search);
    const filters = filtersOf(search);
    void queryClient.prefetchInfiniteQuery(storeQueries.activities(slug, filters, search.order ?? 'soonest'));
    void queryClient.prefetchQuery(storeQueries.programs(slug));
    void queryClient.prefetchQuery(storeQueries.facets(slug, filters));
  },
  component: lazyRouteComponent(() => import('./pages/store'), 'StoreRoutePage'),
});

const whoShape = /^(session|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** `who` opens the choice of who comes: 'session', or the id of a date. */
const activityRoute = createRoute({
  getParentRoute: () => storeScopeRoute,
  path: '/activities/$activityId',
  validateSearch: (search): { who?: string } => (typeof search['who'] === 'string' && whoShape.test(search['who']) ? { who: search['who'] } : {}),
  component: page(() => import('./pages/activity'), 'ActivityRoutePage'),
});

const wishListRoute = createRoute({
  getParentRoute: () => storeScopeRoute,
  path: '/wish-list',
  beforeLoad: requireSession,
  component: page(() => import('./pages/wish-list'), 'WishListRoutePage'),
});

const checkoutRoute = createRoute({
  getParentRoute: () => storeScopeRoute,
  path: '/checkout',
  beforeLoad: requireSession,
  validateSearch: (search): { step?: StepId } => {
    const step = stepIds.find((known) => known === search['step']);
    return step === undefined ? {} : { step };
  },
  component: page(() => import('./pages/checkout'), 'CheckoutRoutePage'),
});

const orderRoute = createRoute({
  getParentRoute: () => storeScopeRoute,
  path: '/orders/$orderId',
  beforeLoad: requireSession,
  component: page(() => import('./pages/checkout'), 'OrderRoutePage'),
});

/** Where the e-mail of an offer leads. */
const waitlistOfferRoute = createRoute({
  getParentRoute: () => storeScopeRoute,
  path: '/waitlist/$entryId',
  beforeLoad: requireSession,
  component: page(() => import('./pages/waitlist-offer'), 'WaitlistOfferRoutePage'),
});

export const storeRoutes = storeScopeRoute.addChildren([storeRoute, activityRoute, wishListRoute, checkoutRoute, orderRoute, waitlistOfferRoute]);
