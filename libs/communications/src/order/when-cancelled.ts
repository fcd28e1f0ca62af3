import { localDateOf, reaction } from '@preau/kernel';
import { cancellationRequestAnswered, cancellationRequested, registrationCancelled, registrationReplaced, type RegistrationCancelled } from '@preau/cart-checkout';
import { findOrganization } from '@preau/organization';
import type { Attachment } from '../message/message';
import { nameIn, writeAbout, writeTo } from '../message/write-message';
import type { Block } from '../render/content';
import type { Words } from '../render/words';
import type { Fact } from '../payment/payment-facts';
import { linkTo } from '../settings';

interface About {
  readonly labelFr: string;
  readonly labelEn: string;
  readonly personName: string;
}
function holesOf(words: Words, fact: About, organization: string): { activity: string; person: string; organization: string } {
  return { activity: words.locale === 'en-CA' ? fact.labelEn : fact.labelFr, person: fact.personName, organization };
}

function methodWords(words: Words, part: RegistrationCancelled['toMethods'][number]): string {
  if (part.method !== null && part.method.last4 !== '') return words.say('payment.methodShown', { brand: part.method.brand, last4: part.method.last4 });
  return words.say('cancellation.cancelled.unnamedMethod');
}

/** Only what is not nothing: an amount of zero tells nobody anything, except what was kept. */
function moneyFacts(words: Words, fact: Pick<RegistrationCancelled, 'toMethods' | 'atCounterCents' | 'onAccountCents' | 'owedCents'> & Partial<Pick<RegistrationCancelled, 'lateCents' | 'refundDueOn'>>): Fact[] {
  const row = (label: string, cents: number): Fact[] => (cents > 0 ? [{ label, value: words.amount(cents) }] : []);
  return [
    ...fact.toMethods.map((part) => ({ label: words.say('cancellation.cancelled.toMethod', { method: methodWords(words, part) }), value: words.amount(part.amountCents) })),
    ...row(words.say('cancellation.cancelled.atCounter'), fact.atCounterCents), ...row(words.say('cancellation.cancelled.onAccount'), fact.onAccountCents),
    ...row(words.say('cancellation.cancelled.late'), fact.lateCents ?? 0), ...row(words.say('cancellation.cancelled.owed'), fact.owedCents),
    ...(fact.refundDueOn === null || fact.refundDueOn === undefined || fact.toMethods.length + fact.atCounterCents === 0 ? [] : [{ label: words.say('cancellation.cancelled.dueOn'), value: words.date(fact.refundDueOn) }]),
  ];
}

function stoppedBlocks(words: Words, fact: RegistrationCancelled): Block[] {
  if (fact.stopped.length === 0) return [];
  const rows = fact.stopped.map(({ dueOn, wasCents, isCents }) => ({
    label: isCents === null ? words.say('cancellation.cancelled.stopped', { date: words.date(dueOn) }) : words.say('cancellation.cancelled.reduced', { date: words.date(dueOn), amount: words.amount(isCents) }), value: words.amount(wasCents),
  }));
  return [{ kind: 'facts', title: words.say('cancellation.cancelled.stoppedTitle'), rows }];
}

function memoOf(fact: { readonly creditMemoId: string | null; readonly creditMemoNumber: number | null }): Attachment[] {
  return fact.creditMemoId === null || fact.creditMemoNumber === null ? [] : [{ kind: 'credit-memo-pdf', creditMemoId: fact.creditMemoId, creditMemoNumber: fact.creditMemoNumber }];
}

const subjects = { own: 'cancellation.cancelled.subject', provider: 'cancellation.cancelled.providerSubject', date: 'cancellation.cancelled.dateSubject' } as const;
const texts = { own: 'cancellation.cancelled.text', provider: 'cancellation.cancelled.providerText', date: 'cancellation.cancelled.dateText' } as const;

/** A registration has ended: what is kept, what comes back and how, which instalments stop, why; the credit memo with it. */
export const whenRegistrationCancelled = reaction('communications.when-registration-cancelled', registrationCancelled, async (tx, fact) => {
  const { timeZone } = await findOrganization(tx);
  // Of one date, the rest goes on: the letter says which.
  const date = fact.startsAt === null || fact.startsAt === undefined ? null : new Date(fact.startsAt);
  const said = fact.by !== 'provider' ? 'own' : date === null ? 'provider' : 'date';
  await writeAbout(tx, { accountId: fact.accountId }, {
    template: 'registration-cancelled', subjectKey: fact.cancellationId, locale: fact.locale, attachments: memoOf(fact),
    content: (words, organization) => {
      const holes = holesOf(words, fact, nameIn(words, organization));
      return {
        subject: words.say(subjects[said], holes),
        blocks: [
          { kind: 'text', text: words.say(texts[said], holes) },
          ...(fact.reason === '' ? [] : [{ kind: 'notice' as const, text: words.say('cancellation.cancelled.providerReason', { reason: fact.reason }) }]),
          {
            kind: 'facts',
            rows: [
              ...(date === null ? [] : [{ label: words.say('cancellation.cancelled.date'), value: words.moment(date, timeZone) }]),
              { label: words.say('cancellation.cancelled.kept'), value: words.amount(fact.keptCents) },
              ...(fact.creditMemoNumber === null ? [] : [{ label: words.say('cancellation.cancelled.credited', { number: fact.creditMemoNumber }), value: words.amount(fact.creditedCents) }]),
              ...(fact.feeCents === 0 ? [] : [{ label: words.say('cancellation.cancelled.fee'), value: words.amount(fact.feeCents) }]),
              ...moneyFacts(words, fact),
            ],
          },
          ...stoppedBlocks(words, fact),
          { kind: 'text', text: [words.say('cancellation.cancelled.why'), ...fact.reasons.map((reason) => (words.locale === 'en-CA' ? reason.en : reason.fr))].join('\n') },
          { kind: 'button', label: words.say('cancellation.cancelled.button'), url: linkTo('/billing') },
        ],
      };
    },
  });
});

