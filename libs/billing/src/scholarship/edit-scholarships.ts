import { command, DomainError, newId, type Cents, type LocalDate, type Tx } from '@preau/kernel';
import { requireActingFor } from '@preau/household';
import { refuse } from '../errors';
import { todayOf } from '../invoice/parties.store';
import { requireLedgerCode } from '../ledger/ledger-code.store';
import { lockClientBalance } from '../ledger/ledger.store';

export interface SaveScholarshipInput {
  /** Left out: a new one. */
  readonly id?: string;
  readonly nameFr: string;
  readonly nameEn: string;
  readonly awardTo: 'person' | 'account';
  /** Of each eligible item, taxes included: one of the two. */
  readonly percent: number | null;
  readonly amountCents: Cents | null;
  readonly perItemMaxCents: Cents | null;
  readonly perPersonMaxCents: Cents | null;
  /** The last day on which it may be used; null never ends. */
  readonly expiresOn: LocalDate | null;
  /** Both empty: every activity. */
  readonly programIds: readonly string[];
  readonly activityIds: readonly string[];
  readonly ledgerCodeId: string | null;
  /** A fund of its own of this size, or the fund of another scholarship. */
  readonly fund: { readonly totalCents: Cents } | { readonly sharedWith: string };
}

/**
 * A scholarship and its fund. What was used is never changed by it; a fund cannot become smaller than what was used,
 * and a scholarship that was given keeps its fund: what comes back of it goes where it came from.
 * @throws DomainError billing.scholarship-invalid, billing.ledger-code-unknown, kernel.not-found, billing.scholarship-fund-below-use, billing.scholarship-fund-fixed
 */
export const saveScholarship = command('billing.save-scholarship', async (tx, input: SaveScholarshipInput): Promise<{ scholarshipId: string }> => {
  const amounts = [input.percent, input.amountCents, input.perItemMaxCents, input.perPersonMaxCents].filter((amount) => amount !== null);
  const one = (input.percent === null) !== (input.amountCents === null);
  if (input.nameFr.trim() === '' || !one || amounts.some((amount) => !Number.isSafeInteger(amount) || amount <= 0) || (input.percent ?? 0) > 100) throw refuse('billing.scholarship-invalid');
  await requireLedgerCode(tx, input.ledgerCodeId);
  const scholarshipId = input.id ?? newId();
  const before = input.id === undefined ? null : await tx.maybe<{ poolId: string }>('select pool_id as "poolId" from billing.scholarship where organization_id = $1 and id = $2 for update', [tx.organizationId, input.id]);
  if (input.id !== undefined && before === null) throw new DomainError('kernel.not-found', { scholarshipId: input.id });
  const poolId = await fundOf(tx, input.fund, before?.poolId ?? null);
  if (before !== null && before.poolId !== poolId && (await wasGiven(tx, scholarshipId))) throw refuse('billing.scholarship-fund-fixed', { scholarshipId });
  await tx.query(
    `insert into billing.scholarship as s (organization_id, id, pool_id, name_fr, name_en, award_to, percent, amount_cents, per_item_max_cents, per_person_max_cents, expires_on, program_ids, activity_ids, ledger_code_id, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, kernel.now())
     on conflict (organization_id, id) do update set pool_id = $3, name_fr = $4, name_en = $5, award_to = $6, percent = $7, amount_cents = $8, per_item_max_cents = $9, per_person_max_cents = $10,
       expires_on = $11, program_ids = $12, activity_ids = $13, ledger_code_id = $14, version = s.version + 1`,
    [tx.organizationId, scholarshipId, poolId, input.nameFr.trim(), input.nameEn.trim(), input.awardTo, input.percent, input.amountCents, input.perItemMaxCents, input.perPersonMaxCents, input.expiresOn, input.programIds, input.activityIds, input.ledgerCodeId],
  );
  // Never below what a person has used: that much stays used.
  await tx.query(
    `update billing.scholarship_balance b set max_cents = greatest($3::bigint, b.used_cents) from billing.scholarship_award a
     where a.organization_id = b.organization_id and a.id = b.award_id and b.organization_id = $1 and a.scholarship_id = $2`,
    [tx.organizationId, scholarshipId, input.perPersonMaxCents],
  );
  tx.note('scholarship', scholarshipId, { nameFr: input.nameFr, percent: input.percent, amountCents: input.amountCents, fund: input.fund });
  return { scholarshipId };
});

async function fundOf(tx: Tx, fund: SaveScholarshipInput['fund'], own: string | null): Promise<string> {
  if ('sharedWith' in fund) {
    const shared = await tx.maybe<{ poolId: string }>('select pool_id as "poolId" from billing.scholarship where organization_id = $1 and id = $2', [tx.organizationId, fund.sharedWith]);
    if (shared === null) throw new DomainError('kernel.not-found', { scholarshipId: fund.sharedWith });
    return shared.poolId;
  }
  if (!Number.isSafeInteger(fund.totalCents) || fund.totalCents < 0) throw refuse('billing.scholarship-invalid');
  const poolId = own ?? newId();
  const saved = await tx.query(
    `insert into billing.scholarship_pool as p (organization_id, id, total_cents) values ($1, $2, $3)
     on conflict (organization_id, id) do update set total_cents = $3 where p.used_cents <= $3 returning id`,
    [tx.organizationId, poolId, fund.totalCents],
  );
  if (saved.length === 0) throw refuse('billing.scholarship-fund-below-use', { poolId });
  return poolId;
}

