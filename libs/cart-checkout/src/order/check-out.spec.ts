import { type Actor, newId } from '@preau/kernel';
import { endsWithItsTest } from '@preau/kernel/testing';
import { brokenInvariants } from '@preau/billing/testing';
import { countersThatDisagree, freeExpiredHolds, registrationsOf } from '@preau/enrolment';
import { testActivity, testOccurrence } from '@preau/enrolment/testing';
import { barClient, ensureClient, liftBar } from '@preau/household';
import { testClerk } from '@preau/household/testing';
import { Pool } from 'pg';
import { testStore, type ShopperFamily, type TestStore } from '../testing';
import { addManualLine, checkOut, listRegistrations, ordersOf, removeLine, savePaymentPlan, viewCheckOut, type CheckOutChoice, type CheckOutView } from '../index';

const started = endsWithItsTest();
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

const clerk = (permissions: readonly string[] = ['clients.billing', 'payments.take']): Actor => testClerk(here, permissions);
const choose = (personId: string, activityId: string, actor: Actor = family.actor, accountId?: string) => store.shopping.addLine({ organizationId: here, accountId, personId, activityId, occurrenceId: null }, actor);
const buy = async (choice: Omit<CheckOutChoice, 'expectedTotalCents'> & { expectedTotalCents?: number }, actor: Actor = family.actor, accountId?: string): Promise<CheckOutView> => {
  const cart = await store.cartOf(here, actor, accountId);
  return store.execute(here, checkOut, { accountId, cartId: cart.id ?? newId(), choice: { expectedTotalCents: cart.totalCents, ...choice } }, actor);
};
const rows = async (sql: string): Promise<unknown[]> => (await store.db.admin.query(sql, [here])).rows;
const registered = async (): Promise<number> => (await store.db.database.look({ organizationId: here }, (sql) => registrationsOf(sql, family.accountId))).filter((one) => one.state === 'live').length;
const fortnightly = { nameFr: 'Dépôt et deux versements', nameEn: 'Deposit and two payments', depositPercent: 20, instalments: 2, fixedDates: null, everyMonths: 1, everyDays: null };
async function planned(columns: Readonly<Record<string, unknown>> = {}, plan: object = fortnightly): Promise<string> {
  const { planId } = await store.execute(here, savePaymentPlan, { ...fortnightly, ...plan }, store.db.actor);
  return (await testActivity(store.db, here, 5, { payment_plan_id: planId, starts_on: '2027-01-11', ends_on: '2027-03-22', ...columns })).activityId;
}
async function paying(choice: Omit<CheckOutChoice, 'expectedTotalCents'>): Promise<{ attemptId: string; cartId: string }> {
  const cart = await store.cartOf(here, family.actor);
  const view = await buy(choice);
  if (view.state !== 'paying') throw new Error(`not paying: ${JSON.stringify(view)}`);
  return { attemptId: view.attemptId, cartId: cart.id ?? '' };
}

describe('what was agreed before the bank answered', () => {
  it('stands, whatever the organization changes of its taxes meanwhile', async () => {
    const { activityId } = await testActivity(store.db, here, 5, { session_price_cents: 10_000, mainly_children: false });
    await choose(family.zoe, activityId);
    const { totalCents } = await store.cartOf(here, family.actor);
    expect(totalCents).toBe(11_498);
    const { attemptId } = await paying({ pay: 'full', paymentMethodId: await store.method(here, family.accountId) });
    await store.db.admin.query('update organization.organization set gst_number = null, qst_number = null, taxes_registered_from = null where id = $1', [here]);
    expect(await store.charging.drive(here, attemptId)).toMatchObject({ state: 'accepted' });
    expect(await rows('select total_cents::int as total, gst_cents::int as gst, qst_cents::int as qst from billing.invoice where organization_id = $1')).toEqual([{ total: 11_498, gst: 500, qst: 998 }]);
  });
});

