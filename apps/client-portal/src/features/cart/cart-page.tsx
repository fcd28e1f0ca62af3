import { Button, Card, Group, Stack, Title } from '@mantine/core';
import { alertWithRetry, Async, EmptyState, ListSkeleton, PageHeader } from '@preau/ui';
import { IconShoppingBag } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { paths } from '../../app/paths';
import { useBilingual } from '../../lib/bilingual';
import { useText } from '../../lib/text';
import { CartLines } from './cart-lines';
import { CartTime } from './cart-time';
import { CartTotals } from './cart-totals';
import { PromotionCode } from './promotion-code';
import { cartQueries, type Cart, type MyCart } from './cart.queries';
import './cart.css';

/** What the family has chosen: one cart for each organization, each ordered by itself. */
export function CartPage(): ReactNode {
  const t = useText();
  const carts = useQuery(cartQueries.mine());
  return (
    <>
      <PageHeader title={t('cart.title')} />
      <Async
        reading={carts}
        loading={<ListSkeleton rows={2} height={160} />}
        empty={{ when: ({ rows }) => rows.length === 0, show: <EmptyCart /> }}
        error={alertWithRetry}
        ready={({ rows }) => (
          <Stack gap="xl">
            {rows.map((cart) => (
              <OneCart key={cart.cartId} mine={cart} />
            ))}
          </Stack>
        )}
      />
    </>
  );
}

export function EmptyCart() {
  const t = useText();
  return (
    <EmptyState icon={IconShoppingBag} title={t('cart.empty.title')} action={<Button renderRoot={(props) => <Link to={paths.stores} {...props} />}>{t('cart.empty.action')}</Button>}>
      {t('cart.empty.why')}
    </EmptyState>
  );
}

function OneCart({ mine }: { mine: MyCart }) {
  const chosen = useBilingual();
  const cart = useQuery(cartQueries.current(mine.organizationId));
  return (
    <section aria-labelledby={`cart-${mine.cartId}`}>
      <Title order={2} id={`cart-${mine.cartId}`} mb="sm">
        {chosen(mine.organizationName, mine.organizationNameEn)}
      </Title>
      <Async
        reading={cart}
        loading={<ListSkeleton rows={2} height={90} />}
        empty={{ when: ({ lines }) => lines.length === 0, show: <EmptyCart /> }}
        error={alertWithRetry}
        ready={(found) => <Filled mine={mine} cart={found} readAt={cart.dataUpdatedAt} />}
      />
    </section>
  );
}

function Filled({ mine, cart, readAt }: { mine: MyCart; cart: Cart; readAt: number }) {
  const t = useText();
  const lapsed = cart.lines.some((line) => line.state === 'lapsed');
  const stuck = cart.lines.some((line) => line.refusal !== null);
  return (
    <div className="cart-columns">
      <CartLines cart={cart} organizationId={mine.organizationId} />
      <Card padding="lg" component="aside" aria-label={t('cart.summary')}>
        <Stack gap="md">
          <CartTime cart={cart} readAt={readAt} organizationId={mine.organizationId} />
          <CartTotals cart={cart} />
          <PromotionCode cart={cart} organizationId={mine.organizationId} />
          {lapsed || stuck ? (
            <p className="preau-quiet" role="status">
              {lapsed ? t('cart.lapsedFirst') : t('cart.stuckFirst')}
            </p>
          ) : (
            <Button size="md" fullWidth renderRoot={(props) => <Link to={paths.checkout} params={{ slug: mine.slug }} {...props} />}>
              {cart.state === 'paying' ? t('cart.seePayment') : t('cart.order')}
            </Button>
          )}
          <Group justify="center">
            <Link to={paths.store} params={{ slug: mine.slug }}>
              {t('cart.who.keepShopping')}
            </Link>
          </Group>
        </Stack>
      </Card>
    </div>
  );
}
