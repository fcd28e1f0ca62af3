import { readFrameMessage } from './payment-message';

const sent = { type: 'preau.payment-token', token: 'tok_1', kind: 'card', brand: 'visa', last4: '4242', expMonth: 4, expYear: 2029 };

test('a card made into a token is taken with what may be shown of it', () => {
  expect(readFrameMessage(sent)).toEqual({ kind: 'token', token: { token: 'tok_1', kind: 'card', brand: 'visa', last4: '4242', expMonth: 4, expYear: 2029 } });
});

test('a bank account has no expiry', () => {
  const { expMonth: _month, expYear: _year, ...account } = { ...sent, kind: 'bank-account', brand: '' };
  expect(readFrameMessage(account)).toMatchObject({ kind: 'token', token: { kind: 'bank-account', expMonth: null, expYear: null } });
});

test.each([null, 'preau.payment-token', { type: 'other' }, { ...sent, token: '' }, { ...sent, token: 5 }, { type: 'preau.payment-frame-height', height: -3 }, { type: 'preau.payment-frame-height', height: 'tall' }])(
  'anything else is ignored: %j',
  (data) => {
    expect(readFrameMessage(data)).toBeUndefined();
  },
);

test('a page in a frame may not cover the screen', () => {
  expect(readFrameMessage({ type: 'preau.payment-frame-height', height: 90_000 })).toEqual({ kind: 'height', height: 1200 });
});
