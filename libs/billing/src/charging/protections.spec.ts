import { Client, Pool } from 'pg';
import { testDatabase, type TestDatabase } from '@preau/kernel/testing';
import { recordPayment } from '../index';
import { brokenInvariants } from '../testing';
import { aChargingOrganization } from '../testing/a-charging-organization';
import { Gateways } from '../wallet/gateway-accounts';
import { testSealer } from '../testing/a-method';
import { receiveNotice } from './receive-notice';

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

async function due() {
  await db.admin.query("update kernel.clock set shift = timestamptz '2026-12-02T17:00:00Z' - now()");
  await db.admin.query("update billing.planned_payment set status = 'cancelled', retry_at = null where status in ('planned', 'refused')");
  const it = await aChargingOrganization(db, sweeper);
  const [methodId, otherId] = [await it.method(), await it.method()];
  const [plannedPaymentId = ''] = await it.plan((await it.invoice()).id, methodId, [{ amountCents: 40_00, dueOn: '2026-12-02' }]);
  return { ...it, methodId, otherId, plannedPaymentId };
}

it.each([['amount', 'amount_cents = 1000'], ['method', 'payment_method_id = $2']] as const)('a charge of which the amount or the method was changed under it is not made (%s)', async (_, change) => {
  const it = await due();
  it.gateway.onCall = async (operation) => {
    if (operation === 'create-intent') await db.admin.query(`update billing.planned_payment set ${change} where id = $1 and $2::uuid is not null`, [it.plannedPaymentId, it.otherId]);
  };
  await it.charging.claimDue(sweeper, 100);
  expect(it.gateway.capturedCents).toBe(0);
  expect([...it.gateway.intents.values()].map((held) => held.intent.state)).toEqual(['cancelled']);
  expect((await it.planned()).map((payment) => payment.status)).toEqual(['planned']);
});

it('a charge is paid once, whoever writes it down', async () => {
  const it = await due();
  await it.charging.claimDue(sweeper, 100);
  const [attempt] = await it.rows<{ id: string }>('select id from billing.charge_attempt where organization_id = $1');
  const again = db.commands.execute(recordPayment, { accountId: it.accountId, tender: 'card', amountCents: 40_00, chargeAttemptId: attempt?.id ?? '' }, db.actor, it.within);
  await expect(again).rejects.toThrow('a charge attempt makes one payment');
  const forgetful = db.admin.query('insert into billing.payment select (jsonb_populate_record(p, jsonb_build_object(\'id\', gen_random_uuid(), \'number\', p.number + 1))).* from billing.payment p where p.organization_id = $1', [it.organizationId]);
  await expect(forgetful).rejects.toMatchObject({ constraint: 'one_payment_per_attempt' });
  expect(await brokenInvariants(db, it.organizationId)).toEqual([]);
});

it.each([
  ['planned payment', 'one_live_attempt', {}],
  ['cart', 'one_live_checkout', { purpose: 'checkout', planned_payment_id: null, cart_id: '00000000-0000-7000-8000-00000000000c' }],
  ['balance', 'one_live_balance', { purpose: 'balance', planned_payment_id: null }],
] as const)('a %s has one charge at a time, whoever forgets to look', async (_, constraint, columns) => {
  const it = await due();
  await it.charging.claimDue(sweeper, 100);
  const live = (key: string): Promise<unknown> =>
    db.admin.query(
      `insert into billing.charge_attempt
       select (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(), 'state', 'unknown', 'gateway_ref', null, 'idempotency_key', $2::text) || $3::jsonb)).*
       from billing.charge_attempt a where a.organization_id = $1 and a.state = 'accepted'`,
      [it.organizationId, key, JSON.stringify(columns)],
    );
  await live('one');
  await expect(live('another')).rejects.toMatchObject({ constraint });
});

it('a charge whose answer was lost is found again, though the processor has forgotten our key', async () => {
  const it = await due();
  it.gateway.loseAnswer('create-intent', 'after');
  await it.charging.claimDue(sweeper, 100);
  it.gateway.forgetKeys();
  await db.moveClock('25 hours');
  for (let hours = 0; hours < 3; hours += 1) {
    await it.sweep();
    await db.moveClock('1 hour');
  }
  expect((await it.planned()).map((payment) => payment.status)).toEqual(['accepted']);
  expect(it.gateway.intents.size).toBe(1);
});

it('a planned payment waits for whoever moves the money of its client, and looks again at what is owed', async () => {
  const it = await due();
  const clerk = new Client({ connectionString: db.adminUrl });
  await clerk.connect();
  try {
    await clerk.query('begin');
    await clerk.query('select 1 from billing.client_balance where organization_id = $1 for update', [it.organizationId]);
    await clerk.query('update billing.invoice_settlement set allocated_cents = total_cents where organization_id = $1', [it.organizationId]);
    const claiming = it.charging.claimDue(sweeper, 100);
    for (let tries = 0; tries < 200; tries += 1) {
      if ((await db.admin.query("select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")).rowCount !== 0) break;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    await clerk.query('commit');
    expect(await claiming).toBe(0);
  } finally {
    await clerk.end();
  }
  expect(it.gateway.calls).toEqual([]);
  expect((await it.planned()).map((payment) => payment.status)).toEqual(['cancelled']);
});

it('a charge that a worker has in hand is left to it by the others', async () => {
  const it = await due();
  let beside: unknown;
  it.gateway.onCall = async (operation) => {
    if (operation !== 'confirm-intent' || beside !== undefined) return;
    beside = 'asked';
    const [attempt] = await it.rows<{ id: string }>('select id from billing.charge_attempt where organization_id = $1');
    beside = await it.charging.drive(it.organizationId, attempt?.id ?? '');
  };
  await it.charging.claimDue(sweeper, 100);
  expect(beside).toMatchObject({ state: 'unknown' });
  expect(it.gateway.calls).toEqual(['create-intent', 'confirm-intent', 'find-intent']);
});

it('a notice of the processor is looked at once, however often it comes', async () => {
  const it = await due();
  const looked: string[] = [];
  const charging = { lookAgain: async (_organizationId: string, _accountId: string, reference: string): Promise<null> => {
    looked.push(reference);
    return null;
  } };
  const receiver = { database: db.database, gateways: new Gateways(testSealer, { sandbox: it.gateway }), charging, refunding: { lookAgain: async () => undefined } };
  for (let times = 0; times < 3; times += 1) await receiveNotice(receiver, it.gatewayAccountId, { headers: {}, rawBody: 'in_1' });
  expect(looked).toEqual(['in_1']);
});
