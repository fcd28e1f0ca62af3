import { alertWithRetry, Async, ListSkeleton } from '@preau/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { storeQueries } from '../../features/store/store.queries';
import { OfferPage } from '../../features/waitlist/offer-page';

const route = getRouteApi('/shell/stores/$slug/waitlist/$entryId');

export function WaitlistOfferRoutePage(): ReactNode {
  const { slug, entryId } = route.useParams();
  const store = useQuery(storeQueries.header(slug));
  return <Async reading={store} loading={<ListSkeleton rows={2} height={110} />} empty="never" error={alertWithRetry} ready={({ organizationId }) => <OfferPage slug={slug} organizationId={organizationId} entryId={entryId} />} />;
}
