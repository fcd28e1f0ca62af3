import type { GatewayDecline } from './payment-gateway';

type Reason = GatewayDecline['reason'];
interface Class {
  readonly reason: Reason;
  /** The same method must not be tried again by itself. */
  readonly hard: boolean;
}
const soft: Class = { reason: 'declined', hard: false };
const hard: Class = { reason: 'declined', hard: true };
const dead: Class = { reason: 'lost-or-stolen', hard: true };
const noFunds: Class = { reason: 'insufficient-funds', hard: false };
const expired: Class = { reason: 'expired', hard: true };
const proof: Class = { reason: 'authentication-failed', hard: true };
const closed: Class = { reason: 'account-closed', hard: true };
const forbidden: Class = { reason: 'debit-not-authorized', hard: true };

/**
 * Every decline code that Stripe documents for cards and for Canadian debits, in our classes. Hard follows the networks:
 * what Visa puts in category 1, and whatever only another method or another agreement can cure.
 */
export const declineCodes: Readonly<Record<string, Class>> = {
  // Cards.
  approve_with_id: soft,
  authentication_not_handled: proof,
  authentication_required: proof,
  call_issuer: soft,
  card_not_supported: hard,
  card_velocity_exceeded: noFunds,
  currency_not_supported: hard,
  do_not_honor: soft,
  do_not_try_again: hard,
  duplicate_transaction: soft,
  expired_card: expired,
  fraudulent: hard,
  generic_decline: soft,
  highest_risk_level: hard,
  elevated_risk_level: soft,
  incorrect_address: hard,
  incorrect_cvc: hard,
  incorrect_number: hard,
  incorrect_pin: hard,
  incorrect_zip: hard,
  insufficient_funds: noFunds,
  invalid_account: closed,
  invalid_amount: soft,
  invalid_cvc: hard,
  invalid_expiry_month: expired,
  invalid_expiry_year: expired,
  invalid_number: hard,
  invalid_pin: hard,
  issuer_not_available: soft,
  lost_card: dead,
  merchant_blacklist: hard,
  mobile_device_authentication_required: proof,
  new_account_information_available: closed,
  no_action_taken: soft,
  not_permitted: hard,
  offline_pin_required: hard,
  online_or_offline_pin_required: hard,
  pickup_card: dead,
  pin_try_exceeded: hard,
  processing_error: soft,
  reenter_transaction: soft,
  restricted_card: dead,
  revocation_of_all_authorizations: forbidden,
  revocation_of_authorization: forbidden,
  security_violation: hard,
  service_not_allowed: hard,
  stolen_card: dead,
  stop_payment_order: forbidden,
  testmode_decline: hard,
  transaction_not_allowed: hard,
  try_again_later: soft,
  withdrawal_count_limit_exceeded: noFunds,
  // Errors that carry no decline code of their own.
  card_declined: soft,
  payment_intent_authentication_failure: proof,
  payment_intent_payment_attempt_expired: soft,
  payment_intent_payment_attempt_failed: soft,
  payment_method_customer_decline: soft,
  payment_method_provider_decline: soft,
  payment_method_provider_timeout: soft,
  // Canadian debits, refused at once or days later, and the reasons for which a bank takes one back.
  account_closed: closed,
  bank_account_restricted: closed,
  bank_account_unusable: closed,
  bank_cannot_process: hard,
  billing_invalid_mandate: forbidden,
  debit_not_authorized: forbidden,
  incorrect_account_details: closed,
  no_account: closed,
  payment_intent_mandate_invalid: forbidden,
  payment_method_bank_account_blocked: closed,
  payment_method_restricted: hard,
  refer_to_customer: soft,
  customer_initiated: forbidden,
  // The other reasons of disputes.
  check_returned: hard,
  credit_not_processed: hard,
  duplicate: hard,
  general: hard,
  noncompliant: hard,
  product_not_received: hard,
  product_unacceptable: hard,
  subscription_canceled: forbidden,
  unrecognized: hard,
};

/** What of an error of Stripe says why. */
export interface StripeFailure {
  readonly decline_code?: string;
  readonly code?: string;
  readonly advice_code?: string;
  /** Two digits of the network; Mastercard's 03 and 21 mean: never again. */
  readonly network_advice_code?: string;
}

/** A refusal of Stripe in our classes. A code that Stripe adds later is a plain refusal, which may be tried again. */
export function toStripeDecline(failure: StripeFailure | null): GatewayDecline {
  const raw = failure?.decline_code ?? failure?.code ?? 'unknown';
  const known = declineCodes[raw] ?? soft;
  const never = failure?.advice_code === 'do_not_try_again' || failure?.network_advice_code === '03' || failure?.network_advice_code === '21';
  return { reason: known.reason, hard: known.hard || never, raw };
}

/** Why a bank took money back: never tried again with the same method. */
export function toReturnedDecline(disputeReason: string): GatewayDecline {
  return { reason: declineCodes[disputeReason]?.reason ?? 'declined', hard: true, raw: disputeReason };
}

/** Whether the bank wants its client in person: the charge is not refused, it waits for the payer. */
export function wantsPayer(failure: StripeFailure | null): boolean {
  return failure?.code === 'authentication_required' || failure?.decline_code === 'authentication_required';
}
