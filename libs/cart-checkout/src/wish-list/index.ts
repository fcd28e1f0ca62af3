export { dropWishOf, followOpening, makeWish, wishesMax, type MakeWishInput } from './change-wishes';
export { listWishes, viewWishList, wishOrders, type WishedActivity, type WishListInput, type WishOrder } from './view-wish-list';
export { takeWishes, type TakenWish, type TakeWishesInput } from './take-wishes';
export { rememberPassword } from '../opening/opening-passwords';
export { openingsAskedMax, openingsForFamily, type FamilyOpening } from '../opening/openings-for-family';
export type { Wish } from './wish.store';
import { whenOpeningsChanged } from '../opening/tell-followers';
import { whenActivitiesWithdrawn } from './change-wishes';

/** What the worker hands to the outbox relay. */
export const wishListReactions = [whenActivitiesWithdrawn, whenOpeningsChanged] as const;
