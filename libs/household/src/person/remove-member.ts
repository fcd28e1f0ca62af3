import { command, DomainError, sqlStateOf, type Actor, type Tx } from '@preau/kernel';
import { findAccount } from '../account/account.store';
import { requireActingFor, requireVersion } from '../account/acting-for';
import type { PersonView } from './person';
import { findPerson, lockPerson, updateArchived } from './person.store';

export interface MemberInput {
  readonly accountId: string;
  readonly personId: string;
  readonly expectedVersion?: number;
}

/** A person is shared by every organization, so who signs in for the account decides; staff do only while nobody can. */
async function requireMayRemove(tx: Tx, actor: Actor, accountId: string): Promise<void> {
  await requireActingFor(tx, actor, accountId);
  if (actor.kind !== 'staff' && actor.kind !== 'integrator') return;
  const account = await findAccount(tx, accountId);
  if (account?.ownerUserId !== null) throw new DomainError('household.only-family-may-remove', { accountId });
}

async function lockMember(tx: Tx, input: MemberInput): Promise<PersonView> {
  const person = await lockPerson(tx, input.accountId, input.personId);
  requireVersion(person.version, input.expectedVersion);
  if (person.isOwner) throw new DomainError('household.person-is-owner', { personId: person.id });
  return person;
}

/**
 * Puts a member away: their purchases stay, and no store offers them any more. Doing it twice changes nothing.
 * @throws DomainError kernel.not-found, kernel.changed-meanwhile, household.person-is-owner, household.only-family-may-remove
 */
export const archiveMember = command('household.archive-member', async (tx, input: MemberInput, actor): Promise<PersonView> => setArchived(tx, input, actor, true));

/** Takes an archived member out again. */
export const unarchiveMember = command('household.unarchive-member', async (tx, input: MemberInput, actor): Promise<PersonView> => setArchived(tx, input, actor, false));

async function setArchived(tx: Tx, input: MemberInput, actor: Actor, archived: boolean): Promise<PersonView> {
  await requireMayRemove(tx, actor, input.accountId);
  const person = await lockMember(tx, input);
  if ((person.archivedAt !== null) === archived) return person;
  await updateArchived(tx, person.id, archived);
  tx.note('person', person.id, { accountId: person.accountId, change: archived ? 'archived' : 'unarchived' });
  return findPerson(tx, input.accountId, person.id);
}

/**
 * Removes a member of whom no organization keeps anything, with their contacts and answers. Whether one does is known by
 * the database: a place, a turn on a waiting list and a bar keep their person.
 * @throws DomainError kernel.not-found, kernel.changed-meanwhile, household.person-is-owner, household.only-family-may-remove, household.member-has-purchases
 */
export const deleteMember = command('household.delete-member', async (tx, input: MemberInput, actor): Promise<void> => {
  await requireMayRemove(tx, actor, input.accountId);
  const person = await lockMember(tx, input);
  try {
    await tx.query('delete from household.person where id = $1 and account_id = $2', [person.id, person.accountId]);
  } catch (error) {
    if (sqlStateOf(error) === '23503') throw new DomainError('household.member-has-purchases', { personId: person.id }, { cause: error });
    throw error;
  }
  tx.note('person', person.id, { accountId: person.accountId, change: 'deleted', before: { firstName: person.firstName, lastName: person.lastName } });
});