describe('what is paid today', () => {
  it('is what the screen said, or nothing is charged: the plan may have changed while the total has not', async () => {
    const activityId = await planned();
    await choose(family.zoe, activityId);
    const { choices, totalCents } = await store.cartOf(here, family.actor);
    const choice = { pay: 'plan' as const, paymentMethodId: await store.method(here, family.accountId), expectedTotalCents: totalCents, expectedTodayCents: choices.plan?.todayCents ?? 0 };
    await store.db.admin.query('update cart_checkout.payment_plan_option set deposit_value = 9000 where organization_id = $1', [here]);
    await expect(buy(choice)).rejects.toMatchObject({ code: 'cart-checkout.price-changed', details: { wasCents: 1_800, isCents: 8_100 } });
    expect(await buy({ ...choice, expectedTodayCents: 8_100 })).toMatchObject({ state: 'paying' });
  });
});

describe('an order with nothing to charge', () => {
  it('is placed at once when the activity is free', async () => {
    const { activityId } = await testActivity(store.db, here, 5, { session_price_cents: 0 });
    await choose(family.zoe, activityId);
    expect(await buy({ pay: 'full' })).toMatchObject({ state: 'ordered', orderNumber: 1 });
    expect(await registered()).toBe(1);
    expect((await store.cartOf(here, family.actor)).lines).toEqual([]);
    expect(await rows("select payload ->> 'totalCents' as total, payload -> 'lines' -> 0 ->> 'personName' as who from kernel.outbox where organization_id = $1 and type = 'cart-checkout.order-placed.v1'")).toEqual([{ total: '0', who: 'Zoé Tremblay' }]);
  });

  it('is placed at once on a plan without deposit, each part at its date', async () => {
    const activityId = await planned({ session_price_cents: 10_001, mainly_children: true }, { depositPercent: 0, instalments: 3 });
    await choose(family.zoe, activityId);
    const paymentMethodId = await store.method(here, family.accountId);
    expect((await store.cartOf(here, family.actor)).choices.plan).toEqual({
      todayCents: 0, instalments: [{ dueOn: '2027-01-05', amountCents: 3_334 }, { dueOn: '2027-02-05', amountCents: 3_334 }, { dueOn: '2027-03-05', amountCents: 3_333 }],
    });
    expect(await buy({ pay: 'plan', paymentMethodId })).toMatchObject({ state: 'ordered' });
    expect(await rows('select amount_cents::int as cents, due_on::text as on, payment_method_id is not null as charged from billing.planned_payment where organization_id = $1 order by due_on')).toEqual([
      { cents: 3_334, on: '2027-01-05', charged: true }, { cents: 3_334, on: '2027-02-05', charged: true }, { cents: 3_333, on: '2027-03-05', charged: true },
    ]);
  });

  it('is placed at the counter with cash, or to be paid later', async () => {
    const { activityId } = await testActivity(store.db, here, 5);
    await choose(family.zoe, activityId, clerk(), family.accountId);
    expect(await buy({ pay: 'offline', tender: 'cash' }, clerk(), family.accountId)).toMatchObject({ state: 'ordered' });
    await choose(family.leo, activityId, clerk(), family.accountId);
    expect(await buy({ pay: 'later' }, clerk(), family.accountId)).toMatchObject({ state: 'ordered', orderNumber: 2 });
    expect(await rows('select tender, amount_cents::int as cents from billing.payment where organization_id = $1')).toEqual([{ tender: 'cash', cents: 9_000 }]);
    expect(await rows('select receivable_cents::int as owes from billing.client_balance where organization_id = $1')).toEqual([{ owes: 9_000 }]);
    const orders = await store.db.database.look({ organizationId: here }, (sql) => ordersOf(sql, family.accountId));
    expect(orders.map((order) => [order.number, order.channel, order.lines.length])).toEqual([[2, 'counter', 1], [1, 'counter', 1]]);
  });

  it('is placed at the counter on a plan: the deposit in cash now, the rest planned without a method', async () => {
    const activityId = await planned({ session_price_cents: 10_000 });
    await choose(family.zoe, activityId, clerk(), family.accountId);
    expect(await buy({ pay: 'plan', tender: 'cheque' }, clerk(), family.accountId)).toMatchObject({ state: 'ordered' });
    expect(await rows('select tender, amount_cents::int as cents from billing.payment where organization_id = $1')).toEqual([{ tender: 'cheque', cents: 2_000 }]);
    expect(await rows('select amount_cents::int as cents, payment_method_id as method from billing.planned_payment where organization_id = $1 order by due_on')).toEqual([{ cents: 4_000, method: null }, { cents: 4_000, method: null }]);
  });

  it('shows everywhere at once: the registration and its order', async () => {
    const { activityId } = await testActivity(store.db, here, 5, { session_price_cents: 0, starts_on: '2027-01-11', ends_on: '2027-01-18' });
    await choose(family.zoe, activityId);
    await buy({ pay: 'full' });
    const asFamily = { organizationId: here };
    expect(await store.db.commands.ask(listRegistrations, {}, family.actor, asFamily)).toMatchObject([{ activityId, nameFr: 'Têtard', personId: family.zoe, firstName: 'Zoé', state: 'live', orderNumber: 1, startsOn: '2027-01-11' }]);
    const other = await store.family();
    expect(await store.db.commands.ask(listRegistrations, {}, other.actor, asFamily)).toEqual([]);
  });

  it('is one for its cart, and the database holds it to one order', async () => {
    await choose(family.zoe, (await testActivity(store.db, here, 5, { session_price_cents: 0 })).activityId);
    await buy({ pay: 'full' });
    const twice = store.db.admin.query("insert into cart_checkout.placed_order select (jsonb_populate_record(o, jsonb_build_object('id', gen_random_uuid(), 'number', o.number + 1))).* from cart_checkout.placed_order o where o.organization_id = $1", [here]);
    await expect(twice).rejects.toMatchObject({ constraint: 'one_order_per_cart' });
  });

  it('is one order, whoever clicks twice in two tabs', async () => {
    const { activityId } = await testActivity(store.db, here, 5, { session_price_cents: 0 });
    await choose(family.zoe, activityId);
    const cart = await store.cartOf(here, family.actor);
    const clicks = await Promise.all(Array.from({ length: 12 }, (_, index) =>
      store.execute(here, checkOut, { cartId: cart.id ?? '', choice: { pay: 'full', expectedTotalCents: 0 } }, family.actor, index % 3 === 0 ? { idempotencyKey: 'one tab' } : {}),
    ));
    expect(new Set(clicks.map((click) => (click.state === 'ordered' ? click.orderId : click.state))).size).toBe(1);
    expect(await rows('select count(*)::int as n from billing.invoice where organization_id = $1')).toEqual([{ n: 1 }]);
  });
});

