import { type Actor, newId } from '@preau/kernel';
import { Gateways, giveScholarship, issueCreditMemo, planPayments, recordPayment, Refunding, saveScholarship, useCredit, writeOff } from '@preau/billing';
import { brokenInvariants, testSealer } from '@preau/billing/testing';
import { countersThatDisagree } from '@preau/enrolment';
import { testActivity, testOccurrence } from '@preau/enrolment/testing';
import { testClerk } from '@preau/household/testing';
import { addManualLine, checkOut, registrationCancelled, saveOneTimeFee, savePromotion } from '../index';
import { testStore, type ShopperFamily, type TestStore } from '../testing';
import { cancelRegistration } from './cancel-registration';
import { runActivityCancellations, startActivityCancellation, listActivityCancellations } from './cancel-activity';
import { applyCancellationPolicy, saveCancellationPolicy } from './edit-policies';
import { anybody, everything as everyItem } from '../promotion/promotion';
import { whenLateMoneyLands, whenRefundOfCancellationFails } from './late-money';
import { overrideCancellation, previewOverride } from './override-cancellation';
import { previewCancellation, type CancellationPreview } from './preview-cancellation';
import { finishRefundTask, listRefundTasks } from './refund-tasks';
import { acceptCancellationRequest, declineCancellationRequest, requestCancellation } from './request-cancellation';
import type { PolicyTier } from './contract';

let store: TestStore;
let here: string;
let family: ShopperFamily;
let refunding: Refunding;
/** Under which it cancels; null: as it was sold. It has sold as exempt: paying in full before the first session is not offered under s. 188. */
let regime: 's188' | 'exempt' | null;
beforeAll(async () => {
  store = await testStore();
  refunding = new Refunding({ database: store.db.database, gateways: new Gateways(testSealer, { sandbox: store.gateway }) });
});
beforeEach(async () => {
  await store.winterNoon();
  here = await store.store();
  regime = 's188';
  family = await store.family();
  await store.confirmContact(here, family);
});
afterEach(async () => {
  expect(await store.db.database.look({ organizationId: here }, countersThatDisagree)).toEqual([]);
  expect(await brokenInvariants(store.db, here)).toEqual([]);
});
afterAll(() => store.db.close());

const everything = ['clients.view', 'clients.billing', 'payments.take', 'payments.refund', 'policies.edit', 'policies.override', 'activities.edit', 'enrolment.over-capacity', 'payments.write-off'];
const clerk = (permissions: readonly string[] = everything): Actor => testClerk(here, permissions);
const rows = async <Row>(sql: string, ...values: unknown[]): Promise<Row[]> => (await store.db.admin.query(sql, [here, ...values])).rows as Row[];
const at = async (instant: string): Promise<void> => void (await store.db.admin.query(`update kernel.clock set shift = timestamptz '${instant}' - now()`));
/** Ten Mondays from 11 January 2027. */
async function aCourse(columns: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const { activityId } = await testActivity(store.db, here, 5, { session_price_cents: 20_000, starts_on: '2027-01-11', ends_on: '2027-03-15', ...columns });
  for (let week = 0; week < 10; week += 1) await testOccurrence(store.db, here, activityId, new Date(Date.UTC(2027, 0, 11 + 7 * week)).toISOString().slice(0, 10));
  return activityId;
}
const choose = (activityId: string, personId = family.zoe, actor: Actor = family.actor) => store.shopping.addLine({ organizationId: here, accountId: actor.kind === 'staff' ? family.accountId : undefined, personId, activityId, occurrenceId: null }, actor);
async function claimOf(personId = family.zoe): Promise<string> {
  const [claim] = await rows<{ id: string }>("select id from enrolment.claim where organization_id = $1 and person_id = $2 and kind = 'registration' order by created_at desc limit 1", personId);
  return claim?.id ?? '';
}
const applyRegime = async (): Promise<void> => void (regime !== null && await store.db.admin.query('update cart_checkout.order_line set regime = $2 where organization_id = $1 and regime is not null', [here, regime]));
async function paidByCard(kind: 'card' | 'bank-account' = 'card'): Promise<string> {
  const paymentMethodId = await store.method(here, family.accountId, { kind });
  const cart = await store.cartOf(here, family.actor);
  const view = await store.execute(here, checkOut, { cartId: cart.id ?? '', choice: { pay: 'full', paymentMethodId, expectedTotalCents: cart.totalCents } }, family.actor);
  if (view.state !== 'paying') throw new Error(JSON.stringify(view));
  await store.charging.drive(here, view.attemptId);
  await applyRegime();
  return paymentMethodId;
}
async function boughtAtCounter(pay: 'later' | 'offline' = 'later'): Promise<string> {
  const cart = await store.cartOf(here, clerk(), family.accountId);
  const view = await store.execute(here, checkOut, { accountId: family.accountId, cartId: cart.id ?? '', choice: pay === 'later' ? { pay, expectedTotalCents: cart.totalCents } : { pay, tender: 'cash', expectedTotalCents: cart.totalCents } }, clerk());
  await applyRegime();
  return view.state === 'ordered' ? view.invoiceId : '';
}
async function debitOnItsWay(): Promise<string> {
  const methodId = await store.method(here, family.accountId, { kind: 'bank-account' });
  store.gateway.behaviours.set(`pm-${methodId}`, 'processing');
  const cart = await store.cartOf(here, family.actor);
  const view = await store.execute(here, checkOut, { cartId: cart.id ?? '', choice: { pay: 'full', paymentMethodId: methodId, expectedTotalCents: cart.totalCents } }, family.actor);
  const attemptId = view.state === 'paying' ? view.attemptId : '';
  await store.charging.drive(here, attemptId);
  await applyRegime();
  return attemptId;
}
const preview = (claimId: string, more: object = {}, actor: Actor = family.actor): Promise<CancellationPreview> => store.db.commands.ask(previewCancellation, { claimId, ...more }, actor, { organizationId: here });
async function cancel(claimId: string, more: object = {}, actor: Actor = family.actor) {
  const { hash } = await preview(claimId, more, actor);
  return store.execute(here, cancelRegistration, { claimId, ...more, acceptedHash: hash }, actor);
}
const balance = async () => (await rows<{ owes: number; has: number }>('select receivable_cents::int as owes, credit_cents::int as has from billing.client_balance where organization_id = $1'))[0];
const refunds = () => rows<{ cents: number; state: string; tender: string }>('select amount_cents::int as cents, state, tender from billing.refund where organization_id = $1 order by number');
const refundedAtGateway = (): number => [...store.gateway.refunds.values()].reduce((all, refund) => all + refund.amountCents, 0);
const aTier = (tier: Partial<PolicyTier>): PolicyTier => ({ period: 'before-start', days: null, creditPercent: 100, creditOf: 'price', refund: true, feeCents: 0, feeTaxable: false, feeLedgerCodeId: null, selfService: true, ...tier });
async function aPolicy(tiers: readonly PolicyTier[], where: { programId?: string; activityId?: string } = {}): Promise<string> {
  const { policyId } = await store.execute(here, saveCancellationPolicy, { name: 'Cours', creditsFees: true, tiers }, clerk());
  await store.execute(here, applyCancellationPolicy, { policyId, programId: where.programId ?? null, activityId: where.activityId ?? null }, clerk());
  return policyId;
}
/** Everything in the outbox of a type, through a reaction, as the relay would. */
async function reactTo(reaction: typeof whenLateMoneyLands | typeof whenRefundOfCancellationFails): Promise<void> {
  const events = await rows<{ outboxId: number; eventId: string; type: string; payload: never; occurredAt: Date }>(
    'select id as "outboxId", event_id as "eventId", type, payload, occurred_at as "occurredAt" from kernel.outbox where organization_id = $1 and type = $2 order by id', reaction.to.id);
  for (const event of events) await store.db.commands.react(reaction as never, { ...event, organizationId: here });
}

