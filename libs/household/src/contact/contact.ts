import { DomainError } from '@preau/kernel';
import { isEmail, isPhone, tidyEmail } from '../client/client';
import type { Finding } from '../errors';
import { tidyName } from '../person/person';

export const relationships = ['mother', 'father', 'parent', 'grandparent', 'guardian', 'sibling', 'friend', 'other'] as const;
export type Relationship = (typeof relationships)[number];

/** Somebody to call about a person, for one organization; not a member of the account. */
export interface Contact {
  readonly organizationId: string;
  readonly id: string;
  readonly personId: string;
  readonly accountId: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly relationship: Relationship;
  readonly phone: string;
  readonly email: string | null;
  /** The primary guardian receives what is written about the child. */
  readonly guardian: 'primary' | 'secondary' | null;
  readonly mayPickUp: boolean;
  /** Share of the RL-24 slip; of the guardians of a person they add up to 100. */
  readonly rl24Percent: number | null;
  readonly version: number;
}

export interface ContactInput {
  /** Of a contact that is kept; left out for a new one. */
  readonly id?: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly relationship: Relationship;
  readonly phone: string;
  readonly email?: string | null;
  readonly guardian?: 'primary' | 'secondary' | null;
  readonly mayPickUp?: boolean;
  readonly rl24Percent?: number | null;
}

export interface ContactRules {
  /** Contacts that the organization wants for this person: its number for a child, none for an adult. */
  readonly required: number;
  /** Whether the organization issues RL-24 slips at all. */
  readonly asksRl24: boolean;
}

export type ContactProblem =
  | 'missing' | 'too-long' | 'too-few' | 'too-many' | 'unreachable' | 'not-a-phone' | 'not-an-email' | 'unknown-choice' | 'repeated-guardian' | 'primary-guardian-missing'
  | 'guardians-only' | 'not-a-percent' | 'does-not-add-up-to-100';

const contactsMax = 10;

type TidyContact = Omit<Contact, 'organizationId' | 'personId' | 'accountId' | 'version' | 'id'> & { readonly id: string | null };

/**
 * A person's whole list of contacts as it is kept.
 * @throws DomainError household.contacts-invalid {findings, required}
 */
export function contactList(given: readonly ContactInput[], rules: ContactRules): TidyContact[] {
  const contacts = given.map((one): TidyContact => ({
    id: one.id ?? null, firstName: tidyName(one.firstName), lastName: tidyName(one.lastName), relationship: one.relationship, phone: one.phone.trim(), email: tidyEmail(one.email),
    guardian: one.guardian ?? null, mayPickUp: one.mayPickUp ?? true, rl24Percent: rules.asksRl24 ? (one.rl24Percent ?? null) : null,
  }));
  const findings: Finding<ContactProblem>[] = [];
  if (contacts.length < rules.required) findings.push({ pointer: '/contacts', problem: 'too-few' });
  if (contacts.length > contactsMax) findings.push({ pointer: '/contacts', problem: 'too-many' });
  contacts.forEach((contact, index) => findings.push(...findingsOf(contact, `/contacts/${index}`)));
  for (const rank of ['primary', 'secondary'] as const) {
    contacts.forEach((contact, index) => {
      if (contact.guardian === rank && contacts.findIndex((other) => other.guardian === rank) < index) findings.push({ pointer: `/contacts/${index}/guardian`, problem: 'repeated-guardian' });
    });
  }
  const hasPrimary = contacts.some((contact) => contact.guardian === 'primary');
  if (!hasPrimary && (rules.required > 0 || contacts.some((contact) => contact.guardian === 'secondary'))) findings.push({ pointer: '/contacts', problem: 'primary-guardian-missing' });
  const shares = contacts.flatMap((contact) => (contact.rl24Percent === null ? [] : [contact.rl24Percent]));
  if (shares.length > 0 && shares.reduce((sum, share) => sum + share, 0) !== 100) findings.push({ pointer: '/contacts', problem: 'does-not-add-up-to-100' });
  if (findings.length > 0) throw new DomainError('household.contacts-invalid', { findings, required: rules.required });
  return contacts;
}

function findingsOf(contact: TidyContact, at: string): Finding<ContactProblem>[] {
  const findings: Finding<ContactProblem>[] = [];
  for (const name of ['firstName', 'lastName'] as const) {
    if (contact[name] === '') findings.push({ pointer: `${at}/${name}`, problem: 'missing' });
    else if (contact[name].length > 100) findings.push({ pointer: `${at}/${name}`, problem: 'too-long' });
  }
  if (!relationships.includes(contact.relationship)) findings.push({ pointer: `${at}/relationship`, problem: 'unknown-choice' });
  if (contact.phone === '' && contact.email === null) findings.push({ pointer: `${at}/phone`, problem: 'unreachable' });
  if (contact.phone !== '' && !isPhone(contact.phone)) findings.push({ pointer: `${at}/phone`, problem: 'not-a-phone' });
  if (contact.email !== null && !isEmail(contact.email)) findings.push({ pointer: `${at}/email`, problem: 'not-an-email' });
  if (contact.rl24Percent !== null) {
    if (!Number.isInteger(contact.rl24Percent) || contact.rl24Percent < 0 || contact.rl24Percent > 100) findings.push({ pointer: `${at}/rl24Percent`, problem: 'not-a-percent' });
    if (contact.guardian === null) findings.push({ pointer: `${at}/rl24Percent`, problem: 'guardians-only' });
  }
  return findings;
}
