import type { Pool } from 'pg';
import { renderCreditMemoPdf, renderInvoicePdf, renderStatementPdf, viewCreditMemo, viewInvoice, viewStatement } from '@preau/billing';
import { communicationsReactions, configureCommunications, Mailer, Sending } from '@preau/communications';
import { Commands, system, type CrashAt, type Database, type Sealer } from '@preau/kernel';
import type { WorkerSettings } from './settings';

const sendSeconds = 0.5;
const sentAtOnceMax = 100;

/** Everything that writes to people: who hears what, and the loop that hands messages to the mail server. */
export function correspondence(settings: WorkerSettings, database: Database, sweeper: Pool, sealer: Sealer, crashAt?: CrashAt): { reactions: typeof communicationsReactions; seconds: number; send: () => Promise<boolean> } {
  configureCommunications({ publicUrl: settings.publicUrl });
  const commands = new Commands(database);
  const by = system('worker.correspondence');
  const sending = new Sending({
    database,
    sweeper,
    sealer,
    mailer: new Mailer(settings.smtpUrl),
    fromAddress: settings.mailFrom,
    ...(crashAt === undefined ? {} : { crashAt }),
    attachments: {
      'invoice-pdf': async (organizationId, invoiceId, locale) => renderInvoicePdf(await commands.ask(viewInvoice, { invoiceId }, by, { organizationId }), locale),
      'credit-memo-pdf': async (organizationId, creditMemoId, locale) => renderCreditMemoPdf(await commands.ask(viewCreditMemo, { creditMemoId }, by, { organizationId }), locale),
      'statement-pdf': async (organizationId, statementId, locale) => renderStatementPdf(await commands.ask(viewStatement, { statementId }, by, { organizationId }), locale),
    },
  });
  return { reactions: communicationsReactions, seconds: sendSeconds, send: async () => (await sending.sendDue(sentAtOnceMax)) > 0 };
}
