import { setTimeout as wait } from 'node:timers/promises';
import type { Random } from '../random';
import type { HttpAnswer } from '../stage/http';
import { codeOf, isNoPlace, type Shop, type Shopper } from './shop';

export interface Round {
  readonly shop: Shop;
  readonly random: Random;
  readonly number: number;
  /** Many, who only ask. */
  readonly crowd: readonly Shopper[];
  /** A few, who can pay. */
  readonly payers: readonly Shopper[];
}
export const door = (index: number): 0 | 1 => (index % 2 === 0 ? 0 : 1);
const priceCents = 1_000;

/** One place, and everybody asks in the same instant. */
export async function lastSeat({ shop, crowd, number }: Round): Promise<void> {
  const activityId = await shop.activity(1, 0);
  const answers = await Promise.all(crowd.map((shopper, index) => shop.hold(shopper, activityId, door(index + number))));
  const winners = crowd.filter((_, index) => answers[index]?.status === 201);
  for (const answer of answers) if (answer.status !== 201 && !isNoPlace(answer)) shop.complaints.add(`last seat: somebody was answered ${answer.status} ${codeOf(answer)}`);
  const { held, taken, overbooked } = await shop.truth(activityId);
  shop.complaints.expect(winners.length === 1 && held === 1 && taken === 0 && overbooked === 0, `last seat: ${winners.length} were told it is theirs, ${held} are held`);
  await shop.empty(winners);
}

/** The time of a cart runs out while its owner presses the button and somebody else asks for the place. */
export async function lapseAtPayment({ shop, payers, random, number }: Round): Promise<void> {
  const [owner, rival] = drawn(payers, number, 2);
  const activityId = await shop.activity(1, priceCents);
  const held = await shop.hold(owner, activityId, 0);
  const cart = held.status === 201 ? await shop.readyToPay(owner, 0) : codeOf(held);
  if (typeof cart === 'string') return shop.complaints.add(`lapse: the cart could not be filled: ${cart}`);
  const leftMs = random.between(0, 120);
  await shop.stage.rows(
    `with t as (select kernel.now() + make_interval(secs => $3 / 1000.0) as until), c as (update cart_checkout.cart set deadline_at = t.until from t where organization_id = $1 and id = $2)
     update enrolment.claim set expires_at = t.until from t where organization_id = $1 and cart_id = $2 and state = 'live'`,
    [shop.organization.organizationId, cart.id, leftMs],
  );
  const rivals = async (): Promise<boolean> => {
    for (let tries = 0; tries < 30; tries += 1) {
      if ((await shop.hold(rival, activityId, 1)).status === 201) return true;
      await wait(3);
    }
    return false;
  };
  const [paid, rivalHas] = await Promise.all([wait(random.between(0, 90)).then(() => shop.pay(owner, 0, cart)), rivals()]);
  const truth = await shop.truth(activityId);
  const ordered = paid === 'ordered';
  shop.ended(ordered ? 'sold to the owner' : rivalHas ? 'gone to the other' : 'nobody’s');
  shop.complaints.expect(ordered || ['cart-checkout.cart-expired', 'cart-checkout.cart-empty'].includes(paid), `lapse: the owner was answered ${paid}`);
  shop.complaints.expect(!(ordered && rivalHas), 'lapse: the place was sold and given to somebody else');
  shop.complaints.expect(truth.registered.length === (ordered ? 1 : 0) && truth.orders === (ordered ? 1 : 0), `lapse: ${truth.registered.length} registered and ${truth.orders} ordered, the owner was answered ${paid}`);
  shop.complaints.expect(truth.registered.length + truth.holders.length <= 1 && truth.overbooked === 0, `lapse: ${truth.registered.length} registered and ${truth.holders.length} held of one place`);
  await shop.empty([owner, rival]);
}

