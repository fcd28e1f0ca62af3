import { assert, command, localTimeOf, read, type Sql } from '@preau/kernel';
import { actionsToTake } from '../events';
import { todayOf } from '../invoice/parties.store';
import { countActions } from './action-centre.store';

/** From then on, on the clock of the organization, those who asked are told what waits for them. */
export const digestFrom = '08:00';

/** Whether the staff member who asks is told of payments that need somebody. */
export const amWatching = read('billing.am-watching', async (sql, _input: Record<string, never>, actor): Promise<{ watching: boolean }> => {
  assert(actor.kind === 'staff', 'staff watch their own organization');
  const row = await sql.maybe('select 1 from billing.watcher where organization_id = $1 and user_id = $2', [sql.organizationId, actor.userId]);
  return { watching: row !== null };
});

/** A staff member asks to be told, each morning and when a charge cannot be explained, or asks no longer. */
export const watchPayments = command('billing.watch-payments', async (tx, input: { watching: boolean }, actor): Promise<void> => {
  assert(actor.kind === 'staff', 'staff watch their own organization');
  const statement = input.watching
    ? 'insert into billing.watcher (organization_id, user_id) values ($1, $2) on conflict do nothing'
    : 'delete from billing.watcher where organization_id = $1 and user_id = $2';
  await tx.query(statement, [tx.organizationId, actor.userId]);
});

/** Logins of the staff who asked to be told. */
export async function watchersOf(sql: Sql): Promise<string[]> {
  const rows = await sql.query<{ userId: string }>('select user_id as "userId" from billing.watcher where organization_id = $1 order by user_id', [sql.organizationId]);
  return rows.map((row) => row.userId);
}

/** Tells those who asked, once a morning, when there is something. Doing it again the same day tells nobody. */
export const tellWatchers = command('billing.tell-watchers', async (tx): Promise<{ told: number }> => {
  const { zone, today } = await todayOf(tx);
  if (localTimeOf(tx.now, zone) < digestFrom) return { told: 0 };
  const due = await tx.query<{ userId: string }>(
    'update billing.watcher set last_digest_on = $2 where organization_id = $1 and (last_digest_on is null or last_digest_on < $2) returning user_id as "userId"',
    [tx.organizationId, today],
  );
  if (due.length === 0) return { told: 0 };
  const counts = await countActions(tx);
  const all = counts.reduce((sum, row) => sum + row.count, 0);
  if (all === 0) return { told: 0 };
  tx.publish(actionsToTake, {
    userIds: due.map((row) => row.userId).sort(), on: today, counts: Object.fromEntries(counts.map((row) => [row.kind, row.count])), amountCents: counts.reduce((sum, row) => sum + row.amountCents, 0),
  });
  return { told: due.length };
});
