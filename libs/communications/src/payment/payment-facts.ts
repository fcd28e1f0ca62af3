import type { ShownMethod } from '@preau/billing';
import type { Words } from '../render/words';

export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** Rows that several messages about money share; what is not known is left out. */
export function amountFact(words: Words, amountCents: number): Fact {
  return { label: words.say('payment.amount'), value: words.amount(amountCents) };
}
export function methodFacts(words: Words, method: ShownMethod | null, tender?: string): Fact[] {
  const label = words.say('payment.method');
  if (method !== null && method.last4 !== '') return [{ label, value: words.say('payment.methodShown', { brand: method.brand, last4: method.last4 }) }];
  if (tender === 'card' || tender === 'bank-debit' || tender === 'cash' || tender === 'cheque' || tender === 'terminal') return [{ label, value: words.say(`payment.tender.${tender}`) }];
  return [];
}
export function numberFact(words: Words, label: string, numbers: number | readonly number[]): Fact {
  const all = typeof numbers === 'number' ? [numbers] : numbers;
  return { label, value: all.map((number) => words.say('payment.noNumber', { number })).join(', ') };
}
