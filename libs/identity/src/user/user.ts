import { ageInMonths, DomainError, isLocalDate, localDateOf, type LocalDate } from '@preau/kernel';

export type Locale = 'fr-CA' | 'en-CA';

/** Somebody who can sign in, or is about to be able to. */
export interface User {
  readonly id: string;
  readonly email: string;
  readonly emailVerifiedAt: Date | null;
  readonly passwordHash: string | null;
  readonly givenName: string;
  readonly familyName: string;
  readonly birthDate: LocalDate | null;
  readonly locale: Locale;
  readonly totpConfirmedAt: Date | null;
  readonly disabledAt: Date | null;
}

/** What may be shown of a user to themselves. */
export interface UserView {
  readonly id: string;
  readonly email: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly birthDate: LocalDate | null;
  readonly locale: Locale;
  readonly hasSecondFactor: boolean;
}

export function viewOf(user: User): UserView {
  const { id, email, givenName, familyName, birthDate, locale } = user;
  return { id, email, givenName, familyName, birthDate, locale, hasSecondFactor: user.totpConfirmedAt !== null };
}

/**
 * The one form in which an address is kept and compared.
 * @throws DomainError identity.email-invalid
 */
export function normalizedEmail(text: string): string {
  const email = text.normalize('NFC').trim().toLowerCase();
  // One @, something on both sides, a dot in the domain; no spaces, controls, quotes or angle brackets that could reach a mail header.
  if (email.length > 254 || !/^[^\s\p{Cc}"<>(),;:\\@]{1,64}@[^\s\p{Cc}"<>(),;:\\@]+\.[^\s\p{Cc}"<>(),;:\\@.]{2,}$/u.test(email)) throw new DomainError('identity.email-invalid');
  return email;
}

const adultMonths = 18 * 12;

/**
 * The owner of an account signs contracts: 18 or more today, in Quebec's zone.
 * @throws DomainError identity.birth-date-invalid | identity.owner-must-be-adult
 */
export function checkAdult(birthDate: LocalDate, now: Date): void {
  const today = localDateOf(now, 'America/Toronto');
  if (!isLocalDate(birthDate) || birthDate <= '1900-01-01' || birthDate > today) throw new DomainError('identity.birth-date-invalid');
  if (ageInMonths(birthDate, today) < adultMonths) throw new DomainError('identity.owner-must-be-adult');
}
