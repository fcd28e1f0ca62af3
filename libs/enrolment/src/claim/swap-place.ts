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
 * else's. Locks both pools in ascending order, like everything that touches several.
 * @throws DomainError enrolment.registration-unknown, enrolment.already-registered, enrolment.full, enrolment.held-by-others, enrolment.pool-unknown
 */
export const swapPlace = command('enrolment.swap-place', async (tx: Tx, input: SwapPlaceInput): Promise<{ readonly claimId: string }> => {
  const unknown = new DomainError('enrolment.registration-unknown', { claimId: input.claimId });
  await tx.query(
    `select 1 from enrolment.pool p where p.organization_id = $1 and (p.id in (select c.pool_id from enrolment.claim c where c.organization_id = $1 and c.id = $2)
       or (p.activity_id = $3 and p.occurrence_id is not distinct from $4)) order by p.id for update`,
    [tx.organizationId, input.claimId, input.activityId, input.occurrenceId],
  );
  const old = await tx.maybe<{ accountId: string; personId: string }>(
    "select account_id as \"accountId\", person_id as \"personId\" from enrolment.claim where organization_id = $1 and id = $2 and kind = 'registration' and state = 'live'",
    [tx.organizationId, input.claimId],
  );
  if (old === null) throw unknown;
  const request = { claimId: newId(), accountId: old.accountId, personId: old.personId, cartId: null, until: new Date(tx.now.getTime() + 60_000), over: input.allowOverCapacity === true };
  const answer = await tx.one<HoldAnswer>(
    'select answer, claim_id as "claimId", pool_id as "poolId", cart_id as "cartId", expires_at as "expiresAt", back_at as "backAt" from enrolment.hold_places($1, $2, $3, $4)',
    [tx.organizationId, input.activityId, input.occurrenceId, JSON.stringify([request])],
  );
  const refusal = refusalOf(answer, { ...input, personId: old.personId });
  if (refusal !== null) throw refusal;
  const claimId = answer.claimId ?? request.claimId;
  const { lost } = await tryRegisterClaims(tx, { claimIds: [claimId], orderLineIds: [input.orderLineId] });
  if (lost.length > 0) throw new DomainError('enrolment.hold-lapsed', { claimIds: lost });
  await tx.query("select claim_id from enrolment.end_claims($1, array[$2::uuid], 'cancelled')", [tx.organizationId, input.claimId]);
  tx.note('registration', input.claimId, { personId: old.personId, replacedBy: claimId });
  return { claimId };
});
