/**
 * Test payment methods, under Stripe's names where Stripe has one. At Stripe most cards that are declined cannot be saved;
 * here each can, so that what was saved may be refused later.
 */
export interface Outcome {
  readonly kind: 'card' | 'bank';
  readonly brand: string;
  readonly last4: string;
  /** The decline code of a charge. */
  readonly declines?: string;
  /** The bank wants the holder in person, whoever asks. */
  readonly wantsHolder?: boolean;
  /** The bank opens a dispute once the charge has succeeded: after so many days, or at once. */
  readonly disputed?: { readonly reason: string; readonly afterDays: number; readonly inquiry?: boolean; /** A debit is not argued about. */ readonly final?: boolean };
  readonly refunds?: 'pending' | 'fail-later';
  /** A debit: how long the bank takes. */
  readonly settlesAfterDays?: number;
  /** The answer to the confirmation comes late, or never. */
  readonly answer?: 'slow' | 'lost';
}

const visa = (last4: string, more: Partial<Outcome> = {}): Outcome => ({ kind: 'card', brand: 'visa', last4, ...more });
const account = (last4: string, more: Partial<Outcome> = {}): Outcome => ({ kind: 'bank', brand: 'STRIPE TEST BANK', last4, settlesAfterDays: 3, ...more });

export const outcomes: Readonly<Record<string, Outcome>> = {
  pm_card_visa: visa('4242'),
  pm_card_mastercard: { ...visa('4444'), brand: 'mastercard' },
  pm_card_amex: { ...visa('0005'), brand: 'amex' },
  pm_card_chargeCustomerFail: visa('0341', { declines: 'generic_decline' }),
  pm_card_visa_chargeDeclined: visa('0002', { declines: 'generic_decline' }),
  pm_card_visa_chargeDeclinedInsufficientFunds: visa('9995', { declines: 'insufficient_funds' }),
  pm_card_visa_chargeDeclinedLostCard: visa('9987', { declines: 'lost_card' }),
  pm_card_visa_chargeDeclinedStolenCard: visa('9979', { declines: 'stolen_card' }),
  pm_card_chargeDeclinedExpiredCard: visa('0069', { declines: 'expired_card' }),
  pm_card_chargeDeclinedIncorrectCvc: visa('0127', { declines: 'incorrect_cvc' }),
  pm_card_chargeDeclinedProcessingError: visa('0119', { declines: 'processing_error' }),
  pm_card_authenticationRequired: visa('3184', { wantsHolder: true }),
  pm_card_createDispute: visa('0259', { disputed: { reason: 'fraudulent', afterDays: 0 } }),
  pm_card_createDisputeInquiry: visa('1976', { disputed: { reason: 'product_not_received', afterDays: 0, inquiry: true } }),
  pm_card_pendingRefund: visa('7726', { refunds: 'pending' }),
  pm_card_refundFail: visa('5126', { refunds: 'fail-later' }),
  pm_card_slowAnswer: visa('7114', { answer: 'slow' }),
  pm_card_lostAnswer: visa('7221', { answer: 'lost' }),
  pm_acssDebit_success: account('6789'),
  pm_acssDebit_successDelayed: account('9000', { settlesAfterDays: 7 }),
  pm_acssDebit_insufficientFunds: account('2227', { declines: 'insufficient_funds' }),
  pm_acssDebit_accountClosed: account('3335', { declines: 'account_closed' }),
  pm_acssDebit_noAccount: account('1116', { declines: 'no_account' }),
  pm_acssDebit_debitNotAuthorized: account('5559', { declines: 'debit_not_authorized' }),
  /** Accepted by the bank, and taken back within the ninety days a payer has. */
  pm_acssDebit_dispute: account('7771', { disputed: { reason: 'debit_not_authorized', afterDays: 30, final: true } }),
};
