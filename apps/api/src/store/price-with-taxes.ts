import { taxesOf, taxStatusOf, taxTermsOn } from '@preau/billing';
import { findActivity } from '@preau/catalog';
import { localDateOf, type Actor, type Sql } from '@preau/kernel';
import { findOrganization } from '@preau/organization';
import type { PriceTaxesView, PriceView } from './store-activities.dto';

/** What a family will pay for an activity bought alone today, and why it is taxed or not: the cart's own arithmetic. */
export async function pricesWithTaxes(sql: Sql, activityId: string, actor: Actor): Promise<PriceTaxesView> {
  const { supply, mainlyChildren, sessionPriceCents, dropInPriceCents } = await findActivity.run(sql, { activityId }, actor);
  const { timeZone } = await findOrganization(sql);
  const { rates, registration } = await taxTermsOn(sql, localDateOf(sql.now, timeZone));
  const tax = { kind: 'supply', supply, mainlyChildren } as const;
  const priced = (amountCents: number | null): PriceView | null => {
    if (amountCents === null) return null;
    const { gstCents, qstCents, totalCents } = taxesOf([{ amountCents, tax }], rates, registration);
    return { amountCents, gstCents, qstCents, totalCents };
  };
  return { ...taxStatusOf(tax, registration), session: priced(sessionPriceCents), dropIn: priced(dropInPriceCents) };
}
