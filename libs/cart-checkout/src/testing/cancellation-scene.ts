import { newId, type Actor, type Command, type Read } from '@preau/kernel';
import { Gateways, Refunding } from '@preau/billing';
import { brokenInvariants, testSealer } from '@preau/billing/testing';
import { testActivity, testOccurrence } from '@preau/enrolment/testing';
import { testClerk } from '@preau/household/testing';
import { runActivityCancellations } from '../cancellation/cancel-activity';
import { cancelRegistration } from '../cancellation/cancel-registration';
import type { PolicyTier } from '../cancellation/contract';
import { applyCancellationPolicy, saveCancellationPolicy } from '../cancellation/edit-policies';
import type { whenLateMoneyLands, whenRefundOfCancellationFails } from '../cancellation/late-money';
import { previewCancellation, type CancellationPreview, type PreviewCancellationInput } from '../cancellation/preview-cancellation';
import { checkOut } from '../order/check-out';
import type { ShopperFamily } from './index';
import { setShop, type ShopScene } from './shop-scene';

export interface CancellationScene extends ShopScene {
  refunding: Refunding;
  /** Under which it cancels; null: as it was sold. It has sold as exempt: paying in full before the first session is not offered under s. 188. */
  regime: 's188' | 'exempt' | null;
}
/** What a spec about cancelling stands on, once it has set the scene. */
export const scene = {} as CancellationScene;

/** The shop of a test, whose family may buy at once; after each test the books agree too. */
export function setScene(): void {
  setShop(scene);
  beforeAll(() => {
    scene.refunding = new Refunding({ database: scene.store.db.database, gateways: new Gateways(testSealer, { sandbox: scene.store.gateway }) });
  });
  beforeEach(async () => {
    scene.regime = 's188';
    await scene.store.confirmContact(scene.here, scene.family);
  });
  afterEach(async () => {
    expect(await brokenInvariants(scene.store.db, scene.here)).toEqual([]);
  });
}

const everything = ['clients.view', 'clients.billing', 'payments.take', 'payments.refund', 'policies.edit', 'policies.override', 'activities.edit', 'enrolment.over-capacity', 'payments.write-off'];
export const clerk = (permissions: readonly string[] = everything, organizationId = scene.here): Actor => testClerk(organizationId, permissions);
export const execute = <Input, View>(useCase: Command<Input, View>, input: Input, actor: Actor): Promise<View> => scene.store.execute(scene.here, useCase, input, actor);
export const ask = <Input, View>(question: Read<Input, View>, input: Input, actor: Actor): Promise<View> => scene.store.db.commands.ask(question, input, actor, { organizationId: scene.here });
export const rows = async <Row>(sql: string, ...values: unknown[]): Promise<Row[]> => (await scene.store.db.admin.query(sql, [scene.here, ...values])).rows as Row[];
export const at = async (instant: string): Promise<void> => void (await scene.store.db.admin.query(`update kernel.clock set shift = timestamptz '${instant}' - now()`));

/** Ten Mondays from 11 January 2027. */
export async function aCourse(columns: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const { db } = scene.store;
  const { activityId } = await testActivity(db, scene.here, 5, { session_price_cents: 20_000, starts_on: '2027-01-11', ends_on: '2027-03-15', ...columns });
  for (let week = 0; week < 10; week += 1) await testOccurrence(db, scene.here, activityId, new Date(Date.UTC(2027, 0, 11 + 7 * week)).toISOString().slice(0, 10));
  return activityId;
}
export async function aLedgerCode(): Promise<string> {
  const [code] = await rows<{ id: string }>("insert into organization.ledger_code (organization_id, id, code, name_fr, name_en) values ($1, $2, '4200', 'Frais', 'Fees') returning id", newId());
  return code?.id ?? '';
}
export const aTier = (tier: Partial<PolicyTier>): PolicyTier => ({ period: 'before-start', days: null, creditPercent: 100, creditOf: 'price', refund: true, feeCents: 0, feeTaxable: false, feeLedgerCodeId: null, selfService: true, ...tier });
/** A policy that is in use at once: of an activity, of a program, of the organization. */
export async function aPolicy(tiers: readonly PolicyTier[], where: { programId?: string; activityId?: string } = {}): Promise<string> {
  const { policyId } = await execute(saveCancellationPolicy, { name: 'Cours', creditsFees: true, tiers }, clerk());
  await execute(applyCancellationPolicy, { policyId, programId: where.programId ?? null, activityId: where.activityId ?? null }, clerk());
  return policyId;
}

export const choose = (activityId: string, personId = scene.family.zoe, actor: Actor = scene.family.actor) =>
  scene.store.shopping.addLine({ organizationId: scene.here, accountId: actor.kind === 'staff' ? scene.family.accountId : undefined, personId, activityId, occurrenceId: null }, actor);
