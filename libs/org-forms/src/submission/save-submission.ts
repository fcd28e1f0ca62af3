import { assert, command, DomainError, newId, type Actor, type Tx } from '@preau/kernel';
import { ensureClient, findPeople, requireActingFor, todayOf, type Locale } from '@preau/household';
import { askedQuestions, missingAnswers } from '../answer/asked';
import { mergeAnswers } from '../answer/check-answers';
import { consentText, recordConsent, withdrawConsent } from '../consent/consent.store';
import { submissionConfirmed } from '../events';
import { publishedForms } from '../form/form.store';
import type { Answers, Question } from '../form/question';
import { requiredForms, type RequiredForm } from './required-forms';

export interface SaveSubmissionInput {
  readonly formId: string;
  readonly personId: string;
  /** Only what was touched: other answers stay; an empty one is taken away. */
  readonly answers: Readonly<Record<string, unknown>>;
  /** True when the person says that it is complete and right. */
  readonly confirm: boolean;
  /** The language the questions were read in: what a consent was given to. */
  readonly locale?: Locale;
  readonly expectedVersion?: number;
}

/**
 * Keeps a person's answers as they are typed; confirming wants every required one and dates the consents.
 * @throws DomainError kernel.not-found, household.client-unknown, org-forms.form-not-published, kernel.changed-meanwhile,
 * org-forms.answers-invalid {personId, findings}, org-forms.answers-missing {personId, missing}
 */
export const saveSubmission = command('org-forms.save-submission', async (tx, input: SaveSubmissionInput, actor): Promise<RequiredForm> => {
  const [person] = await findPeople(tx, [input.personId]);
  if (person === undefined) throw new DomainError('kernel.not-found', { personId: input.personId });
  await requireActingFor(tx, actor, person.accountId);
  await ensureClient.run(tx, { accountId: person.accountId }, actor);
  const [form] = await publishedForms(tx, [input.formId]);
  if (form === undefined) throw new DomainError('org-forms.form-not-published', { formId: input.formId });
  const kept = await lockSubmission(tx, { formId: form.id, number: form.number, personId: person.id, accountId: person.accountId });
  if (input.expectedVersion !== undefined && input.expectedVersion !== kept.version) throw new DomainError('kernel.changed-meanwhile', { version: kept.version });

  const { answers, findings } = mergeAnswers(form.questions, kept.answers, input.answers);
  if (findings.length > 0) throw new DomainError('org-forms.answers-invalid', { personId: person.id, formId: form.id, findings });
  const subject = { birthDate: person.birthDate, on: await todayOf(tx) };
  if (input.confirm) {
    const missing = missingAnswers(form.questions, answers, subject);
    if (missing.length > 0) throw new DomainError('org-forms.answers-missing', { personId: person.id, formId: form.id, missing });
    const asked = askedQuestions(form.questions, answers, subject);
    // What is no longer asked is no longer kept.
    const rest = Object.fromEntries(asked.flatMap((question) => (answers[question.id] === undefined ? [] : [[question.id, answers[question.id]]]))) as Answers;
    await keepConsents(tx, { questions: form.questions, answers: rest, formId: form.id, accountId: person.accountId, personId: person.id, locale: input.locale ?? 'fr-CA', actor });
    await update(tx, kept.id, form.number, rest, 'confirmed');
    tx.publish(submissionConfirmed, { formId: form.id, number: form.number, personId: person.id, accountId: person.accountId });
  } else {
    const isSame = JSON.stringify(answers) === JSON.stringify(kept.answers) && kept.number === form.number;
    await update(tx, kept.id, form.number, answers, isSame ? 'as-it-was' : 'open');
  }
  tx.note('person', person.id, { accountId: person.accountId, change: input.confirm ? 'form-confirmed' : 'form-saved', formId: form.id, number: form.number });
  const [view] = await requiredForms(tx, [{ personId: person.id, formId: form.id }]);
  assert(view !== undefined, 'the form that was just saved is not there');
  return view;
});

async function lockSubmission(tx: Tx, of: { formId: string; number: number; personId: string; accountId: string }): Promise<{ id: string; number: number; answers: Answers; version: number }> {
  await tx.query(
    `insert into org_forms.submission (organization_id, id, form_id, number, person_id, account_id, version) values ($1, $2, $3, $4, $5, $6, 0) on conflict (organization_id, form_id, person_id) do nothing`,
    [tx.organizationId, newId(), of.formId, of.number, of.personId, of.accountId],
  );
  return tx.one('select id, number, answers, version from org_forms.submission where organization_id = $1 and form_id = $2 and person_id = $3 for update', [tx.organizationId, of.formId, of.personId]);
}

async function update(tx: Tx, id: string, number: number, answers: Answers, state: 'confirmed' | 'open' | 'as-it-was'): Promise<void> {
  await tx.query(
    `update org_forms.submission set number = $3, answers = $4, version = version + 1, updated_at = kernel.now(),
       confirmed_at = case $5 when 'confirmed' then kernel.now() when 'open' then null else confirmed_at end where organization_id = $1 and id = $2`,
    [tx.organizationId, id, number, JSON.stringify(answers), state],
  );
}

async function keepConsents(tx: Tx, of: { questions: readonly Question[]; answers: Answers; formId: string; accountId: string; personId: string; locale: Locale; actor: Actor }): Promise<void> {
  for (const question of of.questions) {
    if (question.type !== 'consent') continue;
    const purpose = `form:${of.formId}:${question.id}`;
    if (of.answers[question.id] !== true) await withdrawConsent(tx, of.personId, purpose);
    else await recordConsent(tx, { accountId: of.accountId, personId: of.personId, purpose, text: consentText(question, of.locale), locale: of.locale, givenBy: 'userId' in of.actor ? of.actor.userId : null });
  }
}
