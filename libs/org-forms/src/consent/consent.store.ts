import { createHash } from 'node:crypto';
import { newId, type Sql, type Tx } from '@preau/kernel';
import type { Question } from '../form/question';

/** What a consent question says, word for word, in one language: what the hash is of. */
export function consentText(question: Question, locale: 'fr-CA' | 'en-CA'): string {
  const language = locale === 'fr-CA' ? 'fr' : 'en';
  return `${question.label[language]}\n\n${question.text?.[language] ?? ''}`;
}
export function textSha256(text: string): string {
  return createHash('sha256').update(text.normalize('NFC')).digest('hex');
}

export interface ConsentView {
  readonly id: string;
  readonly personId: string | null;
  readonly purpose: string;
  readonly textSha256: string;
  readonly locale: string;
  readonly givenAt: Date;
  readonly withdrawnAt: Date | null;
}

/** Keeps that this text was consented to, unless exactly that is in force already. A changed text withdraws the old one. */
export async function recordConsent(tx: Tx, given: { accountId: string; personId: string; purpose: string; text: string; locale: string; givenBy: string | null }): Promise<void> {
  const sha256 = textSha256(given.text);
  const inForce = await tx.maybe<{ sha256: string }>(
    'select text_sha256 as sha256 from org_forms.consent where organization_id = $1 and person_id = $2 and purpose = $3 and withdrawn_at is null', [tx.organizationId, given.personId, given.purpose]);
  if (inForce?.sha256 === sha256) return;
  await withdrawConsent(tx, given.personId, given.purpose);
  await tx.query('insert into org_forms.consent (organization_id, id, account_id, person_id, purpose, text_sha256, locale, given_by) values ($1, $2, $3, $4, $5, $6, $7, $8)', [
    tx.organizationId, newId(), given.accountId, given.personId, given.purpose, sha256, given.locale, given.givenBy,
  ]);
}

export async function withdrawConsent(tx: Tx, personId: string, purpose: string): Promise<void> {
  await tx.query('update org_forms.consent set withdrawn_at = kernel.now() where organization_id = $1 and person_id = $2 and purpose = $3 and withdrawn_at is null', [tx.organizationId, personId, purpose]);
}

/** Every consent of an account with the organization in scope, the newest first; withdrawn ones are among them. */
export async function consentsOf(sql: Sql, accountId: string): Promise<ConsentView[]> {
  return sql.query<ConsentView>(
    `select id, person_id as "personId", purpose, text_sha256 as "textSha256", locale, given_at as "givenAt", withdrawn_at as "withdrawnAt"
     from org_forms.consent where organization_id = $1 and account_id = $2 order by given_at desc, id desc`,
    [sql.organizationId, accountId],
  );
}
