import { IsIn, IsOptional } from 'class-validator';
import { IsText } from '../http/fields';
import { PageQuery } from '../http/page.dto';
import { StoreActivityView } from '../store/store-activities.dto';

export class CounterActivitiesQuery extends PageQuery {
  /** Words in any order; accents and case do not count. */
  @IsOptional() @IsText(200) text?: string;
  @IsOptional() @IsIn(['session', 'drop-in']) kind?: 'session' | 'drop-in';
}
export class CounterActivityView extends StoreActivityView {
  /** Sold by its link only: families do not find it in the store. */
  hidden: boolean;
}
export class CounterActivitiesView {
  rows: CounterActivityView[];
  /** Cursor of the next page; null on the last. */
  next: string | null;
}
