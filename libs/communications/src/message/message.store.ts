import type { Sql, Tx } from '@preau/kernel';
import type { Message } from './message';

export const messageColumns = `m.organization_id as "organizationId", m.id, m.template, m.subject_key as "subjectKey", m.version, m.account_id as "accountId",
  m.recipient_email as "recipientEmail", m.recipient_name as "recipientName", m.recipient_because as "recipientBecause", m.locale, m.subject, m.body_text as "bodyText", m.body_html as "bodyHtml",
  m.attachments, m.state, m.tries, m.lease_until as "leaseUntil", m.last_error as "lastError", m.created_at as "createdAt", m.sent_at as "sentAt", m.read_at as "readAt"`;

/** Keeps a message to be sent; null when the very same fact was already written to this address. */
export async function insertMessage(tx: Tx, message: Pick<Message, 'id' | 'template' | 'subjectKey' | 'version' | 'accountId' | 'recipientEmail' | 'recipientName' | 'recipientBecause' | 'locale' | 'subject' | 'bodyText' | 'bodyHtml' | 'attachments'>): Promise<string | null> {
  const [row] = await tx.query<{ id: string }>(
    `insert into communications.message (organization_id, id, template, subject_key, version, account_id, recipient_email, recipient_name, recipient_because, locale, subject, body_text, body_html, attachments)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
     on conflict (organization_id, template, subject_key, version, recipient_email) do nothing returning id`,
    [
      tx.organizationId, message.id, message.template, message.subjectKey, message.version, message.accountId, message.recipientEmail, message.recipientName, message.recipientBecause,
      message.locale, message.subject, message.bodyText, message.bodyHtml, JSON.stringify(message.attachments),
    ],
  );
  return row?.id ?? null;
}

export async function messageById(sql: Sql, id: string): Promise<Message | null> {
  return sql.maybe<Message>(`select ${messageColumns} from communications.message m where m.organization_id = $1 and m.id = $2`, [sql.organizationId, id]);
}
