import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { testActivity } from '@preau/enrolment/testing';
import type { Complaints } from '../campaign';
import type { StageFamily, StageOrganization } from '../stage/arrange';
import { send, type HttpAnswer } from '../stage/http';
import type { Program } from '../stage/program';
import type { Stage } from '../stage/stage';

/** Who comes, with a card on file where it will be needed. */
export interface Shopper {
  readonly family: StageFamily;
  readonly cardId: string | null;
}
/** What is true of an activity's places in the database, past the product's own word. */
export interface Truth {
  readonly capacity: number;
  readonly taken: number;
  readonly held: number;
  readonly reserved: number;
  readonly overbooked: number;
  readonly registered: readonly string[];
  readonly holders: readonly string[];
  readonly offered: readonly string[];
  readonly orders: number;
}
const pollMs = 25;
const pollsMax = 800;

/** A shop with two doors: every request goes through one of two API processes. */
export class Shop {
  requests = 0;
  /** How races ended, counted: one that always ends the same way was none. */
  readonly ends = new Map<string, number>();
  constructor(
    readonly stage: Stage,
    readonly organization: StageOrganization,
    readonly doors: readonly [Program, Program],
    readonly complaints: Complaints,
  ) {}

  ended(how: string): void {
    this.ends.set(how, (this.ends.get(how) ?? 0) + 1);
  }

  async activity(places: number, priceCents: number): Promise<string> {
    return (await testActivity(this.stage.db, this.organization.organizationId, places, { session_price_cents: priceCents })).activityId;
  }

  /** One request of a family; a 5xx is a complaint, a lost connection is not: processes are killed here. */
  async ask(shopper: Shopper, door: 0 | 1, method: string, path: string, body?: object): Promise<HttpAnswer> {
    return this.asked(this.stage.familyToken(shopper.family), door, method, `/my${path}`, body);
  }
  async askAsStaff(door: 0 | 1, method: string, path: string, body?: object): Promise<HttpAnswer> {
    return this.asked(this.stage.staffToken(this.organization.ownerUserId), door, method, path, body);
  }
  private async asked(token: string, door: 0 | 1, method: string, path: string, body?: object): Promise<HttpAnswer> {
    this.requests += 1;
    const answer = await send(this.doors[door].url, {
      method, path: `/api/v1/organizations/${this.organization.organizationId}${path}`,
      headers: { authorization: `Bearer ${token}`, 'idempotency-key': randomUUID(), ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (answer.status >= 500) this.complaints.add(`${method} ${path}: ${answer.status} ${answer.text.slice(0, 200)}`);
    return answer;
  }

  async hold(shopper: Shopper, activityId: string, door: 0 | 1): Promise<HttpAnswer> {
    return this.ask(shopper, door, 'POST', '/cart/lines', { personId: shopper.family.childId, activityId });
  }

  /** What stands in the way of paying is out of it: the cart's id and total, or the code of the refusal. */
  async readyToPay(shopper: Shopper, door: 0 | 1): Promise<{ readonly id: string; readonly totalCents: number } | string> {
    const cart = await this.ask(shopper, door, 'POST', '/cart/contact-confirmation', {});
    return cart.status === 200 ? (cart.json as { id: string; totalCents: number }) : codeOf(cart);
  }

  /** Pays and waits for the bank: 'ordered', another end of a purchase, or the code of the refusal. */
  async pay(shopper: Shopper, door: 0 | 1, cart: { readonly id: string; readonly totalCents: number }): Promise<string> {
    const method = cart.totalCents === 0 || shopper.cardId === null ? {} : { paymentMethodId: shopper.cardId };
    let answer = await this.ask(shopper, door, 'POST', '/checkout', { cartId: cart.id, pay: 'full', expectedTotalCents: cart.totalCents, ...method });
    for (let polls = 0; answer.status === 202 && polls < pollsMax; polls += 1) {
      await wait(pollMs);
      const seen = await this.ask(shopper, door, 'GET', `/checkout/${cart.id}`);
      answer = seen.status === 200 && (seen.json as { state: string }).state === 'paying' ? { ...seen, status: 202 } : seen;
    }
    return answer.status === 200 || answer.status === 201 ? (answer.json as { state: string }).state : codeOf(answer);
  }

  /** Leaves an empty cart behind, so that the next round finds everybody as at first. */
  async empty(shoppers: readonly Shopper[]): Promise<void> {
    await Promise.all(shoppers.map(async (shopper) => {
      const cart = await this.ask(shopper, 0, 'GET', '/cart');
      if (cart.status !== 200) return;
      for (const line of (cart.json as { lines: { id: string | null }[] }).lines) if (line.id !== null) await this.ask(shopper, 0, 'DELETE', `/cart/lines/${line.id}`);
    }));
  }

  async truth(activityId: string): Promise<Truth> {
    const { organizationId } = this.organization;
    const [truth] = await this.stage.rows<Truth>(
      `select p.capacity, p.taken, p.held, p.reserved, p.overbooked,
         array(select c.person_id from enrolment.claim c where c.pool_id = p.id and c.state = 'live' and c.kind = 'registration') as registered,
         array(select c.person_id from enrolment.claim c where c.pool_id = p.id and c.state = 'live' and c.kind = 'hold') as holders,
         array(select c.person_id from enrolment.claim c where c.pool_id = p.id and c.state = 'live' and c.kind = 'offer') as offered,
         (select count(*)::int from cart_checkout.order_line l where l.organization_id = $1 and l.activity_id = p.activity_id) as orders
       from enrolment.pool p where p.organization_id = $1 and p.activity_id = $2`,
      [organizationId, activityId],
    );
    if (truth === undefined) throw new Error('an activity without places');
    return truth;
  }
}

export function codeOf(answer: HttpAnswer): string {
  if (answer.status === 0) return 'lost';
  const code = typeof answer.json === 'object' && answer.json !== null ? (answer.json as { code?: unknown }).code : undefined;
  return typeof code === 'string' ? code : String(answer.status);
}
export const isNoPlace = (answer: HttpAnswer): boolean => answer.status === 409 && ['enrolment.full', 'enrolment.held-by-others'].includes(codeOf(answer));
