import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsInt, IsOptional, IsNumber, Max, Min } from 'class-validator';

const SLOW_MAX_MS = 600_000;
const ADVANCE_MAX_DAYS = 3_660;

/** A switch that is not named is off. */
export class FaultsDto {
  @IsOptional() @IsInt() @Min(0) @Max(4_294_967_295)
  seed?: number;

  @IsOptional() @IsNumber() @Min(0) @Max(1)
  lostAnswerAfterSuccessRate?: number;

  @IsOptional() @IsNumber() @Min(0) @Max(1)
  lostBeforeRate?: number;

  @IsOptional() @IsNumber() @Min(0) @Max(1)
  error500ThenDoneRate?: number;

  @IsOptional() @IsNumber() @Min(0) @Max(1)
  duplicateWebhookRate?: number;

  @IsOptional() @IsBoolean()
  reorderWebhooks?: boolean;

  @IsOptional() @IsArray() @ArrayMinSize(2) @ArrayMaxSize(2) @IsInt({ each: true }) @Min(0, { each: true }) @Max(SLOW_MAX_MS, { each: true })
  slowMs?: [number, number];

  @IsOptional() @IsNumber() @Min(0) @Max(1)
  slowRate?: number;

  @IsOptional() @IsBoolean()
  forgetIdempotencyKeys?: boolean;
}

export class AdvanceClockDto {
  @IsOptional() @IsInt() @Min(0) @Max(ADVANCE_MAX_DAYS)
  days?: number;

  @IsOptional() @IsInt() @Min(0) @Max(ADVANCE_MAX_DAYS * 86_400)
  seconds?: number;
}
