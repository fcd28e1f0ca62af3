import { Countdown } from '@preau/ui';
import { IconShoppingBag } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useCallback } from 'react';
import { cartQueries } from '../features/cart/cart.queries';
import { useHold } from '../features/cart/hold';
import { useText } from '../lib/text';
import { useSession } from '../lib/use-session';
import { paths } from './paths';

/** The cart, one tap away on every page, with the time left to its places: that of the store one is in, else the one that ends first. */
export function CartButton() {
  const t = useText();
  const client = useQueryClient();
  const { slug } = useParams({ strict: false });
  const signedIn = useSession().status === 'signed-in';
  const mine = useQuery({ ...cartQueries.mine(), enabled: signedIn });
  const carts = signedIn ? (mine.data?.rows ?? []) : [];
  const [first] = carts;
  const shown = carts.find((cart) => cart.slug === slug) ?? first;
  const cart = useQuery({ ...cartQueries.current(shown?.organizationId ?? ''), enabled: shown !== undefined });
  const hold = useHold(shown === undefined ? undefined : cart.data, cart.dataUpdatedAt);
  const over = useCallback(() => void client.invalidateQueries({ queryKey: cartQueries.all() }), [client]);
  const items = carts.reduce((sum, one) => sum + one.items, 0);
  return (
    <Link to={paths.cart} className="portal-cart" aria-label={items === 0 ? t('shell.nav.cart') : t('shell.nav.cartCount', { count: items })}>
      <IconShoppingBag size={20} stroke={1.7} aria-hidden />
      <span className="portal-cart-word">{t('shell.nav.cart')}</span>
      {items > 0 && <span className="portal-cart-count preau-figures">{items}</span>}
      {hold !== null && <Countdown {...hold} size="short" onOver={over} announced={false} />}
    </Link>
  );
}
