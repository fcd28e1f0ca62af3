import { command, DomainError, newId, read, type Sql } from '@preau/kernel';
import { findOrganization } from '@preau/organization';
import { requireActingFor, requireVersion, todayOf } from '../account/acting-for';
import { ensureClient } from '../client/ensure-client';
import { contactDetails } from '../client/client';
import { isMinor, type PersonView } from '../person/person';
import { findPerson, lockPerson } from '../person/person.store';
import { keepSharesHistory } from '../rl24/keep-shares-history';
import { contactList, type Contact, type ContactInput, type ContactRules } from './contact';
import { contactTable } from './contact.table';
import { contactsOf, localFactsOf, lockLocalFacts, saveLocalFacts, type LocalFacts } from './local-facts.store';

/** One person as one organization knows them. */
export interface PersonHere {
  readonly person: PersonView;
  readonly facts: LocalFacts;
  readonly contacts: readonly Contact[];
  readonly rules: ContactRules;
  /** Of the facts and the contacts together. */
  readonly version: number;
}

/** What the organization in scope wants of a person's contacts: its number for children; RL-24 shares where it offers childcare in Quebec. */
export async function contactRulesFor(sql: Sql, person: Pick<PersonView, 'birthDate'>): Promise<ContactRules> {
  const organization = await findOrganization(sql);
  const isChild = isMinor(person.birthDate, await todayOf(sql));
  return { required: isChild ? organization.contactsRequired : 0, asksRl24: isChild && organization.offersChildcare && organization.province === 'QC' };
}

async function personHere(sql: Sql, accountId: string, personId: string): Promise<PersonHere> {
  const person = await findPerson(sql, accountId, personId);
  const facts = await localFactsOf(sql, personId);
  return { person, facts, contacts: await contactsOf(sql, personId), rules: await contactRulesFor(sql, person), version: facts.version };
}

/** @throws DomainError kernel.not-found, household.client-unknown */
export const viewPersonHere = read('household.view-person-here', async (sql, input: { readonly accountId: string; readonly personId: string }, actor): Promise<PersonHere> => {
  await requireActingFor(sql, actor, input.accountId);
  return personHere(sql, input.accountId, input.personId);
});

export interface SaveContactsInput {
  readonly accountId: string;
  readonly personId: string;
  /** The whole list: who is not in it is no longer a contact. */
  readonly contacts: readonly ContactInput[];
  readonly expectedVersion?: number;
}

/**
 * A person's contacts and guardians with this organization, all at once.
 * @throws DomainError kernel.not-found, household.client-unknown, kernel.changed-meanwhile, household.contacts-invalid
 */
export const saveContacts = command('household.save-contacts', async (tx, input: SaveContactsInput, actor): Promise<PersonHere> => {
  await requireActingFor(tx, actor, input.accountId);
  await ensureClient.run(tx, { accountId: input.accountId }, actor);
  const person = await lockPerson(tx, input.accountId, input.personId);
  const facts = await lockLocalFacts(tx, { personId: person.id, accountId: input.accountId });
  requireVersion(facts.version, input.expectedVersion);
  const wanted = contactList(input.contacts, await contactRulesFor(tx, person));
  const kept = await contactsOf(tx, person.id);
  if (wanted.some((contact) => contact.id !== null && !kept.some((one) => one.id === contact.id))) throw new DomainError('kernel.not-found', { personId: person.id });

  const gone = kept.filter((one) => !wanted.some((contact) => contact.id === one.id));
  if (gone.length > 0) await tx.orm.delete(contactTable, gone.map(({ organizationId, id }) => ({ organizationId, id })));
  // A guardian's rank is unique at every moment, so it is taken from all before it is given again.
  await tx.query('update household.contact set guardian = null where organization_id = $1 and person_id = $2 and guardian is not null', [tx.organizationId, person.id]);
  for (const contact of wanted) {
    const before = kept.find((one) => one.id === contact.id);
    await tx.orm.save(contactTable, { ...contact, id: contact.id ?? newId(), organizationId: tx.organizationId, personId: person.id, accountId: input.accountId, version: (before?.version ?? 0) + 1 });
  }
  await keepSharesHistory(tx, person, { before: kept, after: wanted }, actor);
  await saveLocalFacts(tx, person.id, facts);
  tx.note('person', person.id, { accountId: input.accountId, change: 'contacts', contacts: wanted.map((contact) => `${contact.firstName} ${contact.lastName}`) });
  return personHere(tx, input.accountId, person.id);
});

export interface EditPersonHereInput {
  readonly accountId: string;
  readonly personId: string;
  readonly phone?: string;
  readonly email?: string | null;
  readonly street?: string;
  readonly city?: string;
  readonly province?: string;
  readonly postalCode?: string;
  /** Staff only; a family's is left as it was. */
  readonly adminNote?: string;
  readonly expectedVersion?: number;
}

/**
 * What this organization alone keeps of a person: phone, e-mail, address, and the note of its staff.
 * @throws DomainError kernel.not-found, household.client-unknown, kernel.changed-meanwhile, household.contact-details-invalid
 */
export const editPersonHere = command('household.edit-person-here', async (tx, input: EditPersonHereInput, actor): Promise<PersonHere> => {
  await requireActingFor(tx, actor, input.accountId);
  await ensureClient.run(tx, { accountId: input.accountId }, actor);
  const person = await lockPerson(tx, input.accountId, input.personId);
  const facts = await lockLocalFacts(tx, { personId: person.id, accountId: input.accountId });
  requireVersion(facts.version, input.expectedVersion);
  const details = contactDetails({
    email: input.email === undefined ? facts.email : input.email, phone: input.phone ?? facts.phone, street: input.street ?? facts.street, city: input.city ?? facts.city,
    province: input.province ?? facts.province, postalCode: input.postalCode ?? facts.postalCode, country: 'CA', locale: 'fr-CA',
  });
  const { country: _country, locale: _locale, ...kept } = details;
  const adminNote = actor.kind === 'family' ? facts.adminNote : (input.adminNote?.trim() ?? facts.adminNote);
  await saveLocalFacts(tx, person.id, { ...facts, ...kept, adminNote });
  tx.note('person', person.id, { accountId: input.accountId, change: 'details-here', fields: Object.keys(input).filter((key) => !['accountId', 'personId', 'expectedVersion'].includes(key)) });
  return personHere(tx, input.accountId, person.id);
});
