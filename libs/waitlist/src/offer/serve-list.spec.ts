import { Pool } from 'pg';
import { newId, type DomainError } from '@preau/kernel';
import { testDatabase, type TestDatabase } from '@preau/kernel/testing';
import { cancelRegistration, changeCapacity, countersThatDisagree, freeExpiredHolds, registerClaims } from '@preau/enrolment';
import { joinList } from '../entry/join-list';
import { leaveList } from '../entry/leave-list';
import { skipEntry } from '../entry/skip-entry';
import { listsThatDisagree } from '../list/lists-agree';
import { myWaitlist } from '../list/my-waitlist';
import { saveActivityWaitlistRules } from '../rules/edit-rules';
import type { OrganizationRules } from '../rules/rules';
import { testWaitlist, type TestWaitlist } from '../testing';
import { offerByHand, openToEverybody } from './offer-by-hand';
import { serveList } from './serve-list';
import { serveLists } from './serve-lists';
import { takeOffer } from './take-offer';

let db: TestDatabase;
let sweeper: Pool;
let line: TestWaitlist;
const failures: unknown[] = [];
beforeAll(async () => {
  db = await testDatabase();
  sweeper = new Pool({ connectionString: db.sweeperUrl, max: 2 });
});
// Noon of a winter Saturday: two hours later nobody sleeps.
beforeEach(() => db.admin.query("update kernel.clock set shift = timestamptz '2026-12-05T17:00:00Z' - now()"));
afterEach(async () => {
  const scope = { organizationId: line.organizationId };
  expect(await db.database.look(scope, countersThatDisagree)).toEqual([]);
  expect(await db.commands.ask(listsThatDisagree, undefined, db.actor, scope)).toEqual([]);
  expect(failures).toEqual([]);
});
afterAll(async () => {
  await sweeper.end();
  await db.close();
});

const scene = async (places: number, waiting: number, rules: Partial<OrganizationRules> = {}, activity: Readonly<Record<string, unknown>> = {}): Promise<void> => {
  line = await testWaitlist(db, { places, waiting, rules: { windowMinutes: 60, ...rules }, activity });
};
const here = (): { organizationId: string } => ({ organizationId: line.organizationId });
const person = (index: number): TestWaitlist['people'][number] => {
  const one = line.people[index];
  if (one === undefined) throw new Error(`nobody waits at ${index}`);
  return one;
};
const cancel = (index: number): Promise<void> => db.commands.execute(cancelRegistration, { claimId: line.registered[index] ?? '' }, db.actor, here());
const minuteOf = (at: Date | null | undefined): string | undefined => at?.toISOString().slice(0, 16);
const sweep = (): Promise<number> => serveLists(db.commands, sweeper, (name, error) => failures.push(name, error));
const accept = (index: number, byStaff = false) =>
  db.commands.execute(takeOffer, { entryId: person(index).entryId, accountId: person(index).accountId, cartId: newId(), until: new Date(Date.parse('2026-12-05T17:00:00Z') + 5 * 3_600_000), byStaff }, db.actor, here());
const passBy = async (): Promise<string> => {
  const one = await line.passerBy();
  return line.places.hold({ ...here(), ...one, activityId: line.activityId, occurrenceId: null, cartId: newId(), minutes: 15 }).then(() => 'granted', (error: unknown) => (error as DomainError).code);
};
const offers = async (): Promise<{ entryId: string; everyone: boolean }[]> =>
  (await db.admin.query("select payload ->> 'entryId' as \"entryId\", (payload ->> 'everyone')::boolean as everyone from kernel.outbox where type = 'waitlist.place-offered.v1' and organization_id = $1 order by id", [line.organizationId])).rows as { entryId: string; everyone: boolean }[];
const told = async (index: number) => (await db.commands.ask(myWaitlist, { accountId: person(index).accountId }, db.actor, here()))[0];

