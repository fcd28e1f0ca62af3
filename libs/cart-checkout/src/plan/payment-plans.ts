import { addDays, type Cents, command, daysBetween, DomainError, isLocalDate, type LocalDate, newId, read, type Sql } from '@preau/kernel';
import type { NamedPlan } from '../cart/cart-facts';
import { refuse } from '../errors';
import { type PlanOption, type Spread, spreadOver } from './plan-option';

/** An option as staff write it; what is left out is null, or none. */
export type PlanOptionInput = Pick<PlanOption, 'labelFr' | 'labelEn' | 'instalments'> & Partial<Omit<PlanOption, 'labelFr' | 'labelEn' | 'instalments'>>;
interface NamedPlanInput extends Pick<NamedPlan, 'nameFr' | 'nameEn'> {
  /** Left out: a new plan. */
  readonly id?: string;
  readonly published?: boolean;
}
/** A plan with its options; or, in short, one whose only option has the plan's names. */
export type SavePaymentPlanInput = NamedPlanInput & (
  | { readonly options: readonly PlanOptionInput[] }
  | { readonly depositPercent: number; readonly instalments: number; readonly fixedDates: readonly LocalDate[] | null; readonly everyMonths: number | null; readonly everyDays: number | null }
);
export interface PaymentPlanView extends NamedPlan {
  readonly published: boolean;
  /** Activities that point at it. */
  readonly activities: number;
}

const optionsMax = 6;
const fixedDatesYearsMax = 3;

/**
 * How prices may be spread, for activities to point at. Carts already paid keep what they agreed to.
 * @throws DomainError cart-checkout.payment-plan-invalid, kernel.not-found
 */
export const savePaymentPlan = command('cart-checkout.save-payment-plan', async (tx, input: SavePaymentPlanInput): Promise<{ planId: string }> => {
  const options = optionsOf(input);
  for (const option of options) requireValid(option);
  if (options.length === 0 || options.length > optionsMax) throw refuse('cart-checkout.payment-plan-invalid', { because: 'options' });
  if (input.id !== undefined && (await tx.maybe('select 1 from cart_checkout.payment_plan where organization_id = $1 and id = $2', [tx.organizationId, input.id])) === null) {
    throw new DomainError('kernel.not-found', { planId: input.id });
  }
  const planId = input.id ?? newId();
  const known = new Set((await tx.query<{ id: string }>('select id from cart_checkout.payment_plan_option where organization_id = $1 and plan_id = $2', [tx.organizationId, planId])).map((row) => row.id));
  await tx.query(
    `insert into cart_checkout.payment_plan as p (organization_id, id, name_fr, name_en, published) values ($1, $2, $3, $4, $5)
     on conflict (organization_id, id) do update set name_fr = $3, name_en = $4, published = $5, version = p.version + 1`,
    [tx.organizationId, planId, input.nameFr, input.nameEn, input.published ?? true],
  );
  // An option that keeps its id is the same one for a family that is choosing among them now.
  await tx.query('delete from cart_checkout.payment_plan_option where organization_id = $1 and plan_id = $2', [tx.organizationId, planId]);
  await tx.query(
    `insert into cart_checkout.payment_plan_option (organization_id, id, plan_id, position, label_fr, label_en, deposit_unit, deposit_value, deposit_per, initial_on, instalments, fixed_dates, every_months, every_days, gap_waived)
     select $1, o.id, $2, o.position, o."labelFr", o."labelEn", o."depositUnit", o."depositValue", o."depositPer", o."initialOn", o.instalments, o."fixedDates", o."everyMonths", o."everyDays", o."gapWaived"
     from jsonb_to_recordset($3::jsonb) as o(id uuid, position smallint, "labelFr" text, "labelEn" text, "depositUnit" text, "depositValue" bigint, "depositPer" text, "initialOn" date, instalments smallint,
       "fixedDates" date[], "everyMonths" smallint, "everyDays" smallint, "gapWaived" boolean)`,
    [tx.organizationId, planId, JSON.stringify(options.map((option, index) => ({ ...option, id: known.has(option.id) ? option.id : newId(), position: index + 1 })))],
  );
  tx.note('payment-plan', planId, { options: options.length, published: input.published ?? true });
  return { planId };
});

