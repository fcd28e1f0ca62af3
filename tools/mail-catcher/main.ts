import { join } from 'node:path';
import { openMailbox } from './mailbox';
import { smtpCatcher } from './smtp';
import { mailPages } from './web';

/** Environment: PORT (pages, 1080), SMTP_PORT (1025), HOST (127.0.0.1), MAIL_FOLDER (.preau/mail). */
function main(): void {
  const host = process.env.HOST ?? '127.0.0.1';
  const mailbox = openMailbox(process.env.MAIL_FOLDER ?? join('.preau', 'mail'));
  const smtp = smtpCatcher(mailbox);
  const pages = mailPages(mailbox);
  smtp.server.once('error', fail);
  pages.once('error', fail);
  smtp.listen(Number(process.env.SMTP_PORT ?? 1025), host, () => {
    pages.listen(Number(process.env.PORT ?? 1080), host, () => {
      console.log('Mail catcher listening');
      process.send?.('ready');
    });
  });
  const stop = (): void => {
    pages.close();
    smtp.close(() => process.exit(0));
    setTimeout(() => process.exit(0), 2000).unref();
  };
  process.once('SIGTERM', stop).once('SIGINT', stop);
  if (process.channel) process.once('disconnect', stop); // our launcher is gone
}

function fail(error: Error): never {
  console.error(`Mail catcher: ${error.message}`);
  process.exit(1);
}

main();
