import { assert, command, DomainError, newId } from '@preau/kernel';
import { recipientFor } from '@preau/household';
import { templates } from '../message/message';
import { insertMessage, messageById } from '../message/message.store';

/**
 * Staff send a message again, word for word, to where the client can be reached now. One that carried a one-time link
 * cannot be: its link is not kept, a new one has to be asked for.
 * @throws DomainError communications.message-unknown, communications.message-not-resendable
 */
export const resendMessage = command('communications.resend-message', async (tx, input: { readonly messageId: string }): Promise<{ messageId: string }> => {
  const message = await messageById(tx, input.messageId);
  if (message === null) throw new DomainError('communications.message-unknown');
  if (templates[message.template].secret) throw new DomainError('communications.message-not-resendable', { messageId: message.id });
  const isToOwner = message.accountId !== null && (message.recipientBecause === 'owner-contact' || message.recipientBecause === 'owner-username');
  const now = isToOwner && message.accountId !== null ? await recipientFor(tx, { accountId: message.accountId }) : null;
  // Versions count the times the same fact was written, whoever asks at the same moment.
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`${tx.organizationId}:${message.template}:${message.subjectKey}`]);
  const { version } = await tx.one<{ version: number }>('select max(version) + 1 as version from communications.message where organization_id = $1 and template = $2 and subject_key = $3', [tx.organizationId, message.template, message.subjectKey]);
  const id = await insertMessage(tx, { ...message, id: newId(), version, ...(now === null ? {} : { recipientEmail: now.email, recipientName: now.name, recipientBecause: now.because }) });
  assert(id !== null, 'a new version of a message is unique');
  if (message.accountId !== null) tx.note('account', message.accountId, { change: 'message-resent', messageId: message.id, template: message.template });
  return { messageId: id };
});
