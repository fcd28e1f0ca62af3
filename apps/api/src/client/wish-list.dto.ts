import type { WishOrder } from '@preau/cart-checkout';
import type { OpeningFor } from '@preau/catalog';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsOptional, IsUUID } from 'class-validator';
import { IfSent, IsNotEmpty, IsText } from '../http/fields';
import { StoreActivityView } from '../store/store-activities.dto';
import { EligibilityRefusalView } from './cart.dto';

export class OpeningsQuery {
  @Transform(({ value }: { value: unknown }) => (value === undefined || Array.isArray(value) ? value : [value])) @IsArray() @ArrayMaxSize(100) @IsUUID(undefined, { each: true }) activityIds: string[];
}
/** When something opens for the family: for the first of its people. */
export class FamilyOpeningView {
  activityId: string;
  state: 'open' | 'opens' | 'closed' | 'not-in-group';
  opensAt: string | null;
  closesAt: string | null;
  /** To which group the family owes its opening. */
  as: OpeningFor | null;
  /** Null: open for everybody already, or never. */
  forEverybodyAt: string | null;
  /** For whom it is, where it is for none of the family. */
  for: OpeningFor[];
  /** A password is asked that the family has not given yet. */
  passwordNeeded: boolean;
}
export class FamilyOpeningsView {
  /** The server's time, by which registration opens. */
  now: string;
  rows: FamilyOpeningView[];
}
export class OpeningPasswordBody {
  @IsNotEmpty() @IsText(200) password: string;
}

export class WishBody {
  @IsArray() @ArrayMaxSize(20) @IsUUID(undefined, { each: true }) personIds: string[];
  /** They go together or not at all. */
  @IfSent() @IsBoolean() together?: boolean;
}
export class WishView {
  activityId: string;
  personIds: string[];
  together: boolean;
  addedAt: string;
}
export class WishesView {
  rows: WishView[];
}
export class WishListQuery {
  /** Words in any order; accents and case do not count. */
  @IsOptional() @IsText(200) text?: string;
  @IsOptional() @IsIn(['added', 'opens', 'soonest', 'name-fr', 'name-en']) order?: WishOrder;
}
export class WishedActivityView extends WishView {
  activity: StoreActivityView;
  opening: FamilyOpeningView;
}
export class WishListView {
  now: string;
  rows: WishedActivityView[];
}
export class TakeWishesBody {
  /** Of the list; everything on it when left out. */
  @IfSent() @IsArray() @ArrayMaxSize(100) @IsUUID(undefined, { each: true }) activityIds?: string[];
}
export class TakenWishView {
  activityId: string;
  nameFr: string;
  nameEn: string;
  personId: string;
  held: boolean;
  lineId: string | null;
  deadlineAt: string | null;
  refusal: EligibilityRefusalView | null;
}
export class TakenWishesView {
  rows: TakenWishView[];
}
