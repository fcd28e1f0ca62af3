import { Countdown } from '@preau/ui';
import { IconShoppingBag } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useText } from '../lib/text';
import { paths } from './paths';

export interface CartSummary {
  lines: number;
  /** Until when the seats are held, and the server's own time when it said so; null when nothing is held. */
  hold: { endsAt: string; serverNow: string } | null;
}

/** The cart, one tap away on every page, with the time left to its seats. Without a summary it is not known yet. */
export function CartButton({ summary }: { summary?: CartSummary }) {
  const t = useText();
  const lines = summary?.lines ?? 0;
  const hold = summary?.hold ?? null;
  return (
    <Link to={paths.cart as string} className="portal-cart" aria-label={lines === 0 ? t('shell.nav.cart') : t('shell.nav.cartCount', { count: lines })}>
      <IconShoppingBag size={20} stroke={1.7} aria-hidden />
      <span className="portal-cart-word">{t('shell.nav.cart')}</span>
      {lines > 0 && <span className="portal-cart-count preau-figures">{lines}</span>}
      {hold !== null && <Countdown endsAt={hold.endsAt} serverNow={hold.serverNow} size="short" />}
    </Link>
  );
}
