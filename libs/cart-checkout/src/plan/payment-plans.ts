import { command, DomainError, isLocalDate, newId, type Sql } from '@preau/kernel';
import type { NamedPlan } from '../cart/cart-facts';
import { refuse } from '../errors';

export interface SavePaymentPlanInput extends Omit<NamedPlan, 'id'> {
  /** Left out: a new plan. */
  readonly id?: string;
  readonly published?: boolean;
}

/**
 * How prices may be spread, for activities to point at. Carts already paid keep what they agreed to.
 * @throws DomainError cart-checkout.payment-plan-invalid, kernel.not-found
 */
export const savePaymentPlan = command('cart-checkout.save-payment-plan', async (tx, input: SavePaymentPlanInput): Promise<{ planId: string }> => {
  const schedules = [input.fixedDates, input.everyMonths, input.everyDays].filter((schedule) => schedule !== null).length;
  const datesAreRight = input.fixedDates === null || (input.fixedDates.length === input.instalments && input.fixedDates.every(isLocalDate));
  if (schedules !== 1 || !datesAreRight) throw refuse('cart-checkout.payment-plan-invalid');
  if (input.id !== undefined && (await tx.maybe('select 1 from cart_checkout.payment_plan where organization_id = $1 and id = $2', [tx.organizationId, input.id])) === null) {
    throw new DomainError('kernel.not-found', { planId: input.id });
  }
  const values = [tx.organizationId, input.id ?? newId(), input.nameFr, input.nameEn, input.depositPercent, input.instalments, input.fixedDates, input.everyMonths, input.everyDays, input.published ?? true];
  const row = await tx.one<{ id: string }>(
    `insert into cart_checkout.payment_plan as p (organization_id, id, name_fr, name_en, deposit_percent, instalments, fixed_dates, every_months, every_days, published)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     on conflict (organization_id, id) do update set name_fr = $3, name_en = $4, deposit_percent = $5, instalments = $6, fixed_dates = $7, every_months = $8, every_days = $9, published = $10, version = p.version + 1
     returning id`,
    values,
  );
  tx.note('payment-plan', row.id, { depositPercent: input.depositPercent, instalments: input.instalments });
  return { planId: row.id };
});

/** The plans an organization offers, by French name. */
export async function listPaymentPlans(sql: Sql): Promise<(NamedPlan & { readonly published: boolean })[]> {
  return sql.query(
    `select id, name_fr as "nameFr", name_en as "nameEn", deposit_percent as "depositPercent", instalments, to_jsonb(fixed_dates) as "fixedDates", every_months as "everyMonths", every_days as "everyDays", published
     from cart_checkout.payment_plan where organization_id = $1 order by name_fr`,
    [sql.organizationId],
  );
}
