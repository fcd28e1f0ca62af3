import { newId, type Actor } from '@preau/kernel';
import type { TestDatabase } from '@preau/kernel/testing';
import { foundAccount } from '../account/found-account';
import { ensureClient } from '../client/ensure-client';

export interface TestFamily {
  readonly userId: string;
  readonly accountId: string;
  readonly ownerPersonId: string;
  readonly email: string;
  readonly actor: Actor;
}

/** A signed-up family whose owner is an adult; a client of each organization named. */
export async function testFamily(db: TestDatabase, organizations: readonly string[] = [], owner: { firstName?: string; lastName?: string; birthDate?: string } = {}): Promise<TestFamily> {
  const userId = newId();
  const email = `famille-${userId.slice(-12)}@exemple.ca`;
  await db.admin.query('insert into identity.app_user (id, email, email_verified_at, given_name, family_name) values ($1, $2, kernel.now(), $3, $4)', [
    userId, email, owner.firstName ?? 'Maude', owner.lastName ?? 'Tremblay',
  ]);
  const founder: Actor = { kind: 'family', userId, accountId: null, sessionId: newId() };
  const { accountId, ownerPersonId } = await db.commands.execute(foundAccount, { ownerUserId: userId, owner: { firstName: 'Maude', lastName: 'Tremblay', birthDate: '1986-03-09', ...owner } }, founder);
  const actor: Actor = { ...founder, accountId };
  for (const organizationId of organizations) await db.commands.execute(ensureClient, { accountId }, actor, { organizationId });
  return { userId, accountId, ownerPersonId, email, actor };
}

/** A clerk of the organization with every permission that is asked for. */
export function testClerk(organizationId: string, permissions: readonly string[] = ['clients.view', 'clients.edit']): Actor {
  return { kind: 'staff', userId: newId(), organizationId, permissions, sessionId: newId() };
}
