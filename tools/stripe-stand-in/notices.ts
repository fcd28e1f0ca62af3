import { createHmac } from 'node:crypto';
import { eventView } from './answers';
import type { Books } from './books';

/** Where the notices of an account, or of all connected accounts, go. */
export interface NoticeAddress {
  readonly url: string;
  readonly secret: string;
  /** Notices of connected accounts name the account. */
  readonly connect: boolean;
}

/** The header by which Stripe signs a delivery. */
export function signatureOf(secret: string, body: string, atSeconds: number): string {
  return `t=${atSeconds},v1=${createHmac('sha256', secret).update(`${atSeconds}.${body}`).digest('hex')}`;
}

/** Sends events that have not been delivered; those that are refused stay, to be sent again. */
export class Notices {
  private readonly addresses = new Map<string, NoticeAddress>();
  private readonly delivered = new Set<string>();
  private work: Promise<void> = Promise.resolve();
  /** Each delivery comes twice. */
  duplicated = false;

  send(to: NoticeAddress, accountId: string): void {
    this.addresses.set(accountId, to);
  }

  /** The body and headers of an event, as they would be sent. */
  delivery(books: Books, eventId: string, to: Pick<NoticeAddress, 'secret' | 'connect'>, at = new Date()): { headers: Record<string, string>; rawBody: string } {
    const event = books.events.find((candidate) => candidate.id === eventId);
    if (event === undefined) throw new Error(`no event ${eventId}`);
    const rawBody = JSON.stringify(eventView(event, to.connect ? books.id : null));
    return { headers: { 'content-type': 'application/json', 'stripe-signature': signatureOf(to.secret, rawBody, Math.floor(at.getTime() / 1_000)) }, rawBody };
  }

  /** Hands over what there is, after what is being handed over. */
  hurry(books: Books): void {
    const to = this.addresses.get(books.id);
    if (to === undefined) return;
    this.work = this.work.then(async () => {
      for (const event of books.events) {
        if (this.delivered.has(event.id)) continue;
        const { headers, rawBody } = this.delivery(books, event.id, to);
        for (let time = 0; time < (this.duplicated ? 2 : 1); time += 1) {
          const answer = await fetch(to.url, { method: 'POST', headers, body: rawBody, signal: AbortSignal.timeout(5_000) }).catch(() => null);
          await answer?.arrayBuffer();
          if (answer?.ok === true) this.delivered.add(event.id);
        }
      }
    });
  }

  async settled(): Promise<void> {
    await this.work;
  }
}
