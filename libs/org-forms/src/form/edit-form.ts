import { command, DomainError, newId, read, type Tx } from '@preau/kernel';
import { requireGoodForm } from './check-questions';
import { findForm, formsOf, lockForm, versionsOf, type Form, type FormVersion } from './form.store';
import type { Question } from './question';

export interface FormInput {
  readonly nameFr: string;
  readonly nameEn: string;
  readonly questions: readonly Question[];
}
export interface FormView extends Form {
  /** The newest first; at most one, the first, is not published. */
  readonly versions: readonly FormVersion[];
}

async function formView(tx: Tx, formId: string): Promise<FormView> {
  return { ...(await findForm(tx, formId)), versions: await versionsOf(tx, formId) };
}

/** A new form, as a draft that nobody is asked yet. @throws DomainError org-forms.form-invalid */
export const createForm = command('org-forms.create-form', async (tx, input: FormInput): Promise<FormView> => {
  requireGoodForm(input);
  const formId = newId();
  await tx.query('insert into org_forms.form (organization_id, id, name_fr, name_en) values ($1, $2, $3, $4)', [tx.organizationId, formId, input.nameFr.trim(), input.nameEn.trim()]);
  await tx.query('insert into org_forms.form_version (organization_id, form_id, number, questions) values ($1, $2, 1, $3)', [tx.organizationId, formId, JSON.stringify(input.questions)]);
  tx.note('form', formId, { change: 'created', nameFr: input.nameFr });
  return formView(tx, formId);
});

/**
 * The names change at once; the questions go into the draft, which is begun when the newest version is published.
 * @throws DomainError org-forms.form-unknown, org-forms.form-invalid, kernel.changed-meanwhile
 */
export const editForm = command('org-forms.edit-form', async (tx, input: FormInput & { readonly formId: string; readonly expectedVersion?: number }): Promise<FormView> => {
  const form = await lockForm(tx, input.formId);
  if (input.expectedVersion !== undefined && input.expectedVersion !== form.version) throw new DomainError('kernel.changed-meanwhile', { version: form.version });
  requireGoodForm(input);
  await tx.query('update org_forms.form set name_fr = $3, name_en = $4, version = version + 1 where organization_id = $1 and id = $2', [tx.organizationId, form.id, input.nameFr.trim(), input.nameEn.trim()]);
  const [newest] = await versionsOf(tx, form.id);
  if (newest !== undefined && newest.publishedAt === null) {
    await tx.query('update org_forms.form_version set questions = $4 where organization_id = $1 and form_id = $2 and number = $3', [tx.organizationId, form.id, newest.number, JSON.stringify(input.questions)]);
  } else if (JSON.stringify(newest?.questions) !== JSON.stringify(input.questions)) {
    await tx.query('insert into org_forms.form_version (organization_id, form_id, number, questions) values ($1, $2, $3, $4)', [tx.organizationId, form.id, (newest?.number ?? 0) + 1, JSON.stringify(input.questions)]);
  }
  tx.note('form', form.id, { change: 'edited' });
  return formView(tx, form.id);
});

/**
 * From now on this is what is asked; earlier versions stay as they were asked.
 * @throws DomainError org-forms.form-unknown, org-forms.form-archived, org-forms.nothing-to-publish
 */
export const publishForm = command('org-forms.publish-form', async (tx, input: { readonly formId: string }): Promise<FormView> => {
  const form = await lockForm(tx, input.formId);
  if (form.archivedAt !== null) throw new DomainError('org-forms.form-archived', { formId: form.id });
  const [newest] = await versionsOf(tx, form.id);
  if (newest === undefined || newest.publishedAt !== null) throw new DomainError('org-forms.nothing-to-publish', { formId: form.id });
  await tx.query('update org_forms.form_version set published_at = kernel.now() where organization_id = $1 and form_id = $2 and number = $3', [tx.organizationId, form.id, newest.number]);
  await tx.query('update org_forms.form set version = version + 1 where organization_id = $1 and id = $2', [tx.organizationId, form.id]);
  tx.note('form', form.id, { change: 'published', number: newest.number });
  return formView(tx, form.id);
});

/** Put away, or taken out again: an archived form is offered for nothing new; its answers stay. */
export const archiveForm = command('org-forms.archive-form', async (tx, input: { readonly formId: string; readonly archived: boolean }): Promise<FormView> => {
  const form = await lockForm(tx, input.formId);
  if ((form.archivedAt !== null) !== input.archived) {
    await tx.query('update org_forms.form set archived_at = case when $3 then kernel.now() end, version = version + 1 where organization_id = $1 and id = $2', [tx.organizationId, form.id, input.archived]);
    tx.note('form', form.id, { change: input.archived ? 'archived' : 'unarchived' });
  }
  return formView(tx, form.id);
});

export const listForms = read('org-forms.list-forms', async (sql) => formsOf(sql));
export const viewForm = read('org-forms.view-form', async (sql, input: { readonly formId: string }): Promise<FormView> => ({ ...(await findForm(sql, input.formId)), versions: await versionsOf(sql, input.formId) }));
