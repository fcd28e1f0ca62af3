import { SMTPServer } from 'smtp-server';
import type { Mailbox } from './mailbox';

const messageBytesMax = 25 * 1024 * 1024;

/** Accepts every message from anybody, for anybody, and sends nothing on. */
export function smtpCatcher(mailbox: Mailbox): SMTPServer {
  const server = new SMTPServer({
    authOptional: true,
    allowInsecureAuth: true,
    hideSTARTTLS: true,
    disableReverseLookup: true,
    size: messageBytesMax,
    closeTimeout: 1000,
    onAuth: (auth, _session, done) => done(null, { user: auth.username ?? 'anybody' }),
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (stream.sizeExceeded) return done(Object.assign(new Error('Message too large'), { responseCode: 552 }));
        const { mailFrom, rcptTo } = session.envelope;
        mailbox
          .keep(Buffer.concat(chunks), mailFrom ? mailFrom.address : '', rcptTo.map((recipient) => recipient.address))
          .then(() => done(), done);
      });
    },
  });
  server.on('error', (error) => console.error(`SMTP: ${error.message}`)); // a client that hangs up must not end the catcher
  return server;
}
