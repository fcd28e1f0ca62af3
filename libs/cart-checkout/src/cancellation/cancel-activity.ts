import { command, DomainError, newId, read, system, type Commands, type Sql, type Tx } from '@preau/kernel';
import type { SweeperPool } from '@preau/billing';
import { cancelActivity as endActivity, cancelOccurrences } from '@preau/catalog';
import { releaseClaims } from '@preau/enrolment';
import { serveListsOf } from '@preau/waitlist';
import { requirePermission } from '../cart/buyer';
import { consequencesOf } from './consequences';
import { endRegistration } from './end-registration';

export interface CancelActivityInput {
  readonly activityId: string;
  /** One date; null cancels the whole activity, its dates with it. */
  readonly occurrenceId: string | null;
  /** Families read it. */
  readonly reason: string;
}
const claimed = `from enrolment.claim c join enrolment.pool p on p.organization_id = c.organization_id and p.id = c.pool_id
  where c.organization_id = $1 and p.activity_id = $2 and ($3::uuid is null or p.occurrence_id = $3) and c.state = 'live'`;
/** Organization, activity, date or null. */
export const registeredIn = `${claimed} and c.kind = 'registration'`;

/**
 * The organization cancels an activity, or one of its drop-in dates: nothing more is sold, and every registration is ended
 * with what was not given refunded, one small committed step after the other, by the worker.
 * @throws DomainError cart-checkout.not-allowed, kernel.not-found, catalog.*
 */
export const startActivityCancellation = command('cart-checkout.start-activity-cancellation', async (tx, input: CancelActivityInput, actor): Promise<{ id: string; total: number }> => {
  requirePermission(actor, 'activities.edit');
  requirePermission(actor, 'payments.refund');
  // Of two who press at once, the second waits here and finds the cancellation of the first.
  await tx.query('select 1 from catalog.activity where organization_id = $1 and id = $2 for update', [tx.organizationId, input.activityId]);
  const running = await tx.maybe<{ id: string; total: number }>(
    "select id, total from cart_checkout.activity_cancellation where organization_id = $1 and activity_id = $2 and occurrence_id is not distinct from $3 and state = 'running'",
    [tx.organizationId, input.activityId, input.occurrenceId],
  );
  if (running !== null) return running;
  if (input.occurrenceId === null) await endActivity.run(tx, { activityId: input.activityId }, actor);
  else await cancelOccurrences.run(tx, { activityId: input.activityId, occurrenceIds: [input.occurrenceId], reason: input.reason, moneyFollows: true }, actor);
  // Whoever is being registered at this moment is waited for, and counted; who comes after finds the activity cancelled.
  await tx.query('select 1 from enrolment.pool where organization_id = $1 and activity_id = $2 and ($3::uuid is null or occurrence_id = $3) order by id for update', [tx.organizationId, input.activityId, input.occurrenceId]);
  // Who waits is told so, and what was offered to them ends with it.
  await serveListsOf.run(tx, { activityId: input.activityId, occurrenceIds: input.occurrenceId === null ? null : [input.occurrenceId], reason: input.reason.trim() }, actor);
  // Who is paying at this moment comes too late: their charge is withdrawn, or becomes credit.
  const held = await tx.query<{ id: string }>(`select c.id ${claimed} and c.kind <> 'registration' order by c.id`, [tx.organizationId, input.activityId, input.occurrenceId]);
  await releaseClaims.run(tx, { claimIds: held.map((claim) => claim.id) }, actor);
  const { total } = await tx.one<{ total: number }>(`select count(*)::int as total ${registeredIn}`, [tx.organizationId, input.activityId, input.occurrenceId]);
  const id = newId();
  await tx.query(
    `insert into cart_checkout.activity_cancellation (organization_id, id, activity_id, occurrence_id, reason, total, started_by, started_at, next_step_at, state, finished_at)
     values ($1, $2, $3, $4, $5, $6, $7, kernel.now(), kernel.now(), case when $6 = 0 then 'done' else 'running' end, case when $6 = 0 then kernel.now() end)`,
    [tx.organizationId, id, input.activityId, input.occurrenceId, input.reason.trim(), total, actor.kind === 'staff' ? actor.userId : null],
  );
  tx.note('activity', input.activityId, { cancelled: id, registrations: total, reason: input.reason.trim() });
  return { id, total };
});

