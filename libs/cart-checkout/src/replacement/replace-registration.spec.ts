import { type Actor } from '@preau/kernel';
import { planPayments, recordPayment, writeOff } from '@preau/billing';
import { brokenInvariants } from '@preau/billing/testing';
import { countersThatDisagree } from '@preau/enrolment';
import { testActivity, testOccurrence } from '@preau/enrolment/testing';
import { testClerk } from '@preau/household/testing';
import { whenLateMoneyLands } from '../cancellation/late-money';
import { addManualLine, checkOut, listRegistrations, previewCancellation } from '../index';
import { testStore, type ShopperFamily, type TestStore } from '../testing';
import { findReplacements, previewReplacement, replaceRegistration } from './replace-registration';
import type { AskedReplacement } from './replacement';
import type { PayDifference } from './settle-replacement';

let store: TestStore;
let here: string;
let family: ShopperFamily;
beforeAll(async () => {
  store = await testStore();
});
beforeEach(async () => {
  await store.winterNoon();
  here = await store.store();
  family = await store.family();
  await store.confirmContact(here, family);
});
afterEach(async () => {
  expect(await store.db.database.look({ organizationId: here }, countersThatDisagree)).toEqual([]);
  expect(await brokenInvariants(store.db, here)).toEqual([]);
});
afterAll(() => store.db.close());

const clerk = (permissions: readonly string[] = ['clients.view', 'clients.billing', 'payments.take', 'payments.refund', 'enrolment.over-capacity']): Actor => testClerk(here, permissions);
const rows = async <Row>(sql: string, ...values: unknown[]): Promise<Row[]> => (await store.db.admin.query(sql, [here, ...values])).rows as Row[];
const anActivity = async (price: number, columns: Readonly<Record<string, unknown>> = {}, capacity = 5): Promise<string> => (await testActivity(store.db, here, capacity, { session_price_cents: price, starts_on: '2027-01-11', ends_on: '2027-03-15', ...columns })).activityId;
async function bought(activityId: string, pay: 'card' | 'later', personId = family.zoe): Promise<{ claimId: string; invoiceId: string }> {
  const actor = pay === 'card' ? family.actor : clerk();
  await store.shopping.addLine({ organizationId: here, accountId: family.accountId, personId, activityId, occurrenceId: null }, actor);
  const cart = await store.cartOf(here, actor, family.accountId);
  const paymentMethodId = pay === 'card' ? await store.method(here, family.accountId) : undefined;
  const view = await store.execute(here, checkOut, { accountId: family.accountId, cartId: cart.id ?? '', choice: { pay: pay === 'card' ? 'full' : 'later', expectedTotalCents: cart.totalCents, ...(paymentMethodId === undefined ? {} : { paymentMethodId }) } }, actor);
  if (view.state === 'paying') await store.charging.drive(here, view.attemptId);
  const [row] = await rows<{ claimId: string; invoiceId: string }>(
    "select c.id as \"claimId\", o.invoice_id as \"invoiceId\" from enrolment.claim c join cart_checkout.order_line l on l.id = c.order_line_id join cart_checkout.placed_order o on o.id = l.order_id where c.organization_id = $1 and c.person_id = $2 and c.state = 'live' and c.kind = 'registration'", personId);
  return row ?? { claimId: '', invoiceId: '' };
}
async function replace(asked: AskedReplacement, pay: PayDifference = { how: 'balance' }, actor: Actor = clerk()) {
  const { hash } = await store.db.commands.ask(previewReplacement, asked, actor);
  return store.execute(here, replaceRegistration, { ...asked, pay, acceptedHash: hash }, actor);
}
const balance = async () => (await rows<{ owes: number; has: number }>('select receivable_cents::int as owes, credit_cents::int as has from billing.client_balance where organization_id = $1'))[0];
const live = async () => (await store.db.commands.ask(listRegistrations, { accountId: family.accountId }, clerk())).filter((one) => one.state === 'live');