describe('In order', () => {
  it('a place that comes free is offered to the first, by the sweeper alone, while a passer-by is refused', async () => {
    await scene(2, 3);
    await cancel(0);
    expect(await passBy()).toBe('enrolment.full');
    await sweep();
    expect(await passBy()).toBe('enrolment.full');
    expect(await line.statuses()).toEqual(['offered', 'waiting', 'waiting']);
    expect(await offers()).toEqual([{ entryId: person(0).entryId, everyone: false }]);
    expect(await told(0)).toMatchObject({ status: 'offered', open: true });
    expect(minuteOf((await told(0))?.deadlineAt)).toBe('2026-12-05T18:00');
    expect((await told(1))?.ahead).toBe(0);
    expect((await told(2))?.ahead).toBe(1);
    expect(await sweep()).toBe(0);
  });

  it('an offer that nobody answers passes to the next, then the next, and goes public after the last', async () => {
    await scene(1, 3);
    await cancel(0);
    for (const expected of [['offered', 'waiting', 'waiting'], ['expired', 'offered', 'waiting'], ['expired', 'expired', 'offered']]) {
      await sweep();
      expect(await line.statuses()).toEqual(expected);
      await db.moveClock('61 minutes');
      // What the shopper is told does not wait for the sweeper.
      expect((await told(expected.indexOf('offered')))?.status).toBe('expired');
    }
    await sweep();
    expect(await line.statuses()).toEqual(['expired', 'expired', 'expired']);
    expect(await passBy()).toBe('granted');
    expect(await offers()).toHaveLength(3);
  });

  it('passes on as well when the sweeper of holds, or a passer-by, finds the expired offer first', async () => {
    await scene(1, 2);
    await cancel(0);
    await sweep();
    await db.moveClock('61 minutes');
    expect(await passBy()).toBe('enrolment.full');
    await freeExpiredHolds(db.database, sweeper);
    expect(await passBy()).toBe('enrolment.full');
    await sweep();
    expect(await line.statuses()).toEqual(['expired', 'offered']);
  });

  it('an offer declined passes to the next in the same transaction; who waits may leave', async () => {
    await scene(1, 3);
    await cancel(0);
    await sweep();
    const leave = (index: number, accountId = person(index).accountId) => db.commands.execute(leaveList, { entryId: person(index).entryId, accountId }, db.actor, here());
    await expect(leave(0, newId())).rejects.toMatchObject({ code: 'waitlist.entry-unknown' });
    await leave(2);
    await leave(0);
    expect(await line.statuses()).toEqual(['declined', 'offered', 'left']);
    await leave(1);
    expect(await passBy()).toBe('granted');
  });

  it('the hold of an accepted offer that lapses passes the place on', async () => {
    await scene(1, 2);
    await cancel(0);
    await sweep();
    await accept(0);
    expect((await told(0))?.status).toBe('in-cart');
    await expect(db.commands.execute(leaveList, { entryId: person(0).entryId, accountId: person(0).accountId }, db.actor, here())).rejects.toMatchObject({ code: 'waitlist.status-forbids', details: { status: 'in-cart' } });
    await db.moveClock('6 hours');
    await sweep();
    expect(await line.statuses()).toEqual(['expired', 'offered']);
    await expect(accept(0)).rejects.toMatchObject({ code: 'waitlist.offer-expired' });
  });

  it('five places freed with three waiting: three are offered, two are anybody’s', async () => {
    await scene(5, 3);
    for (let index = 0; index < 5; index += 1) await cancel(index);
    expect([await passBy(), await passBy(), await passBy()]).toEqual(['granted', 'granted', 'enrolment.held-by-others']);
    await sweep();
    expect(await line.statuses()).toEqual(['offered', 'offered', 'offered']);
  });

  it('a kept place of an overbooked activity is offered to nobody until it exists', async () => {
    await scene(2, 2);
    await cancel(0);
    await db.commands.execute(changeCapacity, { activityId: line.activityId, occurrenceId: null, capacity: 1 }, db.actor, here());
    await sweep();
    expect(await line.statuses()).toEqual(['waiting', 'waiting']);
    await cancel(1);
    await sweep();
    expect(await line.statuses()).toEqual(['offered', 'waiting']);
  });

  it('places that are added are offered too; whoever was registered otherwise waits no more', async () => {
    await scene(1, 3);
    await db.commands.execute(changeCapacity, { activityId: line.activityId, occurrenceId: null, capacity: 2 }, db.actor, here());
    const { accountId, personId } = person(0);
    const over = await line.places.hold({ ...here(), accountId, personId, activityId: line.activityId, occurrenceId: null, cartId: newId(), minutes: 15, allowOverCapacity: true });
    await sweep();
    expect(await line.statuses()).toEqual(['waiting', 'waiting', 'waiting']);
    await db.commands.execute(registerClaims, { claimIds: [over.claimId] }, db.actor, here());
    await db.commands.execute(serveList, { poolId: line.poolId }, db.actor, here());
    expect(await line.statuses()).toEqual(['registered', 'waiting', 'waiting']);
    await cancel(0);
    await sweep();
    expect(await line.statuses()).toEqual(['registered', 'offered', 'waiting']);
  });

  it('staff skip somebody and let them wait again where they stood', async () => {
    await scene(2, 2);
    const skip = (index: number, skipped: boolean) => db.commands.execute(skipEntry, { entryId: person(index).entryId, skipped }, db.actor, here());
    await skip(0, true);
    await cancel(0);
    await sweep();
    expect(await line.statuses()).toEqual(['skipped', 'offered']);
    await expect(skip(1, true)).rejects.toMatchObject({ code: 'waitlist.status-forbids' });
    await skip(0, false);
    expect((await told(0))?.ahead).toBe(0);
    await cancel(1);
    await sweep();
    expect(await line.statuses()).toEqual(['offered', 'offered']);
  });

  it('nothing is offered of what is cancelled, over or closed', async () => {
    await scene(1, 1, {}, { registration_closes_at: '2026-12-05T12:00:00Z' });
    await cancel(0);
    await sweep();
    expect(await line.statuses()).toEqual(['waiting']);
    await db.admin.query("update catalog.activity set registration_closes_at = null, ends_on = '2026-12-01' where id = $1", [line.activityId]);
    await db.moveClock('11 minutes');
    await sweep();
    expect(await line.statuses()).toEqual(['waiting']);
    expect(await told(0)).toBeUndefined();
  });

  it('an offer made in the evening leaves the night out', async () => {
    await scene(1, 1);
    await cancel(0);
    await db.moveClock('8 hours 30 minutes');
    await sweep();
    expect(minuteOf((await told(0))?.deadlineAt)).toBe('2026-12-06T13:30');
  });
});

