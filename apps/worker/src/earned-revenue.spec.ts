import { Pool } from 'pg';
import { issueInvoice } from '@preau/billing';
import { aFamily, anExemptLine, brokenInvariants } from '@preau/billing/testing';
import { testDatabase, type TestDatabase } from '@preau/kernel/testing';
import { bookEarnedRevenue } from './earned-revenue';

let db: TestDatabase;
let sweeper: Pool;
beforeAll(async () => {
  db = await testDatabase();
  sweeper = new Pool({ connectionString: db.sweeperUrl, max: 1 });
  await db.admin.query("update kernel.clock set shift = timestamptz '2026-12-10T17:00:00Z' - now()");
});
afterAll(async () => {
  await sweeper.end();
  await db.close();
});
const noError = (name: string, error: unknown): void => {
  throw new Error(name, { cause: error });
};
/** An organization with so many lines that are given from January to March. */
async function sells(lines: number): Promise<string> {
  const organizationId = await db.organization();
  const { accountId } = await aFamily(db, organizationId);
  const line = anExemptLine(90_00, { serviceFrom: '2027-01-01', serviceTo: '2027-03-31' });
  await db.commands.execute(issueInvoice, { accountId, orderId: null, locale: 'fr-CA', lines: Array.from({ length: lines }, () => line) }, db.actor, { organizationId });
  return organizationId;
}
const earned = async (organizationId: string): Promise<number> =>
  (await db.admin.query<{ cents: number }>('select coalesce(sum(earned_cents), 0)::int as cents from billing.deferred_revenue where organization_id = $1', [organizationId])).rows[0]?.cents ?? 0;

it('months that are over are earned in every organization, in steps, once', async () => {
  const [big, small] = [await sells(700), await sells(1)];
  expect(await bookEarnedRevenue(db.commands, sweeper, noError)).toBe(0);
  await db.moveClock('60 days');
  expect(await bookEarnedRevenue(db.commands, sweeper, noError)).toBe(701);
  expect([await earned(big), await earned(small)]).toEqual([700 * 31_00, 31_00]);
  expect(await bookEarnedRevenue(db.commands, sweeper, noError)).toBe(0);
  await db.moveClock('60 days');
  expect(await bookEarnedRevenue(db.commands, sweeper, noError)).toBe(701);
  expect([await earned(big), await earned(small)]).toEqual([700 * 90_00, 90_00]);
  for (const organizationId of [big, small]) expect(await brokenInvariants(db, organizationId)).toEqual([]);
});

it('a line that somebody has in hand is left for the next round and keeps no other waiting', async () => {
  await db.admin.query("update kernel.clock set shift = timestamptz '2026-12-10T17:00:00Z' - now()");
  const organizationId = await sells(3);
  await db.moveClock('60 days');
  await db.admin.query('begin');
  await db.admin.query('select 1 from billing.deferred_revenue where organization_id = $1 order by invoice_line_id limit 1 for update', [organizationId]);
  try {
    expect(await bookEarnedRevenue(db.commands, sweeper, noError)).toBe(2);
  } finally {
    await db.admin.query('rollback');
  }
  expect(await bookEarnedRevenue(db.commands, sweeper, noError)).toBe(1);
});
