import type { Database } from '../installation/database';
import type { Settings } from '../settings';
import { signedHeaders } from './signature';

interface Delivery {
  readonly id: number;
  readonly attempts: number;
  readonly eventId: string;
  readonly type: string;
  readonly objectId: string;
  readonly merchantId: string;
  readonly url: string | null;
  readonly secret: string;
}

const BATCH = 20;

/** Sends what is due, again with growing waits until the merchant answers 2xx, and gives up after the last. */
export class WebhookSender {
  private timer: NodeJS.Timeout | undefined;
  private round: Promise<void> = Promise.resolve();
  private running = false;
  private again = false;
  private stopped = true;
  private readonly stopping = new AbortController();

  constructor(private readonly database: Database, private readonly settings: Settings['webhook']) {}

  start(): void {
    this.stopped = false;
    this.timer = setInterval(() => this.wake(), this.settings.pollMs);
  }

  wake(): void {
    if (this.stopped) return;
    this.again = true;
    if (this.running) return;
    this.running = true;
    this.round = this.sendAll().catch((error: Error) => {
      process.stderr.write(`webhooks: ${error.message}\n`);
    }).finally(() => {
      this.running = false;
    });
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    // A delivery cut short counts as a try that failed and leaves again after the next start.
    this.stopping.abort();
    await this.round;
  }

  private async sendAll(): Promise<void> {
    while (this.again && !this.stopped) {
      this.again = false;
      const deliveries = await this.claim();
      if (deliveries.length === BATCH) this.again = true;
      await Promise.all(deliveries.map((delivery) => this.send(delivery)));
    }
  }

  /** Takes deliveries that are due. The next try is written first, so that a crash costs a wait and never a delivery. */
  private async claim(): Promise<Delivery[]> {
    return this.database.query<Delivery>(
      `with due as (
         select id from webhook_delivery where state = 'waiting' and due_at <= clock_timestamp()
         order by due_at limit ${BATCH} for update skip locked)
       update webhook_delivery d
       set attempts = d.attempts + 1,
           due_at = clock_timestamp() + make_interval(secs => (coalesce(($1::bigint[])[d.attempts + 1], 0) + $2)::double precision / 1000)
       from due, webhook_event e, merchant m
       where d.id = due.id and e.id = d.event_id and m.id = e.merchant_id
       returning d.id, d.attempts, e.id as "eventId", e.type, e.object_id as "objectId", m.id as "merchantId",
                 m.webhook_url as url, m.webhook_secret as secret`,
      [this.settings.retryDelaysMs, this.settings.timeoutMs]);
  }

  private async send(delivery: Delivery): Promise<void> {
    const { delivered, answer } = await this.post(delivery);
    const retryInMs = this.settings.retryDelaysMs[delivery.attempts - 1];
    const state = delivered ? 'delivered' : retryInMs === undefined ? 'given-up' : 'waiting';
    await this.database.query(
      `update webhook_delivery set state = $2, last_answer = $3,
         due_at = clock_timestamp() + make_interval(secs => $4::double precision / 1000) where id = $1`,
      [delivery.id, state, answer, retryInMs ?? 0]);
  }

  private async post(delivery: Delivery): Promise<{ delivered: boolean; answer: string }> {
    if (delivery.url === null) return { delivered: false, answer: 'no address' };
    const body = JSON.stringify({ type: delivery.type, id: delivery.objectId, merchant: delivery.merchantId });
    try {
      const response = await fetch(delivery.url, {
        method: 'POST',
        redirect: 'error',
        headers: { 'content-type': 'application/json', ...signedHeaders(delivery.secret, delivery.eventId, new Date(), body) },
        body,
        signal: AbortSignal.any([AbortSignal.timeout(this.settings.timeoutMs), this.stopping.signal]),
      });
      await response.body?.cancel();
      return { delivered: response.ok, answer: String(response.status) };
    } catch (error) {
      return { delivered: false, answer: error instanceof Error ? error.message : String(error) };
    }
  }
}
