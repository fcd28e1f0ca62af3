import { read } from '@preau/kernel';
import { requireActingFor } from '@preau/household';
import { consentsOf, type ConsentView } from './consent.store';

/** Every consent of an account with the organization in scope. @throws DomainError kernel.not-found, household.client-unknown */
export const listConsents = read('org-forms.list-consents', async (sql, input: { readonly accountId: string }, actor): Promise<ConsentView[]> => {
  await requireActingFor(sql, actor, input.accountId);
  return consentsOf(sql, input.accountId);
});
