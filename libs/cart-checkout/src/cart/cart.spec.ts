import { newId, type Actor, DomainError } from '@preau/kernel';
import { endsWithItsTest } from '@preau/kernel/testing';
import { countersThatDisagree, freeExpiredHolds, placesOf, registerClaims } from '@preau/enrolment';
import { testActivity, testOccurrence } from '@preau/enrolment/testing';
import { testClerk } from '@preau/household/testing';
import { archiveMember, ensureClient } from '@preau/household';
import { Pool } from 'pg';
import { testStore, type ShopperFamily, type TestStore } from '../testing';
import { addManualLine, ChoosingTogether, confirmContactDetails, extendDeadline, listMyCarts, removeLine, removeServiceFee, retryLapsedLines } from '../index';

const started = endsWithItsTest();
let store: TestStore;
let here: string;
let family: ShopperFamily;
const clerk = (permissions: readonly string[] = ['clients.billing', 'payments.take']): Actor => testClerk(here, permissions);
beforeAll(async () => {
  store = await testStore();
});
beforeEach(async () => {
  await store.winterNoon();
  here = await store.store();
  family = await store.family();
});
afterEach(async () => {
  expect(await store.db.database.look({ organizationId: here }, countersThatDisagree)).toEqual([]);
});
afterAll(() => store.db.close());

const choose = (personId: string, activityId: string, actor: Actor = family.actor, extra: object = {}) => store.shopping.addLine({ organizationId: here, personId, activityId, occurrenceId: null, ...extra }, actor);
const minutesBetween = (a: string | Date, b: string | Date): number => Math.round((new Date(b).getTime() - new Date(a).getTime()) / 60_000);

