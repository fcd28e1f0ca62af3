import { Listening } from './listening.adapter';
import { endsWithItsTest, testDatabase, type TestDatabase } from './testing';

let db: TestDatabase;
const started = endsWithItsTest();
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());
async function eventually(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 500 && !holds(); tries += 1) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(holds()).toBe(true);
}

it('a process hears what others say, and says when it hears again after its connection was lost', async () => {
  const heard: string[] = [];
  const states: string[] = [];
  const listening = started(new Listening({ url: db.appUrl, channel: 'kernel spec', onMessage: (payload) => heard.push(payload), onUp: () => states.push('up'), onDown: () => states.push('down') }), (one) => one.stop());
  listening.start();
  await eventually(() => states.length === 1);
  await db.database.hot.query("select pg_notify('kernel spec', 'one')");
  await eventually(() => heard.length === 1);
  await db.admin.query("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'preau-listening' and datname = current_database()");
  await eventually(() => states.length === 3);
  await db.database.hot.query("select pg_notify('kernel spec', 'two')");
  await eventually(() => heard.length === 2);
  await listening.stop();
  expect([states, heard]).toEqual([['up', 'down', 'up'], ['one', 'two']]);
});

it('what SQL says aside is heard when its transaction is over, not before', async () => {
  const asides: string[] = [];
  db.database.onAside((said) => asides.push(...said.map(({ topic, about }) => `${topic} ${about}`)));
  const say = (about: string) => `do $$ begin raise notice using message = 'spec', detail = '${about}'; end $$`;
  await db.database.hot.query(say('at once'));
  await db.database.transaction({}, async (tx) => {
    await tx.query(say('first'));
    await tx.query(say('second'));
    expect(asides).toEqual(['spec at once']);
  });
  expect(asides).toEqual(['spec at once', 'spec first', 'spec second']);
});
