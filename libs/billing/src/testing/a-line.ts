import type { InvoiceLineInput } from '../invoice/invoice';

/** A taxable hour of recreation for adults, given already; change what the example is about. */
export function aLine(overrides: Partial<InvoiceLineInput> = {}): InvoiceLineInput {
  return {
    kind: 'activity', labelFr: 'Yoga au parc', labelEn: 'Yoga in the park', personId: null, personName: 'Élise Tremblay', amountCents: 100_00,
    tax: { kind: 'supply', supply: 'recreation', mainlyChildren: false }, ledgerCodeId: null,
    serviceFrom: null, serviceTo: null, rl24Kind: 'none', qualifyingCents: 0, ...overrides,
  };
}
/** The same, exempt: the price is the total. */
export function anExemptLine(amountCents: number, overrides: Partial<InvoiceLineInput> = {}): InvoiceLineInput {
  return aLine({ amountCents, tax: { kind: 'decided', taxable: false, by: 'organization' }, ...overrides });
}
export const registered = { gst_number: '123456789RT0001', qst_number: '1234567890TQ0001', taxes_registered_from: '2015-01-01' };