describe('what was agreed at the purchase', () => {
  const becomes = (consumerRegime: string) => store.db.admin.query('update organization.organization set consumer_regime = $2 where id = $1', [here, consumerRegime]);

  it('keeps the law of its day, whatever the organization or the activity becomes', async () => {
    regime = null;
    await becomes('s188');
    const course = await aCourse({ session_price_cents: 20_000 });
    await choose(course, family.zoe, clerk());
    await boughtAtCounter('later');
    await becomes('exempt');
    await store.db.admin.query("update catalog.activity set supply = 'merchandise' where id = $1", [course]);
    expect(await preview(await claimOf())).toMatchObject({ rule: 'before-start', selfService: true, creditedCents: 20_000 });
    await choose(await aCourse(), family.leo, clerk());
    await boughtAtCounter('later');
    await becomes('s188');
    expect(await preview(await claimOf(family.leo))).toMatchObject({ rule: 'no-policy', selfService: false, creditedCents: 0 });
  });

  it('follows the policy that was applied last, however many apply one at once', async () => {
    const policies = await Promise.all(Array.from({ length: 12 }, () => aPolicy([aTier({})])));
    const inUse = await rows<{ id: string }>('select policy_id as id from cart_checkout.cancellation_policy_use where organization_id = $1 and valid_until is null and program_id is null and activity_id is null');
    expect(inUse).toHaveLength(1);
    expect(policies).toContain(inUse[0]?.id);
  });

  it.each([[true, 'exempt', 16_000, 4_000], [false, 'exempt', 20_000, 0], [true, 's188', 20_000, 0]] as const)('takes back the discount that rested on it (by policy: %s) under %s: %i given back', async (reclaims, law, creditedCents, discountsKeptCents) => {
    regime = law;
    await store.execute(here, savePromotion, {
      kind: 'multi-person', nameFr: 'Famille', nameEn: 'Family', code: null, position: 0, enabled: true, appliesFrom: null, appliesUntil: null, usesMax: null, usesPerClientMax: null, off: { unit: 'percent', value: 2_000 }, per: 'item',
      items: everyItem, criteria: anybody, multiPerson: { within: 'activity', offs: [{ unit: 'percent', value: 2_000 }], countRegistered: false }, combo: null, group: '',
    }, store.db.actor);
    const { policyId } = await store.execute(here, saveCancellationPolicy, { name: 'Cours', creditsFees: true, reclaimsDiscounts: reclaims, tiers: [aTier({})] }, clerk());
    await store.execute(here, applyCancellationPolicy, { policyId, programId: null, activityId: null }, clerk());
    const course = await aCourse();
    await choose(course, family.zoe, clerk());
    await choose(course, family.leo, clerk());
    await boughtAtCounter('offline');
    const [first] = await rows<{ id: string }>("select l.claim_id as id from cart_checkout.order_line l join billing.invoice_line n on n.id = l.invoice_line_id where l.organization_id = $1 and n.amount_cents = 20000");
    const [second] = await rows<{ id: string }>("select l.claim_id as id from cart_checkout.order_line l join billing.invoice_line n on n.id = l.invoice_line_id where l.organization_id = $1 and n.amount_cents = 16000");
    const shown = await preview(first?.id ?? '');
    expect(shown).toMatchObject({ creditedCents });
    expect(shown.reasons.some((one) => one.fr.includes('tenait à celle-ci') && one.en.includes('rested on this one'))).toBe(discountsKeptCents > 0);
    await cancel(first?.id ?? '');
    expect(await balance()).toEqual({ owes: 0, has: creditedCents });
    // What was lost with the first is not lost again, and nothing rests on the second.
    expect(await preview(second?.id ?? '')).toMatchObject({ creditedCents: 16_000 });
  });
});

