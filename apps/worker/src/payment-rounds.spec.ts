import { Pool } from 'pg';
import { agreeRecurring } from '@preau/billing';
import { aFamily } from '@preau/billing/testing';
import { testDatabase, type TestDatabase } from '@preau/kernel/testing';
import { makePaymentRounds } from './payment-rounds';

let db: TestDatabase;
let sweeper: Pool;
beforeAll(async () => {
  db = await testDatabase();
  sweeper = new Pool({ connectionString: db.sweeperUrl, max: 1 });
  await db.admin.query("update kernel.clock set shift = timestamptz '2027-01-15T17:00:00Z' - now()");
});
afterAll(async () => {
  await sweeper.end();
  await db.close();
});

it('recurring charges of every organization are invoiced once; one that fails keeps no other waiting', async () => {
  const [broken, sound] = [await db.organization(), await db.organization()];
  for (const organizationId of [broken, sound]) {
    const { accountId } = await aFamily(db, organizationId);
    await db.commands.execute(
      agreeRecurring, { accountId, labelFr: 'Casier', labelEn: 'Locker', amountCents: 12_50, taxable: false, ledgerCodeId: null, paymentMethodId: null, everyMonths: 1, firstOn: '2027-01-20', until: null }, db.actor, { organizationId },
    );
  }
  await db.admin.query(`create function billing.refuse_invoice() returns trigger language plpgsql as $$ begin if new.organization_id = '${broken}' then raise exception 'broken'; end if; return new; end $$`);
  await db.admin.query('create trigger refuse_invoice before insert on billing.invoice for each row execute function billing.refuse_invoice()');
  const told: string[] = [];
  const round = (): Promise<number> => makePaymentRounds(db.commands, sweeper, (name) => told.push(name));
  expect(await round()).toBe(1);
  expect(told).toEqual([`payment rounds of ${broken}`]);
  expect(await round()).toBe(0);
  await db.admin.query('drop trigger refuse_invoice on billing.invoice');
  expect(await round()).toBe(1);
  const { rows } = await db.admin.query('select organization_id as id, count(*)::int as count from billing.planned_payment group by 1 order by 1');
  expect(rows).toEqual([broken, sound].sort().map((id) => ({ id, count: 1 })));
});

it('a recurring charge that fails keeps no other of its organization waiting', async () => {
  const organizationId = await db.organization();
  const accounts = [(await aFamily(db, organizationId)).accountId, (await aFamily(db, organizationId)).accountId];
  for (const accountId of accounts) {
    await db.commands.execute(
      agreeRecurring, { accountId, labelFr: 'Casier', labelEn: 'Locker', amountCents: 12_50, taxable: false, ledgerCodeId: null, paymentMethodId: null, everyMonths: 1, firstOn: '2027-01-20', until: null }, db.actor, { organizationId },
    );
  }
  await db.admin.query(`create function billing.refuse_client() returns trigger language plpgsql as $$ begin if new.account_id = '${accounts[0]}' then raise exception 'broken'; end if; return new; end $$`);
  await db.admin.query('create trigger refuse_client before insert on billing.invoice for each row execute function billing.refuse_client()');
  const told: string[] = [];
  expect(await makePaymentRounds(db.commands, sweeper, (name) => told.push(name))).toBe(1);
  expect(told).toEqual([`payment rounds of ${organizationId}`]);
  expect((await db.admin.query('select account_id as id from billing.planned_payment where organization_id = $1', [organizationId])).rows).toEqual([{ id: accounts[1] }]);
  await db.admin.query('drop trigger refuse_client on billing.invoice');
});
