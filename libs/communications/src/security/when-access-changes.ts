import { reaction, type Tx } from '@preau/kernel';
import { emailChanged, emailChangeRequested, emailVerificationRequested, passwordChanged, passwordResetRequested, sessionReuseDetected, signUpOfKnownAddress } from '@preau/identity';
import { writeTo, type Told } from '../message/write-message';
import { oneTimeLink } from '../render/content';
import { linkTo } from '../settings';

const nameLengthMax = 40;
/** Anybody may type anybody's address with a name that is an advertisement: what looks like an address of a page, or is no name by its length, is left out. */
function greeted(name: string): string {
  return name.length > nameLengthMax || /:\/\/|www\.|[\p{L}\p{N}]\.\p{L}{2,}|[@<>]/iu.test(name) ? '' : name;
}

/** Messages about signing in belong to no account's archive: they go to an address, which may not be anybody's yet. */
function write(tx: Tx, to: { email: string; locale: 'fr-CA' | 'en-CA'; givenName?: string }, told: Omit<Told, 'accountId'>): Promise<string | null> {
  return writeTo(tx, { email: to.email, name: greeted(to.givenName ?? ''), locale: to.locale, because: 'direct' }, { ...told, accountId: null });
}

/** Somebody signed up: the address is asked whether it is theirs. */
export const whenEmailVerificationRequested = reaction('communications.when-email-verification-requested', emailVerificationRequested, async (tx, fact, { eventId }) => {
  await write(tx, fact, {
    template: 'verify-email', subjectKey: eventId, attachments: [{ kind: 'one-time-link', sealedToken: fact.sealedToken, page: '/verify-email' }],
    content: ({ say }) => ({
      subject: say('security.verifyEmail.subject'),
      blocks: [{ kind: 'text', text: say('security.verifyEmail.text') }, { kind: 'button', label: say('security.verifyEmail.button'), url: oneTimeLink }, { kind: 'text', text: say('security.verifyEmail.ignore') }],
    }),
  });
});

/** Somebody signed up with an address that has an account: only its owner is told. */
export const whenSignUpOfKnownAddress = reaction('communications.when-sign-up-of-known-address', signUpOfKnownAddress, async (tx, fact, { eventId }) => {
  await write(tx, fact, {
    template: 'known-address', subjectKey: eventId,
    content: ({ say }) => ({
      subject: say('security.knownAddress.subject'),
      blocks: [{ kind: 'text', text: say('security.knownAddress.text') }, { kind: 'button', label: say('security.knownAddress.button'), url: linkTo('/sign-in') }, { kind: 'text', text: say('security.knownAddress.ignore') }],
    }),
  });
});

export const whenPasswordResetRequested = reaction('communications.when-password-reset-requested', passwordResetRequested, async (tx, fact, { eventId }) => {
  await write(tx, fact, {
    template: 'reset-password', subjectKey: eventId, attachments: [{ kind: 'one-time-link', sealedToken: fact.sealedToken, page: '/reset-password' }],
    content: ({ say }) => ({
      subject: say('security.resetPassword.subject'),
      blocks: [{ kind: 'text', text: say('security.resetPassword.text') }, { kind: 'button', label: say('security.resetPassword.button'), url: oneTimeLink }, { kind: 'text', text: say('security.resetPassword.ignore') }],
    }),
  });
});

/** Goes to the new address. */
export const whenEmailChangeRequested = reaction('communications.when-email-change-requested', emailChangeRequested, async (tx, fact, { eventId }) => {
  await write(tx, fact, {
    template: 'change-email', subjectKey: eventId, attachments: [{ kind: 'one-time-link', sealedToken: fact.sealedToken, page: '/confirm-email' }],
    content: ({ say }) => ({
      subject: say('security.changeEmail.subject'),
      blocks: [{ kind: 'text', text: say('security.changeEmail.text') }, { kind: 'button', label: say('security.changeEmail.button'), url: oneTimeLink }, { kind: 'text', text: say('security.changeEmail.ignore') }],
    }),
  });
});

/** Goes to the old address, so that a thief cannot change it unseen. */
export const whenEmailChanged = reaction('communications.when-email-changed', emailChanged, async (tx, fact, { eventId }) => {
  await write(tx, { ...fact, email: fact.oldEmail }, {
    template: 'email-changed', subjectKey: eventId,
    content: ({ say }) => ({ subject: say('security.emailChanged.subject'), blocks: [{ kind: 'text', text: say('security.emailChanged.text', { newEmail: fact.newEmail }) }, { kind: 'notice', text: say('security.emailChanged.notYou') }] }),
  });
});

export const whenPasswordChanged = reaction('communications.when-password-changed', passwordChanged, async (tx, fact, { eventId }) => {
  await write(tx, fact, {
    template: 'password-changed', subjectKey: eventId,
    content: ({ say }) => ({
      subject: say('security.passwordChanged.subject'),
      blocks: [{ kind: 'text', text: say('security.passwordChanged.text') }, { kind: 'notice', text: say('security.passwordChanged.notYou') }, { kind: 'button', label: say('security.passwordChanged.button'), url: linkTo('/forgot-password') }],
    }),
  });
});

export const whenSessionReuseDetected = reaction('communications.when-session-reuse-detected', sessionReuseDetected, async (tx, fact) => {
  await write(tx, fact, {
    template: 'session-reuse', subjectKey: fact.sessionId,
    content: ({ say }) => ({
      subject: say('security.sessionReuse.subject'),
      blocks: [{ kind: 'text', text: say('security.sessionReuse.text') }, { kind: 'text', text: say('security.sessionReuse.notYou') }, { kind: 'button', label: say('security.sessionReuse.button'), url: linkTo('/sign-in') }],
    }),
  });
});

