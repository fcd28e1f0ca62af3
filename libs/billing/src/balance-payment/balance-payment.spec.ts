import { Pool } from 'pg';
import type { Actor } from '@preau/kernel';
import { testDatabase, type TestDatabase } from '@preau/kernel/testing';
import { editChargingPolicy, recordPayment, startBalanceCharge, viewBalanceToPay, type StartBalanceChargeInput } from '../index';
import { chargingPolicyDefault } from '../planned-payment/charging-policy';
import { aFamily, brokenInvariants } from '../testing';
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
beforeEach(async () => {
  await db.admin.query("update kernel.clock set shift = timestamptz '2026-12-01T17:00:00Z' - now()");
  await db.admin.query("update billing.charge_attempt set look_again_at = null, next_ask_at = null, lease_until = null");
  await db.admin.query("update billing.planned_payment set status = 'cancelled', retry_at = null where status in ('planned', 'refused')");
});

async function owing(policy: Partial<typeof chargingPolicyDefault> = { balancePayment: 'partial', balanceMinimumCents: 20_00 }) {
  const it = await aChargingOrganization(db, sweeper);
  await db.commands.execute(editChargingPolicy, { ...chargingPolicyDefault, ...policy }, it.clerk, it.within);
  const [first, second] = [await it.invoice(100_00), await it.invoice(60_00)];
  const card = await it.method();
  const start = (input: Partial<StartBalanceChargeInput> = {}, actor: Actor = it.payer) =>
    db.commands.execute(startBalanceCharge, { accountId: it.accountId, paymentMethodId: card, amountCents: 160_00, ...input }, actor, it.within);
  const toPay = () => db.commands.ask(viewBalanceToPay, { accountId: it.accountId }, it.payer, it.within);
  const open = async (): Promise<number[]> => (await it.rows<{ open: number }>('select (s.total_cents - s.allocated_cents)::int as open from billing.invoice_settlement s join billing.invoice i on i.id = s.invoice_id where s.organization_id = $1 order by i.number')).map((row) => row.open);
  return { ...it, first, second, card, start, toPay, open };
}

describe('a balance paid on line', () => {
  it('settles the oldest invoices first, once, and is one payment', async () => {
    const it = await owing();
    const { attemptId } = await it.start({ amountCents: 130_00 });
    expect((await it.start({ amountCents: 130_00 })).attemptId).toBe(attemptId);
    expect(await it.charging.drive(it.organizationId, attemptId)).toMatchObject({ state: 'accepted' });
    expect(await it.open()).toEqual([0, 30_00]);
    expect((await it.events('billing.balance-paid%')).map(({ payload }) => [payload['amountCents'], payload['balanceCents'], payload['invoiceNumbers']])).toEqual([[130_00, 30_00, [it.first.number, it.second.number]]]);
    expect(it.gateway.successes).toEqual([1]);
    expect(await brokenInvariants(db, it.organizationId)).toEqual([]);
  });

  it('of chosen invoices settles those', async () => {
    const it = await owing();
    const { attemptId } = await it.start({ amountCents: 60_00, invoiceIds: [it.second.id] });
    await it.charging.drive(it.organizationId, attemptId);
    expect(await it.open()).toEqual([100_00, 0]);
    await expect(it.start({ amountCents: 20_00, invoiceIds: [it.second.id] })).rejects.toMatchObject({ code: 'billing.balance-nothing-to-pay' });
  });

  it('is taken as the organization says, and never above what nobody has promised', async () => {
    const off = await owing({});
    await expect(off.start()).rejects.toMatchObject({ code: 'billing.balance-payment-not-offered' });
    expect(await off.toPay()).toMatchObject({ allowed: 'off', online: true, payableCents: 160_00 });
    const full = await owing({ balancePayment: 'full' });
    await expect(full.start({ amountCents: 159_99 })).rejects.toMatchObject({ code: 'billing.balance-only-in-full', details: { payableCents: 160_00 } });
    const it = await owing();
    await it.plan(it.first.id, it.card, [{ amountCents: 70_00, dueOn: '2027-01-10' }]);
    expect(await it.toPay()).toMatchObject({ payableCents: 90_00, minimumCents: 20_00, invoices: [{ payableCents: 60_00, promisedCents: 0 }, { payableCents: 30_00, promisedCents: 70_00 }] });
    await expect(it.start({ amountCents: 90_01 })).rejects.toMatchObject({ code: 'billing.balance-exceeds-owed', details: { payableCents: 90_00 } });
    await expect(it.start({ amountCents: 19_99 })).rejects.toMatchObject({ code: 'billing.balance-below-minimum' });
    await expect(it.start({ amountCents: 0 })).rejects.toMatchObject({ code: 'billing.amount-not-positive' });
    const stranger = await aFamily(db, it.organizationId);
    await expect(it.start({}, { kind: 'family', userId: stranger.userId, accountId: stranger.accountId, sessionId: 's' })).rejects.toMatchObject({ code: 'kernel.not-found' });
    const theirs = await aChargingOrganization(db, sweeper);
    await expect(it.start({ amountCents: 20_00, invoiceIds: [(await theirs.invoice()).id] })).rejects.toMatchObject({ code: 'billing.invoice-of-another-account' });
    expect(it.gateway.calls).toEqual([]);
  });

  it('clicked by two parents at once is one charge; another amount waits', async () => {
    const it = await owing();
    const started = await Promise.allSettled([it.start(), it.start(), it.start({ amountCents: 30_00 })]);
    expect(new Set(started.flatMap((one) => (one.status === 'fulfilled' ? [one.value.attemptId] : []))).size).toBe(1);
    await Promise.all(started.flatMap((one) => (one.status === 'fulfilled' ? [it.charging.drive(it.organizationId, one.value.attemptId)] : [])));
    expect(it.gateway.successes.filter((successes) => successes > 0)).toEqual([1]);
    expect(await brokenInvariants(db, it.organizationId)).toEqual([]);
  });

  it('refused leaves everything owed and can be tried again; the payer may answer the bank meanwhile', async () => {
    const it = await owing();
    it.behave(it.card, 'declined');
    const first = await it.start();
    expect(await it.charging.drive(it.organizationId, first.attemptId)).toMatchObject({ state: 'refused', refusedBecause: 'insufficient-funds' });
    expect(await it.open()).toEqual([100_00, 60_00]);
    expect(await it.events('billing.balance%')).toEqual([]);
    it.behave(it.card, 'needs-client');
    const second = await it.start();
    expect(await it.charging.drive(it.organizationId, second.attemptId)).toMatchObject({ state: 'needs-client' });
    it.gateway.payerAnswers();
    expect(await it.charging.drive(it.organizationId, second.attemptId)).toMatchObject({ state: 'accepted' });
    expect(await it.open()).toEqual([0, 0]);
  });

  it('paid at the counter between the click and the charge is not charged', async () => {
    const it = await owing();
    const { attemptId } = await it.start();
    it.gateway.onCall = async (operation) => {
      if (operation === 'create-intent') await db.commands.execute(recordPayment, { accountId: it.accountId, tender: 'cash', amountCents: 50_00 }, db.actor, it.within);
    };
    expect(await it.charging.drive(it.organizationId, attemptId)).toMatchObject({ state: 'refused' });
    expect(it.gateway.capturedCents).toBe(0);
    expect(await it.open()).toEqual([50_00, 60_00]);
  });

  it('by staff takes any part with what the family authorized, and nobody answers for them', async () => {
    const it = await owing({ balancePayment: 'off' });
    const { attemptId } = await it.start({ amountCents: 5_00 }, it.clerk);
    await it.charging.drive(it.organizationId, attemptId);
    expect(await it.open()).toEqual([95_00, 60_00]);
    await db.admin.query('update billing.payment_method set revoked_at = now() where id = $1', [it.card]);
    await expect(it.start({ amountCents: 5_00 }, it.clerk)).rejects.toMatchObject({ code: 'billing.payment-method-not-authorized' });
  });
});

