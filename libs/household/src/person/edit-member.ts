import { command, DomainError, type LocalDate } from '@preau/kernel';
import { requireActingFor, requireVersion, todayOf } from '../account/acting-for';
import { changedFacts, isAdult, personFacts, type Gender, type PersonView } from './person';
import { findPerson, lockPerson, updatePersonFacts } from './person.store';

export interface EditMemberInput {
  readonly accountId: string;
  readonly personId: string;
  readonly firstName?: string;
  readonly lastName?: string;
  readonly birthDate?: LocalDate | null;
  readonly gender?: Gender | null;
  readonly expectedVersion?: number;
}

/**
 * Changes the facts that every organization shares; what is left out stays. The owner stays an adult.
 * @throws DomainError kernel.not-found, household.client-unknown, kernel.changed-meanwhile, household.person-invalid, household.owner-not-adult
 */
export const editMember = command('household.edit-member', async (tx, input: EditMemberInput, actor): Promise<PersonView> => {
  await requireActingFor(tx, actor, input.accountId);
  const person = await lockPerson(tx, input.accountId, input.personId);
  requireVersion(person.version, input.expectedVersion);
  const today = await todayOf(tx);
  const facts = personFacts(
    {
      firstName: input.firstName ?? person.firstName,
      lastName: input.lastName ?? person.lastName,
      birthDate: input.birthDate === undefined ? person.birthDate : input.birthDate,
      gender: input.gender === undefined ? person.gender : input.gender,
    },
    today,
  );
  const change = changedFacts(person, facts);
  if (Object.keys(change.after).length === 0) return person;
  if (person.isOwner && 'birthDate' in change.after && !isAdult(facts.birthDate, today, actor.kind !== 'family')) throw new DomainError('household.owner-not-adult', { birthDateMissing: facts.birthDate === null });
  await updatePersonFacts(tx, person.id, facts);
  tx.note('person', person.id, { accountId: person.accountId, change: 'edited', ...change });
  return findPerson(tx, input.accountId, person.id);
});
