import { DomainError, newId, type Actor } from '@preau/kernel';
import { testActivity, testShoppers } from '@preau/enrolment/testing';
import { testClerk } from '@preau/household/testing';
import { brokenInvariants } from '@preau/billing/testing';
import { testStore, type ShopperFamily, type TestStore } from '../testing';
import { applyCode, checkOut, listOneTimeFees, listPromotions, removeCode, removeOneTimeFee, removePromotion, saveOneTimeFee, savePromotion, type SavePromotionInput } from '../index';
import { giveBackOneTimeFee } from './keep-price.store';
import { anybody, everything } from './promotion';

let store: TestStore;
let here: string;
let family: ShopperFamily;
const clerk = (): Actor => testClerk(here, ['clients.billing', 'payments.take']);
beforeAll(async () => {
  store = await testStore();
});
beforeEach(async () => {
  await store.winterNoon();
  here = await store.store();
  family = await store.family();
  await store.confirmContact(here, family);
});
afterEach(async () => expect(await brokenInvariants(store.db, here)).toEqual([]));
afterAll(() => store.db.close());

const coupon: SavePromotionInput = {
  kind: 'coupon', nameFr: 'Bienvenue', nameEn: 'Welcome', code: 'BIENVENUE', position: 0, enabled: true, appliesFrom: null, appliesUntil: null, usesMax: null, usesPerClientMax: null,
  off: { unit: 'amount', value: 2_000 }, per: 'item', items: everything, criteria: anybody, multiPerson: null, combo: null, group: '',
};
const fee = { nameFr: 'Carte de membre', nameEn: 'Membership card', amountCents: 1_500, taxable: false, ledgerCodeId: null, season: '', askedFrom: null, askedUntil: null, items: everything, enabled: true };
const save = async (overrides: Partial<SavePromotionInput> = {}): Promise<string> => (await store.execute(here, savePromotion, { ...coupon, ...overrides }, store.db.actor)).promotionId;
const choose = (one: ShopperFamily, personId: string, activityId: string, actor: Actor = one.actor) => store.shopping.addLine({ organizationId: here, personId, activityId, occurrenceId: null, ...(actor.kind === 'staff' ? { accountId: one.accountId } : {}) }, actor);
const type = (code: string, one: ShopperFamily = family, actor: Actor = one.actor) => store.execute(here, applyCode, { code, ...(actor.kind === 'staff' ? { accountId: one.accountId } : {}) }, actor);
async function pay(one: ShopperFamily, paymentMethodId: string) {
  const cart = await store.cartOf(here, one.actor);
  return store.execute(here, checkOut, { cartId: cart.id ?? '', choice: { pay: 'full', expectedTotalCents: cart.totalCents, paymentMethodId } }, one.actor);
}
const later = async (one: ShopperFamily, actor = clerk()) => {
  const cart = await store.cartOf(here, actor, one.accountId);
  return store.execute(here, checkOut, { accountId: one.accountId, cartId: cart.id ?? '', choice: { pay: 'later', expectedTotalCents: cart.totalCents } }, actor);
};
const uses = async (promotionId: string): Promise<number> => (await store.db.admin.query<{ uses: number }>('select coalesce((select uses from cart_checkout.promotion_count where promotion_id = $1), 0) as uses', [promotionId])).rows[0]?.uses ?? 0;

