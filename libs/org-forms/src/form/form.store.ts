import { DomainError, type Sql, type Tx } from '@preau/kernel';
import type { Question } from './question';

export interface Form {
  readonly id: string;
  readonly nameFr: string;
  readonly nameEn: string;
  readonly archivedAt: Date | null;
  readonly version: number;
}
export interface FormVersion {
  readonly formId: string;
  readonly number: number;
  readonly questions: readonly Question[];
  readonly publishedAt: Date | null;
}

const formColumns = 'f.id, f.name_fr as "nameFr", f.name_en as "nameEn", f.archived_at as "archivedAt", f.version';
const versionColumns = 'v.form_id as "formId", v.number, v.questions, v.published_at as "publishedAt"';

/** @throws DomainError org-forms.form-unknown */
export async function lockForm(tx: Tx, formId: string): Promise<Form> {
  const form = await tx.maybe<Form>(`select ${formColumns} from org_forms.form f where f.organization_id = $1 and f.id = $2 for update`, [tx.organizationId, formId]);
  if (form === null) throw new DomainError('org-forms.form-unknown', { formId });
  return form;
}

/** The version now in force of each form, with its names; forms that were never published are left out. */
export async function publishedForms(sql: Sql, formIds: readonly string[] | 'all'): Promise<(Form & FormVersion)[]> {
  return sql.query<Form & FormVersion>(
    `select distinct on (f.id) ${formColumns}, ${versionColumns}
     from org_forms.form f join org_forms.form_version v on v.organization_id = f.organization_id and v.form_id = f.id
     where f.organization_id = $1 and ($2::uuid[] is null or f.id = any($2)) and ($2 is not null or f.archived_at is null) and v.published_at is not null
     order by f.id, v.number desc`,
    [sql.organizationId, formIds === 'all' ? null : [...new Set(formIds)]],
  );
}

/** Every version of a form, the newest first. */
export async function versionsOf(sql: Sql, formId: string): Promise<FormVersion[]> {
  return sql.query<FormVersion>(`select ${versionColumns} from org_forms.form_version v where v.organization_id = $1 and v.form_id = $2 order by v.number desc`, [sql.organizationId, formId]);
}

export async function formsOf(sql: Sql): Promise<(Form & { publishedNumber: number | null; hasDraft: boolean; submissions: number })[]> {
  return sql.query(
    `select ${formColumns}, max(v.number) filter (where v.published_at is not null) as "publishedNumber", bool_or(v.published_at is null) as "hasDraft",
       (select count(*) from org_forms.submission s where s.organization_id = f.organization_id and s.form_id = f.id) as submissions
     from org_forms.form f join org_forms.form_version v on v.organization_id = f.organization_id and v.form_id = f.id
     where f.organization_id = $1 group by f.organization_id, f.id order by f.archived_at is not null, f.name_fr, f.id`,
    [sql.organizationId],
  );
}

/** @throws DomainError org-forms.form-unknown */
export async function findForm(sql: Sql, formId: string): Promise<Form> {
  const form = await sql.maybe<Form>(`select ${formColumns} from org_forms.form f where f.organization_id = $1 and f.id = $2`, [sql.organizationId, formId]);
  if (form === null) throw new DomainError('org-forms.form-unknown', { formId });
  return form;
}
