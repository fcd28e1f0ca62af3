import { type Actor, localDateOf, type LocalDate, type Tx } from '@preau/kernel';
import { expectDebit, groundOfPurchase, methodOfAttempt, recordPayment, releaseScholarships, SettleStepByStep, shownToPayer, type ChargeAttempt, type ChargedMethod, type ChargeSettler, type Instalment, type PurchaseGround } from '@preau/billing';
import { extendHolds } from '@preau/enrolment';
import { updateCart } from '../cart/cart.store';
import { keptMinutesMax } from '../cart/kept-minutes';
import { orderPaymentRefused, paidTooLate } from '../events';
import { releasePrice, restsOnSomething } from '../promotion/keep-price.store';
import type { Agreed } from './agreed';
import { type CartToSettle, lockCartById, orderOfCart } from './order.store';
import { placeOrder } from './place-order';

/** After the bank has answered no, the shopper has at least this long to choose another way. */
const secondsAfterRefusalMin = 300;

/**
 * What the outcome of a checkout's charge means: written in the transaction that writes the outcome on the attempt.
 * Accepted makes the order; refused opens the cart again with its places; money that comes when the places are gone
 * becomes credit on the client's account, and says so.
 */
export const checkoutSettler: ChargeSettler = {
  async stillWanted(tx, charge) {
    const waiting = await waitingCart(tx, charge);
    return waiting !== null && !(await placesTakenAway(tx, waiting.agreed));
  },

  async accepted(tx, charge, actor, inOneGo) {
    const waiting = await waitingCart(tx, charge);
    if (waiting === null) return acceptedLate(tx, charge, actor);
    const { cart, agreed } = waiting;
    // Places that are gone after all have to be decided on: nothing is written, and the outcome is settled step by step.
    const orNothing = inOneGo ? { ...(await paidGround(tx, cart, agreed, charge)), lost: () => new SettleStepByStep() } : undefined;
    const placed = await placeOrder(tx, { cart, agreed: notBefore(agreed, todayAt(tx, cart)), charge: { attemptId: charge.id, amountCents: charge.amountCents }, ...(orNothing === undefined ? {} : { orNothing }) }, actor);
    if (!placed.placed) await creditInstead(tx, charge, cart, agreed, placed.lost, actor);
  },

  async refused(tx, charge, refusal, actor) {
    const waiting = await waitingCart(tx, charge);
    if (waiting === null) return tellOrderUnpaid(tx, charge, refusal.because);
    await reopen(tx, waiting.cart, waiting.agreed, shownToPayer(refusal.because), actor);
  },

  /** A bank debit takes days: the places are registered now, the invoice stays open until the bank has paid. */
  async pending(tx, charge, _expectedAt, actor) {
    const waiting = await waitingCart(tx, charge);
    if (waiting === null) return;
    const placed = await placeOrder(tx, { ...waiting, agreed: notBefore(waiting.agreed, todayAt(tx, waiting.cart)), charge: null }, actor);
    if (placed.placed) await expectDebit.run(tx, { attemptId: charge.id, invoiceId: placed.invoiceId }, actor);
  },

  async withdrawn(tx, charge, actor) {
    const waiting = await waitingCart(tx, charge);
    if (waiting !== null) await reopen(tx, waiting.cart, waiting.agreed, 'withdrawn', actor);
  },

  async returned(tx, charge) {
    await tellOrderUnpaid(tx, charge, 'returned-by-bank');
  },

  async reinstated(tx, charge) {
    const order = charge.cartId === null ? null : await orderOfCart(tx, charge.cartId, charge.accountId);
    if (order !== null) tx.note('order', order.orderId, { accountId: charge.accountId, number: order.orderNumber, invoiceId: order.invoiceId, paidAgainCents: charge.amountCents });
  },
};

/** What an order that is paid stands on, asked before anybody has to wait for it. */
async function paidGround(tx: Tx, cart: CartToSettle, agreed: Agreed, charge: ChargeAttempt): Promise<{ ground: PurchaseGround; charged: ChargedMethod }> {
  const paymentMethodId = agreed.instalments.length === 0 ? null : agreed.paymentMethodId;
  const [ground, charged] = await Promise.all([groundOfPurchase(tx, { accountId: cart.accountId, paymentMethodId }), methodOfAttempt(tx, charge.id)]);
  return { ground, charged };
}

/** The cart that waits for this very charge, locked; null when it does not wait any more. */
async function waitingCart(tx: Tx, charge: ChargeAttempt): Promise<{ cart: CartToSettle; agreed: Agreed } | null> {
  const cart = charge.cartId === null ? null : await lockCartById(tx, charge.cartId);
  if (cart === null || cart.state !== 'paying' || cart.agreed === null || cart.agreed.attemptId !== charge.id) return null;
  return { cart, agreed: cart.agreed };
}

