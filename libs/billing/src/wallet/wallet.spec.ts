import type { Actor } from '@preau/kernel';
import { testDatabase, type TestDatabase } from '@preau/kernel/testing';
import { authorizeMethod, changePlannedPayment, issueInvoice, listWallet, planPayments, plannedPaymentsOf, revokeMethod } from '../index';
import { aFamily, aGatewayAccount, anExemptLine, HandDrivenGateway, testSealer, type TestFamily } from '../testing';
import { Gateways } from './gateway-accounts';
import { Wallet } from './wallet';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

async function aWallet() {
  const organizationId = await db.organization();
  await aGatewayAccount(db, organizationId);
  const family = await aFamily(db, organizationId);
  const gateway = new HandDrivenGateway();
  const actor = acting(family);
  const wallet = new Wallet(db.database, new Gateways(testSealer, { sandbox: gateway }));
  const add = (token: string, more: { authorizationTextSha256?: string; makeDefault?: boolean } = {}, idempotencyKey?: string) =>
    wallet.addMethod({ accountId: family.accountId, token, holderName: 'Élise Tremblay', billingPostalCode: 'G1A 1A1', ...more }, actor, { organizationId, ...(idempotencyKey === undefined ? {} : { idempotencyKey }) });
  const list = () => db.commands.ask(listWallet, { accountId: family.accountId }, actor);
  const planned = async (paymentMethodId: string): Promise<string> => {
    const invoice = await db.commands.execute(issueInvoice, { accountId: family.accountId, orderId: null, locale: 'fr-CA', lines: [anExemptLine(60_00)] }, db.actor, { organizationId });
    const { plannedPaymentIds } = await db.commands.execute(planPayments, { accountId: family.accountId, invoiceId: invoice.id, paymentMethodId, instalments: [{ amountCents: 60_00, dueOn: '2999-05-01' }] }, db.actor, { organizationId });
    return plannedPaymentIds[0] ?? '';
  };
  return { organizationId, family, gateway, actor, wallet, add, list, planned, within: { organizationId } };
}
function acting(family: TestFamily): Actor {
  return { kind: 'family', userId: family.userId, accountId: family.accountId, sessionId: '00000000-0000-7000-8000-000000000001' };
}
const text = { authorizationTextSha256: 'a'.repeat(64) };

describe('a card', () => {
  it('is kept from the token of the frame: brand, four digits and expiry; the first is the default', async () => {
    const it = await aWallet();
    await it.add('one', text);
    await it.add('two');
    expect(await it.list()).toMatchObject([
      { brand: 'visa', last4: '4242', expiresMonth: 12, expiresYear: 2040, isDefault: true, authorized: true, holderName: 'Élise Tremblay' },
      { isDefault: false, authorized: false, authorizedAt: null },
    ]);
  });

  it('asked for again with the same key is the same card, though its token is spent', async () => {
    const it = await aWallet();
    const first = await it.add('once', {}, 'the same request');
    it.gateway.refuseNext('attach-method', 'token-unusable');
    expect(await it.add('once', {}, 'the same request')).toEqual(first);
    it.gateway.refuseNext('attach-method', 'token-unusable');
    await expect(it.add('once', {}, 'another request')).rejects.toMatchObject({ code: 'billing.payment-method-refused' });
    expect(await it.list()).toHaveLength(1);
  });

  it('is not kept when the processor does not answer, and the eleventh is refused', async () => {
    const it = await aWallet();
    it.gateway.loseAnswer('attach-method', 'after');
    await expect(it.add('lost')).rejects.toMatchObject({ code: 'billing.processor-unreachable' });
    for (let index = 0; index < 10; index += 1) await it.add(`card-${index}`);
    await expect(it.add('card-10')).rejects.toMatchObject({ code: 'billing.payment-methods-too-many' });
    await expect(it.add('bank-0')).resolves.toMatchObject({});
  });

  it('is charged later only by an organization that was authorized, which may be taken back', async () => {
    const it = await aWallet();
    const { paymentMethodId } = await it.add('card');
    await expect(it.planned(paymentMethodId)).rejects.toMatchObject({ code: 'billing.payment-method-not-authorized' });
    await db.commands.execute(authorizeMethod, { paymentMethodId, textSha256: 'b'.repeat(64) }, it.actor, it.within);
    const plannedPaymentId = await it.planned(paymentMethodId);
    expect(await db.commands.execute(revokeMethod, { paymentMethodId }, it.actor, it.within)).toMatchObject({ dependents: [{ plannedPaymentId, amountCents: 60_00, dueOn: '2999-05-01' }] });
  });

  it('is not forgotten while planned payments rely on it; with another card for them it is', async () => {
    const it = await aWallet();
    const [old, fresh] = [await it.add('old', text), await it.add('fresh', text)];
    const plannedPaymentId = await it.planned(old.paymentMethodId);
    await expect(it.wallet.removeMethod({ paymentMethodId: old.paymentMethodId }, it.actor, it.within)).rejects.toMatchObject({ code: 'billing.payment-method-in-use', details: { plannedPayments: [{ plannedPaymentId }] } });
    await db.commands.execute(changePlannedPayment, { plannedPaymentId, version: 1, paymentMethodId: fresh.paymentMethodId }, it.actor, it.within);
    await it.wallet.removeMethod({ paymentMethodId: old.paymentMethodId }, it.actor, it.within);
    expect(it.gateway.calls).toContain('detach-method');
    expect(await it.list()).toMatchObject([{ id: fresh.paymentMethodId, isDefault: true, plannedPayments: 1 }]);
  });

  it('gets another expiry at the processor first, and not from a screen that is out of date', async () => {
    const it = await aWallet();
    const { paymentMethodId } = await it.add('card');
    await it.wallet.updateMethod({ paymentMethodId, version: 1, expires: { month: 3, year: 2031 }, holderName: 'É. Tremblay' }, it.actor, it.within);
    expect(await it.list()).toMatchObject([{ expiresMonth: 3, expiresYear: 2031, holderName: 'É. Tremblay', billingPostalCode: 'G1A 1A1', version: 2 }]);
    await expect(it.wallet.updateMethod({ paymentMethodId, version: 1, holderName: 'X' }, it.actor, it.within)).rejects.toMatchObject({ code: 'kernel.changed-meanwhile' });
    await expect(it.wallet.updateMethod({ paymentMethodId, version: 1, expires: { month: 9, year: 2039 } }, it.actor, it.within)).rejects.toMatchObject({ code: 'kernel.changed-meanwhile' });
    expect(it.gateway.calls.filter((call) => call === 'update-card-expiry')).toHaveLength(1);
  });

  it('that its family authorized nobody to use is not changed at the processor by staff', async () => {
    const it = await aWallet();
    const { paymentMethodId } = await it.add('card');
    const staff: Actor = { kind: 'staff', userId: it.family.userId, organizationId: it.organizationId, permissions: ['payment-methods.manage'], sessionId: it.family.userId };
    await expect(it.wallet.updateMethod({ paymentMethodId, version: 1, expires: { month: 9, year: 2039 } }, staff, it.within)).rejects.toMatchObject({ code: 'billing.payment-method-not-authorized' });
    expect(it.gateway.calls).not.toContain('update-card-expiry');
  });

  it('of one family is nothing to another, in the same city or elsewhere', async () => {
    const it = await aWallet();
    const { paymentMethodId } = await it.add('card', text);
    const plannedPaymentId = await it.planned(paymentMethodId);
    const stranger = acting(await aFamily(db, it.organizationId));
    const unknown = { code: 'billing.payment-method-unknown' };
    await expect(it.wallet.removeMethod({ paymentMethodId }, stranger, it.within)).rejects.toMatchObject(unknown);
    await expect(it.wallet.updateMethod({ paymentMethodId, version: 1, expires: { month: 1, year: 2030 } }, stranger, it.within)).rejects.toMatchObject(unknown);
    await expect(db.commands.execute(authorizeMethod, { paymentMethodId, textSha256: 'c'.repeat(64) }, stranger, it.within)).rejects.toMatchObject(unknown);
    await expect(db.commands.execute(changePlannedPayment, { plannedPaymentId, version: 1, paymentMethodId }, stranger, it.within)).rejects.toMatchObject({ code: 'billing.not-found' });
    await expect(db.commands.ask(plannedPaymentsOf, { accountId: it.family.accountId }, stranger, it.within)).rejects.toMatchObject({ code: 'kernel.not-found' });
    expect(it.gateway.calls).not.toContain('update-card-expiry');
  });
});

