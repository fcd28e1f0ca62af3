import { ArrayMaxSize, IsArray, IsBoolean, IsInt, IsNotEmpty, IsOptional, Max, Min } from 'class-validator';
import { IsLocalDate, IsText } from '../http/fields';

/** Exactly one of fixedDates, everyMonths and everyDays is given. */
export class PaymentPlanBody {
  @IsNotEmpty() @IsText(200) nameFr: string;
  @IsNotEmpty() @IsText(200) nameEn: string;
  /** Whole percent taken at the purchase. */
  @IsInt() @Min(0) @Max(100) depositPercent: number;
  /** How many payments follow. */
  @IsInt() @Min(1) @Max(24) instalments: number;
  @IsOptional() @IsArray() @ArrayMaxSize(24) @IsLocalDate({ each: true }) fixedDates?: string[] | null;
  @IsOptional() @IsInt() @Min(1) @Max(12) everyMonths?: number | null;
  @IsOptional() @IsInt() @Min(7) @Max(180) everyDays?: number | null;
  @IsOptional() @IsBoolean() published?: boolean;
}
export class PaymentPlanView {
  id: string;
  nameFr: string;
  nameEn: string;
  depositPercent: number;
  instalments: number;
  fixedDates: string[] | null;
  everyMonths: number | null;
  everyDays: number | null;
  published: boolean;
}
export class PaymentPlansView {
  rows: PaymentPlanView[];
}
export class SavedPaymentPlanView {
  planId: string;
}
