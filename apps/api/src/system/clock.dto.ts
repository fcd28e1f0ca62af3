import { IsInt, Max, Min } from 'class-validator';

export class MoveClockBody {
  /** Days to move forward, 1 to 400. */
  @IsInt() @Min(1) @Max(400) days: number;
}
export class ClockView {
  /** What everything in Préau now takes for the present, ISO 8601. */
  now: string;
}
