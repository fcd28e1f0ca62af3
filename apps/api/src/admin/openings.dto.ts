import type { OpeningFor, Visibility } from '@preau/catalog';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, IsUUID, Max, Min, ValidateNested } from 'class-validator';
import { IfSent, IsNotEmpty, IsText, IsWallTime } from '../http/fields';

export class OpeningWindowBody {
  @IsIn(['public', 'residents', 'returning', 'tags']) who: OpeningFor;
  /** One of them on the client's file, for 'tags'. */
  @IfSent() @IsArray() @ArrayMaxSize(20) @IsNotEmpty({ each: true }) @IsText(60, { each: true }) tags?: string[];
  /** For 'returning': registered in one of these; none named: in anything that has begun. */
  @IfSent() @IsArray() @ArrayMaxSize(50) @IsUUID(undefined, { each: true }) programIds?: string[];
  /** By the clock on the wall of the organization. */
  @IsWallTime() opensAt: string;
  @IsOptional() @IsWallTime() closesAt?: string | null;
}
export class OpeningsBody {
  /** Of the rules that the person was looking at; null or left out when there were none. */
  @IsOptional() @IsInt() @Min(1) @Max(2_000_000_000) version?: number | null;
  @IsIn(['public', 'link', 'none']) visibility: Visibility;
  /** Left out keeps the password there is, null takes it away. */
  @IsOptional() @IsNotEmpty() @IsText(200) password?: string | null;
  @IsArray() @ArrayMaxSize(20) @ValidateNested({ each: true }) @Type(() => OpeningWindowBody) windows: OpeningWindowBody[];
  /** Why they change although they are locked; for whoever may. */
  @IfSent() @IsText(500) reason?: string;
}
export class OpeningsRemovedQuery {
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' && /^\d{1,10}$/.test(value) ? Number(value) : value)) @IsInt() @Min(1) @Max(2_000_000_000) version: number;
  @IfSent() @IsText(500) reason?: string;
}
export class OpeningWindowView {
  id: string;
  who: OpeningFor;
  tags: string[];
  programIds: string[];
  /** By the clock on the wall of the organization. */
  opensAt: string;
  closesAt: string | null;
}
export class OpeningRulesView {
  version: number;
  visibility: Visibility;
  hasPassword: boolean;
  windows: OpeningWindowView[];
  reason: string;
  savedAt: string;
  /** Null: in force. */
  replacedAt: string | null;
}
export class OpeningsView {
  own: OpeningRulesView | null;
  /** What its program says, for an activity. */
  inherited: OpeningRulesView | null;
  /** The newest first. */
  versions: OpeningRulesView[];
  timeZone: string;
  /** So many days before an opening its rules are locked; 0 never. */
  lockedDays: number;
  /** By the clock on the wall of the organization. */
  now: string;
}
