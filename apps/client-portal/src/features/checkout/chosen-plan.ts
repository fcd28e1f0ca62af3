import type { Cart } from './checkout.queries';

export interface PaymentChoice {
  pay: 'full' | 'plan';
  /** Which of the cart's plans, by its options; the first when it is not offered any more. */
  plan: string;
  paymentMethodId: string;
}
export type PlanChoice = Cart['choices']['plans'][number];

export function planKey(plan: Pick<PlanChoice, 'optionIds'>): string {
  return plan.optionIds.length === 0 ? 'law' : plan.optionIds.join('+');
}

export function chosenPlan(cart: Pick<Cart, 'choices'>, chosen: Pick<PaymentChoice, 'plan'>): PlanChoice | undefined {
  return cart.choices.plans.find((plan) => planKey(plan) === chosen.plan) ?? cart.choices.plans[0];
}
