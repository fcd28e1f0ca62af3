import { Pool } from 'pg';
import { testDatabase, type TestDatabase } from './testing';
import { forgetWhatIsDone } from './retention';

let db: TestDatabase;
let sweeper: Pool;
beforeAll(async () => {
  db = await testDatabase();
  sweeper = new Pool({ connectionString: db.sweeperUrl });
});
afterAll(async () => {
  await sweeper.end();
  await db.close();
});

it('forgets answers kept under keys after thirty days and handled events after ninety, and nothing younger or unhandled', async () => {
  const organizationId = await db.organization();
  const key = (name: string, days: number): Promise<unknown> => db.admin.query("insert into kernel.idempotency_key (organization_id, principal, key, fingerprint, answer, created_at) values ($1, 'p', $2, 'f', '{}', kernel.now() - make_interval(days => $3))", [organizationId, name, days]);
  const event = (days: number, handled: boolean): Promise<unknown> => db.admin.query("insert into kernel.outbox (organization_id, event_id, type, payload, occurred_at, sent_at, handled_at) values ($1, gen_random_uuid(), 'spec', '{}', now(), now(), case when $3 then kernel.now() - make_interval(days => $2) end)", [organizationId, days, handled]);
  await key('old', 31);
  await key('young', 29);
  await event(91, true);
  await event(89, true);
  await event(400, false);
  expect(await forgetWhatIsDone(sweeper)).toBe(2);
  expect((await db.admin.query('select key from kernel.idempotency_key')).rows).toEqual([{ key: 'young' }]);
  expect((await db.admin.query('select count(*)::int as n from kernel.outbox')).rows).toEqual([{ n: 2 }]);
});

it('cannot reach a younger answer, whatever it asks', async () => {
  expect((await sweeper.query('delete from kernel.idempotency_key')).rowCount).toBe(0);
});