export const applyRegime = async (): Promise<void> =>
  void (scene.regime !== null && await scene.store.db.admin.query('update cart_checkout.order_line set regime = $2 where organization_id = $1 and regime is not null', [scene.here, scene.regime]));
/** A shopper who pays everything with this method now: the attempt, which nobody has sent yet. */
async function startPaying(shopper: ShopperFamily, paymentMethodId: string): Promise<string> {
  const cart = await scene.store.cartOf(scene.here, shopper.actor);
  const view = await execute(checkOut, { cartId: cart.id ?? '', choice: { pay: 'full', paymentMethodId, expectedTotalCents: cart.totalCents } }, shopper.actor);
  if (view.state !== 'paying') throw new Error(JSON.stringify(view));
  return view.attemptId;
}
export async function paidByCard(): Promise<void> {
  await scene.store.charging.drive(scene.here, await startPaying(scene.family, await scene.store.method(scene.here, scene.family.accountId)));
  await applyRegime();
}
export async function debitOnItsWay(): Promise<string> {
  const paymentMethodId = await scene.store.method(scene.here, scene.family.accountId, { kind: 'bank-account' });
  scene.store.gateway.behaviours.set(`pm-${paymentMethodId}`, 'processing');
  const attemptId = await startPaying(scene.family, paymentMethodId);
  await scene.store.charging.drive(scene.here, attemptId);
  await applyRegime();
  return attemptId;
}
/** A shopper who has chosen an activity and pressed "pay": the attempt, which nobody has sent yet. */
export async function begin(activityId: string, shopper: ShopperFamily, behaviour: 'succeeds' | 'needs-client' = 'succeeds'): Promise<string> {
  await scene.store.confirmContact(scene.here, shopper);
  await scene.store.shopping.addLine({ organizationId: scene.here, personId: shopper.zoe, activityId, occurrenceId: null }, shopper.actor);
  const paymentMethodId = await scene.store.method(scene.here, shopper.accountId);
  scene.store.gateway.behaviours.set(`pm-${paymentMethodId}`, behaviour);
  return startPaying(shopper, paymentMethodId);
}
export async function boughtAtCounter(pay: 'later' | 'offline' = 'later'): Promise<string> {
  const { accountId } = scene.family;
  const cart = await scene.store.cartOf(scene.here, clerk(), accountId);
  const view = await execute(checkOut, { accountId, cartId: cart.id ?? '', choice: pay === 'later' ? { pay, expectedTotalCents: cart.totalCents } : { pay, tender: 'cash', expectedTotalCents: cart.totalCents } }, clerk());
  await applyRegime();
  return view.state === 'ordered' ? view.invoiceId : '';
}

export async function claimOf(personId = scene.family.zoe): Promise<string> {
  const [claim] = await rows<{ id: string }>("select id from enrolment.claim where organization_id = $1 and person_id = $2 and kind = 'registration' order by created_at desc limit 1", personId);
  return claim?.id ?? '';
}
type Asked = Omit<PreviewCancellationInput, 'claimId'>;
export const preview = (claimId: string, asked: Asked = {}, actor: Actor = scene.family.actor): Promise<CancellationPreview> => ask(previewCancellation, { claimId, ...asked }, actor);
export async function cancel(claimId: string, asked: Asked = {}, actor: Actor = scene.family.actor) {
  const { hash } = await preview(claimId, asked, actor);
  return execute(cancelRegistration, { claimId, ...asked, acceptedHash: hash }, actor);
}
export const balance = async () => (await rows<{ owes: number; has: number }>('select receivable_cents::int as owes, credit_cents::int as has from billing.client_balance where organization_id = $1'))[0];
export const refunds = () => rows<{ cents: number; state: string; tender: string }>('select amount_cents::int as cents, state, tender from billing.refund where organization_id = $1 order by number');

/** Everything in the outbox of a type, through a reaction, as the relay would. */
export async function reactTo(reaction: typeof whenLateMoneyLands | typeof whenRefundOfCancellationFails): Promise<void> {
  const events = await rows<{ outboxId: number; eventId: string; type: string; payload: never; occurredAt: Date }>(
    'select id as "outboxId", event_id as "eventId", type, payload, occurred_at as "occurredAt" from kernel.outbox where organization_id = $1 and type = $2 order by id', reaction.to.id);
  for (const event of events) await scene.store.db.commands.react(reaction as never, { ...event, organizationId: scene.here });
}
/** One round of the worker through the activities that organizations cancelled; no failure is expected unless one says what becomes of it. */
export async function round(onFailure = (error: unknown): void => { throw error; }): Promise<void> {
  const sweeper = { query: async <Row extends object>(text: string, values: unknown[] = []) => scene.store.db.admin.query<Row>(text, values) };
  await runActivityCancellations(scene.store.db.commands, sweeper, (_name, error) => onFailure(error));
}
