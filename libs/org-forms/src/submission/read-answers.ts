import { command } from '@preau/kernel';
import { listFormsOfPerson, type RequiredForm } from './required-forms';

/**
 * The forms of one person, shown to staff: who read which answers of whom is written into the account's journal with the
 * answer itself, so that nothing confidential is read without a trace. A form without answers leaves none.
 * @throws DomainError kernel.not-found, household.client-unknown
 */
export const readAnswers = command('org-forms.read-answers', async (tx, input: { readonly accountId: string; readonly personId: string; readonly which: 'begun' | 'all' }, actor): Promise<RequiredForm[]> => {
  const forms = await listFormsOfPerson.run(tx, input, actor);
  const formIds = forms.filter((form) => Object.keys(form.answers).length > 0).map((form) => form.formId);
  if (formIds.length > 0) tx.note('person', input.personId, { accountId: input.accountId, change: 'answers-read', formIds });
  return forms;
});
