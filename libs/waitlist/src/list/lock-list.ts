import type { Tx } from '@preau/kernel';
import { lockPool, type LockedPool, setWaiting, tellQuotasWaiting } from '@preau/enrolment';
import { accountsWaiting, countWaiting, lockListOf, savePeople, settle, type WaitingList } from './list.store';

export interface LockedList {
  readonly pool: LockedPool;
  /** Null: nobody has ever waited there. */
  readonly list: WaitingList | null;
}

/**
 * Locks the pool, then the list: whatever changes who waits or who has a place stands in line here. What ended is
 * followed before anything is decided. Null: no such pool.
 */
export async function lockList(tx: Tx, poolId: string): Promise<LockedList | null> {
  const pool = await lockPool(tx, poolId);
  if (pool === null) return null;
  await settle(tx, poolId);
  const list = await lockListOf(tx, poolId);
  if (list === null) return { pool, list };
  const waiting = await tellWaiting(tx, pool);
  return { list, pool: { ...pool, waiting, reserved: Math.min(pool.reserved, waiting) } };
}

/** Tells the pool how many people wait, when that changed: kept places beyond their number become anybody's. The quotas of a limited pool are told who of them waits for which. */
export async function tellWaiting(tx: Tx, pool: Pick<LockedPool, 'id' | 'waiting' | 'limited'>): Promise<number> {
  const people = await countWaiting(tx, pool.id);
  if (people !== pool.waiting) {
    await setWaiting.run(tx, { poolId: pool.id, people }, { kind: 'system', name: 'waitlist' });
    await savePeople(tx, pool.id, people);
  }
  if (pool.limited) await tellQuotasWaiting(tx, pool.id, await accountsWaiting(tx, pool.id));
  return people;
}
