import { Pool } from 'pg';
import { addDays, localDateOf, localTimeOf } from '@preau/kernel';
import { testDatabase, type TestDatabase } from '@preau/kernel/testing';
import { cancelPlannedPayment, changeManyPlannedPayments, changePlannedPayment, dismissActions, editChargingPolicy, listActions, planPayments, recordPayment, requestPayment, retryPlannedPayment, revokeMethod, tellWatchers, tryChargeAgain, watchPayments, type PlanPaymentsInput } from '../index';
import { brokenInvariants } from '../testing';
import { aChargingOrganization, type ChargingOrganization } from '../testing/a-charging-organization';
import { chargingPolicyDefault } from './charging-policy';

const zone = 'America/Toronto';
let db: TestDatabase;
let sweeper: Pool;
beforeAll(async () => {
  db = await testDatabase();
  sweeper = new Pool({ connectionString: db.sweeperUrl, max: 2 });
});
afterAll(async () => {
  await sweeper.end();
  await db.close();
});
beforeEach(async () => {
  await db.admin.query("update kernel.clock set shift = timestamptz '2026-12-01T17:00:00Z' - now()");
  // What an example before left is nobody's work any more: each engine here has its own processor.
  await db.admin.query("update billing.charge_attempt set look_again_at = null, next_ask_at = null, lease_until = null");
  await db.admin.query("update billing.planned_payment set status = 'cancelled', retry_at = null where status in ('planned', 'refused')");
});

async function due(kind: 'card' | 'bank-account' = 'card', behaviour: 'declined' | 'processing' | 'needs-client' | 'succeeds' = 'declined') {
  const it = await aChargingOrganization(db, sweeper);
  const { id: invoiceId } = await it.invoice(120_00);
  const methodId = await it.method(kind, behaviour);
  const [first = '', second = ''] = await it.plan(invoiceId, methodId, [{ amountCents: 40_00, dueOn: '2026-12-02' }, { amountCents: 40_00, dueOn: '2027-02-02' }]);
  await it.at('2026-12-02T14:00:00Z');
  return { ...it, invoiceId, methodId, first, second };
}
async function current(it: ChargingOrganization, id: string) {
  return (await it.planned()).find((row) => row.id === id) ?? { version: 0, status: '', retryAt: null, because: null, cents: 0, dueOn: '', id };
}