describe('a family that paid by card and cancels', () => {
  it('before the first session gets everything back, to the card, after seeing it', async () => {
    await choose(await aCourse());
    await paidByCard();
    const before = refundedAtGateway();
    const claimId = await claimOf();
    expect(await preview(claimId)).toMatchObject({ state: 'live', selfService: true, rule: 'before-start', keptCents: 0, creditedCents: 20_000, money: { toMethods: [{ tender: 'card', amountCents: 20_000 }], atCounterCents: 0, owedAfterCents: 0 } });
    const { refundIds } = await cancel(claimId);
    expect(await refunds()).toEqual([{ cents: 20_000, state: 'pending', tender: 'card' }]);
    for (const refundId of refundIds) await refunding.drive(here, refundId);
    expect(await refunds()).toEqual([{ cents: 20_000, state: 'succeeded', tender: 'card' }]);
    expect(refundedAtGateway() - before).toBe(20_000);
    expect(await balance()).toEqual({ owes: 0, has: 0 });
    expect(await preview(claimId)).toMatchObject({ state: 'ended', creditedCents: 0, selfService: false });
  });

  it('after three of ten sessions pays for them and the lesser of fifty dollars and a tenth of the rest', async () => {
    await choose(await aCourse());
    await paidByCard();
    await at('2027-01-27T17:00:00Z');
    const claimId = await claimOf();
    expect(await preview(claimId)).toMatchObject({ rule: 'sequential-service', sessionsGiven: 3, sessions: 10, receivedCents: 6_000, keptCents: 7_400, creditedCents: 12_600 });
    await cancel(claimId, { refundTo: 'account' });
    expect(await refunds()).toEqual([]);
    expect(await balance()).toEqual({ owes: 0, has: 12_600 });
  });

  it('twice at once, cancels once', async () => {
    await choose(await aCourse());
    await paidByCard();
    const claimId = await claimOf();
    const { hash } = await preview(claimId);
    const answers = await Promise.all(Array.from({ length: 6 }, () => store.execute(here, cancelRegistration, { claimId, acceptedHash: hash }, family.actor)));
    expect(new Set(answers.map((answer) => answer.cancellationId)).size).toBe(1);
    expect(answers.filter((answer) => !answer.again)).toHaveLength(1);
    expect(await refunds()).toEqual([{ cents: 20_000, state: 'pending', tender: 'card' }]);
    expect(await rows('select 1 from billing.credit_memo where organization_id = $1')).toHaveLength(1);
  });

  it('is shown the new consequences when a session was given meanwhile, and nothing is done', async () => {
    await choose(await aCourse());
    await paidByCard();
    const claimId = await claimOf();
    const { hash } = await preview(claimId);
    await at('2027-01-12T17:00:00Z');
    await expect(store.execute(here, cancelRegistration, { claimId, acceptedHash: hash }, family.actor)).rejects.toMatchObject({ code: 'cart-checkout.cancellation-changed', details: { preview: { keptCents: 3_800, state: 'live' } } });
    expect(await preview(claimId)).toMatchObject({ state: 'live' });
  });

  it('has its fees of the order given back in its part, and the taxes that were stored', async () => {
    here = await store.store({ service_fee_cents: 301, service_fee_taxable: true });
    await store.confirmContact(here, family);
    const activityId = await aCourse({ mainly_children: false });
    await choose(activityId);
    await choose(activityId, family.leo);
    await paidByCard();
    const first = await preview(await claimOf());
    expect(first.lines.map((line) => line.amountCents)).toEqual([20_000, 151]);
    await cancel(await claimOf());
    await cancel(await claimOf(family.leo));
    const [sums] = await rows<{ invoice: number; credited: number }>('select (select sum(total_cents)::int from billing.invoice where organization_id = $1) as invoice, (select sum(total_cents)::int from billing.credit_memo where organization_id = $1) as credited');
    expect(sums?.credited).toBe(sums?.invoice);
  });

  it('has the one-time fee of the purchase back with its last place, and is asked for it again', async () => {
    regime = 's188';
    await store.execute(here, saveOneTimeFee, { nameFr: 'Affiliation', nameEn: 'Membership', amountCents: 2_500, taxable: false, ledgerCodeId: null, season: '', askedFrom: null, askedUntil: null, items: { programIds: [], categoryIds: [], activityIds: [], kinds: [] }, enabled: true }, clerk());
    const [one, two] = [await aCourse(), await aCourse()];
    await choose(one);
    await choose(two);
    await paidByCard();
    const claims = await rows<{ id: string }>("select c.id from enrolment.claim c where c.organization_id = $1 and c.person_id = $2 and c.kind = 'registration' order by c.id", family.zoe);
    const given = () => rows<{ back: boolean }>('select given_back_at is not null as back from cart_checkout.one_time_fee_charge where organization_id = $1');
    expect((await preview(claims[0]?.id ?? '')).creditedCents).toBe(21_250);
    await cancel(claims[0]?.id ?? '');
    expect(await given()).toEqual([{ back: false }]);
    await cancel(claims[1]?.id ?? '');
    expect(await given()).toEqual([{ back: true }]);
  });

  it('cannot see or cancel what belongs to another family or another organization', async () => {
    await choose(await aCourse());
    await paidByCard();
    const claimId = await claimOf();
    const other = await store.family();
    await expect(preview(claimId, {}, other.actor)).rejects.toMatchObject({ code: 'kernel.not-found' });
    await expect(store.execute(here, cancelRegistration, { claimId, acceptedHash: 'x' }, other.actor)).rejects.toMatchObject({ code: 'kernel.not-found' });
    const elsewhere = await store.store();
    await expect(store.db.commands.ask(previewCancellation, { claimId }, testClerk(elsewhere, everything))).rejects.toMatchObject({ code: 'kernel.not-found' });
  });
});

