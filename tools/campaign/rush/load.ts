import { Agent, request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { randomUUID } from 'node:crypto';

/** Who comes, with what in hand. */
export interface Shopper {
  readonly token: string;
  readonly paymentMethodId: string;
  /** One place, or several in one request. */
  readonly places: readonly { readonly personId: string; readonly activityId: string }[];
  /** All of them or none. */
  readonly together: boolean;
}
export interface RushPlan {
  /** Of each API process; shoppers are dealt out in turn. */
  readonly urls: readonly string[];
  readonly organizationId: string;
  readonly shoppers: readonly Shopper[];
}
export interface RushResult {
  /** How places were asked for and answered: status and code; place by place where several were asked for. */
  readonly holds: Readonly<Record<string, number>>;
  /** How the purchases ended, those who got a place. */
  readonly purchases: Readonly<Record<string, number>>;
  /** How often somebody was told that too many are there at once, and came again. */
  readonly toldToWait: Readonly<Record<string, number>>;
  readonly holdMs: readonly number[];
  /** Milliseconds from the start to each order. */
  readonly orderedAtMs: readonly number[];
  readonly totalMs: number;
  /** By activity, the families of whom somebody was refused there: those who wanted all or none, and the others. */
  readonly refused: Readonly<Record<string, { readonly together: number; readonly apart: number }>>;
  readonly unexpected: readonly string[];
}

const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY });
const pollMs = 50;
const pollsMax = 600;
const triesMax = 20;

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

interface Told {
  readonly held: boolean;
  /** 'status code' of each place. */
  readonly codes: readonly string[];
}
function codeOf({ status, body }: Answer): string {
  // Without an answer (0), the code says how the connection ended.
  return status > 0 && status < 400 ? String(status) : `${status} ${String(body['code'])}`;
}
/** What came of asking for places, whichever way they were asked for. */
function toldBy(answer: Answer, together: boolean): Told {
  const details = answer.body['details'] as { places?: unknown } | undefined;
  const rows = (answer.status === 200 ? answer.body['rows'] : together ? details?.places : undefined) as readonly { readonly refusal: { readonly code: string; readonly title: string } | null }[] | undefined;
  if (rows === undefined) return { held: answer.status === 201, codes: [codeOf(answer)] };
  const codes = rows.map(({ refusal }) => (refusal === null ? (answer.status === 200 ? '201' : `${answer.status} with the others`) : `${answer.status === 200 ? 409 : answer.status} ${refusal.title === '' ? 'untold' : refusal.code}`));
  return { held: answer.status === 200 && codes.includes('201'), codes };
}

/** Everybody at once: asks for places; who has one confirms, reads the price, pays and waits for the bank. */
class Rush {
  private readonly holds: Record<string, number> = {};
  private readonly purchases: Record<string, number> = {};
  private readonly toldToWait: Record<string, number> = {};
  private readonly refused: Record<string, { together: number; apart: number }> = {};
  private readonly holdMs: number[] = [];
  private readonly orderedAtMs: number[] = [];
  private readonly unexpected: string[] = [];
  private readonly start = performance.now();
  private readonly base: string;
  constructor(private readonly plan: RushPlan) {
    this.base = `/api/v1/organizations/${plan.organizationId}/my`;
  }

  async run(): Promise<RushResult> {
    await Promise.all(this.plan.shoppers.map((shopper, index) => this.shop(shopper, this.plan.urls[index % this.plan.urls.length] ?? '')));
    const { holds, purchases, toldToWait, holdMs, orderedAtMs, refused, unexpected } = this;
    return { holds, purchases, toldToWait, holdMs, orderedAtMs, totalMs: performance.now() - this.start, refused, unexpected };
  }

  private async shop(shopper: Shopper, url: string): Promise<void> {
    const asked = performance.now();
    const [first] = shopper.places;
    const answer = await this.patiently('hold', () => (shopper.places.length === 1
      ? call(url, shopper.token, 'POST', `${this.base}/cart/lines`, first)
      : call(url, shopper.token, 'POST', `${this.base}/cart/places`, { places: shopper.places, together: shopper.together })));
    this.holdMs.push(performance.now() - asked);
    const told = toldBy(answer, shopper.together);
    for (const code of told.codes) this.count(this.holds, code);
    if (answer.status >= 500 || answer.status === 0) this.unexpected.push(`hold: ${codeOf(answer)}`);
    if (told.codes.some((code) => code !== '201') && first !== undefined) {
      const here = (this.refused[first.activityId] ??= { together: 0, apart: 0 });
      if (shopper.together) here.together += 1;
      else here.apart += 1;
    }
    if (told.held) await this.buy(shopper, url);
  }

  private async buy({ token, paymentMethodId }: Shopper, url: string): Promise<void> {
    const confirmed = await this.patiently('confirmation', () => call(url, token, 'POST', `${this.base}/cart/contact-confirmation`, {}));
    if (confirmed.status !== 200) return this.ended('confirmation', confirmed);
    const { id, totalCents } = confirmed.body;
    let paid = await this.patiently('checkout', () => call(url, token, 'POST', `${this.base}/checkout`, { cartId: id, pay: 'full', expectedTotalCents: totalCents, paymentMethodId }));
    for (let polls = 0; paid.status === 202 && polls < pollsMax; polls += 1) {
      await wait(pollMs);
      paid = await call(url, token, 'GET', `${this.base}/checkout/${String(id)}`);
      if (paid.body['state'] === 'paying') paid = { ...paid, status: 202 };
    }
    if (paid.body['state'] !== 'ordered') return this.ended('a purchase', paid);
    this.orderedAtMs.push(performance.now() - this.start);
    this.count(this.purchases, codeOf(paid));
  }
  /** Told that too many are there at once, they come again after the time they are told, as the portal does. */
  private async patiently(what: string, ask: () => Promise<Answer>): Promise<Answer> {
    for (let tries = 1; ; tries += 1) {
      const answer = await ask();
      if (answer.status !== 429 || answer.body['code'] !== 'kernel.busy' || tries === triesMax) return answer;
      this.count(this.toldToWait, what);
      await wait(1_000 * Number((answer.body['details'] as { retryAfterSeconds?: number } | undefined)?.retryAfterSeconds ?? 2) * (1 + Math.random()));
    }
  }
  private ended(what: string, answer: Answer): void {
    this.unexpected.push(`${what} ended as ${answer.status} ${JSON.stringify(answer.body).slice(0, 200)}`);
    this.count(this.purchases, codeOf(answer));
  }
  private count(into: Record<string, number>, code: string): void {
    into[code] = (into[code] ?? 0) + 1;
  }
}

process.on('message', (plan: RushPlan) => {
  void new Rush(plan).run().then((result) => process.send?.(result));
});
process.channel?.ref(); // waiting for the plan is what this process lives for
process.send?.({ ready: true });
