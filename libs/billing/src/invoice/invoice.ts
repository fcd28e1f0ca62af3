import { cents, newId, type Cents, type LocalDate } from '@preau/kernel';
import { refuse } from '../errors';
import { taxesOf, type TaxRates } from '../tax/invoice-taxes';
import type { TaxBasis, TaxReason, TaxRegistration, TaxStatus } from '../tax/tax-status';

export type Locale = 'fr-CA' | 'en-CA';
export type InvoiceLineKind = 'activity' | 'drop-in' | 'service-fee' | 'manual-fee' | 'manual-credit' | 'other';
export type Rl24Kind = 'none' | 'day-camp' | 'overnight-camp' | 'daycare' | 'after-school';

/** A line to invoice. Amounts are cents before tax; only a manual credit is negative. */
export interface InvoiceLineInput {
  readonly kind: InvoiceLineKind;
  readonly labelFr: string;
  readonly labelEn: string;
  readonly personId: string | null;
  readonly personName: string;
  readonly amountCents: Cents;
  readonly tax: TaxBasis;
  readonly ledgerCodeId: string | null;
  /** The period of the service, for revenue and for the childcare slip; null for a fee. */
  readonly serviceFrom: LocalDate | null;
  readonly serviceTo: LocalDate | null;
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
