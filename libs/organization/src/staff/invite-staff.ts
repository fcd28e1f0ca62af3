import { command, DomainError, newId } from '@preau/kernel';
import { normalizedEmail, offerInvitation } from '@preau/identity';
import { staffInvited } from '../events';
import { findOrganization } from '../organization/find-organization';
import type { Locale } from '../organization/organization';
import { checkReach, lockStaffMemberOfEmail, lockStaffOf, permissionGroupById } from './staff.store';

export interface InviteStaffInput {
  readonly email: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly permissionGroupId: string;
  /** Language of the invitation; the organization's own when not said. */
  readonly locale?: Locale;
}

/**
 * An administrator invites somebody to the staff, at most as powerful as themselves. Inviting again somebody who has
 * not answered yet sends a new link and corrects the group and the name.
 * @throws DomainError identity.email-invalid, organization.permission-group-not-found,
 * organization.cannot-grant-more-than-own, organization.staff-member-known, organization.not-staff
 */
export const inviteStaff = command('organization.invite-staff', async (tx, input: InviteStaffInput, actor) => {
  const own = await lockStaffOf(tx, actor);
  const email = normalizedEmail(input.email);
  const group = await permissionGroupById(tx, input.permissionGroupId);
  checkReach(own, group.permissions);
  const known = await lockStaffMemberOfEmail(tx, email);
  if (known !== null && known.status !== 'invited') throw new DomainError('organization.staff-member-known');
  if (known !== null) checkReach(own, (await permissionGroupById(tx, known.permissionGroupId)).permissions);
  const staffMemberId = known?.id ?? newId(tx.now.getTime());
  await tx.query(
    `insert into organization.staff_member (organization_id, id, email, given_name, family_name, permission_group_id) values ($1, $2, $3, $4, $5, $6)
     on conflict (organization_id, id) do update set given_name = excluded.given_name, family_name = excluded.family_name,
       permission_group_id = excluded.permission_group_id, invited_at = kernel.now(), version = staff_member.version + 1`,
    [tx.organizationId, staffMemberId, email, input.givenName.trim(), input.familyName.trim(), group.id],
  );
  const organization = await findOrganization(tx);
  const locale = input.locale ?? organization.defaultLocale;
  const { sealedToken } = await offerInvitation.run(tx, { email, givenName: input.givenName.trim(), familyName: input.familyName.trim(), locale, organizationId: organization.id, staffMemberId }, actor);
  const organizationName = locale === 'en-CA' && organization.nameEn !== '' ? organization.nameEn : organization.name;
  tx.publish(staffInvited, { staffMemberId, email, givenName: input.givenName.trim(), locale, sealedToken, organizationName });
  tx.note('staff-member', staffMemberId, { group: group.code });
  return { staffMemberId };
});
