import { DomainError, type Refusal } from '@preau/kernel';

/** Every way the cart and the checkout say no. The details are what a screen needs to say what, why and what next. */
export const cartCheckoutRefusals = {
  /** Not a person of this account. {personId} */
  'cart-checkout.person-unknown': { retryMayHelp: false },
  /** {personId, firstName} */
  'cart-checkout.person-archived': { retryMayHelp: false },
  /** Not published, withdrawn, cancelled, over, or not sold this way. {activityId, because} */
  'cart-checkout.activity-not-for-sale': { retryMayHelp: false },
  /** {opensAt} */
  'cart-checkout.not-open-yet': { retryMayHelp: true },
  /** {closedAt} */
  'cart-checkout.registration-closed': { retryMayHelp: false },
  /** The activity has an age and the person has no birth date. {personId, firstName} */
  'cart-checkout.birth-date-missing': { retryMayHelp: false },
  /** {personId, firstName, ageMonths, ageMinMonths, on} */
  'cart-checkout.too-young': { retryMayHelp: false },
  /** {personId, firstName, ageMonths, ageMaxMonths, on} */
  'cart-checkout.too-old': { retryMayHelp: false },
  /** The same place waits in the account's other cart (the counter's, or the family's). {personId} */
  'cart-checkout.held-in-other-cart': { retryMayHelp: false },
  /** Nothing can change while the bank thinks. */
  'cart-checkout.payment-in-progress': { retryMayHelp: true },
  'cart-checkout.line-unknown': { retryMayHelp: false },
  'cart-checkout.cart-empty': { retryMayHelp: false },
  /** Places lapsed: to be tried again or removed. {lineIds} */
  'cart-checkout.cart-expired': { retryMayHelp: false },
  /** One extension for each time the cart is filled. {deadlineAt} */
  'cart-checkout.already-extended': { retryMayHelp: false },
  /** {wasCents, isCents} */
  'cart-checkout.price-changed': { retryMayHelp: false },
  /** {missing: names of contact details} */
  'cart-checkout.contact-not-confirmed': { retryMayHelp: false },
  /** {forms: [{personId, formId, activityId}]} */
  'cart-checkout.form-missing': { retryMayHelp: false },
  /** Only somebody of 18 or more buys. {because: 'owner-too-young' | 'owner-birth-date-missing'} */
  'cart-checkout.adult-must-buy': { retryMayHelp: false },
  /** This way of paying is not offered for this cart. {pay, because} */
  'cart-checkout.payment-choice-not-offered': { retryMayHelp: false },
  'cart-checkout.payment-method-missing': { retryMayHelp: false },
  /** Banks have refused too many purchases of this account. {retryAfterSeconds} */
  'cart-checkout.too-many-refusals': { retryMayHelp: true },
  'cart-checkout.total-below-zero': { retryMayHelp: false },
  /** The staff member lacks a permission. {permission} */
  'cart-checkout.not-allowed': { retryMayHelp: false },
  'cart-checkout.manual-amount-invalid': { retryMayHelp: false },
  /** Not exactly one schedule, or not as many fixed dates as instalments. */
  'cart-checkout.payment-plan-invalid': { retryMayHelp: false },
} as const satisfies Record<string, Refusal>;
export type CartCheckoutRefusalCode = keyof typeof cartCheckoutRefusals;

export function refuse(code: CartCheckoutRefusalCode, details: Readonly<Record<string, unknown>> = {}): DomainError<CartCheckoutRefusalCode> {
  return new DomainError(code, details);
}
