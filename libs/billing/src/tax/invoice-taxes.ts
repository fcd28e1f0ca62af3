import { cents, prorate, share, type Cents } from '@preau/kernel';
import { taxStatusOf, type TaxBasis, type TaxReason, type TaxRegistration, type TaxStatus } from './tax-status';

/** Rates in force on the day, per 100,000: GST 5 % is 5000, QST 9.975 % is 9975. */
export interface TaxRates {
  readonly gst: number;
  readonly qst: number;
}
export interface TaxedLineInput {
  /** Before tax; negative for a credit given by staff. */
  readonly amountCents: Cents;
  readonly tax: TaxBasis;
}
export interface TaxedLine {
  readonly status: TaxStatus;
  readonly reason: TaxReason;
  readonly gstCents: Cents;
  readonly qstCents: Cents;
}
export interface Taxes {
  /** In the order of the lines given. */
  readonly lines: readonly TaxedLine[];
  readonly subtotalCents: Cents;
  readonly gstCents: Cents;
  readonly qstCents: Cents;
  readonly totalCents: Cents;
}

export const taxMethod = 'per-invoice-half-up';
const whole = 100_000;

/**
 * Taxes of an invoice or of a quote of it: each tax once, half up, on the sum of the taxable lines, then divided
 * among them by largest remainder. Credits lower the base, never below zero.
 */
export function taxesOf(lines: readonly TaxedLineInput[], rates: TaxRates, registration: TaxRegistration): Taxes {
  const decided = lines.map((line) => taxStatusOf(line.tax, registration));
  const taxable = lines.map((line, index) => (decided[index]?.status === 'taxable' ? cents(line.amountCents) : 0));
  const gst = registration.gst ? taxOf(taxable, rates.gst) : noTax(lines.length);
  const qst = registration.qst ? taxOf(taxable, rates.qst) : noTax(lines.length);
  const subtotalCents = lines.reduce((all, line) => all + cents(line.amountCents), 0);
  return {
    lines: decided.map((status, index) => ({ ...status, gstCents: gst.parts[index] ?? 0, qstCents: qst.parts[index] ?? 0 })),
    subtotalCents,
    gstCents: gst.total,
    qstCents: qst.total,
    totalCents: subtotalCents + gst.total + qst.total,
  };
}

interface DividedTax {
  readonly total: Cents;
  readonly parts: readonly Cents[];
}
function noTax(count: number): DividedTax {
  return { total: 0, parts: new Array<Cents>(count).fill(0) };
}

/** Charges carry the tax of their own sum; credits give back the difference down to the tax of the base. */
function taxOf(taxable: readonly Cents[], rate: number): DividedTax {
  const charges = taxable.map((amount) => Math.max(0, amount));
  const credits = taxable.map((amount) => Math.max(0, -amount));
  const charged = sum(charges);
  const total = share(Math.max(0, charged - sum(credits)), rate, whole);
  const beforeCredits = share(charged, rate, whole);
  const onCharges = divided(beforeCredits, charges);
  const onCredits = divided(beforeCredits - total, credits);
  return { total, parts: onCharges.map((part, index) => part - (onCredits[index] ?? 0)) };
}

function divided(total: Cents, weights: readonly Cents[]): Cents[] {
  return total === 0 ? weights.map(() => 0) : prorate(total, weights);
}
function sum(amounts: readonly Cents[]): Cents {
  return amounts.reduce((all, amount) => all + amount, 0);
}