describe('choosing who comes', () => {
  it('keeps every place of the cart until one deadline, from its first hold', async () => {
    const [one, two] = [await testActivity(store.db, here, 5), await testActivity(store.db, here, 5)];
    const first = await choose(family.zoe, one.activityId);
    await store.db.moveClock('4 minutes');
    const second = await choose(family.leo, two.activityId);
    expect(second.deadlineAt).toEqual(first.deadlineAt);
    expect(second.cartId).toBe(first.cartId);
    const cart = await store.cartOf(here, family.actor);
    expect(cart.lines.map((line) => [line.personName, line.amountCents, line.state])).toEqual([['Zoé Tremblay', 9_000, 'held'], ['Léo Tremblay', 9_000, 'held']]);
    expect(minutesBetween(cart.now, cart.deadlineAt ?? '')).toBe(11);
  });

  it('answers the line there is when the same is asked twice at once', async () => {
    const { activityId } = await testActivity(store.db, here, 5);
    const lines = await Promise.all([1, 2, 3].map(() => choose(family.zoe, activityId)));
    expect(new Set(lines.map((line) => line.lineId)).size).toBe(1);
    expect((await store.cartOf(here, family.actor)).lines).toHaveLength(1);
  });

  it('seats two children in the same activity in the same instant', async () => {
    const { activityId } = await testActivity(store.db, here, 5);
    await Promise.all([choose(family.zoe, activityId), choose(family.leo, activityId)]);
    expect((await store.cartOf(here, family.actor)).lines).toHaveLength(2);
  });

  const refusals: readonly [string, Record<string, unknown>, string, Record<string, unknown>][] = [
    ['is a draft', { status: 'draft' }, 'cart-checkout.activity-not-for-sale', { because: 'unknown' }],
    ['was withdrawn', { status: 'withdrawn' }, 'cart-checkout.activity-not-for-sale', { because: 'withdrawn' }],
    ['is sold by date only', { session_price_cents: null, drop_in_price_cents: 500 }, 'cart-checkout.activity-not-for-sale', { because: 'not-sold-as-session' }],
    ['is over', { starts_on: '2026-09-01', ends_on: '2026-11-30' }, 'cart-checkout.activity-not-for-sale', { because: 'over' }],
    ['opens later', { registration_opens_at: '2027-03-09T11:00:00Z' }, 'cart-checkout.not-open-yet', { opensAt: '2027-03-09T11:00:00.000Z' }],
    ['has closed', { registration_closes_at: '2026-12-01T11:00:00Z' }, 'cart-checkout.registration-closed', { closedAt: '2026-12-01T11:00:00.000Z' }],
    ['is for older children, on its first day', { age_min_months: 84, starts_on: '2027-01-11' }, 'cart-checkout.too-young', { ageMonths: 81, ageMinMonths: 84, on: '2027-01-11', firstName: 'Zoé' }],
    ['is for younger children, on its first day', { age_max_months: 71, starts_on: '2027-01-11' }, 'cart-checkout.too-old', { ageMonths: 81, ageMaxMonths: 71 }],
  ];
  it.each(refusals)('says why not when the activity %s', async (_title, columns, code, details) => {
    const { activityId } = await testActivity(store.db, here, 5, columns);
    const refusal = await choose(family.zoe, activityId).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code, details });
    const [offered] = (await store.shopping.eligibility({ organizationId: here, activityId, occurrenceId: null }, family.actor)).filter((one) => one.personId === family.zoe);
    expect(offered).toMatchObject({ eligible: false, refusal: { code } });
  });

  it('takes a child who has the age on the very first day', async () => {
    const { activityId } = await testActivity(store.db, here, 5, { age_min_months: 81, age_max_months: 81, starts_on: '2027-01-11' });
    await expect(choose(family.zoe, activityId)).resolves.toMatchObject({ again: false });
  });

  it('counts the age for a drop-in on its own date', async () => {
    const { activityId } = await testActivity(store.db, here, 5, { age_min_months: 84, drop_in_price_cents: 550, starts_on: '2026-09-01' });
    const before = await testOccurrence(store.db, here, activityId, '2027-03-13', 3);
    const birthday = await testOccurrence(store.db, here, activityId, '2027-03-14', 3);
    await expect(choose(family.zoe, activityId, family.actor, { occurrenceId: before })).rejects.toMatchObject({ code: 'cart-checkout.too-young', details: { on: '2027-03-13' } });
    await choose(family.zoe, activityId, family.actor, { occurrenceId: birthday });
    expect((await store.cartOf(here, family.actor)).lines).toMatchObject([{ kind: 'drop-in', amountCents: 550, labelFr: 'Têtard – 14 mars 2027', labelEn: 'Tadpole – March 14, 2027' }]);
  });

  it('refuses a person of another family and an archived one', async () => {
    const { activityId } = await testActivity(store.db, here, 5);
    const others = await store.family();
    await expect(choose(others.zoe, activityId)).rejects.toMatchObject({ code: 'cart-checkout.person-unknown' });
    await store.execute(here, archiveMember, { accountId: family.accountId, personId: family.leo }, family.actor);
    await expect(choose(family.leo, activityId)).rejects.toMatchObject({ code: 'cart-checkout.person-archived' });
  });

  it('tells beforehand who is registered and whether places are left', async () => {
    const { activityId } = await testActivity(store.db, here, 1);
    const line = await choose(family.zoe, activityId);
    await store.db.commands.execute(registerClaims, { claimIds: [line.claimId] }, store.db.actor, { organizationId: here });
    const people = await store.shopping.eligibility({ organizationId: here, activityId, occurrenceId: null }, family.actor);
    expect(people.map((one) => [one.firstName, one.refusal?.code])).toEqual([['Maude', 'enrolment.full'], ['Léo', 'enrolment.full'], ['Zoé', 'enrolment.already-registered']]);
  });

  it('gives ten places to sixty families who come at once, and leaves the others without an empty line', async () => {
    const { activityId } = await testActivity(store.db, here, 10);
    const families: ShopperFamily[] = [];
    for (let count = 0; count < 60; count += 1) families.push(await store.family());
    const outcomes = await Promise.allSettled(families.map((one) => choose(one.zoe, activityId, one.actor)));
    expect(outcomes.filter((one) => one.status === 'fulfilled')).toHaveLength(10);
    expect(new Set(outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason instanceof DomainError ? one.reason.code : String(one.reason)] : [])))).toEqual(new Set(['enrolment.held-by-others']));
    const lines = await store.db.admin.query('select count(*)::int as n from cart_checkout.cart_line where activity_id = $1', [activityId]);
    expect(lines.rows).toEqual([{ n: 10 }]);
  });
});