describe('a registration replaced with another', () => {
  it('that costs more: the old line is credited, the new one invoiced, the difference due', async () => {
    const [old, next] = [await anActivity(9_000), await anActivity(12_000)];
    const { claimId } = await bought(old, 'card');
    expect(await store.db.commands.ask(findReplacements, { claimId, search: '' }, clerk())).toMatchObject([{ activityId: next, priceCents: 12_000, left: 5 }]);
    expect(await store.db.commands.ask(previewReplacement, { claimId, activityId: next, occurrenceId: null }, clerk())).toMatchObject({ creditedCents: 9_000, newTotalCents: 12_000, dueCents: 3_000, money: { feePaidCents: 9_000, toMethods: [] } });
    await replace({ claimId, activityId: next, occurrenceId: null });
    expect(await balance()).toEqual({ owes: 3_000, has: 0 });
    expect(await live()).toMatchObject([{ activityId: next, orderNumber: 2 }]);
    expect(await rows('select invoice_id from cart_checkout.placed_order where organization_id = $1')).toHaveLength(2);
  });

  it('has the dates of care of the new place, for the slip of its year', async () => {
    const [old, next] = [await anActivity(9_000), await anActivity(9_000, { rl24_kind: 'day-camp' })];
    for (const on of ['2027-01-11', '2027-01-18']) await testOccurrence(store.db, here, next, on);
    await replace({ claimId: (await bought(old, 'card')).claimId, activityId: next, occurrenceId: null, adjustments: [{ kind: 'manual-fee', label: 'Chandail', amountCents: 1_500, taxable: false, ledgerCodeId: null }] });
    expect(await rows("select kind, service_dates::text[] as dates from billing.invoice_line where organization_id = $1 and invoice_id = (select max(new_invoice_id::text)::uuid from cart_checkout.cancellation where organization_id = $1) order by position")).toEqual([
      { kind: 'activity', dates: ['2027-01-11', '2027-01-18'] }, { kind: 'manual-fee', dates: null },
    ]);
    const again = { claimId: (await live())[0]?.claimId ?? '', activityId: old, occurrenceId: null, adjustments: [{ kind: 'manual-fee', label: 'Chandail', amountCents: 1_500, taxable: false, ledgerCodeId: family.accountId }] } as const;
    await expect(store.db.commands.ask(previewReplacement, again, clerk())).rejects.toMatchObject({ code: 'organization.ledger-code-not-found' });
  });

  it('that costs less: the difference goes back to the card', async () => {
    const [old, next] = [await anActivity(9_000), await anActivity(5_000)];
    const { claimId } = await bought(old, 'card');
    const { refundIds } = await replace({ claimId, activityId: next, occurrenceId: null });
    expect(refundIds).toHaveLength(1);
    expect(await rows('select amount_cents::int as cents, state from billing.refund where organization_id = $1')).toEqual([{ cents: 4_000, state: 'pending' }]);
    expect(await balance()).toEqual({ owes: 0, has: 0 });
  });

  it('once it has begun, is no way around the permission to give money back: not to the card, not on account', async () => {
    const [old, next] = [await anActivity(9_000), await anActivity(100)];
    for (const on of ['2027-01-11', '2027-01-18', '2027-01-25']) await testOccurrence(store.db, here, old, on);
    const { claimId } = await bought(old, 'card');
    await store.db.admin.query("update kernel.clock set shift = timestamptz '2027-01-20T17:00:00Z' - now()");
    const seller = clerk(['clients.view', 'clients.billing', 'payments.take', 'enrolment.over-capacity']);
    const asked = { claimId, activityId: next, occurrenceId: null, waive: { rules: true, capacity: true } };
    for (const refundTo of ['same-method', 'account'] as const) {
      await expect(replace({ ...asked, refundTo }, { how: 'balance' }, seller)).rejects.toMatchObject({ code: 'cart-checkout.not-allowed', details: { permission: 'payments.refund' } });
    }
    await replace({ ...asked, oldCreditCents: 100 }, { how: 'balance' }, seller);
    expect(await balance()).toEqual({ owes: 0, has: 0 });
  });

  it('and then cancelled under the act, gives money back although credit had paid for it', async () => {
    const [old, next] = [await anActivity(9_000), await anActivity(9_000)];
    const { newClaimId } = await replace({ claimId: (await bought(old, 'card')).claimId, activityId: next, occurrenceId: null });
    const money = async () => (await store.db.commands.ask(previewCancellation, { claimId: newClaimId }, clerk())).money;
    expect(await money()).toMatchObject({ atCounterCents: 0, onAccountCents: 0 });
    await store.db.admin.query("update cart_checkout.order_line set regime = 's188' where organization_id = $1 and regime is not null", [here]);
    expect(await money()).toMatchObject({ atCounterCents: 9_000, onAccountCents: 0 });
  });

  it('keeps the dates of the payments that stop, for the difference', async () => {
    const [old, next] = [await anActivity(9_000), await anActivity(12_000)];
    const { claimId, invoiceId } = await bought(old, 'later');
    const paymentMethodId = await store.method(here, family.accountId);
    await store.execute(here, planPayments, { accountId: family.accountId, invoiceId, paymentMethodId, instalments: [{ amountCents: 3_000, dueOn: '2027-01-05' }, { amountCents: 6_000, dueOn: '2027-02-05' }] }, clerk());
    await replace({ claimId, activityId: next, occurrenceId: null }, { how: 'same-dates' });
    expect(await rows("select amount_cents::int as cents, due_on::text as on, status from billing.planned_payment where organization_id = $1 and status = 'planned' order by due_on")).toEqual([{ cents: 4_000, on: '2027-01-05', status: 'planned' }, { cents: 8_000, on: '2027-02-05', status: 'planned' }]);
    expect(await balance()).toEqual({ owes: 12_000, has: 0 });
  });

  it('debits no bank account sooner than ten days ahead without the consent of the payer, that day or on the dates of the payments that stop', async () => {
    const [old, next, last] = [await anActivity(9_000), await anActivity(12_000), await anActivity(15_000)];
    const { claimId, invoiceId } = await bought(old, 'later');
    const paymentMethodId = await store.method(here, family.accountId, { kind: 'bank-account' });
    await store.execute(here, planPayments, { accountId: family.accountId, invoiceId, paymentMethodId, instalments: [{ amountCents: 9_000, dueOn: '2026-12-08' }], agreedAtPurchase: true }, clerk());
    const consent = { how: 'in-person', on: '2026-12-05', note: '' } as const;
    const tooSoon = { code: 'billing.debit-notice-too-short' };
    await expect(replace({ claimId, activityId: next, occurrenceId: null }, { how: 'same-dates' })).rejects.toMatchObject(tooSoon);
    await expect(replace({ claimId, activityId: next, occurrenceId: null }, { how: 'method', paymentMethodId })).rejects.toMatchObject(tooSoon);
    const { newClaimId } = await replace({ claimId, activityId: next, occurrenceId: null }, { how: 'same-dates', consent });
    await replace({ claimId: newClaimId, activityId: last, occurrenceId: null }, { how: 'method', paymentMethodId, consent });
    expect(await rows("select amount_cents::int as cents, given_how as how from billing.debit_consent where organization_id = $1 order by amount_cents")).toEqual([{ cents: 12_000, how: 'in-person' }, { cents: 15_000, how: 'in-person' }]);
  });

  it('is taken by hand at the counter, with a fee that a clerk adds', async () => {
    const [old, next] = [await anActivity(9_000), await anActivity(9_000)];
    const { claimId } = await bought(old, 'card');
    await replace({ claimId, activityId: next, occurrenceId: null, adjustments: [{ kind: 'manual-fee', label: 'Changement', amountCents: 500, taxable: false, ledgerCodeId: null }] }, { how: 'offline', tender: 'cash' });
    expect(await balance()).toEqual({ owes: 0, has: 0 });
    expect(await rows("select amount_cents::int as cents, tender from billing.payment where organization_id = $1 order by number")).toEqual([{ cents: 9_000, tender: 'card' }, { cents: 500, tender: 'cash' }]);
  });

  it('keeps the old place when the new one is full, and two who swap places never wait for each other', async () => {
    const [a, b] = [await anActivity(9_000, {}, 2), await anActivity(9_000, {}, 2)];
    const zoe = await bought(a, 'later');
    const leo = await bought(b, 'later', family.leo);
    const full = await anActivity(9_000, {}, 0);
    await expect(replace({ claimId: zoe.claimId, activityId: full, occurrenceId: null })).rejects.toMatchObject({ code: 'enrolment.full' });
    await Promise.all([replace({ claimId: zoe.claimId, activityId: b, occurrenceId: null }), replace({ claimId: leo.claimId, activityId: a, occurrenceId: null })]);
    expect((await live()).map((one) => [one.personId, one.activityId]).sort()).toEqual([[family.leo, a], [family.zoe, b]].sort());
  });

  it('gives back the old place less its part of a credit of the counter, alone on its invoice or beside others', async () => {
    const [old, next] = [await anActivity(9_000), await anActivity(12_000)];
    const credit = () => store.execute(here, addManualLine, { accountId: family.accountId, kind: 'manual-credit', label: 'Geste', amountCents: 1_001, taxable: false, ledgerCodeId: null }, clerk());
    const add = (personId: string) => store.shopping.addLine({ organizationId: here, accountId: family.accountId, personId, activityId: old, occurrenceId: null }, clerk());
    const creditedOf = async (claimId: string) => (await store.db.commands.ask(previewReplacement, { claimId, activityId: next, occurrenceId: null }, clerk())).creditedCents;
    await add(family.zoe);
    await credit();
    const { claimId } = await bought(old, 'later');
    expect(await creditedOf(claimId)).toBe(7_999);
    await expect(store.db.commands.ask(previewReplacement, { claimId, activityId: next, occurrenceId: null, oldCreditCents: 8_000 }, clerk())).rejects.toMatchObject({ code: 'cart-checkout.override-out-of-bounds', details: { maxCents: 7_999 } });
    await replace({ claimId, activityId: next, occurrenceId: null });
    expect(await balance()).toEqual({ owes: 12_000, has: 0 });
    await add(family.leo);
    await credit();
    const other = await bought(old, 'later', family.leo);
    await replace({ claimId: other.claimId, activityId: next, occurrenceId: null, oldCreditCents: 5_000 });
    expect(await balance()).toEqual({ owes: 12_000 + 2_999 + 12_000, has: 0 });
  });

  it('does not make credit of what was written off', async () => {
    const [old, next] = [await anActivity(9_000), await anActivity(9_000)];
    const { claimId, invoiceId } = await bought(old, 'later');
    await store.execute(here, recordPayment, { accountId: family.accountId, tender: 'cash', amountCents: 2_000, invoiceIds: [invoiceId] }, clerk());
    await store.execute(here, writeOff, { invoiceId, amountCents: 7_000, reason: 'Introuvable', ledgerCodeId: null }, clerk());
    const asked = { claimId, activityId: next, occurrenceId: null };
    await expect(store.db.commands.ask(previewReplacement, { ...asked, oldCreditCents: 2_001 }, clerk())).rejects.toMatchObject({ code: 'cart-checkout.override-out-of-bounds', details: { maxCents: 2_000 } });
    await replace(asked);
    expect(await balance()).toEqual({ owes: 7_000, has: 0 });
  });

  it('is paid by a debit that was on its way for the old place, unless it was paid another way', async () => {
    const [old, next] = [await anActivity(9_000), await anActivity(9_000)];
    for (const person of [family.zoe, family.leo]) {
      await store.shopping.addLine({ organizationId: here, personId: person, activityId: old, occurrenceId: null }, family.actor);
      await store.confirmContact(here, family);
      const paymentMethodId = await store.method(here, family.accountId, { kind: 'bank-account' });
      store.gateway.behaviours.set(`pm-${paymentMethodId}`, 'processing');
      const cart = await store.cartOf(here, family.actor);
      const view = await store.execute(here, checkOut, { cartId: cart.id ?? '', choice: { pay: 'full', expectedTotalCents: cart.totalCents, paymentMethodId } }, family.actor);
      const attemptId = view.state === 'paying' ? view.attemptId : '';
      await store.charging.drive(here, attemptId);
      const claimId = (await live()).find((one) => one.personId === person)?.claimId ?? '';
      await replace({ claimId, activityId: next, occurrenceId: null }, person === family.zoe ? { how: 'balance' } : { how: 'offline', tender: 'cash' });
      store.gateway.bankSettles();
      await store.db.moveClock('5 days');
      await store.charging.drive(here, attemptId);
      const events = await rows<{ outboxId: number }>('select id as "outboxId", event_id as "eventId", type, payload, occurred_at as "occurredAt" from kernel.outbox where organization_id = $1 and type = $2 order by id', whenLateMoneyLands.to.id);
      for (const event of events) await store.db.commands.react(whenLateMoneyLands as never, { ...event, organizationId: here } as never);
      expect(await balance()).toEqual({ owes: 0, has: 0 });
      expect(await rows("select amount_cents::int as cents from billing.refund where organization_id = $1")).toEqual(person === family.zoe ? [] : [{ cents: 9_000 }]);
    }
  });

  it('twice at once is once', async () => {
    const [old, next] = [await anActivity(9_000), await anActivity(12_000)];
    const { claimId } = await bought(old, 'card');
    const asked = { claimId, activityId: next, occurrenceId: null };
    const { hash } = await store.db.commands.ask(previewReplacement, asked, clerk());
    const actor = clerk();
    const answers = await Promise.all([1, 2, 3].map(() => store.execute(here, replaceRegistration, { ...asked, pay: { how: 'balance' }, acceptedHash: hash }, actor)));
    expect(new Set(answers.map((answer) => answer.newClaimId)).size).toBe(1);
    expect(await live()).toHaveLength(1);
  });

  it('is a session for a session or a date, a date for a date, never the same place, and needs its form', async () => {
    const mixed = await anActivity(9_000, { drop_in_price_cents: 1_500 });
    const date = await testOccurrence(store.db, here, mixed, '2027-01-11', 5);
    const { claimId } = await bought(mixed, 'card');
    await expect(replace({ claimId, activityId: mixed, occurrenceId: null })).rejects.toMatchObject({ details: { because: 'same-place' } });
    const { newClaimId } = await replace({ claimId, activityId: mixed, occurrenceId: date });
    await expect(replace({ claimId: newClaimId, activityId: mixed, occurrenceId: null })).rejects.toMatchObject({ details: { because: 'drop-in-to-session' } });
    await expect(store.db.commands.ask(previewReplacement, { claimId: newClaimId, activityId: mixed, occurrenceId: null }, testClerk(await store.store(), ['clients.billing']))).rejects.toMatchObject({ code: 'kernel.not-found' });
  });
});
