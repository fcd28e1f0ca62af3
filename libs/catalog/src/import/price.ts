import { RowRefused } from './finding';

/**
 * 85,00 · 85.00 · 1 234,56 $ · $1,234.56 · 0,50 · Gratuit → whole cents. A lone comma or point followed by three digits
 * is a thousands mark only when another mark follows. @throws RowRefused price-unreadable
 */
export function readPriceCents(column: string, text: string): number {
  const bare = text.replace(/[\s$]|CAD/gi, '');
  if (/^(gratuit|free|libre)$/i.test(bare)) return 0;
  const parts = /^(\d{1,3}(?:[,.']?\d{3})*|\d+)(?:[.,](\d{1,2}))?$/.exec(bare);
  const refuse = (): never => {
    throw new RowRefused('price-unreadable', { column, value: text });
  };
  if (!parts || /^\d+[.,]\d{3}$/.test(bare)) return refuse();
  const cents = Number((parts[1] ?? '').replace(/[,.']/g, '')) * 100 + Number((parts[2] ?? '').padEnd(2, '0') || 0);
  return cents <= 100_000_00 ? cents : refuse();
}
