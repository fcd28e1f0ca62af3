import { event } from '@preau/kernel';
import type { Locale } from './organization/organization';

/** Somebody was invited to the staff; the link travels sealed (purpose 'one-time-token'). */
export const staffInvited = event<{
  readonly staffMemberId: string;
  readonly email: string;
  readonly givenName: string;
  readonly locale: Locale;
  readonly sealedToken: string;
  readonly organizationName: string;
}>('organization.staff-invited.v1');
export const settingsEdited = event<{ readonly organizationId: string; readonly version: number; readonly fields: readonly string[] }>('organization.settings-edited.v1');
