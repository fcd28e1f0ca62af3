import { command, DomainError, newId, type LocalDate } from '@preau/kernel';
import { requireActingFor, todayOf } from '../account/acting-for';
import { personFacts, type Gender, type PersonView } from './person';
import { findPerson, insertPerson } from './person.store';

export interface AddMemberInput {
  readonly accountId: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly birthDate?: LocalDate | null;
  readonly gender?: Gender | null;
  /** True when the person was shown the look-alike and says that it is somebody else. */
  readonly evenIfAlike?: boolean;
}

const membersMax = 50;

/**
 * One more person of any age in the account; its owner answers for them.
 * @throws DomainError kernel.not-found, household.client-unknown, household.person-invalid, household.members-too-many,
 * household.member-looks-alike {personId}
 */
export const addMember = command('household.add-member', async (tx, input: AddMemberInput, actor): Promise<PersonView> => {
  await requireActingFor(tx, actor, input.accountId);
  // Two clicks at once are served one after the other, so that the second finds what the first added.
  await tx.query('select 1 from household.account where id = $1 for update', [input.accountId]);
  const facts = personFacts(input, await todayOf(tx));
  const { members } = await tx.one<{ members: number }>('select count(*) as members from household.person where account_id = $1', [input.accountId]);
  if (members >= membersMax) throw new DomainError('household.members-too-many', { membersMax });
  const [alike] = await tx.query<{ id: string }>(
    `select id from household.person where account_id = $1 and first_name_folded = household.fold($2) and last_name_folded = household.fold($3) and (birth_date is null or $4::date is null or birth_date = $4::date) limit 1`,
    [input.accountId, facts.firstName, facts.lastName, facts.birthDate],
  );
  if (alike !== undefined && input.evenIfAlike !== true) throw new DomainError('household.member-looks-alike', { personId: alike.id });
  const id = newId();
  await insertPerson(tx, { ...facts, id, accountId: input.accountId, isOwner: false });
  tx.note('person', id, { accountId: input.accountId, change: 'added', after: facts });
  return findPerson(tx, input.accountId, id);
});
