import { command, decodeCursor, DomainError, encodeCursor, read, type Actor, type Page, type Sql } from '@preau/kernel';
import type { MessageState, RecipientBecause, Template } from '../message/message';

export interface MessageSummary {
  readonly id: string;
  readonly organizationId: string;
  readonly organizationName: string;
  /** Empty when the organization has but one name. */
  readonly organizationNameEn: string;
  readonly template: Template;
  readonly subject: string;
  readonly recipientEmail: string;
  readonly recipientName: string;
  readonly recipientBecause: RecipientBecause;
  readonly state: MessageState;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
  readonly readAt: Date | null;
}
export interface MessageView extends MessageSummary {
  readonly bodyText: string;
  readonly bodyHtml: string;
  readonly attachments: readonly { readonly kind: string; readonly invoiceId?: string; readonly creditMemoId?: string; readonly statementId?: string }[];
  readonly accountId: string | null;
  readonly lastError: string | null;
  readonly version: number;
}

const summary = `m.id, m.organization_id as "organizationId", o.name as "organizationName", o.name_en as "organizationNameEn", m.template, m.subject, m.recipient_email as "recipientEmail", m.recipient_name as "recipientName",
  m.recipient_because as "recipientBecause", m.state, m.created_at as "createdAt", m.sent_at as "sentAt", m.read_at as "readAt"`;
const bodies = `m.body_text as "bodyText", m.body_html as "bodyHtml", m.account_id as "accountId", m.last_error as "lastError", m.version,
  (select coalesce(jsonb_agg(jsonb_build_object('kind', a ->> 'kind') || case when a ? 'invoiceId' then jsonb_build_object('invoiceId', a ->> 'invoiceId') else '{}' end
    || case when a ? 'creditMemoId' then jsonb_build_object('creditMemoId', a ->> 'creditMemoId') else '{}' end
    || case when a ? 'statementId' then jsonb_build_object('statementId', a ->> 'statementId') else '{}' end), '[]') from jsonb_array_elements(m.attachments) a where a ->> 'kind' <> 'one-time-link') as attachments`;

function accountOf(actor: Actor): string {
  if (actor.kind !== 'family' || actor.accountId === null) throw new DomainError('kernel.not-found');
  return actor.accountId;
}

interface ListInput {
  readonly cursor?: string;
  readonly limit?: number;
}

/** Newest first; `where` names its values from $1 on. */
async function pageOf(sql: Sql, where: string, values: unknown[], input: ListInput): Promise<Page<MessageSummary>> {
  const limit = Math.min(input.limit ?? 50, 200);
  const after = input.cursor === undefined ? null : decodeCursor(input.cursor, 2);
  const bound = [...values, ...(after ?? [])];
  const rows = await sql.query<MessageSummary & { at: string }>(
    `select ${summary}, m.created_at::text as at from communications.message m join organization.organization o on o.id = m.organization_id
     where ${where}${after === null ? '' : ` and (m.created_at, m.id) < ($${values.length + 1}::timestamptz, $${values.length + 2}::uuid)`}
     order by m.created_at desc, m.id desc limit ${limit + 1}`,
    bound,
  );
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { rows: shown.map(({ at: _at, ...row }) => row), next: rows.length > limit && last !== undefined ? encodeCursor([last.at, last.id]) : null };
}

/** Every message to the family, of all organizations or of one. Under the family's own scope. */
export const listOwnMessages = read('communications.list-own-messages', async (sql, input: ListInput & { readonly organizationId?: string }, actor): Promise<Page<MessageSummary>> =>
  pageOf(sql, 'm.account_id = $1 and ($2::uuid is null or m.organization_id = $2)', [accountOf(actor), input.organizationId ?? null], input));

/** @throws DomainError communications.message-unknown */
export const viewOwnMessage = read('communications.view-own-message', async (sql, input: { readonly messageId: string }, actor): Promise<MessageView> => {
  const message = await sql.maybe<MessageView>(
    `select ${summary}, ${bodies} from communications.message m join organization.organization o on o.id = m.organization_id where m.account_id = $1 and m.id = $2`, [accountOf(actor), input.messageId]);
  if (message === null) throw new DomainError('communications.message-unknown');
  return message;
});

/** Reading it once is enough: the first time stays. @throws DomainError communications.message-unknown */
export const markMessageRead = command('communications.mark-message-read', async (tx, input: { readonly messageId: string }, actor): Promise<void> => {
  const rows = await tx.query('update communications.message set read_at = coalesce(read_at, kernel.now()) where account_id = $1 and id = $2 returning id', [accountOf(actor), input.messageId]);
  if (rows.length === 0) throw new DomainError('communications.message-unknown');
});

/** Messages not read yet, per organization. A question; under the family's own scope. */
export async function unreadMessagesOf(sql: Sql, accountId: string): Promise<{ organizationId: string; unread: number }[]> {
  return sql.query('select organization_id as "organizationId", count(*) as unread from communications.message where account_id = $1 and read_at is null group by organization_id', [accountId]);
}

/** What this organization wrote: to one account, or to everybody; by words of the subject, address or name. For staff. */
export const listMessages = read('communications.list-messages', async (sql, input: ListInput & { readonly accountId?: string; readonly state?: MessageState; readonly query?: string }): Promise<Page<MessageSummary>> => {
  const like = input.query === undefined || input.query.trim() === '' ? null : `%${input.query.trim().replace(/[\\%_]/g, '\\$&')}%`;
  return pageOf(
    sql,
    'm.organization_id = $1 and ($2::uuid is null or m.account_id = $2) and ($3::text is null or m.state = $3) and ($4::text is null or m.subject ilike $4 or m.recipient_email ilike $4 or m.recipient_name ilike $4)',
    [sql.organizationId, input.accountId ?? null, input.state ?? null, like], input,
  );
});

/** @throws DomainError communications.message-unknown */
export const viewMessage = read('communications.view-message', async (sql, input: { readonly messageId: string }): Promise<MessageView> => {
  const message = await sql.maybe<MessageView>(
    `select ${summary}, ${bodies} from communications.message m join organization.organization o on o.id = m.organization_id where m.organization_id = $1 and m.id = $2`, [sql.organizationId, input.messageId]);
  if (message === null) throw new DomainError('communications.message-unknown');
  return message;
});
