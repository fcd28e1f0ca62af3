import { DomainError, type Refusal } from '@preau/kernel';

/** Every way the cart and the checkout say no. The details are what a screen needs to say what, why and what next. */
export const cartCheckoutRefusals = {
  /** Not a person of this account. {personId} */
  'cart-checkout.person-unknown': { retryMayHelp: false },
  /** {personId, firstName} */
  'cart-checkout.person-archived': { retryMayHelp: false },
  /** Not published, withdrawn, cancelled, over, or not sold this way. {activityId, because} */
  'cart-checkout.activity-not-for-sale': { retryMayHelp: false },
  /** When it opens for this person, in which group, and when for everybody (null: never, or already). {opensAt, as, forEverybodyAt} */
  'cart-checkout.not-open-yet': { retryMayHelp: true },
  /** Registration is open for groups to which the person does not belong. {personId, firstName, for: groups} */
  'cart-checkout.not-in-group': { retryMayHelp: false },
  /** {activityId} */
  'cart-checkout.password-needed': { retryMayHelp: false },
  'cart-checkout.password-wrong': { retryMayHelp: false },
  /** The organization registers the person no more for a while. {personId, firstName, untilOn: null until it is lifted} */
  'cart-checkout.barred': { retryMayHelp: false },
  /** Another registration (or place in the cart) of the person at the same time. {personId, firstName, withActivityId, nameFr, nameEn, startsAt} */
  'cart-checkout.clash': { retryMayHelp: false },
  'cart-checkout.wish-list-off': { retryMayHelp: false },
  /** {most} */
  'cart-checkout.wishes-too-many': { retryMayHelp: false },
  /** The family asked for all of these people or none. {activityId, personId} */
  'cart-checkout.not-without-the-others': { retryMayHelp: true },
  /** {closedAt} */
  'cart-checkout.registration-closed': { retryMayHelp: false },
  /** The activity has an age and the person has no birth date. {personId, firstName} */
  'cart-checkout.birth-date-missing': { retryMayHelp: false },
  /** {personId, firstName, ageMonths, ageMinMonths, on} */
  'cart-checkout.too-young': { retryMayHelp: false },
  /** {personId, firstName, ageMonths, ageMaxMonths, on} */
  'cart-checkout.too-old': { retryMayHelp: false },
  /** A family keeps so many places at once. {most} */
  'cart-checkout.cart-full': { retryMayHelp: false },
  /** The same place waits in the account's other cart (the counter's, or the family's). {personId} */
  'cart-checkout.held-in-other-cart': { retryMayHelp: false },
  /** They were wanted together or not at all, and not all can be had: nothing was taken. {places: [{personId, activityId, occurrenceId, code: null where there was a place, details}]} */
  'cart-checkout.not-together': { retryMayHelp: true },
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
  /** No promotion has this code, or none that is in force ever was. {code} */
  'cart-checkout.code-unknown': { retryMayHelp: false },
  /** {from} */
  'cart-checkout.code-not-yet': { retryMayHelp: true },
  /** {until}; null when it was switched off. */
  'cart-checkout.code-expired': { retryMayHelp: false },
  'cart-checkout.code-used-up': { retryMayHelp: false },
  /** This client has used it as often as one may. */
  'cart-checkout.code-used-by-client': { retryMayHelp: false },
  /** The code is good, and nothing in the cart may have it. */
  'cart-checkout.code-nothing-eligible': { retryMayHelp: false },
  /** {because} */
  'cart-checkout.promotion-invalid': { retryMayHelp: false },
  /** Another promotion has this code. {code} */
  'cart-checkout.code-taken': { retryMayHelp: false },
  /** Used in a purchase: it is disabled instead. */
  'cart-checkout.promotion-used': { retryMayHelp: false },
  /** {because} */
  'cart-checkout.one-time-fee-invalid': { retryMayHelp: false },
  /** Charged to somebody: it is disabled instead. */
  'cart-checkout.one-time-fee-used': { retryMayHelp: false },
  /** Not exactly one schedule, or not as many fixed dates as instalments. {because} */
  'cart-checkout.payment-plan-invalid': { retryMayHelp: false },
  /** What was agreed to is not what would happen now. {preview} */
  'cart-checkout.cancellation-changed': { retryMayHelp: false },
  /** Every session has been given. */
  'cart-checkout.registration-over': { retryMayHelp: false },
  /** A family cannot do this by itself: it asks. {claimId} */
  'cart-checkout.cancellation-by-request': { retryMayHelp: false },
  /** {minCents, maxCents} */
  'cart-checkout.override-out-of-bounds': { retryMayHelp: false },
  /** The notice cannot be of tomorrow, nor older than the purchase. */
  'cart-checkout.notice-date-invalid': { retryMayHelp: false },
  'cart-checkout.cancellation-request-answered': { retryMayHelp: false },
  'cart-checkout.refund-task-done': { retryMayHelp: false },
  /** Two periods with the same limit, or a fee without its ledger code. */
  'cart-checkout.cancellation-policy-invalid': { retryMayHelp: false },
  /** {because: 'same-place' | 'drop-in-to-session' | 'nothing-to-pay' | 'not-now'} */
  'cart-checkout.replacement-not-possible': { retryMayHelp: false },
} as const satisfies Record<string, Refusal>;
export type CartCheckoutRefusalCode = keyof typeof cartCheckoutRefusals;

export function refuse(code: CartCheckoutRefusalCode, details: Readonly<Record<string, unknown>> = {}): DomainError<CartCheckoutRefusalCode> {
  return new DomainError(code, details);
}
