import { Pool } from 'pg';
import { newId, type DomainError } from '@preau/kernel';
import { testDatabase, type TestDatabase } from '@preau/kernel/testing';
import { addLimit, cancelRegistration, countersThatDisagree, type LimitTerms, Places, registerClaims, releaseClaims, removeLimit, shareRoom } from '@preau/enrolment';
import { testActivity } from '@preau/enrolment/testing';
import { joinList } from '../entry/join-list';
import { listsThatDisagree } from '../list/lists-agree';
import { defaultRules } from '../rules/rules';
import { saveWaitlistRules } from '../rules/edit-rules';
import { type Shopper, testClients } from '../testing';
import { offerByHand } from './offer-by-hand';
import { serveLists } from './serve-lists';

let db: TestDatabase;
let sweeper: Pool;
let here: string;
let places: Places;
const failures: unknown[] = [];
beforeAll(async () => {
  db = await testDatabase();
  sweeper = new Pool({ connectionString: db.sweeperUrl, max: 2 });
  places = new Places(db.database);
});
beforeEach(async () => {
  await db.admin.query("update kernel.clock set shift = timestamptz '2026-12-05T17:00:00Z' - now()");
  here = await db.organization();
  await db.admin.query("update organization.organization set city = 'Lévis' where id = $1", [here]);
  await db.commands.execute(saveWaitlistRules, { ...defaultRules, mode: 'in-order', windowMinutes: 60 }, db.actor, scope());
});
afterEach(async () => {
  expect(await db.database.look(scope(), countersThatDisagree)).toEqual([]);
  expect(await db.commands.ask(listsThatDisagree, undefined, db.actor, scope())).toEqual([]);
  expect(failures).toEqual([]);
});
afterAll(async () => {
  await sweeper.end();
  await db.close();
});

const scope = () => ({ organizationId: here });
const limit = async (activityId: string, terms: Pick<LimitTerms, 'counts' | 'capacity'>) =>
  (await db.commands.execute(addLimit, { activityId, occurrenceId: null, tags: [], nameFr: 'Limite', nameEn: 'Limit', ...terms }, db.actor, scope())).limitId;
const hold = async (activityId: string, one: Shopper | undefined) => places.hold({ organizationId: here, accountId: one?.accountId ?? '', personId: one?.personId ?? '', activityId, occurrenceId: null, cartId: newId(), minutes: 15 });
const asked = (activityId: string, one: Shopper | undefined) => hold(activityId, one).then(() => 'granted', (error: unknown) => (error as DomainError).code);
const registered = async (activityId: string, one: Shopper | undefined) => {
  const { claimId } = await hold(activityId, one);
  await db.commands.execute(registerClaims, { claimIds: [claimId] }, db.actor, scope());
  return claimId;
};
const cancel = (claimId: string) => db.commands.execute(cancelRegistration, { claimId }, db.actor, scope());
const join = async (activityId: string, one: Shopper | undefined) => (await db.commands.execute(joinList, { accountId: one?.accountId ?? '', personId: one?.personId ?? '', activityId, occurrenceId: null }, db.actor, scope())).entryId;
const sweep = () => serveLists(db.commands, sweeper, (name, error) => failures.push(name, error));
const statusOf = async (entryId: string) => (await db.admin.query<{ status: string }>('select status from waitlist.entry where id = $1', [entryId])).rows[0]?.status;
const lives = (one: Shopper | undefined, city: string) => db.admin.query('update household.client set city = $3 where organization_id = $1 and account_id = $2', [here, one?.accountId, city]);

it('who waits for a full room in one class has its next place, whichever class it comes free in, and nobody passes them by', async () => {
  const [yoga, judo] = [(await testActivity(db, here, 10)).activityId, (await testActivity(db, here, 10)).activityId];
  const [anne, ben, chloe, didier, eva] = await testClients(db, here, 5);
  const gym = await limit(yoga, { counts: 'everyone', capacity: 2 });
  await db.commands.execute(shareRoom, { activityId: judo, occurrenceId: null, limitId: gym }, db.actor, scope());
  const claims = [await registered(yoga, anne), await registered(yoga, ben)];
  await expect(join(judo, anne)).resolves.toEqual(expect.any(String));
  const waits = await join(judo, chloe);
  await cancel(claims[0] ?? '');
  // Two wait in the other class: the first of them is asked first, and this class has nothing to give.
  expect(await asked(yoga, didier)).toBe('enrolment.room-full');
  expect(await sweep()).toBeGreaterThan(0);
  expect(await asked(judo, eva)).toBe('enrolment.room-full');
  await cancel(claims[1] ?? '');
  expect(await asked(yoga, didier)).toBe('enrolment.room-full');
  await sweep();
  expect(await statusOf(waits)).toBe('offered');
  expect(await sweep()).toBe(0);
});

