import { localDateOf, reaction } from '@preau/kernel';
import { chargeUnresolved, plannedPaymentAccepted, plannedPaymentPending, plannedPaymentRefused } from '@preau/billing';
import { findOrganization } from '@preau/organization';
import { nameIn, writeAbout, writeTo } from '../message/write-message';
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
          { kind: 'notice', text: `${words.say(`payment.refused.because.${fact.refusedBecause}`)}\n${words.say(`payment.refused.next.${fact.nextStep}`, name)}` },
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

/** Nobody knows whether a charge succeeded: the organization's staff have to look. */
export const whenChargeUnresolved = reaction('communications.when-charge-unresolved', chargeUnresolved, async (tx, fact) => {
  const organization = await findOrganization(tx);
  if (organization.email === '') {
    tx.note('account', fact.accountId, { change: 'nobody-to-write-to', template: 'charge-unresolved' });
    return;
  }
  await writeTo(tx, { email: organization.email, name: '', locale: organization.defaultLocale, because: 'staff' }, {
    // Not in the family's archive: it is about their account, and not for them.
    template: 'charge-unresolved', subjectKey: fact.attemptId, accountId: null,
    content: (words) => ({
      subject: words.say('payment.unresolved.subject', { amount: words.amount(fact.amountCents) }),
      blocks: [{ kind: 'text', text: words.say('payment.unresolved.text', { asks: fact.asks }) }, { kind: 'button', label: words.say('payment.unresolved.button'), url: linkTo(`/admin/${organization.slug}/clients/${fact.accountId}`) }],
    }),
  });
});
