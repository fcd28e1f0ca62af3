import { declineCodes, toReturnedDecline, toStripeDecline, wantsPayer } from './stripe-declines';

describe('a refusal of Stripe', () => {
  it.each([
    ['insufficient_funds', 'insufficient-funds', false],
    ['expired_card', 'expired', true],
    ['lost_card', 'lost-or-stolen', true],
    ['pickup_card', 'lost-or-stolen', true],
    ['do_not_honor', 'declined', false],
    ['do_not_try_again', 'declined', true],
    ['account_closed', 'account-closed', true],
    ['debit_not_authorized', 'debit-not-authorized', true],
    ['revocation_of_all_authorizations', 'debit-not-authorized', true],
    ['processing_error', 'declined', false],
  ] as const)('%s is %s (never again by itself: %s)', (code, reason, hard) => {
    expect(toStripeDecline({ code: 'card_declined', decline_code: code })).toEqual({ reason, hard, raw: code });
  });

  it('by what Visa puts in category 1 is never tried again', () => {
    for (const code of ['pickup_card', 'lost_card', 'stolen_card', 'invalid_account', 'transaction_not_allowed', 'stop_payment_order', 'revocation_of_authorization', 'revocation_of_all_authorizations', 'no_account']) {
      expect([code, declineCodes[code]?.hard]).toEqual([code, true]);
    }
  });

  it('that a network advises against is hard, whatever its code', () => {
    for (const advice of [{ advice_code: 'do_not_try_again' }, { network_advice_code: '03' }, { network_advice_code: '21' }]) expect(toStripeDecline({ decline_code: 'insufficient_funds', ...advice })).toMatchObject({ reason: 'insufficient-funds', hard: true });
    expect(toStripeDecline({ decline_code: 'insufficient_funds', advice_code: 'try_again_later', network_advice_code: '02' })).toMatchObject({ hard: false });
  });

  it('with a code that nobody has seen yet is a plain refusal; without any, too', () => {
    expect(toStripeDecline({ code: 'card_declined', decline_code: 'of_next_year' })).toEqual({ reason: 'declined', hard: false, raw: 'of_next_year' });
    expect(toStripeDecline(null)).toEqual({ reason: 'declined', hard: false, raw: 'unknown' });
  });

  it('that only asks for its holder is not a refusal', () => {
    expect(wantsPayer({ code: 'authentication_required', decline_code: 'authentication_required' })).toBe(true);
    expect(wantsPayer({ code: 'card_declined', decline_code: 'generic_decline' })).toBe(false);
    expect(wantsPayer(null)).toBe(false);
  });

  it('of a payment that was taken back is hard, with the bank’s reason', () => {
    expect(toReturnedDecline('debit_not_authorized')).toEqual({ reason: 'debit-not-authorized', hard: true, raw: 'debit_not_authorized' });
    expect(toReturnedDecline('fraudulent')).toEqual({ reason: 'declined', hard: true, raw: 'fraudulent' });
  });
});
