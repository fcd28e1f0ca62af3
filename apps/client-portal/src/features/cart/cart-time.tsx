import { Button } from '@mantine/core';
import { problemOf } from '@preau/api-client';
import { Countdown, ProblemAlert } from '@preau/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useText } from '../../lib/text';
import { useExtendCart } from './cart.mutations';
import { cartQueries, type Cart } from './cart.queries';
import { useHold } from './hold';

/** How long the places are kept, what happens then, and more time once. The time is announced by the warning of the page. */
export function CartTime({ cart, readAt, organizationId }: { cart: Cart; readAt: number; organizationId: string }) {
  const t = useText();
  const client = useQueryClient();
  const hold = useHold(cart, readAt);
  const extend = useExtendCart(organizationId);
  const over = useCallback(() => void client.invalidateQueries({ queryKey: cartQueries.all() }), [client]);
  if (cart.state === 'paying') return <p role="status">{t('cart.paying')}</p>;
  if (hold === null) return null;
  return (
    <div className="cart-time">
      <Countdown {...hold} onOver={over} announced={false} />
      <p className="preau-quiet">{t('cart.timeOut')}</p>
      {cart.mayExtend && (
        <Button variant="default" size="compact-md" loading={extend.isPending} onClick={() => extend.mutate(undefined)}>
          {t('cart.extend')}
        </Button>
      )}
      {extend.isError && <ProblemAlert problem={problemOf(extend.error)} />}
    </div>
  );
}
