import { createServer, connect, type AddressInfo, type Server } from 'node:net';
import { EntitySchema } from 'typeorm';
import { endsWithItsTest, testDatabase, type TestDatabase } from './testing';
import { crashAtOf, Database } from './index';

let db: TestDatabase;
const started = endsWithItsTest();
const opened = (...how: ConstructorParameters<typeof Database>): Database => started(new Database(...how), (database) => database.close());
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

/** A door in front of the database's own, opened when asked. */
function door(to: URL): Promise<{ port: number; open(): void; close(): Promise<void> }> {
  let isOpen = false;
  const server: Server = createServer((caller) => {
    caller.on('error', () => undefined);
    if (!isOpen) {
      caller.destroy();
      return;
    }
    const inside = connect(Number(to.port), to.hostname);
    inside.on('error', () => undefined).on('close', () => caller.destroy());
    caller.on('close', () => inside.destroy());
    caller.pipe(inside).pipe(caller);
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve({ port: (server.address() as AddressInfo).port, open: () => (isOpen = true), close: () => new Promise<void>((done) => server.close(() => done())) });
    });
  });
}

describe('a process that starts while the database is away', () => {
  it('works as soon as the database is back', async () => {
    const url = new URL(db.appUrl);
    const through = started(await door(new URL(db.appUrl)), (one) => one.close());
    url.port = String(through.port);
    const clock = new EntitySchema<{ id: number }>({ name: 'spec-row', tableName: 'spec_row', columns: { id: { type: 'integer', primary: true } } });
    const database = opened({ url: url.toString(), poolMax: 1, hotPoolMax: 1, tables: [clock] as unknown as readonly EntitySchema<unknown>[] });
    const ask = (): Promise<number> => database.transaction({}, async (tx) => (await tx.one<{ two: number }>('select 1 + 1 as two')).two);
    await expect(ask()).rejects.toThrow();
    through.open();
    expect(await ask()).toBe(2);
  });
});

describe('a crash point', () => {
  it('that does not exist is told at the start, and none kills nobody', () => {
    expect(() => crashAtOf('nowhere')).toThrow('there is no crash point');
    expect(() => crashAtOf('claimed:0')).toThrow('there is no crash point');
    expect(crashAtOf(null)).toBeUndefined();
    expect(crashAtOf('claimed:2')?.('settled')).toBeUndefined();
    expect(crashAtOf('claimed:2')?.('claimed')).toBeUndefined();
  });
});

describe('work for which no connection comes free', () => {
  it.each(['hot', 'general'] as const)('is refused as busy, with nothing done, and goes on when one does: %s', async (pool) => {
    const database = opened({ url: db.appUrl, poolMax: 1, hotPoolMax: 1, connectionWaitMs: 50 });
    const ask = (): Promise<number> => database.transaction({}, async (tx) => (await tx.one<{ two: number }>('select 1 + 1 as two')).two, { pool });
    // The one connection is there before anybody waits for it: a busy machine may take its time to open it.
    while ((await ask().catch(() => 0)) !== 2);
    let letGo = (): void => undefined;
    const long = database.transaction({}, () => new Promise<void>((resolve) => (letGo = resolve)), { pool });
    await expect(ask()).rejects.toMatchObject({ code: 'kernel.busy' });
    letGo();
    await long;
    expect(await ask()).toBe(2);
  });
});

describe('a transaction', () => {
  it('sends what nobody waits for with the next question, in order, and what is asked at once together', async () => {
    await db.database.transaction({}, async (tx) => {
      tx.send("select set_config('spec.said', $1, true)", ['first']);
      const [said, second] = await Promise.all([tx.one<{ said: string }>("select current_setting('spec.said') as said"), tx.one<{ n: number }>('select $1::integer + 1 as n', [1])]);
      expect([said, second]).toEqual([{ said: 'first' }, { n: 2 }]);
    });
  });

  it('fails with what was wrong first, when it is asked again and when it is committed', async () => {
    await expect(db.database.transaction({}, async (tx) => {
      tx.send('select 1 / $1::integer', [0]);
      await tx.query('select 1');
    })).rejects.toMatchObject({ code: '22012' });
    await expect(db.database.transaction({}, (tx) => Promise.resolve(tx.send('select 1 / $1::integer', [0])))).rejects.toMatchObject({ code: '22012' });
    await expect(db.database.transaction({}, (tx) => Promise.all([tx.query('select 1 / $1::integer', [0]), tx.query('select 1')]))).rejects.toMatchObject({ code: '22012' });
    await expect(db.database.transaction({}, async (tx) => tx.query('select 1 / $1::integer', [0]).catch(() => []))).rejects.toMatchObject({ code: '22012' });
  });

  it('leaves its connection usable for the next one', async () => {
    const one = opened({ url: db.appUrl, poolMax: 1, hotPoolMax: 1 });
    for (const pool of ['hot', 'general'] as const) {
      await expect(one.transaction({}, (tx) => tx.query('select 1 / $1::integer', [0]), { pool })).rejects.toMatchObject({ code: '22012' });
      expect(await one.transaction({}, (tx) => tx.one('select 1 / $1::integer as n', [1]), { pool })).toEqual({ n: 1 });
    }
  });
});

describe('a look of one question', () => {
  it('knows its tenant and, once answered, the time; it may not write and has no second question', async () => {
    const organizationId = await db.organization();
    const seen = await db.database.lookOnce({ organizationId }, async (sql) => {
      const row = await sql.one<{ id: string }>('select kernel.current_organization() as id where $1', [true]);
      return { ...row, now: sql.now };
    });
    expect(seen).toEqual({ id: organizationId, now: expect.any(Date) as Date });
    await expect(db.database.lookOnce({ organizationId }, (sql) => sql.query('update organization.organization set name = $1', ['x']))).rejects.toMatchObject({ code: '25006' });
    await expect(db.database.lookOnce({}, async (sql) => [await sql.query('select 1'), await sql.query('select 2')])).rejects.toThrow('a second question');
    expect(await db.database.lookOnce({}, (sql) => sql.one('select $1::integer as n', [1]))).toEqual({ n: 1 });
  });
});
