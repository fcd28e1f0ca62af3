import { IsInt, Max, Min } from 'class-validator';
import { IfSent } from '../http/fields';

export class MoveClockBody {
  /** Days to move forward, 0 to 400. */
  @IsInt() @Min(0) @Max(400) days: number;
  /** Minutes beside the days: to the hour at which payments are charged, say. */
  @IfSent() @IsInt() @Min(0) @Max(1_439) minutes?: number;
}
export class ClockView {
  /** What everything in Préau now takes for the present, ISO 8601. */
  now: string;
}