describe('a payment refused for a passing reason', () => {
  it('is tried on the days and from the hours of the schedule (here by a sweep at each full hour), each time anew, and one message for each says when next', async () => {
    const it = await due();
    await it.sweep();
    await it.live('2027-01-15T17:00:00Z');
    const tries = (await it.attempts()).map(({ at }) => `${localDateOf(at, zone)} ${localTimeOf(at, zone)}`);
    expect(tries).toEqual(['2026-12-02 09:00', '2026-12-05 10:00', '2026-12-09 11:00', '2026-12-16 10:00']);
    expect((await it.attempts()).every(({ state }) => state === 'refused')).toBe(true);
    expect([...it.gateway.intents.values()].every(({ intent }) => intent.state === 'cancelled')).toBe(true);
    expect((await it.events('billing.planned-payment-refused%')).map(({ payload }) => payload['nextTryOn'])).toEqual(['2026-12-05', '2026-12-09', '2026-12-16', null]);
    expect(await current(it, it.first)).toMatchObject({ status: 'refused', because: 'insufficient-funds', retryAt: null });
    expect(await current(it, it.second)).toMatchObject({ status: 'planned', dueOn: '2027-02-02', cents: 40_00 });
    expect(await brokenInvariants(db, it.organizationId)).toEqual([]);
  });

  it('is paid by a later try, for what was refused, once', async () => {
    const it = await due();
    await it.sweep();
    it.behave(it.methodId, 'succeeds');
    await it.live('2026-12-20T17:00:00Z');
    expect(await current(it, it.first)).toMatchObject({ status: 'accepted', cents: 40_00, dueOn: '2026-12-02' });
    expect(it.gateway.capturedCents).toBe(40_00);
    expect((await it.attempts()).map(({ state }) => state)).toEqual(['refused', 'accepted']);
  });

  it('waits for staff when an outage went past its day by more than three', async () => {
    const it = await due();
    await it.sweep();
    it.behave(it.methodId, 'succeeds');
    await it.at('2026-12-09T17:00:00Z');
    expect(await it.sweep()).toBe(0);
    expect((await db.commands.ask(listActions, {}, it.clerk, it.within)).actions.map(({ kind, retryAt }) => [kind, retryAt])).toEqual([['overdue', null]]);
    const { version } = await current(it, it.first);
    await db.commands.execute(retryPlannedPayment, { plannedPaymentId: it.first, version }, it.clerk, it.within);
    expect(await it.sweep()).toBe(1);
    expect(await current(it, it.first)).toMatchObject({ status: 'accepted' });
  });

  it('counts from nothing again with another method', async () => {
    const it = await due();
    await it.live('2026-12-06T17:00:00Z');
    const other = await it.method('card', 'declined');
    const { version } = await current(it, it.first);
    await db.commands.execute(changePlannedPayment, { plannedPaymentId: it.first, version, paymentMethodId: other }, it.payer, it.within);
    expect(await it.sweep()).toBe(1);
    const { retryAt } = await current(it, it.first);
    expect(retryAt && localDateOf(retryAt, zone)).toBe('2026-12-09');
  });

  it('is never tried again where the organization says so', async () => {
    const it = await due();
    await db.commands.execute(editChargingPolicy, { ...chargingPolicyDefault, retryDays: [] }, it.clerk, it.within);
    await it.live('2026-12-30T17:00:00Z');
    expect(await it.attempts()).toHaveLength(1);
    for (const retryDays of [[3, 3], [0], [29], [1, 2, 3, 4], [1.5]]) {
      await expect(db.commands.execute(editChargingPolicy, { ...chargingPolicyDefault, retryDays, version: 1 }, it.clerk, it.within)).rejects.toMatchObject({ code: 'billing.retry-schedule-invalid' });
    }
    await expect(db.commands.execute(editChargingPolicy, { ...chargingPolicyDefault, version: 7 }, it.clerk, it.within)).rejects.toMatchObject({ code: 'kernel.changed-meanwhile' });
  });

  it('paid at the counter meanwhile is not asked for again, and the instalments to come stay', async () => {
    const it = await due();
    await it.sweep();
    await db.commands.execute(recordPayment, { accountId: it.accountId, tender: 'cash', amountCents: 80_00, invoiceIds: [it.invoiceId] }, db.actor, it.within);
    expect((await it.planned()).map(({ status, cents }) => [status, cents])).toEqual([['cancelled', 40_00], ['planned', 40_00]]);
    await it.live('2026-12-20T17:00:00Z');
    expect(it.gateway.capturedCents).toBe(0);
  });
});

it('whose holder has to answer the bank, or whose card is stopped, is never tried by itself', async () => {
  const it = await due('card', 'needs-client');
  await it.live('2026-12-30T17:00:00Z');
  expect(await it.attempts()).toHaveLength(1);
  const { version } = await current(it, it.first);
  await expect(db.commands.execute(retryPlannedPayment, { plannedPaymentId: it.first, version }, it.clerk, it.within)).rejects.toMatchObject({ code: 'billing.retry-needs-other-method' });
  await expect(db.commands.execute(changePlannedPayment, { plannedPaymentId: it.first, version, dueOn: '2027-01-05' }, it.clerk, it.within)).rejects.toMatchObject({ code: 'billing.retry-needs-other-method' });
});

