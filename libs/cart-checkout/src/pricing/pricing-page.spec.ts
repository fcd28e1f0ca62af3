import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { draftInvoice } from '@preau/billing';
import type { CartFacts } from '../cart/cart-facts';
import { aCart, aFee, aSession, cityTaxes } from '../testing/a-cart';
import { pricedCart } from './quote';

const page = readFileSync(join(__dirname, '../../../../docs/algorithms/pricing.md'), 'utf8');
const examples = page.split('\n').filter((line) => /^\| [ET] \d/.test(line)).map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()));

function cartOf(text: string): CartFacts {
  const parts = text.split(' + ').map((part) => part.split(' '));
  const lines = parts.flatMap(([what, cents]) => {
    if (what === 'fee') return [];
    return [what === 'credit' ? aFee({ kind: 'manual-credit', amountCents: Number(cents), taxable: false }) : aSession(Number(cents), { mainlyChildren: what === 'E' })];
  });
  return aCart(lines, { serviceFeeCents: Number(parts.find(([what]) => what === 'fee')?.[1] ?? 0) });
}

it.each(examples)('docs/algorithms/pricing.md: %s', (lines, subtotal, gst, qst, total) => {
  const quote = pricedCart(cartOf(lines ?? ''), (drafted) => draftInvoice(drafted, cityTaxes.rates, cityTaxes.registration));
  expect([quote.subtotalCents, quote.gstCents, quote.qstCents, quote.totalCents].map(String)).toEqual([subtotal, gst, qst, total]);
});
it('reads the examples of the page', () => {
  expect(examples.length).toBeGreaterThanOrEqual(8);
});
