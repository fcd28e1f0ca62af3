import { event } from '@preau/kernel';
import type { Locale } from './user/user';

/** One-time tokens travel sealed (purpose 'one-time-token') and are opened when the message is rendered. */
interface WithLink {
  readonly userId: string;
  readonly email: string;
  readonly locale: Locale;
  readonly sealedToken: string;
}

export const emailVerificationRequested = event<WithLink & { readonly givenName: string }>('identity.email-verification-requested.v1');
/** Somebody signed up with an address that has an account: its owner is told, the person who asked is not. */
export const signUpOfKnownAddress = event<{ readonly email: string; readonly locale: Locale; readonly givenName: string }>('identity.sign-up-of-known-address.v1');
export const passwordResetRequested = event<WithLink>('identity.password-reset-requested.v1');
export const accountActivationRequested = event<WithLink & { readonly organizationName: string }>('identity.account-activation-requested.v1');
/** Goes to the new address. */
export const emailChangeRequested = event<WithLink & { readonly givenName: string }>('identity.email-change-requested.v1');
/** Goes to the old address, so that a thief cannot change it unseen. */
export const emailChanged = event<{ readonly userId: string; readonly oldEmail: string; readonly newEmail: string; readonly locale: Locale; readonly givenName: string }>('identity.email-changed.v1');
export const passwordChanged = event<{ readonly userId: string; readonly email: string; readonly locale: Locale; readonly givenName: string }>('identity.password-changed.v1');
/** A rotated refresh token came back after its grace: two parties hold one session. */
export const sessionReuseDetected = event<{ readonly userId: string; readonly sessionId: string; readonly email: string; readonly locale: Locale }>('identity.session-reuse-detected.v1');
