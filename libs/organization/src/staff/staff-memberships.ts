import type { Sql } from '@preau/kernel';

export interface StaffMembership {
  readonly organizationId: string;
  readonly organizationName: string;
  readonly slug: string;
  readonly staffMemberId: string;
  readonly permissions: readonly string[];
}

/** Where the person of this transaction works: active memberships only, by name of the organization. Needs the user in scope. */
export async function staffMembershipsOf(sql: Sql): Promise<StaffMembership[]> {
  return sql.query<StaffMembership>(
    `select s.organization_id as "organizationId", o.name as "organizationName", o.slug, s.id as "staffMemberId", g.permissions
     from organization.staff_member s
     join organization.organization o on o.id = s.organization_id
     join organization.permission_group g on g.organization_id = s.organization_id and g.id = s.permission_group_id
     where s.user_id = kernel.current_user_id() and s.status = 'active'
     order by o.name, o.id`,
  );
}
