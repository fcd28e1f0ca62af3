import { IsBoolean, IsIn, IsInt, IsOptional, IsUUID, Matches, Max, Min } from 'class-validator';
import { IsNested } from '../http/fields';
import { WaitlistEntryView } from '../client/waitlist.dto';

type ModeName = 'off' | 'manual' | 'in-order' | 'everyone';
const modeNames = ['off', 'manual', 'in-order', 'everyone'] as const;
const time = /^([01]\d|2[0-3]):[0-5]\d$/;

export class ActivityWaitlistRulesBody {
  /** What becomes of a place that comes free: nobody may wait; staff offer it; the first, then the next; everybody at once. */
  @IsIn(modeNames) mode: ModeName;
  /** How long it is offered, not counting quiet hours. */
  @IsInt() @Min(5) @Max(20_160) windowMinutes: number;
}
export class WaitlistRulesBody extends ActivityWaitlistRulesBody {
  /** 'HH:MM' on the organization's clock; the same as `quietUntil`: never. */
  @Matches(time) quietFrom: string;
  @Matches(time) quietUntil: string;
}
export class SaveActivityWaitlistRulesBody {
  /** Null: as the organization does. */
  @IsOptional() @IsNested(() => ActivityWaitlistRulesBody) rules: ActivityWaitlistRulesBody | null;
}
export class WaitlistRulesView {
  mode: ModeName;
  windowMinutes: number;
  quietFrom: string;
  quietUntil: string;
}
export class ActivityWaitlistRulesView extends WaitlistRulesView {
  /** Whether the activity does it otherwise than its organization. */
  ofActivity: boolean;
}
export class StaffWaitlistEntryView extends WaitlistEntryView {
  accountId: string;
  birthDate: string | null;
  /** Order of arrival. */
  rank: number;
  changedAt: string;
}
export class StaffWaitlistView {
  occurrenceId: string | null;
  startsAt: string | null;
  waiting: number;
  /** Kept for the people who wait, offered to nobody yet. */
  kept: number;
  /** What anybody may take now. */
  left: number;
  /** Everybody who waits was asked: until when. */
  callEndsAt: string | null;
}
export class ActivityWaitlistView {
  /** The session first, then the dates that somebody waited for. */
  lists: StaffWaitlistView[];
  entries: StaffWaitlistEntryView[];
}
export class SkipWaitlistEntryBody {
  @IsBoolean() skipped: boolean;
}
export class WaitlistOfferView {
  deadlineAt: string;
}
export class OpenPlacesBody {
  /** The drop-in date; left out opens those of the session. */
  @IsOptional() @IsUUID() occurrenceId?: string | null;
}
export class OpenedPlacesView {
  places: number;
}
