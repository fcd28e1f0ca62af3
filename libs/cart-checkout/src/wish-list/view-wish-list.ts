import { read } from '@preau/kernel';
import { storeActivitiesOf, type StoreActivity } from '@preau/catalog';
import { openingsForFamily, type FamilyOpening } from '../opening/openings-for-family';
import { listOwner } from './change-wishes';
import { wishesOf, type Wish } from './wish.store';

export const wishOrders = ['added', 'opens', 'soonest', 'name-fr', 'name-en'] as const;
export type WishOrder = (typeof wishOrders)[number];

export interface WishedActivity extends Wish {
  readonly activity: StoreActivity;
  readonly opening: FamilyOpening;
}
export interface WishListInput {
  /** Words in any order, without regard to accents or case. */
  readonly text?: string;
  readonly order?: WishOrder;
}

/** What is on the family's list, whatever is found of it: for hearts and the counter. */
export const listWishes = read('cart-checkout.list-wishes', async (sql, _input: undefined, actor): Promise<Wish[]> => wishesOf(sql, listOwner(actor)));

/** The wish list as its page shows it: with places left, and when each opens for this family. */
export const viewWishList = read('cart-checkout.view-wish-list', async (sql, input: WishListInput, actor): Promise<WishedActivity[]> => {
  const wishes = await wishesOf(sql, listOwner(actor));
  if (wishes.length === 0) return [];
  const activityIds = wishes.map((wish) => wish.activityId);
  const activities = new Map((await storeActivitiesOf.run(sql, { activityIds, text: input.text }, actor)).map((activity) => [activity.id, activity]));
  const openings = new Map((await openingsForFamily.run(sql, { activityIds }, actor)).map((opening) => [opening.activityId, opening]));
  const rows = wishes.flatMap((wish): WishedActivity[] => {
    const [activity, opening] = [activities.get(wish.activityId), openings.get(wish.activityId)];
    return activity === undefined || opening === undefined ? [] : [{ ...wish, activity, opening }];
  });
  return inOrder(rows, input.order ?? 'added');
});

/** Equal ones stay in the order in which they were added. */
export function inOrder(rows: readonly WishedActivity[], order: WishOrder): WishedActivity[] {
  switch (order) {
    case 'added':
      return [...rows];
    case 'opens':
      return [...rows].sort((a, b) => opensFirst(a) - opensFirst(b));
    case 'soonest':
      return [...rows].sort((a, b) => a.activity.startsOn.localeCompare(b.activity.startsOn));
    case 'name-fr':
      return [...rows].sort((a, b) => a.activity.nameFr.localeCompare(b.activity.nameFr, 'fr-CA'));
    case 'name-en':
      return [...rows].sort((a, b) => a.activity.nameEn.localeCompare(b.activity.nameEn, 'en-CA'));
    default:
      return order satisfies never;
  }
}
/** What is open stands first, then by opening, then what will not open. */
function opensFirst({ opening }: WishedActivity): number {
  if (opening.state === 'open') return 0;
  return opening.opensAt === null ? Number.MAX_SAFE_INTEGER : Date.parse(opening.opensAt);
}