const tabs = ['add and add', 'pay and pay', 'remove and pay'] as const;
/** One cart in two tabs, each through a process of its own. */
export async function twoTabs({ shop, payers, random, number }: Round): Promise<void> {
  const [family] = drawn(payers, number, 1);
  const what = random.oneOf(tabs);
  const activityId = await shop.activity(3, what === 'pay and pay' ? priceCents : 0);
  if (what === 'add and add') {
    const lines = await Promise.all([0, 1].map((tab) => shop.hold(family, activityId, door(tab))));
    const ids = new Set(lines.map((line) => (line.json as { lineId?: string }).lineId));
    const { held } = await shop.truth(activityId);
    shop.complaints.expect(lines.every((line) => line.status === 201) && ids.size === 1 && held === 1, `two tabs: adding twice gave ${ids.size} lines and ${held} places`);
    return shop.empty([family]);
  }
  const held = await shop.hold(family, activityId, 0);
  const cart = held.status === 201 ? await shop.readyToPay(family, 0) : codeOf(held);
  if (typeof cart === 'string') return shop.complaints.add(`two tabs: the cart could not be filled: ${cart}`);
  const { lineId } = held.json as { lineId: string };
  const [first, second] = await Promise.all([
    wait(what === 'remove and pay' ? random.between(0, 12) : 0).then(() => shop.pay(family, 0, cart)),
    what === 'pay and pay' ? shop.pay(family, 1, cart) : wait(random.between(0, 12)).then(() => shop.ask(family, 1, 'DELETE', `/cart/lines/${lineId}`)).then((answer) => (answer.status === 204 ? 'removed' : codeOf(answer))),
  ]);
  const truth = await shop.truth(activityId);
  const ordered = first === 'ordered' || second === 'ordered';
  shop.ended(`${what}: ${first}, ${second}`);
  shop.complaints.expect(truth.orders === (ordered ? 1 : 0) && truth.registered.length === truth.orders && truth.holders.length === 0, `two tabs, ${what}: ${first} and ${second}, ${truth.orders} ordered, ${truth.registered.length} registered, ${truth.holders.length} held`);
  shop.complaints.expect(what === 'pay and pay' ? ordered : ordered !== (second === 'removed'), `two tabs, ${what}: ${first} and ${second}`);
  await shop.empty([family]);
}

/** Two are at the till for the two places there are, and the office takes one away. */
export async function capacityDuringCheckout({ shop, payers, random, number }: Round): Promise<void> {
  const [one, two, late] = drawn(payers, number, 3);
  const activityId = await shop.activity(2, 0);
  await Promise.all([shop.hold(one, activityId, 0), shop.hold(two, activityId, 1)]);
  const carts = await Promise.all([shop.readyToPay(one, 0), shop.readyToPay(two, 1)]);
  const [first, second] = carts;
  if (first === undefined || second === undefined || typeof first === 'string' || typeof second === 'string') return shop.complaints.add(`capacity: the carts could not be filled: ${JSON.stringify(carts)}`);
  const wanted = random.between(0, 1);
  const to = (capacity: number) => shop.askAsStaff(1, 'PUT', `/activities/${activityId}/capacity`, { capacity });
  const [paid, other, lowered, tooLate] = await Promise.all([shop.pay(one, 0, first), shop.pay(two, 1, second), wait(random.between(0, 6)).then(() => to(wanted)), shop.hold(late, activityId, 0)]);
  const truth = await shop.truth(activityId);
  shop.ended(`the third: ${codeOf(tooLate)}`);
  shop.complaints.expect(paid === 'ordered' && other === 'ordered' && lowered.status === 200, `capacity: ${paid}, ${other}, lowered ${lowered.status}`);
  shop.complaints.expect(isNoPlace(tooLate), `capacity: a third was answered ${tooLate.status} ${codeOf(tooLate)}`);
  shop.complaints.expect(truth.taken === 2 && truth.registered.length === 2 && truth.capacity === wanted && truth.overbooked === 2 - wanted, `capacity: ${JSON.stringify(truth)}`);
  await to(3);
  const again = await shop.hold(late, activityId, 0);
  shop.complaints.expect(again.status === 201, `capacity: the place that was added was refused: ${again.status} ${codeOf(again)}`);
  await shop.empty([one, two, late]);
}

/** Somebody cancels while passers-by ask. */
export async function cancellationAgainstPasserBy({ shop, payers, crowd, number }: Round): Promise<void> {
  const [leaving] = drawn(payers, number, 1);
  const passersBy = crowd.slice((number * 5) % Math.max(1, crowd.length - 5)).slice(0, 5);
  const bought = await buyTheOnlyPlace(shop, leaving);
  if (bought === null) return;
  const { activityId } = bought;
  const asking = passersBy.map(async (shopper, index): Promise<boolean> => {
    for (let tries = 0; tries < 12; tries += 1) {
      const answer = await shop.hold(shopper, activityId, door(index));
      if (answer.status === 201) return true;
      if (!isNoPlace(answer)) shop.complaints.add(`cancellation: a passer-by was answered ${answer.status} ${codeOf(answer)}`);
      await wait(5);
    }
    return false;
  });
  const [cancelled, ...had] = await Promise.all([bought.cancel(), ...asking]);
  const winners = had.filter((won) => won).length;
  shop.ended(`${winners} passers-by`);
  const truth = await shop.truth(activityId);
  shop.complaints.expect(cancelled?.status === 201, `cancellation: it was answered ${cancelled?.status} ${cancelled === undefined ? '' : codeOf(cancelled)}`);
  shop.complaints.expect(winners <= 1 && truth.held === winners && truth.holders.length === winners && truth.registered.length === 0 && truth.overbooked === 0, `cancellation: ${winners} passers-by were told it is theirs; ${JSON.stringify(truth)}`);
  if (winners === 0 && passersBy[0] !== undefined) shop.complaints.expect((await shop.hold(passersBy[0], activityId, 0)).status === 201, 'cancellation: the place that came free was refused afterwards');
  await shop.empty([leaving, ...passersBy]);
}

