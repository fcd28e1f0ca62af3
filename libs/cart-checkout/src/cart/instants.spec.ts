import { testDatabase, type TestDatabase } from '@preau/kernel/testing';

let db: TestDatabase;
beforeAll(async () => void (db = await testDatabase()));
afterAll(() => db.close());

it('writes an instant as JavaScript does, in the statement that asks and without a call', async () => {
  const instant = '2026-12-06T12:59:58.007Z';
  await db.admin.query("set timezone = 'America/Toronto'");
  expect((await db.admin.query('select cart_checkout.iso($1) as written', [instant])).rows).toEqual([{ written: new Date(instant).toISOString() }]);
  const { rows } = await db.admin.query<{ 'QUERY PLAN': string }>('explain (verbose, costs off) select cart_checkout.iso(c.deadline_at) from cart_checkout.cart c');
  const asked = rows.map((row) => row['QUERY PLAN']).join('\n');
  expect(asked).toContain('Output: to_char(');
  expect(asked).not.toContain('iso(');
});
