import { command, type Tx } from '@preau/kernel';
import { findPeople } from '@preau/household';
import { openKeptPlaces, takeKeptPlace, type LockedPool } from '@preau/enrolment';
import type { Entry } from '../entry/entry';
import { callEverybody, countAdmitted, giveOffer, nextInLine } from '../entry/entry.store';
import { placeOffered } from '../events';
import { lookAgainAt, saveCall, saveWithdrawnTold, waitedFor, type WaitedFor, type WaitingList } from '../list/list.store';
import { lockList, tellWaiting } from '../list/lock-list';
import type { OrganizationRules } from '../rules/rules';
import { rulesFor } from '../rules/rules.store';
import { endList, suspendList } from './call-off';
import { deadlineOf, endOfQuiet } from './deadline';

const lookAgainMs = 600_000;

export interface ServeListInput {
  readonly poolId: string;
  /** Why it was cancelled, in the organization's words. */
  readonly reason?: string;
}
interface Served {
  /** How many people were told of a place. */
  readonly told: number;
}

/**
 * Does whatever is to be done in one list, in one transaction under the lock of its pool: what ended is passed on to the
 * next, a call whose time is over opens its places to everybody, turns end with what is cancelled. Running it again, or twice at once, changes nothing.
 */
export const serveList = command('waitlist.serve-list', async (tx, input: ServeListInput): Promise<Served> => {
  const locked = await lockList(tx, input.poolId);
  if (locked?.list === null || locked === null) return { told: 0 };
  const { pool, list } = locked;
  const rules = await rulesFor(tx, pool.activityId);
  const about = await waitedFor(tx, pool);
  if (about.over === 'cancelled') return { told: await endList(tx, pool, list, about, input.reason ?? '') };
  if (about.over === 'withdrawn') {
    const suspended = await suspendList(tx, pool, list, about);
    await lookAgainAt(tx, pool.id, new Date(tx.now.getTime() + lookAgainMs));
    return { told: suspended };
  }
  if (list.withdrawnToldAt !== null) await saveWithdrawnTold(tx, pool.id, null);
  const may = about.over === null && !about.closed;
  const told = rules.mode === 'everyone' ? await callAll(tx, pool, list, rules, about, may) : await offerInOrder(tx, pool, list, rules, about, may && rules.mode === 'in-order');
  return { told };
});

/**
 * Of places that the pool keeps, those that exist: an overbooked pool keeps some that are nobody's to give yet. Where places
 * need more than the pool, people wait for that, and whatever the pool has may be given.
 */
export function placesToGive(pool: LockedPool): number {
  if (pool.limited) return Math.max(0, pool.capacity - pool.taken - pool.held);
  return Math.max(0, Math.min(pool.reserved, pool.capacity - pool.taken - pool.held));
}

/** One kept place was given while a call may be open: it is one less of those that were called, and with none left the call is over. */
export async function takeFromCall(tx: Tx, pool: LockedPool, list: WaitingList): Promise<void> {
  if (list.callEndsAt === null) return;
  const places = Math.max(0, Math.min(list.callPlaces, placesToGive(pool)) - 1);
  await saveCall(tx, pool.id, { number: list.callNumber, places, endsAt: places === 0 ? null : list.callEndsAt });
}

/** When an offer made now ends: never after what is offered has begun (a date) or ended (a session). */
export function endOfOffer(tx: Tx, rules: OrganizationRules, about: WaitedFor): Date {
  const deadline = deadlineOf({ from: tx.now, minutes: rules.windowMinutes, quietFrom: rules.quietFrom, quietUntil: rules.quietUntil, zone: about.zone });
  return about.lastMoment !== null && about.lastMoment < deadline ? about.lastMoment : deadline;
}

