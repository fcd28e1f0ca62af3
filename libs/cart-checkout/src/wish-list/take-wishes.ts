import { type Actor, assert, type Commands, DomainError, read } from '@preau/kernel';
import { storeActivitiesOf } from '@preau/catalog';
import type { ChoosingTogether, ChosenPlace, WantedPlace } from '../cart/choosing-together.adapter';
import type { AddedLine } from '../cart/shopping.adapter';
import { refuse } from '../errors';
import { listOwner } from './change-wishes';
import { wishesOf } from './wish.store';

export interface TakeWishesInput {
  readonly organizationId: string;
  /** Of the list; everything on it when left out. */
  readonly activityIds?: readonly string[];
  readonly locale?: 'fr-CA' | 'en-CA';
}
interface Line {
  readonly activityId: string;
  readonly nameFr: string;
  readonly nameEn: string;
  readonly personId: string;
}
export type TakenWish = Line & ({ readonly held: true; readonly line: AddedLine } | { readonly held: false; readonly refusal: DomainError });
interface ToTake extends Line {
  readonly together: boolean;
}
/** Asked for at once; a longer list is taken in several requests, in its order. */
const placesAtOnceMax = 40;

const wishesToTake = read('cart-checkout.wishes-to-take', async (sql, input: { readonly activityIds?: readonly string[] }, actor): Promise<ToTake[]> => {
  const wishes = (await wishesOf(sql, listOwner(actor))).filter((wish) => input.activityIds === undefined || input.activityIds.includes(wish.activityId));
  const activities = wishes.length === 0 ? [] : await storeActivitiesOf.run(sql, { activityIds: wishes.map((wish) => wish.activityId) }, actor);
  const named = new Map(activities.map((activity) => [activity.id, activity]));
  return wishes.flatMap(({ activityId, personIds, together }) => {
    const activity = named.get(activityId);
    return activity === undefined ? [] : personIds.map((personId) => ({ activityId, nameFr: activity.nameFr, nameEn: activity.nameEn, personId, together: together && personIds.length > 1 }));
  });
});

/**
 * Opening day in one tap: a place for everybody chosen on the list, wherever there is one, and why not where there is none.
 * People who go together or not at all are asked for as one. What was in the cart already stays.
 * @throws DomainError cart-checkout.payment-in-progress, kernel.busy
 */
export async function takeWishes(choosing: ChoosingTogether, commands: Commands, input: TakeWishesInput, actor: Actor): Promise<TakenWish[]> {
  const lines = await commands.ask(wishesToTake, { activityIds: input.activityIds }, actor, { organizationId: input.organizationId });
  const taken = new Map<ToTake, TakenWish>();
  for (const asked of requestsOf(lines)) {
    const places = asked.map(({ personId, activityId }): WantedPlace => ({ personId, activityId, occurrenceId: null }));
    const outcomes = await outcomesOf(choosing, { ...input, places, together: asked[0]?.together === true }, actor);
    asked.forEach((line, index) => {
      const outcome = outcomes[index];
      assert(outcome, 'an answer for each place');
      taken.set(line, takenOf(line, outcome));
    });
  }
  return lines.flatMap((line) => taken.get(line) ?? []);
}

/** Those who go together in a request of their own, first: they need the most; the others all at once. */
function requestsOf(lines: readonly ToTake[]): ToTake[][] {
  const groups = Map.groupBy(lines.filter((line) => line.together), (line) => line.activityId);
  const single = lines.filter((line) => !line.together);
  const requests = [...groups.values()];
  for (let from = 0; from < single.length; from += placesAtOnceMax) requests.push(single.slice(from, from + placesAtOnceMax));
  return requests;
}

interface NotTogether {
  readonly places: readonly { readonly code: string | null; readonly details: Readonly<Record<string, unknown>> }[];
}
async function outcomesOf(choosing: ChoosingTogether, input: Parameters<ChoosingTogether['choose']>[0], actor: Actor): Promise<Pick<ChosenPlace, 'line' | 'refusal'>[]> {
  try {
    return await choosing.choose(input, actor);
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'cart-checkout.not-together') throw error;
    return (error.details as unknown as NotTogether).places.map(({ code, details }) => ({ line: null, refusal: code === null ? null : new DomainError(code, details) }));
  }
}

function takenOf({ activityId, nameFr, nameEn, personId }: ToTake, { line, refusal }: Pick<ChosenPlace, 'line' | 'refusal'>): TakenWish {
  const base = { activityId, nameFr, nameEn, personId };
  if (line !== null) return { ...base, held: true, line };
  return { ...base, held: false, refusal: refusal ?? refuse('cart-checkout.not-without-the-others', { activityId, personId }) };
}
