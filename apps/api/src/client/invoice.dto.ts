import type { InvoiceView } from '@preau/billing';
import type { ShownMethodView } from './billing.dto';
import { discountsAnswer } from './cart-answers';
import type { LineDiscountView } from './cart.dto';

export class InvoicePartyView {
  name: string;
  street: string;
  city: string;
  province: string;
  postalCode: string;
  email: string;
  phone: string;
}
export class InvoiceSellerView extends InvoicePartyView {
  nameEn: string;
  gstNumber: string | null;
  qstNumber: string | null;
}
export class InvoiceLineView {
  id: string;
  position: number;
  kind: 'activity' | 'drop-in' | 'service-fee' | 'one-time-fee' | 'manual-fee' | 'manual-credit' | 'cancellation-fee' | 'returned-payment-fee' | 'late-fee' | 'other';
  labelFr: string;
  labelEn: string;
  personId: string | null;
  personName: string;
  /** Before promotions; null where none lowered the line. */
  listCents: number | null;
  discounts: LineDiscountView[];
  amountCents: number;
  gstCents: number;
  qstCents: number;
  taxStatus: 'taxable' | 'exempt' | 'not-registered';
  taxReason: string;
  serviceFrom: string | null;
  serviceTo: string | null;
  /** What credit memos have taken back of it, before tax. */
  creditedCents: number;
}
export class InvoiceSettlementView {
  kind: 'payment' | 'credit-memo' | 'scholarship' | 'write-off';
  number: number | null;
  nameFr: string | null;
  nameEn: string | null;
  on: string;
  amountCents: number;
  tender: 'card' | 'bank-debit' | 'cash' | 'cheque' | 'terminal' | null;
  method: ShownMethodView | null;
}
export class InvoicePlannedPaymentView {
  id: string;
  amountCents: number;
  dueOn: string;
  status: 'planned' | 'processing' | 'accepted' | 'refused' | 'cancelled';
  method: ShownMethodView | null;
}
export class InvoiceDocumentView {
  id: string;
  organizationId: string;
  accountId: string;
  number: number;
  issuedOn: string;
  locale: 'fr-CA' | 'en-CA';
  seller: InvoiceSellerView;
  buyer: InvoicePartyView;
  lines: InvoiceLineView[];
  subtotalCents: number;
  gstCents: number;
  qstCents: number;
  totalCents: number;
  openCents: number;
  state: 'open' | 'partial' | 'paid' | 'written-off';
  settlements: InvoiceSettlementView[];
  plannedPayments: InvoicePlannedPaymentView[];
}

export function invoiceDocument(invoice: InvoiceView): InvoiceDocumentView {
  return {
    ...invoice,
    lines: invoice.lines.map(({ ledgerCodeId: _ledger, rl24Kind: _kind, qualifyingCents: _qualifying, listCents, discounts, ...line }) => ({ ...line, listCents: listCents ?? null, discounts: discountsAnswer(discounts ?? []) })),
    settlements: [...invoice.settlements],
    plannedPayments: [...invoice.plannedPayments],
  };
}
