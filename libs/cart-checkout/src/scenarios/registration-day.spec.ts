import fc from 'fast-check';
import { Commands, Database, DomainError } from '@preau/kernel';
import { brokenInvariants } from '@preau/billing/testing';
import { countersThatDisagree, freeExpiredHolds } from '@preau/enrolment';
import { testActivity } from '@preau/enrolment/testing';
import { clientTable } from '@preau/household';
import { Pool } from 'pg';
import { testStore, type ShopperFamily } from '../testing';
import { checkOut, extendDeadline, quoteCart, removeLine, Shopping } from '../index';

const familiesMax = 24;
const stepsMax = 500;
const atOnceMax = 24;
interface Step {
  readonly family: number;
  readonly child: boolean;
  readonly activity: number;
  readonly tab: boolean;
  readonly what: 'choose' | 'remove' | 'buy' | 'pay' | 'extend' | 'sweep' | 'time';
}
const step: fc.Arbitrary<Step> = fc.record({
  family: fc.nat(familiesMax - 1), child: fc.boolean(), activity: fc.nat(4), tab: fc.boolean(),
  what: fc.constantFrom<Step['what'][]>('choose', 'choose', 'choose', 'choose', 'remove', 'buy', 'buy', 'pay', 'extend', 'sweep', 'time'),
});

/**
 * A morning of registration: families choose, hesitate, remove, buy and pay in two tabs on two processes while the
 * sweeper runs and time passes. Whatever the order of things: typed refusals only, no place sold twice, every counter
 * and every book right at the end.
 */
it('leaves nothing oversold, nothing lost and nothing unexplained, whatever people do at once', async () => {
  const store = await testStore();
  const other = new Database({ url: store.db.appUrl, tables: [clientTable as never] });
  const sweeper = new Pool({ connectionString: store.db.sweeperUrl, max: 2 });
  try {
    await store.winterNoon();
    const here = await store.store({ service_fee_cents: 100 });
    const tabs = [{ commands: store.db.commands, shopping: store.shopping }, { commands: new Commands(other), shopping: new Shopping(other) }] as const;
    const families: { family: ShopperFamily; methodId: string }[] = [];
    for (let count = 0; count < familiesMax; count += 1) {
      const family = await store.family();
      await store.confirmContact(here, family);
      families.push({ family, methodId: await store.method(here, family.accountId) });
    }
    families.slice(0, 6).forEach(({ methodId }) => store.gateway.behaviours.set(`pm-${methodId}`, 'declined'));
    const activities: string[] = [];
    for (const capacity of [3, 5, 8, 2, 20]) activities.push((await testActivity(store.db, here, capacity, { session_price_cents: capacity === 8 ? 0 : 4_000 })).activityId);

    const unexpected: unknown[] = [];
    const ordered = { count: 0 };
    const doOne = async ({ family: index, child, activity, tab, what }: Step): Promise<void> => {
      const { family, methodId } = families[index] ?? families[0] ?? { family: undefined, methodId: '' };
      const at = tabs[tab ? 1 : 0];
      if (family === undefined) return;
      const within = { organizationId: here };
      if (what === 'choose') return void (await at.shopping.addLine({ organizationId: here, personId: child ? family.zoe : family.leo, activityId: activities[activity] ?? '', occurrenceId: null }, family.actor));
      if (what === 'sweep') return void (await freeExpiredHolds(store.db.database, sweeper));
      if (what === 'extend') return void (await at.commands.execute(extendDeadline, {}, family.actor, within));
      const cart = await at.commands.ask(quoteCart, {}, family.actor, within);
      if (what === 'remove') return void (await at.commands.execute(removeLine, { lineId: cart.lines[0]?.id ?? cart.accountId }, family.actor, within));
      const view = await at.commands.execute(checkOut, { cartId: cart.id ?? cart.accountId, choice: { pay: 'full', expectedTotalCents: cart.totalCents, paymentMethodId: methodId } }, family.actor, within);
      // Now and then nobody waits for the bank: what was begun is driven later.
      if (view.state === 'paying' && (what === 'pay' || child)) await store.charging.drive(here, view.attemptId);
      if (view.state === 'ordered') ordered.count += 1;
    };
    const steps = fc.sample(step, { numRuns: stepsMax, seed: Number(process.env['PREAU_SEED'] ?? 20_261_205) });
    for (let begin = 0; begin < steps.length; begin += atOnceMax) {
      const together = steps.slice(begin, begin + atOnceMax);
      const outcomes = await Promise.allSettled(together.filter(({ what }) => what !== 'time').map(doOne));
      for (const outcome of outcomes) if (outcome.status === 'rejected' && (!(outcome.reason instanceof DomainError) || outcome.reason.code.startsWith('kernel.busy'))) unexpected.push(outcome.reason);
      for (const { what } of together) if (what === 'time') await store.db.moveClock('90 seconds');
      expect(await store.db.database.look({ organizationId: here }, countersThatDisagree)).toEqual([]);
    }
    for (const { id } of (await store.db.admin.query<{ id: string }>("select id from billing.charge_attempt where organization_id = $1 and state not in ('accepted', 'refused', 'cancelled')", [here])).rows) await store.charging.drive(here, id);

    expect(unexpected).toEqual([]);
    expect(await store.db.database.look({ organizationId: here }, countersThatDisagree)).toEqual([]);
    expect(await brokenInvariants(store.db, here)).toEqual([]);
    const oversold = await store.db.admin.query('select 1 from enrolment.pool where organization_id = $1 and taken + held > capacity', [here]);
    expect(oversold.rows).toEqual([]);
    const sold = await store.db.admin.query<{ lines: number; claims: number }>(
      `select (select count(*)::int from cart_checkout.order_line where organization_id = $1 and claim_id is not null) as lines,
         (select count(*)::int from enrolment.claim where organization_id = $1 and kind = 'registration' and state = 'live') as claims`, [here]);
    expect(sold.rows[0]?.claims).toBe(sold.rows[0]?.lines);
    expect(sold.rows[0]?.claims).toBeGreaterThan(10);
    const charged = await store.db.admin.query<{ paid: number }>('select coalesce(sum(amount_cents), 0)::int as paid from billing.payment where organization_id = $1', [here]);
    expect(charged.rows[0]?.paid).toBe(store.gateway.capturedCents);
    expect(ordered.count).toBeGreaterThan(0);
  } finally {
    await sweeper.end();
    await other.close();
    await store.db.close();
  }
});