describe('a bank debit', () => {
  it('refused for want of money is presented once more, for the same amount, and no more', async () => {
    const it = await due('bank-account', 'processing');
    await it.sweep();
    it.gateway.bankRefuses('insufficient-funds');
    await it.live('2026-12-05T16:00:00Z');
    expect(await it.attempts()).toHaveLength(2);
    it.gateway.bankRefuses('insufficient-funds');
    await it.live('2027-01-20T16:00:00Z');
    expect((await it.attempts()).map(({ state, cents }) => [state, cents])).toEqual([['refused', 40_00], ['refused', 40_00]]);
    const { version } = await current(it, it.first);
    await expect(db.commands.execute(retryPlannedPayment, { plannedPaymentId: it.first, version }, it.clerk, it.within)).rejects.toMatchObject({ code: 'billing.debit-notice-too-short' });
  });

  it('of another amount than the first time is not presented again', async () => {
    const it = await due('bank-account', 'processing');
    await it.sweep();
    it.gateway.bankRefuses('insufficient-funds');
    await it.live('2026-12-03T16:00:00Z');
    await db.commands.execute(recordPayment, { accountId: it.accountId, tender: 'cash', amountCents: 50_00, invoiceIds: [it.invoiceId] }, db.actor, it.within);
    expect(await current(it, it.first)).toMatchObject({ status: 'refused', cents: 30_00 });
    await it.live('2026-12-20T16:00:00Z');
    expect(await it.attempts()).toHaveLength(1);
    expect(await current(it, it.first)).toMatchObject({ status: 'refused', retryAt: null });
  });

  it('changed by staff is announced ten days ahead, or the payer agreed; the engine debits nothing before', async () => {
    const it = await due('bank-account', 'processing');
    await it.at('2026-12-01T17:00:00Z');
    const change = (input: object, actor = it.clerk) => current(it, it.second).then(({ version }) => db.commands.execute(changePlannedPayment, { plannedPaymentId: it.second, version, ...input }, actor, it.within));
    await expect(change({ dueOn: '2026-12-10' })).rejects.toMatchObject({ code: 'billing.debit-notice-too-short', details: { earliestOn: '2026-12-11' } });
    await change({ dueOn: '2026-12-11' });
    await expect(change({ amountCents: 30_00, dueOn: '2026-12-05' })).rejects.toMatchObject({ code: 'billing.debit-notice-too-short' });
    await expect(change({ dueOn: '2026-12-05', consent: { how: 'phone', on: '2026-12-02', note: '' } })).rejects.toMatchObject({ code: 'billing.consent-date-invalid' });
    await change({ amountCents: 30_00, dueOn: '2026-12-03', consent: { how: 'phone', on: '2026-12-01', note: 'Demande du client' } });
    expect((await it.events('billing.debit-changed%')).map(({ payload }) => [payload['dueOn'], payload['amountCents'], payload['agreedHow']])).toEqual([['2026-12-11', 40_00, null], ['2026-12-03', 30_00, 'phone']]);
    expect(await it.rows('select amount_cents::int as cents, given_how as how, note from billing.debit_consent where organization_id = $1')).toEqual([{ cents: 30_00, how: 'phone', note: 'Demande du client' }]);
    await db.admin.query("update billing.planned_payment set debit_not_before = '2026-12-20' where id = $1", [it.second]);
    await it.live('2026-12-03T17:00:00Z');
    expect(await current(it, it.second)).toMatchObject({ status: 'planned' });
    await it.live('2026-12-20T15:00:00Z');
    expect(await current(it, it.second)).toMatchObject({ status: 'processing' });
  });

  it('planned by staff is announced ten days ahead, or the payer agreed; what was chosen with a purchase was agreed there', async () => {
    const it = await aChargingOrganization(db, sweeper);
    const { id: invoiceId } = await it.invoice(120_00);
    const paymentMethodId = await it.method('bank-account');
    const plan = (dueOn: string, more: Partial<PlanPaymentsInput> = {}, actor = it.clerk) =>
      db.commands.execute(planPayments, { accountId: it.accountId, invoiceId, paymentMethodId, instalments: [{ amountCents: 20_00, dueOn }], ...more }, actor, it.within);
    await expect(plan('2026-12-02')).rejects.toMatchObject({ code: 'billing.debit-notice-too-short', details: { earliestOn: '2026-12-11' } });
    await expect(plan('2026-12-02', { consent: { how: 'phone', on: '2026-12-02', note: '' } })).rejects.toMatchObject({ code: 'billing.consent-date-invalid' });
    await plan('2026-12-11');
    await plan('2026-12-02', { consent: { how: 'phone', on: '2026-12-01', note: 'Demande du client' } });
    expect((await it.events('billing.debit-changed%')).map(({ payload }) => [payload['dueOn'], payload['amountCents'], payload['agreedHow']])).toEqual([['2026-12-11', 20_00, null], ['2026-12-02', 20_00, 'phone']]);
    expect(await it.rows('select amount_cents::int as cents, due_on::text as "dueOn", given_how as how, note from billing.debit_consent where organization_id = $1')).toEqual([{ cents: 20_00, dueOn: '2026-12-02', how: 'phone', note: 'Demande du client' }]);
    expect(await it.rows('select debit_not_before::text as day from billing.planned_payment where organization_id = $1 order by sequence')).toEqual([{ day: '2026-12-11' }, { day: null }]);
    await plan('2026-12-02', { agreedAtPurchase: true });
    await plan('2026-12-02', { paymentMethodId: await it.method('card') });
    await plan('2026-12-02', { paymentMethodId: null });
    expect(await it.events('billing.debit-changed%')).toHaveLength(2);
  });

  it('moved to a bank account by staff needs the notice too; the family chooses freely', async () => {
    const it = await due('card', 'succeeds');
    const account = await it.method('bank-account');
    const { version } = await current(it, it.first);
    await expect(db.commands.execute(changePlannedPayment, { plannedPaymentId: it.first, version, paymentMethodId: account }, it.clerk, it.within)).rejects.toMatchObject({ code: 'billing.debit-notice-too-short' });
    await db.commands.execute(changePlannedPayment, { plannedPaymentId: it.first, version, paymentMethodId: account }, it.payer, it.within);
    await expect(db.commands.execute(changePlannedPayment, { plannedPaymentId: it.first, version: version + 1, dueOn: '2027-01-01' }, it.payer, it.within)).rejects.toMatchObject({ code: 'billing.planned-payment-not-yours-to-change' });
  });

  it('accepted and sent back weeks later is found by its daily look, without any notice', async () => {
    const it = await due('bank-account', 'processing');
    await it.sweep();
    it.gateway.bankSettles();
    await it.live('2026-12-03T16:00:00Z');
    expect(await current(it, it.first)).toMatchObject({ status: 'accepted' });
    const looks = (): number => it.gateway.calls.filter((call) => call === 'find-intent').length;
    const before = looks();
    await it.live('2026-12-06T16:30:00Z');
    expect(looks() - before).toBe(3);
    it.gateway.bankTakesBack();
    await it.live('2026-12-08T16:30:00Z');
    expect(await current(it, it.first)).toMatchObject({ status: 'refused', because: 'returned-by-bank', retryAt: null });
    expect(await it.rows('select allocated_cents::int as allocated from billing.invoice_settlement where organization_id = $1')).toEqual([{ allocated: 0 }]);
    expect(await brokenInvariants(db, it.organizationId)).toEqual([]);
  });

  it('is looked at for 90 days and no longer', async () => {
    const other = await due('bank-account', 'processing');
    await other.sweep();
    other.gateway.bankSettles();
    await db.moveClock('1 day');
    await other.sweep();
    await db.moveClock('89 days');
    await other.sweep();
    await db.moveClock('3 days');
    await other.sweep();
    const after = other.gateway.calls.length;
    await db.moveClock('30 days');
    await other.charging.lookAtDebits(sweeper, 100);
    expect(other.gateway.calls.length).toBe(after);
  });
});

