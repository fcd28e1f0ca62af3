import type { Tx } from '@preau/kernel';
import { refuse } from '../errors';
import { lockList, type LockedList } from '../list/lock-list';
import type { Entry } from './entry';
import { findEntry } from './entry.store';

export interface LockedEntry extends LockedList {
  readonly list: NonNullable<LockedList['list']>;
  readonly entry: Entry;
}

/**
 * An entry as it is once the pool and the list are locked and everything that ended has been followed.
 * @param accountId whose it must be; null: staff
 * @throws DomainError waitlist.entry-unknown
 */
export async function lockEntry(tx: Tx, input: { readonly entryId: string; readonly accountId: string | null }): Promise<LockedEntry> {
  const unknown = refuse('waitlist.entry-unknown', { entryId: input.entryId });
  const found = await findEntry(tx, input.entryId);
  if (found === null || (input.accountId !== null && found.accountId !== input.accountId)) throw unknown;
  const locked = await lockList(tx, found.poolId);
  const entry = await findEntry(tx, input.entryId);
  if (locked === null || locked.list === null || entry === null) throw unknown;
  return { pool: locked.pool, list: locked.list, entry };
}
