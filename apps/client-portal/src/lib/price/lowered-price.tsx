import { VisuallyHidden } from '@mantine/core';
import { Amount } from '@preau/ui';
import { useBilingual } from '../bilingual';
import { useText } from '../text';
import './price.css';

interface LoweredPriceProps {
  /** Before promotions; null where none lowers it. */
  listCents: number | null;
  amountCents: number;
  strong?: boolean;
}

/** A price, with the one it had before crossed out; a screen reader hears which is which. */
export function LoweredPrice({ listCents, amountCents, strong = false }: LoweredPriceProps) {
  const t = useText();
  if (listCents === null || listCents === amountCents) return <Amount value={amountCents} strong={strong} />;
  return (
    <span className="lowered-price">
      <VisuallyHidden>{t('offer.before')} </VisuallyHidden>
      <s className="preau-quiet">
        <Amount value={listCents} />
      </s>
      <VisuallyHidden>{t('offer.after')} </VisuallyHidden>
      <Amount value={amountCents} strong={strong} />
    </span>
  );
}

/** What was taken off and why, a sentence for each promotion. */
export function DiscountSentences({ discounts }: { discounts: readonly { promotionId: string; sentenceFr: string; sentenceEn: string }[] }) {
  const say = useBilingual();
  if (discounts.length === 0) return null;
  return (
    <ul className="discount-sentences">
      {discounts.map((discount) => (
        <li key={discount.promotionId}>{say(discount.sentenceFr, discount.sentenceEn)}</li>
      ))}
    </ul>
  );
}