describe('Joining', () => {
  const join = (one: { accountId: string; personId: string }) => db.commands.execute(joinList, { ...one, activityId: line.activityId, occurrenceId: null }, db.actor, here());
  it('is for what is full, once, and for who has no place', async () => {
    await scene(2, 0);
    const one = await line.passerBy();
    await cancel(0);
    await expect(join(one)).rejects.toMatchObject({ code: 'waitlist.not-full' });
    expect(await passBy()).toBe('granted');
    expect(await join(one)).toMatchObject({ ahead: 0 });
    await expect(join(one)).rejects.toMatchObject({ code: 'waitlist.already-waiting' });
    expect(await join(await line.passerBy())).toMatchObject({ ahead: 1 });
    const registered = await db.admin.query<{ accountId: string; personId: string }>("select account_id as \"accountId\", person_id as \"personId\" from enrolment.claim where id = $1", [line.registered[1]]);
    await expect(join(registered.rows[0] ?? one)).rejects.toMatchObject({ code: 'enrolment.already-registered' });
    await db.commands.execute(saveActivityWaitlistRules, { activityId: line.activityId, rules: { mode: 'off', windowMinutes: 60 } }, db.actor, here());
    await expect(join(await line.passerBy())).rejects.toMatchObject({ code: 'waitlist.off' });
  });

  it('gives everybody who comes at once their own place in line', async () => {
    await scene(1, 0);
    const many = await Promise.all(Array.from({ length: 12 }, () => line.passerBy()));
    const joined = await Promise.all(many.map(join));
    expect(joined.map(({ ahead }) => ahead).sort((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, index) => index));
  });
});

