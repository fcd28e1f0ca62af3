import { Pool } from 'pg';
import { cancelActivity, withdrawActivities } from '@preau/catalog';
import { cancelRegistration, countersThatDisagree } from '@preau/enrolment';
import { newId } from '@preau/kernel';
import { testDatabase, type TestDatabase } from '@preau/kernel/testing';
import { skipEntry } from '../entry/skip-entry';
import { activityWaitlist } from '../list/activity-waitlist';
import { listsThatDisagree } from '../list/lists-agree';
import { myWaitlist } from '../list/my-waitlist';
import { testWaitlist, type TestWaitlist } from '../testing';
import { serveLists } from './serve-lists';
import { takeOffer } from './take-offer';
import { serveListsOf } from './when-places-change';

let db: TestDatabase;
let sweeper: Pool;
let line: TestWaitlist;
beforeAll(async () => {
  db = await testDatabase();
  sweeper = new Pool({ connectionString: db.sweeperUrl, max: 2 });
});
beforeEach(() => db.admin.query("update kernel.clock set shift = timestamptz '2026-12-05T17:00:00Z' - now()"));
afterEach(async () => {
  expect(await db.database.look(here(), countersThatDisagree)).toEqual([]);
  expect(await db.commands.ask(listsThatDisagree, undefined, db.actor, here())).toEqual([]);
});
afterAll(async () => {
  await sweeper.end();
  await db.close();
});

const here = () => ({ organizationId: line.organizationId });
/** Three wait for one place; it comes free and is offered to the first. */
async function offered(mode: 'in-order' | 'everyone' = 'in-order'): Promise<void> {
  line = await testWaitlist(db, { places: 1, waiting: 3, rules: { windowMinutes: 60, mode }, activity: { ends_on: '2027-01-20' } });
  await db.commands.execute(cancelRegistration, { claimId: line.registered[0] ?? '' }, db.actor, here());
  await sweep();
}
const sweep = () => serveLists(db.commands, sweeper, (_, error) => { throw error; });
/** What the reaction to catalog's news does. */
const follow = (reason?: string) => db.commands.execute(serveListsOf, { activityId: line.activityId, occurrenceIds: null, reason }, db.actor, here());
const told = async () => (await db.admin.query<{ because: string; reason: string; entryId: string }>("select payload ->> 'because' as because, payload ->> 'reason' as reason, payload ->> 'entryId' as \"entryId\" from kernel.outbox where type = 'waitlist.called-off.v1' and organization_id = $1 order by id", [line.organizationId])).rows;
const entryIds = () => line.people.map((one) => one.entryId);
const seen = async (index: number) => (await db.commands.ask(myWaitlist, { accountId: line.people[index]?.accountId ?? '' }, db.actor, here()))[0];
const claims = async () => (await db.admin.query("select kind, state from enrolment.claim where organization_id = $1 and kind <> 'registration'", [line.organizationId])).rows;
const accept = (index: number) => {
  const one = line.people[index];
  return db.commands.execute(takeOffer, { entryId: one?.entryId ?? '', accountId: one?.accountId ?? '', cartId: newId(), until: new Date('2026-12-05T18:00:00Z'), byStaff: false }, db.actor, here());
};

it('a cancelled activity ends every turn as cancelled, offers with it, and each family is told once', async () => {
  await offered();
  const [, second] = line.people;
  await db.commands.execute(skipEntry, { entryId: second?.entryId ?? '', skipped: true }, db.actor, here());
  await db.commands.execute(cancelActivity, { activityId: line.activityId }, db.actor, here());
  // What is shown does not wait for the worker.
  expect((await seen(0))?.status).toBe('cancelled');
  expect(await seen(2)).toMatchObject({ status: 'cancelled', ahead: null, open: false });
  await follow('Dégât d’eau');
  await follow('Dégât d’eau');
  expect(await line.statuses()).toEqual(['cancelled', 'cancelled', 'cancelled']);
  expect(await claims()).toEqual([{ kind: 'offer', state: 'cancelled' }]);
  expect(await told()).toEqual(entryIds().map((entryId) => ({ entryId, because: 'cancelled', reason: 'Dégât d’eau' })));
  await expect(accept(0)).rejects.toMatchObject({ code: 'waitlist.over', details: { because: 'cancelled' } });
  const { entries } = await db.commands.ask(activityWaitlist, { activityId: line.activityId }, db.actor, here());
  expect(entries.map((entry) => entry.status)).toEqual(['cancelled', 'cancelled', 'cancelled']);
  await db.moveClock('60 days');
  expect([await seen(0), await seen(1), await seen(2)]).toEqual([undefined, undefined, undefined]);
});

it('a place accepted into a cart ends with the activity, too', async () => {
  await offered();
  await accept(0);
  await db.commands.execute(cancelActivity, { activityId: line.activityId }, db.actor, here());
  await follow();
  expect(await line.statuses()).toEqual(['cancelled', 'cancelled', 'cancelled']);
  expect(await claims()).toEqual([{ kind: 'hold', state: 'cancelled' }]);
});

it('a call to everybody ends with the activity', async () => {
  await offered('everyone');
  expect(await seen(1)).toMatchObject({ open: true, everyone: true });
  await db.commands.execute(cancelActivity, { activityId: line.activityId }, db.actor, here());
  expect(await seen(1)).toMatchObject({ status: 'cancelled', open: false, everyone: false });
  await follow();
  await db.moveClock('61 minutes');
  expect(await sweep()).toBe(0);
  expect(await told()).toHaveLength(3);
});

it('an activity withdrawn from the store takes its offers back, tells once, keeps every turn, and offers again when it returns', async () => {
  await offered();
  await db.commands.execute(withdrawActivities, { activityIds: [line.activityId] }, db.actor, here());
  expect(await seen(0)).toMatchObject({ status: 'withdrawn', open: false });
  await follow();
  await follow();
  expect(await line.statuses()).toEqual(['waiting', 'waiting', 'waiting']);
  expect(await told()).toEqual(entryIds().map((entryId) => ({ entryId, because: 'withdrawn', reason: '' })));
  expect((await db.admin.query('select reserved, held, waiting from enrolment.pool where id = $1', [line.poolId])).rows).toEqual([{ reserved: 1, held: 0, waiting: 3 }]);
  expect(await seen(2)).toMatchObject({ status: 'withdrawn', ahead: null });
  await db.admin.query("update catalog.activity set status = 'published' where id = $1", [line.activityId]);
  await follow();
  expect(await line.statuses()).toEqual(['offered', 'waiting', 'waiting']);
  await db.admin.query("update catalog.activity set status = 'withdrawn' where id = $1", [line.activityId]);
  await db.moveClock('1 minute');
  await follow();
  expect(await told()).toHaveLength(6);
});
