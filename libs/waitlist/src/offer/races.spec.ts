import { Pool } from 'pg';
import { Commands, Database, newId, type DomainError } from '@preau/kernel';
import { testDatabase, type TestDatabase } from '@preau/kernel/testing';
import { cancelRegistration, countersThatDisagree, freeExpiredHolds } from '@preau/enrolment';
import { joinList } from '../entry/join-list';
import { leaveList } from '../entry/leave-list';
import { listsThatDisagree } from '../list/lists-agree';
import { testWaitlist, type Shopper, type TestWaitlist } from '../testing';
import { serveList } from './serve-list';
import { serveLists } from './serve-lists';
import { takeOffer } from './take-offer';

const rounds = 15;
let db: TestDatabase;
let sweeper: Pool;
let other: Database;
beforeAll(async () => {
  db = await testDatabase();
  sweeper = new Pool({ connectionString: db.sweeperUrl, max: 2 });
  // Workers of another process: connections of their own.
  other = new Database({ url: db.appUrl });
  await db.admin.query("update kernel.clock set shift = timestamptz '2026-12-05T17:00:00Z' - now()");
});
afterAll(async () => {
  await Promise.all([sweeper.end(), other.close()]);
  await db.close();
});

const codeOf = (outcome: PromiseSettledResult<unknown>): string => (outcome.status === 'fulfilled' ? 'done' : ((outcome.reason as DomainError).code ?? String(outcome.reason)));
const noError = (name: string, error: unknown): void => {
  throw new Error(name, { cause: error });
};
const hold = (line: TestWaitlist, one: Shopper) => line.places.hold({ organizationId: line.organizationId, ...one, activityId: line.activityId, occurrenceId: null, cartId: newId(), minutes: 15 });
const cancel = (line: TestWaitlist, index: number) => db.commands.execute(cancelRegistration, { claimId: line.registered[index] ?? '' }, db.actor, { organizationId: line.organizationId });
async function agree(line: TestWaitlist): Promise<void> {
  const scope = { organizationId: line.organizationId };
  expect(await db.database.look(scope, countersThatDisagree)).toEqual([]);
  expect(await db.commands.ask(listsThatDisagree, undefined, db.actor, scope)).toEqual([]);
}
const told = async (line: TestWaitlist): Promise<number> => Number((await db.admin.query("select count(*) as n from kernel.outbox where type = 'waitlist.place-offered.v1' and organization_id = $1", [line.organizationId])).rows[0]?.n);

describe('In the same instant', () => {
  it('an offer that ends and is accepted has either ended or been accepted, and the place is one person’s', async () => {
    const seen = new Map<string, number>();
    for (let round = 0; round < rounds; round += 1) {
      const line = await testWaitlist(db, { places: 1, waiting: 2 });
      const [first] = line.people;
      if (first === undefined) throw new Error('nobody waits');
      await cancel(line, 0);
      await db.commands.execute(serveList, { poolId: line.poolId }, db.actor, { organizationId: line.organizationId });
      // The offer ends within the time that the acceptance takes.
      const end = `kernel.now() + interval '${5 + (round % 5) * 4} milliseconds'`;
      await db.admin.query(`update enrolment.claim set expires_at = ${end} where kind = 'offer' and organization_id = $1`, [line.organizationId]);
      await db.admin.query(`update waitlist.entry set deadline_at = ${end} where status = 'offered' and organization_id = $1`, [line.organizationId]);
      const until = new Date(Date.parse('2026-12-05T17:00:00Z') + 24 * 3_600_000);
      const accept = db.commands.execute(takeOffer, { entryId: first.entryId, accountId: first.accountId, cartId: newId(), until, byStaff: false }, db.actor, { organizationId: line.organizationId });
      const [accepted] = await Promise.allSettled([
        accept, serveLists(new Commands(other), sweeper, noError), freeExpiredHolds(other, sweeper), hold(line, await line.passerBy()).catch(() => undefined),
      ]);
      await new Promise((resolve) => setTimeout(resolve, 30));
      await serveLists(db.commands, sweeper, noError);
      const outcome = codeOf(accepted);
      seen.set(outcome, (seen.get(outcome) ?? 0) + 1);
      expect(['done', 'waitlist.offer-expired']).toContain(outcome);
      expect(await line.statuses()).toEqual(outcome === 'done' ? ['offered', 'waiting'] : ['expired', 'offered']);
      await agree(line);
    }
    expect([...seen.values()].reduce((sum, times) => sum + times, 0)).toBe(rounds);
  });

  it('somebody cancels and others pass by: who waits is offered the place, whoever asks', async () => {
    for (let round = 0; round < rounds; round += 1) {
      const line = await testWaitlist(db, { places: 2, waiting: 1 + (round % 2) });
      const others = await Promise.all(Array.from({ length: 4 }, () => line.passerBy()));
      const [, ...asked] = await Promise.allSettled([cancel(line, 0), ...others.map((one) => hold(line, one)), serveLists(db.commands, sweeper, noError)]);
      for (const outcome of asked.slice(0, 4)) expect(codeOf(outcome)).toMatch(/^enrolment\.(full|held-by-others)$/);
      await serveLists(db.commands, sweeper, noError);
      expect((await line.statuses())[0]).toBe('offered');
      expect(await told(line)).toBe(1);
      await agree(line);
    }
  });

  it('two workers hand out the same places: each goes to one person, who is told once', async () => {
    for (let round = 0; round < rounds; round += 1) {
      const line = await testWaitlist(db, { places: 3, waiting: 4 });
      await Promise.all([cancel(line, 0), cancel(line, 1)]);
      const serve = (commands: Commands) => commands.execute(serveList, { poolId: line.poolId }, db.actor, { organizationId: line.organizationId });
      const served = await Promise.all([serve(db.commands), serve(new Commands(other)), serve(db.commands), serve(new Commands(other))]);
      expect(served.reduce((sum, one) => sum + one.told, 0)).toBe(2);
      expect(await line.statuses()).toEqual(['offered', 'offered', 'waiting', 'waiting']);
      expect(await told(line)).toBe(2);
      await agree(line);
    }
  });

  it('people leave, join and cancel while workers serve: nobody is lost and nobody is asked twice', async () => {
    for (let round = 0; round < rounds; round += 1) {
      const line = await testWaitlist(db, { places: 3, waiting: 4 });
      const scope = { organizationId: line.organizationId };
      const newcomer = await line.passerBy();
      const leave = (index: number) => db.commands.execute(leaveList, { entryId: line.people[index]?.entryId ?? '', accountId: null }, db.actor, scope);
      const outcomes = await Promise.allSettled([
        cancel(line, 0), leave(0), cancel(line, 1), leave(2), db.commands.execute(joinList, { ...newcomer, activityId: line.activityId, occurrenceId: null }, db.actor, scope),
        serveLists(db.commands, sweeper, noError), serveLists(new Commands(other), sweeper, noError),
      ]);
      expect(outcomes.map(codeOf)).toEqual(outcomes.map(() => 'done'));
      await serveLists(db.commands, sweeper, noError);
      const statuses = await line.statuses();
      expect([statuses[1], statuses[3]]).toEqual(['offered', 'offered']);
      expect(['left', 'declined']).toContain(statuses[0]);
      expect(statuses[4]).toBe('waiting');
      await agree(line);
    }
  });
});
