import type { LastError } from '../payment-intent/payment-intent';

/** What a test number does. The number itself is forgotten at once; only this name is kept. */
export type Outcome =
  | 'card-succeeds' | 'card-insufficient-funds' | 'card-expired' | 'card-declined' | 'card-lost' | 'card-stolen'
  | 'card-requires-authentication' | 'card-succeeds-once' | 'card-refund-fails' | 'card-slow-answers' | 'card-lost-answers'
  | 'bank-settles' | 'bank-settles-late' | 'bank-insufficient-funds' | 'bank-account-closed' | 'bank-returned-later';

/** Test cards. README.md shows the same table; a spec compares the two. */
export const testCards: ReadonlyMap<string, { brand: string; outcome: Outcome }> = new Map([
  ['4242424242424242', { brand: 'visa', outcome: 'card-succeeds' }],
  ['5555555555554444', { brand: 'mastercard', outcome: 'card-succeeds' }],
  ['378282246310005', { brand: 'amex', outcome: 'card-succeeds' }],
  ['4000000000009995', { brand: 'visa', outcome: 'card-insufficient-funds' }],
  ['4000000000000069', { brand: 'visa', outcome: 'card-expired' }],
  ['4000000000000002', { brand: 'visa', outcome: 'card-declined' }],
  ['4000000000009987', { brand: 'visa', outcome: 'card-lost' }],
  ['4000000000009979', { brand: 'visa', outcome: 'card-stolen' }],
  ['4000002760003184', { brand: 'visa', outcome: 'card-requires-authentication' }],
  ['4000000000000341', { brand: 'visa', outcome: 'card-succeeds-once' }],
  ['4000000000005126', { brand: 'visa', outcome: 'card-refund-fails' }],
  ['4000000000007114', { brand: 'visa', outcome: 'card-slow-answers' }],
  ['4000000000007221', { brand: 'visa', outcome: 'card-lost-answers' }],
]);

/** Test bank accounts, whatever the institution and the transit. */
export const testAccounts: ReadonlyMap<string, Outcome> = new Map([
  ['000123456789', 'bank-settles'],
  ['900123456789', 'bank-settles-late'],
  ['000222222227', 'bank-insufficient-funds'],
  ['000333333335', 'bank-account-closed'],
  ['900222222227', 'bank-returned-later'],
]);

/** What confirming a charge does. Days are the bank's: business days to settle, calendar days to take back. */
export type Decision =
  | { readonly kind: 'capture' }
  | { readonly kind: 'refuse'; readonly error: LastError }
  | { readonly kind: 'ask-payer' }
  | { readonly kind: 'send-to-bank'; readonly businessDays: number; readonly step: 'settle' | 'fail' };

export interface ChargedMethod {
  readonly outcome: Outcome;
  readonly chargesSucceeded: number;
  /** The card's month is over on the bank's clock. */
  readonly expired: boolean;
}

export const BANK_RETURN_CALENDAR_DAYS = 30;

/** Decides one confirmation. */
export function decide(method: ChargedMethod): Decision {
  if (method.expired) return refuse('expired_card', true);
  switch (method.outcome) {
    case 'card-succeeds':
    case 'card-refund-fails':
    case 'card-slow-answers':
    case 'card-lost-answers':
      return { kind: 'capture' };
    case 'card-succeeds-once':
      return method.chargesSucceeded === 0 ? { kind: 'capture' } : refuse('insufficient_funds', false);
    case 'card-insufficient-funds': return refuse('insufficient_funds', false);
    case 'card-declined': return refuse('generic_decline', false);
    case 'card-expired': return refuse('expired_card', true);
    case 'card-lost': return refuse('lost_card', true);
    case 'card-stolen': return refuse('stolen_card', true);
    case 'card-requires-authentication': return { kind: 'ask-payer' };
    case 'bank-settles':
    case 'bank-returned-later':
      return { kind: 'send-to-bank', businessDays: 2, step: 'settle' };
    case 'bank-settles-late': return { kind: 'send-to-bank', businessDays: 5, step: 'settle' };
    case 'bank-insufficient-funds':
    case 'bank-account-closed':
      return { kind: 'send-to-bank', businessDays: 3, step: 'fail' };
    default: return method.outcome satisfies never;
  }
}

/** Why the bank refuses, or takes back, a debit of this account. */
export function bankRefusal(outcome: Outcome): LastError {
  if (outcome === 'bank-account-closed') return { code: 'bank_refused', declineCode: 'account_closed', hard: true };
  if (outcome === 'bank-returned-later') return { code: 'bank_refused', declineCode: 'debit_not_authorized', hard: true };
  return { code: 'bank_refused', declineCode: 'insufficient_funds', hard: false };
}

function refuse(declineCode: string, hard: boolean): Decision {
  return { kind: 'refuse', error: { code: 'card_declined', declineCode, hard } };
}
