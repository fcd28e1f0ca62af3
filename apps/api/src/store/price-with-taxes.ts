import { automaticPrices, type AutomaticPrice } from '@preau/cart-checkout';
import { taxesOf, taxStatusOf, taxTermsOn } from '@preau/billing';
import { findActivity } from '@preau/catalog';
import { localDateOf, type Actor, type Sql } from '@preau/kernel';
import { findOrganization } from '@preau/organization';
import { discountsAnswer } from '../client/cart-answers';
import type { PriceTaxesView, PriceView } from './store-activities.dto';

/** What a family will pay for an activity bought alone today, and why it is taxed or not: the cart's own arithmetic. */
export async function pricesWithTaxes(sql: Sql, activityId: string, actor: Actor): Promise<PriceTaxesView> {
  const { supply, mainlyChildren } = await findActivity.run(sql, { activityId }, actor);
  const { timeZone } = await findOrganization(sql);
  const { rates, registration } = await taxTermsOn(sql, localDateOf(sql.now, timeZone));
  const tax = { kind: 'supply', supply, mainlyChildren } as const;
  const automatic = await automaticPrices(sql, activityId);
  const priced = (price: AutomaticPrice | null): PriceView | null => {
    if (price === null) return null;
    const { amountCents, listCents, discounts } = price;
    const { gstCents, qstCents, totalCents } = taxesOf([{ amountCents, tax }], rates, registration);
    const listTotalCents = discounts.length === 0 ? null : taxesOf([{ amountCents: listCents, tax }], rates, registration).totalCents;
    return { listTotalCents, discounts: discountsAnswer(discounts), amountCents, gstCents, qstCents, totalCents };
  };
  return { ...taxStatusOf(tax, registration), session: priced(automatic.session), dropIn: priced(automatic.dropIn) };
}
