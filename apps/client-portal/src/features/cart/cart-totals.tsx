import { Amount } from '@preau/ui';
import { useText } from '../../lib/text';
import type { Cart } from './cart.queries';
import './cart.css';

/** Before tax, each tax, and what it comes to. */
export function CartTotals({ cart }: { cart: Pick<Cart, 'savedCents' | 'subtotalCents' | 'gstCents' | 'qstCents' | 'totalCents'> }) {
  const t = useText();
  const rows: [string, number][] = [[t('cart.subtotal'), cart.subtotalCents]];
  if (cart.gstCents !== 0) rows.push([t('cart.gst'), cart.gstCents]);
  if (cart.qstCents !== 0) rows.push([t('cart.qst'), cart.qstCents]);
  return (
    <dl className="cart-totals">
      {cart.savedCents > 0 && (
        <div className="cart-saved">
          <dt>{t('cart.saved')}</dt>
          <dd>
            −<Amount value={cart.savedCents} />
          </dd>
        </div>
      )}
      {rows.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <Amount value={value} />
          </dd>
        </div>
      ))}
      <div className="cart-total">
        <dt>{t('cart.total')}</dt>
        <dd>
          <Amount value={cart.totalCents} strong />
        </dd>
      </div>
    </dl>
  );
}
