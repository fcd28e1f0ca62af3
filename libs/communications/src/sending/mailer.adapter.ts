import { createTransport } from 'nodemailer';
import type SMTPTransport from 'nodemailer/lib/smtp-transport';

export interface Mail {
  /** Stable per message: a mail that is sent twice is recognized as one. */
  readonly messageId: string;
  readonly from: { readonly name: string; readonly address: string };
  readonly to: { readonly name: string; readonly address: string };
  readonly replyTo: { readonly name: string; readonly address: string } | null;
  readonly locale: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly { readonly fileName: string; readonly contentType: string; readonly content: Buffer }[];
}

/** How a try ended when it did not end well. */
export class MailFailure extends Error {
  constructor(
    /** refused: the server said never; later: surely not sent, try again; unsure: it may have been taken. */
    readonly outcome: 'refused' | 'later' | 'unsure',
    /** Short and without addresses: kept with the message. */
    readonly reason: string,
    options?: { cause?: unknown },
  ) {
    super(reason, options);
    this.name = 'MailFailure';
  }
}

const secondsMax = { connection: 10, greeting: 10, socket: 30 };

/** Hands mails to an SMTP server. Every header that carries a person's words goes through an address object or the encoder. */
export class Mailer {
  private readonly options: SMTPTransport.Options;
  constructor(smtpUrl: string) {
    const url = new URL(smtpUrl);
    const secure = url.protocol === 'smtps:';
    this.options = {
      host: url.hostname, port: Number(url.port || (secure ? 465 : 587)), secure,
      ...(url.username === '' ? {} : { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }),
      connectionTimeout: secondsMax.connection * 1_000, greetingTimeout: secondsMax.greeting * 1_000, socketTimeout: secondsMax.socket * 1_000,
      disableFileAccess: true, disableUrlAccess: true,
    };
  }

  /** The server's own id of the mail. @throws MailFailure */
  async send(mail: Mail): Promise<string> {
    // A connection of its own for each mail, and its conversation listened to: the pool of the library would send a mail
    // again by itself when a connection is cut, and its errors do not say whether the server had begun to take it.
    const conversation = new Conversation();
    const transport = createTransport({ ...this.options, transactionLog: true, logger: conversation } as SMTPTransport.Options);
    try {
      const sent = await transport.sendMail({
        messageId: mail.messageId, from: mail.from, to: mail.to, ...(mail.replyTo === null ? {} : { replyTo: mail.replyTo }), subject: mail.subject, text: mail.text, html: mail.html,
        headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': mail.locale },
        attachments: mail.attachments.map(({ fileName, contentType, content }) => ({ filename: fileName, contentType, content })),
      });
      return String(sent.response ?? sent.messageId).slice(0, 200);
    } catch (error) {
      throw failureOf(error, conversation.mailIsUnderWay);
    } finally {
      transport.close();
    }
  }
}

/** Hears the server say 354 (“send it”): from then on only its answer tells whether it has the mail. */
class Conversation {
  mailIsUnderWay = false;
  private hear(entry: unknown, line: unknown): void {
    if (typeof entry === 'object' && entry !== null && (entry as { tnx?: unknown }).tnx === 'server' && typeof line === 'string' && line.startsWith('354')) this.mailIsUnderWay = true;
  }
  level(): void {}
  trace = this.hear.bind(this);
  debug = this.hear.bind(this);
  info = this.hear.bind(this);
  warn = this.hear.bind(this);
  error = this.hear.bind(this);
  fatal = this.hear.bind(this);
}

/** What a failed try means: a code of the server is its answer; without one it depends on whether the mail was under way. */
export function failureOf(error: unknown, mailIsUnderWay: boolean): MailFailure {
  const { responseCode, code } = (typeof error === 'object' && error !== null ? error : {}) as { responseCode?: number; code?: string };
  if (responseCode !== undefined && responseCode >= 500) return new MailFailure(code === 'EAUTH' ? 'later' : 'refused', `smtp ${responseCode}`, { cause: error });
  if (responseCode !== undefined && responseCode >= 400) return new MailFailure('later', `smtp ${responseCode}`, { cause: error });
  return new MailFailure(mailIsUnderWay ? 'unsure' : 'later', `smtp ${code ?? 'error'}`, { cause: error });
}