describe('an order that is paid now', () => {
  it('keeps the places, is charged outside any transaction, and is placed with the payment', async () => {
    const { activityId } = await testActivity(store.db, here, 5, { mainly_children: false });
    await choose(family.zoe, activityId);
    await choose(family.leo, activityId);
    const { attemptId, cartId } = await paying({ pay: 'full', paymentMethodId: await store.method(here, family.accountId) });
    expect(await store.db.commands.ask(viewCheckOut, { cartId }, family.actor, { organizationId: here })).toEqual({ state: 'paying', attemptId });
    await store.db.moveClock('40 minutes');
    expect(await store.charging.drive(here, attemptId)).toMatchObject({ state: 'accepted' });
    expect(await store.db.commands.ask(viewCheckOut, { cartId }, family.actor, { organizationId: here })).toMatchObject({ state: 'ordered', orderNumber: 1, invoiceNumber: 1, totalCents: 20_696 });
    expect(await registered()).toBe(2);
    expect(await rows('select amount_cents::int as cents, tender from billing.payment where organization_id = $1')).toEqual([{ cents: 20_696, tender: 'card' }]);
    expect(await rows('select receivable_cents::int as owes, credit_cents::int as has from billing.client_balance where organization_id = $1')).toEqual([{ owes: 0, has: 0 }]);
  });

  it('takes the deposit now and plans the rest', async () => {
    const activityId = await planned({ session_price_cents: 10_000 });
    await choose(family.zoe, activityId);
    const { attemptId } = await paying({ pay: 'plan', paymentMethodId: await store.method(here, family.accountId) });
    await store.charging.drive(here, attemptId);
    expect(await rows('select amount_cents::int as cents from billing.payment where organization_id = $1')).toEqual([{ cents: 2_000 }]);
    expect(await rows('select amount_cents::int as cents, due_on::text as on from billing.planned_payment where organization_id = $1 order by due_on')).toEqual([{ cents: 4_000, on: '2027-01-05' }, { cents: 4_000, on: '2027-02-05' }]);
    expect(await rows("select payload -> 'paidTodayCents' as paid, jsonb_array_length(payload -> 'instalments') as parts from kernel.outbox where organization_id = $1 and type = 'cart-checkout.order-placed.v1'")).toEqual([{ paid: 2_000, parts: 2 }]);
  });

  it('opens the cart again when the bank refuses: the places are still there, with the time that was left', async () => {
    const { activityId } = await testActivity(store.db, here, 1);
    await choose(family.zoe, activityId);
    await store.db.moveClock('3 minutes');
    const paymentMethodId = await store.method(here, family.accountId);
    const { attemptId, cartId } = await paying({ pay: 'full', paymentMethodId });
    await store.db.moveClock('20 minutes');
    store.gateway.behaviours.set(`pm-${paymentMethodId}`, 'declined');
    expect(await store.charging.drive(here, attemptId)).toMatchObject({ state: 'refused' });
    const view = await store.db.commands.ask(viewCheckOut, { cartId }, family.actor, { organizationId: here });
    expect(view).toMatchObject({ state: 'open' });
    const cart = await store.cartOf(here, family.actor);
    expect(cart.lines).toMatchObject([{ state: 'held' }]);
    expect(cart.lastRefusal).not.toBeNull();
    expect(Math.round((Date.parse(cart.deadlineAt ?? '') - Date.parse(cart.now)) / 60_000)).toBe(12);
    const again = await paying({ pay: 'full', paymentMethodId: await store.method(here, family.accountId) });
    expect(again.attemptId).not.toBe(attemptId);
    expect(await store.charging.drive(here, again.attemptId)).toMatchObject({ state: 'accepted' });
    expect(await registered()).toBe(1);
  });

  it('changes nothing while the bank thinks, and gives both tabs the same attempt', async () => {
    const { activityId } = await testActivity(store.db, here, 5);
    await choose(family.zoe, activityId);
    const { attemptId, cartId } = await paying({ pay: 'full', paymentMethodId: await store.method(here, family.accountId) });
    await expect(choose(family.leo, activityId)).rejects.toMatchObject({ code: 'cart-checkout.payment-in-progress' });
    expect(await store.execute(here, checkOut, { cartId, choice: { pay: 'full', expectedTotalCents: 1 } }, family.actor)).toEqual({ state: 'paying', attemptId });
    await Promise.all([1, 2, 3].map(() => store.charging.drive(here, attemptId)));
    expect(await rows('select count(*)::int as n from billing.payment where organization_id = $1')).toEqual([{ n: 1 }]);
  });

  it('places the order at the price agreed although the price changed while the bank thought', async () => {
    const { activityId } = await testActivity(store.db, here, 5);
    await choose(family.zoe, activityId);
    const { attemptId } = await paying({ pay: 'full', paymentMethodId: await store.method(here, family.accountId) });
    await store.db.admin.query('update catalog.activity set session_price_cents = 12000 where id = $1', [activityId]);
    await store.charging.drive(here, attemptId);
    expect(await rows('select total_cents::int as total from billing.invoice where organization_id = $1')).toEqual([{ total: 9_000 }]);
  });

  it('registers at once with a bank debit, and leaves the invoice open until the bank has paid or refused', async () => {
    const { activityId } = await testActivity(store.db, here, 5);
    await choose(family.zoe, activityId);
    const paymentMethodId = await store.method(here, family.accountId, { kind: 'bank-account' });
    store.gateway.behaviours.set(`pm-${paymentMethodId}`, 'processing');
    const { attemptId, cartId } = await paying({ pay: 'full', paymentMethodId });
    expect(await store.charging.drive(here, attemptId)).toMatchObject({ state: 'pending' });
    expect(await store.db.commands.ask(viewCheckOut, { cartId }, family.actor, { organizationId: here })).toMatchObject({ state: 'ordered' });
    expect(await rows('select receivable_cents::int as owes from billing.client_balance where organization_id = $1')).toEqual([{ owes: 9_000 }]);
    await store.db.moveClock('5 days');
    store.gateway.bankSettles();
    expect(await store.charging.drive(here, attemptId)).toMatchObject({ state: 'accepted' });
    expect(await rows('select receivable_cents::int as owes, credit_cents::int as has from billing.client_balance where organization_id = $1')).toEqual([{ owes: 0, has: 0 }]);
  });
});

