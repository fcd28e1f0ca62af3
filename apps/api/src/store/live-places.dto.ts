import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsOptional, IsUUID } from 'class-validator';
import { NextDateView, PlacesView } from './store-activities.dto';

export class LivePlacesQuery {
  /** The activities on screen, 1 to 100. */
  @Transform(({ value }: { value: unknown }) => (value === undefined || Array.isArray(value) ? value : [value])) @IsArray() @ArrayMinSize(1) @ArrayMaxSize(100) @IsUUID(undefined, { each: true }) activityIds: string[];
  /** Also the places of every date to come. */
  @IsOptional() @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value)) @IsBoolean() withDates?: boolean;
}
export class LiveDatePlacesView extends PlacesView {
  occurrenceId: string;
}
/** What one event says of an activity; one that is not offered any more has no session and no date. */
export class ActivityPlacesShownView {
  activityId: string;
  session: PlacesView | null;
  nextDate: NextDateView | null;
  /** Empty unless asked for. */
  dates: LiveDatePlacesView[];
}