describe('money that is not all there', () => {
  it('planned payments stop and shrink, and what was paid goes to what is left', async () => {
    const activityId = await aCourse();
    await choose(activityId, family.zoe, clerk());
    await choose(activityId, family.leo, clerk());
    const invoiceId = await boughtAtCounter();
    const method = await store.method(here, family.accountId);
    await store.execute(here, recordPayment, { accountId: family.accountId, tender: 'cash', amountCents: 10_000, invoiceIds: [invoiceId] }, clerk());
    await store.execute(here, planPayments, { accountId: family.accountId, invoiceId, paymentMethodId: method, instalments: [{ amountCents: 15_000, dueOn: '2027-01-05' }, { amountCents: 15_000, dueOn: '2027-02-05' }] }, clerk());
    const seen = await preview(await claimOf());
    expect(seen.money).toMatchObject({ owedBeforeCents: 30_000, owedAfterCents: 10_000, atCounterCents: 0, toMethods: [], planned: [{ dueOn: '2027-01-05', wasCents: 15_000, isCents: 10_000 }, { dueOn: '2027-02-05', isCents: null }] });
    await cancel(await claimOf());
    expect(await rows("select amount_cents::int as cents, status from billing.planned_payment where organization_id = $1 order by due_on")).toEqual([{ cents: 10_000, status: 'planned' }, { cents: 15_000, status: 'cancelled' }]);
  });

  it('what was written off was never paid, and is not given back', async () => {
    await choose(await aCourse(), family.zoe, clerk());
    const invoiceId = await boughtAtCounter();
    await store.execute(here, recordPayment, { accountId: family.accountId, tender: 'cash', amountCents: 5_000, invoiceIds: [invoiceId] }, clerk());
    await store.execute(here, writeOff, { invoiceId, amountCents: 15_000, reason: 'Introuvable', ledgerCodeId: null }, clerk());
    expect(await preview(await claimOf())).toMatchObject({ creditedCents: 5_000, money: { atCounterCents: 5_000, onAccountCents: 0 } });
    await cancel(await claimOf());
    expect(await balance()).toEqual({ owes: 0, has: 5_000 });
  });

  it('what was written off is not given back either when part of the invoice was credited before', async () => {
    await choose(await aCourse({ session_price_cents: 6_000 }), family.zoe, clerk());
    await choose(await aCourse({ session_price_cents: 14_000 }), family.leo, clerk());
    const invoiceId = await boughtAtCounter();
    await cancel(await claimOf());
    await store.execute(here, writeOff, { invoiceId, amountCents: 14_000, reason: 'Introuvable', ledgerCodeId: null }, clerk());
    expect(await preview(await claimOf(family.leo))).toMatchObject({ creditedCents: 0, money: { onAccountCents: 0 } });
    await cancel(await claimOf(family.leo));
    expect(await balance()).toEqual({ owes: 0, has: 0 });
  });

  it('cash becomes a task for the counter, which books what it hands over', async () => {
    await choose(await aCourse(), family.zoe, clerk());
    await boughtAtCounter('offline');
    await cancel(await claimOf());
    const [task] = await store.db.commands.ask(listRefundTasks, {}, clerk());
    expect(task).toMatchObject({ amountCents: 20_000, because: 'paid-at-counter', state: 'open', dueOn: '2026-12-15' });
    expect(await balance()).toEqual({ owes: 0, has: 20_000 });
    await store.execute(here, finishRefundTask, { taskId: task?.id ?? '', tender: 'cheque' }, clerk());
    expect(await balance()).toEqual({ owes: 0, has: 0 });
    await expect(store.execute(here, finishRefundTask, { taskId: task?.id ?? '', tender: 'cheque' }, clerk())).rejects.toMatchObject({ code: 'cart-checkout.refund-task-done' });
  });

  it('a debit on its way goes back when it lands', async () => {
    await choose(await aCourse());
    const attemptId = await debitOnItsWay();
    expect((await preview(await claimOf())).money).toMatchObject({ owedBeforeCents: 20_000, owedAfterCents: 0, lateCents: 20_000, toMethods: [] });
    await cancel(await claimOf());
    await store.db.moveClock('5 days');
    store.gateway.bankSettles();
    await store.charging.drive(here, attemptId);
    expect(await balance()).toEqual({ owes: 0, has: 20_000 });
    await reactTo(whenLateMoneyLands);
    await reactTo(whenLateMoneyLands);
    expect(await refunds()).toEqual([{ cents: 20_000, state: 'pending', tender: 'bank-debit' }]);
    expect(await balance()).toEqual({ owes: 0, has: 0 });
    // The account is closed: a person hands the money over.
    store.gateway.refuseNext('refund', 'refund-impossible' as never);
    await refunding.drive(here, (await rows<{ id: string }>('select id from billing.refund where organization_id = $1'))[0]?.id ?? '');
    await reactTo(whenRefundOfCancellationFails);
    expect(await store.db.commands.ask(listRefundTasks, {}, clerk())).toMatchObject([{ amountCents: 20_000, because: 'refund-failed', state: 'open' }]);
  });

  it('a debit on its way gives back of each registration that ended its own part: what one leaves on account is not in what goes back for the other', async () => {
    await choose(await aCourse());
    await choose(await aCourse(), family.leo);
    const attemptId = await debitOnItsWay();
    await cancel(await claimOf(), { refundTo: 'account' });
    expect((await preview(await claimOf(family.leo))).money).toMatchObject({ owedBeforeCents: 20_000, owedAfterCents: 0, lateCents: 20_000 });
    await cancel(await claimOf(family.leo));
    await store.db.moveClock('5 days');
    store.gateway.bankSettles();
    await store.charging.drive(here, attemptId);
    await reactTo(whenLateMoneyLands);
    expect(await refunds()).toEqual([{ cents: 20_000, state: 'pending', tender: 'bank-debit' }]);
    expect(await balance()).toEqual({ owes: 0, has: 20_000 });
  });

  it('a debit on its way pays the fee before anything of it goes back, and stays where the policy gives no money', async () => {
    regime = 'exempt';
    const [code] = (await store.db.admin.query<{ id: string }>("insert into organization.ledger_code (organization_id, id, code, name_fr, name_en) values ($1, $2, '4200', 'Frais', 'Fees') returning id", [here, newId()])).rows;
    await aPolicy([aTier({ days: 20, creditPercent: 80, feeCents: 1_000, feeLedgerCodeId: code?.id ?? null }), aTier({ refund: false, creditPercent: 50 })]);
    for (const day of ['2026-12-06', '2027-01-05']) {
      await choose(await aCourse(), day === '2026-12-06' ? family.zoe : family.leo);
      await store.confirmContact(here, family);
      const attemptId = await debitOnItsWay();
      await at(`${day}T17:00:00Z`);
      const claimId = await claimOf(day === '2026-12-06' ? family.zoe : family.leo);
      expect((await preview(claimId)).money).toMatchObject(day === '2026-12-06' ? { lateCents: 15_000, feeOwedCents: 1_000, owedAfterCents: 4_000 } : { lateCents: 0, owedAfterCents: 10_000 });
      await cancel(claimId);
      store.gateway.bankSettles();
      await store.charging.drive(here, attemptId);
      await reactTo(whenLateMoneyLands);
      expect(await balance()).toEqual({ owes: 0, has: day === '2026-12-06' ? 0 : 10_000 });
    }
    expect(await refunds()).toEqual([{ cents: 15_000, state: 'pending', tender: 'bank-debit' }]);
  });

  it('a debit on its way whose money was used meanwhile gives back what is left, and keeps nothing waiting', async () => {
    await choose(await aCourse());
    const attemptId = await debitOnItsWay();
    await cancel(await claimOf());
    await at('2026-12-11T17:00:00Z');
    store.gateway.bankSettles();
    await store.charging.drive(here, attemptId);
    await choose(await aCourse({ session_price_cents: 15_000 }), family.leo, clerk());
    const invoiceId = await boughtAtCounter();
    await store.execute(here, useCredit, { accountId: family.accountId, invoiceIds: [invoiceId] }, clerk());
    await reactTo(whenLateMoneyLands);
    expect(await refunds()).toEqual([{ cents: 5_000, state: 'pending', tender: 'bank-debit' }]);
    expect(await balance()).toEqual({ owes: 0, has: 0 });
  });

  it('a card that takes nothing back makes a task for the counter', async () => {
    await choose(await aCourse());
    await paidByCard();
    const { refundIds } = await cancel(await claimOf());
    store.gateway.refuseNext('refund', 'refund-impossible' as never);
    await refunding.drive(here, refundIds[0] ?? '');
    expect(await refunds()).toMatchObject([{ state: 'failed' }]);
    await reactTo(whenRefundOfCancellationFails);
    await reactTo(whenRefundOfCancellationFails);
    expect(await store.db.commands.ask(listRefundTasks, {}, clerk())).toMatchObject([{ amountCents: 20_000, because: 'refund-failed', state: 'open' }]);
  });
});

