import type { ActivityStatus, Rl24Kind, Supply } from '@preau/catalog';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsUUID, Matches, Max, Min, ValidateNested } from 'class-validator';
import { IfSent, IsCents, IsInstant, IsLocalDate, IsNotEmpty, IsText } from '../http/fields';
import { PageQuery } from '../http/page.dto';
import { PoolPlacesView } from './enrolment.dto';

const time = /^([01]\d|2[0-3]):[0-5]\d$/;

export class ActivitiesQuery extends PageQuery {
  /** Words in any order; accents and case do not count. */
  @IsOptional() @IsText(200) search?: string;
  @IsOptional() @IsIn(['draft', 'published', 'hidden', 'cancelled', 'withdrawn']) status?: ActivityStatus;
  @IsOptional() @IsUUID() programId?: string;
  /** The category itself, without what is under it. */
  @IsOptional() @IsUUID() categoryId?: string;
}
export class SessionPlacesView {
  capacity: number;
  taken: number;
  held: number;
  /** Kept for people who wait. */
  reserved: number;
  left: number;
}
export class ActivityRowView {
  id: string;
  code: string;
  nameFr: string;
  nameEn: string;
  status: ActivityStatus;
  programId: string;
  categoryId: string;
  /** 'manual', or the files it came from. */
  source: string;
  locationName: string | null;
  /** In completed months; null is open. */
  ageMinMonths: number | null;
  ageMaxMonths: number | null;
  sessionPriceCents: number | null;
  dropInPriceCents: number | null;
  sessionCapacity: number | null;
  dropInCapacity: number | null;
  startsOn: string | null;
  endsOn: string | null;
  /** How many dates are planned. */
  dates: number;
  /** Of the session, now; null where it has none yet. */
  places: SessionPlacesView | null;
  version: number;
}
export class ActivitiesView {
  rows: ActivityRowView[];
  /** Cursor of the next page; null on the last. */
  next: string | null;
}

export class ScheduleView {
  /** 1 Monday … 7 Sunday. */
  weekdays: number[];
  fromOn: string;
  toOn: string;
  /** 'HH:MM' */
  startTime: string;
  endTime: string;
}
export class ActivityDateView {
  occurrenceId: string;
  heldOn: string;
  startsAt: string;
  endsAt: string;
  status: 'planned' | 'cancelled';
}
/** Everything that staff see and change of one activity. */
export class ActivityView {
  id: string;
  programId: string;
  categoryId: string;
  locationId: string | null;
  /** 'manual', or the files it came from. */
  source: string;
  code: string;
  nameFr: string;
  nameEn: string;
  descriptionFr: string;
  descriptionEn: string;
  status: ActivityStatus;
  /** In completed months, both included; null is open. */
  ageMinMonths: number | null;
  ageMaxMonths: number | null;
  /** Null: not sold as a whole. */
  sessionPriceCents: number | null;
  /** Null: not sold date by date. */
  dropInPriceCents: number | null;
  sessionCapacity: number | null;
  /** Of each date. */
  dropInCapacity: number | null;
  supply: Supply;
  mainlyChildren: boolean;
  rl24Kind: Rl24Kind;
  ledgerCodeId: string | null;
  formId: string | null;
  paymentPlanId: string | null;
  registrationOpensAt: string | null;
  registrationClosesAt: string | null;
  startsOn: string | null;
  endsOn: string | null;
  room: string;
  organizer: string;
  staffNames: string;
  pictureUrl: string;
  schedules: ScheduleView[];
  /** Every date, past and cancelled ones too. */
  dates: ActivityDateView[];
  /** The session first, then its dates. */
  places: PoolPlacesView[];
  version: number;
}

