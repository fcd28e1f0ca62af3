import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { Commands } from '@preau/kernel';
import {
  changeStaffGroup, disableStaff, enableStaff, inviteStaff, listPermissionGroups, listStaff, permissions, savePermissionGroup, type PermissionGroup, type StaffMember,
} from '@preau/organization';
import { Staff } from '../auth/audience';
import { CurrentStaff, type StaffActor } from '../auth/current-actor';
import { RequiredIdempotencyKey } from '../http/idempotency-key';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { ChangeStaffGroupBody, InvitedView, InviteStaffBody, PermissionGroupBody, PermissionGroupsView, PermissionGroupView, StaffMemberView, StaffView } from './staff.dto';

function memberView(member: StaffMember): StaffMemberView {
  const { id, email, givenName, familyName, permissionGroupId, status, invitedAt, acceptedAt, disabledAt } = member;
  return { id, email, givenName, familyName, permissionGroupId, status, invitedAt: invitedAt.toISOString(), acceptedAt: acceptedAt?.toISOString() ?? null, disabledAt: disabledAt?.toISOString() ?? null };
}
function groupView({ id, code, nameFr, nameEn, permissions: held }: PermissionGroup): PermissionGroupView {
  return { id, code, nameFr, nameEn, permissions: [...held] };
}

/** Who works for an organization, and what they may do. */
@Controller('organizations/:organizationId')
@Staff('staff.manage')
export class StaffController {
  constructor(private readonly commands: Commands) {}

  /** Everybody on the staff, invited, active or disabled. */
  @Get('staff')
  async list(@CurrentStaff() actor: StaffActor): Promise<StaffView> {
    return { rows: (await this.commands.ask(listStaff, undefined, actor)).map(memberView) };
  }

  /** Invites somebody by e-mail; again, to send a new link to who has not answered. */
  @Post('staff')
  @HttpCode(201)
  async invite(@Body() body: InviteStaffBody, @CurrentStaff() actor: StaffActor, @RequiredIdempotencyKey() idempotencyKey: string): Promise<InvitedView> {
    return this.commands.execute(inviteStaff, { ...body }, actor, { idempotencyKey });
  }

  /** Shuts somebody out from their next request on; nothing of what they did is lost. */
  @Post('staff/:staffMemberId/disable')
  @HttpCode(204)
  async disable(@Param('staffMemberId', new ParseIdPipe()) staffMemberId: string, @CurrentStaff() actor: StaffActor): Promise<void> {
    await this.commands.execute(disableStaff, { staffMemberId }, actor);
  }

  /** Lets somebody back in. */
  @Post('staff/:staffMemberId/enable')
  @HttpCode(204)
  async enable(@Param('staffMemberId', new ParseIdPipe()) staffMemberId: string, @CurrentStaff() actor: StaffActor): Promise<void> {
    await this.commands.execute(enableStaff, { staffMemberId }, actor);
  }

  /** Gives somebody another permission group. */
  @Put('staff/:staffMemberId/permission-group')
  @HttpCode(204)
  async changeGroup(@Param('staffMemberId', new ParseIdPipe()) staffMemberId: string, @Body() body: ChangeStaffGroupBody, @CurrentStaff() actor: StaffActor): Promise<void> {
    await this.commands.execute(changeStaffGroup, { staffMemberId, permissionGroupId: body.permissionGroupId }, actor);
  }

  /** The groups that may be given, the most powerful first. */
  @Get('permission-groups')
  async groups(@CurrentStaff() actor: StaffActor): Promise<PermissionGroupsView> {
    return { rows: (await this.commands.ask(listPermissionGroups, undefined, actor)).map(groupView), permissions: [...permissions] };
  }

  /** Makes a group of the organization's own. */
  @Post('permission-groups')
  @HttpCode(201)
  async addGroup(@Body() body: PermissionGroupBody, @CurrentStaff() actor: StaffActor): Promise<PermissionGroupView> {
    return groupView(await this.commands.execute(savePermissionGroup, { id: null, ...body }, actor));
  }

  /** Changes a group of the organization's own. */
  @Put('permission-groups/:groupId')
  @HttpCode(200)
  async changeGroupItself(@Param('groupId', new ParseIdPipe()) id: string, @Body() body: PermissionGroupBody, @CurrentStaff() actor: StaffActor): Promise<PermissionGroupView> {
    return groupView(await this.commands.execute(savePermissionGroup, { id, ...body }, actor));
  }
}
