import type { Cart } from './checkout.queries';

export interface PaymentChoice {
  pay: 'full' | 'plan';
  /** Which of the plans offered, by its options; the first when it is not offered any more. */
  plan: string;
  paymentMethodId: string;
  useScholarships: boolean;
  useCredit: boolean;
}
export type PaymentChoices = Cart['choices'];
export type PlanChoice = PaymentChoices['plans'][number];

/** What is left to pay once aid has paid, and how it may be paid. */
export interface Due {
  readonly dueCents: number;
  readonly choices: PaymentChoices;
  readonly scholarshipCents: number;
  readonly creditCents: number;
  readonly useScholarships: boolean;
  readonly useCredit: boolean;
}

/** The way to use aid that was chosen, as far as it is offered; every amount is the server's. */
export function wayWith(cart: Pick<Cart, 'aid' | 'choices' | 'totalCents'>, chosen: Pick<PaymentChoice, 'useScholarships' | 'useCredit'>): Due {
  const none: Due = { dueCents: cart.totalCents, choices: cart.choices, scholarshipCents: 0, creditCents: 0, useScholarships: false, useCredit: false };
  const offered = cart.aid.ways.filter((way) => (!way.useScholarships || chosen.useScholarships) && (!way.useCredit || chosen.useCredit));
  return offered.reduce<Due>((best, way) => (way.dueCents < best.dueCents ? way : best), none);
}

export function planKey(plan: Pick<PlanChoice, 'optionIds'>): string {
  return plan.optionIds.length === 0 ? 'law' : plan.optionIds.join('+');
}

export function chosenPlan({ choices }: { readonly choices: PaymentChoices }, chosen: Pick<PaymentChoice, 'plan'>): PlanChoice | undefined {
  return choices.plans.find((plan) => planKey(plan) === chosen.plan) ?? choices.plans[0];
}
