import { standingOn, stepsOf, stepToMend } from './steps';

const cart = (confirmed: boolean, forms: number) => ({ contact: { confirmed, missing: [], details: null }, missingForms: Array.from({ length: forms }, () => ({}) as never) });

test('a free activity without a form asks for no form and no payment', () => {
  expect(stepsOf({ totalCents: 0 }, false)).toEqual(['contact', 'review']);
});

test.each([
  ['nothing was done yet, whatever the address says', 'review', cart(false, 2), false, 'contact'],
  ['the contact is confirmed', undefined, cart(true, 2), false, 'forms'],
  ['the forms are done', undefined, cart(true, 0), false, 'payment'],
  ['a method is chosen', undefined, cart(true, 0), true, 'review'],
  ['one goes back to a step that is done', 'contact', cart(true, 0), true, 'contact'],
] as const)('one stands where the work is: %s', (_, wanted, of, chosen, expected) => {
  expect(standingOn(wanted, ['contact', 'forms', 'payment', 'review'], of, chosen)).toBe(expected);
});

test('a refusal that a step can mend leads to it', () => {
  expect([stepToMend('cart-checkout.form-missing'), stepToMend('billing.payment-method-not-authorized'), stepToMend('cart-checkout.price-changed')]).toEqual(['forms', 'payment', null]);
});