describe('the life of a cart', () => {
  it('gives a removed line’s place back at once, and a fresh deadline to what is chosen next', async () => {
    const { activityId } = await testActivity(store.db, here, 1);
    const line = await choose(family.zoe, activityId);
    await store.db.moveClock('10 minutes');
    await store.execute(here, removeLine, { lineId: line.lineId }, family.actor);
    const rival = await store.family();
    const next = await choose(rival.zoe, activityId, rival.actor);
    expect(minutesBetween((await store.cartOf(here, rival.actor)).now, next.deadlineAt)).toBe(15);
    await expect(store.execute(here, removeLine, { lineId: next.lineId }, family.actor)).rejects.toMatchObject({ code: 'cart-checkout.line-unknown' });
  });

  it('is extended once by the shopper, with all its places', async () => {
    const { activityId } = await testActivity(store.db, here, 1);
    await choose(family.zoe, activityId);
    expect((await store.cartOf(here, family.actor)).mayExtend).toBe(true);
    await store.execute(here, extendDeadline, {}, family.actor);
    await store.db.moveClock('20 minutes');
    const rival = await store.family();
    await expect(choose(rival.zoe, activityId, rival.actor)).rejects.toMatchObject({ code: 'enrolment.held-by-others' });
    await expect(store.execute(here, extendDeadline, {}, family.actor)).rejects.toMatchObject({ code: 'cart-checkout.already-extended' });
  });

  it('shows a lapsed line, and tries it again at today’s price when asked', async () => {
    const { activityId } = await testActivity(store.db, here, 2);
    await choose(family.zoe, activityId);
    await store.db.moveClock('16 minutes');
    const sweeper = started(new Pool({ connectionString: store.db.sweeperUrl, max: 1 }), (pool) => pool.end());
    await freeExpiredHolds(store.db.database, sweeper);
    expect((await store.cartOf(here, family.actor)).lines).toMatchObject([{ state: 'lapsed', amountCents: 9_000 }]);
    await expect(store.execute(here, extendDeadline, {}, family.actor)).rejects.toMatchObject({ code: 'cart-checkout.cart-expired' });
    await store.db.admin.query('update catalog.activity set session_price_cents = 9500 where id = $1', [activityId]);
    expect(await retryLapsedLines(store.shopping, new ChoosingTogether(store.db.database), store.db.database, { organizationId: here }, family.actor)).toMatchObject([{ held: true }]);
    const cart = await store.cartOf(here, family.actor);
    expect(cart.lines).toMatchObject([{ state: 'held', amountCents: 9_500 }]);
    expect(cart.mayExtend).toBe(true);
  });

  it('says which lapsed lines could not be had again', async () => {
    const { activityId } = await testActivity(store.db, here, 1);
    const lost = await choose(family.zoe, activityId);
    await store.db.moveClock('16 minutes');
    const rival = await store.family();
    await choose(rival.zoe, activityId, rival.actor);
    expect(await retryLapsedLines(store.shopping, new ChoosingTogether(store.db.database), store.db.database, { organizationId: here }, family.actor)).toMatchObject([{ lineId: lost.lineId, held: false, code: 'enrolment.held-by-others' }]);
    const [places] = await store.db.database.look({ organizationId: here }, (sql) => placesOf(sql, [{ activityId, occurrenceId: null }]));
    expect(places).toMatchObject({ held: 1, left: 0 });
  });

  it('is one per organization, and a family sees all of its own', async () => {
    const elsewhere = await store.store({ name: 'Club de judo' });
    const [one, two] = [await testActivity(store.db, here, 5), await testActivity(store.db, elsewhere, 5)];
    await choose(family.zoe, one.activityId);
    await store.shopping.addLine({ organizationId: elsewhere, personId: family.leo, activityId: two.activityId, occurrenceId: null }, family.actor);
    const carts = await store.db.commands.ask(listMyCarts, undefined, family.actor);
    expect(carts.map((cart) => [cart.organizationName, cart.items]).sort()).toEqual([['Club de judo', 1], ['Ville de Valbois', 1]]);
    const other = await store.family();
    expect(await store.db.commands.ask(listMyCarts, undefined, other.actor)).toEqual([]);
    expect((await store.cartOf(here, other.actor)).lines).toEqual([]);
  });

  it('wants the owner’s contact details confirmed, complete', async () => {
    await expect(store.execute(here, confirmContactDetails, {}, family.actor)).rejects.toMatchObject({ code: 'cart-checkout.contact-not-confirmed', details: { missing: ['phone', 'street', 'city', 'postalCode'] } });
    await store.confirmContact(here, family);
    expect((await store.cartOf(here, family.actor)).contact).toMatchObject({ confirmed: true, missing: [] });
  });
});

