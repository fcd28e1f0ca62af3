import { reaction } from '@preau/kernel';
import { accountActivationRequested } from '@preau/identity';
import { accountOfUser, linkOffered } from '@preau/household';
import { staffInvited } from '@preau/organization';
import { writeTo } from '../message/write-message';
import { oneTimeLink } from '../render/content';
import { linkTo } from '../settings';

/** A clerk made an account: its owner is asked to choose a password. */
export const whenAccountActivationRequested = reaction('communications.when-account-activation-requested', accountActivationRequested, async (tx, fact, { eventId }) => {
  const organization = { organization: fact.organizationName };
  await writeTo(tx, { email: fact.email, name: '', locale: fact.locale, because: 'direct' }, {
    template: 'account-activation', subjectKey: eventId, accountId: await accountOfUser(tx, fact.userId), attachments: [{ kind: 'one-time-link', sealedToken: fact.sealedToken, page: '/accept-invitation' }],
    content: ({ say }) => ({
      subject: say('invitation.activation.subject', organization),
      blocks: [{ kind: 'text', text: say('invitation.activation.text', organization) }, { kind: 'button', label: say('invitation.activation.button'), url: oneTimeLink }, { kind: 'text', text: say('invitation.activation.ignore') }],
    }),
  });
});

export const whenStaffInvited = reaction('communications.when-staff-invited', staffInvited, async (tx, fact, { eventId }) => {
  const organization = { organization: fact.organizationName };
  await writeTo(tx, { email: fact.email, name: fact.givenName, locale: fact.locale, because: 'direct' }, {
    template: 'staff-invitation', subjectKey: eventId, accountId: null, attachments: [{ kind: 'one-time-link', sealedToken: fact.sealedToken, page: '/admin/accept-invitation' }],
    content: ({ say }) => ({
      subject: say('invitation.staff.subject', organization),
      blocks: [{ kind: 'text', text: say('invitation.staff.text', organization) }, { kind: 'button', label: say('invitation.staff.button'), url: oneTimeLink }, { kind: 'text', text: say('invitation.staff.ignore') }],
    }),
  });
});

/** An organization would like to have somebody who signs in elsewhere as its client: they decide by visiting its store. */
export const whenLinkOffered = reaction('communications.when-link-offered', linkOffered, async (tx, fact, { eventId }) => {
  const organization = { organization: fact.organizationName };
  await writeTo(tx, { email: fact.email, name: fact.givenName, locale: fact.locale, because: 'direct' }, {
    template: 'client-link', subjectKey: eventId, accountId: null,
    content: ({ say }) => ({
      subject: say('invitation.link.subject', organization),
      blocks: [{ kind: 'text', text: say('invitation.link.text', organization) }, { kind: 'button', label: say('invitation.link.button'), url: linkTo(`/stores/${encodeURIComponent(fact.organizationSlug)}`) }, { kind: 'text', text: say('invitation.link.ignore') }],
    }),
  });
});