describe('an organization that the act exempts', () => {
  beforeEach(() => {
    regime = 'exempt';
  });

  it('applies the policy as it stood at the purchase, with its fee on an invoice of its own', async () => {
    const [code] = (await store.db.admin.query<{ id: string }>("insert into organization.ledger_code (organization_id, id, code, name_fr, name_en) values ($1, $2, '4200', 'Frais', 'Fees') returning id", [here, newId()])).rows;
    const policyId = await aPolicy([aTier({ days: 14 }), aTier({ creditPercent: 80, feeCents: 1_000, feeTaxable: true, feeLedgerCodeId: code?.id ?? null })]);
    await choose(await aCourse());
    await paidByCard();
    await store.execute(here, saveCancellationPolicy, { policyId, name: 'Plus stricte', creditsFees: false, tiers: [aTier({ creditPercent: 10 })] }, clerk());
    await at('2027-01-05T17:00:00Z');
    const claimId = await claimOf();
    expect(await preview(claimId)).toMatchObject({ rule: 'policy', creditedCents: 16_000, feeCents: 1_150, keptCents: 5_150, money: { toMethods: [{ amountCents: 14_850 }], feePaidCents: 1_150, feeOwedCents: 0 } });
    await cancel(claimId);
    expect(await rows('select kind, amount_cents::int as cents from billing.invoice_line where organization_id = $1 order by amount_cents')).toEqual([{ kind: 'cancellation-fee', cents: 1_000 }, { kind: 'activity', cents: 20_000 }]);
    expect(await balance()).toEqual({ owes: 0, has: 0 });
    expect(await rows("select policy_version::int as version from cart_checkout.cancellation where organization_id = $1")).toEqual([{ version: 1 }]);
  });

  it('without a policy takes a request, whose date of sending counts whenever staff answer', async () => {
    await choose(await aCourse());
    await paidByCard();
    const claimId = await claimOf();
    const { hash, selfService, contact } = await preview(claimId);
    expect([selfService, contact.name]).toEqual([false, 'Ville de Valbois']);
    await expect(store.execute(here, cancelRegistration, { claimId, acceptedHash: hash }, family.actor)).rejects.toMatchObject({ code: 'cart-checkout.cancellation-by-request' });
    const asked = await store.execute(here, requestCancellation, { claimId, because: 'medical', message: 'Bras cassé' }, family.actor);
    await at('2027-02-20T17:00:00Z');
    expect(await store.execute(here, requestCancellation, { claimId, because: 'other', message: '' }, family.actor)).toEqual(asked);
    const shown = await preview(claimId, { because: 'death-or-medical', noticeAt: asked.sentAt }, clerk());
    expect(shown).toMatchObject({ rule: 'death-or-medical', keptCents: 0, creditedCents: 20_000 });
    await store.execute(here, acceptCancellationRequest, { requestId: asked.requestId, acceptedHash: shown.hash, because: 'death-or-medical', answer: 'Bon rétablissement' }, clerk());
    expect(await rows('select state, answer from cart_checkout.cancellation_request where organization_id = $1')).toEqual([{ state: 'accepted', answer: 'Bon rétablissement' }]);
    await expect(store.execute(here, declineCancellationRequest, { requestId: asked.requestId, answer: 'Non' }, clerk())).rejects.toMatchObject({ code: 'cart-checkout.cancellation-request-answered' });
  });

  it('lets staff with the permission set an amount, within bounds and with a reason', async () => {
    await aPolicy([aTier({ creditPercent: 50 })]);
    await choose(await aCourse());
    await paidByCard();
    const claimId = await claimOf();
    const asked = { claimId, creditCents: 15_000, reason: 'Geste commercial' };
    await expect(store.db.commands.ask(previewOverride, asked, clerk(['clients.billing']))).rejects.toMatchObject({ code: 'cart-checkout.not-allowed' });
    await expect(store.db.commands.ask(previewOverride, { ...asked, creditCents: 9_999 }, clerk())).rejects.toMatchObject({ code: 'cart-checkout.override-out-of-bounds', details: { minCents: 10_000, maxCents: 20_000 } });
    const { hash } = await store.db.commands.ask(previewOverride, asked, clerk());
    await store.execute(here, overrideCancellation, { ...asked, acceptedHash: hash }, clerk());
    expect(await refunds()).toMatchObject([{ cents: 15_000 }]);
  });

  it('gives the nearest policy: the activity’s, the program’s, the organization’s', async () => {
    const activityId = await aCourse();
    const [activity] = await rows<{ program: string }>('select program_id as program from catalog.activity where organization_id = $1 and id = $2', activityId);
    await aPolicy([aTier({ creditPercent: 10 })]);
    await aPolicy([aTier({ creditPercent: 20 })], { programId: activity?.program ?? '' });
    await choose(activityId);
    await paidByCard();
    expect(await preview(await claimOf())).toMatchObject({ creditedCents: 4_000 });
    await choose(activityId, family.leo);
    await store.confirmContact(here, family);
    await aPolicy([aTier({ creditPercent: 30 })], { activityId });
    await paidByCard();
    expect(await preview(await claimOf(family.leo))).toMatchObject({ creditedCents: 6_000 });
    expect(await preview(await claimOf())).toMatchObject({ creditedCents: 4_000 });
  });
});

