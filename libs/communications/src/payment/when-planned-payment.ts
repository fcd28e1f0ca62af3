import { localDateOf, reaction } from '@preau/kernel';
import { plannedPaymentAccepted, plannedPaymentPending, plannedPaymentRefused } from '@preau/billing';
import { findOrganization } from '@preau/organization';
import { nameIn, writeAbout } from '../message/write-message';
import { linkTo } from '../settings';
import { amountFact, methodFacts, numberFact } from './payment-facts';

export const whenPlannedPaymentAccepted = reaction('communications.when-planned-payment-accepted', plannedPaymentAccepted, async (tx, fact) => {
  await writeAbout(tx, { accountId: fact.accountId }, {
    template: 'planned-payment-accepted', subjectKey: fact.plannedPaymentId,
    content: (words, organization) => ({
      subject: words.say('payment.accepted.subject', { amount: words.amount(fact.amountCents), organization: nameIn(words, organization) }),
      blocks: [
        { kind: 'text', text: words.say('payment.accepted.text') },
        {
          kind: 'facts',
          rows: [
            amountFact(words, fact.amountCents), { label: words.say('payment.dueOn'), value: words.date(fact.dueOn) }, ...methodFacts(words, fact.method),
            numberFact(words, words.say('payment.number'), fact.paymentNumber), numberFact(words, words.say('payment.invoice'), fact.invoiceNumber),
            { label: words.say('payment.stillOwed'), value: words.amount(fact.openCents) },
          ],
        },
        { kind: 'button', label: words.say('payment.billingButton'), url: linkTo('/billing') },
      ],
    }),
  });
});

/** One message per try that was refused: why, that nothing was taken, and what to do. */
export const whenPlannedPaymentRefused = reaction('communications.when-planned-payment-refused', plannedPaymentRefused, async (tx, fact, { eventId }) => {
  await writeAbout(tx, { accountId: fact.accountId }, {
    template: 'planned-payment-refused', subjectKey: `${fact.plannedPaymentId}:${eventId}`,
    content: (words, organization) => {
      const name = { organization: nameIn(words, organization) };
      return {
        subject: words.say('payment.refused.subject', { ...name, amount: words.amount(fact.amountCents) }),
        blocks: [
          { kind: 'text', text: words.say('payment.refused.text', { date: words.date(fact.dueOn) }) },
          { kind: 'facts', rows: [amountFact(words, fact.amountCents), ...methodFacts(words, fact.method), numberFact(words, words.say('payment.invoice'), fact.invoiceNumber)] },
          { kind: 'notice', text: `${words.say(`payment.refused.because.${fact.refusedBecause}`)}\n${fact.nextTryOn === null ? words.say(`payment.refused.next.${fact.nextStep}`, name) : words.say('payment.refused.nextTry', { date: words.date(fact.nextTryOn) })}` },
          ...(fact.nextStep === 'pay-at-organization' ? [] : [{ kind: 'button' as const, label: words.say('payment.walletButton'), url: linkTo('/wallet') }]),
        ],
      };
    },
  });
});

/** A bank debit is on its way: said once, whatever happens next has its own message. */
export const whenPlannedPaymentPending = reaction('communications.when-planned-payment-pending', plannedPaymentPending, async (tx, fact) => {
  const { timeZone } = await findOrganization(tx);
  await writeAbout(tx, { accountId: fact.accountId }, {
    template: 'planned-payment-pending', subjectKey: fact.plannedPaymentId,
    content: (words, organization) => ({
      subject: words.say('payment.pending.subject', { amount: words.amount(fact.amountCents), organization: nameIn(words, organization) }),
      blocks: [
        { kind: 'text', text: words.say('payment.pending.text') },
        {
          kind: 'facts',
          rows: [
            amountFact(words, fact.amountCents), ...methodFacts(words, fact.method), numberFact(words, words.say('payment.invoice'), fact.invoiceNumber),
            ...(fact.expectedAt === null ? [] : [{ label: words.say('payment.pending.expected'), value: words.date(localDateOf(new Date(fact.expectedAt), timeZone)) }]),
          ],
        },
      ],
    }),
  });
});
