import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dueDate, equalParts } from './instalments';

interface Vectors {
  readonly cases: readonly { readonly total: string; readonly count: number; readonly parts: readonly string[] }[];
  readonly errors: readonly { readonly total: string; readonly count: number }[];
  readonly due_dates: readonly { readonly ordered_on: string; readonly count: number; readonly due: readonly string[] }[];
  /** Their processor caps the count, ours does not; a gift card pays first. */
  readonly caps: readonly { readonly total: string; readonly count: number; readonly gift_card?: string; readonly first?: string; readonly each?: string }[];
}
const vectors = JSON.parse(readFileSync(join(__dirname, '../../../../../shared/data/vectors/installment_split.json'), 'utf8')) as Vectors;
function cents(text: string): number {
  return Number(text.replace('.', ''));
}

describe('the figures of a peer', () => {
  it.each(vectors.cases)('$total in $count: the same parts; we put the odd cents first, they put them last', ({ total, count, parts }) => {
    expect(equalParts(cents(total), count)).toEqual(parts.map(cents).reverse());
  });

  it.each(vectors.caps)('$total in $count, $gift_card paid before: each as large', ({ total, count, gift_card: paid = '0.00', first, each }) => {
    expect(equalParts(cents(total) - cents(paid), count)).toEqual(Array.from({ length: count }, () => cents(first ?? each ?? '')));
  });

  it.each(vectors.errors)('$total in $count is refused', ({ total, count }) => {
    expect(() => equalParts(cents(total), count)).toThrow();
  });

  it.each(vectors.due_dates)('ordered on $ordered_on, $count dates from the day itself', ({ ordered_on, count, due }) => {
    expect(Array.from({ length: count }, (_, index) => dueDate(ordered_on, { everyMonths: 1 }, index))).toEqual(due);
  });
});
