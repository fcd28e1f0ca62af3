import { DomainError } from '@preau/kernel';
import type { Finding } from '../errors';

export type Locale = 'fr-CA' | 'en-CA';

/** How the owner can be reached by one organization; no other organization sees it. */
export interface ContactDetails {
  readonly email: string | null;
  readonly phone: string;
  readonly street: string;
  readonly city: string;
  readonly province: string;
  readonly postalCode: string;
  readonly country: string;
  readonly locale: Locale;
}

/** An organization's own record of an account. */
export interface Client extends ContactDetails {
  readonly organizationId: string;
  readonly id: string;
  readonly accountId: string;
  /** When the family last said that its contact details are right. */
  readonly contactConfirmedAt: Date | null;
  readonly tags: readonly string[];
  /** For staff only: never in a view for families. */
  readonly adminNote: string;
  readonly createdAt: Date;
  readonly createdBy: 'family' | 'staff' | 'import';
  readonly version: number;
}

/** The same without what only staff may read. */
export type ClientForFamily = Omit<Client, 'adminNote' | 'tags'>;
export function forFamily(client: Client): ClientForFamily {
  const { adminNote: _adminNote, tags: _tags, ...rest } = client;
  return rest;
}

/** One address, no spaces, no line breaks; whether it receives mail is told by the activation message. */
export function isEmail(text: string): boolean {
  return text.length <= 254 && /^[^\s@<>(),;:"\\[\]]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}]{2,63}$/u.test(text) && !text.includes('..');
}
export function tidyEmail(text: string | null | undefined): string | null {
  const email = (text ?? '').trim().toLowerCase();
  return email === '' ? null : email;
}

/** 'H2X 1Y4' whichever way a Canadian postal code was typed; others as they are. */
export function tidyPostalCode(text: string): string {
  const compact = text.replace(/[\s-]/g, '').toUpperCase();
  return /^[A-Z]\d[A-Z]\d[A-Z]\d$/.test(compact) ? `${compact.slice(0, 3)} ${compact.slice(3)}` : text.trim();
}

export type DetailsProblem = 'missing' | 'not-an-email' | 'not-a-phone' | 'too-long' | 'not-a-postal-code';

/** What of the owner's details is missing before anything can be bought. */
export function missingDetails(details: ContactDetails): (keyof ContactDetails)[] {
  return (['email', 'phone', 'street', 'city', 'postalCode'] as const).filter((key) => details[key] === null || details[key] === '');
}

/**
 * The details as they are kept. Empty is allowed: a clerk may know only a name.
 * @throws DomainError household.contact-details-invalid {findings}
 */
export function contactDetails(given: ContactDetails): ContactDetails {
  const details: ContactDetails = {
    email: tidyEmail(given.email), phone: given.phone.trim(), street: given.street.trim(), city: given.city.trim(), province: given.province.trim().toUpperCase(),
    postalCode: tidyPostalCode(given.postalCode), country: given.country.trim().toUpperCase(), locale: given.locale,
  };
  const findings: Finding<DetailsProblem>[] = [];
  if (details.email !== null && !isEmail(details.email)) findings.push({ pointer: '/email', problem: 'not-an-email' });
  if (details.phone !== '' && !isPhone(details.phone)) findings.push({ pointer: '/phone', problem: 'not-a-phone' });
  if (details.country === 'CA' && details.postalCode !== '' && !/^[A-Z]\d[A-Z] \d[A-Z]\d$/.test(details.postalCode)) findings.push({ pointer: '/postalCode', problem: 'not-a-postal-code' });
  for (const key of ['street', 'city', 'province', 'country'] as const) if (details[key].length > 200) findings.push({ pointer: `/${key}`, problem: 'too-long' });
  if (findings.length > 0) throw new DomainError('household.contact-details-invalid', { findings });
  return details;
}

/** Ten digits or more, an extension allowed: written as people write them. */
export function isPhone(text: string): boolean {
  const digits = text.replace(/\D/g, '').length;
  return digits >= 10 && digits <= 20 && text.length <= 40 && /^[\d\s().+\-#xX]*(?:(?:poste|ext\.?)\s*\d{1,6})?$/u.test(text);
}

const tagsMax = 30;
/** @throws DomainError household.tags-invalid */
export function tidyTags(given: readonly string[]): string[] {
  const tags = [...new Set(given.map((tag) => tag.normalize('NFC').replace(/\s+/gu, ' ').trim()).filter((tag) => tag !== ''))].sort((a, b) => a.localeCompare(b, 'fr-CA'));
  if (tags.length > tagsMax || tags.some((tag) => tag.length > 50)) throw new DomainError('household.tags-invalid', { tagsMax, lengthMax: 50 });
  return tags;
}
