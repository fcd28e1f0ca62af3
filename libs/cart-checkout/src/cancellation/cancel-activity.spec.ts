import { recordPayment } from '@preau/billing';
import { newId } from '@preau/kernel';
import { checkOut, registrationCancelled } from '../index';
import { aCourse, ask, at, begin, boughtAtCounter, choose, clerk, execute, paidByCard, refunds, round, rows, scene, setScene } from '../testing/cancellation-scene';
import { listActivityCancellations, startActivityCancellation } from './cancel-activity';
import { previewActivityCancellation } from './preview-activity-cancellation';

setScene();

it('an organization cancels an activity: each registration ends once, though the worker dies in the middle', async () => {
  const activityId = await aCourse();
  await choose(activityId);
  await choose(activityId, scene.family.leo);
  await paidByCard();
  const other = await scene.store.family();
  await scene.store.confirmContact(scene.here, other);
  await scene.store.shopping.addLine({ organizationId: scene.here, accountId: other.accountId, personId: other.zoe, activityId, occurrenceId: null }, clerk());
  const cart = await scene.store.cartOf(scene.here, clerk(), other.accountId);
  await execute(checkOut, { accountId: other.accountId, cartId: cart.id ?? '', choice: { pay: 'later', expectedTotalCents: cart.totalCents } }, clerk());
  await at('2027-01-12T17:00:00Z');
  const foretold = await ask(previewActivityCancellation, { activityId, occurrenceId: null }, clerk());
  const job = await execute(startActivityCancellation, { activityId, occurrenceId: null, reason: 'Dégât d’eau' }, clerk());
  expect(job.total).toBe(3);
  expect(await execute(startActivityCancellation, { activityId, occurrenceId: null, reason: 'Encore' }, clerk())).toEqual(job);
  const failures: unknown[] = [];
  await Promise.all([1, 2, 3].map(() => round((error) => failures.push(error))));
  expect(failures).toEqual([]);
  expect(await ask(listActivityCancellations, { activityId }, clerk())).toMatchObject([{ state: 'done', total: 3, done: 3, failed: 0 }]);
  // One of ten sessions was given.
  expect((await refunds()).map((refund) => refund.cents)).toEqual([18_000, 18_000]);
  const [credited] = await rows<{ cents: number }>('select sum(total_cents)::int as cents from billing.credit_memo where organization_id = $1');
  expect(foretold).toEqual({ registrations: 3, money: { creditedCents: credited?.cents, settledCents: 18_000, toMethodsCents: 36_000, atCounterCents: 0, onAccountCents: 0, toScholarshipCents: 0, lateCents: 0 } });
  expect(await rows("select status from catalog.activity where organization_id = $1")).toEqual([{ status: 'cancelled' }]);
  expect(await rows('select 1 from kernel.outbox where organization_id = $1 and type = $2', registrationCancelled.id)).toHaveLength(3);
});

it('two who press at the same moment start one cancellation', async () => {
  const activityId = await aCourse();
  await choose(activityId);
  await paidByCard();
  const press = (reason: string) => execute(startActivityCancellation, { activityId, occurrenceId: null, reason }, clerk());
  const [one, ...others] = await Promise.all(['Dégât d’eau', 'Panne', 'Grève', 'Neige'].map(press));
  for (const other of others) expect(other).toEqual(one);
  expect(await ask(listActivityCancellations, { activityId }, clerk())).toHaveLength(1);
});

it('a date of another activity, or of none, cancels nothing', async () => {
  const activityId = await aCourse();
  const [elsewhere] = await rows<{ id: string }>('select id from catalog.occurrence where organization_id = $1 and activity_id = $2 limit 1', await aCourse());
  for (const occurrenceId of [newId(), elsewhere?.id ?? '']) {
    await expect(execute(startActivityCancellation, { activityId, occurrenceId, reason: 'Neige' }, clerk())).rejects.toMatchObject({ code: 'catalog.date-not-found' });
  }
  expect(await rows("select 1 from catalog.occurrence where organization_id = $1 and status = 'cancelled'")).toEqual([]);
});

it('a registration whose client is being served elsewhere is not left for staff: the next round ends it', async () => {
  const activityId = await aCourse();
  await choose(activityId);
  await paidByCard();
  await execute(startActivityCancellation, { activityId, occurrenceId: null, reason: 'Dégât d’eau' }, clerk());
  const told = () => ask(listActivityCancellations, { activityId }, clerk());
  await scene.store.db.admin.query("create function cart_checkout.lock_not_available() returns trigger language plpgsql as $$ begin raise exception 'busy' using errcode = '55P03'; end $$");
  await scene.store.db.admin.query('create trigger busy before insert on cart_checkout.cancellation for each row execute function cart_checkout.lock_not_available()');
  await round(() => undefined);
  await scene.store.db.admin.query('drop trigger busy on cart_checkout.cancellation');
  expect(await told()).toMatchObject([{ state: 'running', done: 0, failed: 0 }]);
  await round();
  expect(await told()).toMatchObject([{ state: 'done', done: 1, failed: 0 }]);
  expect(await refunds()).toMatchObject([{ cents: 20_000 }]);
});

