import type { Cart } from './purchase.queries';

export interface AidChosen {
  readonly useScholarships: boolean;
  readonly useCredit: boolean;
}
/** What is left to pay once aid has paid, and how it may be paid. */
export interface Due extends AidChosen {
  readonly dueCents: number;
  readonly choices: Cart['choices'];
  readonly scholarshipCents: number;
  readonly creditCents: number;
}

/** The way to use aid that was chosen, as far as the cart offers it; every amount is the server's. */
export function afterAid(cart: Pick<Cart, 'aid' | 'choices' | 'totalCents'>, chosen: AidChosen): Due {
  const none: Due = { dueCents: cart.totalCents, choices: cart.choices, scholarshipCents: 0, creditCents: 0, useScholarships: false, useCredit: false };
  const offered = cart.aid.ways.filter((way) => (!way.useScholarships || chosen.useScholarships) && (!way.useCredit || chosen.useCredit));
  return offered.reduce<Due>((best, way) => (way.dueCents < best.dueCents ? way : best), none);
}
