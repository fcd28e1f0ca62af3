import { reaction } from '@preau/kernel';
import { openingOf, openingsChanged, type Access, type Opening, type OpeningWindow } from '@preau/catalog';
import { standingOf } from '../eligibility/opening-hours';
import { wishedOpeningChanged, type WishedAccess, type WishedOpeningChanged } from '../events';
import { type Follower, followersOf } from '../wish-list/wish.store';

/** Families that wait for what changed are told, once for all of it, when it changed for them. */
export const whenOpeningsChanged = reaction('cart-checkout.when-openings-changed', openingsChanged, async (tx, { subject, before, after, access: change }, { eventId }) => {
  const access = change === undefined ? null : accessTold(change.before, change.after);
  // Of what is not shown nothing is told, but that it is not shown any more.
  const followers = await followersOf(tx, subject, [...before, ...after], access?.visibility === 'none');
  const now = tx.now.toISOString();
  const told = new Map<string, WishedOpeningChanged['activities'][number][]>();
  for (const follower of followers) {
    const [was, is] = [soonest(follower, before, now), soonest(follower, after, now)];
    if (JSON.stringify(was) === JSON.stringify(is) && access === null) continue;
    const { activityId, nameFr, nameEn } = follower;
    told.set(follower.accountId, [...(told.get(follower.accountId) ?? []), { activityId, nameFr, nameEn, was, is, ...(access === null ? {} : { access }) }]);
  }
  for (const [accountId, activities] of told) tx.publish(wishedOpeningChanged, { changeId: eventId, accountId, activities });
});

type Told = WishedOpeningChanged['activities'][number]['is'];
/** When the first of the people may register; without windows there is nothing to wait for. */
function soonest({ standing, personIds }: Follower, windows: readonly OpeningWindow[], now: string): Told {
  if (windows.length === 0) return { state: 'open', opensAt: null };
  const openings = personIds.map((personId): Opening => openingOf(windows, standingOf({ standing }, personId), now));
  if (openings.some((opening) => opening.state === 'open')) return { state: 'open', opensAt: null };
  const [next] = openings.flatMap((opening) => (opening.state === 'opens' ? [opening.opensAt] : [])).sort((a, b) => Date.parse(a) - Date.parse(b));
  if (next !== undefined) return { state: 'opens', opensAt: next };
  return { state: openings.some((opening) => opening.state === 'closed') ? 'closed' : 'not-in-group', opensAt: null };
}

/** Null: one finds it as before, and is asked the same. */
function accessTold(before: Access, after: Access): WishedAccess | null {
  const visibility = before.visibility === after.visibility ? null : after.visibility;
  const password = before.passwordId === after.passwordId ? null : after.passwordId === null ? 'lifted' : before.passwordId === null ? 'asked' : 'changed';
  return visibility === null && password === null ? null : { visibility, password };
}
