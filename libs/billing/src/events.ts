import { event, type Cents, type LocalDate } from '@preau/kernel';

/** What a message may show of how somebody paid: never more than the brand and four digits. */
export interface ShownMethod {
  readonly brand: string;
  readonly last4: string;
}
/** Refusals in classes that a payer may read; the bank's own words stay in the journal of the attempt. */
export type RefusedBecause =
  | 'insufficient-funds' | 'expired-card' | 'declined' | 'lost-or-stolen' | 'needs-authentication' | 'account-closed'
  | 'debit-not-authorized' | 'returned-by-bank' | 'method-removed' | 'processor-unavailable';
/** What the payer can do about a refusal. */
export type NextStep = 'choose-method' | 'authenticate' | 'pay-at-organization';

export interface InvoiceIssued {
  readonly invoiceId: string;
  readonly invoiceNumber: number;
  readonly accountId: string;
  readonly totalCents: Cents;
}
export const invoiceIssued = event<InvoiceIssued>('billing.invoice-issued.v1');

export interface PaymentTaken {
  readonly paymentId: string;
  readonly paymentNumber: number;
  readonly accountId: string;
  readonly amountCents: Cents;
  readonly tender: string;
  readonly method: ShownMethod | null;
  readonly receivedOn: LocalDate;
  readonly invoiceNumbers: readonly number[];
  /** What was not needed and stays on account. */
  readonly creditCents: Cents;
  /** Set when a planned payment or a checkout made it: those have messages of their own. */
  readonly chargeAttemptId: string | null;
}
export const paymentTaken = event<PaymentTaken>('billing.payment-taken.v1');

interface PlannedPaymentFacts {
  readonly plannedPaymentId: string;
  readonly accountId: string;
  readonly invoiceId: string;
  readonly invoiceNumber: number;
  readonly amountCents: Cents;
  readonly dueOn: LocalDate;
  readonly method: ShownMethod | null;
}
export interface PlannedPaymentAccepted extends PlannedPaymentFacts {
  readonly paymentNumber: number;
  /** What the invoice still owes after it. */
  readonly openCents: Cents;
}
export interface PlannedPaymentRefused extends PlannedPaymentFacts {
  readonly refusedBecause: RefusedBecause;
  readonly nextStep: NextStep;
}
export interface PlannedPaymentPending extends PlannedPaymentFacts {
  /** When the bank is expected to answer, if the processor says so. */
  readonly expectedAt: string | null;
}
export const plannedPaymentAccepted = event<PlannedPaymentAccepted>('billing.planned-payment-accepted.v1');
export const plannedPaymentRefused = event<PlannedPaymentRefused>('billing.planned-payment-refused.v1');
export const plannedPaymentPending = event<PlannedPaymentPending>('billing.planned-payment-pending.v1');

export interface CreditMemoIssued {
  readonly creditMemoId: string;
  readonly creditMemoNumber: number;
  readonly accountId: string;
  readonly invoiceNumber: number;
  readonly totalCents: Cents;
}
export const creditMemoIssued = event<CreditMemoIssued>('billing.credit-memo-issued.v1');

export interface RefundSettled {
  readonly refundId: string;
  readonly refundNumber: number;
  readonly accountId: string;
  readonly amountCents: Cents;
  readonly tender: string;
  readonly outcome: 'succeeded' | 'failed';
  readonly method: ShownMethod | null;
}
export const refundSettled = event<RefundSettled>('billing.refund-settled.v1');

/** The processor could not be made to tell what happened: somebody has to look. */
export interface ChargeUnresolved {
  readonly attemptId: string;
  readonly purpose: 'planned-payment' | 'checkout';
  readonly accountId: string;
  readonly amountCents: Cents;
  readonly asks: number;
}
export const chargeUnresolved = event<ChargeUnresolved>('billing.charge-unresolved.v1');