describe('the clock', () => {
  it.each([
    ['2026-11-01', '2026-10-31T16:00:00Z', '2026-11-01T13:59:59Z', '2026-11-01T14:00:00Z'],
    ['2027-03-14', '2027-03-13T17:00:00Z', '2027-03-14T12:59:59Z', '2027-03-14T13:00:00Z'],
  ])('changes on %s: charged at nine on the wall, nobody at night, and going back charges nobody twice', async (dueOn, dayBefore, justBefore, nine) => {
    const it = await aChargingOrganization(db, sweeper);
    await it.at(dayBefore);
    const { id } = await it.invoice(90_00);
    const card = await it.method();
    const [payment = ''] = await it.plan(id, card, [{ amountCents: 45_00, dueOn }, { amountCents: 45_00, dueOn: addDays(dueOn, 1) }]);
    const midnight = new Date(`${dueOn}T04:00:00Z`).getTime();
    for (let minutes = -60; minutes < 9 * 60; minutes += 20) {
      const instant = new Date(midnight + minutes * 60_000);
      if (instant >= new Date(nine)) break;
      await it.at(instant.toISOString());
      expect(await it.sweep()).toBe(0);
    }
    await it.at(justBefore);
    expect(await it.sweep()).toBe(0);
    await it.at(nine);
    expect(await it.sweep()).toBe(1);
    expect(await current(it, payment)).toMatchObject({ status: 'accepted' });
    // Back by a day, an hour and a month, then on again.
    for (const instant of [dayBefore, justBefore, addDays(dueOn, -30) + 'T15:00:00Z', nine]) {
      await it.at(instant);
      expect(await it.sweep()).toBe(0);
    }
    await it.at(addDays(dueOn, 1) + 'T12:30:00Z');
    expect(await it.sweep()).toBe(0);
    await it.live(addDays(dueOn, 2) + 'T16:00:00Z');
    expect(it.gateway.successes).toEqual([1, 1]);
    expect((await it.attempts()).map(({ at }) => localTimeOf(at, zone) >= '09:00')).toEqual([true, true]);
    expect(it.gateway.capturedCents).toBe(90_00);
    expect(await brokenInvariants(db, it.organizationId)).toEqual([]);
  });

  it('going back between two tries of a refused payment adds none', async () => {
    const it = await due();
    await it.live('2026-12-05T16:00:00Z');
    expect(await it.attempts()).toHaveLength(2);
    await it.at('2026-12-02T14:00:00Z');
    await it.live('2026-12-05T16:00:00Z');
    expect(await it.attempts()).toHaveLength(2);
  });
});

