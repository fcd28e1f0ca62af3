import { command, read, type Sql } from '@preau/kernel';
import { type PricingSettings, pricingDefaults } from './promotion';

export async function findOrganizationZone(sql: Sql): Promise<string> {
  return (await sql.one<{ zone: string }>('select time_zone as zone from organization.organization where id = $1', [sql.organizationId])).zone;
}

/** How promotions add up and when instalments may begin; the house's own until the organization says otherwise. */
export const findPricingSettings = read('cart-checkout.find-pricing-settings', (sql): Promise<PricingSettings> => pricingSettingsOf(sql));
export async function pricingSettingsOf(sql: Sql): Promise<PricingSettings> {
  const known = await sql.maybe<PricingSettings>(
    `select stacking, line_percent_max as "linePercentMax", line_cents_max as "lineCentsMax", order_percent_max as "orderPercentMax", order_cents_max as "orderCentsMax", plan_gap_days as "planGapDays"
     from cart_checkout.pricing_settings where organization_id = $1`,
    [sql.organizationId],
  );
  return known ?? pricingDefaults;
}

export const savePricingSettings = command('cart-checkout.save-pricing-settings', async (tx, input: PricingSettings): Promise<PricingSettings> => {
  await tx.query(
    `insert into cart_checkout.pricing_settings as s (organization_id, stacking, line_percent_max, line_cents_max, order_percent_max, order_cents_max, plan_gap_days) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (organization_id) do update set stacking = $2, line_percent_max = $3, line_cents_max = $4, order_percent_max = $5, order_cents_max = $6, plan_gap_days = $7, version = s.version + 1`,
    [tx.organizationId, input.stacking, input.linePercentMax, input.lineCentsMax, input.orderPercentMax, input.orderCentsMax, input.planGapDays],
  );
  tx.note('pricing-settings', tx.organizationId, { ...input });
  return input;
});
