import { assert, DomainError, type Actor, type Sql, type Tx } from '@preau/kernel';
import { permissions, reaches } from './permissions';

export interface PermissionGroup {
  readonly id: string;
  readonly code: string;
  readonly nameFr: string;
  readonly nameEn: string;
  readonly permissions: readonly string[];
}
const groupColumns = 'id, code, name_fr as "nameFr", name_en as "nameEn", permissions';

export async function permissionGroupsOf(sql: Sql): Promise<PermissionGroup[]> {
  return sql.query<PermissionGroup>(`select ${groupColumns} from organization.permission_group where organization_id = $1 order by cardinality(permissions) desc, code`, [sql.organizationId]);
}

/** @throws DomainError organization.permission-group-not-found */
export async function permissionGroupById(sql: Sql, id: string): Promise<PermissionGroup> {
  const group = await sql.maybe<PermissionGroup>(`select ${groupColumns} from organization.permission_group where organization_id = $1 and id = $2`, [sql.organizationId, id]);
  if (group === null) throw new DomainError('organization.permission-group-not-found');
  return group;
}

export type StaffStatus = 'invited' | 'active' | 'disabled';
export interface StaffMember {
  readonly id: string;
  readonly userId: string | null;
  readonly email: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly permissionGroupId: string;
  readonly status: StaffStatus;
  readonly invitedAt: Date;
  readonly acceptedAt: Date | null;
  readonly disabledAt: Date | null;
  readonly version: number;
}
const memberColumns = `s.id, s.user_id as "userId", s.email, s.given_name as "givenName", s.family_name as "familyName", s.permission_group_id as "permissionGroupId",
  s.status, s.invited_at as "invitedAt", s.accepted_at as "acceptedAt", s.disabled_at as "disabledAt", s.version`;

export async function staffOf(sql: Sql): Promise<StaffMember[]> {
  return sql.query<StaffMember>(`select ${memberColumns} from organization.staff_member s where s.organization_id = $1 order by lower(s.family_name), lower(s.given_name), s.id`, [sql.organizationId]);
}

/** @throws DomainError organization.staff-member-not-found */
export async function lockStaffMember(tx: Tx, id: string): Promise<StaffMember> {
  const member = await tx.maybe<StaffMember>(`select ${memberColumns} from organization.staff_member s where s.organization_id = $1 and s.id = $2 for update`, [tx.organizationId, id]);
  if (member === null) throw new DomainError('organization.staff-member-not-found');
  return member;
}

export async function lockStaffMemberOfEmail(tx: Tx, email: string): Promise<StaffMember | null> {
  return tx.maybe<StaffMember>(`select ${memberColumns} from organization.staff_member s where s.organization_id = $1 and s.email = $2 for update`, [tx.organizationId, email]);
}

/**
 * One change of the staff at a time, so that two administrators cannot disable each other in the same moment, and the
 * permissions of the one who asks as they are now, not as they were when the request came in.
 * @throws DomainError organization.not-staff
 */
export async function lockStaffOf(tx: Tx, actor: Actor): Promise<{ readonly userId: string | null; readonly permissions: readonly string[] }> {
  await tx.query('select 1 from organization.organization where id = $1 for no key update', [tx.organizationId]);
  if (actor.kind === 'system') return { userId: null, permissions };
  assert(actor.kind === 'staff', 'only staff change the staff');
  const own = await tx.maybe<{ permissions: string[] }>(
    `select g.permissions from organization.staff_member s join organization.permission_group g on g.organization_id = s.organization_id and g.id = s.permission_group_id
     where s.organization_id = $1 and s.user_id = $2 and s.status = 'active'`,
    [tx.organizationId, actor.userId],
  );
  if (own === null) throw new DomainError('organization.not-staff');
  return { userId: actor.userId, permissions: own.permissions };
}

/** @throws DomainError organization.cannot-grant-more-than-own */
export function checkReach(own: { readonly permissions: readonly string[] }, others: readonly string[]): void {
  if (!reaches(own.permissions, others)) throw new DomainError('organization.cannot-grant-more-than-own');
}
