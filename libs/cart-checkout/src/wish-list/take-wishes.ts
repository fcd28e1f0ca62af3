import { type Actor, type Commands, DomainError, read } from '@preau/kernel';
import { storeActivitiesOf } from '@preau/catalog';
import { removeLine } from '../cart/change-cart';
import type { AddedLine, Shopping } from '../cart/shopping.adapter';
import { refuse } from '../errors';
import { listOwner } from './change-wishes';
import { wishesOf, type Wish } from './wish.store';

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

const wishesToTake = read('cart-checkout.wishes-to-take', async (sql, input: { readonly activityIds?: readonly string[] }, actor) => {
  const wishes = (await wishesOf(sql, listOwner(actor))).filter((wish) => input.activityIds === undefined || input.activityIds.includes(wish.activityId));
  const activities = wishes.length === 0 ? [] : await storeActivitiesOf.run(sql, { activityIds: wishes.map((wish) => wish.activityId) }, actor);
  const named = new Map(activities.map((activity) => [activity.id, activity]));
  return wishes.flatMap((wish) => {
    const activity = named.get(wish.activityId);
    return activity === undefined ? [] : [{ wish, nameFr: activity.nameFr, nameEn: activity.nameEn }];
  });
});

/**
 * Opening day in one tap: a place for everybody chosen on the list, wherever there is one, and why not where there is none.
 * People who go together or not at all give back what they got when one of them gets nothing. What was in the cart already stays.
 */
export async function takeWishes(shopping: Shopping, commands: Commands, input: TakeWishesInput, actor: Actor): Promise<TakenWish[]> {
  const asked = await commands.ask(wishesToTake, { activityIds: input.activityIds }, actor, { organizationId: input.organizationId });
  const taken: TakenWish[] = [];
  for (const { wish, nameFr, nameEn } of asked) {
    // Brothers and sisters ask in the same instant: places of one activity are granted together.
    const lines = await Promise.all(wish.personIds.map((personId) => takeOne(shopping, { activityId: wish.activityId, nameFr, nameEn, personId }, input, actor)));
    taken.push(...(wish.together ? await allOrNone(commands, wish, lines, input, actor) : lines));
  }
  return taken;
}

async function takeOne(shopping: Shopping, line: Line, { organizationId, locale }: TakeWishesInput, actor: Actor): Promise<TakenWish> {
  const { activityId, personId } = line;
  try {
    return { ...line, held: true, line: await shopping.addLine({ organizationId, activityId, personId, occurrenceId: null, locale }, actor) };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { ...line, held: false, refusal: error };
  }
}

async function allOrNone(commands: Commands, wish: Wish, lines: readonly TakenWish[], { organizationId }: TakeWishesInput, actor: Actor): Promise<TakenWish[]> {
  if (wish.personIds.length < 2 || lines.every((line) => line.held)) return [...lines];
  const given: TakenWish[] = [];
  for (const line of lines) {
    if (!line.held || line.line.again) {
      given.push(line);
      continue;
    }
    await commands.execute(removeLine, { lineId: line.line.lineId }, actor, { organizationId });
    const { activityId, nameFr, nameEn, personId } = line;
    given.push({ activityId, nameFr, nameEn, personId, held: false, refusal: refuse('cart-checkout.not-without-the-others', { activityId, personId }) });
  }
  return given;
}
