import { event } from '@preau/kernel';

/** An organization asks somebody who already has a Préau account to become its client; nothing of that account is revealed. */
export interface LinkOffered {
  readonly email: string;
  readonly givenName: string;
  readonly locale: 'fr-CA' | 'en-CA';
  readonly organizationId: string;
  readonly organizationName: string;
  readonly organizationSlug: string;
}
export const linkOffered = event<LinkOffered>('household.link-offered.v1');
