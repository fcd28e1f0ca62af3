import { read } from '@preau/kernel';
import { permissionGroupsOf, staffOf, type PermissionGroup, type StaffMember } from './staff.store';

/** Everybody who works or worked for the organization in scope, by family name. */
export const listStaff = read('organization.list-staff', async (sql): Promise<StaffMember[]> => staffOf(sql));
/** The permission groups that may be given, the most powerful first. */
export const listPermissionGroups = read('organization.list-permission-groups', async (sql): Promise<PermissionGroup[]> => permissionGroupsOf(sql));