describe('the counter', () => {
  it('sells to a client in a cart of its own, with fees, credits and without the service fee', async () => {
    here = await store.store({ service_fee_cents: 250, service_fee_taxable: true });
    await store.execute(here, ensureClient, { accountId: family.accountId }, family.actor);
    const { activityId } = await testActivity(store.db, here, 5);
    await store.shopping.addLine({ organizationId: here, accountId: family.accountId, personId: family.zoe, activityId, occurrenceId: null }, clerk());
    await store.execute(here, addManualLine, { accountId: family.accountId, kind: 'manual-fee', label: 'Clé perdue', amountCents: 1_000, taxable: true, ledgerCodeId: null }, clerk());
    const credit = { accountId: family.accountId, kind: 'manual-credit', label: 'Geste commercial', amountCents: 500, taxable: false, ledgerCodeId: null } as const;
    await expect(store.execute(here, addManualLine, credit, clerk())).rejects.toMatchObject({ code: 'cart-checkout.not-allowed', details: { permission: 'payments.refund' } });
    await store.execute(here, addManualLine, credit, clerk(['clients.billing', 'payments.refund']));
    const cart = await store.cartOf(here, clerk(), family.accountId);
    expect(cart).toMatchObject({ channel: 'counter', subtotalCents: 9_750, gstCents: 63, qstCents: 125, totalCents: 9_938 });
    await store.execute(here, removeServiceFee, { accountId: family.accountId, removed: true }, clerk());
    expect(await store.cartOf(here, clerk(), family.accountId)).toMatchObject({ subtotalCents: 9_500, totalCents: 9_650 });
    expect((await store.cartOf(here, family.actor)).lines).toEqual([]);
    await expect(choose(family.zoe, activityId)).rejects.toMatchObject({ code: 'cart-checkout.held-in-other-cart' });
    const audited = await store.db.admin.query("select count(*)::int as n from kernel.audit_line where organization_id = $1 and command = 'cart-checkout.add-line'", [here]);
    expect(audited.rows).toEqual([{ n: 1 }]);
  });

  it('goes over the capacity and the rules only with the permission', async () => {
    await store.execute(here, ensureClient, { accountId: family.accountId }, family.actor);
    const { activityId } = await testActivity(store.db, here, 0, { age_min_months: 216, starts_on: '2027-01-11' });
    const ask = (actor: Actor) => store.shopping.addLine({ organizationId: here, accountId: family.accountId, personId: family.zoe, activityId, occurrenceId: null, waive: { rules: true, capacity: true } }, actor);
    await expect(ask(clerk())).rejects.toMatchObject({ code: 'cart-checkout.not-allowed', details: { permission: 'enrolment.over-capacity' } });
    await expect(ask(clerk(['clients.billing', 'enrolment.over-capacity']))).resolves.toMatchObject({ again: false });
    await expect(ask(family.actor)).rejects.toMatchObject({ code: expect.stringMatching(/not-allowed|not-found/) as string });
  });

  it('is closed to staff without the permission to sell, and to clients of other organizations', async () => {
    const { activityId } = await testActivity(store.db, here, 5);
    const add = (actor: Actor) => store.shopping.addLine({ organizationId: here, accountId: family.accountId, personId: family.zoe, activityId, occurrenceId: null }, actor);
    await expect(add(clerk(['clients.view']))).rejects.toMatchObject({ code: 'cart-checkout.not-allowed' });
    await expect(add(clerk())).rejects.toMatchObject({ code: 'cart-checkout.person-unknown' });
    await expect(store.cartOf(here, { kind: 'visitor' }, newId())).rejects.toMatchObject({ code: 'kernel.not-found' });
  });
});