describe('a hold that lapses at the instant of the payment', () => {
  async function lateFamily(): Promise<{ activityId: string; attemptId: string; cartId: string; sweep: () => Promise<unknown> }> {
    const { activityId } = await testActivity(store.db, here, 1);
    await choose(family.zoe, activityId);
    const { attemptId, cartId } = await paying({ pay: 'full', paymentMethodId: await store.method(here, family.accountId) });
    const sweeper = started(new Pool({ connectionString: store.db.sweeperUrl, max: 1 }), (pool) => pool.end());
    return { activityId, attemptId, cartId, sweep: () => freeExpiredHolds(store.db.database, sweeper) };
  }

  it('is taken again while a place is left', async () => {
    const { attemptId, sweep } = await lateFamily();
    await store.db.moveClock('61 minutes');
    await sweep();
    expect(await store.charging.drive(here, attemptId)).toMatchObject({ state: 'accepted' });
    expect(await registered()).toBe(1);
  });

  it('becomes credit on account when the place is gone: nothing is sold twice and the cart says so', async () => {
    const { activityId, attemptId, cartId, sweep } = await lateFamily();
    await store.db.moveClock('61 minutes');
    await sweep();
    const rival = await store.family();
    await choose(rival.zoe, activityId, rival.actor);
    expect(await store.charging.drive(here, attemptId)).toMatchObject({ state: 'accepted' });
    expect(await store.db.commands.ask(viewCheckOut, { cartId }, family.actor, { organizationId: here })).toEqual({ state: 'open', refusedBecause: 'paid-too-late' });
    expect(await rows('select credit_cents::int as has from billing.client_balance where organization_id = $1')).toEqual([{ has: 9_000 }]);
    expect(await rows("select payload -> 'amountCents' as cents, payload -> 'lost' -> 0 ->> 'labelFr' as lost from kernel.outbox where organization_id = $1 and type = 'cart-checkout.paid-too-late.v1'")).toEqual([{ cents: 9_000, lost: 'Têtard' }]);
    expect(await rows('select count(*)::int as n from billing.invoice where organization_id = $1')).toEqual([{ n: 0 }]);
    expect(await registered()).toBe(0);
  });
});

