import { command, DomainError, newId, read, type Tx } from '@preau/kernel';
import { requireLedgerCodes } from '@preau/organization';
import { requirePermission } from '../cart/buyer';
import { refuse } from '../errors';
import type { PolicyTier } from './contract';
import { inOrderOfTime } from './kept-by-policy';

export interface SavePolicyInput {
  /** Left out: a new policy. */
  readonly policyId?: string;
  /** For staff; families never see it. */
  readonly name: string;
  readonly creditsFees: boolean;
  /** False when left out: discounts that rested on what is cancelled stay with the family. */
  readonly reclaimsDiscounts?: boolean;
  readonly tiers: readonly PolicyTier[];
}

/**
 * Keeps a policy as a new version: what was bought before stays under the version of its day.
 * @throws DomainError cart-checkout.not-allowed, cart-checkout.cancellation-policy-invalid, organization.ledger-code-not-found, kernel.not-found
 */
export const saveCancellationPolicy = command('cart-checkout.save-cancellation-policy', async (tx, input: SavePolicyInput, actor): Promise<{ policyId: string; version: number }> => {
  requirePermission(actor, 'policies.edit');
  refuseInvalid(input);
  await requireLedgerCodes(tx, input.tiers.map((tier) => tier.feeLedgerCodeId));
  const policyId = input.policyId ?? newId();
  const version = await takeVersion(tx, policyId, input);
  await tx.query('insert into cart_checkout.cancellation_policy_version (organization_id, policy_id, version, valid_from, credits_fees, reclaims_discounts) values ($1, $2, $3, kernel.now(), $4, $5)', [tx.organizationId, policyId, version, input.creditsFees, input.reclaimsDiscounts === true]);
  await tx.query(
    `insert into cart_checkout.cancellation_policy_tier (organization_id, policy_id, version, position, period, days, credit_percent, credit_of, refund, fee_cents, fee_taxable, fee_ledger_code_id, self_service)
     select $1, $2, $3, t.position, t.period, t.days, t."creditPercent", t."creditOf", t.refund, t."feeCents", t."feeTaxable", t."feeLedgerCodeId", t."selfService"
     from jsonb_to_recordset($4::jsonb) as t(position smallint, period text, days smallint, "creditPercent" smallint, "creditOf" text, refund boolean, "feeCents" bigint, "feeTaxable" boolean, "feeLedgerCodeId" uuid, "selfService" boolean)`,
    [tx.organizationId, policyId, version, JSON.stringify(inOrderOfTime(input.tiers).map((tier, index) => ({ ...tier, position: index + 1 })))],
  );
  tx.note('cancellation-policy', policyId, { name: input.name.trim(), version, periods: input.tiers.length });
  return { policyId, version };
});

async function takeVersion(tx: Tx, policyId: string, input: SavePolicyInput): Promise<number> {
  if (input.policyId === undefined) {
    await tx.query('insert into cart_checkout.cancellation_policy (organization_id, id, name, created_at) values ($1, $2, $3, kernel.now())', [tx.organizationId, policyId, input.name.trim()]);
    return 1;
  }
  const row = await tx.maybe<{ version: number }>('update cart_checkout.cancellation_policy set name = $3, version = version + 1 where organization_id = $1 and id = $2 returning version', [tx.organizationId, policyId, input.name.trim()]);
  if (row === null) throw new DomainError('kernel.not-found', { policyId });
  return row.version;
}

function refuseInvalid({ name, tiers }: SavePolicyInput): void {
  const limits = new Set(tiers.map((tier) => `${tier.period} ${tier.days ?? '-'}`));
  const whole = (value: number, most: number): boolean => Number.isSafeInteger(value) && value >= 0 && value <= most;
  const valid = tiers.every((tier) => whole(tier.creditPercent, 100) && whole(tier.feeCents, 1_000_000_00) && (tier.days === null || whole(tier.days, 730)) && (tier.feeCents === 0 || tier.feeLedgerCodeId !== null));
  if (name.trim() === '' || limits.size !== tiers.length || !valid) throw refuse('cart-checkout.cancellation-policy-invalid');
}