it('an organization cancels an activity: each registration ends once, though the worker dies in the middle', async () => {
  const activityId = await aCourse();
  await choose(activityId);
  await choose(activityId, family.leo);
  await paidByCard();
  const other = await store.family();
  await store.confirmContact(here, other);
  await store.shopping.addLine({ organizationId: here, accountId: other.accountId, personId: other.zoe, activityId, occurrenceId: null }, clerk());
  const cart = await store.cartOf(here, clerk(), other.accountId);
  await store.execute(here, checkOut, { accountId: other.accountId, cartId: cart.id ?? '', choice: { pay: 'later', expectedTotalCents: cart.totalCents } }, clerk());
  await at('2027-01-12T17:00:00Z');
  const job = await store.execute(here, startActivityCancellation, { activityId, occurrenceId: null, reason: 'Dégât d’eau' }, clerk());
  expect(job.total).toBe(3);
  expect(await store.execute(here, startActivityCancellation, { activityId, occurrenceId: null, reason: 'Encore' }, clerk())).toEqual(job);
  const sweeper = { query: async <Row extends object>(text: string, values: unknown[] = []) => store.db.admin.query<Row>(text, values) };
  const failures: unknown[] = [];
  await Promise.all([1, 2, 3].map(() => runActivityCancellations(store.db.commands, sweeper, (_name, error) => failures.push(error))));
  expect(failures).toEqual([]);
  expect(await store.db.commands.ask(listActivityCancellations, { activityId }, clerk())).toMatchObject([{ state: 'done', total: 3, done: 3, failed: 0 }]);
  // One of ten sessions was given.
  expect((await refunds()).map((refund) => refund.cents)).toEqual([18_000, 18_000]);
  expect(await rows("select status from catalog.activity where organization_id = $1")).toEqual([{ status: 'cancelled' }]);
  expect(await rows('select 1 from kernel.outbox where organization_id = $1 and type = $2', registrationCancelled.id)).toHaveLength(3);
});

it('a registration whose client is being served elsewhere is not left for staff: the next round ends it', async () => {
  const activityId = await aCourse();
  await choose(activityId);
  await paidByCard();
  await store.execute(here, startActivityCancellation, { activityId, occurrenceId: null, reason: 'Dégât d’eau' }, clerk());
  const sweeper = { query: async <Row extends object>(text: string, values: unknown[] = []) => store.db.admin.query<Row>(text, values) };
  const round = () => runActivityCancellations(store.db.commands, sweeper, () => undefined);
  const told = () => store.db.commands.ask(listActivityCancellations, { activityId }, clerk());
  await store.db.admin.query("create function cart_checkout.lock_not_available() returns trigger language plpgsql as $$ begin raise exception 'busy' using errcode = '55P03'; end $$");
  await store.db.admin.query('create trigger busy before insert on cart_checkout.cancellation for each row execute function cart_checkout.lock_not_available()');
  await round();
  await store.db.admin.query('drop trigger busy on cart_checkout.cancellation');
  expect(await told()).toMatchObject([{ state: 'running', done: 0, failed: 0 }]);
  await round();
  expect(await told()).toMatchObject([{ state: 'done', done: 1, failed: 0 }]);
  expect(await refunds()).toMatchObject([{ cents: 20_000 }]);
});

