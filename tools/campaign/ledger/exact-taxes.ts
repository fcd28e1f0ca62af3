import { taxesOf, type TaxedLineInput } from '@preau/billing';
import type { Complaints } from '../campaign';
import type { Random } from '../random';

const rates = { gst: 5_000, qst: 9_975 };
const registration = { seller: 'public-service-body', gst: true, qst: true } as const;
const whole = 100_000n;

/** Half up on an exact rational: no floating point anywhere. */
export function exactShare(cents: number, rate: number): number {
  const doubled = 2n * BigInt(cents) * BigInt(rate) + whole;
  return Number(doubled / (2n * whole));
}
function decided(amountCents: number, taxable = true): TaxedLineInput {
  return { amountCents, tax: { kind: 'decided', taxable, by: 'organization' } };
}

/** Taxes of every price from a cent to a thousand dollars, then of invoices of many lines. Returns how many were compared. */
export function compareTaxes(random: Random, prices: number, invoices: number, complaints: Complaints): number {
  for (let cents = 1; cents <= prices; cents += 1) {
    const taxes = taxesOf([decided(cents)], rates, registration);
    const [gst, qst] = [exactShare(cents, rates.gst), exactShare(cents, rates.qst)];
    complaints.expect(taxes.gstCents === gst && taxes.qstCents === qst && taxes.totalCents === cents + gst + qst, `taxes of ${cents} cents are ${taxes.gstCents} and ${taxes.qstCents}, exactly they are ${gst} and ${qst}`);
  }
  for (let index = 0; index < invoices; index += 1) {
    const lines = Array.from({ length: random.between(1, 12) }, () => decided(random.between(0, 200_000), random.next() < 0.8));
    const base = lines.reduce((all, line) => all + (line.tax.kind === 'decided' && line.tax.taxable ? line.amountCents : 0), 0);
    const taxes = taxesOf(lines, rates, registration);
    const [gst, qst] = [exactShare(base, rates.gst), exactShare(base, rates.qst)];
    const parts = (of: 'gstCents' | 'qstCents'): number => taxes.lines.reduce((all, line) => all + line[of], 0);
    complaints.expect(
      taxes.gstCents === gst && taxes.qstCents === qst && parts('gstCents') === gst && parts('qstCents') === qst,
      `taxes of an invoice of ${JSON.stringify(lines.map((line) => line.amountCents))} are ${taxes.gstCents} and ${taxes.qstCents} (lines ${parts('gstCents')} and ${parts('qstCents')}), exactly ${gst} and ${qst}`,
    );
    const untouched = taxes.lines.every((line, at) => lines[at]?.tax.kind !== 'decided' || lines[at].tax.taxable || (line.gstCents === 0 && line.qstCents === 0));
    complaints.expect(untouched, 'a line that is not taxed carries a tax');
  }
  return prices + invoices;
}
