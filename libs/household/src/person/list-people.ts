import { read } from '@preau/kernel';
import { requireActingFor } from '../account/acting-for';
import type { PersonView } from './person';
import { peopleOf } from './person.store';

/** Everybody of an account, archived people too. @throws DomainError kernel.not-found, household.client-unknown */
export const listPeople = read('household.list-people', async (sql, input: { readonly accountId: string }, actor): Promise<PersonView[]> => {
  await requireActingFor(sql, actor, input.accountId);
  return peopleOf(sql, input.accountId);
});
