import { assert, command, DomainError } from '@preau/kernel';
import type { Identity, RequestOrigin } from '../identity';
import { enterPassword, hashChosenPassword, lookAtLink } from '../recovery/choose-password';
import { identitySettings } from '../settings';
import { issueToken, takeToken, type OneTimeToken } from '../token/one-time-token.store';
import { normalizedEmail, type Locale, type User } from '../user/user';
import { lockUser, lockUserOfEmail, markEmailVerified } from '../user/user.store';

/** Whose staff somebody is invited to; kept with the link. */
export interface InvitationPayload {
  readonly organizationId: string;
  readonly staffMemberId: string;
}
export interface OfferInvitationInput extends InvitationPayload {
  readonly email: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly locale: Locale;
}

/**
 * A link by which somebody joins a staff; whoever has no login yet gets one by it. The caller publishes the event.
 * @throws DomainError identity.email-invalid
 */
export const offerInvitation = command('identity.offer-invitation', async (tx, input: OfferInvitationInput): Promise<{ userId: string; locale: Locale; sealedToken: string }> => {
  const email = normalizedEmail(input.email);
  const { user } = await lockUserOfEmail(tx, email, { givenName: input.givenName, familyName: input.familyName, birthDate: null, locale: input.locale });
  const { sealedToken } = await issueToken(tx, {
    purpose: 'accept-invitation', userId: user.id, email, minutes: identitySettings().linkMinutes.invitation,
    payload: { organizationId: input.organizationId, staffMemberId: input.staffMemberId }, keepEarlier: true,
  });
  return { userId: user.id, locale: user.locale, sealedToken };
});

/** An invitation looked at before its transaction: under which tenant it is, and the hash of the password chosen. */
export interface PreparedInvitation {
  readonly organizationId: string;
  readonly token: string;
  readonly passwordHash: string | null;
}

/**
 * Whether somebody signs in already with a password of their own. One that came into force while the invitation was on
 * its way may have been chosen by whoever filled in a sign-up with this address: it does not count.
 */
function signsIn(user: User, link: OneTimeToken<unknown>): boolean {
  return user.passwordHash !== null && user.emailVerifiedAt !== null && user.emailVerifiedAt <= link.issuedAt;
}

/**
 * First half of accepting: nothing changes yet. Somebody who already signs in needs no password, and one they send is
 * not put into force: an invitation must not be a way to replace a password.
 * @throws DomainError identity.link-not-valid, identity.password-required, identity.password-too-short | -too-long | -too-common, identity.too-many-tries
 */
export async function prepareInvitation(identity: Identity, input: { readonly token: string; readonly password?: string }, from: RequestOrigin): Promise<PreparedInvitation> {
  const { link, user } = await lookAtLink(identity, 'accept-invitation', input.token, from);
  const { organizationId } = link.payload;
  assert(typeof organizationId === 'string', 'an invitation names its organization');
  if (signsIn(user, link)) return { organizationId, token: input.token, passwordHash: null };
  if (input.password === undefined) throw new DomainError('identity.password-required');
  return { organizationId, token: input.token, passwordHash: await hashChosenPassword(user, input.password) };
}

/**
 * Second half, called by the organization in its own transaction: uses the link up and tells who accepted what.
 * @throws DomainError identity.link-not-valid, identity.password-required
 */
export const acceptInvitation = command('identity.accept-invitation', async (tx, input: PreparedInvitation): Promise<InvitationPayload & { userId: string }> => {
  const link = await takeToken<InvitationPayload>(tx, 'accept-invitation', input.token);
  const user = await lockUser(tx, link.userId);
  assert(user, 'a link belongs to a user');
  if (!signsIn(user, link)) {
    if (input.passwordHash === null) throw new DomainError('identity.password-required');
    await enterPassword(tx, user.id, input.passwordHash);
  }
  await markEmailVerified(tx, user.id);
  return { ...link.payload, userId: user.id };
});
