import { localDateOf, reaction } from '@preau/kernel';
import { balancePaid, balancePending, balanceRefused, paymentRequested } from '@preau/billing';
import { findOrganization } from '@preau/organization';
import { nameIn, writeAbout } from '../message/write-message';
import { linkTo } from '../settings';
import { amountFact, methodFacts, numberFact, type Fact } from './payment-facts';
import type { Words } from '../render/words';

function invoicesFact(words: Words, numbers: readonly number[]): Fact[] {
  return numbers.length === 0 ? [] : [numberFact(words, words.say(numbers.length === 1 ? 'payment.invoice' : 'payment.invoices'), numbers)];
}

/** The receipt of a balance that was paid on line. */
export const whenBalancePaid = reaction('communications.when-balance-paid', balancePaid, async (tx, fact) => {
  await writeAbout(tx, { accountId: fact.accountId }, {
    template: 'balance-paid', subjectKey: fact.attemptId,
    content: (words, organization) => ({
      subject: words.say('settling.balancePaid.subject', { amount: words.amount(fact.amountCents), organization: nameIn(words, organization) }),
      blocks: [
        { kind: 'text', text: words.say('settling.balancePaid.text') },
        {
          kind: 'facts',
          rows: [
            amountFact(words, fact.amountCents), ...methodFacts(words, fact.method), numberFact(words, words.say('payment.number'), fact.paymentNumber), ...invoicesFact(words, fact.invoiceNumbers),
            { label: words.say('settling.balancePaid.left'), value: words.amount(fact.balanceCents) },
          ],
        },
        { kind: 'button', label: words.say('payment.billingButton'), url: linkTo('/billing') },
      ],
    }),
  });
});

export const whenBalancePending = reaction('communications.when-balance-pending', balancePending, async (tx, fact) => {
  const { timeZone } = await findOrganization(tx);
  await writeAbout(tx, { accountId: fact.accountId }, {
    template: 'balance-pending', subjectKey: fact.attemptId,
    content: (words, organization) => ({
      subject: words.say('settling.balancePending.subject', { amount: words.amount(fact.amountCents), organization: nameIn(words, organization) }),
      blocks: [
        { kind: 'text', text: words.say('settling.balancePending.text') },
        {
          kind: 'facts',
          rows: [
            amountFact(words, fact.amountCents), ...methodFacts(words, fact.method), ...invoicesFact(words, fact.invoiceNumbers),
            ...(fact.expectedAt === null ? [] : [{ label: words.say('payment.pending.expected'), value: words.date(localDateOf(new Date(fact.expectedAt), timeZone)) }]),
          ],
        },
      ],
    }),
  });
});

/** The bank said no after the family had gone, or took the money back. */
export const whenBalanceRefused = reaction('communications.when-balance-refused', balanceRefused, async (tx, fact, { eventId }) => {
  await writeAbout(tx, { accountId: fact.accountId }, {
    template: 'balance-refused', subjectKey: `${fact.attemptId}:${eventId}`,
    content: (words, organization) => {
      const name = { organization: nameIn(words, organization) };
      return {
        subject: words.say('settling.balanceRefused.subject', { ...name, amount: words.amount(fact.amountCents) }),
        blocks: [
          { kind: 'text', text: words.say('settling.balanceRefused.text') },
          { kind: 'facts', rows: [amountFact(words, fact.amountCents), ...methodFacts(words, fact.method), ...invoicesFact(words, fact.invoiceNumbers)] },
          { kind: 'notice', text: words.say(`payment.refused.because.${fact.refusedBecause}`) },
          { kind: 'button', label: words.say('payment.billingButton'), url: linkTo(`/billing/pay/${organization.id}`) },
        ],
      };
    },
  });
});

/** Staff ask: the link opens the page once the family has signed in, and nothing for anybody else. */
export const whenPaymentRequested = reaction('communications.when-payment-requested', paymentRequested, async (tx, fact) => {
  await writeAbout(tx, { accountId: fact.accountId }, {
    template: 'payment-requested', subjectKey: fact.requestId,
    content: (words, organization) => {
      const name = { organization: nameIn(words, organization) };
      const planned = fact.plannedPayment;
      const pays = fact.payOnline && (fact.because === 'balance' || fact.because === 'needs-authentication' || fact.because === 'refused');
      const wallet = planned !== null && fact.because !== 'needs-authentication';
      return {
        subject: words.say('settling.asked.subject', { ...name, amount: words.amount(fact.amountCents) }),
        blocks: [
          { kind: 'text', text: words.say(`settling.asked.${fact.because}`, { date: planned === null ? '' : words.date(planned.dueOn) }) },
          { kind: 'facts', rows: [amountFact(words, fact.amountCents), ...(planned === null ? [] : [numberFact(words, words.say('payment.invoice'), planned.invoiceNumber)])] },
          ...(fact.note === '' ? [] : [{ kind: 'notice' as const, text: words.say('settling.asked.note', { ...name, note: fact.note }) }]),
          ...(pays ? [{ kind: 'button' as const, label: words.say('settling.asked.payButton'), url: linkTo(`/billing/pay/${organization.id}`) }] : []),
          ...(wallet ? [{ kind: 'button' as const, label: words.say('payment.walletButton'), url: linkTo('/wallet') }] : []),
          { kind: 'text', text: pays || wallet ? words.say('settling.asked.signIn') : words.say('settling.asked.call', name) },
        ],
      };
    },
  });
});
