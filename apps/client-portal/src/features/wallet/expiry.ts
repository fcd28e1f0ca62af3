import type { Method } from './wallet.queries';

/** A card is good through the last day of its month. */
export function isExpired({ expiresMonth, expiresYear }: Pick<Method, 'expiresMonth' | 'expiresYear'>, now: Date): boolean {
  if (expiresMonth === null || expiresYear === null) return false;
  return expiresYear < now.getFullYear() || (expiresYear === now.getFullYear() && expiresMonth < now.getMonth() + 1);
}
