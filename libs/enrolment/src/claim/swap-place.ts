import { command, DomainError, newId, type Tx } from '@preau/kernel';
import { type HoldAnswer, refusalOf } from '../pool/hold-answer';
import { tryRegisterClaims } from './claims';

export interface SwapPlaceInput {
  /** The registration that is given up. */
  readonly claimId: string;
  readonly activityId: string;
  readonly occurrenceId: string | null;
  readonly orderLineId: string;
  /** Staff with 'enrolment.over-capacity' only; whoever calls has checked it. */
  readonly allowOverCapacity?: boolean;
}

/**
 * Moves a person from one place to another, both or neither: the new place is theirs before the old one is anybody
 * else's. Locks both pools in ascending order, then what limits them, like everything that touches several.
 * @throws DomainError enrolment.registration-unknown, enrolment.already-registered, enrolment.full, enrolment.held-by-others, enrolment.pool-unknown, and those of limits
 */
export const swapPlace = command('enrolment.swap-place', async (tx: Tx, input: SwapPlaceInput): Promise<{ readonly claimId: string }> => {
  const unknown = new DomainError('enrolment.registration-unknown', { claimId: input.claimId });
  const pools = await tx.query<{ id: string; limited: boolean }>(
    `select p.id, p.limited from enrolment.pool p where p.organization_id = $1 and (p.id in (select c.pool_id from enrolment.claim c where c.organization_id = $1 and c.id = $2)
       or (p.activity_id = $3 and p.occurrence_id is not distinct from $4)) order by p.id for update`,
    [tx.organizationId, input.claimId, input.activityId, input.occurrenceId],
  );
  if (pools.some((pool) => pool.limited)) await tx.query('select enrolment.lock_quotas($1, $2)', [tx.organizationId, pools.map((pool) => pool.id)]);
  const old = await tx.maybe<{ accountId: string; personId: string }>(
    "select account_id as \"accountId\", person_id as \"personId\" from enrolment.claim where organization_id = $1 and id = $2 and kind = 'registration' and state = 'live'",
    [tx.organizationId, input.claimId],
  );
  if (old === null) throw unknown;
  // In what both places need, the new one comes instead of the old one: the old one ends first, all under the locks.
  const freed = await tx.query<{ id: string }>('select quota_id as id from enrolment.claim_quota where organization_id = $1 and claim_id = $2', [tx.organizationId, input.claimId]);
  if (freed.length > 0) {
    const same = await tx.query('select 1 from enrolment.claim c join enrolment.pool p on p.organization_id = $1 and p.id = c.pool_id where c.organization_id = $1 and c.id = $2 and p.activity_id = $3 and p.occurrence_id is not distinct from $4', [tx.organizationId, input.claimId, input.activityId, input.occurrenceId]);
    if (same.length > 0) throw new DomainError('enrolment.already-registered', { activityId: input.activityId, occurrenceId: input.occurrenceId, personId: old.personId });
    await giveUp(tx, input.claimId);
  }
  const request = { claimId: newId(), accountId: old.accountId, personId: old.personId, cartId: null, until: new Date(tx.now.getTime() + 60_000), over: input.allowOverCapacity === true, channel: 'counter', freed: freed.map((one) => one.id) };
  const answer = await tx.one<HoldAnswer>(
    'select answer, claim_id as "claimId", pool_id as "poolId", cart_id as "cartId", expires_at as "expiresAt", back_at as "backAt" from enrolment.hold_places($1, $2, $3, $4)',
    [tx.organizationId, input.activityId, input.occurrenceId, JSON.stringify([request])],
  );
  const refusal = refusalOf(answer, { ...input, personId: old.personId });
  if (refusal !== null) throw refusal;
  const claimId = answer.claimId ?? request.claimId;
  const { lost } = await tryRegisterClaims(tx, { claimIds: [claimId], orderLineIds: [input.orderLineId] });
  if (lost.length > 0) throw new DomainError('enrolment.hold-lapsed', { claimIds: lost });
  if (freed.length === 0) await giveUp(tx, input.claimId);
  tx.note('registration', input.claimId, { personId: old.personId, replacedBy: claimId });
  return { claimId };
});

async function giveUp(tx: Tx, claimId: string): Promise<void> {
  await tx.query("select claim_id from enrolment.end_claims($1, array[$2::uuid], 'cancelled')", [tx.organizationId, claimId]);
}
