import { Agent, request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { randomUUID } from 'node:crypto';

/** Who comes, with what in hand. */
export interface Shopper {
  readonly token: string;
  readonly personId: string;
  readonly paymentMethodId: string;
}
export interface RushPlan {
  readonly url: string;
  readonly organizationId: string;
  readonly activityId: string;
  readonly shoppers: readonly Shopper[];
}
export interface RushResult {
  /** How the place was answered: status and code. */
  readonly holds: Readonly<Record<string, number>>;
  /** How the purchases ended, those who got a place. */
  readonly purchases: Readonly<Record<string, number>>;
  readonly holdMs: readonly number[];
  /** Milliseconds from the start to each order. */
  readonly orderedAtMs: readonly number[];
  readonly totalMs: number;
  readonly unexpected: readonly string[];
}

const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY });
const pollMs = 50;
const pollsMax = 600;

interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

function call(url: string, token: string, method: string, path: string, body?: object): Promise<Answer> {
  const { hostname, port } = new URL(url);
  const text = body === undefined ? undefined : JSON.stringify(body);
  return new Promise((resolve) => {
    const sent = request({
      agent, hostname, port, method, path,
      headers: { authorization: `Bearer ${token}`, 'accept-language': 'fr-CA', 'idempotency-key': randomUUID(), ...(text === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }) },
    }, (response) => {
      let whole = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => (whole += part));
      response.once('end', () => resolve({ status: response.statusCode ?? 0, body: whole.startsWith('{') ? (JSON.parse(whole) as Record<string, unknown>) : {} }));
    });
    sent.once('error', (error) => resolve({ status: 0, body: { code: error.message } }));
    sent.end(text);
  });
}

/** Everybody at once: asks for a place; who has one confirms, reads the price, pays and waits for the bank. */
async function rush(plan: RushPlan): Promise<RushResult> {
  const [holds, purchases]: Record<string, number>[] = [{}, {}];
  const [holdMs, orderedAtMs]: number[][] = [[], []];
  const unexpected: string[] = [];
  const start = performance.now();
  const base = `/api/v1/organizations/${plan.organizationId}/my`;
  const count = (into: Record<string, number> | undefined, answer: Answer, what: string): void => {
    const code = answer.status < 400 ? String(answer.status) : `${answer.status} ${String(answer.body['code'])}`;
    if (into) into[code] = (into[code] ?? 0) + 1;
    if (answer.status >= 500 || answer.status === 0) unexpected.push(`${what}: ${code}`);
  };
  await Promise.all(plan.shoppers.map(async ({ token, personId, paymentMethodId }) => {
    const asked = performance.now();
    const held = await call(plan.url, token, 'POST', `${base}/cart/lines`, { personId, activityId: plan.activityId });
    holdMs?.push(performance.now() - asked);
    count(holds, held, 'hold');
    if (held.status !== 201) return;
    const confirmed = await call(plan.url, token, 'POST', `${base}/cart/contact-confirmation`, {});
    if (confirmed.status !== 200) return count(purchases, confirmed, 'confirmation');
    const { id, totalCents } = confirmed.body;
    let paid = await call(plan.url, token, 'POST', `${base}/checkout`, { cartId: id, pay: 'full', expectedTotalCents: totalCents, paymentMethodId });
    for (let polls = 0; paid.status === 202 && polls < pollsMax; polls += 1) {
      await wait(pollMs);
      paid = await call(plan.url, token, 'GET', `${base}/checkout/${String(id)}`);
      if (paid.body['state'] === 'paying') paid = { ...paid, status: 202 };
    }
    const ordered = paid.body['state'] === 'ordered';
    if (ordered) orderedAtMs?.push(performance.now() - start);
    else unexpected.push(`a purchase ended as ${paid.status} ${JSON.stringify(paid.body).slice(0, 200)}`);
    count(purchases, paid, 'checkout');
  }));
  return { holds: holds ?? {}, purchases: purchases ?? {}, holdMs: holdMs ?? [], orderedAtMs: orderedAtMs ?? [], totalMs: performance.now() - start, unexpected };
}

process.on('message', (plan: RushPlan) => {
  void rush(plan).then((result) => process.send?.(result));
});
process.channel?.ref(); // waiting for the plan is what this process lives for
process.send?.({ ready: true });
