import { testActivity, testOccurrence } from '@preau/enrolment/testing';
import { newId } from '@preau/kernel';
import { testDatabase, type TestDatabase } from '@preau/kernel/testing';
import { priceCart } from '../pricing/price-cart';
import { aCart, aSession } from '../testing/a-cart';
import { withDatesOfCare } from './dates-of-care';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

it('a line of childcare carries the dates of its sessions, cancelled ones left out; the others keep their period', async () => {
  const organizationId = await db.organization();
  const { activityId } = await testActivity(db, organizationId, 5, { starts_on: '2026-12-28', ends_on: '2027-01-08' });
  for (const on of ['2026-12-29', '2027-01-05', '2027-01-07']) await testOccurrence(db, organizationId, activityId, on);
  await db.admin.query("update catalog.occurrence set status = 'cancelled' where organization_id = $1 and held_on = '2027-01-07'", [organizationId]);
  const care = { ...aSession(100_00, { rl24Kind: 'day-camp', startsOn: '2026-12-28', endsOn: '2027-01-08' }), activityId };
  const swimming = { ...aSession(50_00), activityId: newId() };
  const lines = await db.database.look({ organizationId }, (sql) => withDatesOfCare(sql, priceCart(aCart([care, swimming])).lines));
  expect(lines.map((line) => line.serviceDates)).toEqual([['2026-12-29', '2027-01-05'], undefined]);
});
