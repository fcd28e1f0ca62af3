import type { useText } from '../../lib/text';
import type { WalletMethod } from './checkout.queries';

/** «Visa •• 4242, 04/29» or «Compte •• 6789». */
export function methodWords(method: Pick<WalletMethod, 'kind' | 'brand' | 'last4' | 'expiresMonth' | 'expiresYear'>, t: ReturnType<typeof useText>): string {
  if (method.kind === 'bank-account') return t('checkout.method.bank', { last4: method.last4 });
  const brand = method.brand === '' ? t('checkout.method.card') : method.brand.charAt(0).toUpperCase() + method.brand.slice(1);
  const expiry = method.expiresMonth === null || method.expiresYear === null ? '' : `, ${String(method.expiresMonth).padStart(2, '0')}/${String(method.expiresYear % 100).padStart(2, '0')}`;
  return `${brand} •• ${method.last4}${expiry}`;
}
