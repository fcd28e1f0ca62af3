import { command } from '@preau/kernel';
import { requireActingFor, requireVersion } from '../account/acting-for';
import { contactDetails, tidyTags, type Client, type ContactDetails } from './client';
import { lockClient, saveClient } from './client.store';

export interface UpdateContactDetailsInput extends Partial<ContactDetails> {
  readonly accountId: string;
  readonly expectedVersion?: number;
}

const detailKeys = ['email', 'phone', 'street', 'city', 'province', 'postalCode', 'country', 'locale'] as const;

/**
 * How this organization reaches the owner; no other organization sees it. What is left out stays. Saying that they are
 * right, even unchanged, dates the confirmation that each order wants.
 * @throws DomainError kernel.not-found, household.client-unknown, kernel.changed-meanwhile, household.contact-details-invalid
 */
export const updateContactDetails = command('household.update-contact-details', async (tx, input: UpdateContactDetailsInput, actor): Promise<Client> => {
  await requireActingFor(tx, actor, input.accountId);
  const client = await lockClient(tx, input.accountId);
  requireVersion(client.version, input.expectedVersion);
  const given = Object.fromEntries(detailKeys.map((key) => [key, input[key] === undefined ? client[key] : input[key]])) as unknown as ContactDetails;
  const details = contactDetails(given);
  const changed = detailKeys.filter((key) => details[key] !== client[key]);
  const saved = await saveClient(tx, client, { ...details, contactConfirmedAt: tx.now });
  if (changed.length > 0) tx.note('account', client.accountId, { change: 'contact-details', fields: changed });
  return saved;
});

/** The words by which the organization sorts its clients. @throws DomainError household.client-unknown, kernel.changed-meanwhile, household.tags-invalid */
export const setTags = command('household.set-tags', async (tx, input: { readonly accountId: string; readonly tags: readonly string[]; readonly expectedVersion?: number }): Promise<Client> => {
  const client = await lockClient(tx, input.accountId);
  requireVersion(client.version, input.expectedVersion);
  const tags = tidyTags(input.tags);
  tx.note('account', client.accountId, { change: 'tags', before: client.tags, after: tags });
  return saveClient(tx, client, { tags });
});

/** What staff want colleagues to know; the family never sees it. @throws DomainError household.client-unknown, kernel.changed-meanwhile */
export const setAdminNote = command('household.set-admin-note', async (tx, input: { readonly accountId: string; readonly note: string; readonly expectedVersion?: number }): Promise<Client> => {
  const client = await lockClient(tx, input.accountId);
  requireVersion(client.version, input.expectedVersion);
  tx.note('account', client.accountId, { change: 'admin-note' });
  return saveClient(tx, client, { adminNote: input.note.trim() });
});
