import { Pool } from 'pg';
import { testDatabase, type TestDatabase } from '@preau/kernel/testing';
import { authorizeMethod, chooseDefaultMethod, listDebitAgreements, notifyExpiring, revokeMethod, Wallet } from '../index';
import { testSealer } from '../testing';
import { aChargingOrganization } from '../testing/a-charging-organization';
import { Gateways } from './gateway-accounts';

let db: TestDatabase;
let sweeper: Pool;
beforeAll(async () => {
  db = await testDatabase();
  sweeper = new Pool({ connectionString: db.sweeperUrl, max: 2 });
  await db.admin.query("update kernel.clock set shift = timestamptz '2026-12-01T17:00:00Z' - now()");
});
afterAll(async () => {
  await sweeper.end();
  await db.close();
});
const textSha256 = 'a'.repeat(64);

it('a bank account that is authorized is an agreement: confirmed, listed, ended by the payer with what needs another method', async () => {
  const it = await aChargingOrganization(db, sweeper);
  const account = await it.method('bank-account');
  const { id } = await it.invoice(80_00);
  await it.plan(id, account, [{ amountCents: 80_00, dueOn: '2027-01-05' }]);
  await db.commands.execute(authorizeMethod, { paymentMethodId: account, textSha256 }, it.payer, it.within);
  await db.commands.execute(authorizeMethod, { paymentMethodId: account, textSha256 }, it.payer, it.within);
  const list = () => db.commands.ask(listDebitAgreements, { accountId: it.accountId }, it.payer);
  expect((await list()).map(({ last4, endedAt }) => [last4, endedAt])).toEqual([['4242', null]]);
  const { dependents } = await db.commands.execute(revokeMethod, { paymentMethodId: account }, it.payer, it.within);
  expect(dependents).toHaveLength(1);
  expect((await list())[0]).toMatchObject({ endedBy: 'payer' });
  expect((await it.events('billing.debit-agree%')).map(({ type, payload }) => [type, (payload['planned'] as unknown[]).length])).toEqual([['billing.debit-agreed.v1', 1], ['billing.debit-agreement-ended.v1', 1]]);
  const card = await it.method('card');
  await db.commands.execute(authorizeMethod, { paymentMethodId: card, textSha256 }, it.payer, it.within);
  expect(await list()).toHaveLength(1);
});

it('a method that planned payments rely on is removed with a move to another in the same step, or not at all', async () => {
  const it = await aChargingOrganization(db, sweeper);
  const wallet = new Wallet(db.database, new Gateways(testSealer, { sandbox: it.gateway }));
  const [old, fresh, foreign] = [await it.method(), await it.method(), await (await aChargingOrganization(db, sweeper)).method()];
  const { id } = await it.invoice(80_00);
  await it.plan(id, old, [{ amountCents: 40_00, dueOn: '2027-01-05' }, { amountCents: 40_00, dueOn: '2027-02-05' }]);
  await expect(wallet.removeMethod({ paymentMethodId: old }, it.payer, it.within)).rejects.toMatchObject({ code: 'billing.payment-method-in-use' });
  await expect(wallet.removeMethod({ paymentMethodId: old, moveToMethodId: foreign }, it.payer, it.within)).rejects.toMatchObject({ code: 'billing.payment-method-unknown' });
  await expect(wallet.removeMethod({ paymentMethodId: old, moveToMethodId: old }, it.payer, it.within)).rejects.toMatchObject({ code: 'billing.no-other-method' });
  await wallet.removeMethod({ paymentMethodId: old, moveToMethodId: fresh }, it.payer, it.within);
  expect(await it.rows('select distinct payment_method_id as id, status from billing.planned_payment where organization_id = $1')).toEqual([{ id: fresh, status: 'planned' }]);
  await it.live('2027-01-05T15:00:00Z');
  expect(it.gateway.capturedCents).toBe(40_00);
  await db.admin.query("update kernel.clock set shift = timestamptz '2026-12-01T17:00:00Z' - now()");
});

it('staff manage what the client authorized, and nothing else', async () => {
  const it = await aChargingOrganization(db, sweeper);
  const card = await it.method();
  await db.commands.execute(chooseDefaultMethod, { paymentMethodId: card }, it.clerk, it.within);
  await db.commands.execute(revokeMethod, { paymentMethodId: card }, it.clerk, it.within);
  await expect(db.commands.execute(chooseDefaultMethod, { paymentMethodId: card }, it.clerk, it.within)).rejects.toMatchObject({ code: 'billing.payment-method-not-authorized' });
});

it('families are told of a card that ends at each stage once, not at night, and again for a new date', async () => {
  const it = await aChargingOrganization(db, sweeper);
  const card = await it.method();
  await db.admin.query('update billing.payment_method set expires_year = 2027, expires_month = 2 where id = $1', [card]);
  const { id } = await it.invoice(80_00);
  await it.plan(id, card, [{ amountCents: 80_00, dueOn: '2027-03-10' }]);
  const told = async (instant: string): Promise<number> => {
    await it.at(instant);
    return (await db.commands.execute(notifyExpiring, undefined, db.actor, it.within)).told;
  };
  expect([await told('2026-12-29T17:00:00Z'), await told('2026-12-30T12:00:00Z'), await told('2026-12-30T17:00:00Z'), await told('2027-01-05T17:00:00Z')]).toEqual([0, 0, 1, 0]);
  expect([await told('2027-01-29T17:00:00Z'), await told('2027-02-24T17:00:00Z'), await told('2027-03-01T17:00:00Z')]).toEqual([1, 1, 0]);
  expect((await it.events('billing.card-expires%')).map(({ payload }) => payload['stage'])).toEqual(['60-days', '30-days', 'before-payment']);
  await db.admin.query('update billing.payment_method set expires_month = 4 where id = $1', [card]);
  expect(await told('2027-03-02T17:00:00Z')).toBe(1);
});
