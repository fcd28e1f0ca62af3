import { setTimeout as wait } from 'node:timers/promises';
import { buyTheOnlyPlace, door, drawn, type Round } from './rounds';
import { codeOf, isNoPlace, type Shop, type Shopper, type Truth } from './shop';

const lookMs = 40;
const looksMax = 1_000;

/** Somebody cancels while passers-by ask and two wait: it is the first one's place, then the second one's, and never theirs. */
export async function cancellationWithPeopleWaiting(round: Round): Promise<void> {
  const line = await standInLine(round, 5);
  if (line === null) return;
  const { shop, random } = round;
  const { activityId, first, firstEntry, second } = line;
  const from = asksUntil(shop, line.passersBy, activityId);
  const cancelled = await line.cancel();
  shop.complaints.expect(cancelled.status === 201, `waiting: the cancellation was answered ${cancelled.status} ${codeOf(cancelled)}`);
  shop.complaints.expect(await offeredTo(shop, activityId, first), 'waiting: the first of the line was not offered the place');
  const declines = random.next() < 0.5;
  const answer = await shop.ask(first, 1, declines ? 'DELETE' : 'POST', `/waitlist/${firstEntry}${declines ? '' : '/acceptance'}`, declines ? undefined : {});
  shop.complaints.expect(answer.status === (declines ? 204 : 201), `waiting: the first answered the offer and was told ${answer.status} ${codeOf(answer)}`);
  if (declines) shop.complaints.expect(await offeredTo(shop, activityId, second), 'waiting: the place that was declined was not offered to the second');
  const winners = await from.end();
  const truth = await shop.truth(activityId);
  shop.ended(declines ? 'declined, passed on' : 'accepted');
  shop.complaints.expect(winners === 0, `waiting: ${winners} passers-by had the place of those who waited`);
  shop.complaints.expect(isOnePlace(truth, declines ? second : first, declines ? 'offered' : 'holders'), `waiting: ${JSON.stringify(truth)}`);
  await line.leave();
}

/** An offer ends in the instant in which it is accepted, and somebody passes by: the first has it or the second is offered it. */
export async function offerEndsAtAcceptance(round: Round): Promise<void> {
  const line = await standInLine(round, 2);
  if (line === null) return;
  const { shop, random, number } = round;
  const { activityId, first, firstEntry, second } = line;
  await line.cancel();
  if (!(await offeredTo(shop, activityId, first))) return shop.complaints.add('offer: the first of the line was not offered the place');
  await shop.stage.rows(
    `with t as (select kernel.now() + make_interval(secs => $3 / 1000.0) as until), e as (update waitlist.entry set deadline_at = t.until from t where organization_id = $1 and id = $4)
     update enrolment.claim c set expires_at = t.until from t, enrolment.pool p where c.organization_id = $1 and p.organization_id = $1 and p.activity_id = $2 and c.pool_id = p.id and c.kind = 'offer' and c.state = 'live'`,
    [shop.organization.organizationId, activityId, random.between(0, 400), firstEntry],
  );
  const from = asksUntil(shop, line.passersBy, activityId);
  await wait(random.between(0, 400));
  const answer = await shop.ask(first, door(number), 'POST', `/waitlist/${firstEntry}/acceptance`, {});
  const accepted = answer.status === 201;
  shop.ended(accepted ? 'accepted' : codeOf(answer));
  shop.complaints.expect(accepted || codeOf(answer) === 'waitlist.offer-expired', `offer: the acceptance was answered ${answer.status} ${codeOf(answer)}`);
  if (!accepted) shop.complaints.expect(await offeredTo(shop, activityId, second), 'offer: the place of an offer that ended was not offered to the second');
  const winners = await from.end();
  const truth = await shop.truth(activityId);
  shop.complaints.expect(winners === 0, `offer: ${winners} passers-by had the place of those who waited`);
  shop.complaints.expect(isOnePlace(truth, accepted ? first : second, accepted ? 'holders' : 'offered'), `offer: after ${accepted ? 'an acceptance' : codeOf(answer)} ${JSON.stringify(truth)}`);
  await line.leave();
}

interface Line {
  readonly activityId: string;
  readonly first: Shopper;
  readonly firstEntry: string;
  readonly second: Shopper;
  readonly passersBy: readonly Shopper[];
  /** Whoever has the only place gives it back. */
  cancel(): ReturnType<Shop['ask']>;
  /** Nobody waits any more, nobody has anything in a cart. */
  leave(): Promise<void>;
}
/** An activity of one place that is sold, and two who wait for it; null when it could not be bought. */
async function standInLine({ shop, payers, crowd, number }: Round, passersByMax: number): Promise<Line | null> {
  const [leaving, first, second] = drawn(payers, number, 3);
  const passersBy = crowd.slice((number * passersByMax) % Math.max(1, crowd.length - passersByMax)).slice(0, passersByMax);
  const bought = await buyTheOnlyPlace(shop, leaving);
  if (bought === null) return null;
  const { activityId, cancel } = bought;
  const [firstEntry, secondEntry] = [await join(shop, first, activityId), await join(shop, second, activityId)];
  return {
    activityId, first, firstEntry, second, passersBy, cancel,
    async leave() {
      await leaveAll(shop, [[second, secondEntry], [first, firstEntry]]);
      await shop.empty([leaving, first, second, ...passersBy]);
    },
  };
}

async function join(shop: Shop, shopper: Shopper, activityId: string): Promise<string> {
  const answer = await shop.ask(shopper, 0, 'POST', '/waitlist', { personId: shopper.family.childId, activityId });
  shop.complaints.expect(answer.status === 201, `waiting: joining was answered ${answer.status} ${codeOf(answer)}`);
  return (answer.json as { entryId?: string } | null)?.entryId ?? '';
}

/** Who waited leaves; what an answer to an offer ended already needs no leaving. */
async function leaveAll(shop: Shop, entries: readonly (readonly [Shopper, string])[]): Promise<void> {
  for (const [shopper, entryId] of entries) await shop.ask(shopper, 0, 'DELETE', `/waitlist/${entryId}`);
}

/** Passers-by who ask again and again, through both doors, until they are told to end; it says how many had a place. */
function asksUntil(shop: Shop, passersBy: readonly Shopper[], activityId: string): { end(): Promise<number> } {
  let over = false;
  const asking = passersBy.map(async (shopper, index): Promise<boolean> => {
    for (let tries = 0; !over && tries < looksMax; tries += 1) {
      const answer = await shop.hold(shopper, activityId, door(index + tries));
      if (answer.status === 201) return true;
      if (!isNoPlace(answer)) shop.complaints.add(`waiting: a passer-by was answered ${answer.status} ${codeOf(answer)}`);
      await wait(lookMs);
    }
    return false;
  });
  return {
    async end() {
      over = true;
      return (await Promise.all(asking)).filter((had) => had).length;
    },
  };
}

async function offeredTo(shop: Shop, activityId: string, shopper: Shopper): Promise<boolean> {
  for (let looks = 0; looks < looksMax; looks += 1) {
    if ((await shop.truth(activityId)).offered.includes(shopper.family.childId)) return true;
    await wait(lookMs);
  }
  return false;
}

/** The one place is one person's, in one way, and nobody else's in any. */
function isOnePlace(truth: Truth, whose: Shopper, how: 'offered' | 'holders'): boolean {
  const all = [...truth.registered, ...truth.holders, ...truth.offered];
  return all.length === 1 && truth[how][0] === whose.family.childId && truth.taken === 0 && truth.held === 1 && truth.reserved === 0 && truth.overbooked === 0;
}