describe('a code in the cart', () => {
  const refusals: readonly [string, Partial<SavePromotionInput>, string, string][] = [
    ['nobody knows', {}, 'bienvenue', 'cart-checkout.code-unknown'],
    ['is not valid yet', { appliesFrom: '2026-12-06T00:00' }, 'BIENVENUE', 'cart-checkout.code-not-yet'],
    ['is over', { appliesUntil: '2026-12-05T11:59' }, 'BIENVENUE', 'cart-checkout.code-expired'],
    ['was switched off', { enabled: false }, 'BIENVENUE', 'cart-checkout.code-expired'],
    ['is for others', { criteria: { ...anybody, tagsAny: ['bénévole'] } }, 'BIENVENUE', 'cart-checkout.code-nothing-eligible'],
  ];
  it.each(refusals)('is refused by name when it %s', async (_title, overrides, code, refusal) => {
    await save(overrides);
    await choose(family, family.zoe, (await testActivity(store.db, here, 5)).activityId);
    await expect(type(code)).rejects.toMatchObject({ code: refusal });
    expect((await store.cartOf(here, family.actor)).codes).toEqual([]);
  });

  it('lowers the cheapest item, once, and may be taken out again', async () => {
    const promotionId = await save();
    await choose(family, family.zoe, (await testActivity(store.db, here, 5)).activityId);
    await choose(family, family.leo, (await testActivity(store.db, here, 5, { session_price_cents: 1_500 })).activityId);
    await type('  BIENVENUE ');
    await type('BIENVENUE');
    const cart = await store.cartOf(here, family.actor);
    expect(cart.lines.map((line) => [line.listCents, line.amountCents])).toEqual([[null, 9_000], [1_500, 0]]);
    expect(cart.codes).toMatchObject([{ code: 'BIENVENUE', state: 'applied', savedCents: 1_500 }]);
    await store.execute(here, removeCode, { promotionId }, family.actor);
    expect((await store.cartOf(here, family.actor)).totalCents).toBe(10_500);
  });

  it('that was used up meanwhile stops the checkout, which says so', async () => {
    await save({ usesMax: 1 });
    const { activityId } = await testActivity(store.db, here, 5);
    const other = await store.family();
    await store.confirmContact(here, other);
    for (const one of [family, other]) {
      await choose(one, one.zoe, activityId);
      await type('BIENVENUE', one);
    }
    const shown = await store.cartOf(here, family.actor);
    await pay(other, await store.method(here, other.accountId));
    const paymentMethodId = await store.method(here, family.accountId);
    await expect(store.execute(here, checkOut, { cartId: shown.id ?? '', choice: { pay: 'full', expectedTotalCents: shown.totalCents, paymentMethodId } }, family.actor)).rejects.toMatchObject({ code: 'cart-checkout.code-used-up' });
    expect((await store.cartOf(here, family.actor)).codes).toMatchObject([{ state: 'used-up', savedCents: 0 }]);
  });

  it('of which each client has one goes to each client once', async () => {
    await save({ usesPerClientMax: 1 });
    const { activityId } = await testActivity(store.db, here, 5);
    await choose(family, family.zoe, activityId, clerk());
    await type('BIENVENUE', family, clerk());
    expect(await later(family)).toMatchObject({ state: 'ordered' });
    await choose(family, family.leo, activityId);
    await expect(type('BIENVENUE')).rejects.toMatchObject({ code: 'cart-checkout.code-used-by-client' });
  });
});