it('nobody is registered, nor charged, in an activity that was cancelled while they were paying', async () => {
  const activityId = await aCourse();
  const begin = async (shopper: ShopperFamily, behaviour: 'needs-client' | null): Promise<string> => {
    await store.confirmContact(here, shopper);
    await store.shopping.addLine({ organizationId: here, personId: shopper.zoe, activityId, occurrenceId: null }, shopper.actor);
    const paymentMethodId = await store.method(here, shopper.accountId);
    if (behaviour !== null) store.gateway.behaviours.set(`pm-${paymentMethodId}`, behaviour);
    const cart = await store.cartOf(here, shopper.actor);
    const view = await store.execute(here, checkOut, { cartId: cart.id ?? '', choice: { pay: 'full', paymentMethodId, expectedTotalCents: cart.totalCents } }, shopper.actor);
    return view.state === 'paying' ? view.attemptId : '';
  };
  const clicked = await begin(family, null);
  const provesWho = await begin(await store.family(), 'needs-client');
  await store.charging.drive(here, provesWho);
  const sweeper = { query: async <Row extends object>(text: string, values: unknown[] = []) => store.db.admin.query<Row>(text, values) };
  await store.execute(here, startActivityCancellation, { activityId, occurrenceId: null, reason: 'Dégât d’eau' }, clerk());
  await runActivityCancellations(store.db.commands, sweeper, (_name, error) => { throw error; });
  await store.charging.drive(here, clicked);
  for (const held of store.gateway.intents.values()) {
    const { reference, attemptId, amountCents, methodReference, state } = held.intent;
    if (state === 'needs-client') Object.assign(held, { successes: 1, intent: { reference, attemptId, amountCents, methodReference, state: 'succeeded', succeededAt: new Date(), refundedCents: 0 } });
  }
  await store.charging.drive(here, provesWho);
  expect(await rows("select person_id from enrolment.claim where organization_id = $1 and state = 'live'")).toEqual([]);
  expect(await rows('select purpose, state from billing.charge_attempt where organization_id = $1 order by id')).toEqual([{ purpose: 'checkout', state: 'cancelled' }, { purpose: 'checkout', state: 'accepted' }]);
  expect(await rows('select credit_cents::int as has, receivable_cents::int as owes from billing.client_balance where organization_id = $1 and (credit_cents > 0 or receivable_cents > 0)')).toEqual([{ has: 20_000, owes: 0 }]);
});

it('a hold that had lapsed before the activity was cancelled is not taken again by money that comes late', async () => {
  const activityId = await aCourse();
  const begin = async (shopper: ShopperFamily, behaviour: 'needs-client' | null): Promise<string> => {
    await store.confirmContact(here, shopper);
    await store.shopping.addLine({ organizationId: here, personId: shopper.zoe, activityId, occurrenceId: null }, shopper.actor);
    const paymentMethodId = await store.method(here, shopper.accountId);
    if (behaviour !== null) store.gateway.behaviours.set(`pm-${paymentMethodId}`, behaviour);
    const cart = await store.cartOf(here, shopper.actor);
    const view = await store.execute(here, checkOut, { cartId: cart.id ?? '', choice: { pay: 'full', paymentMethodId, expectedTotalCents: cart.totalCents } }, shopper.actor);
    return view.state === 'paying' ? view.attemptId : '';
  };
  const provesWho = await begin(await store.family(), 'needs-client');
  await store.charging.drive(here, provesWho);
  const clicked = await begin(family, null);
  await store.db.admin.query("select enrolment.end_claims(organization_id, array_agg(id), 'lapsed') from enrolment.claim where organization_id = $1 and state = 'live' group by organization_id", [here]);
  await store.execute(here, startActivityCancellation, { activityId, occurrenceId: null, reason: 'Dégât d’eau' }, clerk());
  await store.charging.drive(here, clicked);
  for (const held of store.gateway.intents.values()) {
    const { reference, attemptId, amountCents, methodReference, state } = held.intent;
    if (state === 'needs-client') Object.assign(held, { successes: 1, intent: { reference, attemptId, amountCents, methodReference, state: 'succeeded', succeededAt: new Date(), refundedCents: 0 } });
  }
  await store.charging.drive(here, provesWho);
  expect(await rows("select state, count(*)::int as claims from enrolment.claim where organization_id = $1 group by state")).toEqual([{ state: 'lapsed', claims: 2 }]);
  expect(await rows('select state from billing.charge_attempt where organization_id = $1 order by id')).toEqual([{ state: 'accepted' }, { state: 'cancelled' }]);
  expect(await rows('select credit_cents::int as has, receivable_cents::int as owes from billing.client_balance where organization_id = $1 and (credit_cents > 0 or receivable_cents > 0)')).toEqual([{ has: 20_000, owes: 0 }]);
  expect(await rows("select type from kernel.outbox where organization_id = $1 and type like 'cart-checkout.paid-too-late%'")).toHaveLength(1);
});