describe('what stands in the way of an order, in this order', () => {
  it('names the first thing only', async () => {
    const { activityId } = await testActivity(store.db, here, 5);
    const paymentMethodId = await store.method(here, family.accountId);
    const owner = (birthDate: string | null) => store.db.admin.query('update household.person set birth_date = $2 where id = $1', [family.ownerPersonId, birthDate]);
    const published = (status: string) => store.db.admin.query('update catalog.activity set status = $2 where id = $1', [activityId, status]);
    const confirmed = (value: boolean) => store.db.admin.query('update cart_checkout.cart set contact_confirmed_at = case when $2 then kernel.now() end where account_id = $1', [family.accountId, value]);
    const refusedWith = async (choice: Parameters<typeof buy>[0] = { pay: 'full', paymentMethodId, expectedTotalCents: 1 }): Promise<string> => buy(choice).then(() => 'ordered', (error: { code: string }) => error.code);

    expect(await refusedWith()).toBe('cart-checkout.cart-empty');
    await choose(family.zoe, activityId);
    await owner('2012-01-01');
    await store.db.moveClock('16 minutes');
    await published('withdrawn');
    await confirmed(false);
    expect(await refusedWith()).toBe('cart-checkout.adult-must-buy');
    await owner(null);
    expect(await refusedWith()).toBe('cart-checkout.adult-must-buy');
    await owner('2008-12-05');
    expect(await refusedWith()).toBe('cart-checkout.cart-expired');
    await published('published');
    await choose(family.zoe, activityId);
    await published('withdrawn');
    expect(await refusedWith()).toBe('cart-checkout.activity-not-for-sale');
    await published('published');
    expect(await refusedWith()).toBe('cart-checkout.contact-not-confirmed');
    await confirmed(true);
    expect(await refusedWith()).toBe('cart-checkout.price-changed');
    expect(await refusedWith({ pay: 'plan', paymentMethodId })).toBe('cart-checkout.payment-choice-not-offered');
    expect(await refusedWith({ pay: 'later' })).toBe('cart-checkout.payment-choice-not-offered');
    expect(await refusedWith({ pay: 'offline', tender: 'cash' })).toBe('cart-checkout.payment-choice-not-offered');
    expect(await refusedWith({ pay: 'full' })).toBe('cart-checkout.payment-method-missing');
    expect(await refusedWith({ pay: 'full', paymentMethodId: newId() })).toBe('billing.payment-method-unknown');
    expect(await refusedWith({ pay: 'full', paymentMethodId })).toBe('ordered');
  });

  it('wants each participant’s form confirmed', async () => {
    const formId = newId();
    const { activityId } = await testActivity(store.db, here, 5, { form_id: formId, session_price_cents: 0 });
    await store.db.admin.query("insert into org_forms.form (organization_id, id, name_fr, name_en) values ($1, $2, 'Fiche santé', 'Health form')", [here, formId]);
    await store.db.admin.query("insert into org_forms.form_version (organization_id, form_id, number, questions, published_at) values ($1, $2, 1, '[]', kernel.now())", [here, formId]);
    await choose(family.zoe, activityId);
    expect((await store.cartOf(here, family.actor)).missingForms).toMatchObject([{ personId: family.zoe, formId, firstName: 'Zoé' }]);
    await expect(buy({ pay: 'full' })).rejects.toMatchObject({ code: 'cart-checkout.form-missing', details: { forms: [{ personId: family.zoe, formId, activityId }] } });
    await store.db.admin.query(
      "insert into org_forms.submission (organization_id, id, form_id, number, person_id, account_id, confirmed_at) values ($1, $2, $3, 1, $4, $5, kernel.now())", [here, newId(), formId, family.zoe, family.accountId]);
    expect(await buy({ pay: 'full' })).toMatchObject({ state: 'ordered' });
  });

  it('wants the permission to take money, and a saved method that the client authorized', async () => {
    const { activityId } = await testActivity(store.db, here, 5);
    await choose(family.zoe, activityId, clerk(), family.accountId);
    await expect(buy({ pay: 'offline', tender: 'cash' }, clerk(['clients.billing']), family.accountId)).rejects.toMatchObject({ code: 'cart-checkout.not-allowed', details: { permission: 'payments.take' } });
    const paymentMethodId = await store.method(here, family.accountId, { authorized: false });
    await expect(buy({ pay: 'full', paymentMethodId }, clerk(), family.accountId)).rejects.toMatchObject({ code: 'billing.payment-method-not-authorized' });
  });

  it('wants credits no larger than the rest, and still shows such a cart to the clerk', async () => {
    const { activityId } = await testActivity(store.db, here, 5);
    const { lineId } = await choose(family.zoe, activityId, clerk(), family.accountId);
    await store.execute(here, addManualLine, { accountId: family.accountId, kind: 'manual-credit', label: 'Geste commercial', amountCents: 500, taxable: true, ledgerCodeId: null }, clerk(['clients.billing', 'payments.refund']));
    await store.execute(here, removeLine, { accountId: family.accountId, lineId }, clerk());
    expect(await store.cartOf(here, clerk(), family.accountId)).toMatchObject({ totalCents: -500, choices: { full: { offered: false }, plan: null } });
    await expect(buy({ pay: 'later' }, clerk(), family.accountId)).rejects.toMatchObject({ code: 'cart-checkout.total-below-zero' });
  });

  it('is another organization’s cart to everybody else', async () => {
    const { activityId } = await testActivity(store.db, here, 5, { session_price_cents: 0 });
    await choose(family.zoe, activityId);
    const cart = await store.cartOf(here, family.actor);
    const other = await store.family();
    await expect(store.execute(here, checkOut, { cartId: cart.id ?? '', choice: { pay: 'full', expectedTotalCents: 0 } }, other.actor)).rejects.toMatchObject({ code: 'cart-checkout.cart-empty' });
    await expect(store.db.commands.ask(viewCheckOut, { cartId: cart.id ?? '' }, other.actor, { organizationId: here })).rejects.toMatchObject({ code: 'kernel.not-found' });
  });
});

