import { reaction, type Sql } from '@preau/kernel';
import { orderPlaced, paidTooLate, type OrderPlaced } from '@preau/cart-checkout';
import { findOrganization, type Locale } from '@preau/organization';
import type { Attachment } from '../message/message';
import { nameIn, writeAbout } from '../message/write-message';
import type { Block } from '../render/content';
import { wordsIn, type Words } from '../render/words';
import { linkTo } from '../settings';
import { wantsCalendar } from '../subscription/subscriptions';

type Line = OrderPlaced['lines'][number];
function labelIn(locale: Locale, line: { readonly labelFr: string; readonly labelEn: string }): string {
  return locale === 'en-CA' ? line.labelEn : line.labelFr;
}

function itemOf(words: Words, line: Line, zone: string): { title: string; details: string[]; amount: string } {
  const when = line.startsAt === undefined ? null : words.moment(new Date(line.startsAt), zone);
  const starts = when === null ? [] : [line.locationName ? words.say('order.confirmation.startsAtPlace', { when, place: line.locationName }) : words.say('order.confirmation.starts', { when })];
  return { title: labelIn(words.locale, line), details: [...(line.personName === '' ? [] : [line.personName]), ...starts], amount: words.amount(line.amountCents) };
}

function plannedBlocks(words: Words, order: OrderPlaced): Block[] {
  if (order.instalments.length === 0) return [];
  const rows = order.instalments.map((instalment) => ({ label: words.say('order.confirmation.plannedOn', { date: words.date(instalment.dueOn) }), value: words.amount(instalment.amountCents) }));
  return [{ kind: 'facts', title: words.say('order.confirmation.planned'), rows }, { kind: 'text', text: words.say('order.confirmation.plannedNote') }];
}

async function attachmentsOf(sql: Sql, order: OrderPlaced): Promise<Attachment[]> {
  const invoice: Attachment = { kind: 'invoice-pdf', invoiceId: order.invoiceId, invoiceNumber: order.invoiceNumber };
  const entries = order.lines.flatMap((line, index) => (line.startsAt === undefined ? [] : [{
    uid: `${order.orderId}-${index}`, title: `${labelIn(order.locale, line)} – ${line.personName}`, startsAt: line.startsAt, ...(line.locationName === undefined ? {} : { location: line.locationName }),
  }]));
  if (entries.length === 0 || !(await wantsCalendar(sql, order.accountId))) return [invoice];
  return [invoice, { kind: 'calendar', fileName: wordsIn(order.locale).say('order.confirmation.calendar'), entries }];
}

/** A family's order is confirmed: what, for whom, when, what was paid and what will be, with the invoice. */
export const whenOrderPlaced = reaction('communications.when-order-placed', orderPlaced, async (tx, order) => {
  const { timeZone } = await findOrganization(tx);
  await writeAbout(tx, { accountId: order.accountId }, {
    template: 'order-confirmation', subjectKey: order.orderId, locale: order.locale, attachments: await attachmentsOf(tx, order),
    content: (words, organization) => {
      const left = order.totalCents - order.paidTodayCents;
      return {
        subject: words.say('order.confirmation.subject', { number: order.orderNumber, organization: nameIn(words, organization) }),
        blocks: [
          { kind: 'text', text: words.say('order.confirmation.text', { invoice: order.invoiceNumber }) },
          { kind: 'items', rows: order.lines.map((line) => itemOf(words, line, timeZone)) },
          {
            kind: 'facts',
            rows: [
              { label: words.say('order.confirmation.total'), value: words.amount(order.totalCents) },
              { label: words.say('order.confirmation.paidToday'), value: words.amount(order.paidTodayCents) },
              ...(left > 0 ? [{ label: words.say('order.confirmation.left'), value: words.amount(left) }] : []),
            ],
          },
          ...plannedBlocks(words, order),
          { kind: 'button', label: words.say('order.confirmation.button'), url: linkTo(`/stores/${organization.slug}/orders/${order.orderId}`) },
        ],
      };
    },
  });
});

/** Money came for places that were gone: it stays to the family's credit, and nobody is left wondering. */
export const whenPaidTooLate = reaction('communications.when-paid-too-late', paidTooLate, async (tx, fact) => {
  await writeAbout(tx, { accountId: fact.accountId }, {
    template: 'paid-too-late', subjectKey: fact.chargeAttemptId, locale: fact.locale,
    content: (words, organization) => {
      const name = { organization: nameIn(words, organization) };
      const amount = words.amount(fact.amountCents);
      return {
        subject: words.say('order.paidTooLate.subject', name),
        blocks: [
          { kind: 'text', text: words.say('order.paidTooLate.text', { ...name, amount }) },
          { kind: 'items', rows: fact.lost.map((line) => ({ title: labelIn(words.locale, line), details: line.personName === '' ? [] : [line.personName], amount: '' })) },
          { kind: 'notice', text: words.say('order.paidTooLate.next', name) },
          { kind: 'button', label: words.say('order.paidTooLate.button'), url: linkTo('/billing') },
        ],
      };
    },
  });
});
