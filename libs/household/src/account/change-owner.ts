import { command, DomainError } from '@preau/kernel';
import { isAdult, type PersonView } from '../person/person';
import { lockPerson, peopleOf } from '../person/person.store';
import { requireActingFor, todayOf } from './acting-for';

/**
 * Another adult of the account becomes the one who answers for it. A contact cannot: they are not of the account.
 * The login stays with the address that signs in.
 * @throws DomainError kernel.not-found, household.client-unknown, household.person-archived, household.two-adults-needed
 */
export const changeOwner = command('household.change-owner', async (tx, input: { readonly accountId: string; readonly personId: string }, actor): Promise<PersonView[]> => {
  await requireActingFor(tx, actor, input.accountId);
  await tx.query('select 1 from household.account where id = $1 for update', [input.accountId]);
  const next = await lockPerson(tx, input.accountId, input.personId);
  const people = await peopleOf(tx, input.accountId);
  if (next.isOwner) return people;
  if (next.archivedAt !== null) throw new DomainError('household.person-archived', { personId: next.id });
  const owner = people.find((person) => person.isOwner);
  const today = await todayOf(tx);
  // Who becomes owner shows that they are 18; who was owner was taken for an adult already.
  if (!isAdult(next.birthDate, today, false) || owner === undefined || !isAdult(owner.birthDate, today, true)) throw new DomainError('household.two-adults-needed', { personId: next.id });
  await tx.query('update household.person set is_owner = false, version = version + 1 where id = $1', [owner.id]);
  await tx.query('update household.person set is_owner = true, version = version + 1 where id = $1', [next.id]);
  await tx.query('update household.account set version = version + 1 where id = $1', [input.accountId]);
  tx.note('account', input.accountId, { change: 'owner-changed', before: owner.id, after: next.id });
  return peopleOf(tx, input.accountId);
});
