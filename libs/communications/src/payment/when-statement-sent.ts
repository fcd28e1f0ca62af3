import { reaction } from '@preau/kernel';
import { statementSent } from '@preau/billing';
import { nameIn, writeAbout } from '../message/write-message';
import { linkTo } from '../settings';

/** A statement of account, with its document; what staff wrote stands first. */
export const whenStatementSent = reaction('communications.when-statement-sent', statementSent, async (tx, fact) => {
  await writeAbout(tx, { accountId: fact.accountId }, {
    template: 'account-statement', subjectKey: fact.sending, locale: fact.locale, attachments: [{ kind: 'statement-pdf', statementId: fact.statementId, to: fact.to }],
    content: (words, organization) => {
      const told = { organization: nameIn(words, organization), from: words.date(fact.from), to: words.date(fact.to) };
      const owed = fact.balanceCents > 0;
      return {
        subject: words.say('payment.statement.subject', told),
        blocks: [
          ...fact.message.split('\n').filter((line) => line.trim() !== '').map((text) => ({ kind: 'text' as const, text })),
          { kind: 'text', text: words.say('payment.statement.text', told) },
          {
            kind: 'facts',
            rows: [
              { label: words.say(owed ? 'payment.statement.owed' : 'payment.statement.credit'), value: words.amount(Math.abs(fact.balanceCents)) },
              ...(owed && fact.dueOn !== null ? [{ label: words.say('payment.statement.due'), value: words.date(fact.dueOn) }] : []),
            ],
          },
          { kind: 'button', label: words.say('payment.billingButton'), url: linkTo('/billing') },
        ],
      };
    },
  });
});
