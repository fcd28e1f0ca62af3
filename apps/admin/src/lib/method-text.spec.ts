import { methodText } from './method-text';

test('a card or an account is named by its brand and its last digits', () => {
  expect(methodText({ brand: 'visa', last4: '4242' })).toBe('Visa ••4242');
  expect(methodText({ brand: '', last4: '6789' })).toBe('••6789');
});