describe('a refused planned payment', () => {
  async function refused() {
    const it = await owing();
    const weak = await it.method('card', 'declined');
    await it.plan(it.first.id, weak, [{ amountCents: 40_00, dueOn: '2026-12-02' }, { amountCents: 60_00, dueOn: '2027-02-02' }]);
    await it.at('2026-12-02T14:00:00Z');
    await it.sweep();
    return { ...it, weak };
  }
  const shape = (rows: { status: string; cents: number }[]): unknown[] => rows.map(({ status, cents }) => [status, cents]);

  it('is paid by the balance and then cancelled; those to come stay as they were', async () => {
    const it = await refused();
    expect(await it.toPay()).toMatchObject({ payableCents: 100_00 });
    const { attemptId } = await it.start({ amountCents: 40_00, invoiceIds: [it.first.id] });
    await it.charging.drive(it.organizationId, attemptId);
    expect(shape(await it.planned())).toEqual([['cancelled', 40_00], ['planned', 60_00]]);
    it.behave(it.weak, 'succeeds');
    await it.live('2026-12-20T17:00:00Z');
    expect(it.gateway.capturedCents).toBe(40_00);
    expect(await brokenInvariants(db, it.organizationId)).toEqual([]);
  });

  it('waits while a debit that may pay it is at the bank, and is tried again when that comes back', async () => {
    const it = await refused();
    const account = await it.method('bank-account');
    const { attemptId } = await it.start({ amountCents: 40_00, invoiceIds: [it.first.id], paymentMethodId: account });
    expect(await it.charging.drive(it.organizationId, attemptId)).toMatchObject({ state: 'pending' });
    it.behave(it.weak, 'succeeds');
    await it.live('2026-12-06T17:00:00Z');
    expect(it.gateway.capturedCents).toBe(0);
    expect(await it.toPay()).toMatchObject({ inProgress: { amountCents: 40_00, atTheBank: true } });
    it.gateway.bankRefuses('insufficient-funds');
    await it.live('2026-12-08T17:00:00Z');
    expect((await it.events('billing.balance-%')).map(({ type }) => type)).toEqual(['billing.balance-pending.v1', 'billing.balance-refused.v1']);
    expect(it.gateway.capturedCents).toBe(40_00);
    expect(shape(await it.planned())).toEqual([['accepted', 40_00], ['planned', 60_00]]);
    expect(await brokenInvariants(db, it.organizationId)).toEqual([]);
  });

  it('and a balance that pays it, at the same instant, take the money once', async () => {
    for (let round = 0; round < 12; round += 1) {
      await db.admin.query("update kernel.clock set shift = timestamptz '2026-12-01T17:00:00Z' - now()");
      const it = await refused();
      it.behave(it.weak, 'succeeds');
      await it.at('2026-12-05T16:00:00Z');
      const paid = it.start({ amountCents: 100_00 }).then(({ attemptId }) => it.charging.drive(it.organizationId, attemptId), () => null);
      await Promise.all([it.sweep(), paid]);
      await it.live('2026-12-07T17:00:00Z');
      const creditCents = (await it.rows<{ cents: number }>('select credit_cents::int as cents from billing.client_balance where organization_id = $1'))[0]?.cents;
      expect(creditCents).toBe(0);
      expect([40_00, 100_00]).toContain(it.gateway.capturedCents);
      expect(await brokenInvariants(db, it.organizationId)).toEqual([]);
    }
  });
});