/** Ages in completed months, amounts in cents; null opens an age, and takes a way of selling, a place or a date away. */
export class ActivityFactsBody {
  @IsOptional() @IsUUID() locationId?: string | null;
  @IfSent() @IsText(60) code?: string;
  @IfSent() @IsText(20_000) descriptionFr?: string;
  @IfSent() @IsText(20_000) descriptionEn?: string;
  @IsOptional() @IsInt() @Min(0) @Max(1_500) ageMinMonths?: number | null;
  @IsOptional() @IsInt() @Min(0) @Max(1_500) ageMaxMonths?: number | null;
  @IsOptional() @IsCents() sessionPriceCents?: number | null;
  @IsOptional() @IsCents() dropInPriceCents?: number | null;
  @IsOptional() @IsInt() @Min(0) @Max(100_000) sessionCapacity?: number | null;
  @IsOptional() @IsInt() @Min(0) @Max(100_000) dropInCapacity?: number | null;
  @IfSent() @IsIn(['recreation', 'day-camp', 'overnight-camp', 'childcare', 'membership', 'merchandise', 'other']) supply?: Supply;
  @IfSent() @IsBoolean() mainlyChildren?: boolean;
  @IfSent() @IsIn(['none', 'day-camp', 'overnight-camp', 'daycare', 'after-school']) rl24Kind?: Rl24Kind;
  @IsOptional() @IsUUID() ledgerCodeId?: string | null;
  @IsOptional() @IsUUID() formId?: string | null;
  @IsOptional() @IsUUID() paymentPlanId?: string | null;
  @IsOptional() @IsInstant() registrationOpensAt?: string | null;
  @IsOptional() @IsInstant() registrationClosesAt?: string | null;
  @IfSent() @IsText(200) room?: string;
  @IfSent() @IsText(200) organizer?: string;
  @IfSent() @IsText(500) staffNames?: string;
  /** An https address, or '' for none. */
  @IfSent() @IsText(500) @Matches(/^(https:\/\/\S+)?$/) pictureUrl?: string;
}
export class AddActivityBody extends ActivityFactsBody {
  @IsUUID() programId: string;
  @IsUUID() categoryId: string;
  @IsNotEmpty() @IsText(200) nameFr: string;
  @IsNotEmpty() @IsText(200) nameEn: string;
}
/** Only what is sent is changed. */
export class EditActivityBody extends ActivityFactsBody {
  @IfSent() @IsUUID() programId?: string;
  @IfSent() @IsUUID() categoryId?: string;
  @IfSent() @IsNotEmpty() @IsText(200) nameFr?: string;
  @IfSent() @IsNotEmpty() @IsText(200) nameEn?: string;
}

export class ActivityIdsBody {
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(500) @ArrayUnique() @IsUUID(undefined, { each: true }) activityIds: string[];
}
export class ActivityIdsView {
  activityIds: string[];
}
export class ScheduleBody {
  /** 1 Monday … 7 Sunday. */
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(7) @ArrayUnique() @IsInt({ each: true }) @Min(1, { each: true }) @Max(7, { each: true }) weekdays: number[];
  @IsLocalDate() fromOn: string;
  @IsLocalDate() toOn: string;
  @Matches(time) startTime: string;
  /** 'HH:MM'; an end that is not after the start is on the next day. */
  @Matches(time) endTime: string;
}
export class SchedulesBody {
  @IsArray() @ArrayMaxSize(20) @ValidateNested({ each: true }) @Type(() => ScheduleBody) schedules: ScheduleBody[];
}
export class DateLeftOutView {
  date: string;
  nameFr: string;
  nameEn: string;
}
export class SchedulesSetView {
  added: number;
  cancelled: number;
  /** Closing days of the organization. */
  leftOut: DateLeftOutView[];
}
export class OccurrenceIdsBody {
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(500) @ArrayUnique() @IsUUID(undefined, { each: true }) occurrenceIds: string[];
  /** Participants read it. */
  @IfSent() @IsText(500) reason?: string;
}
export class MoveDateBody {
  @IsLocalDate() heldOn: string;
  /** 'HH:MM' */
  @Matches(time) startTime: string;
  /** 'HH:MM'; not after the start: on the next day. */
  @Matches(time) endTime: string;
  /** Participants read it. */
  @IfSent() @IsText(500) reason?: string;
}
export class MovedDateView {
  occurrenceId: string;
  heldOn: string;
  startsAt: string;
  endsAt: string;
}
export class DatesCancelledView {
  cancelled: number;
}
export class CatalogueExportQuery {
  /** One program; left out gives the whole catalogue. */
  @IsOptional() @IsUUID() programId?: string;
}
