import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

export interface TestMailServer {
  readonly url: string;
  /** What was accepted, read as a mail program reads it. */
  readonly mails: { readonly from: string; readonly to: readonly string[]; readonly raw: string; readonly mail: Email }[];
  /** How the next mails are answered: taken, refused with a code, or cut off after the server has them. */
  answers: ('take' | 'cut' | number)[];
  close(): Promise<void>;
}

/** A real SMTP server on a free port of this machine; it sends nothing on. */
export async function testMailServer(): Promise<TestMailServer> {
  const mails: TestMailServer['mails'] = [];
  const state: TestMailServer = { url: '', mails, answers: [], close: () => new Promise((resolve) => server.close(() => resolve())) };
  const server = new SMTPServer({
    authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'], disableReverseLookup: true, closeTimeout: 500,
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const answer = state.answers.shift() ?? 'take';
        if (typeof answer === 'number') return done(Object.assign(new Error('no'), { responseCode: answer }));
        const raw = Buffer.concat(chunks).toString('utf8');
        void PostalMime.parse(raw).then((mail) => {
          mails.push({ from: session.envelope.mailFrom === false ? '' : session.envelope.mailFrom.address, to: session.envelope.rcptTo.map((one) => one.address), raw, mail });
          if (answer === 'take') done();
          // The mail is taken, and its sender never hears of it.
          else for (const connection of server.connections as unknown as Set<{ _socket: { destroy(): void } }>) connection._socket.destroy();
        });
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', () => resolve()));
  return Object.assign(state, { url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}` });
}
