import type { ReactNode } from 'react';
import { Amount } from '../formats/amount';
import { useUiText } from '../language/ui-text';

/** One part of a balance: its code, and what it adds or takes away, in cents. */
interface BalancePart {
  readonly code: string;
  readonly amountCents: number;
}
interface BalanceSentencesProps<T extends BalancePart> {
  explanation: { readonly sentences: readonly T[]; readonly planned: readonly T[]; readonly balanceCents: number; readonly expectedBalanceCents: number };
  /** The sentence in words, with a link where there is a document to open. */
  say: (sentence: T) => ReactNode;
}

/** What settled an invoice stands under it. */
const parts = ['paid', 'credited', 'helped', 'written-off'];

/** Every cent of a balance, one sentence after the other, and what it will be once what is planned is paid. */
export function BalanceSentences<T extends BalancePart>({ explanation: { sentences, planned, balanceCents, expectedBalanceCents }, say }: BalanceSentencesProps<T>) {
  const t = useUiText();
  const row = (sentence: T, index: number) => (
    <li key={index} data-part={parts.includes(sentence.code) || undefined}>
      {say(sentence)}
      <Amount value={sentence.amountCents} />
    </li>
  );
  return (
    <ul className="preau-balance-sentences">
      {sentences.map(row)}
      <li data-sum>
        <span>{t('ui.balance.now')}</span>
        <Amount value={balanceCents} strong />
      </li>
      {planned.map(row)}
      {planned.length > 0 && (
        <li data-sum>
          <span>{t('ui.balance.expected')}</span>
          <Amount value={expectedBalanceCents} strong />
        </li>
      )}
    </ul>
  );
}
