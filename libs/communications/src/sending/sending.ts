import type { CrashAt, Database, Sealer } from '@preau/kernel';
import { findOrganization, type Locale, type Organization } from '@preau/organization';
import type { Attachment, Message } from '../message/message';
import { oneLine } from '../message/write-message';
import { oneTimeLink } from '../render/content';
import { wordsIn } from '../render/words';
import { linkTo } from '../settings';
import { calendarFile } from './calendar';
import { MailFailure, type Mail, type Mailer } from './mailer.adapter';
import { stepAfterFailure, stepOfDue } from './next-step';
import { leaseMessage, lockDueMessage, markNotSent, markSent } from './sending.store';

/** How other contexts make what is attached; the worker hands them in, so that nothing depends on communications. */
export interface AttachmentResolvers {
  /** A PDF of the invoice as it is now. */
  readonly 'invoice-pdf': (organizationId: string, invoiceId: string, locale: Locale) => Promise<Buffer>;
  readonly 'credit-memo-pdf': (organizationId: string, creditMemoId: string, locale: Locale) => Promise<Buffer>;
  readonly 'statement-pdf': (organizationId: string, statementId: string, locale: Locale) => Promise<Buffer>;
}

export interface SendingOptions {
  readonly database: Database;
  /** Pool of the sweeper role: it finds what is due in every organization. */
  readonly sweeper: { query<Row>(text: string, values: unknown[]): Promise<{ rows: Row[] }> };
  readonly mailer: Pick<Mailer, 'send'>;
  readonly sealer: Sealer;
  readonly attachments: AttachmentResolvers;
  /** The platform's own address: every mail comes from it, under the organization's name, with replies to the organization. */
  readonly fromAddress: string;
  readonly crashAt?: CrashAt;
}

interface Leased {
  readonly message: Message;
  readonly tries: number;
  readonly organization: Organization;
}

const atOnceMax = 4;

/**
 * Sends what is written, in two phases: a lease is committed, the mail is handed over outside any transaction, its end
 * is kept. A process that dies between the two leaves a message 'sending'; its template says whether twice or never.
 */
export class Sending {
  constructor(private readonly options: SendingOptions) {}

  /** One round. Safe to run in several processes at once; returns how many messages it settled. */
  async sendDue(limit = 100): Promise<number> {
    const due = await this.options.sweeper.query<{ organization_id: string; id: string }>(
      "select organization_id, id from communications.message where state in ('queued', 'sending') and next_try_at <= kernel.now() order by next_try_at limit $1",
      [limit],
    );
    let settled = 0;
    const failures: unknown[] = [];
    for (let at = 0; at < due.rows.length; at += atOnceMax) {
      const ends = await Promise.allSettled(due.rows.slice(at, at + atOnceMax).map((row) => this.sendOne(row.organization_id, row.id)));
      settled += ends.filter((end) => end.status === 'fulfilled' && end.value).length;
      // One that fails keeps no other waiting; it is told once the others have been seen to.
      failures.push(...ends.filter((end) => end.status === 'rejected').map((end) => end.reason as unknown));
    }
    if (failures.length > 0) throw new AggregateError(failures, `${failures.length} messages could not be seen to`);
    return settled;
  }

  /** Sends one message if it is due and nobody else has it. */
  async sendOne(organizationId: string, id: string): Promise<boolean> {
    const leased = await this.lease(organizationId, id);
    if (leased === null) return false;
    const { message, tries } = leased;
    const end = await this.handOver(leased);
    if (typeof end === 'string') {
      await this.options.crashAt?.('mail-sent');
      // When this cannot be kept, the mail is out all the same: the lease lapses, and its template says whether twice or never.
      await this.options.database.transaction({ organizationId }, (tx) => markSent(tx, { id, tries, transportId: end, scrubbed: scrub(message) }));
      return true;
    }
    const step = stepAfterFailure({ template: message.template, tries }, end.outcome);
    await this.options.database.transaction({ organizationId }, (tx) =>
      markNotSent(tx, { id, tries, reason: end.reason, state: step.state, ...(step.state === 'queued' ? { waitMinutes: step.waitMinutes } : { waitMinutes: 0, scrubbed: scrub(message) }) }));
    return true;
  }

