import { creditLine, taxesOf, type CreditableLine, type TaxedLineInput } from '@preau/billing';
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

/** Taxes of every price from a cent up, then of invoices of many lines. Returns how many were compared. */
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

/**
 * Invoices credited part by part, in any order, until nothing is left: at each moment what was returned of a line's taxes
 * is its exact share, a cent up or down, and never more than was charged; in the end it is what was charged, exactly.
 * Returns how many credits were made.
 */
export function compareCredits(random: Random, invoices: number, complaints: Complaints): number {
  let credits = 0;
  for (let index = 0; index < invoices; index += 1) {
    const amounts = Array.from({ length: random.between(1, 6) }, () => decided(random.oneOf([random.between(1, 20), random.between(1, 50_000), random.between(1, 200_000)]), random.next() < 0.8));
    const charged = taxesOf(amounts, rates, registration);
    const open: CreditableLine[] = amounts.map((line, at) => ({
      id: String(at), amountCents: line.amountCents, gstCents: charged.lines[at]?.gstCents ?? 0, qstCents: charged.lines[at]?.qstCents ?? 0, creditedCents: 0, creditedGstCents: 0, creditedQstCents: 0,
    }));
    const returned = { gst: 0, qst: 0, cents: 0 };
    while (open.length > 0) {
      const at = random.between(0, open.length - 1);
      const line = open[at];
      if (line === undefined) break;
      const left = line.amountCents - line.creditedCents;
      const part = creditLine(line, random.next() < 0.3 ? null : random.between(1, left));
      credits += 1;
      const after = { ...line, creditedCents: line.creditedCents + part.amountCents, creditedGstCents: line.creditedGstCents + part.gstCents, creditedQstCents: line.creditedQstCents + part.qstCents };
      complaints.expect(part.gstCents >= 0 && part.qstCents >= 0 && isShare(after.creditedGstCents, after.gstCents, after) && isShare(after.creditedQstCents, after.qstCents, after), `a credit of ${part.amountCents} on ${JSON.stringify(line)} returned ${part.gstCents} and ${part.qstCents}`);
      returned.gst += part.gstCents;
      returned.qst += part.qstCents;
      returned.cents += part.amountCents;
      complaints.expect(returned.gst <= charged.gstCents && returned.qst <= charged.qstCents, `credits returned ${returned.gst} and ${returned.qst} of ${charged.gstCents} and ${charged.qstCents} charged`);
      if (after.creditedCents < after.amountCents) open[at] = after;
      else open.splice(at, 1);
    }
    complaints.expect(returned.gst === charged.gstCents && returned.qst === charged.qstCents && returned.cents === charged.subtotalCents, `an invoice credited whole returned ${returned.gst} and ${returned.qst} of ${charged.gstCents} and ${charged.qstCents}`);
  }
  return credits;
}

/** Whether so much of a tax is the exact share of what was credited of its line, less than a cent up or down, on integers. */
function isShare(returned: number, tax: number, line: Pick<CreditableLine, 'amountCents' | 'creditedCents'>): boolean {
  const beside = BigInt(returned) * BigInt(line.amountCents) - BigInt(tax) * BigInt(line.creditedCents);
  return returned <= tax && (beside < 0n ? -beside : beside) < BigInt(line.amountCents);
}
