import type { Cart } from './checkout.queries';

export const stepIds = ['contact', 'forms', 'payment', 'review'] as const;
export type StepId = (typeof stepIds)[number];

/** The steps of this very cart: no forms where none is asked, no payment where nothing is due. */
export function stepsOf(cart: Pick<Cart, 'totalCents'>, asksForms: boolean): StepId[] {
  return stepIds.filter((step) => (step === 'forms' ? asksForms : step === 'payment' ? cart.totalCents > 0 : true));
}

/** The step to stand on: the one in the address, but never past one that is not done. */
export function standingOn(wanted: StepId | undefined, steps: readonly StepId[], cart: Pick<Cart, 'contact' | 'missingForms'>, methodChosen: boolean): StepId {
  const done: Record<StepId, boolean> = { contact: cart.contact.confirmed && cart.contact.missing.length === 0, forms: cart.missingForms.length === 0, payment: methodChosen, review: false };
  const firstUndone = steps.find((step) => !done[step]) ?? 'review';
  if (wanted === undefined || !steps.includes(wanted)) return firstUndone;
  return steps.indexOf(wanted) <= steps.indexOf(firstUndone) ? wanted : firstUndone;
}

/** Where a refusal of the last button sends back to. */
export function stepToMend(code: string): StepId | null {
  if (code === 'cart-checkout.contact-not-confirmed') return 'contact';
  if (code === 'cart-checkout.form-missing') return 'forms';
  if (code.startsWith('billing.payment-method') || code === 'cart-checkout.payment-method-missing' || code === 'cart-checkout.payment-choice-not-offered') return 'payment';
  return null;
}