/** Now or before; asked with the scholarship locked, which whoever gives it waits for. */
async function wasGiven(tx: Tx, scholarshipId: string): Promise<boolean> {
  return (await tx.query('select 1 from billing.scholarship_award where organization_id = $1 and scholarship_id = $2 limit 1', [tx.organizationId, scholarshipId])).length > 0;
}

/** No longer given nor used; what was used stands. @throws DomainError kernel.not-found */
export const archiveScholarship = command('billing.archive-scholarship', async (tx, input: { readonly scholarshipId: string }): Promise<void> => {
  const done = await tx.query('update billing.scholarship set archived_at = coalesce(archived_at, kernel.now()), version = version + 1 where organization_id = $1 and id = $2 returning id', [tx.organizationId, input.scholarshipId]);
  if (done.length === 0) throw new DomainError('kernel.not-found', { ...input });
  tx.note('scholarship', input.scholarshipId, { archived: true });
});

/**
 * Gives a scholarship to a person of an account, or to the whole account, as the scholarship says. Nothing is set aside:
 * the fund serves whoever uses it first. The client sees it with the organization from then on.
 * @throws DomainError kernel.not-found, billing.scholarship-invalid when it is given otherwise than it says, billing.scholarship-expired,
 *   billing.scholarship-fund-empty, billing.scholarship-already-given
 */
export const giveScholarship = command('billing.give-scholarship', async (tx, input: { readonly scholarshipId: string; readonly accountId: string; readonly personId: string | null }, actor): Promise<{ awardId: string }> => {
  await requireActingFor(tx, actor, input.accountId);
  const scholarship = await tx.maybe<{ awardTo: 'person' | 'account'; expiresOn: LocalDate | null; fundLeftCents: Cents }>(
    `select s.award_to as "awardTo", s.expires_on as "expiresOn", p.total_cents - p.used_cents as "fundLeftCents"
     from billing.scholarship s join billing.scholarship_pool p on p.organization_id = s.organization_id and p.id = s.pool_id
     where s.organization_id = $1 and s.id = $2 and s.archived_at is null`,
    [tx.organizationId, input.scholarshipId],
  );
  if (scholarship === null) throw new DomainError('kernel.not-found', { scholarshipId: input.scholarshipId });
  if ((scholarship.awardTo === 'person') !== (input.personId !== null)) throw refuse('billing.scholarship-invalid', { awardTo: scholarship.awardTo });
  if (input.personId !== null && (await tx.maybe('select 1 from household.person where id = $1 and account_id = $2', [input.personId, input.accountId])) === null) throw new DomainError('kernel.not-found', { personId: input.personId });
  const { today } = await todayOf(tx);
  if (scholarship.expiresOn !== null && scholarship.expiresOn < today) throw refuse('billing.scholarship-expired', { scholarshipId: input.scholarshipId, expiresOn: scholarship.expiresOn });
  if (scholarship.fundLeftCents <= 0) throw refuse('billing.scholarship-fund-empty', { scholarshipId: input.scholarshipId });
  await lockClientBalance(tx, input.accountId);
  const [award] = await tx.query<{ id: string }>(
    `insert into billing.scholarship_award as a (organization_id, id, scholarship_id, account_id, person_id, awarded_by, awarded_at) values ($1, $2, $3, $4, $5, $6, kernel.now())
     on conflict on constraint scholarship_awarded_once do update set revoked_at = null, awarded_at = kernel.now(), awarded_by = $6 where a.revoked_at is not null returning id`,
    [tx.organizationId, newId(), input.scholarshipId, input.accountId, input.personId, actor.kind === 'staff' ? actor.userId : null],
  );
  if (award === undefined) throw refuse('billing.scholarship-already-given');
  tx.note('scholarship', input.scholarshipId, { accountId: input.accountId, personId: input.personId, awardId: award.id });
  return { awardId: award.id };
});

/** Takes an award back: what it paid stands, it pays nothing more. @throws DomainError kernel.not-found */
export const revokeScholarship = command('billing.revoke-scholarship', async (tx, input: { readonly awardId: string }): Promise<void> => {
  const [award] = await tx.query<{ accountId: string; scholarshipId: string }>(
    `update billing.scholarship_award set revoked_at = coalesce(revoked_at, kernel.now()) where organization_id = $1 and id = $2 returning account_id as "accountId", scholarship_id as "scholarshipId"`,
    [tx.organizationId, input.awardId],
  );
  if (award === undefined) throw new DomainError('kernel.not-found', { ...input });
  tx.note('scholarship', award.scholarshipId, { accountId: award.accountId, awardId: input.awardId, revoked: true });
});