describe('what a cart uses', () => {
  it('is counted when the payment begins and given back when the bank refuses', async () => {
    const promotionId = await save({ usesMax: 1 });
    await store.execute(here, saveOneTimeFee, fee, store.db.actor);
    await choose(family, family.zoe, (await testActivity(store.db, here, 5)).activityId);
    await type('BIENVENUE');
    const paymentMethodId = await store.method(here, family.accountId);
    const view = await pay(family, paymentMethodId);
    expect(await uses(promotionId)).toBe(1);
    expect((await store.cartOf(here, family.actor)).codes).toMatchObject([{ state: 'applied' }]);
    store.gateway.behaviours.set(`pm-${paymentMethodId}`, 'declined');
    if (view.state === 'paying') await store.charging.drive(here, view.attemptId);
    expect(await uses(promotionId)).toBe(0);
    expect(await store.db.commands.ask(listOneTimeFees, undefined, store.db.actor, { organizationId: here })).toMatchObject([{ charged: 0 }]);
    const again = await pay(family, await store.method(here, family.accountId));
    if (again.state === 'paying') await store.charging.drive(here, again.attemptId);
    expect(await uses(promotionId)).toBe(1);
    expect(await store.db.commands.ask(listPromotions, undefined, store.db.actor, { organizationId: here })).toMatchObject([{ uses: 1, savedCents: 2_000 }]);
    await expect(store.execute(here, removePromotion, { promotionId }, store.db.actor)).rejects.toMatchObject({ code: 'cart-checkout.promotion-used' });
  });

  it('of a coupon with fifty uses is exactly fifty, when a thousand carts want one', async () => {
    const promotionId = await save({ usesMax: 50 });
    const { activityId } = await testActivity(store.db, here, 1_000);
    const shoppers = await testShoppers(store.db, 1_000);
    await store.db.admin.query('insert into household.client (organization_id, id, account_id) select $1, gen_random_uuid(), a from unnest($2::uuid[]) as a', [here, shoppers.map((one) => one.accountId)]);
    const actor = clerk();
    await Promise.all(shoppers.map(({ accountId, personId }) => store.shopping.addLine({ organizationId: here, accountId, personId, activityId, occurrenceId: null }, actor)));
    await store.db.admin.query('insert into cart_checkout.cart_code (organization_id, cart_id, promotion_id, account_id) select organization_id, id, $2, account_id from cart_checkout.cart where organization_id = $1 and channel = \'counter\'', [here, promotionId]);
    const carts = (await store.db.admin.query<{ cartId: string; accountId: string }>('select id as "cartId", account_id as "accountId" from cart_checkout.cart where organization_id = $1 and channel = \'counter\'', [here])).rows;
    const refused = new Map<string, number>();
    let bought = 0;
    const buy = async ({ cartId, accountId }: { cartId: string; accountId: string }): Promise<void> => {
      try {
        await store.execute(here, checkOut, { accountId, cartId, choice: { pay: 'later', expectedTotalCents: 7_000 } }, actor);
        bought += 1;
      } catch (error) {
        const code = error instanceof DomainError ? error.code : String(error);
        refused.set(code, (refused.get(code) ?? 0) + 1);
      }
    };
    const waiting = [...carts];
    await Promise.all(Array.from({ length: 16 }, async () => {
      for (let cart = waiting.pop(); cart !== undefined; cart = waiting.pop()) await buy(cart);
    }));
    expect(bought).toBe(50);
    expect([...refused]).toEqual([['cart-checkout.code-used-up', 950]]);
    expect(await uses(promotionId)).toBe(50);
    const kept = await store.db.admin.query('select count(*)::int as n from cart_checkout.promotion_use u join cart_checkout.placed_order o on o.cart_id = u.cart_id where u.promotion_id = $1', [promotionId]);
    expect(kept.rows).toEqual([{ n: 50 }]);
  }, 120_000);

  it('of a coupon that the last two carts want in one instant goes to one of them', async () => {
    const promotionId = await save({ usesMax: 1 });
    const { activityId } = await testActivity(store.db, here, 20);
    const others: ShopperFamily[] = [];
    for (let count = 0; count < 8; count += 1) {
      const one = await store.family();
      others.push(one);
      await store.confirmContact(here, one);
      await choose(one, one.zoe, activityId);
      await type('BIENVENUE', one);
    }
    const methods: string[] = [];
    for (const one of others) methods.push(await store.method(here, one.accountId));
    const outcomes = await Promise.allSettled(others.map((one, index) => pay(one, methods[index] ?? newId())));
    expect(outcomes.filter((one) => one.status === 'fulfilled').length).toBeGreaterThanOrEqual(1);
    const lowered = await store.db.admin.query("select count(*)::int as n from cart_checkout.cart where organization_id = $1 and state = 'paying' and agreed -> 'totalCents' = '7000'", [here]);
    expect(lowered.rows).toEqual([{ n: 1 }]);
    expect(await uses(promotionId)).toBe(1);
  });
});

it.each([
  ['a coupon of one use', { usesMax: 1 }, 'used-up'], ['a coupon of which each client has one', { usesPerClientMax: 1 }, 'used-by-client'],
] as const)('%s goes to one of two carts of one client that want it in one instant', async (_, limits, because) => {
  const promotionId = await save(limits);
  const { activityId } = await testActivity(store.db, here, 5);
  await choose(family, family.zoe, activityId);
  await choose(family, family.leo, activityId, clerk());
  const carts = (await store.db.admin.query<{ id: string }>('select id from cart_checkout.cart where organization_id = $1 order by id', [here])).rows;
  expect(carts).toHaveLength(2);
  const kept = await Promise.all(carts.map(({ id }) => store.db.database.transaction({ organizationId: here }, (tx) =>
    tx.one<{ gone: { because: string } | null }>('select cart_checkout.keep_price($1, $2, $3, $4, $5) as gone', [here, id, family.accountId, JSON.stringify([{ promotionId, amountCents: 2_000 }]), '[]']))));
  expect(kept.map(({ gone }) => gone?.because ?? 'kept').sort()).toEqual(['kept', because]);
});

