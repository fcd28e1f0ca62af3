import { Pool } from 'pg';
import { endsWithItsTest, testDatabase, type TestDatabase } from './testing';
import { command, event, OutboxRelay, reaction, WorkQueue } from './index';

const noted = event<{ n: number }>('kernel.noted.v1');
const note = command('kernel.note', async (tx, input: { n: number }) => {
  tx.publish(noted, { n: input.n });
});

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    if (await condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('it did not come to pass');
}

// The Redis half runs wherever a Redis is named; the check names one.
const backends: [string, string | null][] = [['PostgreSQL', null]];
const redisUrl = process.env['PREAU_TEST_REDIS'];
if (redisUrl !== undefined && redisUrl !== '') backends.push(['Redis', redisUrl]);

describe.each(backends)('events on %s', (_, redis) => {
  let db: TestDatabase;
  let pool: Pool;
  let organizationId: string;
  const started = endsWithItsTest();
  const open = (name: string): WorkQueue => started(new WorkQueue({ redisUrl: redis, databaseUrl: db.appUrl, name: `${name}-${organizationId}` }), (queue) => queue.close());
  beforeAll(async () => {
    db = await testDatabase();
    organizationId = await db.organization();
    pool = new Pool({ connectionString: db.sweeperUrl });
  });
  afterAll(async () => {
    await pool.end();
    await db.close();
  });

  it('reach their reactions once each, though handed over twice and though the queue is lost in between', async () => {
    const seen: number[] = [];
    const whenNoted = reaction('spec.when-noted', noted, async (_tx, payload) => {
      seen.push(payload.n);
    });
    for (let n = 1; n <= 20; n += 1) await db.commands.execute(note, { n }, db.actor, { organizationId });
    const queue = open('spec');
    const relay = new OutboxRelay(pool, queue, db.commands, [whenNoted]);
    expect(await relay.handOver()).toBe(20);
    await queue.lose();
    await db.admin.query("update kernel.outbox set sent_at = sent_at - interval '2 minutes'");
    expect(await relay.handOverAgain()).toBe(20);
    await queue.add([{ name: 'event', id: 'a-duplicate', data: { outboxId: Number((await db.admin.query('select min(id) as id from kernel.outbox')).rows[0].id) } }]);
    queue.consume({ event: async (data) => relay.handle(Number(data['outboxId'])) }, 5);
    await until(async () => (await db.admin.query('select 1 from kernel.outbox where handled_at is null')).rowCount === 0);
    expect(seen.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_value, index) => index + 1));
    expect(await relay.handOverAgain()).toBe(0);
  });

  it('are handed over again when the connection is cut after they reached the queue, and the process lives on', async () => {
    const seen: number[] = [];
    const whenNoted = reaction('spec.when-cut', noted, async (_tx, payload) => {
      seen.push(payload.n);
    });
    await db.commands.execute(note, { n: 77 }, db.actor, { organizationId });
    const queue = open('spec-cut');
    const cut = started(new Pool({ connectionString: db.sweeperUrl, max: 1, application_name: 'spec-cut' }), (one) => one.end());
    cut.on('error', () => undefined);
    let cuts = 0;
    const relay = new OutboxRelay(cut, queue, db.commands, [whenNoted], async (point) => {
      if (point !== 'event-queued' || cuts > 0) return;
      cuts += 1;
      await db.admin.query("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'spec-cut' and datname = current_database()");
      await until(async () => (await db.admin.query("select 1 from pg_stat_activity where application_name = 'spec-cut' and datname = current_database()")).rowCount === 0);
      await new Promise((resolve) => setTimeout(resolve, 50));
    });
    await expect(relay.handOver()).rejects.toThrow();
    expect(await relay.handOver()).toBe(1);
    queue.consume({ event: async (data) => relay.handle(Number(data['outboxId'])) }, 2);
    await until(async () => (await db.admin.query('select 1 from kernel.outbox where handled_at is null')).rowCount === 0);
    expect(seen).toEqual([77]);
  });

  it('are tried again when a reaction fails', async () => {
    let tries = 0;
    const whenNoted = reaction('spec.fails-twice', noted, async () => {
      tries += 1;
      if (tries < 3) throw new Error('not yet');
    });
    const queue = open('spec-again');
    const relay = new OutboxRelay(pool, queue, db.commands, [whenNoted]);
    queue.consume({ event: async (data) => relay.handle(Number(data['outboxId'])) }, 1);
    await db.commands.execute(note, { n: 99 }, db.actor, { organizationId });
    expect(await relay.handOver()).toBe(1);
    await until(() => tries === 3);
    await until(async () => (await db.admin.query('select 1 from kernel.outbox where handled_at is null')).rowCount === 0);
  });
});
