import { localDateOf, reaction, type LocalDate } from '@preau/kernel';
import { cardExpires, debitAgreed, debitAgreementEnded, debitChanged } from '@preau/billing';
import { findOrganization, type Organization } from '@preau/organization';
import { nameIn, writeAbout } from '../message/write-message';
import type { Block } from '../render/content';
import type { Words } from '../render/words';
import { linkTo } from '../settings';
import { amountFact, methodFacts, numberFact } from './payment-facts';

type Planned = readonly { readonly amountCents: number; readonly dueOn: LocalDate }[];
function plannedRows(words: Words, planned: Planned): { label: string; value: string }[] {
  return planned.map((payment) => ({ label: words.date(payment.dueOn), value: words.amount(payment.amountCents) }));
}
function plannedBlock(words: Words, title: string, planned: Planned): Block[] {
  return planned.length === 0 ? [] : [{ kind: 'facts', title, rows: plannedRows(words, planned) }];
}
function contactOf(organization: Organization): string {
  const address = [organization.street, organization.city, organization.province, organization.postalCode].filter((part) => part !== '').join(', ');
  return [address, organization.phone, organization.email].filter((part) => part !== '').join(' · ');
}

/** The notice of Rule H1: what changes, from what to what; or the confirmation of what the payer agreed to. */
export const whenDebitChanged = reaction('communications.when-debit-changed', debitChanged, async (tx, fact, { eventId }) => {
  await writeAbout(tx, { accountId: fact.accountId }, {
    template: 'debit-changed', subjectKey: `${fact.plannedPaymentId}:${eventId}`,
    content: (words, organization) => {
      const name = { organization: nameIn(words, organization) };
      const text = fact.agreedHow === null ? words.say('settling.debitChanged.notice', name) : words.say('settling.debitChanged.agreed', { ...name, how: words.say(`settling.debitChanged.how.${fact.agreedHow}`) });
      return {
        subject: words.say('settling.debitChanged.subject', name),
        blocks: [
          { kind: 'text', text },
          {
            kind: 'facts',
            rows: [
              amountFact(words, fact.amountCents), { label: words.say('settling.debitChanged.dateNow'), value: words.date(fact.dueOn) }, ...methodFacts(words, fact.method),
              numberFact(words, words.say('payment.invoice'), fact.invoiceNumber),
              ...(fact.amountCentsWas === fact.amountCents ? [] : [{ label: words.say('settling.debitChanged.amountWas'), value: words.amount(fact.amountCentsWas) }]),
              ...(fact.dueOnWas === fact.dueOn ? [] : [{ label: words.say('settling.debitChanged.dateWas'), value: words.date(fact.dueOnWas) }]),
            ],
          },
          { kind: 'button', label: words.say('payment.walletButton'), url: linkTo('/wallet') },
        ],
      };
    },
  });
});

/** The confirmation that the payer keeps: date, authority, category, amounts and timing, cancelling, contact, recourse. */
export const whenDebitAgreed = reaction('communications.when-debit-agreed', debitAgreed, async (tx, fact) => {
  const { timeZone } = await findOrganization(tx);
  await writeAbout(tx, { accountId: fact.accountId }, {
    template: 'debit-agreement', subjectKey: fact.agreementId,
    content: (words, organization) => {
      const name = { organization: nameIn(words, organization) };
      const agreement = (key: 'authority' | 'category' | 'cancel' | 'recourse'): { label: string; value: string } => ({ label: words.say(`settling.agreement.${key}`), value: words.say(`settling.agreement.${key}Text`, name) });
      const planned = fact.planned.map((payment) => words.say('settling.agreement.whenPlanned', { amount: words.amount(payment.amountCents), date: words.date(payment.dueOn) }));
      return {
        subject: words.say('settling.agreement.subject', name),
        blocks: [
          { kind: 'text', text: words.say('settling.agreement.text', name) },
          {
            kind: 'facts',
            rows: [
              { label: words.say('settling.agreement.date'), value: words.date(localDateOf(new Date(fact.agreedAt), timeZone)) },
              { label: words.say('settling.agreement.holder'), value: fact.holderName },
              ...methodFacts(words, fact.method),
              agreement('authority'),
              agreement('category'),
              { label: words.say('settling.agreement.when'), value: [...planned, words.say('settling.agreement.whenNone')].join('; ') },
              agreement('cancel'),
              { label: words.say('settling.agreement.contact'), value: contactOf(organization) === '' ? name.organization : contactOf(organization) },
              agreement('recourse'),
            ],
          },
          { kind: 'button', label: words.say('payment.walletButton'), url: linkTo('/wallet') },
        ],
      };
    },
  });
});

export const whenDebitAgreementEnded = reaction('communications.when-debit-agreement-ended', debitAgreementEnded, async (tx, fact) => {
  await writeAbout(tx, { accountId: fact.accountId }, {
    template: 'debit-agreement-ended', subjectKey: fact.agreementId,
    content: (words, organization) => {
      const name = { organization: nameIn(words, organization) };
      return {
        subject: words.say('settling.agreementEnded.subject', name),
        blocks: [
          { kind: 'text', text: words.say(`settling.agreementEnded.${fact.endedBy}`, name) },
          { kind: 'facts', rows: methodFacts(words, fact.method) },
          ...plannedBlock(words, words.say('settling.agreementEnded.planned'), fact.planned),
          { kind: 'button', label: words.say('payment.walletButton'), url: linkTo('/wallet') },
        ],
      };
    },
  });
});

/** A card ends: 60 and 30 days before, and two weeks before a payment that it will not live to see. */
export const whenCardExpires = reaction('communications.when-card-expires', cardExpires, async (tx, fact) => {
  await writeAbout(tx, { accountId: fact.accountId }, {
    template: 'card-expires', subjectKey: `${fact.paymentMethodId}:${fact.stage}:${fact.expiresOn}`,
    content: (words, organization) => {
      const before = fact.stage === 'before-payment';
      const holes = { organization: nameIn(words, organization), card: words.say('payment.methodShown', { brand: fact.method.brand, last4: fact.method.last4 }) };
      return {
        subject: words.say(before ? 'settling.cardExpires.subjectPast' : 'settling.cardExpires.subject', holes),
        blocks: [
          { kind: 'text', text: words.say(before ? 'settling.cardExpires.before-payment' : 'settling.cardExpires.soon', { date: words.date(fact.expiresOn) }) },
          ...plannedBlock(words, words.say('settling.cardExpires.planned'), fact.planned),
          { kind: 'button', label: words.say('payment.walletButton'), url: linkTo('/wallet') },
        ],
      };
    },
  });
});