describe('a fee that each person pays once', () => {
  it('goes to one of two carts that ask it of the same person, whoever comes second', async () => {
    const { feeId } = await store.execute(here, saveOneTimeFee, fee, store.db.actor);
    const { activityId } = await testActivity(store.db, here, 5);
    await choose(family, family.zoe, activityId);
    await choose(family, family.leo, activityId, clerk());
    const carts = (await store.db.admin.query<{ id: string }>('select id from cart_checkout.cart where organization_id = $1', [here])).rows;
    const kept = await Promise.all(carts.map(({ id }) => store.db.database.transaction({ organizationId: here }, (tx) =>
      tx.one<{ gone: { because: string } | null }>('select cart_checkout.keep_price($1, $2, $3, $4, $5) as gone', [here, id, family.accountId, '[]', JSON.stringify([{ feeId, personId: family.zoe }])]))));
    expect(kept.map(({ gone }) => gone?.because ?? 'kept').sort()).toEqual(['kept', 'paid-before']);
  });

  it('is asked with the next purchase, of each person, and not again', async () => {
    await store.execute(here, saveOneTimeFee, fee, store.db.actor);
    const [one, two] = [await testActivity(store.db, here, 5), await testActivity(store.db, here, 5)];
    await choose(family, family.zoe, one.activityId, clerk());
    await choose(family, family.zoe, two.activityId, clerk());
    await choose(family, family.leo, one.activityId, clerk());
    expect((await store.cartOf(here, clerk(), family.accountId)).lines.filter((line) => line.kind === 'one-time-fee').map((line) => [line.personName, line.amountCents]).sort()).toEqual([['Léo Tremblay', 1_500], ['Zoé Tremblay', 1_500]]);
    await later(family);
    await choose(family, family.leo, two.activityId, clerk());
    expect((await store.cartOf(here, clerk(), family.accountId)).lines.map((line) => line.kind)).toEqual(['session']);
    const [{ id } = { id: '' }] = await store.db.commands.ask(listOneTimeFees, undefined, store.db.actor, { organizationId: here });
    await expect(store.execute(here, removeOneTimeFee, { feeId: id }, store.db.actor)).rejects.toMatchObject({ code: 'cart-checkout.one-time-fee-used' });
  });

  it('is asked once when the family and the counter buy in the same instant', async () => {
    await store.execute(here, saveOneTimeFee, fee, store.db.actor);
    const [one, two] = [await testActivity(store.db, here, 5), await testActivity(store.db, here, 5)];
    await choose(family, family.zoe, one.activityId);
    await choose(family, family.zoe, two.activityId, clerk());
    const paymentMethodId = await store.method(here, family.accountId);
    const outcomes = await Promise.allSettled([pay(family, paymentMethodId), later(family)]);
    for (const outcome of outcomes) if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'cart-checkout.price-changed' });
    expect(await store.db.commands.ask(listOneTimeFees, undefined, store.db.actor, { organizationId: here })).toMatchObject([{ charged: 1 }]);
  });

  it('is asked again in another season, and after it was given back', async () => {
    const { feeId } = await store.execute(here, saveOneTimeFee, { ...fee, season: '2026' }, store.db.actor);
    const activities = [await testActivity(store.db, here, 5), await testActivity(store.db, here, 5), await testActivity(store.db, here, 5)];
    const buys = async (index: number): Promise<number> => {
      await choose(family, family.zoe, activities[index]?.activityId ?? '', clerk());
      const asked = (await store.cartOf(here, clerk(), family.accountId)).lines.filter((line) => line.kind === 'one-time-fee').length;
      await later(family);
      return asked;
    };
    expect(await buys(0)).toBe(1);
    await store.execute(here, saveOneTimeFee, { ...fee, id: feeId, season: '2027' }, store.db.actor);
    expect(await buys(1)).toBe(1);
    const { rows } = await store.db.admin.query<{ cart_id: string }>("select cart_id from cart_checkout.one_time_fee_charge where fee_id = $1 and season = '2027'", [feeId]);
    await store.db.database.transaction({ organizationId: here }, (tx) => giveBackOneTimeFee(tx, { cartId: rows[0]?.cart_id ?? '', personId: family.zoe }));
    expect(await buys(2)).toBe(1);
  });
});
