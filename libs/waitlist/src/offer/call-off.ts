import type { Tx } from '@preau/kernel';
import { findPeople } from '@preau/household';
import { releaseClaims, type LockedPool } from '@preau/enrolment';
import { endTurns, takeOffersBack, turnsLeft } from '../entry/entry.store';
import type { Entry } from '../entry/entry';
import { calledOff, type CalledOff } from '../events';
import { saveCall, saveWithdrawnTold, type WaitedFor, type WaitingList } from '../list/list.store';
import { tellWaiting } from '../list/lock-list';

const waitlist = { kind: 'system', name: 'waitlist' } as const;

/** What was waited for is cancelled: every turn ends with it, offers and accepted places too, and each family is written to. Answers how many. */
export async function endList(tx: Tx, pool: LockedPool, list: WaitingList, about: WaitedFor, reason: string): Promise<number> {
  const ended = await turnsLeft(tx, pool.id);
  if (ended.length === 0) return 0;
  await endTurns(tx, pool.id);
  await closeCall(tx, list);
  await tellWaiting(tx, pool);
  await releaseClaims.run(tx, { claimIds: claimsOf(ended), calledOff: true }, waitlist);
  await tellOff(tx, ended, about, { because: 'cancelled', reason, key: 'cancelled' });
  return ended.length;
}

/**
 * The activity left the store: nobody can take what was offered, so offers go back and their people wait where they
 * stood, should it return. They are written to once. A place that is in a cart already stays there. Answers how many.
 */
export async function suspendList(tx: Tx, pool: LockedPool, list: WaitingList, about: WaitedFor): Promise<number> {
  if (list.withdrawnToldAt !== null) return 0;
  const turns = (await turnsLeft(tx, pool.id)).filter((entry) => entry.acceptedAt === null);
  const offers = turns.filter((entry) => entry.status === 'offered');
  await takeOffersBack(tx, offers.map((entry) => entry.id));
  await closeCall(tx, list);
  // They count as waiting before their places come free: so the places stay kept for them.
  await tellWaiting(tx, pool);
  await releaseClaims.run(tx, { claimIds: claimsOf(offers) }, waitlist);
  await saveWithdrawnTold(tx, pool.id, tx.now);
  await tellOff(tx, turns, about, { because: 'withdrawn', reason: '', key: tx.now.toISOString() });
  return turns.length;
}

function claimsOf(entries: readonly Entry[]): string[] {
  return entries.flatMap((entry) => (entry.status === 'offered' && entry.claimId !== null ? [entry.claimId] : []));
}

async function closeCall(tx: Tx, list: WaitingList): Promise<void> {
  if (list.callEndsAt !== null) await saveCall(tx, list.poolId, { number: list.callNumber, places: 0, endsAt: null });
}

async function tellOff(tx: Tx, entries: readonly Entry[], about: WaitedFor, fact: Pick<CalledOff, 'because' | 'reason'> & { readonly key: string }): Promise<void> {
  const people = new Map((await findPeople(tx, entries.map((entry) => entry.personId))).map((person) => [person.id, person]));
  for (const entry of entries) {
    const person = people.get(entry.personId);
    tx.publish(calledOff, {
      entryId: entry.id, factKey: `${entry.id}:${fact.key}`, because: fact.because, reason: fact.reason, accountId: entry.accountId, personId: entry.personId,
      personName: person === undefined ? '' : `${person.firstName} ${person.lastName}`, activityId: about.activityId, labelFr: about.labelFr, labelEn: about.labelEn,
      startsAt: about.startsAt?.toISOString() ?? null,
    });
    tx.note('account', entry.accountId, { waitlist: fact.because, entryId: entry.id, activityId: about.activityId, personId: entry.personId });
  }
}