it('nobody is registered, nor charged, in an activity that was cancelled while they were paying', async () => {
  const activityId = await aCourse();
  const clicked = await begin(activityId, scene.family);
  const provesWho = await begin(activityId, await scene.store.family(), 'needs-client');
  await scene.store.charging.drive(scene.here, provesWho);
  await execute(startActivityCancellation, { activityId, occurrenceId: null, reason: 'Dégât d’eau' }, clerk());
  await round();
  await scene.store.charging.drive(scene.here, clicked);
  scene.store.gateway.payerAnswers();
  await scene.store.charging.drive(scene.here, provesWho);
  expect(await rows("select person_id from enrolment.claim where organization_id = $1 and state = 'live'")).toEqual([]);
  expect(await rows('select purpose, state from billing.charge_attempt where organization_id = $1 order by id')).toEqual([{ purpose: 'checkout', state: 'cancelled' }, { purpose: 'checkout', state: 'accepted' }]);
  expect(await rows('select credit_cents::int as has, receivable_cents::int as owes from billing.client_balance where organization_id = $1 and (credit_cents > 0 or receivable_cents > 0)')).toEqual([{ has: 20_000, owes: 0 }]);
});

it('a hold that had lapsed before the activity was cancelled is not taken again by money that comes late', async () => {
  const activityId = await aCourse();
  const provesWho = await begin(activityId, await scene.store.family(), 'needs-client');
  await scene.store.charging.drive(scene.here, provesWho);
  const clicked = await begin(activityId, scene.family);
  await scene.store.db.admin.query("select enrolment.end_claims(organization_id, array_agg(id), 'lapsed') from enrolment.claim where organization_id = $1 and state = 'live' group by organization_id", [scene.here]);
  await execute(startActivityCancellation, { activityId, occurrenceId: null, reason: 'Dégât d’eau' }, clerk());
  await scene.store.charging.drive(scene.here, clicked);
  scene.store.gateway.payerAnswers();
  await scene.store.charging.drive(scene.here, provesWho);
  expect(await rows("select state, count(*)::int as claims from enrolment.claim where organization_id = $1 group by state")).toEqual([{ state: 'lapsed', claims: 2 }]);
  expect(await rows('select state from billing.charge_attempt where organization_id = $1 order by id')).toEqual([{ state: 'accepted' }, { state: 'cancelled' }]);
  expect(await rows('select credit_cents::int as has, receivable_cents::int as owes from billing.client_balance where organization_id = $1 and (credit_cents > 0 or receivable_cents > 0)')).toEqual([{ has: 20_000, owes: 0 }]);
  expect(await rows("select type from kernel.outbox where organization_id = $1 and type like 'cart-checkout.paid-too-late%'")).toHaveLength(1);
});

it('what cancelling means is told before: two children of one invoice, of which a part was paid, and only to who may do it', async () => {
  const activityId = await aCourse();
  await choose(activityId, scene.family.zoe, clerk());
  await choose(activityId, scene.family.leo, clerk());
  const invoiceId = await boughtAtCounter();
  await execute(recordPayment, { accountId: scene.family.accountId, tender: 'cash', amountCents: 30_000, invoiceIds: [invoiceId] }, clerk());
  const tell = (where: { activityId: string; occurrenceId: string | null }, actor = clerk()) => ask(previewActivityCancellation, where, actor);
  const foretold = await tell({ activityId, occurrenceId: null });
  expect(foretold).toEqual({ registrations: 2, money: { creditedCents: 40_000, settledCents: 10_000, toMethodsCents: 0, atCounterCents: 30_000, onAccountCents: 0, toScholarshipCents: 0, lateCents: 0 } });
  // Nobody bought that date alone.
  const [date] = await rows<{ id: string }>('select id from catalog.occurrence where organization_id = $1 and activity_id = $2 limit 1', activityId);
  expect(await tell({ activityId, occurrenceId: date?.id ?? '' })).toMatchObject({ registrations: 0, money: { creditedCents: 0 } });
  for (const where of [{ activityId: newId(), occurrenceId: null }, { activityId, occurrenceId: newId() }]) await expect(tell(where)).rejects.toMatchObject({ code: 'kernel.not-found' });
  for (const permission of ['activities.edit', 'payments.refund']) await expect(tell({ activityId, occurrenceId: null }, clerk([permission]))).rejects.toMatchObject({ code: 'cart-checkout.not-allowed' });
  await execute(startActivityCancellation, { activityId, occurrenceId: null, reason: 'Dégât d’eau' }, clerk());
  await round();
  expect(await rows('select sum(amount_cents)::int as cents from cart_checkout.refund_task where organization_id = $1')).toEqual([{ cents: 30_000 }]);
  expect(await rows('select sum(total_cents)::int as cents from billing.credit_memo where organization_id = $1')).toEqual([{ cents: 40_000 }]);
});