describe('By hand', () => {
  it('a kept place waits for staff, who offer it to whom they choose or open it to everybody', async () => {
    await scene(3, 2, { mode: 'manual' });
    await cancel(0);
    await sweep();
    expect(await line.statuses()).toEqual(['waiting', 'waiting']);
    expect(await passBy()).toBe('enrolment.full');
    const { deadlineAt } = await db.commands.execute(offerByHand, { entryId: person(1).entryId }, db.actor, here());
    expect(deadlineAt.getTime()).toBeGreaterThan(Date.parse('2026-12-05T17:59:00Z'));
    await expect(db.commands.execute(offerByHand, { entryId: person(0).entryId }, db.actor, here())).rejects.toMatchObject({ code: 'waitlist.no-place' });
    expect(await line.statuses()).toEqual(['waiting', 'offered']);
    await cancel(1);
    expect(await passBy()).toBe('enrolment.held-by-others');
    expect(await db.commands.execute(openToEverybody, { activityId: line.activityId, occurrenceId: null }, db.actor, here())).toEqual({ places: 1 });
    expect(await passBy()).toBe('granted');
  });
  it('staff may register somebody before their turn', async () => {
    await scene(1, 2, { mode: 'manual' });
    await expect(accept(1, true)).rejects.toMatchObject({ code: 'waitlist.no-place' });
    await cancel(0);
    await expect(accept(0)).rejects.toMatchObject({ code: 'waitlist.not-offered', details: { ahead: 0 } });
    await accept(1, true);
    expect(await line.statuses()).toEqual(['waiting', 'offered']);
  });
});

describe('Everyone at once', () => {
  it('all who wait are told, the first to accept has it, and the others hear that', async () => {
    await scene(1, 3, { mode: 'everyone' });
    await cancel(0);
    await sweep();
    expect(await offers()).toEqual([0, 1, 2].map((index) => ({ entryId: person(index).entryId, everyone: true })));
    expect(await told(1)).toMatchObject({ status: 'waiting', ahead: null, open: true, everyone: true });
    expect(minuteOf((await told(1))?.deadlineAt)).toBe('2026-12-05T18:00');
    const late = await line.passerBy();
    const { entryId } = await db.commands.execute(joinList, { ...late, activityId: line.activityId, occurrenceId: null }, db.actor, here());
    await expect(db.commands.execute(takeOffer, { entryId, accountId: late.accountId, cartId: newId(), until: new Date('2026-12-05T19:00:00Z'), byStaff: false }, db.actor, here())).rejects.toMatchObject({ code: 'waitlist.not-offered' });
    const outcomes = await Promise.allSettled([0, 1, 2].map((index) => accept(index)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes) if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'waitlist.taken-by-others' });
    expect((await line.statuses()).sort()).toEqual(['offered', 'waiting', 'waiting', 'waiting']);
  });

  it('a place that staff give by hand is one less of the call, and the next that comes free is called anew', async () => {
    await scene(2, 3, { mode: 'everyone' });
    await cancel(0);
    await sweep();
    await db.commands.execute(offerByHand, { entryId: person(2).entryId }, db.actor, here());
    await cancel(1);
    await sweep();
    expect((await offers()).filter(({ everyone }) => everyone)).toHaveLength(5);
    expect(await passBy()).toBe('enrolment.full');
  });

  it('in quiet hours nobody is called: the place is kept until the morning', async () => {
    await scene(1, 2, { mode: 'everyone' });
    await db.admin.query("update kernel.clock set shift = timestamptz '2026-12-06T08:00:00Z' - now()");
    await cancel(0);
    await sweep();
    expect(await offers()).toEqual([]);
    expect(await passBy()).toBe('enrolment.full');
    expect(await sweep()).toBe(0);
    await db.moveClock('5 hours 1 minute');
    await sweep();
    expect(await offers()).toHaveLength(2);
    expect(minuteOf((await told(0))?.deadlineAt)).toBe('2026-12-06T14:01');
  });

  it('when the window ends the place goes public, people keep waiting, and the next one is called anew', async () => {
    await scene(2, 2, { mode: 'everyone' });
    await cancel(0);
    await sweep();
    expect(await passBy()).toBe('enrolment.full');
    await db.moveClock('61 minutes');
    await sweep();
    expect(await line.statuses()).toEqual(['waiting', 'waiting']);
    await expect(accept(0)).rejects.toMatchObject({ code: 'waitlist.taken-by-others' });
    expect(await passBy()).toBe('granted');
    await cancel(1);
    await sweep();
    expect(await offers()).toHaveLength(4);
    await accept(1);
  });
});

