import { command, DomainError, newId } from '@preau/kernel';
import { builtInGroups, isPermission } from './permissions';
import { checkReach, lockStaffOf, permissionGroupById, type PermissionGroup } from './staff.store';

export interface SavePermissionGroupInput {
  /** Null makes a new one. */
  readonly id: string | null;
  readonly nameFr: string;
  readonly nameEn: string;
  readonly permissions: readonly string[];
}

/**
 * An organization's own permission group, made or changed, with nothing in it that its author does not have. The
 * groups every organization begins with stay as they are.
 * @throws DomainError organization.permission-unknown {permission}, organization.cannot-grant-more-than-own,
 * organization.permission-group-is-built-in, organization.permission-group-not-found, organization.cannot-change-own-level
 */
export const savePermissionGroup = command('organization.save-permission-group', async (tx, input: SavePermissionGroupInput, actor): Promise<PermissionGroup> => {
  const own = await lockStaffOf(tx, actor);
  const unknown = input.permissions.find((permission) => !isPermission(permission));
  if (unknown !== undefined) throw new DomainError('organization.permission-unknown', { permission: unknown });
  checkReach(own, input.permissions);
  const permissions = [...new Set(input.permissions)].sort();
  if (input.id !== null) {
    const before = await permissionGroupById(tx, input.id);
    if (builtInGroups.some((group) => group.code === before.code)) throw new DomainError('organization.permission-group-is-built-in');
    checkReach(own, before.permissions);
    const mine = await tx.maybe('select 1 from organization.staff_member where organization_id = $1 and user_id = $2 and permission_group_id = $3', [tx.organizationId, own.userId, before.id]);
    if (mine !== null) throw new DomainError('organization.cannot-change-own-level');
  }
  const id = input.id ?? newId(tx.now.getTime());
  await tx.query(
    `insert into organization.permission_group (organization_id, id, code, name_fr, name_en, permissions) values ($1, $2, $3, $4, $5, $6)
     on conflict (organization_id, id) do update set name_fr = excluded.name_fr, name_en = excluded.name_en, permissions = excluded.permissions`,
    [tx.organizationId, id, `own-${id}`, input.nameFr.trim(), input.nameEn.trim(), permissions],
  );
  tx.note('permission-group', id, { permissions });
  return permissionGroupById(tx, id);
});