describe('a planned payment', () => {
  it('changes method for its family; amount and date for staff only; nothing with an old version', async () => {
    const it = await aWallet();
    const { paymentMethodId } = await it.add('card', text);
    const plannedPaymentId = await it.planned(paymentMethodId);
    const staff: Actor = { kind: 'staff', userId: it.family.userId, organizationId: it.organizationId, permissions: [], sessionId: it.family.userId };
    const change = (actor: Actor, input: { version: number; amountCents?: number; dueOn?: string }) => db.commands.execute(changePlannedPayment, { plannedPaymentId, ...input }, actor, it.within);
    await expect(change(it.actor, { version: 1, dueOn: '2999-06-01' })).rejects.toMatchObject({ code: 'billing.planned-payment-not-yours-to-change' });
    await expect(change(staff, { version: 1, amountCents: 60_01 })).rejects.toMatchObject({ code: 'billing.planned-payments-exceed-invoice' });
    await expect(change(staff, { version: 1, dueOn: '2020-01-01' })).rejects.toMatchObject({ code: 'billing.planned-payment-date-past' });
    expect(await change(staff, { version: 1, amountCents: 45_00, dueOn: '2999-06-01' })).toEqual({ version: 2 });
    await expect(change(staff, { version: 1, amountCents: 44_00 })).rejects.toMatchObject({ code: 'kernel.changed-meanwhile' });
    expect(await db.commands.ask(plannedPaymentsOf, { accountId: it.family.accountId }, it.actor)).toMatchObject([{ amountCents: 45_00, dueOn: '2999-06-01', version: 2, needsStaff: false, status: 'planned' }]);
    await db.admin.query("update billing.planned_payment set status = 'processing' where id = $1", [plannedPaymentId]);
    await expect(change(staff, { version: 2, amountCents: 40_00 })).rejects.toMatchObject({ code: 'billing.planned-payment-in-progress' });
  });

  it('by bank debit is announced ten days before it is made larger or brought forward', async () => {
    const it = await aWallet();
    const { paymentMethodId } = await it.add('bank-account', text);
    const plannedPaymentId = await it.planned(paymentMethodId);
    const staff: Actor = { kind: 'staff', userId: it.family.userId, organizationId: it.organizationId, permissions: [], sessionId: it.family.userId };
    const { soon, late } = (await db.admin.query<{ soon: string; late: string }>("select (kernel.now() + interval '5 days')::date::text as soon, (kernel.now() + interval '11 days')::date::text as late")).rows[0] ?? { soon: '', late: '' };
    const change = (dueOn: string) => db.commands.execute(changePlannedPayment, { plannedPaymentId, version: 1, dueOn }, staff, it.within);
    await expect(change(soon)).rejects.toMatchObject({ code: 'billing.debit-notice-too-short' });
    await expect(change(late)).resolves.toEqual({ version: 2 });
  });
});
