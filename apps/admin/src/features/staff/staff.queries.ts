import { answer, type components } from '@preau/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api';

export type StaffMember = components['schemas']['StaffMemberView'];
export type PermissionGroup = components['schemas']['PermissionGroupView'];
export type Invitation = components['schemas']['InviteStaffBody'];

const of = (organizationId: string) => ({ path: { organizationId } });
const ofMember = (organizationId: string, staffMemberId: string) => ({ path: { organizationId, staffMemberId } });

export const staffQueries = {
  all: (organizationId: string) => ['staff', organizationId] as const,
  members: (organizationId: string) =>
    queryOptions({
      queryKey: [...staffQueries.all(organizationId), 'members'],
      queryFn: async () => (await answer(api.GET('/api/v1/organizations/{organizationId}/staff', { params: of(organizationId) }))).rows,
    }),
  groups: (organizationId: string) =>
    queryOptions({
      queryKey: [...staffQueries.all(organizationId), 'groups'],
      queryFn: () => answer(api.GET('/api/v1/organizations/{organizationId}/permission-groups', { params: of(organizationId) })),
      staleTime: 300_000,
    }),
};

export async function inviteStaff(organizationId: string, body: Invitation, key: string): Promise<void> {
  await answer(api.POST('/api/v1/organizations/{organizationId}/staff', { params: of(organizationId), body, headers: { 'idempotency-key': key } }));
}

export async function changeGroup(organizationId: string, staffMemberId: string, permissionGroupId: string): Promise<void> {
  await answer(api.PUT('/api/v1/organizations/{organizationId}/staff/{staffMemberId}/permission-group', { params: ofMember(organizationId, staffMemberId), body: { permissionGroupId } }));
}

export async function disableStaff(organizationId: string, staffMemberId: string): Promise<void> {
  await answer(api.POST('/api/v1/organizations/{organizationId}/staff/{staffMemberId}/disable', { params: ofMember(organizationId, staffMemberId) }));
}

export async function enableStaff(organizationId: string, staffMemberId: string): Promise<void> {
  await answer(api.POST('/api/v1/organizations/{organizationId}/staff/{staffMemberId}/enable', { params: ofMember(organizationId, staffMemberId) }));
}
