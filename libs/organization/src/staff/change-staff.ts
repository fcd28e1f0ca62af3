import { command, DomainError, type Actor, type Tx } from '@preau/kernel';
import { checkReach, lockStaffMember, lockStaffOf, permissionGroupById, type StaffMember } from './staff.store';

/** Locks the member and makes sure that the one who asks may touch them: not themselves, nobody more powerful. */
async function lockWithinReach(tx: Tx, staffMemberId: string, actor: Actor): Promise<{ own: { permissions: readonly string[] }; member: StaffMember }> {
  const own = await lockStaffOf(tx, actor);
  const member = await lockStaffMember(tx, staffMemberId);
  if (own.userId !== null && member.userId === own.userId) throw new DomainError('organization.cannot-change-own-level');
  checkReach(own, (await permissionGroupById(tx, member.permissionGroupId)).permissions);
  return { own, member };
}

/**
 * Somebody leaves the staff: they see nothing of the organization from their next request on. Never deleted: what
 * they did keeps their name.
 * @throws DomainError organization.staff-member-not-found, organization.cannot-change-own-level,
 * organization.cannot-grant-more-than-own, organization.not-staff
 */
export const disableStaff = command('organization.disable-staff', async (tx, input: { readonly staffMemberId: string }, actor) => {
  const { member } = await lockWithinReach(tx, input.staffMemberId, actor);
  if (member.status === 'disabled') return;
  await tx.query("update organization.staff_member set status = 'disabled', disabled_at = kernel.now(), version = version + 1 where organization_id = $1 and id = $2", [tx.organizationId, member.id]);
  tx.note('staff-member', member.id);
});

/**
 * Somebody comes back; whoever had never accepted the invitation is invited again.
 * @throws the same as disableStaff
 */
export const enableStaff = command('organization.enable-staff', async (tx, input: { readonly staffMemberId: string }, actor) => {
  const { member } = await lockWithinReach(tx, input.staffMemberId, actor);
  if (member.status !== 'disabled') return;
  const status = member.userId === null ? 'invited' : 'active';
  await tx.query('update organization.staff_member set status = $3, disabled_at = null, version = version + 1 where organization_id = $1 and id = $2', [tx.organizationId, member.id, status]);
  tx.note('staff-member', member.id, { status });
});

/**
 * Gives somebody another permission group; neither the old nor the new may hold more than the one who asks.
 * @throws the same as disableStaff, and organization.permission-group-not-found
 */
export const changeStaffGroup = command('organization.change-staff-group', async (tx, input: { readonly staffMemberId: string; readonly permissionGroupId: string }, actor) => {
  const { own, member } = await lockWithinReach(tx, input.staffMemberId, actor);
  const group = await permissionGroupById(tx, input.permissionGroupId);
  checkReach(own, group.permissions);
  if (group.id === member.permissionGroupId) return;
  await tx.query('update organization.staff_member set permission_group_id = $3, version = version + 1 where organization_id = $1 and id = $2', [tx.organizationId, member.id, group.id]);
  tx.note('staff-member', member.id, { group: group.code });
});
