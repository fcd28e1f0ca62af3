import { system, type Actor } from '@preau/kernel';
import type { TestDatabase } from '@preau/kernel/testing';
import { foundUser } from '@preau/identity';
import { foundOrganization, type FoundedOrganization } from '../organization/found-organization';
import { foundStaffMember } from '../staff/found-staff-member';
import { builtInGroups } from '../staff/permissions';

let organizations = 0;

/** An organization founded the way an installation does it, in a spec's database. */
export async function foundForSpec(db: TestDatabase, overrides: Readonly<Record<string, unknown>> = {}): Promise<FoundedOrganization> {
  organizations += 1;
  return foundOrganization(db.admin, { slug: `valbois-${organizations}-${process.pid}`, name: 'Ville de Valbois', kind: 'municipality', ...overrides });
}

/** Somebody on its staff, as the gateway sees them when they ask for something. */
export async function staffForSpec(
  db: TestDatabase,
  organizationId: string,
  group: 'owner' | 'administrator' | 'clerk',
  email: string,
  passwordHash = 'nobody signs in with this',
): Promise<{ actor: Extract<Actor, { kind: 'staff' }>; staffMemberId: string; userId: string }> {
  const by = system('spec');
  const { userId } = await db.commands.execute(foundUser, { email, passwordHash, givenName: 'Rosalie', familyName: 'Côté', birthDate: null, locale: 'fr-CA' }, by);
  const { staffMemberId } = await db.commands.execute(foundStaffMember, { userId, email, givenName: 'Rosalie', familyName: 'Côté', group }, by, { organizationId });
  const permissions = builtInGroups.find((candidate) => candidate.code === group)?.permissions ?? [];
  return { actor: { kind: 'staff', userId, organizationId, permissions, sessionId: userId }, staffMemberId, userId };
}
