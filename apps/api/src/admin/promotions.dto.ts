import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsUUID, Max, Min, ValidateBy, ValidateNested } from 'class-validator';
import { LineDiscountView } from '../client/cart.dto';
import { IsCents, IsLocalDate, IsNested, IsNotEmpty, IsText, IsWallTime } from '../http/fields';

const kinds = ['code', 'coupon', 'early-bird', 'age', 'segment', 'answer', 'multi-person', 'combo'] as const;
type Kind = (typeof kinds)[number];

export class OffBody {
  @IsIn(['percent', 'amount']) unit: 'percent' | 'amount';
  /** Hundredths of a percent (1000 is 10 %), or cents. */
  @IsInt() @Min(1) @Max(100_000_000) value: number;
}
/** Any of the programs, categories (with all under them) and activities, everything when none is named; of the kinds, both when none is named. */
export class ItemSetBody {
  @IsArray() @ArrayMaxSize(200) @IsUUID(undefined, { each: true }) programIds: string[];
  @IsArray() @ArrayMaxSize(200) @IsUUID(undefined, { each: true }) categoryIds: string[];
  @IsArray() @ArrayMaxSize(500) @IsUUID(undefined, { each: true }) activityIds: string[];
  @IsArray() @ArrayMaxSize(2) @IsIn(['session', 'drop-in'], { each: true }) kinds: ('session' | 'drop-in')[];
}
export class AnswerCriterionBody {
  @IsUUID() formId: string;
  @IsNotEmpty() @IsText(100) questionId: string;
  /** Texts (the value of an option), numbers, true or false. */
  @ApiProperty({ type: 'array', maxItems: 50, items: { oneOf: [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }] } })
  @IsArray() @ArrayMaxSize(50) @ValidateBy({ name: 'isAnswer', validator: { validate: (value: unknown) => ['string', 'number', 'boolean'].includes(typeof value) && String(value).length <= 500 } }, { each: true })
  isOneOf: (string | number | boolean)[];
}
/** For whom; everything given must hold. */
export class CriteriaBody {
  /** Completed months on the first day of the service. */
  @IsOptional() @IsInt() @Min(0) @Max(1_500) ageMinMonths: number | null;
  @IsOptional() @IsInt() @Min(0) @Max(1_500) ageMaxMonths: number | null;
  /** One of these tags on the client's file. */
  @IsArray() @ArrayMaxSize(20) @IsText(60, { each: true }) tagsAny: string[];
  /** The client's address is in the organization's city. */
  @IsBoolean() residents: boolean;
  @IsOptional() @IsNested(() => AnswerCriterionBody) answer: AnswerCriterionBody | null;
  /** Bought at least so many days before the service begins. */
  @IsOptional() @IsInt() @Min(0) @Max(730) daysBeforeStartMin: number | null;
}
export class MultiPersonBody {
  @IsIn(['activity', 'program']) within: 'activity' | 'program';
  /** For the second person, the third…; the last holds for all after it. */
  @IsArray() @ArrayMaxSize(8) @ValidateNested({ each: true }) @Type(() => OffBody) offs: OffBody[];
  /** People registered before, in what is not over, count as the first ones. */
  @IsBoolean() countRegistered: boolean;
}
export class ComboBody {
  @IsNested(() => ItemSetBody) with: ItemSetBody;
  @IsIn(['person', 'order']) by: 'person' | 'order';
  /** One item is lowered, however many pairs there are. */
  @IsBoolean() once: boolean;
}
export class PromotionBody {
  @IsIn(kinds) kind: Kind;
  @IsNotEmpty() @IsText(200) nameFr: string;
  @IsNotEmpty() @IsText(200) nameEn: string;
  /** Of a code or a coupon; capitals count, spaces around it do not. */
  @IsOptional() @IsText(60) code: string | null;
  /** The order in which promotions apply, the lowest first. */
  @IsInt() @Min(0) @Max(10_000) position: number;
  @IsBoolean() enabled: boolean;
  /** On the organization's wall, 'YYYY-MM-DDTHH:MM'. */
  @IsOptional() @IsWallTime() appliesFrom: string | null;
  /** Exclusive. */
  @IsOptional() @IsWallTime() appliesUntil: string | null;
  /** Of a coupon: by everybody together. */
  @IsOptional() @IsInt() @Min(1) @Max(1_000_000) usesMax: number | null;
  @IsOptional() @IsInt() @Min(1) @Max(1_000) usesPerClientMax: number | null;
  @IsNested(() => OffBody) off: OffBody;
  @IsIn(['item', 'order']) per: 'item' | 'order';
  @IsNested(() => ItemSetBody) items: ItemSetBody;
  @IsNested(() => CriteriaBody) criteria: CriteriaBody;
  @IsOptional() @IsNested(() => MultiPersonBody) multiPerson: MultiPersonBody | null;
  @IsOptional() @IsNested(() => ComboBody) combo: ComboBody | null;
  /** Promotions of one group exclude each other where the organization stacks by groups. */
  @IsText(60) group: string;
}
export class PromotionView extends PromotionBody {
  id: string;
  version: number;
  /** Orders, and carts that are being paid now. */
  uses: number;
  savedCents: number;
}
export class PromotionsView {
  rows: PromotionView[];
}
export class PromotionUseView {
  orderId: string | null;
  orderNumber: number | null;
  invoiceId: string | null;
  invoiceNumber: number | null;
  accountId: string;
  clientName: string;
  amountCents: number;
  usedAt: string;
}
export class PromotionDetailView extends PromotionView {
  /** The last hundred. */
  lastUses: PromotionUseView[];
}
export class SavedPromotionView {
  promotionId: string;
}

