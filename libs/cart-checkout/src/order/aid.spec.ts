import fc from 'fast-check';
import type { Actor } from '@preau/kernel';
import { draftInvoice, giveScholarship, recordPayment, recordRefund, saveScholarship } from '@preau/billing';
import { brokenInvariants } from '@preau/billing/testing';
import { testActivity } from '@preau/enrolment/testing';
import { testClerk } from '@preau/household/testing';
import { checkOut, type CheckOutInput, type CheckOutView } from './check-out';
import { pricedCart } from '../pricing/quote';
import { testStore, type ShopperFamily, type TestStore } from '../testing';
import { aCart, aSession, cityTaxes } from '../testing/a-cart';
import { afterAid, aidFor, aidView } from './aid';

const runs = Number(process.env['PREAU_PROPERTY_RUNS'] ?? 2_000);

it('aid never passes the total, comes scholarships first, and what is left to pay sums to the cent, spread or not', () => {
  const option = { id: 'o', labelFr: '', labelEn: '', depositUnit: 'percent' as const, depositPer: 'item' as const, initialOn: null, fixedDates: null, everyMonths: 1, everyDays: null, gapWaived: true };
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 60_000 }), { minLength: 1, maxLength: 5 }), fc.nat({ max: 120_000 }), fc.integer({ min: 1, max: 100 }), fc.nat({ max: 100_000 }), fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 1, max: 6 }), (prices, creditCents, percent, poolLeftCents, depositValue, instalments) => {
      const plan = { id: 'p', nameFr: '', nameEn: '', options: [{ ...option, depositValue, instalments }] };
      const facts = {
        ...aCart(prices.map((price, index) => aSession(price, { mainlyChildren: index % 2 === 0 }, index % 2 === 1 ? plan : null))),
        aid: { creditCents, awards: [{ awardId: 'a', poolId: 'f', personId: null, percent, amountCents: null, perItemMaxCents: null, perPersonMaxCents: null, programIds: [], activityIds: [], expiresOn: null, poolLeftCents, usedByPerson: {}, nameFr: 'B', nameEn: 'B' }] },
      };
      const quote = pricedCart(facts, (lines) => draftInvoice(lines, cityTaxes.rates, cityTaxes.registration));
      for (const way of aidView(facts, quote).ways) {
        expect(way.scholarshipCents + way.creditCents + way.dueCents).toBe(quote.totalCents);
        expect(way.dueCents).toBeGreaterThanOrEqual(0);
        for (const spread of way.choices.plans) expect(spread.todayCents + spread.instalments.reduce((all, part) => all + part.amountCents, 0)).toBe(way.dueCents);
      }
      const both = aidFor(facts, quote, { useScholarships: true, useCredit: true });
      if (both.creditCents > 0) expect(both.scholarshipCents).toBe(aidFor(facts, quote, { useScholarships: true }).scholarshipCents);
      expect(afterAid(quote, aidFor(facts, quote, {}))).toBe(quote);
    }),
    { numRuns: runs },
  );
});

