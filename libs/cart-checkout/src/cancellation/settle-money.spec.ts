import { giveScholarship, issueCreditMemo, planPayments, recordPayment, saveScholarship, writeOff } from '@preau/billing';
import { addManualLine, checkOut, saveOneTimeFee } from '../index';
import { aCourse, applyRegime, balance, boughtAtCounter, cancel, choose, claimOf, clerk, execute, paidByCard, preview, rows, scene, setScene } from '../testing/cancellation-scene';
import { cancelRegistration } from './cancel-registration';

setScene();

describe('a family that paid by card and cancels', () => {
  it('has its fees of the order given back in its part, and the taxes that were stored', async () => {
    scene.here = await scene.store.store({ service_fee_cents: 301, service_fee_taxable: true });
    await scene.store.confirmContact(scene.here, scene.family);
    const activityId = await aCourse({ mainly_children: false });
    await choose(activityId);
    await choose(activityId, scene.family.leo);
    await paidByCard();
    const first = await preview(await claimOf());
    expect(first.lines.map((line) => line.amountCents)).toEqual([20_000, 151]);
    await cancel(await claimOf());
    await cancel(await claimOf(scene.family.leo));
    const [sums] = await rows<{ invoice: number; credited: number }>('select (select sum(total_cents)::int from billing.invoice where organization_id = $1) as invoice, (select sum(total_cents)::int from billing.credit_memo where organization_id = $1) as credited');
    expect(sums?.credited).toBe(sums?.invoice);
  });

  it('has the one-time fee of the purchase back with its last place, and is asked for it again', async () => {
    scene.regime = 's188';
    await execute(saveOneTimeFee, { nameFr: 'Affiliation', nameEn: 'Membership', amountCents: 2_500, taxable: false, ledgerCodeId: null, season: '', askedFrom: null, askedUntil: null, items: { programIds: [], categoryIds: [], activityIds: [], kinds: [] }, enabled: true }, clerk());
    const [one, two] = [await aCourse(), await aCourse()];
    await choose(one);
    await choose(two);
    await paidByCard();
    const claims = await rows<{ id: string }>("select c.id from enrolment.claim c where c.organization_id = $1 and c.person_id = $2 and c.kind = 'registration' order by c.id", scene.family.zoe);
    const given = () => rows<{ back: boolean }>('select given_back_at is not null as back from cart_checkout.one_time_fee_charge where organization_id = $1');
    expect((await preview(claims[0]?.id ?? '')).creditedCents).toBe(21_250);
    await cancel(claims[0]?.id ?? '');
    expect(await given()).toEqual([{ back: false }]);
    await cancel(claims[1]?.id ?? '');
    expect(await given()).toEqual([{ back: true }]);
  });
});

describe('money that is not all there', () => {
  it('planned payments stop and shrink, and what was paid goes to what is left', async () => {
    const activityId = await aCourse();
    await choose(activityId, scene.family.zoe, clerk());
    await choose(activityId, scene.family.leo, clerk());
    const invoiceId = await boughtAtCounter();
    const method = await scene.store.method(scene.here, scene.family.accountId);
    await execute(recordPayment, { accountId: scene.family.accountId, tender: 'cash', amountCents: 10_000, invoiceIds: [invoiceId] }, clerk());
    await execute(planPayments, { accountId: scene.family.accountId, invoiceId, paymentMethodId: method, instalments: [{ amountCents: 15_000, dueOn: '2027-01-05' }, { amountCents: 15_000, dueOn: '2027-02-05' }] }, clerk());
    const seen = await preview(await claimOf());
    expect(seen.money).toMatchObject({ owedBeforeCents: 30_000, owedAfterCents: 10_000, atCounterCents: 0, toMethods: [], planned: [{ dueOn: '2027-01-05', wasCents: 15_000, isCents: 10_000 }, { dueOn: '2027-02-05', isCents: null }] });
    await cancel(await claimOf());
    expect(await rows("select amount_cents::int as cents, status from billing.planned_payment where organization_id = $1 order by due_on")).toEqual([{ cents: 10_000, status: 'planned' }, { cents: 15_000, status: 'cancelled' }]);
  });

  it('what was written off was never paid, and is not given back', async () => {
    await choose(await aCourse(), scene.family.zoe, clerk());
    const invoiceId = await boughtAtCounter();
    await execute(recordPayment, { accountId: scene.family.accountId, tender: 'cash', amountCents: 5_000, invoiceIds: [invoiceId] }, clerk());
    await execute(writeOff, { invoiceId, amountCents: 15_000, reason: 'Introuvable', ledgerCodeId: null }, clerk());
    expect(await preview(await claimOf())).toMatchObject({ creditedCents: 5_000, money: { atCounterCents: 5_000, onAccountCents: 0 } });
    await cancel(await claimOf());
    expect(await balance()).toEqual({ owes: 0, has: 5_000 });
  });

  it('what was written off is not given back either when part of the invoice was credited before', async () => {
    await choose(await aCourse({ session_price_cents: 6_000 }), scene.family.zoe, clerk());
    await choose(await aCourse({ session_price_cents: 14_000 }), scene.family.leo, clerk());
    const invoiceId = await boughtAtCounter();
    await cancel(await claimOf());
    await execute(writeOff, { invoiceId, amountCents: 14_000, reason: 'Introuvable', ledgerCodeId: null }, clerk());
    expect(await preview(await claimOf(scene.family.leo))).toMatchObject({ creditedCents: 0, money: { onAccountCents: 0 } });
    await cancel(await claimOf(scene.family.leo));
    expect(await balance()).toEqual({ owes: 0, has: 0 });
  });
});

