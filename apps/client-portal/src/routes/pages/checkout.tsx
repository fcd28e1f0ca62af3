import { alertWithRetry, Async, ListSkeleton } from '@preau/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type ReactNode, useCallback } from 'react';
import { CartTime } from '../../features/cart/cart-time';
import { CartTotals } from '../../features/cart/cart-totals';
import { PromotionCode } from '../../features/cart/promotion-code';
import { cartQueries } from '../../features/cart/cart.queries';
import { CheckoutPage } from '../../features/checkout/checkout-page';
import { OrderPage } from '../../features/checkout/order-page';
import { storeQueries, type Store } from '../../features/store/store.queries';
import { useBilingual } from '../../lib/bilingual';

const checkoutRoute = getRouteApi('/shell/stores/$slug/checkout');
const orderRoute = getRouteApi('/shell/stores/$slug/orders/$orderId');

/** The checkout of one organization's cart, with the time left and the totals in sight. */
export function CheckoutRoutePage(): ReactNode {
  const { slug } = checkoutRoute.useParams();
  const store = useQuery(storeQueries.header(slug));
  return <Async reading={store} loading={<ListSkeleton rows={3} height={110} />} empty="never" error={alertWithRetry} ready={(found) => <OfStore store={found} />} />;
}

function OfStore({ store }: { store: Store }) {
  const { step } = checkoutRoute.useSearch();
  const client = useQueryClient();
  const say = useBilingual();
  const { organizationId, slug } = store;
  const cart = useQuery(cartQueries.current(organizationId));
  const refresh = useCallback(() => client.invalidateQueries({ queryKey: cartQueries.all() }), [client]);
  return (
    <Async
      reading={cart}
      loading={<ListSkeleton rows={3} height={110} />}
      empty="never"
      error={alertWithRetry}
      ready={(found) => (
        <CheckoutPage
          slug={slug}
          organizationId={organizationId}
          organizationName={say(store.name, store.nameEn)}
          cart={found}
          step={step}
          refresh={refresh}
          summary={
            <>
              <CartTime cart={found} readAt={cart.dataUpdatedAt} organizationId={organizationId} />
              <CartTotals cart={found} />
              <PromotionCode cart={found} organizationId={organizationId} />
            </>
          }
        />
      )}
    />
  );
}

export function OrderRoutePage(): ReactNode {
  const { slug, orderId } = orderRoute.useParams();
  const store = useQuery(storeQueries.header(slug));
  return <Async reading={store} loading={<ListSkeleton rows={3} height={110} />} empty="never" error={alertWithRetry} ready={({ organizationId }) => <OrderPage slug={slug} organizationId={organizationId} orderId={orderId} />} />;
}
