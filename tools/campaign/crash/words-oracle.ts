import type { Complaints } from '../campaign';
import type { Town } from './town';

/** What must have been said about money, one message for each fact, and as which template. */
const facts = [
  ['planned-payment-accepted', "select id::text as key from billing.planned_payment where organization_id = $1 and status = 'accepted'"],
  ['planned-payment-refused', "select id::text as key from billing.planned_payment where organization_id = $1 and status = 'refused'"],
  ['refund', "select id || ':succeeded' as key from billing.refund where organization_id = $1 and state = 'succeeded'"],
  ['credit-memo', 'select id::text as key from billing.credit_memo where organization_id = $1'],
  ['order-confirmation', 'select id::text as key from cart_checkout.placed_order where organization_id = $1'],
] as const;

/**
 * Messages about money may arrive twice and never get lost: each fact has its message, each message reached the mail
 * server. Answers how many there were and how many copies more.
 */
export async function wordsOracle({ stage, organizationId }: Town, complaints: Complaints): Promise<string> {
  const messages = await stage.rows<{ id: string; template: string; key: string; state: string }>('select id, template, subject_key as key, state from communications.message where organization_id = $1', [organizationId]);
  for (const [template, query] of facts) {
    const wanted = new Map((await stage.rows<{ key: string }>(query, [organizationId])).map(({ key }) => [key, 0]));
    for (const message of messages) {
      if (message.template !== template) continue;
      // A refusal is told by payment and event.
      const key = template === 'planned-payment-refused' ? (message.key.split(':')[0] ?? '') : message.key;
      const told = wanted.get(key);
      if (told === undefined) complaints.add(`the message ${template} ${message.key} tells of nothing`);
      else wanted.set(key, told + 1);
    }
    const wrong = [...wanted].filter(([, told]) => told !== 1);
    complaints.expect(wrong.length === 0, `${wrong.length} of ${wanted.size} facts have not one message ${template}: ${JSON.stringify(wrong.slice(0, 3))}`);
  }
  let more = 0;
  for (const { id, template, state } of messages) {
    const copies = stage.mailsReceived.get(id) ?? 0;
    complaints.expect((state === 'sent' || state === 'maybe-sent') && copies >= 1, `the message ${template} ${id} is ${state}, ${copies} copies were received: lost`);
    more += Math.max(0, copies - 1);
  }
  return `${messages.length} messages sent and received${more === 0 ? '' : `, ${more} of them once more`}`;
}