it('what a scholarship paid of an order that staff had lowered goes back to its fund, whichever registration is cancelled first', async () => {
  await choose(await aCourse(), scene.family.zoe, clerk());
  await choose(await aCourse(), scene.family.leo, clerk());
  await execute(addManualLine, { accountId: scene.family.accountId, kind: 'manual-credit', label: 'Geste', amountCents: 100_00, taxable: false, ledgerCodeId: null }, clerk());
  const { scholarshipId } = await execute(saveScholarship, {
    nameFr: 'Bourse', nameEn: 'Grant', awardTo: 'person', percent: 100, amountCents: null, perItemMaxCents: null, perPersonMaxCents: null, expiresOn: null, programIds: [], activityIds: [], ledgerCodeId: null, fund: { totalCents: 1_000_00 },
  }, clerk());
  await execute(giveScholarship, { scholarshipId, accountId: scene.family.accountId, personId: scene.family.zoe }, clerk());
  const cart = await scene.store.cartOf(scene.here, clerk(), scene.family.accountId);
  const choice = { pay: 'offline', tender: 'cash', useScholarships: true, expectedTotalCents: cart.totalCents } as const;
  await execute(checkOut, { accountId: scene.family.accountId, cartId: cart.id ?? '', choice }, clerk());
  await applyRegime();
  const books = async () => (await rows<Record<string, number>>(
    `select (select sum(used_cents)::int from billing.scholarship_pool where organization_id = $1) as fund, (select sum(amount_cents)::int from billing.payment where organization_id = $1) as paid,
       (select sum(credit_cents)::int from billing.client_balance where organization_id = $1) as credit`))[0];
  expect(await books()).toEqual({ fund: 200_00, paid: 100_00, credit: 0 });
  for (const [person, after] of [[scene.family.leo, { fund: 150_00, paid: 100_00, credit: 100_00 }], [scene.family.zoe, { fund: 0, paid: 100_00, credit: 100_00 }]] as const) {
    const claimId = await claimOf(person);
    const shown = await preview(claimId, { refundTo: 'account' });
    expect(shown.money.toScholarshipCents).toBe(person === scene.family.leo ? 50_00 : 150_00);
    await execute(cancelRegistration, { claimId, refundTo: 'account', acceptedHash: shown.hash }, scene.family.actor);
    expect(await books()).toEqual(after);
  }
});

it('a counter credit that a credit memo by hand left behind is the other one’s, which can still be cancelled', async () => {
  const [first, second] = [await aCourse(), await aCourse()];
  await choose(first, scene.family.zoe, clerk());
  await choose(second, scene.family.leo, clerk());
  await execute(addManualLine, { accountId: scene.family.accountId, kind: 'manual-credit', label: 'Geste', amountCents: 100_00, taxable: false, ledgerCodeId: null }, clerk());
  await boughtAtCounter('offline');
  const [line] = await rows<{ id: string; invoiceId: string }>('select id, invoice_id as "invoiceId" from billing.invoice_line where organization_id = $1 and person_id = $2', scene.family.leo);
  await execute(issueCreditMemo, { invoiceId: line?.invoiceId ?? '', reason: 'Geste', lines: [{ invoiceLineId: line?.id ?? '', amountCents: 180_00 }] }, clerk());
  const claimId = await claimOf(scene.family.zoe);
  const shown = await preview(claimId);
  expect([shown.totalCents, shown.creditedCents]).toEqual([120_00, 120_00]);
  expect(await execute(cancelRegistration, { claimId, acceptedHash: shown.hash }, scene.family.actor)).toMatchObject({ again: false });
});