it('what a scholarship paid of an order that staff had lowered goes back to its fund, whichever registration is cancelled first', async () => {
  await choose(await aCourse(), family.zoe, clerk());
  await choose(await aCourse(), family.leo, clerk());
  await store.execute(here, addManualLine, { accountId: family.accountId, kind: 'manual-credit', label: 'Geste', amountCents: 100_00, taxable: false, ledgerCodeId: null }, clerk());
  const { scholarshipId } = await store.execute(here, saveScholarship, {
    nameFr: 'Bourse', nameEn: 'Grant', awardTo: 'person', percent: 100, amountCents: null, perItemMaxCents: null, perPersonMaxCents: null, expiresOn: null, programIds: [], activityIds: [], ledgerCodeId: null, fund: { totalCents: 1_000_00 },
  }, clerk());
  await store.execute(here, giveScholarship, { scholarshipId, accountId: family.accountId, personId: family.zoe }, clerk());
  const cart = await store.cartOf(here, clerk(), family.accountId);
  const choice = { pay: 'offline', tender: 'cash', useScholarships: true, expectedTotalCents: cart.totalCents } as const;
  await store.execute(here, checkOut, { accountId: family.accountId, cartId: cart.id ?? '', choice }, clerk());
  await applyRegime();
  const books = async () => (await rows<Record<string, number>>(
    `select (select sum(used_cents)::int from billing.scholarship_pool where organization_id = $1) as fund, (select sum(amount_cents)::int from billing.payment where organization_id = $1) as paid,
       (select sum(credit_cents)::int from billing.client_balance where organization_id = $1) as credit`))[0];
  expect(await books()).toEqual({ fund: 200_00, paid: 100_00, credit: 0 });
  for (const [person, after] of [[family.leo, { fund: 150_00, paid: 100_00, credit: 100_00 }], [family.zoe, { fund: 0, paid: 100_00, credit: 100_00 }]] as const) {
    const claimId = await claimOf(person);
    const shown = await preview(claimId, { refundTo: 'account' });
    expect(shown.money.toScholarshipCents).toBe(person === family.leo ? 50_00 : 150_00);
    await store.execute(here, cancelRegistration, { claimId, refundTo: 'account', acceptedHash: shown.hash }, family.actor);
    expect(await books()).toEqual(after);
  }
});

it('of a course that ends part-way, what is kept is earned that day, and nothing waits for the day on which it would have ended', async () => {
  await choose(await aCourse());
  await paidByCard();
  await at('2027-01-20T17:00:00Z');
  const { keptCents } = await preview(await claimOf());
  await cancel(await claimOf());
  expect(keptCents).toBeGreaterThan(0);
  expect(await rows(`select l.kind, sum(p.amount_cents)::int as cents from billing.posting p join billing.ledger_account l on l.organization_id = p.organization_id and l.id = p.ledger_account_id
    where p.organization_id = $1 and l.kind in ('deferred-revenue', 'revenue') group by l.kind having sum(p.amount_cents) <> 0`)).toEqual([{ kind: 'revenue', cents: -keptCents }]);
  expect(await rows('select next_month from billing.deferred_revenue where organization_id = $1')).toEqual([{ next_month: null }]);
  expect(await brokenInvariants(store.db, here)).toEqual([]);
});

it('of a course that is over, a notice that staff say came in time gives money back only through those who may set amounts by hand', async () => {
  regime = 'exempt';
  await choose(await aCourse());
  await paidByCard();
  const claimId = await claimOf();
  await at('2027-06-01T17:00:00Z');
  const told = { claimId, noticeAt: new Date('2026-12-30T17:00:00Z'), because: 'death-or-medical' } as const;
  const { hash: acceptedHash } = await preview(claimId, told, clerk());
  await expect(store.execute(here, cancelRegistration, { ...told, acceptedHash }, clerk(['clients.view', 'clients.billing']))).rejects.toMatchObject({ code: 'cart-checkout.not-allowed', details: { permission: 'policies.override' } });
  expect(await rows('select id from billing.refund where organization_id = $1')).toEqual([]);
  expect(await store.execute(here, cancelRegistration, { ...told, acceptedHash }, clerk())).toMatchObject({ again: false });
});

it('a request that the family sent in time is accepted by a clerk after the last session too', async () => {
  await choose(await aCourse());
  await paidByCard();
  const claimId = await claimOf();
  const asked = await store.execute(here, requestCancellation, { claimId, because: 'medical', message: '' }, family.actor);
  await at('2027-06-01T17:00:00Z');
  const plain = clerk(['clients.view', 'clients.billing']);
  const { hash: acceptedHash } = await preview(claimId, { noticeAt: asked.sentAt }, plain);
  expect(await store.execute(here, acceptCancellationRequest, { requestId: asked.requestId, acceptedHash, answer: 'Entendu' }, plain)).toMatchObject({ again: false });
});

it('a counter credit that a credit memo by hand left behind is the other one’s, which can still be cancelled', async () => {
  const [first, second] = [await aCourse(), await aCourse()];
  await choose(first, family.zoe, clerk());
  await choose(second, family.leo, clerk());
  await store.execute(here, addManualLine, { accountId: family.accountId, kind: 'manual-credit', label: 'Geste', amountCents: 100_00, taxable: false, ledgerCodeId: null }, clerk());
  await boughtAtCounter('offline');
  const [line] = await rows<{ id: string; invoiceId: string }>('select id, invoice_id as "invoiceId" from billing.invoice_line where organization_id = $1 and person_id = $2', family.leo);
  await store.execute(here, issueCreditMemo, { invoiceId: line?.invoiceId ?? '', reason: 'Geste', lines: [{ invoiceLineId: line?.id ?? '', amountCents: 180_00 }] }, clerk());
  const claimId = await claimOf(family.zoe);
  const shown = await preview(claimId);
  expect([shown.totalCents, shown.creditedCents]).toEqual([120_00, 120_00]);
  expect(await store.execute(here, cancelRegistration, { claimId, acceptedHash: shown.hash }, family.actor)).toMatchObject({ again: false });
});
