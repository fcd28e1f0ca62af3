import { DomainError, type Refusal } from '@preau/kernel';

/** Every way billing says no. */
export const billingRefusals = {
  'billing.not-found': { retryMayHelp: false },
  'billing.nothing-to-invoice': { retryMayHelp: false },
  'billing.invoice-below-zero': { retryMayHelp: false },
  'billing.client-unknown': { retryMayHelp: false },
  'billing.invoice-of-another-account': { retryMayHelp: false },
  'billing.amount-not-positive': { retryMayHelp: false },
  'billing.credit-insufficient': { retryMayHelp: false },
  'billing.allocation-already-undone': { retryMayHelp: false },
  'billing.credit-exceeds-invoice-line': { retryMayHelp: false },
  'billing.credit-exceeds-invoice': { retryMayHelp: false },
  'billing.refund-exceeds-credit': { retryMayHelp: false },
  'billing.refund-exceeds-payment': { retryMayHelp: false },
  'billing.payment-not-refundable-online': { retryMayHelp: false },
  'billing.planned-payments-exceed-invoice': { retryMayHelp: false },
  'billing.planned-payment-date-past': { retryMayHelp: false },
  'billing.debit-notice-too-short': { retryMayHelp: false },
  'billing.planned-payment-in-progress': { retryMayHelp: true },
  'billing.planned-payment-settled': { retryMayHelp: false },
  'billing.planned-payment-not-yours-to-change': { retryMayHelp: false },
  'billing.payment-method-unknown': { retryMayHelp: false },
  'billing.payment-method-not-authorized': { retryMayHelp: false },
  'billing.payment-method-in-use': { retryMayHelp: false },
  'billing.payment-method-refused': { retryMayHelp: false },
  'billing.payment-methods-too-many': { retryMayHelp: false },
  'billing.online-payment-not-offered': { retryMayHelp: false },
  'billing.processor-unreachable': { retryMayHelp: true },
  'billing.charge-in-progress': { retryMayHelp: true },
  'billing.notice-unreadable': { retryMayHelp: false },
} as const satisfies Record<string, Refusal>;
export type BillingRefusalCode = keyof typeof billingRefusals;

export function refuse(code: BillingRefusalCode, details: Readonly<Record<string, unknown>> = {}): DomainError<BillingRefusalCode> {
  return new DomainError(code, details);
}
