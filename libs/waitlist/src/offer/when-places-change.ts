import { reaction, type Tx } from '@preau/kernel';
import { holdLapsed, personRegistered, placeFreed } from '@preau/enrolment';
import { serveList } from './serve-list';

async function serveWhereSomebodyWaited(tx: Tx, poolId: string): Promise<void> {
  const known = await tx.query('select 1 from waitlist.list where organization_id = $1 and pool_id = $2', [tx.organizationId, poolId]);
  if (known.length > 0) await serveList.run(tx, { poolId }, { kind: 'system', name: 'waitlist' });
}

/** A place came free: it is offered to the next within seconds. */
export const whenPlaceFreed = reaction('waitlist.when-place-freed', placeFreed, (tx, freed) => serveWhereSomebodyWaited(tx, freed.poolId));
/** An offer ended unanswered, or a cart that held one. */
export const whenHoldLapsed = reaction('waitlist.when-hold-lapsed', holdLapsed, (tx, lapsed) => serveWhereSomebodyWaited(tx, lapsed.poolId));
/** Who has a place waits no more, however they came to it. */
export const whenPersonRegistered = reaction('waitlist.when-person-registered', personRegistered, (tx, registered) => serveWhereSomebodyWaited(tx, registered.poolId));

export const waitlistReactions = [whenPlaceFreed, whenHoldLapsed, whenPersonRegistered] as const;