it('a private school asks nothing before the first session: only its plan is offered', async () => {
  here = await store.store({ kind: 'school', seller: 'commercial', consumer_regime: 's188' });
  await store.confirmContact(here, family);
  const { activityId } = await testActivity(store.db, here, 5, { session_price_cents: 20_000, starts_on: '2027-01-11', ends_on: '2027-03-22' });
  await choose(family.zoe, activityId);
  const cart = await store.cartOf(here, family.actor);
  expect(cart.totalCents).toBe(22_995);
  expect(cart.choices).toMatchObject({ full: { offered: false }, plan: { todayCents: 0, instalments: [{ dueOn: '2027-01-11', amountCents: 11_498 }, { dueOn: '2027-02-15', amountCents: 11_497 }] } });
  await expect(buy({ pay: 'full', paymentMethodId: await store.method(here, family.accountId) })).rejects.toMatchObject({ code: 'cart-checkout.payment-choice-not-offered', details: { because: 'nothing-before-the-first-session' } });
});

it('a drop-in date is bought for that date, with its period of service on the invoice', async () => {
  const { activityId } = await testActivity(store.db, here, 5, { drop_in_price_cents: 550 });
  const occurrenceId = await testOccurrence(store.db, here, activityId, '2026-12-12', 3);
  await store.shopping.addLine({ organizationId: here, personId: family.leo, activityId, occurrenceId }, family.actor);
  const { attemptId } = await paying({ pay: 'full', paymentMethodId: await store.method(here, family.accountId) });
  await store.charging.drive(here, attemptId);
  expect(await rows("select kind, service_from::text as from, service_to::text as to from billing.invoice_line where organization_id = $1")).toEqual([{ kind: 'drop-in', from: '2026-12-12', to: '2026-12-12' }]);
});