export class TriedItemBody {
  @IsUUID() activityId: string;
  @IsIn(['session', 'drop-in']) kind: 'session' | 'drop-in';
  /** The same number is the same person. */
  @IsInt() @Min(1) @Max(20) person: number;
  /** Whole years on the first day. */
  @IsOptional() @IsInt() @Min(0) @Max(120) ageYears: number | null;
}
export class TryPromotionBody {
  /** As it stands in the editor. */
  @IsNested(() => PromotionBody) promotion: PromotionBody;
  /** Of a promotion that is known: it stands in for the saved one. */
  @IsOptional() @IsUUID() promotionId?: string;
  @IsArray() @ArrayMaxSize(20) @ValidateNested({ each: true }) @Type(() => TriedItemBody) items: TriedItemBody[];
  @IsArray() @ArrayMaxSize(20) @IsText(60, { each: true }) tags: string[];
  @IsBoolean() resident: boolean;
  @IsBoolean() answered: boolean;
  /** On the organization's wall; now when left out. */
  @IsOptional() @IsWallTime() boughtAt?: string | null;
}
export class TriedItemView {
  activityId: string;
  nameFr: string;
  nameEn: string;
  person: number;
  listCents: number;
  amountCents: number;
  discounts: LineDiscountView[];
}
export class TriedPromotionView {
  items: TriedItemView[];
  listCents: number;
  amountCents: number;
  state: 'applied' | 'nothing-eligible' | 'replaced' | 'disabled' | 'not-yet' | 'expired' | 'used-up' | 'used-by-client';
}

export class PricingSettingsBody {
  /** 'all' add up, 'best' leaves each line its best one, 'groups': the best of each group, groups add up. */
  @IsIn(['all', 'best', 'groups']) stacking: 'all' | 'best' | 'groups';
  /** Hundredths of a percent of a line's list price that promotions may take off at most. */
  @IsOptional() @IsInt() @Min(1) @Max(10_000) linePercentMax: number | null;
  @IsOptional() @IsCents(1) lineCentsMax: number | null;
  @IsOptional() @IsInt() @Min(1) @Max(10_000) orderPercentMax: number | null;
  @IsOptional() @IsCents(1) orderCentsMax: number | null;
  /** Days between a purchase and the first instalment after it. */
  @IsInt() @Min(0) @Max(60) planGapDays: number;
}
export class PricingSettingsView extends PricingSettingsBody {}

export class OneTimeFeeBody {
  @IsNotEmpty() @IsText(200) nameFr: string;
  @IsNotEmpty() @IsText(200) nameEn: string;
  @IsCents(1) amountCents: number;
  @IsBoolean() taxable: boolean;
  @IsOptional() @IsUUID() ledgerCodeId: string | null;
  /** Empty: once ever; otherwise once in each season of that name. */
  @IsText(40) season: string;
  @IsOptional() @IsLocalDate() askedFrom: string | null;
  @IsOptional() @IsLocalDate() askedUntil: string | null;
  @IsNested(() => ItemSetBody) items: ItemSetBody;
  @IsBoolean() enabled: boolean;
}
export class OneTimeFeeView extends OneTimeFeeBody {
  id: string;
  /** How many people paid it, in every season. */
  charged: number;
}
export class OneTimeFeesView {
  rows: OneTimeFeeView[];
}
export class SavedOneTimeFeeView {
  feeId: string;
}
