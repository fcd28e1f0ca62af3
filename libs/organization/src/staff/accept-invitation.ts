import { acceptInvitation as useInvitation, prepareInvitation, type Identity, type PreparedInvitation, type RequestOrigin } from '@preau/identity';
import { command, DomainError, visitor } from '@preau/kernel';

const joinStaff = command('organization.accept-invitation', async (tx, input: PreparedInvitation, actor) => {
  const accepted = await useInvitation.run(tx, input, actor);
  // The address may be new while the person is not: somebody who already works here does not join twice.
  const works = await tx.maybe('select 1 from organization.staff_member where organization_id = $1 and user_id = $2', [tx.organizationId, accepted.userId]);
  if (works !== null) throw new DomainError('organization.staff-member-known');
  const joined = await tx.query(
    `update organization.staff_member set user_id = $3, status = 'active', accepted_at = kernel.now(), version = version + 1
     where organization_id = $1 and id = $2 and status = 'invited' returning id`,
    [tx.organizationId, accepted.staffMemberId, accepted.userId],
  );
  if (joined.length === 0) throw new DomainError('organization.invitation-not-open');
  tx.note('staff-member', accepted.staffMemberId, { userId: accepted.userId });
  return { organizationId: tx.organizationId, staffMemberId: accepted.staffMemberId, userId: accepted.userId };
});

/**
 * Somebody invited to the staff follows the link, and chooses a password unless they already sign in.
 * @throws DomainError identity.link-not-valid, identity.password-required, identity.password-too-short | -too-long |
 * -too-common, identity.too-many-tries, organization.invitation-not-open, organization.staff-member-known
 */
export async function acceptStaffInvitation(identity: Identity, input: { readonly token: string; readonly password?: string }, from: RequestOrigin): Promise<{ organizationId: string; staffMemberId: string; userId: string }> {
  const prepared = await prepareInvitation(identity, input, from);
  return identity.commands.execute(joinStaff, prepared, visitor, { organizationId: prepared.organizationId });
}