describe('the action centre', () => {
  it('lists what needs staff, each with what can be done; what is dismissed comes back when it happens again', async () => {
    const it = await due();
    await db.admin.query('update billing.payment_method set expires_year = 2027, expires_month = 1 where id = $1', [it.methodId]);
    await it.sweep();
    const { actions, counts } = await db.commands.ask(listActions, {}, it.clerk, it.within);
    expect(actions.map(({ kind, clientName, because }) => [kind, clientName, because])).toEqual([['refused', 'Élise Tremblay', 'insufficient-funds'], ['expiring-card', 'Élise Tremblay', null]]);
    expect(counts.find((row) => row.kind === 'refused')).toMatchObject({ count: 1, amountCents: 40_00 });
    expect((await db.commands.ask(listActions, { text: 'TREMBLAY', kinds: ['refused'] }, it.clerk, it.within)).actions).toHaveLength(1);
    expect((await db.commands.ask(listActions, { text: 'Personne' }, it.clerk, it.within)).actions).toHaveLength(0);
    await db.commands.execute(dismissActions, { actionKeys: actions.map((action) => action.key), reason: 'Payé autrement' }, it.clerk, it.within);
    expect((await db.commands.ask(listActions, {}, it.clerk, it.within)).actions).toEqual([]);
    await expect(db.commands.execute(dismissActions, { actionKeys: ['refused:x'], reason: 'r' }, it.clerk, it.within)).rejects.toMatchObject({ code: 'billing.action-gone' });
    await it.live('2026-12-05T16:00:00Z');
    expect((await db.commands.ask(listActions, {}, it.clerk, it.within)).actions.map(({ kind, tries }) => [kind, tries])).toEqual([['refused', 2]]);
  });

  it('holds what an outage left, what lost its method, and does the same for many with one report', async () => {
    const it = await due('card', 'succeeds');
    await it.at('2026-12-08T17:00:00Z');
    await it.sweep();
    const list = () => db.commands.ask(listActions, {}, it.clerk, it.within);
    const { actions: [overdue] } = await list();
    expect(overdue).toMatchObject({ kind: 'overdue', plannedPaymentId: it.first });
    const second = await current(it, it.second);
    const selected = [{ plannedPaymentId: it.first, version: overdue?.version ?? 0, dueOn: '2026-12-02' }, { plannedPaymentId: it.second, version: second.version, dueOn: '2027-02-02' }];
    const report = await changeManyPlannedPayments(db.commands, selected, { kind: 'retry' }, it.clerk, it.within);
    expect(report.map(({ done, refusedCode }) => [done, refusedCode])).toEqual([[true, null], [false, 'billing.nothing-to-retry']]);
    await it.sweep();
    expect(await current(it, it.first)).toMatchObject({ status: 'accepted' });
    const moved = await changeManyPlannedPayments(db.commands, [selected[1] ?? { plannedPaymentId: '', version: 0, dueOn: '' }], { kind: 'move', days: 7 }, it.clerk, it.within);
    expect(moved[0]?.done).toBe(true);
    expect(await current(it, it.second)).toMatchObject({ dueOn: '2027-02-09' });
    await db.commands.execute(revokeMethod, { paymentMethodId: it.methodId }, it.payer, it.within);
    expect((await list()).actions.map(({ kind, because }) => [kind, because])).toEqual([['needs-client', 'method-removed']]);
    const now = await current(it, it.second);
    const none = await changeManyPlannedPayments(db.commands, [{ ...now, plannedPaymentId: it.second }], { kind: 'method', paymentMethodId: null }, it.clerk, it.within);
    expect(none[0]?.refusedCode).toBe('billing.no-other-method');
    const other = await it.method();
    expect((await changeManyPlannedPayments(db.commands, [{ ...now, plannedPaymentId: it.second }], { kind: 'method', paymentMethodId: null }, it.clerk, it.within))[0]?.done).toBe(true);
    expect(await it.rows('select payment_method_id as id from billing.planned_payment where organization_id = $1 and status = \'planned\'')).toEqual([{ id: other }]);
    await db.commands.execute(requestPayment, { plannedPaymentId: it.second, note: 'Merci' }, it.clerk, it.within);
    expect((await it.events('billing.payment-requested%')).map(({ payload }) => payload['because'])).toEqual(['method-needed']);
    await db.commands.execute(cancelPlannedPayment, { plannedPaymentId: it.second, version: (await current(it, it.second)).version }, it.clerk, it.within);
  });

  it('holds a charge whose outcome cannot be written: counted, told to who asked, tried again by hand', async () => {
    const it = await due('card', 'succeeds');
    await db.commands.execute(watchPayments, { watching: true }, it.clerk, it.within);
    await db.admin.query(`create or replace function billing.poison() returns trigger language plpgsql as $$ begin raise exception 'poison'; end $$;
      create trigger poison before insert on billing.payment for each row execute function billing.poison()`);
    try {
      for (let times = 0; times < 8; times += 1) {
        await it.sweep().catch(() => undefined);
        await db.moveClock('6 minutes');
      }
    } finally {
      await db.admin.query('drop trigger poison on billing.payment');
    }
    expect((await it.events('billing.charge-unresolved%')).map(({ payload }) => [payload['because'], payload['asks']])).toEqual([['outcome-cannot-be-written', 5]]);
    const { actions: [stuck] } = await db.commands.ask(listActions, { kinds: ['unresolved'] }, it.clerk, it.within);
    expect(stuck).toMatchObject({ because: 'outcome-cannot-be-written', amountCents: 40_00 });
    await it.live('2026-12-03T17:00:00Z');
    expect(await current(it, it.first)).toMatchObject({ status: 'processing' });
    await db.commands.execute(tryChargeAgain, { attemptId: stuck?.subjectId ?? '' }, it.clerk, it.within);
    await it.sweep();
    expect(await current(it, it.first)).toMatchObject({ status: 'accepted' });
    expect(it.gateway.successes).toEqual([1]);
    await expect(db.commands.execute(tryChargeAgain, { attemptId: stuck?.subjectId ?? '' }, it.clerk, it.within)).rejects.toMatchObject({ code: 'billing.nothing-to-retry' });
  });

  it('tells those who asked once a morning, and nobody when there is nothing', async () => {
    const it = await due();
    await db.commands.execute(watchPayments, { watching: true }, it.clerk, it.within);
    await it.sweep();
    const tell = async (instant: string): Promise<number> => {
      await it.at(instant);
      return (await db.commands.execute(tellWatchers, undefined, db.actor, it.within)).told;
    };
    expect([await tell('2026-12-03T12:59:00Z'), await tell('2026-12-03T13:00:00Z'), await tell('2026-12-03T18:00:00Z'), await tell('2026-12-04T13:00:00Z')]).toEqual([0, 1, 0, 1]);
    await db.commands.execute(watchPayments, { watching: false }, it.clerk, it.within);
    expect(await tell('2026-12-05T13:30:00Z')).toBe(0);
  });
});