export const whenRegistrationReplaced = reaction('communications.when-registration-replaced', registrationReplaced, async (tx, fact) => {
  const invoice: Attachment = { kind: 'invoice-pdf', invoiceId: fact.invoiceId, invoiceNumber: fact.invoiceNumber };
  await writeAbout(tx, { accountId: fact.accountId }, {
    template: 'registration-replaced', subjectKey: fact.cancellationId, locale: fact.locale, attachments: [invoice, ...memoOf(fact)],
    content: (words, organization) => {
      const old = holesOf(words, fact, nameIn(words, organization));
      const activity = words.locale === 'en-CA' ? fact.newLabelEn : fact.newLabelFr;
      return {
        subject: words.say('cancellation.replaced.subject', old),
        blocks: [
          { kind: 'text', text: words.say('cancellation.replaced.text', { person: old.person, old: old.activity, activity }) },
          {
            kind: 'facts',
            rows: [
              { label: words.say('cancellation.replaced.credited'), value: words.amount(fact.creditedCents) },
              { label: words.say('cancellation.replaced.newTotal', { number: fact.invoiceNumber }), value: words.amount(fact.newTotalCents) },
              ...moneyFacts(words, fact),
            ],
          },
          { kind: 'button', label: words.say('cancellation.replaced.button'), url: linkTo('/billing') },
        ],
      };
    },
  });
});

/** The family has it in writing when its notice was sent; the organization hears that somebody waits. */
export const whenCancellationRequested = reaction('communications.when-cancellation-requested', cancellationRequested, async (tx, fact) => {
  const organization = await findOrganization(tx);
  const sentOn = localDateOf(new Date(fact.sentAt), organization.timeZone);
  const message = (words: Words): Block[] => (fact.message === '' ? [] : [{ kind: 'notice', text: words.say('cancellation.requested.message', { message: fact.message }) }]);
  await writeAbout(tx, { accountId: fact.accountId }, {
    template: 'cancellation-requested', subjectKey: fact.requestId, locale: fact.locale,
    content: (words) => {
      const holes = { ...holesOf(words, fact, nameIn(words, organization)), date: words.date(sentOn) };
      return {
        subject: words.say('cancellation.requested.subject', holes),
        blocks: [
          { kind: 'text', text: words.say('cancellation.requested.text', holes) }, ...message(words), { kind: 'text', text: words.say('cancellation.requested.next', holes) },
          { kind: 'button', label: words.say('cancellation.requested.button'), url: linkTo('/registrations') },
        ],
      };
    },
  });
  if (organization.email === '') return;
  await writeTo(tx, { email: organization.email, name: '', locale: organization.defaultLocale, because: 'staff' }, {
    // Not in the family's archive: it is about their account, and not for them.
    template: 'cancellation-requested', subjectKey: `${fact.requestId}:staff`, accountId: null,
    content: (words) => {
      const holes = { ...holesOf(words, fact, nameIn(words, organization)), date: words.date(sentOn) };
      return {
        subject: words.say('cancellation.requested.staffSubject', holes),
        blocks: [{ kind: 'text', text: words.say('cancellation.requested.staffText', holes) }, ...message(words), { kind: 'button', label: words.say('cancellation.requested.staffButton'), url: linkTo(`/admin/${organization.slug}/cancellations`) }],
      };
    },
  });
});

export const whenCancellationRequestAnswered = reaction('communications.when-cancellation-request-answered', cancellationRequestAnswered, async (tx, fact) => {
  const { timeZone } = await findOrganization(tx);
  await writeAbout(tx, { accountId: fact.accountId }, {
    template: 'cancellation-request-answered', subjectKey: fact.requestId, locale: fact.locale,
    content: (words, organization) => {
      const holes = { ...holesOf(words, fact, nameIn(words, organization)), date: words.date(localDateOf(new Date(fact.sentAt), timeZone)) };
      return {
        subject: words.say(fact.accepted ? 'cancellation.answered.acceptedSubject' : 'cancellation.answered.declinedSubject', holes),
        blocks: [
          { kind: 'text', text: words.say(fact.accepted ? 'cancellation.answered.accepted' : 'cancellation.answered.declined', holes) },
          ...(fact.answer === '' ? [] : [{ kind: 'notice' as const, text: words.say('cancellation.answered.answer', { answer: fact.answer }) }]),
          { kind: 'button', label: words.say('cancellation.answered.button'), url: linkTo('/registrations') },
        ],
      };
    },
  });
});
