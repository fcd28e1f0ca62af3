import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUUID, Max, Min } from 'class-validator';
import { IsNotEmpty, IsText } from '../http/fields';

type CountsName = 'everyone' | 'online' | 'residents' | 'non-residents' | 'tagged' | 'untagged';
const countsNames = ['everyone', 'online', 'residents', 'non-residents', 'tagged', 'untagged'] as const;
type KindName = 'room' | 'people' | 'counter' | 'shared-dates';
const versionMax = 2_147_483_647;

export class LimitTermsBody {
  /** Whose places count: everyone's (a room), those sold on line, those of a group of people. */
  @IsIn(countsNames) counts: CountsName;
  /** Of clients, any of which counts; for `tagged` and `untagged`. */
  @IsOptional() @IsArray() @ArrayMaxSize(20) @IsString({ each: true }) @IsText(60, { each: true }) @IsNotEmpty({ each: true }) tags?: string[];
  /** As the public reads it. */
  @IsText(100) @IsNotEmpty() nameFr: string;
  @IsText(100) @IsNotEmpty() nameEn: string;
  @IsInt() @Min(0) @Max(100_000) capacity: number;
}
export class AddLimitBody extends LimitTermsBody {
  /** The drop-in date; left out limits the session. */
  @IsOptional() @IsUUID() occurrenceId?: string | null;
}
export class ChangeLimitBody extends LimitTermsBody {
  /** The limit as it was read. */
  @IsInt() @Min(1) @Max(versionMax) version: number;
}
export class ShareRoomBody {
  /** The drop-in date; left out shares the room with the session. */
  @IsOptional() @IsUUID() occurrenceId?: string | null;
}
export class RemoveLimitQuery {
  /** The limit as it was read. */
  @Type(() => Number) @IsInt() @Min(1) @Max(versionMax) version: number;
}
export class CountingBody {
  /** A place of the session is one of each date to come, and the other way round. */
  @IsBoolean() shared: boolean;
}
export class ActivityCountingBody {
  /** Null: as the organization does. */
  @IsOptional() @IsBoolean() shared: boolean | null;
}

export class LimitIdView {
  limitId: string;
}
export class LimitedRoomView {
  id: string;
  kind: KindName;
  counts: CountsName;
  tags: string[];
  nameFr: string;
  nameEn: string;
  capacity: number;
  /** Places of it that are registered or held now. */
  used: number;
  overbooked: number;
  version: number;
}
export class SharingActivityView {
  activityId: string;
  nameFr: string;
  nameEn: string;
}
export class LimitView extends LimitedRoomView {
  /** The date that it limits; null: the session. */
  occurrenceId: string | null;
  /** The other activities that need it too. */
  sharedWith: SharingActivityView[];
}
export class CountingView {
  shared: boolean;
}
export class ActivityCountingView extends CountingView {
  /** Said for this activity, whatever its organization does. */
  ofActivity: boolean;
}
export class ActivityLimitsView {
  counting: ActivityCountingView;
  limits: LimitView[];
  /** Rooms of other activities, which it may share. */
  rooms: LimitedRoomView[];
}
