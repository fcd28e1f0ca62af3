import { newId, platformOrganizationId, type Tx } from '@preau/kernel';
import { recipientFor } from '@preau/household';
import { findOrganization, type Locale, type Organization } from '@preau/organization';
import type { Content, Frame } from '../render/content';
import { drawHtml, drawText } from '../render/draw';
import { wordsIn, type Words } from '../render/words';
import type { Attachment, RecipientBecause, Template } from './message';
import { insertMessage } from './message.store';

export interface Addressee {
  readonly email: string;
  readonly name: string;
  readonly locale: Locale;
  readonly because: RecipientBecause;
}

export interface Told {
  readonly template: Template;
  /** Names the fact: one message per template, fact and address. */
  readonly subjectKey: string;
  readonly accountId: string | null;
  readonly attachments?: readonly Attachment[];
  /** The language of the fact itself (a purchase), when it has one; otherwise the recipient's. */
  readonly locale?: Locale;
  readonly content: (words: Words, organization: Organization) => Content;
}

/** A header is one line, whatever was typed into a name. */
export function oneLine(text: string): string {
  return text.replace(/[\r\n\u2028\u2029]+/g, ' ').trim();
}

function frameOf(words: Words, organization: Organization, to: Addressee): Frame {
  const name = nameIn(words, organization);
  const contact = [organization.phone, organization.email].filter((part) => part !== '').join(', ');
  const isPlatform = organization.id === platformOrganizationId;
  return {
    locale: words.locale,
    greeting: to.name === '' ? words.say('frame.greetingNobody') : words.say('frame.greeting', { name: to.name }),
    organizationName: name,
    accentColour: organization.accentColour,
    footer: [
      words.say(`frame.because.${to.because}`, { organization: name }),
      ...(contact === '' ? [] : [words.say('frame.questions', { organization: name, contact })]),
      ...(isPlatform ? [] : [words.say('frame.sentFor', { organization: name })]),
    ],
  };
}

/** Writes a message to somebody, in their language; it leaves with the next round of sending. Null when it was written before. */
export async function writeTo(tx: Tx, to: Addressee, told: Told): Promise<string | null> {
  const organization = await findOrganization(tx);
  const locale = told.locale ?? to.locale;
  const words = wordsIn(locale);
  const content = told.content(words, organization);
  const frame = frameOf(words, organization, to);
  return insertMessage(tx, {
    id: newId(), template: told.template, subjectKey: told.subjectKey, version: 1, accountId: told.accountId,
    recipientEmail: oneLine(to.email).toLowerCase(), recipientName: oneLine(to.name), recipientBecause: to.because, locale,
    subject: oneLine(content.subject), bodyText: drawText(content, frame), bodyHtml: drawHtml(content, frame), attachments: told.attachments ?? [],
  });
}

/**
 * Writes to whom the rule says: a participant's primary guardian, the owner's contact address, the owner's login.
 * When nobody can be reached that is noted, so that staff find out why no message left.
 */
export async function writeAbout(tx: Tx, about: { readonly accountId: string; readonly personId?: string }, told: Omit<Told, 'accountId'>): Promise<string | null> {
  const recipient = await recipientFor(tx, about);
  if (recipient === null) {
    tx.note('account', about.accountId, { change: 'nobody-to-write-to', template: told.template });
    return null;
  }
  return writeTo(tx, recipient, { ...told, accountId: about.accountId });
}

/** Name of the organization as the reader's language says it. */
export function nameIn(words: Words, organization: Organization): string {
  return words.locale === 'en-CA' && organization.nameEn !== '' ? organization.nameEn : organization.name;
}
