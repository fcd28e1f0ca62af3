import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsEmail, IsIn, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { IfSent, IsCents, IsNotEmpty, IsText } from '../http/fields';

export class AddCartLineBody {
  @IsUUID() personId: string;
  @IsUUID() activityId: string;
  /** The date of a drop-in; left out buys the session. */
  @IsOptional() @IsUUID() occurrenceId?: string | null;
}
export class AddedCartLineView {
  cartId: string;
  lineId: string;
  /** Until when the place is kept, ISO 8601. */
  deadlineAt: string;
  /** True when the place was in the cart already. */
  again: boolean;
}

export class ChoosePlacesBody {
  /** 1 to 50 places: several people, several activities, or both. */
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(50) @ValidateNested({ each: true }) @Type(() => AddCartLineBody) places: AddCartLineBody[];
  /** All of them or none; each by itself otherwise. */
  @IsBoolean() together: boolean;
}
export class PlaceRefusalView {
  code: string;
  title: string;
  /** What to do next; null when there is nothing to do. */
  next: string | null;
  retryMayHelp: boolean;
  details: Record<string, unknown>;
}
export class ChosenPlaceView {
  personId: string;
  activityId: string;
  occurrenceId: string | null;
  /** The line in the cart; null when the place could not be had. */
  lineId: string | null;
  refusal: PlaceRefusalView | null;
}
export class ChosenPlacesView {
  rows: ChosenPlaceView[];
  /** Until when the places are kept; null when none is. */
  deadlineAt: string | null;
}

export class InstalmentView {
  amountCents: number;
  dueOn: string;
}
export class SpreadView {
  todayCents: number;
  instalments: InstalmentView[];
}
/** One of the ways in which the whole cart may be spread. */
export class PlanChoiceView extends SpreadView {
  /** To be sent back with the checkout; empty where the law alone spreads. */
  optionIds: string[];
  labelFr: string;
  labelEn: string;
}
export class FullPaymentView {
  offered: boolean;
  refusedBecause: 'nothing-before-the-first-session' | null;
}
export class PaymentChoicesView {
  totalCents: number;
  full: FullPaymentView;
  /** The first of `plans`; null when nothing of the cart may be spread. */
  plan: SpreadView | null;
  plans: PlanChoiceView[];
}
/** What a promotion took off a line. */
export class AidScholarshipView {
  awardId: string;
  nameFr: string;
  nameEn: string;
  personId: string;
  lineId: string | null;
  amountCents: number;
}
/** One way to use aid, with what is left to pay by the payer. */
export class AidWayView {
  useScholarships: boolean;
  useCredit: boolean;
  scholarshipCents: number;
  creditCents: number;
  dueCents: number;
  choices: PaymentChoicesView;
}
export class AidView {
  /** What each scholarship would pay of which line. */
  scholarships: AidScholarshipView[];
  /** On account, whether or not this order needs it. */
  creditCents: number;
  /** Every way that changes something. */
  ways: AidWayView[];
}
export class LineDiscountView {
  promotionId: string;
  nameFr: string;
  nameEn: string;
  amountCents: number;
  /** What was taken off and why, in words. */
  sentenceFr: string;
  sentenceEn: string;
}
export class CartCodeView {
  promotionId: string;
  code: string;
  nameFr: string;
  nameEn: string;
  /** 'applied', or why the code gives nothing. */
  state: 'applied' | 'nothing-eligible' | 'replaced' | 'disabled' | 'not-yet' | 'expired' | 'used-up' | 'used-by-client';
  savedCents: number;
}
export class AddCodeBody {
  @IsNotEmpty() @IsText(60) code: string;
}
export class CartLineView {
  /** Null for the service fee and one-time fees. */
  id: string | null;
  kind: 'session' | 'drop-in' | 'manual-fee' | 'manual-credit' | 'service-fee' | 'one-time-fee';
  labelFr: string;
  labelEn: string;
  activityId: string | null;
  occurrenceId: string | null;
  personId: string | null;
  personName: string;
  /** The first session, ISO 8601. */
  startsAt: string | null;
  locationName: string | null;
  /** Before promotions; null where none lowers the line. */
  listCents: number | null;
  discounts: LineDiscountView[];
  /** Before tax. */
  amountCents: number;
  taxStatus: string;
  taxReason: string;
  gstCents: number;
  qstCents: number;
  /** 'lapsed': the place is kept no longer; it can be tried again. */
  state: 'held' | 'lapsed' | 'fee';
  /** Why the line cannot be ordered any more. */
  refusal: 'person-archived' | 'not-for-sale' | 'date-cancelled' | 'not-sold-this-way' | null;
  planNameFr: string | null;
  planNameEn: string | null;
}
export class CartContactDetailsView {
  email: string | null;
  phone: string;
  street: string;
  city: string;
  province: string;
  postalCode: string;
  country: string;
  locale: 'fr-CA' | 'en-CA';
}
export class CartContactView {
  /** Confirmed for this order. */
  confirmed: boolean;
  /** Names of the details that are missing. */
  missing: string[];
  details: CartContactDetailsView | null;
}
export class MissingFormView {
  personId: string;
  firstName: string;
  activityId: string;
  formId: string;
  /** Required questions without an answer; 0 when only the confirmation is missing. */
  unanswered: number;
}
export class CartView {
  /** Null while nothing was ever put into it. */
  id: string | null;
  accountId: string;
  state: 'open' | 'paying';
  channel: 'web' | 'counter';
  locale: 'fr-CA' | 'en-CA';
  deadlineAt: string | null;
  mayExtend: boolean;
  /** Server time, for the countdown. */
  now: string;
  lines: CartLineView[];
  /** Codes that were typed in. */
  codes: CartCodeView[];
  /** What promotions take off, before tax. */
  savedCents: number;
  subtotalCents: number;
  gstCents: number;
  qstCents: number;
  totalCents: number;
  serviceFeeRemoved: boolean;
  choices: PaymentChoicesView;
  /** Scholarships and credit on account that may pay part of it. */
  aid: AidView;
  contact: CartContactView;
  missingForms: MissingFormView[];
  /** Why nobody of the account may buy yet. */
  adult: 'owner-too-young' | 'owner-birth-date-missing' | null;
  /** Why the last try to pay did not go through. */
  lastRefusal: string | null;
  version: number;
}

