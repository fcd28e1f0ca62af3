import { command } from '@preau/kernel';
import { refuse } from '../errors';
import { serveList } from '../offer/serve-list';
import { changeStatus } from './entry.store';
import { lockEntry } from './lock-entry';

/**
 * Staff leave somebody out for a while (skip), or let them wait again where they stood (unskip).
 * @throws DomainError waitlist.entry-unknown, waitlist.status-forbids
 */
export const skipEntry = command('waitlist.skip', async (tx, input: { readonly entryId: string; readonly skipped: boolean }, actor): Promise<void> => {
  const { entry } = await lockEntry(tx, { entryId: input.entryId, accountId: null });
  const [from, to] = input.skipped ? (['waiting', 'skipped'] as const) : (['skipped', 'waiting'] as const);
  if (entry.status === to) return;
  if (entry.status !== from) throw refuse('waitlist.status-forbids', { status: entry.status });
  await changeStatus(tx, entry.id, to);
  await serveList.run(tx, { poolId: entry.poolId }, actor);
  tx.note('account', entry.accountId, { waitlist: input.skipped ? 'skipped' : 'unskipped', entryId: entry.id, activityId: entry.activityId, personId: entry.personId });
});
