import { useLanguage } from '../language/language';
import { formatMoney } from './money';

/** Money on screen. `value` is whole cents; `strong` for totals; `gain` writes a credit with its plus sign in the success colour. */
export function Amount({ value, strong = false, gain = false }: { value: number; strong?: boolean; gain?: boolean }) {
  const text = formatMoney(value, useLanguage());
  return (
    <data className={`preau-figures preau-amount${gain ? ' preau-gain' : ''}`} data-strong={strong || undefined} value={value}>
      {gain && value > 0 ? `+${text}` : text}
    </data>
  );
}