it('whom a limit keeps out keeps the turn, the next who is admitted is offered, and what nobody who waits may have is anybody’s', async () => {
  const swim = (await testActivity(db, here, 3)).activityId;
  const [anne, ben, chloe, eva, fred, gil] = await testClients(db, here, 6);
  for (const one of [ben, eva, gil]) await lives(one, 'Lévis');
  await limit(swim, { counts: 'non-residents', capacity: 1 });
  const fromOutside = await registered(swim, anne);
  const resident = await registered(swim, ben);
  // There is a place, but none for people from outside: they may wait for theirs.
  const third = await join(swim, chloe);
  expect(await asked(swim, eva)).toBe('granted');
  await expect(join(swim, gil)).resolves.toEqual(expect.any(String));
  const second = (await db.admin.query<{ id: string }>('select id from waitlist.entry where person_id = $1', [gil?.personId])).rows[0]?.id ?? '';
  await cancel(resident);
  await sweep();
  expect([await statusOf(third), await statusOf(second)]).toEqual(['waiting', 'offered']);
  await expect(db.commands.execute(offerByHand, { entryId: third }, db.actor, scope())).rejects.toMatchObject({ code: 'waitlist.no-place' });
  const { rows } = await db.admin.query<{ id: string }>("select claim_id as id from waitlist.entry where id = $1", [second]);
  await db.commands.execute(releaseClaims, { claimIds: [rows[0]?.id ?? ''] }, db.actor, scope());
  // Only somebody from outside waits now, whom the limit keeps out: after a look the place is anybody's.
  await sweep();
  await expect(db.commands.execute(offerByHand, { entryId: third }, db.actor, scope())).rejects.toMatchObject({ code: 'enrolment.outside-full' });
  await cancel(fromOutside);
  expect(await asked(swim, fred)).toMatch(/full$/);
  await sweep();
  expect(await statusOf(third)).toBe('offered');
});

it('somebody whom another limit keeps out does not keep a place of the room empty, until that one has a place', async () => {
  const [yoga, judo] = [(await testActivity(db, here, 10)).activityId, (await testActivity(db, here, 10)).activityId];
  const [anne, ben, chloe, didier, eva] = await testClients(db, here, 5);
  for (const one of [ben, didier, eva]) await lives(one, 'levis');
  const gym = await limit(yoga, { counts: 'everyone', capacity: 3 });
  await db.commands.execute(shareRoom, { activityId: judo, occurrenceId: null, limitId: gym }, db.actor, scope());
  await limit(judo, { counts: 'non-residents', capacity: 1 });
  const fromOutside = await registered(judo, anne);
  const resident = await registered(yoga, ben);
  const waits = await join(judo, chloe);
  expect(await asked(yoga, didier)).toBe('granted');
  await cancel(resident);
  await sweep();
  expect(await asked(yoga, eva)).toBe('granted');
  await cancel(fromOutside);
  expect(await asked(yoga, ben)).toBe('enrolment.room-full');
  await sweep();
  expect(await statusOf(waits)).toBe('offered');
});

it('who waited for a limit that is lifted has the next places, before anybody who passes by', async () => {
  const swim = (await testActivity(db, here, 2)).activityId;
  const [anne, ben, chloe] = await testClients(db, here, 3);
  const outside = await limit(swim, { counts: 'non-residents', capacity: 1 });
  await registered(swim, anne);
  const waits = await join(swim, ben);
  await lives(chloe, 'Lévis');
  // A place is left for whom nothing keeps out: there is nothing to wait for.
  await expect(join(swim, chloe)).rejects.toMatchObject({ code: 'waitlist.not-full' });
  await db.commands.execute(removeLimit, { activityId: swim, limitId: outside, version: 1 }, db.actor, scope());
  expect(await asked(swim, chloe)).toBe('enrolment.full');
  await sweep();
  expect(await statusOf(waits)).toBe('offered');
});