describe('an order paid with aid', () => {
  let store: TestStore;
  let here: string;
  let family: ShopperFamily;
  beforeAll(async () => {
    store = await testStore();
    await store.winterNoon();
  });
  afterAll(() => store.db.close());
  beforeEach(async () => {
    here = await store.store();
    family = await store.family();
    await store.confirmContact(here, family);
    const { activityId } = await testActivity(store.db, here, 5, { mainly_children: true, session_price_cents: 100_00 });
    await store.shopping.addLine({ organizationId: here, personId: family.zoe, activityId, occurrenceId: null }, family.actor);
  });
  const staff = <Input, View>(useCase: Parameters<typeof store.execute<Input, View>>[1], input: Input): Promise<View> => store.execute(here, useCase, input, store.db.actor);
  async function half(): Promise<void> {
    const { scholarshipId } = await staff(saveScholarship, {
      nameFr: 'Bourse Accès', nameEn: 'Access grant', awardTo: 'person' as const, percent: 50, amountCents: null, perItemMaxCents: null, perPersonMaxCents: null, expiresOn: null, programIds: [], activityIds: [], ledgerCodeId: null, fund: { totalCents: 80_00 },
    });
    await staff(giveScholarship, { scholarshipId, accountId: family.accountId, personId: family.zoe });
  }
  const onAccount = (amountCents: number): Promise<unknown> => staff(recordPayment, { accountId: family.accountId, tender: 'cash' as const, amountCents });
  async function buy(choice: Partial<CheckOutInput['choice']>): Promise<CheckOutView> {
    const cart = await store.cartOf(here, family.actor);
    return store.execute(here, checkOut, { cartId: cart.id ?? '', choice: { pay: 'full', expectedTotalCents: cart.totalCents, ...choice } }, family.actor);
  }
  async function books(): Promise<{ open: number; fund: number; credit: number }> {
    const rows = await store.db.admin.query<{ open: number; fund: number; credit: number }>(
      `select coalesce((select sum(total_cents - allocated_cents) from billing.invoice_settlement where organization_id = $1), 0)::int as open,
         coalesce((select sum(used_cents) from billing.scholarship_pool where organization_id = $1), 0)::int as fund, coalesce((select sum(credit_cents) from billing.client_balance where organization_id = $1), 0)::int as credit`, [here]);
    expect(await brokenInvariants(store.db, here)).toEqual([]);
    return rows.rows[0] ?? { open: -1, fund: -1, credit: -1 };
  }

  it('shows in the cart what scholarships and credit would pay, and orders at once what they pay whole', async () => {
    await half();
    await onAccount(60_00);
    const cart = await store.cartOf(here, family.actor);
    expect(cart.aid).toMatchObject({ creditCents: 60_00, scholarships: [{ nameFr: 'Bourse Accès', personId: family.zoe, amountCents: 50_00, lineId: cart.lines[0]?.id }] });
    expect(cart.aid.ways.map((way) => [way.useScholarships, way.useCredit, way.dueCents])).toEqual([[true, false, 50_00], [false, true, 40_00], [true, true, 0]]);
    expect(await buy({ useScholarships: true, useCredit: true })).toMatchObject({ state: 'ordered' });
    expect(await books()).toEqual({ open: 0, fund: 50_00, credit: 10_00 });
  });

  it('charges only the rest, keeps the scholarship while the bank thinks, and gives it back when the bank says no', async () => {
    await half();
    store.gateway.behaviours.set(`pm-${here}-declined`, 'declined');
    const refused = await store.method(here, family.accountId, { gatewayRef: `pm-${here}-declined` });
    const paying = await buy({ useScholarships: true, paymentMethodId: refused, expectedTodayCents: 50_00 });
    expect(await books()).toMatchObject({ fund: 50_00 });
    if (paying.state === 'paying') await store.charging.drive(here, paying.attemptId);
    expect(await books()).toEqual({ open: 0, fund: 0, credit: 0 });
    const paymentMethodId = await store.method(here, family.accountId);
    const again = await buy({ useScholarships: true, paymentMethodId, expectedTodayCents: 50_00 });
    if (again.state === 'paying') await store.charging.drive(here, again.attemptId);
    expect(await books()).toEqual({ open: 0, fund: 50_00, credit: 0 });
    const paid = await store.db.admin.query('select amount_cents::int as cents from billing.payment where organization_id = $1', [here]);
    expect(paid.rows).toEqual([{ cents: 50_00 }]);
  });

  it('is refused with another amount on the button, and uses nothing that was not chosen', async () => {
    await half();
    await onAccount(60_00);
    const paymentMethodId = await store.method(here, family.accountId);
    await expect(buy({ useScholarships: true, paymentMethodId, expectedTodayCents: 100_00 })).rejects.toMatchObject({ code: 'cart-checkout.price-changed', details: { isCents: 50_00 } });
    const paying = await buy({ paymentMethodId });
    if (paying.state === 'paying') await store.charging.drive(here, paying.attemptId);
    expect(await books()).toEqual({ open: 0, fund: 0, credit: 60_00 });
  });

  it('leaves open what credit was to pay when it went elsewhere while the bank was thinking', async () => {
    await onAccount(60_00);
    const paymentMethodId = await store.method(here, family.accountId);
    const paying = await buy({ useCredit: true, paymentMethodId, expectedTodayCents: 40_00 });
    await staff(recordRefund, { accountId: family.accountId, tender: 'cash' as const, amountCents: 25_00, reason: 'Départ' });
    if (paying.state === 'paying') await store.charging.drive(here, paying.attemptId);
    expect(await books()).toEqual({ open: 25_00, fund: 0, credit: 0 });
  });

  describe('at the counter', () => {
    let clerk: Actor;
    beforeEach(async () => {
      clerk = testClerk(here, ['clients.billing', 'payments.take']);
      const { activityId } = await testActivity(store.db, here, 5, { mainly_children: true, session_price_cents: 100_00 });
      await store.shopping.addLine({ organizationId: here, accountId: family.accountId, personId: family.zoe, activityId, occurrenceId: null }, clerk);
    });
    async function sell(choice: Partial<CheckOutInput['choice']>, actor = clerk): Promise<CheckOutView> {
      const cart = await store.cartOf(here, clerk, family.accountId);
      return store.execute(here, checkOut, { accountId: family.accountId, cartId: cart.id ?? '', choice: { pay: 'offline', tender: 'cash', expectedTotalCents: cart.totalCents, ...choice } }, actor);
    }

    it('the cart says the same, and the clerk takes what is left', async () => {
      await half();
      await onAccount(20_00);
      expect((await store.cartOf(here, clerk, family.accountId)).aid.ways.map((way) => way.dueCents)).toEqual([50_00, 80_00, 30_00]);
      expect(await sell({ useScholarships: true, useCredit: true, amountReceivedCents: 30_00 })).toMatchObject({ state: 'ordered' });
      expect(await books()).toEqual({ open: 0, fund: 50_00, credit: 0 });
    });

    it('what is left is paid later, or nothing is asked at all, even by a clerk who may not take money', async () => {
      await half();
      expect(await sell({ pay: 'later', useScholarships: true })).toMatchObject({ state: 'ordered' });
      expect(await books()).toEqual({ open: 50_00, fund: 50_00, credit: 0 });
      await onAccount(150_00); // 50.00 of it settles what is owed
      const { activityId } = await testActivity(store.db, here, 5, { mainly_children: true, session_price_cents: 100_00 });
      await store.shopping.addLine({ organizationId: here, accountId: family.accountId, personId: family.leo, activityId, occurrenceId: null }, clerk);
      const noTaker = testClerk(here, ['clients.billing']);
      expect(await sell({ pay: 'full', useCredit: true, useScholarships: true }, noTaker)).toMatchObject({ state: 'ordered' });
      expect(await books()).toEqual({ open: 0, fund: 50_00, credit: 0 });
    });
  });
});
