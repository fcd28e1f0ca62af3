import { issueCreditMemo } from '@preau/billing';
import { brokenInvariants } from '@preau/billing/testing';
import { testActivity } from '@preau/enrolment/testing';
import { testClerk } from '@preau/household/testing';
import { checkOut, savePaymentPlan } from '../index';
import { testStore, type ShopperFamily, type TestStore } from '../testing';

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
afterEach(async () => expect(await brokenInvariants(store.db, here)).toEqual([]));
afterAll(() => store.db.close());

const rows = async <Row>(sql: string): Promise<Row[]> => (await store.db.admin.query(sql, [here])).rows as Row[];
const promised = () => rows<{ cents: number; status: string }>("select amount_cents::int as cents, status from billing.planned_payment where organization_id = $1 order by sequence");
const balance = () => rows<{ owes: number; has: number }>('select receivable_cents::int as owes, credit_cents::int as has from billing.client_balance where organization_id = $1');
async function depositOnItsWay(): Promise<string> {
  const { planId } = await store.execute(here, savePaymentPlan, { nameFr: 'Dépôt et deux versements', nameEn: 'Deposit and two payments', depositPercent: 20, instalments: 2, fixedDates: null, everyMonths: 1, everyDays: null }, store.db.actor);
  const { activityId } = await testActivity(store.db, here, 5, { payment_plan_id: planId, starts_on: '2027-01-11', ends_on: '2027-03-22' });
  await store.shopping.addLine({ organizationId: here, personId: family.zoe, activityId, occurrenceId: null }, family.actor);
  const paymentMethodId = await store.method(here, family.accountId, { kind: 'bank-account' });
  store.gateway.behaviours.set(`pm-${paymentMethodId}`, 'processing');
  const cart = await store.cartOf(here, family.actor);
  const view = await store.execute(here, checkOut, { cartId: cart.id ?? '', choice: { pay: 'plan', paymentMethodId, expectedTotalCents: cart.totalCents } }, family.actor);
  if (view.state !== 'paying') throw new Error(`not paying: ${JSON.stringify(view)}`);
  const { attemptId } = view;
  expect(await store.charging.drive(here, attemptId)).toMatchObject({ state: 'pending' });
  expect(await promised()).toEqual([{ cents: 3_600, status: 'planned' }, { cents: 3_600, status: 'planned' }]);
  return attemptId;
}
async function credit(amountCents: number): Promise<void> {
  const [line] = await rows<{ id: string; invoice_id: string }>('select l.id, l.invoice_id from billing.invoice_line l where l.organization_id = $1');
  await store.execute(here, issueCreditMemo, { invoiceId: line?.invoice_id ?? '', lines: [{ invoiceLineId: line?.id ?? '', amountCents }], reason: 'Cours annulé' }, testClerk(here, ['clients.billing']));
}

it('a plan whose deposit is a bank debit on its way asks, after a credit, for what the invoice owes beyond the debit', async () => {
  const attemptId = await depositOnItsWay();
  await credit(2_000);
  expect(await promised()).toEqual([{ cents: 3_600, status: 'planned' }, { cents: 1_600, status: 'planned' }]);
  await store.db.moveClock('5 days');
  store.gateway.bankSettles();
  expect(await store.charging.drive(here, attemptId)).toMatchObject({ state: 'accepted' });
  expect(await promised()).toEqual([{ cents: 3_600, status: 'planned' }, { cents: 1_600, status: 'planned' }]);
  expect(await balance()).toEqual([{ owes: 5_200, has: 0 }]);
});

it('a plan asks for nothing later when the debit on its way alone pays what a credit leaves', async () => {
  const attemptId = await depositOnItsWay();
  await credit(7_500);
  expect((await promised()).map((one) => one.status)).toEqual(['cancelled', 'cancelled']);
  await store.db.moveClock('5 days');
  store.gateway.bankSettles();
  await store.charging.drive(here, attemptId);
  expect(await balance()).toEqual([{ owes: 0, has: 300 }]);
});

it('a plan keeps its later payments as they are when the bank refuses the debit', async () => {
  const attemptId = await depositOnItsWay();
  await credit(2_000);
  await store.db.moveClock('5 days');
  store.gateway.bankRefuses('insufficient-funds');
  expect(await store.charging.drive(here, attemptId)).toMatchObject({ state: 'refused' });
  expect(await promised()).toEqual([{ cents: 3_600, status: 'planned' }, { cents: 1_600, status: 'planned' }]);
  expect(await balance()).toEqual([{ owes: 7_000, has: 0 }]);
});
