import type { Locale, StaffStatus } from '@preau/organization';
import { ArrayMaxSize, ArrayUnique, IsArray, IsEmail, IsIn, IsOptional, IsString, IsUUID } from 'class-validator';
import { IsNotEmpty, IsText } from '../http/fields';

export class StaffMemberView {
  id: string;
  email: string;
  givenName: string;
  familyName: string;
  permissionGroupId: string;
  status: StaffStatus;
  invitedAt: string;
  acceptedAt: string | null;
  disabledAt: string | null;
}
export class StaffView {
  rows: StaffMemberView[];
}
export class InviteStaffBody {
  @IsEmail() @IsText(254) email: string;
  @IsNotEmpty() @IsText(100) givenName: string;
  @IsNotEmpty() @IsText(100) familyName: string;
  @IsUUID() permissionGroupId: string;
  /** Language of the invitation; the organization's own when left out. */
  @IsOptional() @IsIn(['fr-CA', 'en-CA']) locale?: Locale;
}
export class InvitedView {
  staffMemberId: string;
}
export class ChangeStaffGroupBody {
  @IsUUID() permissionGroupId: string;
}
export class PermissionGroupView {
  id: string;
  /** 'owner', 'administrator' and 'clerk' come with every organization and stay as they are. */
  code: string;
  nameFr: string;
  nameEn: string;
  permissions: string[];
}
export class PermissionGroupsView {
  rows: PermissionGroupView[];
  /** Everything that a group may hold. */
  permissions: string[];
}
export class PermissionGroupBody {
  @IsNotEmpty() @IsText(100) nameFr: string;
  @IsNotEmpty() @IsText(100) nameEn: string;
  @IsArray() @ArrayMaxSize(50) @ArrayUnique() @IsString({ each: true }) @IsText(60, { each: true }) permissions: string[];
}
