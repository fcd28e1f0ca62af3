import { randomUUID } from 'node:crypto';
import { Places } from '@preau/enrolment';
import { testActivity } from '@preau/enrolment/testing';
import type { Random } from '../random';
import { send, type HttpAnswer } from '../stage/http';
import type { Payer, Town } from './town';

/** What has become of the place by the time that somebody hears what the bank said. */
const fates = ['kept', 'free again', 'taken'] as const;
export type Fate = (typeof fates)[number];
const rivalMinutes = 24 * 60;

/** A purchase that nobody was told the end of. */
export interface LateCheckout {
  readonly cartId: string;
  readonly accountId: string;
  readonly fate: Fate;
}

/**
 * A family pays for the last place of an activity, and the API dies when the bank has answered. Meanwhile the place may
 * lapse, and may be somebody else's when the money is found.
 */
export class LateCheckouts {
  readonly all: LateCheckout[] = [];
  private readonly places: Places;
  constructor(private readonly town: Town) {
    this.places = new Places(town.stage.app);
  }

  /** Goes through the shop to the end that does not come. Answers what the shopper was told if the API lived on. */
  async buy(apiUrl: string, buyer: Payer, rival: Payer, random: Random): Promise<string | null> {
    const { stage, organizationId } = this.town;
    const { activityId } = await testActivity(stage.db, organizationId, 1);
    const base = `/api/v1/organizations/${organizationId}/my`;
    const token = stage.familyToken(buyer.family);
    const call = (path: string, body: object): Promise<HttpAnswer> =>
      send(apiUrl, { method: 'POST', path: `${base}${path}`, headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': randomUUID() }, body: JSON.stringify(body) });
    const held = await call('/cart/lines', { personId: buyer.family.childId, activityId });
    const cart = held.status === 201 ? await call('/cart/contact-confirmation', {}) : held;
    if (cart.status !== 200) return `the cart was answered ${cart.status} ${cart.text.slice(0, 200)}`;
    const { id, totalCents } = cart.json as { id: string; totalCents: number };
    const paid = await call('/checkout', { cartId: id, pay: 'full', expectedTotalCents: totalCents, paymentMethodId: buyer.cardId });
    const drawn = random.oneOf(fates);
    // Who was answered keeps their place: it is taken from nobody whose purchase goes on.
    const fate = paid.status === 0 ? drawn : 'kept';
    this.all.push({ cartId: id, accountId: buyer.family.accountId, fate });
    if (paid.status !== 0) return `the purchase was answered ${paid.status} ${paid.text.slice(0, 200)}`;
    if (fate !== 'kept') await this.lapse(id);
    if (fate === 'taken') await this.places.hold({ organizationId, accountId: rival.family.accountId, personId: rival.family.childId, activityId, occurrenceId: null, cartId: null, minutes: rivalMinutes });
    return null;
  }

  private async lapse(cartId: string): Promise<void> {
    const { stage, organizationId } = this.town;
    const pools = await stage.rows<{ poolId: string }>(
      "update enrolment.claim set expires_at = kernel.now() - interval '1 minute' where organization_id = $1 and cart_id = $2 and state = 'live' and kind = 'hold' returning pool_id as \"poolId\"",
      [organizationId, cartId],
    );
    for (const { poolId } of pools) await stage.rows('select enrolment.lapse_expired($1, $2)', [organizationId, poolId]);
  }
}