/** A place that was given back, or had lapsed, is not taken again once its organization has cancelled the activity. */
async function placesTakenAway(tx: Tx, { lines }: Agreed): Promise<boolean> {
  const claimIds = lines.flatMap((line) => line.claimId ?? []);
  const gone = await tx.maybe(
    `select id from enrolment.claim where organization_id = $1 and id = any ($2::uuid[]) and state = 'released'
     union all select claim_id from enrolment.claims_called_off($1, $2::uuid[]) limit 1`,
    [tx.organizationId, claimIds],
  );
  return gone !== null;
}

/** The money of an order placed while the bank was thinking; or money that nothing waits for, which stays on account. */
async function acceptedLate(tx: Tx, charge: ChargeAttempt, actor: Actor): Promise<void> {
  const order = charge.cartId === null ? null : await orderOfCart(tx, charge.cartId, charge.accountId);
  const invoiceIds = order === null ? [] : [order.invoiceId];
  await recordPayment.run(tx, { accountId: charge.accountId, tender: 'card', amountCents: charge.amountCents, chargeAttemptId: charge.id, invoiceIds }, actor);
}

async function creditInstead(tx: Tx, charge: ChargeAttempt, cart: CartToSettle, agreed: Agreed, lost: readonly string[], actor: Actor): Promise<void> {
  await reopen(tx, cart, agreed, 'paid-too-late', actor);
  await recordPayment.run(tx, { accountId: cart.accountId, tender: 'card', amountCents: charge.amountCents, chargeAttemptId: charge.id, invoiceIds: [] }, actor);
  const gone = agreed.lines.filter((line) => line.claimId !== null && lost.includes(line.claimId));
  tx.note('cart', cart.id, { accountId: cart.accountId, paidTooLate: charge.amountCents, lost });
  tx.publish(paidTooLate, {
    cartId: cart.id, accountId: cart.accountId, chargeAttemptId: charge.id, amountCents: charge.amountCents, locale: cart.locale,
    lost: gone.map(({ invoiceLine: { labelFr, labelEn, personName } }) => ({ labelFr, labelEn, personName })),
  });
}

/** The cart is the shopper's again, with the time that was left when the payment began. */
async function reopen(tx: Tx, cart: CartToSettle, agreed: Agreed, because: string, actor: Actor): Promise<void> {
  const deadlineAt = new Date(tx.now.getTime() + Math.max(secondsAfterRefusalMin, agreed.secondsLeft) * 1000);
  await extendHolds.run(tx, { cartId: cart.id, until: deadlineAt, minutesMax: keptMinutesMax(cart), shorten: true }, actor);
  if (restsOnSomething(agreed.lines)) await releasePrice(tx, cart.id);
  if ((agreed.aid?.scholarships.length ?? 0) > 0) await releaseScholarships(tx, cart.id);
  await updateCart(tx, cart, { state: 'open', agreed: null, lastRefusal: because, deadlineAt });
}

async function tellOrderUnpaid(tx: Tx, charge: ChargeAttempt, because: string): Promise<void> {
  const order = charge.cartId === null ? null : await orderOfCart(tx, charge.cartId, charge.accountId);
  if (order === null) return;
  tx.note('order', order.orderId, { accountId: charge.accountId, number: order.orderNumber, invoiceId: order.invoiceId, unpaid: because, amountCents: charge.amountCents });
  const { orderId, orderNumber, invoiceId } = order;
  tx.publish(orderPaymentRefused, { orderId, orderNumber, invoiceId, accountId: charge.accountId, amountCents: charge.amountCents, because });
}

function todayAt(tx: Tx, cart: CartToSettle): LocalDate {
  return localDateOf(tx.now, cart.timeZone);
}

/** When the bank answered after midnight or days later, what was due meanwhile is due today. */
export function notBefore(agreed: Agreed, today: LocalDate): Agreed {
  if (agreed.instalments.every((part) => part.dueOn >= today)) return agreed;
  const byDay = new Map<LocalDate, number>();
  for (const part of agreed.instalments) {
    const dueOn = part.dueOn < today ? today : part.dueOn;
    byDay.set(dueOn, (byDay.get(dueOn) ?? 0) + part.amountCents);
  }
  const instalments: Instalment[] = [...byDay].map(([dueOn, amountCents]) => ({ dueOn, amountCents }));
  return { ...agreed, instalments };
}
