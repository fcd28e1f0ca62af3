import { reaction } from '@preau/kernel';
import { openingOf, openingsChanged, type Opening, type OpeningWindow } from '@preau/catalog';
import { standingOf } from '../eligibility/opening-hours';
import { wishedOpeningChanged, type WishedOpeningChanged } from '../events';
import { type Follower, followersOf } from '../wish-list/wish.store';

/** Families that wait for what changed are told, once for all of it, when it changed for them. */
export const whenOpeningsChanged = reaction('cart-checkout.when-openings-changed', openingsChanged, async (tx, { subject, before, after }, { eventId }) => {
  const followers = await followersOf(tx, subject, [...before, ...after]);
  const now = tx.now.toISOString();
  const told = new Map<string, WishedOpeningChanged['activities'][number][]>();
  for (const follower of followers) {
    const [was, is] = [soonest(follower, before, now), soonest(follower, after, now)];
    if (JSON.stringify(was) === JSON.stringify(is)) continue;
    const { activityId, nameFr, nameEn } = follower;
    told.set(follower.accountId, [...(told.get(follower.accountId) ?? []), { activityId, nameFr, nameEn, was, is }]);
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
