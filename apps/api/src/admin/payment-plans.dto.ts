import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsUUID, Max, Min, ValidateNested } from 'class-validator';
import { InstalmentView } from '../client/cart.dto';
import { IsLocalDate, IsNested, IsNotEmpty, IsText } from '../http/fields';

/** One way to spread a price. Exactly one of fixedDates, everyMonths and everyDays is given. */
export class PlanOptionBody {
  /** Of an option that is known; families who are choosing keep it. */
  @IsOptional() @IsUUID() id?: string;
  @IsNotEmpty() @IsText(200) labelFr: string;
  @IsNotEmpty() @IsText(200) labelEn: string;
  @IsOptional() @IsIn(['percent', 'amount']) depositUnit?: 'percent' | 'amount';
  /** Hundredths of a percent, or cents, of the price with taxes. */
  @IsOptional() @IsInt() @Min(0) @Max(100_000_000) depositValue?: number;
  /** Of each item, or once of the order. */
  @IsOptional() @IsIn(['item', 'order']) depositPer?: 'item' | 'order';
  /** When the deposit falls due; at the purchase when left out or past. */
  @IsOptional() @IsLocalDate() initialOn?: string | null;
  /** How many payments follow. */
  @IsInt() @Min(1) @Max(24) instalments: number;
  @IsOptional() @IsArray() @ArrayMaxSize(24) @IsLocalDate({ each: true }) fixedDates?: string[] | null;
  @IsOptional() @IsInt() @Min(1) @Max(12) everyMonths?: number | null;
  @IsOptional() @IsInt() @Min(7) @Max(180) everyDays?: number | null;
  /** The gap after a purchase does not hold. */
  @IsOptional() @IsBoolean() gapWaived?: boolean;
}
export class PaymentPlanBody {
  /** Seen by staff only; families see the options. */
  @IsNotEmpty() @IsText(200) nameFr: string;
  @IsNotEmpty() @IsText(200) nameEn: string;
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(6) @ValidateNested({ each: true }) @Type(() => PlanOptionBody) options: PlanOptionBody[];
  @IsOptional() @IsBoolean() published?: boolean;
}
export class PlanOptionView {
  id: string;
  labelFr: string;
  labelEn: string;
  depositUnit: 'percent' | 'amount';
  depositValue: number;
  depositPer: 'item' | 'order';
  initialOn: string | null;
  instalments: number;
  fixedDates: string[] | null;
  everyMonths: number | null;
  everyDays: number | null;
  gapWaived: boolean;
}
export class PaymentPlanView {
  id: string;
  nameFr: string;
  nameEn: string;
  options: PlanOptionView[];
  published: boolean;
  /** Activities that point at it. */
  activities: number;
}
export class PaymentPlansView {
  rows: PaymentPlanView[];
}
export class SavedPaymentPlanView {
  planId: string;
}
export class AttachPlanBody {
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(500) @IsUUID(undefined, { each: true }) activityIds: string[];
  /** False: they may no longer be spread by it. */
  @IsBoolean() attached: boolean;
}
export class PreviewPlanBody {
  @IsNested(() => PlanOptionBody) option: PlanOptionBody;
  /** Prices with taxes of the items bought together. */
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(20) @IsInt({ each: true }) @Min(0, { each: true }) @Max(100_000_000, { each: true }) itemsCents: number[];
  /** The day of the purchase. */
  @IsLocalDate() orderedOn: string;
}
export class PlanPreviewView {
  todayCents: number;
  instalments: InstalmentView[];
  /** The end of the gap after the purchase. */
  firstAllowedOn: string;
}
