import type { InvoiceView } from '@preau/billing';
import type { ShownMethodView } from './billing.dto';

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
  kind: 'activity' | 'drop-in' | 'service-fee' | 'manual-fee' | 'manual-credit' | 'other';
  labelFr: string;
  labelEn: string;
  personId: string | null;
  personName: string;
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
  kind: 'payment' | 'credit-memo';
  number: number;
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
  state: 'open' | 'partial' | 'paid';
  settlements: InvoiceSettlementView[];
  plannedPayments: InvoicePlannedPaymentView[];
}

export function invoiceDocument(invoice: InvoiceView): InvoiceDocumentView {
  return {
    ...invoice,
    lines: invoice.lines.map(({ ledgerCodeId: _ledger, rl24Kind: _kind, qualifyingCents: _qualifying, ...line }) => line),
    settlements: [...invoice.settlements],
    plannedPayments: [...invoice.plannedPayments],
  };
}
