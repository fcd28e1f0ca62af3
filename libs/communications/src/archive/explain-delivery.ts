import { DomainError, read } from '@preau/kernel';
import { peopleOf, recipientFor, requireActingFor, type Recipient } from '@preau/household';
import type { MessageState } from '../message/message';

export type DeliveryFinding =
  /** Nobody can be reached: there is no address at all. */
  | { readonly code: 'no-address'; readonly personId: string | null }
  /** Messages about the account go here. */
  | { readonly code: 'goes-to'; readonly personId: string | null; readonly because: Recipient['because']; readonly email: string }
  | { readonly code: 'unsubscribed-from-news' }
  | { readonly code: 'calendar-switched-off' }
  | { readonly code: 'waiting'; readonly messageId: string; readonly subject: string }
  | { readonly code: 'could-not-be-delivered'; readonly messageId: string; readonly subject: string; readonly email: string }
  /** It left: look among unwanted mail, and accept this sender. */
  | { readonly code: 'left'; readonly messageId: string; readonly subject: string; readonly email: string; readonly sentAt: Date };

const messagesMax = 5;

/**
 * “Why did I not get an e-mail?”: to whom this organization writes about the account and each of its people, what is
 * switched off, and how its last messages fared. For the family or for staff.
 * @throws DomainError kernel.not-found, household.client-unknown
 */
export const explainDelivery = read('communications.explain-delivery', async (sql, input: { readonly accountId: string }, actor): Promise<DeliveryFinding[]> => {
  await requireActingFor(sql, actor, input.accountId);
  const people = (await peopleOf(sql, input.accountId)).filter((person) => person.archivedAt === null);
  if (people.length === 0) throw new DomainError('kernel.not-found');
  const findings: DeliveryFinding[] = [];
  const account = await recipientFor(sql, { accountId: input.accountId });
  findings.push(account === null ? { code: 'no-address', personId: null } : { code: 'goes-to', personId: null, because: account.because, email: account.email });
  for (const person of people) {
    const recipient = await recipientFor(sql, { accountId: input.accountId, personId: person.id });
    // Only what differs from the account's own is worth telling.
    if (recipient !== null && recipient.because === 'primary-guardian') findings.push({ code: 'goes-to', personId: person.id, because: recipient.because, email: recipient.email });
  }
  const subscription = await sql.maybe<{ email: boolean; calendar: boolean }>('select email, calendar from communications.subscription where organization_id = $1 and account_id = $2', [sql.organizationId, input.accountId]);
  if (subscription?.email === false) findings.push({ code: 'unsubscribed-from-news' });
  if (subscription?.calendar === false) findings.push({ code: 'calendar-switched-off' });
  const messages = await sql.query<{ messageId: string; subject: string; email: string; state: MessageState; sentAt: Date | null; createdAt: Date }>(
    `select id as "messageId", subject, recipient_email as email, state, sent_at as "sentAt", created_at as "createdAt" from communications.message
     where organization_id = $1 and account_id = $2 order by created_at desc, id desc limit ${messagesMax}`,
    [sql.organizationId, input.accountId],
  );
  for (const { messageId, subject, email, state, sentAt, createdAt } of messages) {
    if (state === 'queued' || state === 'sending') findings.push({ code: 'waiting', messageId, subject });
    else if (state === 'failed') findings.push({ code: 'could-not-be-delivered', messageId, subject, email });
    else if (state !== 'suppressed') findings.push({ code: 'left', messageId, subject, email, sentAt: sentAt ?? createdAt });
  }
  return findings;
});
