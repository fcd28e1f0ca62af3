import { DomainError, read, type LocalDate, type Sql } from '@preau/kernel';
import { findPeople, findPerson, requireActingFor, todayOf } from '@preau/household';
import { askedQuestions, missingAnswers } from '../answer/asked';
import { publishedForms } from '../form/form.store';
import type { Answers, Question } from '../form/question';

/** One person's form as it stands: what is asked today and what is still missing. */
export interface RequiredForm {
  readonly personId: string;
  readonly formId: string;
  readonly nameFr: string;
  readonly nameEn: string;
  /** The version in force. */
  readonly number: number;
  readonly questions: readonly Question[];
  /** Ids of the questions that are asked of this person, given the answers. */
  readonly asked: readonly string[];
  readonly answers: Answers;
  /** Null until this very version is confirmed. */
  readonly confirmedAt: Date | null;
  /** Ids of required questions without an answer. */
  readonly missing: readonly string[];
  /** Of the kept answers; 0 while nothing is kept. */
  readonly version: number;
}

interface Kept {
  readonly personId: string;
  readonly formId: string;
  readonly number: number;
  readonly answers: Answers;
  readonly confirmedAt: Date | null;
  readonly version: number;
}

/**
 * How each person's form stands, in the order asked for; a form that was never published asks nothing and is left out.
 * The caller answers for the people: it asks only about those of the account it acts for.
 */
export async function requiredForms(sql: Sql, wanted: readonly { readonly personId: string; readonly formId: string }[]): Promise<RequiredForm[]> {
  if (wanted.length === 0) return [];
  const forms = new Map((await publishedForms(sql, wanted.map((pair) => pair.formId))).map((form) => [form.id, form]));
  const people = new Map((await findPeople(sql, wanted.map((pair) => pair.personId))).map((person) => [person.id, person]));
  const kept = await sql.query<Kept>(
    `select s.person_id as "personId", s.form_id as "formId", s.number, s.answers, s.confirmed_at as "confirmedAt", s.version
     from org_forms.submission s join unnest($2::uuid[], $3::uuid[]) as w (person_id, form_id) on w.person_id = s.person_id and w.form_id = s.form_id where s.organization_id = $1`,
    [sql.organizationId, wanted.map((pair) => pair.personId), wanted.map((pair) => pair.formId)],
  );
  const on: LocalDate = await todayOf(sql);
  return wanted.flatMap(({ personId, formId }) => {
    const form = forms.get(formId);
    const person = people.get(personId);
    if (form === undefined || person === undefined) return [];
    const submission = kept.find((one) => one.personId === personId && one.formId === formId);
    const answers = Object.fromEntries(Object.entries(submission?.answers ?? {}).filter(([id]) => form.questions.some((question) => question.id === id)));
    const subject = { birthDate: person.birthDate, on };
    return [{
      personId, formId, nameFr: form.nameFr, nameEn: form.nameEn, number: form.number, questions: form.questions, answers,
      asked: askedQuestions(form.questions, answers, subject).map((question) => question.id),
      missing: missingAnswers(form.questions, answers, subject),
      confirmedAt: submission !== undefined && submission.number === form.number ? submission.confirmedAt : null,
      version: submission?.version ?? 0,
    }];
  });
}

/**
 * The forms of one person with the organization in scope: those they have begun, or every published one.
 * The caller answers for the person, as above.
 */
export async function formsOfPerson(sql: Sql, personId: string, which: 'begun' | 'all'): Promise<RequiredForm[]> {
  const begun = await sql.query<{ formId: string }>('select form_id as "formId" from org_forms.submission where organization_id = $1 and person_id = $2', [sql.organizationId, personId]);
  const ids = new Set(begun.map((one) => one.formId));
  if (which === 'all') for (const form of await publishedForms(sql, 'all')) ids.add(form.id);
  const forms = await requiredForms(sql, [...ids].map((formId) => ({ personId, formId })));
  return forms.sort((a, b) => a.nameFr.localeCompare(b.nameFr, 'fr-CA'));
}

/** The forms of one person, for their family or for staff. @throws DomainError kernel.not-found, household.client-unknown */
export const listFormsOfPerson = read('org-forms.list-forms-of-person', async (sql, input: { readonly accountId: string; readonly personId: string; readonly which: 'begun' | 'all' }, actor): Promise<RequiredForm[]> => {
  await requireActingFor(sql, actor, input.accountId);
  const person = await findPerson(sql, input.accountId, input.personId);
  return formsOfPerson(sql, person.id, input.which);
});

/** One form of one person. @throws DomainError kernel.not-found, household.client-unknown, org-forms.form-not-published */
export const viewFormOfPerson = read('org-forms.view-form-of-person', async (sql, input: { readonly accountId: string; readonly personId: string; readonly formId: string }, actor): Promise<RequiredForm> => {
  await requireActingFor(sql, actor, input.accountId);
  const person = await findPerson(sql, input.accountId, input.personId);
  const [form] = await requiredForms(sql, [{ personId: person.id, formId: input.formId }]);
  if (form === undefined) throw new DomainError('org-forms.form-not-published', { formId: input.formId });
  return form;
});