it('a call of an overbooked activity is left alone until it ends', async () => {
  await scene(3, 3, { mode: 'everyone' });
  for (const index of [0, 1]) await cancel(index);
  await db.commands.execute(changeCapacity, { activityId: line.activityId, occurrenceId: null, capacity: 2 }, db.actor, here());
  await sweep();
  const due = async () => (await sweeper.query('select 1 from waitlist.lists_to_serve(100) where pool_id = $1', [line.poolId])).rows.length;
  expect([await offers().then((all) => all.length), await due()]).toEqual([3, 0]);
});

describe('What opens when a call is over', () => {
  it('is what was called: a place that came free since is called anew, and no passer-by has it', async () => {
    await scene(3, 2, { mode: 'everyone' });
    await cancel(0);
    await sweep();
    await db.moveClock('61 minutes');
    await cancel(1);
    await sweep();
    expect(await offers()).toHaveLength(4);
    expect([await passBy(), await passBy()].map((answer) => answer === 'granted')).toEqual([true, false]);
    await accept(1);
    expect(await line.statuses()).toEqual(['waiting', 'offered']);
  });
});

describe('What its opening rules say', () => {
  const openingRules = (windows: readonly object[]) =>
    db.admin.query("insert into catalog.opening_rules (organization_id, id, activity_id, version, visibility, windows) values ($1, $2, $3, 1, 'public', $4)", [line.organizationId, newId(), line.activityId, JSON.stringify(windows)]);
  const window = (opensAt: string, closesAt: string | null) => ({ id: newId(), who: 'public', tags: [], programIds: [], opensAt, closesAt });
  it('holds for offers before the two dates of the activity: what is open is offered', async () => {
    await scene(1, 1, {}, { registration_closes_at: '2026-12-05T12:00:00Z' });
    await openingRules([window('2026-12-01T13:00:00.000Z', null)]);
    await cancel(0);
    await sweep();
    expect(await line.statuses()).toEqual(['offered']);
  });
  it('and what is closed is not', async () => {
    await scene(1, 1);
    await openingRules([window('2026-12-01T13:00:00.000Z', '2026-12-05T12:00:00.000Z')]);
    await cancel(0);
    await sweep();
    expect(await line.statuses()).toEqual(['waiting']);
  });
});

it('lists are a secret of the tenant', async () => {
  await scene(1, 1);
  const elsewhere = await db.organization();
  await expect(db.commands.execute(leaveList, { entryId: person(0).entryId, accountId: null }, db.actor, { organizationId: elsewhere })).rejects.toMatchObject({ code: 'waitlist.entry-unknown' });
});