it('a client who was never seen on the web is served at the counter', async () => {
  here = await store.store();
  await store.execute(here, ensureClient, { accountId: family.accountId }, family.actor);
  const { activityId } = await testActivity(store.db, here, 5);
  await choose(family.zoe, activityId, clerk(), family.accountId);
  expect(await buy({ pay: 'offline', tender: 'terminal', amountReceivedCents: 10_000 }, clerk(), family.accountId)).toMatchObject({ state: 'ordered' });
  expect(await rows('select credit_cents::int as has from billing.client_balance where organization_id = $1')).toEqual([{ has: 1_000 }]);
});

it('whoever was barred while their place was in the cart does not buy it; a clerk who sells all the same may', async () => {
  const { activityId } = await testActivity(store.db, here, 5, { session_price_cents: 0 });
  await choose(family.zoe, activityId);
  const bar = (personId: string | null) => store.execute(here, barClient, { accountId: family.accountId, personId, reason: 'Conduite', untilOn: '2026-12-31' }, clerk(['clients.view', 'clients.edit']));
  const lift = async (): Promise<void> => {
    const [row] = (await rows('select id from household.bar where organization_id = $1 and lifted_at is null')) as { id: string }[];
    await store.execute(here, liftBar, { accountId: family.accountId, barId: row?.id ?? '' }, clerk(['clients.view', 'clients.edit']));
  };
  await bar(family.zoe);
  await expect(buy({ pay: 'full' })).rejects.toMatchObject({ code: 'cart-checkout.barred', details: { personId: family.zoe, firstName: 'Zoé', untilOn: '2026-12-31' } });
  await lift();
  await bar(null);
  await expect(buy({ pay: 'full' })).rejects.toMatchObject({ code: 'cart-checkout.barred' });
  expect(await registered()).toBe(0);
  const seller = clerk(['clients.billing', 'payments.take', 'enrolment.over-capacity']);
  await store.shopping.addLine({ organizationId: here, accountId: family.accountId, personId: family.leo, activityId, occurrenceId: null, waive: { rules: true, capacity: false } }, seller);
  await buy({ pay: 'full' }, seller, family.accountId);
  expect(await registered()).toBe(1);
  // A bar of another person is in nobody else's way.
  await lift();
  await bar(family.leo);
  await buy({ pay: 'full' });
  expect(await registered()).toBe(2);
});
