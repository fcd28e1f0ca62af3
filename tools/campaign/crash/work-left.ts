import { WorkQueue } from '@preau/kernel';
import type { Stage } from '../stage/stage';

/** The workers of this campaign wait no longer than this for anything by themselves. */
const longestOwnWaitSeconds = 5;
const live = "('claimed', 'created', 'sent', 'pending', 'unknown')";

/** How far the work is. */
export interface Progress {
  /** Payments, charges and refunds that have not ended. */
  readonly left: number;
  /** Grows with every step of every charge. */
  readonly steps: number;
}

export async function progressOf(stage: Stage): Promise<Progress> {
  const [progress] = await stage.rows<Progress>(
    `select (select count(*) from billing.planned_payment where status in ('planned', 'processing'))::int
          + (select count(*) from billing.charge_attempt where state in ${live})::int
          + (select count(*) from billing.refund where state = 'pending')::int as left,
            (select coalesce(sum(version), 0) from billing.charge_attempt)::int as steps`,
  );
  return progress ?? { left: 0, steps: 0 };
}

/** Events that nobody has handled and messages that are not out. */
export async function wordsLeft(stage: Stage): Promise<number> {
  const [waiting] = await stage.rows<{ count: number }>(
    `select (select count(*) from kernel.outbox where handled_at is null)::int + (select count(*) from communications.message where state in ('queued', 'sending'))::int as count`,
  );
  return waiting?.count ?? 0;
}

/**
 * Who died with a charge, a refund, a letter or an event in hand keeps it for minutes, and the API asks again on the product's
 * own schedule: what nothing but that time holds up is due now. The clock stays where it is, early in the afternoon.
 */
export async function passTheWait(stage: Stage): Promise<void> {
  const late = `kernel.now() + interval '${longestOwnWaitSeconds} seconds'`;
  await stage.rows(
    `update billing.charge_attempt set lease_until = least(lease_until, kernel.now()), next_ask_at = least(next_ask_at, kernel.now()) where state in ${live} and coalesce(next_ask_at, lease_until) > ${late}`,
  );
  await stage.rows(`update billing.refund set lease_until = least(lease_until, kernel.now()), next_ask_at = least(next_ask_at, kernel.now()) where state = 'pending' and coalesce(next_ask_at, lease_until) > ${late}`);
  await stage.rows(`update communications.message set next_try_at = kernel.now() where state in ('queued', 'sending') and next_try_at > ${late}`);
  await stage.rows("update kernel.outbox set sent_at = sent_at - interval '2 minutes' where handled_at is null and sent_at > clock_timestamp() - interval '1 minute'");
}

/** Everything that waits in the queue is forgotten: the database alone must bring it back. */
export async function loseQueue(stage: Stage): Promise<void> {
  const queue = new WorkQueue({ redisUrl: stage.redisUrl, databaseUrl: stage.database.appUrl });
  try {
    await queue.lose();
  } finally {
    await queue.close();
  }
}
