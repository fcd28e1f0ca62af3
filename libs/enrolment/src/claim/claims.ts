import { command, DomainError, type Tx } from '@preau/kernel';

export interface RegisterClaimsInput {
  readonly claimIds: readonly string[];
  /** In the order of the claims. */
  readonly orderLineIds?: readonly string[];
}

/** Registers all or none; says which holds were lost instead of throwing, for whoever must go on without the places. */
export async function tryRegisterClaims(tx: Tx, input: RegisterClaimsInput): Promise<{ readonly lost: readonly string[] }> {
  if (input.claimIds.length === 0) return { lost: [] };
  const rows = await tx.query<{ claimId: string; outcome: 'registered' | 'lapsed' }>(
    'select claim_id as "claimId", outcome from enrolment.register_claims($1, $2, $3)',
    [tx.organizationId, input.claimIds, input.orderLineIds ?? null],
  );
  return { lost: rows.filter((row) => row.outcome === 'lapsed').map((row) => row.claimId) };
}

/** A failure of `enrolment.register_or_fail`. */
const placesGone = 'PR001';

/**
 * Registers all, for whoever goes on only when every place is still there: goes with what comes after it, so that nobody
 * waits for the pool while a process thinks.
 * @param refusal what the whole transaction then fails with
 */
export function sendRegistration(tx: Tx, input: RegisterClaimsInput, refusal: (lost: readonly string[]) => Error): void {
  if (input.claimIds.length === 0) return;
  const told = (error: unknown): Error | undefined => {
    const failure = error as { readonly code?: unknown; readonly detail?: unknown };
    return failure.code === placesGone && typeof failure.detail === 'string' ? refusal(JSON.parse(failure.detail) as string[]) : undefined;
  };
  tx.send('select enrolment.register_or_fail($1, $2, $3)', [tx.organizationId, input.claimIds, input.orderLineIds ?? null], told);
}

/**
 * Turns holds into registrations. A hold that lapsed is taken again while a place is left and the activity is sold; nobody
 * is registered in what its organization cancelled.
 * @throws DomainError enrolment.hold-lapsed {claimIds}
 */
export const registerClaims = command('enrolment.register-claims', async (tx: Tx, input: RegisterClaimsInput) => {
  const { lost } = await tryRegisterClaims(tx, input);
  if (lost.length > 0) throw new DomainError('enrolment.hold-lapsed', { claimIds: lost });
});

export interface ExtendHoldsInput {
  readonly cartId: string;
  readonly until: Date;
  /** No place is kept longer than so many minutes since the cart has it, whatever is asked. */
  readonly minutesMax: number;
  /** Also brings later ends back to `until`: after the bank has answered. */
  readonly shorten?: boolean;
}
/** Keeps the places of a cart until a given instant, within what one cart may keep them. What has expired already stays expired. Answers which are kept. */
export const extendHolds = command('enrolment.extend-holds', async (tx: Tx, input: ExtendHoldsInput) => {
  const kept = await tx.query<{ id: string }>(
    `update enrolment.claim set expires_at = case when $4 then least($3, coalesce(held_at, created_at) + make_interval(mins => $5))
       else greatest(expires_at, least($3, coalesce(held_at, created_at) + make_interval(mins => $5))) end
     where organization_id = $1 and cart_id = $2 and state = 'live' and kind = 'hold' and expires_at > kernel.now() returning id`,
    [tx.organizationId, input.cartId, input.until, input.shorten === true, input.minutesMax],
  );
  return { claimIds: kept.map((claim) => claim.id) };
});

export interface ReleaseClaimsInput {
  readonly claimIds: readonly string[];
  /** Nobody gave them up: what they were for is cancelled. */
  readonly calledOff?: boolean;
}
/** Gives back held places at once. Harmless for what is not held any more. */
export const releaseClaims = command('enrolment.release-claims', async (tx: Tx, input: ReleaseClaimsInput) => {
  if (input.claimIds.length === 0) return { released: 0 };
  const ended = await tx.query("select claim_id from enrolment.end_claims($1, (select coalesce(array_agg(id), '{}') from enrolment.claim where organization_id = $1 and id = any ($2) and kind <> 'registration'), $3)", [tx.organizationId, input.claimIds, input.calledOff === true ? 'cancelled' : 'released']);
  return { released: ended.length };
});

/** Takes a person off an activity: the place comes free, for those who wait first. @throws DomainError enrolment.registration-unknown */
export const cancelRegistration = command('enrolment.cancel-registration', async (tx: Tx, input: { readonly claimId: string }) => {
  const registration = await tx.maybe<{ personId: string }>(
    "select person_id as \"personId\" from enrolment.claim where organization_id = $1 and id = $2 and kind = 'registration' and state = 'live'",
    [tx.organizationId, input.claimId],
  );
  if (registration === null) throw new DomainError('enrolment.registration-unknown', { claimId: input.claimId });
  const ended = await tx.query("select claim_id from enrolment.end_claims($1, array[$2::uuid], 'cancelled')", [tx.organizationId, input.claimId]);
  // Somebody else ended it while this one waited for the pool.
  if (ended.length === 0) throw new DomainError('enrolment.registration-unknown', { claimId: input.claimId });
  tx.note('registration', input.claimId, { personId: registration.personId });
});
