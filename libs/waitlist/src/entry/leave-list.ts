import { command } from '@preau/kernel';
import { releaseClaims } from '@preau/enrolment';
import { refuse } from '../errors';
import { serveList } from '../offer/serve-list';
import { changeStatus } from './entry.store';
import { lockEntry } from './lock-entry';

/**
 * A person gives up their turn: who waits leaves, who was offered a place declines it, and it goes to the next in the
 * same transaction. What is in a cart is taken out of the cart.
 * @throws DomainError waitlist.entry-unknown, waitlist.status-forbids
 */
export const leaveList = command('waitlist.leave', async (tx, input: { readonly entryId: string; readonly accountId: string | null }, actor): Promise<void> => {
  const { entry } = await lockEntry(tx, input);
  if (entry.status === 'left' || entry.status === 'declined') return;
  if (entry.status !== 'waiting' && entry.status !== 'skipped' && entry.status !== 'offered') throw refuse('waitlist.status-forbids', { status: entry.status });
  if (entry.acceptedAt !== null) throw refuse('waitlist.status-forbids', { status: 'in-cart' });
  await changeStatus(tx, entry.id, entry.status === 'offered' ? 'declined' : 'left');
  if (entry.status === 'offered' && entry.claimId !== null) await releaseClaims.run(tx, { claimIds: [entry.claimId] }, actor);
  await serveList.run(tx, { poolId: entry.poolId }, actor);
  tx.note('account', entry.accountId, { waitlist: entry.status === 'offered' ? 'declined' : 'left', entryId: entry.id, activityId: entry.activityId, personId: entry.personId });
});
