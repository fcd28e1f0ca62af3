import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { prorate } from './money';

interface Vectors {
  readonly cases: readonly { readonly weights: readonly number[]; readonly total: number; readonly parts: readonly number[] }[];
}
const vectors = JSON.parse(readFileSync(join(__dirname, '../../../../shared/data/vectors/prorate_integer.json'), 'utf8')) as Vectors;

it.each(vectors.cases)('the figures of a peer: $total over $weights', ({ weights, total, parts }) => {
  expect(prorate(total, weights).map((part) => part + 0)).toEqual(parts.map((part) => part + 0));
});
