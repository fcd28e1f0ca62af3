import { createServer, connect, type AddressInfo, type Server } from 'node:net';
import { EntitySchema } from 'typeorm';
import { testDatabase, type TestDatabase } from './testing';
import { crashAtOf, Database } from './index';

let db: TestDatabase;
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
    const through = await door(new URL(db.appUrl));
    url.port = String(through.port);
    const clock = new EntitySchema<{ id: number }>({ name: 'spec-row', tableName: 'spec_row', columns: { id: { type: 'integer', primary: true } } });
    const database = new Database({ url: url.toString(), poolMax: 1, hotPoolMax: 1, tables: [clock] as unknown as readonly EntitySchema<unknown>[] });
    const ask = (): Promise<number> => database.transaction({}, async (tx) => (await tx.one<{ two: number }>('select 1 + 1 as two')).two);
    await expect(ask()).rejects.toThrow();
    through.open();
    expect(await ask()).toBe(2);
    await database.close();
    await through.close();
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
