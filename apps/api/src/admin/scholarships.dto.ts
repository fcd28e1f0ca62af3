import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { IfSent, IsCents, IsLocalDate, IsNotEmpty, IsText } from '../http/fields';

/** Give `percent` or `amountCents`, and `fundTotalCents` or `fundSharedWith`: one of each two. */
export class ScholarshipBody {
  @IsNotEmpty() @IsText(200) nameFr: string;
  @IfSent() @IsText(200) nameEn?: string;
  /** 'account': every member of the account has the whole maximum per person. */
  @IsIn(['person', 'account']) awardTo: 'person' | 'account';
  /** Of each eligible item, taxes included. */
  @IsOptional() @IsInt() @Min(1) @Max(100) percent?: number | null;
  @IsOptional() @IsCents(1) amountCents?: number | null;
  @IsOptional() @IsCents(1) perItemMaxCents?: number | null;
  @IsOptional() @IsCents(1) perPersonMaxCents?: number | null;
  /** The last day on which it may be used. */
  @IsOptional() @IsLocalDate() expiresOn?: string | null;
  /** Both empty or left out: every activity. */
  @IfSent() @IsArray() @ArrayMaxSize(200) @IsUUID(undefined, { each: true }) programIds?: string[];
  @IfSent() @IsArray() @ArrayMaxSize(500) @IsUUID(undefined, { each: true }) activityIds?: string[];
  @IsOptional() @IsUUID() ledgerCodeId?: string | null;
  @IfSent() @IsCents() fundTotalCents?: number;
  /** Another scholarship, whose fund it draws on. */
  @IfSent() @IsUUID() fundSharedWith?: string;
}
export class ScholarshipView {
  id: string;
  nameFr: string;
  nameEn: string;
  awardTo: 'person' | 'account';
  percent: number | null;
  amountCents: number | null;
  perItemMaxCents: number | null;
  perPersonMaxCents: number | null;
  expiresOn: string | null;
  programIds: string[];
  activityIds: string[];
  ledgerCodeId: string | null;
  archived: boolean;
  /** Its last day has passed. */
  lapsed: boolean;
  fundTotalCents: number;
  /** By every scholarship that shares the fund. */
  fundUsedCents: number;
  sharesFundWith: string[];
  /** Who has it now. */
  awards: number;
  /** Somebody has it or had it: it keeps its fund. */
  wasGiven: boolean;
}
export class ScholarshipsView {
  rows: ScholarshipView[];
}
export class SavedScholarshipView {
  scholarshipId: string;
}
export class GiveScholarshipBody {
  @IsUUID() scholarshipId: string;
  @IsUUID() accountId: string;
  /** The one person it is for; left out for a scholarship given to accounts. */
  @IsOptional() @IsUUID() personId?: string | null;
}
export class GivenScholarshipView {
  awardId: string;
}
export class AwardOfPersonView {
  personId: string;
  firstName: string;
  lastName: string;
  usedCents: number;
  /** Of the maximum per person, as far as the fund still goes; null when only the fund limits it. */
  leftCents: number | null;
}
export class AwardUseView {
  personName: string;
  invoiceId: string;
  invoiceNumber: number;
  labelFr: string;
  labelEn: string;
  usedOn: string;
  amountCents: number;
  /** Of that, what went back to the fund with a credit. */
  returnedCents: number;
}
export class AwardView {
  awardId: string;
  scholarshipId: string;
  nameFr: string;
  nameEn: string;
  accountId: string;
  personId: string | null;
  /** The person, or the owner of the account. */
  personName: string | null;
  percent: number | null;
  amountCents: number | null;
  perItemMaxCents: number | null;
  perPersonMaxCents: number | null;
  expiresOn: string | null;
  /** 'lapsed': its last day has passed; 'ended': taken back, or the scholarship is archived. */
  state: 'usable' | 'lapsed' | 'ended';
  /** With what a cart keeps while the bank thinks. */
  usedCents: number;
  /** Of the one person it is for; null when only the fund limits it, or when it is for all of the account. */
  leftCents: number | null;
  fundEmpty: boolean;
  /** The one person it is for, or every member of the account. */
  people: AwardOfPersonView[];
  /** Where it paid, the latest first. */
  uses: AwardUseView[];
  awardedAt: Date;
}
export class AwardsView {
  rows: AwardView[];
}
