import { reaction } from '@preau/kernel';
import { creditMemoIssued, paymentReinstated, paymentTaken, refundSettled } from '@preau/billing';
import { isOfCancellation } from '@preau/cart-checkout';
import { nameIn, writeAbout } from '../message/write-message';
import { linkTo } from '../settings';
import { amountFact, methodFacts, numberFact } from './payment-facts';

/** Money came in at the counter. What a checkout or a planned payment took has a message of its own. */
export const whenPaymentTaken = reaction('communications.when-payment-taken', paymentTaken, async (tx, fact) => {
  if (fact.chargeAttemptId !== null) return;
  await writeAbout(tx, { accountId: fact.accountId }, {
    template: 'payment-receipt', subjectKey: fact.paymentId,
    content: (words, organization) => {
      const name = { organization: nameIn(words, organization) };
      return {
        subject: words.say('payment.receipt.subject', { ...name, amount: words.amount(fact.amountCents) }),
        blocks: [
          { kind: 'text', text: words.say('payment.receipt.text', name) },
          {
            kind: 'facts',
            rows: [
              amountFact(words, fact.amountCents),
              { label: words.say('payment.paidOn'), value: words.date(fact.receivedOn) },
              ...methodFacts(words, fact.method, fact.tender),
              numberFact(words, words.say('payment.number'), fact.paymentNumber),
              ...(fact.invoiceNumbers.length === 0 ? [] : [numberFact(words, words.say(fact.invoiceNumbers.length === 1 ? 'payment.invoice' : 'payment.invoices'), fact.invoiceNumbers)]),
              ...(fact.creditCents > 0 ? [{ label: words.say('payment.creditLeft'), value: words.amount(fact.creditCents) }] : []),
            ],
          },
          { kind: 'button', label: words.say('payment.billingButton'), url: linkTo('/billing') },
        ],
      };
    },
  });
});

/** One that came with the end of a registration is in the message about it. */
export const whenCreditMemoIssued = reaction('communications.when-credit-memo-issued', creditMemoIssued, async (tx, fact) => {
  if (await isOfCancellation(tx, fact.creditMemoId)) return;
  await writeAbout(tx, { accountId: fact.accountId }, {
    template: 'credit-memo', subjectKey: fact.creditMemoId,
    content: (words, organization) => {
      const name = { organization: nameIn(words, organization) };
      return {
        subject: words.say('payment.creditMemo.subject', { ...name, amount: words.amount(fact.totalCents) }),
        blocks: [
          { kind: 'text', text: words.say('payment.creditMemo.text', name) },
          { kind: 'facts', rows: [amountFact(words, fact.totalCents), numberFact(words, words.say('payment.creditMemo.number'), fact.creditMemoNumber), numberFact(words, words.say('payment.invoice'), fact.invoiceNumber)] },
          { kind: 'button', label: words.say('payment.billingButton'), url: linkTo('/billing') },
        ],
      };
    },
  });
});

/** Money went back, or could not: the family is told either way. */
export const whenRefundSettled = reaction('communications.when-refund-settled', refundSettled, async (tx, fact) => {
  await writeAbout(tx, { accountId: fact.accountId }, {
    template: 'refund', subjectKey: `${fact.refundId}:${fact.outcome}`,
    content: (words, organization) => {
      const name = { organization: nameIn(words, organization) };
      const failed = fact.outcome === 'failed';
      return {
        subject: words.say(failed ? 'payment.refund.failedSubject' : 'payment.refund.subject', { ...name, amount: words.amount(fact.amountCents) }),
        blocks: [
          { kind: 'text', text: words.say(failed ? 'payment.refund.failedText' : 'payment.refund.text', name) },
          { kind: 'facts', rows: [amountFact(words, fact.amountCents), ...methodFacts(words, fact.method, fact.tender), numberFact(words, words.say('payment.refund.number'), fact.refundNumber)] },
          { kind: 'button', label: words.say('payment.billingButton'), url: linkTo('/billing') },
        ],
      };
    },
  });
});

/** A dispute was won: what the bank had taken back counts as paid again. */
export const whenPaymentReinstated = reaction('communications.when-payment-reinstated', paymentReinstated, async (tx, fact) => {
  await writeAbout(tx, { accountId: fact.accountId }, {
    // It may be taken back and given back again.
    template: 'payment-reinstated', subjectKey: `${fact.paymentId}:${fact.reinstatedOn}`,
    content: (words, organization) => {
      const name = { organization: nameIn(words, organization) };
      return {
        subject: words.say('payment.reinstated.subject', { ...name, amount: words.amount(fact.amountCents) }),
        blocks: [
          { kind: 'text', text: words.say('payment.reinstated.text', name) },
          {
            kind: 'facts',
            rows: [
              amountFact(words, fact.amountCents), { label: words.say('payment.reinstated.on'), value: words.date(fact.reinstatedOn) }, ...methodFacts(words, fact.method),
              numberFact(words, words.say('payment.number'), fact.paymentNumber),
            ],
          },
          { kind: 'button', label: words.say('payment.billingButton'), url: linkTo('/billing') },
        ],
      };
    },
  });
});