export interface UsePolicyInput {
  /** Null: no policy of its own there from now on. */
  readonly policyId: string | null;
  readonly programId: string | null;
  readonly activityId: string | null;
}
/** Says where a policy applies from now on: everywhere, in a program, to an activity; the nearest speaks. @throws DomainError cart-checkout.not-allowed, kernel.not-found, cart-checkout.cancellation-policy-invalid */
export const applyCancellationPolicy = command('cart-checkout.apply-cancellation-policy', async (tx, input: UsePolicyInput, actor): Promise<void> => {
  requirePermission(actor, 'policies.edit');
  if (input.programId !== null && input.activityId !== null) throw refuse('cart-checkout.cancellation-policy-invalid');
  const known = await tx.one<{ known: boolean }>(
    `select ($2::uuid is null or exists (select 1 from cart_checkout.cancellation_policy where organization_id = $1 and id = $2))
       and ($3::uuid is null or exists (select 1 from catalog.program where organization_id = $1 and id = $3))
       and ($4::uuid is null or exists (select 1 from catalog.activity where organization_id = $1 and id = $4)) as known`,
    [tx.organizationId, input.policyId, input.programId, input.activityId],
  );
  if (!known.known) throw new DomainError('kernel.not-found', { ...input });
  // Two who apply at once follow each other: the second ends what the first has begun.
  await tx.query('select 1 from cart_checkout.cancellation_policy where organization_id = $1 order by id for update', [tx.organizationId]);
  await tx.query(
    'update cart_checkout.cancellation_policy_use set valid_until = kernel.now() where organization_id = $1 and valid_until is null and program_id is not distinct from $2 and activity_id is not distinct from $3',
    [tx.organizationId, input.programId, input.activityId],
  );
  if (input.policyId !== null) {
    await tx.query('insert into cart_checkout.cancellation_policy_use (organization_id, id, policy_id, program_id, activity_id, valid_from) values ($1, $2, $3, $4, $5, kernel.now())', [tx.organizationId, newId(), input.policyId, input.programId, input.activityId]);
  }
  tx.note('cancellation-policy', input.policyId ?? tx.organizationId, { programId: input.programId, activityId: input.activityId, applied: input.policyId !== null });
});

export interface PolicyView {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly validFrom: Date;
  readonly creditsFees: boolean;
  readonly reclaimsDiscounts: boolean;
  readonly tiers: readonly PolicyTier[];
  readonly uses: readonly { readonly programId: string | null; readonly activityId: string | null; readonly nameFr: string | null; readonly nameEn: string | null }[];
}
/** The organization's policies in their latest version, with where they apply, by name. */
export const listCancellationPolicies = read('cart-checkout.list-cancellation-policies', async (sql): Promise<PolicyView[]> =>
  sql.query<PolicyView>(
    `select p.id, p.name, v.version, v.valid_from as "validFrom", v.credits_fees as "creditsFees", v.reclaims_discounts as "reclaimsDiscounts",
       (select coalesce(jsonb_agg(jsonb_build_object('period', t.period, 'days', t.days, 'creditPercent', t.credit_percent, 'creditOf', t.credit_of, 'refund', t.refund, 'feeCents', t.fee_cents,
         'feeTaxable', t.fee_taxable, 'feeLedgerCodeId', t.fee_ledger_code_id, 'selfService', t.self_service) order by t.position), '[]')
        from cart_checkout.cancellation_policy_tier t where t.organization_id = p.organization_id and t.policy_id = p.id and t.version = v.version) as tiers,
       (select coalesce(jsonb_agg(jsonb_build_object('programId', u.program_id, 'activityId', u.activity_id, 'nameFr', coalesce(a.name_fr, g.name_fr), 'nameEn', coalesce(a.name_en, g.name_en)) order by u.valid_from), '[]')
        from cart_checkout.cancellation_policy_use u
        left join catalog.activity a on a.organization_id = u.organization_id and a.id = u.activity_id
        left join catalog.program g on g.organization_id = u.organization_id and g.id = u.program_id
        where u.organization_id = p.organization_id and u.policy_id = p.id and u.valid_until is null) as uses
     from cart_checkout.cancellation_policy p
     join cart_checkout.cancellation_policy_version v on v.organization_id = p.organization_id and v.policy_id = p.id and v.version = p.version
     where p.organization_id = $1 order by p.name, p.id`,
    [sql.organizationId],
  ),
);