export class CartDeadlineView {
  deadlineAt: string;
}
export class RetriedLineView {
  /** The lapsed line. */
  lineId: string;
  held: boolean;
  /** The refusal, when it could not be had again. */
  code: string | null;
  details: Record<string, unknown> | null;
}
export class RetriedLinesView {
  rows: RetriedLineView[];
  cart: CartView;
}
export class ConfirmContactBody {
  @IfSent() @IsEmail() @IsText(254) email?: string;
  @IfSent() @IsText(40) phone?: string;
  @IfSent() @IsText(200) street?: string;
  @IfSent() @IsText(200) city?: string;
  @IfSent() @IsText(200) province?: string;
  @IfSent() @IsText(20) postalCode?: string;
  @IfSent() @IsText(2) country?: string;
  @IfSent() @IsIn(['fr-CA', 'en-CA']) locale?: 'fr-CA' | 'en-CA';
}

export class EligibilityQuery {
  @IfSent() @IsUUID() occurrenceId?: string;
}
export class EligibilityRefusalView {
  code: string;
  /** In the language asked for. */
  title: string;
  /** What the person can do next. */
  next: string | null;
  details: Record<string, unknown>;
}
export class ClashView {
  activityId: string;
  nameFr: string;
  nameEn: string;
  startsAt: string;
}
export class PersonEligibilityView {
  personId: string;
  firstName: string;
  lastName: string;
  birthDate: string | null;
  isOwner: boolean;
  eligible: boolean;
  /** Holds a place of it in a cart now. */
  inCart: boolean;
  refusal: EligibilityRefusalView | null;
  /** Something else of the person at the same time: to be said, and no obstacle unless the refusal says so. */
  clash: ClashView | null;
}
export class EligibilityView {
  rows: PersonEligibilityView[];
}

export class MyCartView {
  organizationId: string;
  organizationName: string;
  /** Empty when the organization has but one name. */
  organizationNameEn: string;
  slug: string;
  cartId: string;
  state: 'open' | 'paying';
  items: number;
  deadlineAt: string | null;
}
export class MyCartsView {
  rows: MyCartView[];
}

/** At the counter. */
export class AddCounterLineBody extends AddCartLineBody {
  /** Leaves aside registration dates and ages. */
  @IfSent() @IsBoolean() waiveRules?: boolean;
  /** Takes a place over the capacity. */
  @IfSent() @IsBoolean() waiveCapacity?: boolean;
}
export class ManualLineBody {
  @IsIn(['manual-fee', 'manual-credit']) kind: 'manual-fee' | 'manual-credit';
  @IsNotEmpty() @IsText(200) label: string;
  @IsCents(1, 100_000_000) amountCents: number;
  @IsBoolean() taxable: boolean;
  @IsOptional() @IsUUID() ledgerCodeId?: string | null;
}
export class ManualLineView {
  lineId: string;
}
export class ServiceFeeBody {
  @IsBoolean() removed: boolean;
}
