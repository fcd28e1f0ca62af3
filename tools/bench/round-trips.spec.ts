import { buildServer } from '../../apps/api/src/server';
import { AccessTokens } from '../../apps/api/src/auth/access-token';
import { tables } from '../../apps/api/src/tables';
import { testActivity, testShoppers } from '@preau/enrolment/testing';
import { aGatewayAccount, aMethod } from '@preau/billing/testing';
import { savePaymentPlan } from '@preau/cart-checkout';
import { readStripeConfiguration } from '@preau/billing';
import { newId } from '@preau/kernel';
import { RoundTripCounter, testDatabase } from '@preau/kernel/testing';
import { countRoundTrips, type Countable } from './count-round-trips';

const secret = 'a secret for specs only, thirty-two characters or more';

/** The targets are 2, 8 and 2; these are what is reached, so that nothing creeps in. */
const bounds = { hold: 1, checkout: 3, list: 1 };

describe('The database is asked', () => {
  it('at most so often for a hold, a checkout and a page, tenant setting, idempotency and audit included', async () => {
    const db = await testDatabase(tables);
    const counter = await RoundTripCounter.open(db.appUrl, 'pg_notify');
    const app = await buildServer({
      mode: 'test', host: '127.0.0.1', port: 0, publicUrl: 'http://localhost', databaseUrl: counter.url, databasePoolMax: 4, databaseHotPoolMax: 4, jwtSecret: secret, encryptionKey: secret,
      trustedProxies: 0, sandboxUrl: null, stripe: readStripeConfiguration({ PREAU_STRIPE: 'off' }), webRoot: null, movableClock: true, passwordMemoryKib: 64, rateLimitFactor: 1, pagesRememberedMs: 0, crashAt: null,
    });
    await app.listen(0, '127.0.0.1');
    try {
      const organizationId = await db.organization({ slug: 'allers-retours', gst_number: '123456789RT0001', qst_number: '1234567890TQ0001', taxes_registered_from: '2000-01-01' });
      const { planId } = await db.commands.execute(savePaymentPlan, { nameFr: 'Deux', nameEn: 'Two', depositPercent: 0, instalments: 2, everyMonths: 1, everyDays: null, fixedDates: null }, db.actor, { organizationId });
      const activities = [];
      for (let index = 0; index < 13; index += 1) activities.push(await testActivity(db, organizationId, 20, { payment_plan_id: planId, starts_on: '2099-01-10', ends_on: '2099-03-10' }));
      const tokens = new AccessTokens(secret);
      const gatewayAccountId = await aGatewayAccount(db, organizationId);
      const buyers: Awaited<ReturnType<Countable['buyers']>>[number][] = [];
      for (const { accountId, personId } of await testShoppers(db, 13)) {
        const userId = newId();
        await db.admin.query('insert into identity.app_user (id, email, email_verified_at) values ($1, $2, now())', [userId, `${userId}@exemple.test`]);
        await db.admin.query('update household.account set owner_user_id = $2 where id = $1', [accountId, userId]);
        await db.admin.query(
          "insert into household.client (organization_id, id, account_id, email, phone, street, city, postal_code) values ($1, $2, $3, $4, '418 555-0147', '12, rue des Érables', 'Valbois', 'G1A 1A1')",
          [organizationId, newId(), accountId, `${userId}@exemple.test`],
        );
        await db.admin.query("insert into cart_checkout.cart (organization_id, id, account_id, channel, contact_confirmed_at) values ($1, $2, $3, 'web', kernel.now())", [organizationId, newId(), accountId]);
        buyers.push({ token: tokens.sign({ sub: userId, app: 'portal', sid: newId(), account: accountId }).accessToken, personId, paymentMethodId: await aMethod(db, organizationId, accountId, gatewayAccountId) });
      }
      const my = `/api/v1/organizations/${organizationId}/my`;
      const shop: Countable = {
        activityIds: activities.map((activity) => activity.activityId),
        buyers: () => Promise.resolve(buyers),
        page: () => [{ method: 'GET', path: '/api/v1/stores/allers-retours/activities?limit=50' }],
        purchase: (buyer, activityId) => [
          { method: 'POST', path: `${my}/cart/lines`, token: buyer.token, body: { personId: buyer.personId, activityId } },
          { method: 'POST', path: `${my}/checkout`, token: buyer.token, key: newId(), body: { cartId: '$cartId', pay: 'plan', expectedTotalCents: 9_000, paymentMethodId: buyer.paymentMethodId } },
        ],
      };
      const counted = await countRoundTrips(counter, await app.getUrl(), shop);
      expect(counted.hold).toBeLessThanOrEqual(bounds.hold);
      expect(counted.checkout).toBeLessThanOrEqual(bounds.checkout);
      expect(counted.list).toBeLessThanOrEqual(bounds.list);
      expect(Math.min(counted.hold, counted.checkout, counted.list)).toBeGreaterThan(0);
    } finally {
      await app.close();
      await counter.close();
      await db.close();
    }
  });
});
