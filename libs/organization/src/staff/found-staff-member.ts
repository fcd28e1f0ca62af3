import { assert, command, newId } from '@preau/kernel';

/**
 * Puts a user straight on the staff: the first owner of an organization, demonstrations. Only the system does this;
 * everybody after is invited. Again for the same user: their group is set.
 */
export const foundStaffMember = command(
  'organization.found-staff-member',
  async (tx, input: { readonly userId: string; readonly email: string; readonly givenName: string; readonly familyName: string; readonly group: string }, actor) => {
    assert(actor.kind === 'system', 'only the system founds staff');
    const group = await tx.one<{ id: string }>('select id from organization.permission_group where organization_id = $1 and code = $2', [tx.organizationId, input.group]);
    const member = await tx.one<{ id: string }>(
      `insert into organization.staff_member (organization_id, id, user_id, email, given_name, family_name, permission_group_id, status, accepted_at)
       values ($1, $2, $3, $4, $5, $6, $7, 'active', kernel.now())
       on conflict (organization_id, email) do update set user_id = excluded.user_id, permission_group_id = excluded.permission_group_id, status = 'active', disabled_at = null, version = staff_member.version + 1
       returning id`,
      [tx.organizationId, newId(tx.now.getTime()), input.userId, input.email, input.givenName, input.familyName, group.id],
    );
    tx.note('staff-member', member.id, { group: input.group });
    return { staffMemberId: member.id };
  },
);
