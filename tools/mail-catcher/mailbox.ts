import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import PostalMime from 'postal-mime';

export interface MailSummary {
  id: string;
  /** Instant of reception, ISO 8601. */
  receivedAt: string;
  from: string;
  /** The addresses the message was handed over for: hidden copies too. */
  to: string[];
  subject: string;
}

export interface MailAttachment {
  filename: string;
  mimeType: string;
  content: Buffer;
}

export interface Mail extends MailSummary {
  text: string;
  html: string;
  attachments: MailAttachment[];
}

export interface MailFilter {
  to?: string | undefined;
  subject?: string | undefined;
  /** Only messages received after this instant, ISO 8601. */
  after?: string | undefined;
}

export interface Mailbox {
  /** Keeps a raw message; the oldest one leaves when the box is full. */
  keep(raw: Buffer, from: string, to: string[]): Promise<MailSummary>;
  /** Newest first. */
  list(filter?: MailFilter): MailSummary[];
  read(id: string): Promise<Mail | undefined>;
  raw(id: string): Buffer | undefined;
  clear(): void;
}

/** A folder of raw messages (`.eml`) with a summary (`.json`) beside each; survives a restart. */
export function openMailbox(folder: string, messagesMax = 1000): Mailbox {
  mkdirSync(folder, { recursive: true });
  const summaries = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as MailSummary)
    .sort((a, b) => (a.receivedAt < b.receivedAt ? -1 : 1));

  const file = (id: string, ending: string): string => join(folder, `${id}.${ending}`);
  const forget = (id: string): void => {
    for (const ending of ['json', 'eml']) rmSync(file(id, ending), { force: true });
  };
  const knows = (id: string): boolean => summaries.some((summary) => summary.id === id);

  return {
    async keep(raw, from, to) {
      const parsed = await PostalMime.parse(raw);
      const summary = { id: randomUUID(), receivedAt: new Date().toISOString(), from, to, subject: parsed.subject ?? '' };
      writeFileSync(file(summary.id, 'eml'), raw);
      writeFileSync(file(summary.id, 'json'), JSON.stringify(summary));
      summaries.push(summary);
      while (summaries.length > messagesMax) forget((summaries.shift() as MailSummary).id);
      return summary;
    },
    list({ to, subject, after } = {}) {
      return summaries
        .filter((mail) => !to || mail.to.some((address) => address.toLowerCase() === to.toLowerCase()))
        .filter((mail) => !subject || mail.subject.toLowerCase().includes(subject.toLowerCase()))
        .filter((mail) => !after || mail.receivedAt > after)
        .reverse();
    },
    async read(id) {
      const summary = summaries.find((mail) => mail.id === id);
      if (!summary) return undefined;
      const parsed = await PostalMime.parse(readFileSync(file(id, 'eml')));
      const attachments = parsed.attachments.map((attachment, index) => ({
        filename: attachment.filename ?? `attachment-${index + 1}`,
        mimeType: attachment.mimeType,
        content: bytes(attachment.content),
      }));
      return { ...summary, text: parsed.text ?? '', html: parsed.html ?? '', attachments };
    },
    raw: (id) => (knows(id) ? readFileSync(file(id, 'eml')) : undefined),
    clear() {
      for (const { id } of summaries.splice(0)) forget(id);
    },
  };
}

function bytes(content: string | ArrayBuffer | Uint8Array): Buffer {
  if (typeof content === 'string') return Buffer.from(content);
  return content instanceof Uint8Array ? Buffer.from(content) : Buffer.from(new Uint8Array(content));
}