function optionsOf(input: SavePaymentPlanInput): PlanOption[] {
  if ('options' in input) return input.options.map(completed);
  const { nameFr: labelFr, nameEn: labelEn, depositPercent, instalments, fixedDates, everyMonths, everyDays } = input;
  return [completed({ labelFr, labelEn, depositValue: depositPercent * 100, instalments, fixedDates, everyMonths, everyDays })];
}

function completed(option: PlanOptionInput): PlanOption {
  return {
    id: option.id ?? newId(), labelFr: option.labelFr.trim(), labelEn: option.labelEn.trim(), depositUnit: option.depositUnit ?? 'percent', depositValue: option.depositValue ?? 0, depositPer: option.depositPer ?? 'item',
    initialOn: option.initialOn ?? null, instalments: option.instalments, fixedDates: option.fixedDates === undefined || option.fixedDates === null ? null : [...option.fixedDates].sort(),
    everyMonths: option.everyMonths ?? null, everyDays: option.everyDays ?? null, gapWaived: option.gapWaived ?? false,
  };
}

/** @throws DomainError cart-checkout.payment-plan-invalid {because} */
function requireValid({ labelFr, labelEn, depositUnit, depositValue, initialOn, instalments, fixedDates, everyMonths, everyDays }: PlanOption): void {
  const invalid = (because: string): never => {
    throw refuse('cart-checkout.payment-plan-invalid', { because });
  };
  if (labelFr === '' || labelEn === '') invalid('label');
  if ([fixedDates, everyMonths, everyDays].filter((schedule) => schedule !== null).length !== 1) invalid('schedule');
  if (fixedDates !== null && (fixedDates.length !== instalments || !fixedDates.every(isLocalDate) || new Set(fixedDates).size !== fixedDates.length)) invalid('fixed-dates');
  if (!Number.isSafeInteger(depositValue) || depositValue < 0 || (depositUnit === 'percent' && depositValue > 10_000)) invalid('deposit');
  const [first, last] = [fixedDates?.[0], fixedDates?.at(-1)];
  if (first !== undefined && last !== undefined && daysBetween(first, last) > fixedDatesYearsMax * 366) invalid('fixed-dates');
  if (initialOn !== null && !isLocalDate(initialOn)) invalid('initial-date');
}

/** The plans an organization offers, by French name. */
export async function listPaymentPlans(sql: Sql): Promise<PaymentPlanView[]> {
  return sql.query(
    `select p.id, p.name_fr as "nameFr", p.name_en as "nameEn", p.published, cart_checkout.options_of_plan(p.organization_id, p.id) as options,
       (select count(*)::integer from catalog.activity a where a.organization_id = p.organization_id and a.payment_plan_id = p.id) as activities
     from cart_checkout.payment_plan p where p.organization_id = $1 order by p.name_fr`,
    [sql.organizationId],
  );
}

export interface PreviewPlanInput {
  readonly option: PlanOptionInput;
  /** Prices with taxes of the items that follow the option. */
  readonly itemsCents: readonly Cents[];
  readonly orderedOn: LocalDate;
}
/** What an option would ask, before anybody sees it: the arithmetic of the checkout. @throws DomainError cart-checkout.payment-plan-invalid */
export const previewPlan = read('cart-checkout.preview-plan', async (sql, input: PreviewPlanInput): Promise<Spread & { readonly firstAllowedOn: LocalDate }> => {
  const option = completed(input.option);
  requireValid(option);
  const row = await sql.maybe<{ days: number }>('select plan_gap_days as days from cart_checkout.pricing_settings where organization_id = $1', [sql.organizationId]);
  const gapDays = row?.days ?? 10;
  return { ...spreadOver(input.itemsCents, option, input.orderedOn, gapDays), firstAllowedOn: addDays(input.orderedOn, option.gapWaived ? 0 : gapDays) };
});
