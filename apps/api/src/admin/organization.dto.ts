import type { ClashRule, ConsumerRegime, Locale, OrganizationKind, Seller } from '@preau/organization';
import { IsBoolean, IsEmail, IsHexColor, IsIn, IsInt, IsOptional, Matches, Max, Min, ValidateIf } from 'class-validator';
import { IsCents, IsLocalDate, IsNotEmpty, IsText } from '../http/fields';

export class OrganizationSettingsView {
  id: string;
  slug: string;
  name: string;
  nameEn: string;
  kind: OrganizationKind;
  seller: Seller;
  consumerRegime: ConsumerRegime;
  descriptionFr: string;
  descriptionEn: string;
  defaultLocale: Locale;
  /** IANA name. */
  timeZone: string;
  currency: 'CAD';
  email: string;
  phone: string;
  website: string;
  street: string;
  city: string;
  province: string;
  postalCode: string;
  /** '#rrggbb' */
  accentColour: string;
  gstNumber: string | null;
  qstNumber: string | null;
  taxesRegisteredFrom: string | null;
  /** Whether families find it in the list of stores. */
  listed: boolean;
  holdMinutes: number;
  serviceFeeCents: number;
  serviceFeeTaxable: boolean;
  contactsRequired: number;
  offersChildcare: boolean;
  balancePayableOnline: boolean;
  /** Opening rules cannot change so many days before an opening; 0 never locks them. */
  openingsLockedDays: number;
  clashRule: ClashRule;
  wishList: boolean;
  version: number;
}

const isGiven = (_: unknown, value: unknown): boolean => value !== null && value !== undefined;

/** Only what is sent is changed; null takes a tax number or date away. */
export class EditOrganizationSettingsBody {
  @IsOptional() @IsNotEmpty() @IsText(200) name?: string;
  @IsOptional() @IsText(200) nameEn?: string;
  @IsOptional() @IsIn(['public-service-body', 'commercial']) seller?: Seller;
  @IsOptional() @IsIn(['exempt', 's188', 'fitness-studio']) consumerRegime?: ConsumerRegime;
  @IsOptional() @IsText(5_000) descriptionFr?: string;
  @IsOptional() @IsText(5_000) descriptionEn?: string;
  @IsOptional() @IsIn(['fr-CA', 'en-CA']) defaultLocale?: Locale;
  @IsOptional() @IsText(60) timeZone?: string;
  @ValidateIf((_, value) => isGiven(_, value) && value !== '') @IsEmail() @IsText(254) email?: string;
  @IsOptional() @IsText(40) phone?: string;
  @IsOptional() @IsText(300) website?: string;
  @IsOptional() @IsText(200) street?: string;
  @IsOptional() @IsText(100) city?: string;
  @IsOptional() @IsText(40) province?: string;
  @IsOptional() @IsText(10) postalCode?: string;
  @IsOptional() @IsHexColor() @Matches(/^#[0-9a-f]{6}$/) accentColour?: string;
  @ValidateIf(isGiven) @Matches(/^[0-9]{9}RT[0-9]{4}$/) gstNumber?: string | null;
  @ValidateIf(isGiven) @Matches(/^[0-9]{10}TQ[0-9]{4}$/) qstNumber?: string | null;
  @ValidateIf(isGiven) @IsLocalDate() taxesRegisteredFrom?: string | null;
  @IsOptional() @IsBoolean() listed?: boolean;
  @IsOptional() @IsInt() @Min(1) @Max(120) holdMinutes?: number;
  @IsOptional() @IsCents(0, 100_000) serviceFeeCents?: number;
  @IsOptional() @IsBoolean() serviceFeeTaxable?: boolean;
  @IsOptional() @IsInt() @Min(0) @Max(5) contactsRequired?: number;
  @IsOptional() @IsBoolean() offersChildcare?: boolean;
  @IsOptional() @IsBoolean() balancePayableOnline?: boolean;
  @IsOptional() @IsInt() @Min(0) @Max(60) openingsLockedDays?: number;
  /** Two activities of one person at the same time: said to nobody, said before choosing, or refused. */
  @IsOptional() @IsIn(['ignore', 'warn', 'refuse']) clashRule?: ClashRule;
  @IsOptional() @IsBoolean() wishList?: boolean;
}

export class LedgerCodeView {
  id: string;
  code: string;
  nameFr: string;
  nameEn: string;
}
export class LedgerCodesView {
  rows: LedgerCodeView[];
}
export class LedgerCodeBody {
  @IsNotEmpty() @IsText(40) code: string;
  @IsNotEmpty() @IsText(200) nameFr: string;
  @IsNotEmpty() @IsText(200) nameEn: string;
}

export class ClosingDaysQuery {
  /** First day wanted. */
  @IsLocalDate() from: string;
  /** Last day wanted. */
  @IsLocalDate() to: string;
}
export class ClosingDayView {
  id: string;
  closedOn: string;
  nameFr: string;
  nameEn: string;
}
export class ClosingDaysView {
  rows: ClosingDayView[];
}
export class ClosingDayBody {
  @IsLocalDate() closedOn: string;
  @IsNotEmpty() @IsText(200) nameFr: string;
  @IsNotEmpty() @IsText(200) nameEn: string;
}