interface Job {
  readonly activityId: string;
  readonly occurrenceId: string | null;
  readonly reason: string;
  readonly afterClaim: string | null;
}
/** The job, if nobody else has it in hand. */
async function lockJob(tx: Tx, id: string): Promise<Job | null> {
  return tx.maybe<Job>(
    `select activity_id as "activityId", occurrence_id as "occurrenceId", reason, after_claim as "afterClaim" from cart_checkout.activity_cancellation
     where organization_id = $1 and id = $2 and state = 'running' for update skip locked`,
    [tx.organizationId, id],
  );
}
async function nextRegistration(tx: Tx, job: Job): Promise<string | null> {
  const next = await tx.maybe<{ claimId: string }>(`select c.id as "claimId" ${registeredIn} and ($4::uuid is null or c.id > $4) order by c.id limit 1`, [tx.organizationId, job.activityId, job.occurrenceId, job.afterClaim]);
  return next?.claimId ?? null;
}

/** Ends the next registration of a cancelled activity. Killed at any instant, it is done again and ends nothing twice. */
export const endNextRegistration = command('cart-checkout.end-next-registration', async (tx, input: { readonly id: string }, actor): Promise<'more' | 'done'> => {
  const job = await lockJob(tx, input.id);
  if (job === null) return 'done';
  const claimId = await nextRegistration(tx, job);
  if (claimId === null) {
    await tx.query("update cart_checkout.activity_cancellation set state = 'done', finished_at = kernel.now() where organization_id = $1 and id = $2", [tx.organizationId, input.id]);
    return 'done';
  }
  const asked = { claimId, accountId: null, actor: 'provider', noticeAt: tx.now, refundTo: 'same-method', endedNow: true } as const;
  await endRegistration(tx, { asked, kind: 'provider', by: 'provider', reason: job.reason, activityCancellationId: input.id, decide: (open) => consequencesOf(open, asked) }, actor);
  await tx.query('update cart_checkout.activity_cancellation set done = done + 1, after_claim = $3, next_step_at = kernel.now() where organization_id = $1 and id = $2', [tx.organizationId, input.id, claimId]);
  return 'more';
});

/** One that could not be ended is left for staff, told, and the others go on. */
const leaveOneForStaff = command('cart-checkout.leave-registration', async (tx, input: { readonly id: string; readonly failure: string }): Promise<void> => {
  const job = await lockJob(tx, input.id);
  if (job === null) return;
  const next = await nextRegistration(tx, job);
  await tx.query('update cart_checkout.activity_cancellation set failed = failed + 1, last_failure = $3, after_claim = coalesce($4, after_claim), next_step_at = kernel.now() where organization_id = $1 and id = $2', [
    tx.organizationId, input.id, input.failure.slice(0, 500), next,
  ]);
});

const stepsAtOnceMax = 200;
/** What the worker does about activities that organizations cancelled; returns how many registrations it ended. */
export async function runActivityCancellations(commands: Commands, sweeper: SweeperPool, onError: (name: string, error: unknown) => void): Promise<number> {
  const due = await sweeper.query<{ organization_id: string; id: string }>(
    "select organization_id, id from cart_checkout.activity_cancellation where state = 'running' and next_step_at <= kernel.now() order by next_step_at limit 20",
  );
  const by = system('cart-checkout.activity-cancellation');
  let ended = 0;
  for (const { organization_id: organizationId, id } of due.rows) {
    for (let step = 0; step < stepsAtOnceMax; step += 1) {
      try {
        if ((await commands.execute(endNextRegistration, { id }, by, { organizationId })) === 'done') break;
        ended += 1;
      } catch (error) {
        onError('activity cancellation', error);
        // Somebody has the client's books in hand: the next round asks again.
        if (error instanceof DomainError && error.code === 'kernel.busy') break;
        await commands.execute(leaveOneForStaff, { id, failure: error instanceof Error ? error.message : String(error) }, by, { organizationId });
      }
    }
  }
  return ended;
}

export interface ActivityCancellationView {
  readonly id: string;
  readonly occurrenceId: string | null;
  readonly reason: string;
  readonly state: 'running' | 'done';
  readonly total: number;
  readonly done: number;
  readonly failed: number;
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
}
/** How far the cancellations of an activity are, the latest first. */
export const listActivityCancellations = read('cart-checkout.list-activity-cancellations', async (sql: Sql, input: { readonly activityId: string }): Promise<ActivityCancellationView[]> =>
  sql.query<ActivityCancellationView>(
    `select id, occurrence_id as "occurrenceId", reason, state, total, done, failed, started_at as "startedAt", finished_at as "finishedAt" from cart_checkout.activity_cancellation
     where organization_id = $1 and activity_id = $2 order by started_at desc`,
    [sql.organizationId, input.activityId],
  ),
);
