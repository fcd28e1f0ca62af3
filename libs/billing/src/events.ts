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
  /** When the same method is tried again by itself; null when somebody has to act. */
  readonly nextTryOn: LocalDate | null;
}
export interface PlannedPaymentPending extends PlannedPaymentFacts {
  /** When the bank is expected to answer, if the processor says so. */
  readonly expectedAt: string | null;
}
export const plannedPaymentAccepted = event<PlannedPaymentAccepted>('billing.planned-payment-accepted.v1');
export const plannedPaymentRefused = event<PlannedPaymentRefused>('billing.planned-payment-refused.v1');
export const plannedPaymentPending = event<PlannedPaymentPending>('billing.planned-payment-pending.v1');

/** A balance that a family, or staff for it, pays on line. */
export interface BalanceFacts {
  readonly attemptId: string;
  readonly accountId: string;
  readonly amountCents: Cents;
  readonly method: ShownMethod;
  readonly invoiceNumbers: readonly number[];
}
export interface BalancePaid extends BalanceFacts {
  readonly paymentNumber: number;
  /** What the account owes after it. */
  readonly balanceCents: Cents;
}
export interface BalancePending extends BalanceFacts {
  readonly expectedAt: string | null;
}
export interface BalanceRefused extends BalanceFacts {
  readonly refusedBecause: RefusedBecause;
  readonly nextStep: NextStep;
}
export const balancePaid = event<BalancePaid>('billing.balance-paid.v1');
export const balancePending = event<BalancePending>('billing.balance-pending.v1');
export const balanceRefused = event<BalanceRefused>('billing.balance-refused.v1');

/** Staff ask a client to pay, or to choose how: a link in a message, nothing that anybody else could use. */
export interface PaymentRequested {
  /** Of this request: asking twice writes twice. */
  readonly requestId: string;
  readonly accountId: string;
  readonly amountCents: Cents;
  readonly because: 'refused' | 'needs-authentication' | 'method-needed' | 'balance';
  /** The planned payment it is about, when there is one. */
  readonly plannedPayment: { readonly id: string; readonly invoiceNumber: number; readonly dueOn: LocalDate } | null;
  /** Whether the organization lets families pay on line; the wallet is where they choose how otherwise. */
  readonly payOnline: boolean;
  readonly note: string;
}
export const paymentRequested = event<PaymentRequested>('billing.payment-requested.v1');

/** Staff changed a bank debit: told at least ten days before it, or the day the payer agreed. */
export interface DebitChanged extends PlannedPaymentFacts {
  readonly amountCentsWas: Cents;
  readonly dueOnWas: LocalDate;
  /** The payer agreed to it; otherwise this is the notice. */
  readonly agreedHow: 'in-person' | 'phone' | 'email' | 'letter' | null;
}
export const debitChanged = event<DebitChanged>('billing.debit-changed.v1');

/** A payer agreed to bank debits: the confirmation says what was agreed (Rule H1). */
export interface DebitAgreed {
  readonly agreementId: string;
  readonly accountId: string;
  readonly method: ShownMethod;
  readonly holderName: string;
  /** ISO instant. */
  readonly agreedAt: string;
  /** What is planned with it already. */
  readonly planned: readonly { readonly amountCents: Cents; readonly dueOn: LocalDate }[];
}
export const debitAgreed = event<DebitAgreed>('billing.debit-agreed.v1');
/** Nothing is debited under it any more. */
export interface DebitAgreementEnded {
  readonly agreementId: string;
  readonly accountId: string;
  readonly method: ShownMethod;
  readonly endedBy: 'payer' | 'organization';
  /** Planned payments that need another method now. */
  readonly planned: readonly { readonly amountCents: Cents; readonly dueOn: LocalDate }[];
}
export const debitAgreementEnded = event<DebitAgreementEnded>('billing.debit-agreement-ended.v1');

/** A card ends soon, or before a payment that relies on it. */
export interface CardExpires {
  readonly paymentMethodId: string;
  readonly accountId: string;
  readonly method: ShownMethod;
  readonly stage: '60-days' | '30-days' | 'before-payment';
  readonly expiresOn: LocalDate;
  readonly planned: readonly { readonly amountCents: Cents; readonly dueOn: LocalDate }[];
}
export const cardExpires = event<CardExpires>('billing.card-expires.v1');

/** The bank gave a cheque back. */
export interface ChequeBounced {
  readonly chequeId: string;
  readonly accountId: string;
  readonly number: string;
  readonly bank: string;
  readonly amountCents: Cents;
  readonly invoiceNumber: number;
  readonly feeCents: Cents;
  readonly feeInvoiceNumber: number | null;
  /** The day by which it is expected another way. */
  readonly plannedAgainOn: LocalDate;
}
export const chequeBounced = event<ChequeBounced>('billing.cheque-bounced.v1');

/** What needs staff, once a morning, for those who asked. */
export interface ActionsToTake {
  /** Who asked, as they sign in. */
  readonly userIds: readonly string[];
  readonly on: LocalDate;
  readonly counts: Readonly<Record<string, number>>;
  readonly amountCents: Cents;
}
export const actionsToTake = event<ActionsToTake>('billing.actions-to-take.v1');

/** A dispute was won: money that the bank had taken back is here again. */
export interface PaymentReinstated {
  readonly paymentId: string;
  readonly paymentNumber: number;
  readonly accountId: string;
  readonly amountCents: Cents;
  readonly method: ShownMethod;
  readonly reinstatedOn: LocalDate;
}
export const paymentReinstated = event<PaymentReinstated>('billing.payment-reinstated.v1');

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

/** What happened to a charge could not be found out, or could not be written down: somebody has to look. */
export interface ChargeUnresolved {
  readonly attemptId: string;
  readonly purpose: 'planned-payment' | 'checkout' | 'balance';
  readonly because: 'processor-does-not-answer' | 'outcome-cannot-be-written';
  readonly accountId: string;
  readonly amountCents: Cents;
  readonly asks: number;
}
export const chargeUnresolved = event<ChargeUnresolved>('billing.charge-unresolved.v1');

/** RL-24 slips of a family can be looked at; told once per emission or correction, whatever their number. */
export interface Rl24SlipsReady {
  readonly accountId: string;
  readonly year: number;
  readonly issued: number;
  /** Whether slips that were issued before are replaced. */
  readonly corrects: boolean;
  /** A recipient agreed to electronic delivery; otherwise the slips go on paper and nobody is written to. */
  readonly electronically: boolean;
  /** Of the emission, or of the slip that was corrected by hand. */
  readonly because: string;
}
export const rl24SlipsReady = event<Rl24SlipsReady>('billing.rl24-slips-ready.v1');

/** The numbers reserved for a year are nearly used: more have to be asked of the agency. */
export interface Rl24NumbersNearlyUsed {
  readonly year: number;
  readonly used: number;
  readonly total: number;
}
export const rl24NumbersNearlyUsed = event<Rl24NumbersNearlyUsed>('billing.rl24-numbers-nearly-used.v1');

/** A statement of account is to be sent, with its document. */
export interface StatementSent {
  readonly statementId: string;
  /** Of this sending: one statement may be sent again. */
  readonly sending: string;
  readonly accountId: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly locale: 'fr-CA' | 'en-CA';
  readonly balanceCents: Cents;
  readonly dueOn: LocalDate | null;
  readonly message: string;
}
export const statementSent = event<StatementSent>('billing.statement-sent.v1');
