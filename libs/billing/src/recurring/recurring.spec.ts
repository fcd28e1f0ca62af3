import { Pool } from 'pg';
import { testDatabase, type TestDatabase } from '@preau/kernel/testing';
import { agreeRecurring, endRecurring, invoiceRecurring, listRecurring, listRecurringDue, type AgreeRecurringInput } from '../index';
import { brokenInvariants } from '../testing';
import { aChargingOrganization } from '../testing/a-charging-organization';

let db: TestDatabase;
let sweeper: Pool;
beforeAll(async () => {
  db = await testDatabase();
  sweeper = new Pool({ connectionString: db.sweeperUrl, max: 2 });
});
afterAll(async () => {
  await sweeper.end();
  await db.close();
});
beforeEach(async () => void (await db.admin.query("update kernel.clock set shift = timestamptz '2027-01-15T17:00:00Z' - now()")));

async function agreed(overrides: Partial<AgreeRecurringInput> = {}) {
  const it = await aChargingOrganization(db, sweeper);
  await it.at('2027-01-15T17:00:00Z');
  const card = await it.method();
  const input: AgreeRecurringInput = { accountId: it.accountId, labelFr: 'Casier', labelEn: 'Locker', amountCents: 12_50, taxable: false, ledgerCodeId: null, paymentMethodId: card, everyMonths: 1, firstOn: '2027-01-31', until: null, ...overrides };
  const { recurringChargeId } = await db.commands.execute(agreeRecurring, input, it.clerk, it.within);
  const run = async (): Promise<number> => {
    let count = 0;
    for (const due of await db.commands.ask(listRecurringDue, { limit: 50 }, db.actor, it.within)) count += (await db.commands.execute(invoiceRecurring, { recurringChargeId: due }, db.actor, it.within)).invoiced ? 1 : 0;
    return count;
  };
  const end = async (from: string) => db.commands.execute(endRecurring, { recurringChargeId, version: (await list())[0]?.version ?? 0, from, because: 'Départ' }, it.clerk, it.within);
  const list = () => db.commands.ask(listRecurring, { accountId: it.accountId }, it.clerk, it.within);
  return { ...it, input, recurringChargeId, run, end, list };
}

it('is invoiced ten days before its day, once however often and by how many, and charged on its day', async () => {
  const it = await agreed();
  expect(await it.run()).toBe(0);
  await it.at('2027-01-21T14:00:00Z');
  const invoiced = await Promise.all([it.run(), it.run(), it.run()]);
  expect(invoiced.reduce((all, one) => all + one, 0)).toBe(1);
  expect(await it.run()).toBe(0);
  expect((await it.planned()).map(({ status, cents, dueOn }) => [status, cents, dueOn])).toEqual([['planned', 12_50, '2027-01-31']]);
  await it.live('2027-01-31T15:00:00Z');
  await it.at('2027-03-21T15:00:00Z');
  expect([await it.run(), await it.run(), await it.run()]).toEqual([1, 1, 0]);
  // The one of February comes late, after an outage: it is due today, never in the past.
  expect((await it.planned()).map(({ status, dueOn }) => [status, dueOn])).toEqual([['accepted', '2027-01-31'], ['planned', '2027-03-21'], ['planned', '2027-03-31']]);
  expect((await it.list())[0]).toMatchObject({ nextOn: '2027-04-30', comingOn: ['2027-04-30', '2027-05-31', '2027-06-30', '2027-07-31', '2027-08-31', '2027-09-30'] });
  expect(await brokenInvariants(db, it.organizationId)).toEqual([]);
});

it('has one planned payment for each of its dates, whoever writes it down', async () => {
  const it = await agreed();
  await it.at('2027-01-21T14:00:00Z');
  expect(await it.run()).toBe(1);
  const twice = db.admin.query('insert into billing.recurring_occurrence select (jsonb_populate_record(o, jsonb_build_object(\'planned_payment_id\', gen_random_uuid()))).* from billing.recurring_occurrence o where o.organization_id = $1', [it.organizationId]);
  await expect(twice).rejects.toMatchObject({ constraint: 'recurring_occurrence_pkey' });
});

it('ends on its last day by itself, or from the day that staff say, with what was invoiced for later credited', async () => {
  const it = await agreed({ until: '2027-03-01' });
  for (const instant of ['2027-01-22', '2027-02-20', '2027-03-25', '2027-04-25']) {
    await it.at(`${instant}T15:00:00Z`);
    await it.run();
  }
  expect((await it.planned()).map(({ dueOn }) => dueOn)).toEqual(['2027-01-31', '2027-02-28']);

  const other = await agreed();
  await other.at('2027-01-22T15:00:00Z');
  await other.run();
  await expect(other.end('2027-01-01')).rejects.toMatchObject({ code: 'billing.recurring-dates-invalid' });
  expect(await other.end('2027-01-31')).toEqual({ credited: 1, leftInProgress: 0 });
  expect((await other.planned()).map(({ status }) => status)).toEqual(['cancelled']);
  expect(await other.rows('select receivable_cents::int as owed from billing.client_balance where organization_id = $1')).toEqual([{ owed: 0 }]);
  await other.at('2027-03-25T15:00:00Z');
  expect(await other.run()).toBe(0);
  await expect(other.end('2027-04-01')).rejects.toMatchObject({ code: 'billing.recurring-ended' });
  expect(await brokenInvariants(db, other.organizationId)).toEqual([]);

  const later = await agreed();
  await later.end('2027-02-15');
  await later.at('2027-03-25T15:00:00Z');
  await later.run();
  await later.run();
  expect((await later.planned()).map(({ dueOn }) => dueOn)).toEqual(['2027-03-25']);
});

it('is agreed with dates and an amount that make sense, and a method of that client', async () => {
  const it = await agreed();
  const refused = async (overrides: Partial<AgreeRecurringInput>, code: string): Promise<void> => expect(db.commands.execute(agreeRecurring, { ...it.input, ...overrides }, it.clerk, it.within)).rejects.toMatchObject({ code });
  await refused({ firstOn: '2027-01-14' }, 'billing.recurring-dates-invalid');
  await refused({ until: '2027-01-30' }, 'billing.recurring-dates-invalid');
  await refused({ everyMonths: 13 }, 'billing.recurring-dates-invalid');
  await refused({ amountCents: 0 }, 'billing.amount-not-positive');
  await refused({ ledgerCodeId: it.recurringChargeId }, 'billing.ledger-code-unknown');
  const other = await aChargingOrganization(db, sweeper);
  await refused({ paymentMethodId: await other.method() }, 'billing.payment-method-unknown');
});