/** An activity of one place that somebody has bought, and how the office takes it back; null when it could not be bought. */
export async function buyTheOnlyPlace(shop: Shop, buyer: Shopper): Promise<{ readonly activityId: string; cancel(): Promise<HttpAnswer> } | null> {
  const activityId = await shop.activity(1, 0);
  await shop.hold(buyer, activityId, 0);
  const cart = await shop.readyToPay(buyer, 0);
  if (typeof cart === 'string' || (await shop.pay(buyer, 0, cart)) !== 'ordered') {
    shop.complaints.add('cancellation: the place could not be bought');
    return null;
  }
  const [claim] = await shop.stage.rows<{ id: string }>("select c.id from enrolment.claim c join enrolment.pool p on p.organization_id = c.organization_id and p.id = c.pool_id where p.activity_id = $1 and c.kind = 'registration'", [activityId]);
  const registration = `/registrations/${claim?.id ?? ''}`;
  const preview = await shop.askAsStaff(0, 'GET', `${registration}/cancellation-preview`);
  const acceptedHash = (preview.json as { hash?: string }).hash;
  return { activityId, cancel: () => shop.askAsStaff(1, 'POST', `${registration}/cancellation`, { acceptedHash }) };
}

/** Six want three places and pay, when the API and the worker die in the middle; started again, everybody tries again. */
export async function killedInTheMiddle({ shop, payers, random, number }: Round, kill: () => Promise<void>, again: () => Promise<void>): Promise<void> {
  const shoppers = drawn(payers, number, 6);
  const places = 3;
  const activityId = await shop.activity(places, priceCents);
  const buy = async (shopper: Shopper): Promise<string> => {
    const held = await shop.hold(shopper, activityId, 0);
    // Who finished before the end is told so.
    if (held.status !== 201) return codeOf(held);
    const cart = await shop.readyToPay(shopper, 0);
    return typeof cart === 'string' ? cart : shop.pay(shopper, 0, cart);
  };
  const [told] = await Promise.all([Promise.all(shoppers.map(buy)), wait(random.between(5, 700)).then(kill)]);
  for (const end of told) shop.ended(end);
  await again();
  // What the dead had in hand is anybody's after five minutes: they are over.
  await shop.stage.rows('update billing.charge_attempt set lease_until = kernel.now() where organization_id = $1 and lease_until > kernel.now()', [shop.organization.organizationId]);
  const settled = async (): Promise<boolean> => (await shop.stage.rows("select 1 from cart_checkout.cart where organization_id = $1 and state = 'paying'", [shop.organization.organizationId])).length === 0;
  for (let tries = 0; tries < 1_200 && !(await settled()); tries += 1) await wait(25);
  shop.complaints.expect(await settled(), 'killed: a cart is being paid for and nobody finishes it');
  const ends: string[] = [];
  for (const shopper of shoppers) ends.push(await buy(shopper));
  for (const end of ends) shop.complaints.expect(['ordered', 'enrolment.already-registered', 'enrolment.full', 'enrolment.held-by-others'].includes(end), `killed: afterwards somebody was answered ${end}`);
  const truth = await shop.truth(activityId);
  shop.complaints.expect(truth.registered.length === places && truth.taken === places && truth.held === truth.holders.length && truth.overbooked === 0, `killed: ${JSON.stringify(truth)} after ${ends.join(', ')}`);
  shop.complaints.expect(truth.orders === places, `killed: ${truth.orders} order lines for ${places} places`);
  await shop.empty(shoppers);
}

/** Some of the few, others in every round. */
export function drawn<Count extends number>(payers: readonly Shopper[], number: number, count: Count): readonly [Shopper, Shopper, Shopper, ...Shopper[]] {
  const turned = Array.from({ length: Math.max(3, count) }, (_, index) => payers[(number * count + index) % payers.length]);
  if (turned.some((shopper) => shopper === undefined)) throw new Error('too few payers');
  return turned as unknown as readonly [Shopper, Shopper, Shopper, ...Shopper[]];
}