async function offerInOrder(tx: Tx, pool: LockedPool, list: WaitingList, rules: OrganizationRules, about: WaitedFor, may: boolean): Promise<number> {
  // The organization has changed its mind: a call that was open is over, and its places are kept again.
  if (list.callEndsAt !== null) await saveCall(tx, pool.id, { number: list.callNumber, places: 0, endsAt: null });
  const places = placesToGive(pool);
  let offered = 0;
  while (may && offered < places) {
    const next = await nextInLine(tx, pool);
    if (next === null) {
      // Nobody who waits may have it: what the pool keeps is anybody's, and they keep their turn.
      if (pool.limited) await openKeptPlaces(tx, pool.id);
      break;
    }
    const deadlineAt = endOfOffer(tx, rules, about);
    const taken = await takeKeptPlace(tx, { poolId: pool.id, accountId: next.accountId, personId: next.personId, cartId: null, until: deadlineAt, fromRoom: pool.limited });
    if (taken.answer !== 'taken') break;
    await giveOffer(tx, next.id, { claimId: taken.claimId, deadlineAt, accepted: false });
    await tell(tx, [next], about, { deadlineAt, everyone: false, key: taken.claimId });
    offered += 1;
  }
  if (offered > 0) await tellWaiting(tx, pool);
  await lookAgainAt(tx, pool.id, places > offered ? new Date(tx.now.getTime() + lookAgainMs) : null);
  return offered;
}

async function callAll(tx: Tx, pool: LockedPool, list: WaitingList, rules: OrganizationRules, about: WaitedFor, may: boolean): Promise<number> {
  const open = list.callEndsAt !== null;
  // Nobody is called to a place that a limit gives to none of them.
  let places = pool.limited ? Math.min(placesToGive(pool), await countAdmitted(tx, pool.id)) : placesToGive(pool);
  if (open && list.callEndsAt <= tx.now) {
    // Anybody's is what was called; a place that came free since has been offered to nobody yet.
    const opened = await openKeptPlaces(tx, pool.id, list.callPlaces);
    await saveCall(tx, pool.id, { number: list.callNumber, places: 0, endsAt: null });
    places = Math.max(0, places - opened);
  } else if (open && places <= list.callPlaces) {
    // Others were faster: what is left of the call is for the rest; with nothing left it is over.
    if (places < list.callPlaces || places === 0) await saveCall(tx, pool.id, { number: list.callNumber, places, endsAt: places === 0 ? null : list.callEndsAt });
    return 0;
  }
  // Called in the night, the place would be for whoever lies awake: it is kept until the morning.
  const morning = endOfQuiet(tx.now, { ...rules, zone: about.zone });
  if (places === 0 || !may || morning !== null) {
    await lookAgainAt(tx, pool.id, places > 0 ? (morning ?? new Date(tx.now.getTime() + lookAgainMs)) : null);
    return 0;
  }
  // A place that came free while a call was open begins a new one: it is offered for the whole time.
  const number = list.callNumber + 1;
  const deadlineAt = endOfOffer(tx, rules, about);
  const called = await callEverybody(tx, pool.id, number);
  await saveCall(tx, pool.id, { number, places, endsAt: deadlineAt });
  await tell(tx, called, about, { deadlineAt, everyone: true, key: String(number) });
  return called.length;
}

/** Puts the news of an offer into the outbox. */
export async function tell(tx: Tx, entries: readonly Entry[], about: WaitedFor, offer: { readonly deadlineAt: Date; readonly everyone: boolean; readonly key: string }): Promise<void> {
  const people = new Map((await findPeople(tx, entries.map((entry) => entry.personId))).map((person) => [person.id, person]));
  for (const entry of entries) {
    const person = people.get(entry.personId);
    tx.publish(placeOffered, {
      entryId: entry.id, offerKey: `${entry.id}:${offer.key}`, accountId: entry.accountId, personId: entry.personId,
      personName: person === undefined ? '' : `${person.firstName} ${person.lastName}`, activityId: about.activityId, labelFr: about.labelFr, labelEn: about.labelEn,
      startsAt: about.startsAt?.toISOString() ?? null, deadlineAt: offer.deadlineAt.toISOString(), everyone: offer.everyone,
    });
  }
}
