import { IsIn, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';

export class RosterQuery {
  /** One drop-in date; left out gives everybody of the activity. */
  @IsOptional() @IsUUID() occurrenceId?: string;
}
export class RosterRowView {
  claimId: string;
  kind: 'registration' | 'hold' | 'offer';
  occurrenceId: string | null;
  accountId: string;
  personId: string;
  firstName: string;
  lastName: string;
  birthDate: string | null;
  since: string;
  /** Until when the place is held in a cart; null for a registration. */
  expiresAt: string | null;
  overCapacity: boolean;
  /** Marks by occurrence. */
  attendance: Record<string, 'present' | 'absent' | 'late' | 'excused'>;
}
export class RosterView {
  rows: RosterRowView[];
}

export class PoolPlacesView {
  poolId: string;
  activityId: string;
  occurrenceId: string | null;
  capacity: number;
  taken: number;
  held: number;
  reserved: number;
  waiting: number;
  overbooked: number;
  left: number;
}
export class ActivityPlacesView {
  /** The session first, then its dates. */
  rows: PoolPlacesView[];
}
export class CapacityBody {
  /** The drop-in date; left out changes the session. */
  @IsOptional() @IsUUID() occurrenceId?: string | null;
  @IsInt() @Min(0) @Max(100_000) capacity: number;
}
export class AttendanceBody {
  @IsUUID() occurrenceId: string;
  @IsIn(['present', 'absent', 'late', 'excused']) mark: 'present' | 'absent' | 'late' | 'excused';
}
