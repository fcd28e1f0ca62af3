import { assert, cents, newId, type Cents, type LocalDate } from '@preau/kernel';
import { refuse } from '../errors';
import { taxesOf, type TaxRates } from '../tax/invoice-taxes';
import type { TaxBasis, TaxReason, TaxRegistration, TaxStatus } from '../tax/tax-status';

export type Locale = 'fr-CA' | 'en-CA';
export type InvoiceLineKind =
  | 'activity' | 'drop-in' | 'service-fee' | 'one-time-fee' | 'manual-fee' | 'manual-credit'
  | 'cancellation-fee' | 'returned-payment-fee' | 'late-fee' | 'other';
export type Rl24Kind = 'none' | 'day-camp' | 'overnight-camp' | 'daycare' | 'after-school';

/** What a promotion took off a line, frozen with it. */
export interface LineDiscount {
  readonly promotionId: string;
  readonly kind: string;
  readonly nameFr: string;
  readonly nameEn: string;
  /** Taken off, above zero. */
  readonly amountCents: Cents;
  /** What was taken off and why, in words. */
  readonly sentenceFr: string;
  readonly sentenceEn: string;
  /**
   * For a promotion that other lines made possible: those lines by claim (one of each group must stay), the rank of the
   * person and what the second, third… takes off. Null for others.
   */
  readonly rests: { readonly onClaims: readonly (readonly string[])[]; readonly rank: number; readonly offs: readonly { readonly unit: 'percent' | 'amount'; readonly value: number }[] } | null;
}
/** A line to invoice. Amounts are cents before tax; only a manual credit is negative. */
export interface InvoiceLineInput {
  readonly kind: InvoiceLineKind;
  readonly labelFr: string;
  readonly labelEn: string;
  readonly personId: string | null;
  readonly personName: string;
  readonly amountCents: Cents;
  /** Before promotions; left out where none lowered the line. The discounts make up the difference. */
  readonly listCents?: Cents | null;
  readonly discounts?: readonly LineDiscount[];
  readonly tax: TaxBasis;
  readonly ledgerCodeId: string | null;
  /** The period of the service, for revenue and for the childcare slip; null for a fee. */
  readonly serviceFrom: LocalDate | null;
  readonly serviceTo: LocalDate | null;
  /** The dates within that period, when the seller knows them; every day of it otherwise. */
  readonly serviceDates?: readonly LocalDate[];
  readonly rl24Kind: Rl24Kind;
  /** What of the price may qualify for the childcare slip. */
  readonly qualifyingCents: Cents;
}
export interface InvoiceLine extends Omit<InvoiceLineInput, 'tax'> {
  readonly id: string;
  readonly position: number;
  readonly gstCents: Cents;
  readonly qstCents: Cents;
  readonly taxStatus: TaxStatus;
  readonly taxReason: TaxReason;
}
export interface DraftInvoice {
  readonly lines: readonly InvoiceLine[];
  readonly subtotalCents: Cents;
  readonly gstCents: Cents;
  readonly qstCents: Cents;
  readonly totalCents: Cents;
}

/**
 * Prices and taxes the lines: what a quote shows is what the invoice will say.
 * @throws DomainError billing.nothing-to-invoice, billing.invoice-below-zero
 */
export function draftInvoice(lines: readonly InvoiceLineInput[], rates: TaxRates, registration: TaxRegistration): DraftInvoice {
  if (lines.length === 0) throw refuse('billing.nothing-to-invoice');
  for (const line of lines) {
    cents(line.amountCents);
    const off = (line.discounts ?? []).reduce((all, discount) => all + cents(discount.amountCents), 0);
    assert((line.listCents ?? line.amountCents) - off === line.amountCents, 'the discounts explain the price');
    if (line.amountCents < 0 && line.kind !== 'manual-credit') throw refuse('billing.invoice-below-zero', { label: line.labelFr });
  }
  const taxes = taxesOf(lines, rates, registration);
  if (taxes.subtotalCents < 0) throw refuse('billing.invoice-below-zero', { subtotalCents: taxes.subtotalCents });
  return {
    lines: lines.map(({ tax: _, ...line }, index) => {
      const taxed = taxes.lines[index] ?? { status: 'exempt' as const, reason: 'ordinary-supply' as const, gstCents: 0, qstCents: 0 };
      return { ...line, id: newId(), position: index + 1, gstCents: taxed.gstCents, qstCents: taxed.qstCents, taxStatus: taxed.status, taxReason: taxed.reason };
    }),
    subtotalCents: taxes.subtotalCents,
    gstCents: taxes.gstCents,
    qstCents: taxes.qstCents,
    totalCents: taxes.totalCents,
  };
}