  /** The server's own id of the mail, or why it is not out. What fails before it is handed over (an attachment, a sealed link) is tried again like a busy server. */
  private async handOver(leased: Leased): Promise<string | MailFailure> {
    try {
      return await this.options.mailer.send(await this.mailOf(leased));
    } catch (error) {
      return error instanceof MailFailure ? error : new MailFailure('later', error instanceof Error ? error.name : 'error', { cause: error });
    }
  }

  private lease(organizationId: string, id: string): Promise<Leased | null> {
    return this.options.database.transaction({ organizationId }, async (tx) => {
      const message = await lockDueMessage(tx, id);
      if (message === null) return null;
      if (stepOfDue(message) === 'leave') {
        await markNotSent(tx, { id, tries: message.tries, reason: 'interrupted', state: 'maybe-sent', waitMinutes: 0, scrubbed: scrub(message) });
        return null;
      }
      return { message, tries: await leaseMessage(tx, id), organization: await findOrganization(tx) };
    });
  }

  private async mailOf({ message, organization }: Leased): Promise<Mail> {
    const link = message.attachments.find((attachment) => attachment.kind === 'one-time-link');
    const url = link === undefined ? null : linkTo(`${link.page as `/${string}`}?token=${encodeURIComponent(this.options.sealer.open('one-time-token', link.sealedToken))}`);
    const put = (body: string): string => (url === null ? body : body.replaceAll(oneTimeLink, url));
    const files = await Promise.all(message.attachments.map((attachment) => this.fileOf(attachment, message, organization)));
    return {
      messageId: `<${message.id}@${this.options.fromAddress.split('@')[1] ?? 'preau'}>`,
      from: { name: oneLine(organization.name), address: this.options.fromAddress },
      to: { name: message.recipientName, address: message.recipientEmail },
      replyTo: organization.email === '' ? null : { name: oneLine(organization.name), address: oneLine(organization.email) },
      locale: message.locale, subject: message.subject, text: put(message.bodyText), html: put(message.bodyHtml),
      attachments: files.filter((file) => file !== null),
    };
  }

  private async fileOf(attachment: Attachment, message: Message, organization: Organization): Promise<Mail['attachments'][number] | null> {
    switch (attachment.kind) {
      case 'invoice-pdf':
        return {
          fileName: wordsIn(message.locale).say('payment.fileName', { number: attachment.invoiceNumber }), contentType: 'application/pdf',
          content: await this.options.attachments['invoice-pdf'](message.organizationId, attachment.invoiceId, message.locale),
        };
      case 'credit-memo-pdf':
        return {
          fileName: wordsIn(message.locale).say('cancellation.cancelled.fileName', { number: attachment.creditMemoNumber }), contentType: 'application/pdf',
          content: await this.options.attachments['credit-memo-pdf'](message.organizationId, attachment.creditMemoId, message.locale),
        };
      case 'statement-pdf':
        return {
          fileName: wordsIn(message.locale).say('payment.statement.fileName', { date: attachment.to }), contentType: 'application/pdf',
          content: await this.options.attachments['statement-pdf'](message.organizationId, attachment.statementId, message.locale),
        };
      case 'calendar':
        return { fileName: attachment.fileName, contentType: 'text/calendar; charset=utf-8; method=PUBLISH', content: calendarFile(attachment.entries, message.createdAt, organization.name) };
      case 'one-time-link':
        return null;
      default:
        return attachment satisfies never;
    }
  }
}

/** The message as it is kept once it is over with it: without the token, and saying so where the link stood. */
function scrub(message: Message): Pick<Message, 'bodyText' | 'bodyHtml' | 'attachments'> {
  const removed = wordsIn(message.locale).say('frame.linkRemoved');
  return {
    bodyText: message.bodyText.replaceAll(oneTimeLink, removed),
    bodyHtml: message.bodyHtml.replaceAll(`href="${oneTimeLink}"`, `title="${removed}"`).replaceAll(oneTimeLink, removed),
    attachments: message.attachments.filter((attachment) => attachment.kind !== 'one-time-link'),
  };
}
