import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { openMailbox } from './mailbox';
import { smtpCatcher } from './smtp';
import { mailPages } from './web';

describe('Mail catcher', () => {
  const folder = mkdtempSync(join(tmpdir(), 'preau-mail-'));
  const mailbox = openMailbox(folder, 3);
  const smtp = smtpCatcher(mailbox);
  const pages = mailPages(mailbox);
  let web = '';
  let send: (to: string, subject: string, more?: object) => Promise<unknown>;

  beforeAll(async () => {
    await new Promise<void>((done) => void smtp.listen(0, '127.0.0.1', done));
    await new Promise<void>((done) => void pages.listen(0, '127.0.0.1', done));
    web = `http://127.0.0.1:${(pages.address() as AddressInfo).port}`;
    const transport = createTransport({ host: '127.0.0.1', port: (smtp.server.address() as AddressInfo).port, secure: false });
    send = (to, subject, more = {}) => transport.sendMail({ from: 'ville@example.org', to, subject, text: 'Bonjour', ...more });
  });

  afterAll(async () => {
    await new Promise<void>((done) => smtp.close(() => done()));
    await new Promise((done) => pages.close(done));
    rmSync(folder, { recursive: true });
  });

  it('keeps a message with its accents, its HTML and its attachment, and finds it by recipient', async () => {
    const pdf = { filename: 'reçu.pdf', content: Buffer.from('%PDF-1.7'), contentType: 'application/pdf' };
    await send('Lea@example.org', 'Reçu — Été', { html: '<p>Voilà</p><script>alert(1)</script>', attachments: [pdf] });
    await send('autre@example.org', 'Autre');
    const { messages } = await getJson<{ messages: { id: string; subject: string }[] }>('/messages?to=lea@EXAMPLE.org');
    expect(messages.map((mail) => mail.subject)).toEqual(['Reçu — Été']);
    const id = messages[0]?.id;
    expect(await getJson(`/messages/${id}`)).toMatchObject({
      from: 'ville@example.org', to: ['Lea@example.org'], text: 'Bonjour\n', attachments: [{ filename: 'reçu.pdf', mimeType: 'application/pdf', bytes: 8 }],
    });
    expect(await (await fetch(`${web}/messages/${id}/attachments/0`)).text()).toBe('%PDF-1.7');
    const page = await (await fetch(`${web}/view/${id}`)).text();
    expect(page).toContain('sandbox srcdoc=');
    expect(page).not.toContain('<script>');
  });

  it('finds a hidden copy by the address it was handed over for', async () => {
    await send('a@example.org', 'Copie', { bcc: 'archives@example.org' });
    expect(await getJson('/messages?to=archives@example.org')).toMatchObject({ messages: [{ subject: 'Copie' }] });
  });

  it('lets the oldest message leave when the box is full, and keeps the rest over a restart', async () => {
    await send('a@example.org', 'Quatre');
    expect(mailbox.list().map((mail) => mail.subject)).toEqual(['Quatre', 'Copie', 'Autre']);
    expect(readdirSync(folder)).toHaveLength(6);
    expect(openMailbox(folder).list()).toEqual(mailbox.list());
  });

  it('refuses a path out of its folder', async () => {
    expect((await fetch(`${web}/messages/..%2F..%2Fetc%2Fpasswd`)).status).toBe(404);
  });

  it('clears the box on demand', async () => {
    expect((await fetch(`${web}/messages`, { method: 'DELETE' })).status).toBe(204);
    expect(await getJson('/messages')).toEqual({ messages: [] });
    expect(readdirSync(folder)).toEqual([]);
  });

  async function getJson<T>(path: string): Promise<T> {
    const response = await fetch(web + path);
    expect(response.status).toBe(200);
    return (await response.json()) as T;
  }
});
