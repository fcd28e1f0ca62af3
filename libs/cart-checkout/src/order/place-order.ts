import { type Actor, assert, newId, type Tx } from '@preau/kernel';
import { applyScholarships, documentNumberLater, issueInvoice, payNewInvoice, planPayments, preparePurchase, recordPayment, sendLockOfBalance, takeDocumentNumber, useCredit, type ChargedMethod, type Invoice, type PurchaseGround } from '@preau/billing';
import { sendRegistration, tryRegisterClaims } from '@preau/enrolment';
import type { Locale } from '../cart/cart-facts';
import { keepPrice, restsOnSomething } from '../promotion/keep-price.store';
import { orderPlaced } from '../events';
import type { Agreed } from './agreed';
import { noAid } from './aid';
import { withDatesOfCare } from './dates-of-care';
import { sendOrder } from './order.store';

export interface PlaceOrderInput {
  readonly cart: { readonly id: string; readonly accountId: string; readonly locale: Locale };
  readonly agreed: Agreed;
  /** The charge that brought the money; null when none was made or when the bank has not answered yet. */
  readonly charge: { readonly attemptId: string; readonly amountCents: number } | null;
  /** For whoever places the order or nothing: what it stands on, read before, how the charge's money came, and what lost places fail with. */
  readonly orNothing?: { readonly ground: PurchaseGround; readonly charged?: ChargedMethod; readonly lost: (claimIds: readonly string[]) => Error };
}
export type PlacedOrder =
  | { readonly placed: true; readonly orderId: string; readonly orderNumber: number; readonly invoiceId: string; readonly invoiceNumber: number; readonly totalCents: number }
  /** The claims whose places are gone; nothing was done. */
  | { readonly placed: false; readonly lost: readonly string[] };

/**
 * A cart becomes an order: the places are registered, the invoice issued, the money matched, the instalments planned,
 * all in the caller's transaction. Locks in the order of the house: cart (by the caller), pools, then billing.
 */
export async function placeOrder(tx: Tx, input: PlaceOrderInput, actor: Actor): Promise<PlacedOrder> {
  const { cart, agreed } = input;
  const orderId = newId();
  const ids = agreed.lines.map(() => newId());
  const claims = agreed.lines.flatMap((line, index) => (line.claimId === null ? [] : [{ claimId: line.claimId, orderLineId: ids[index] ?? newId() }]));
  const places = { claimIds: claims.map((one) => one.claimId), orderLineIds: claims.map((one) => one.orderLineId) };
  // A price that was charged was kept when the charge began. What is kept is locked after the places and before the books.
  const keeps = agreed.attemptId === null && restsOnSomething(agreed.lines);
  const inOneGo = input.orNothing !== undefined && !keeps && mayGoInOne(input);
  const lines = await withDatesOfCare(tx, agreed.lines);
  let ground = inOneGo ? input.orNothing?.ground : undefined;
  if (ground !== undefined && input.orNothing !== undefined) {
    // Everything that others wait for (the places, the counters of documents) is locked by what leaves with the commit.
    sendRegistration(tx, places, input.orNothing.lost);
    sendLockOfBalance(tx, cart.accountId);
  } else {
    const { lost } = await tryRegisterClaims(tx, places);
    if (lost.length > 0) return { placed: false, lost };
    if (keeps) await keepPrice(tx, cart, agreed.lines);
    ground = await preparePurchase(tx, { accountId: cart.accountId, paymentMethodId: agreed.instalments.length === 0 ? null : agreed.paymentMethodId });
  }

  const invoice = await issueInvoice.run(tx, { accountId: cart.accountId, orderId, locale: cart.locale, issuedOn: agreed.orderedOn, taxTerms: agreed.taxTerms, lines, ground, numberedLate: inOneGo }, actor);
  assert(invoice.totalCents === agreed.totalCents, 'the invoice is what was quoted');
  await useAid(tx, input, invoice, actor);
  await planInstalments(tx, input, invoice, ground, actor);
  const paidTodayCents = await takePayment(tx, input, invoice, inOneGo ? ground : null, actor);

  const number = inOneGo ? documentNumberLater(tx, 'order') : await takeDocumentNumber(tx, 'order');
  sendOrder(tx, {
    orderId, number, cartId: cart.id, invoiceId: invoice.id, placedBy: agreed.placedBy, totalCents: invoice.totalCents,
    lines: agreed.lines.map((line, index) => ({
      id: ids[index] ?? newId(), kind: line.kind, activityId: line.activityId, occurrenceId: line.occurrenceId, personId: line.invoiceLine.personId, claimId: line.claimId,
      invoiceLineId: invoice.lines[index]?.id ?? '', amountCents: line.invoiceLine.amountCents,
    })),
  });
  tx.note('order', orderId, { accountId: cart.accountId, number, invoiceId: invoice.id, totalCents: invoice.totalCents, pay: agreed.pay });
  tx.publish(orderPlaced, {
    orderId, orderNumber: number, invoiceId: invoice.id, invoiceNumber: invoice.number, accountId: cart.accountId, locale: cart.locale, totalCents: invoice.totalCents,
    lines: agreed.lines.map(({ invoiceLine, startsAt, locationName }) => ({
      labelFr: invoiceLine.labelFr, labelEn: invoiceLine.labelEn, personName: invoiceLine.personName, amountCents: invoiceLine.amountCents,
      ...(startsAt === null ? {} : { startsAt }), ...(locationName === null ? {} : { locationName }),
    })),
    instalments: agreed.instalments, paidTodayCents,
  });
  return { placed: true, orderId, orderNumber: number, invoiceId: invoice.id, invoiceNumber: invoice.number, totalCents: invoice.totalCents };
}

/**
 * Scholarships and credit on account, before any money. Credit that went elsewhere while the bank was thinking leaves
 * its part of the invoice open: nothing that was agreed is undone for it.
 */
async function useAid(tx: Tx, { cart, agreed }: PlaceOrderInput, invoice: Invoice, actor: Actor): Promise<void> {
  const { scholarships, creditCents } = agreed.aid ?? noAid;
  const common = { accountId: cart.accountId, invoiceId: invoice.id, cartId: cart.id };
  if (scholarships.length > 0) {
    const parts = scholarships.map(({ lineIndex, ...part }) => ({ ...part, invoiceLineId: invoice.lines[lineIndex]?.id ?? '' }));
    await applyScholarships.run(tx, { ...common, parts }, actor);
  }
  if (creditCents > 0) await useCredit.run(tx, { accountId: cart.accountId, invoiceIds: [invoice.id], amountCents: creditCents, whatIsLeft: true }, actor);
}

/** Nothing settles the invoice in this transaction, neither aid nor money; or its own charge does, of which everything is known. */
function mayGoInOne({ agreed, charge, orNothing }: PlaceOrderInput): boolean {
  if (isAided(agreed) || agreed.offline !== null) return false;
  // Terms that were not kept with what was agreed would be asked for, with the places locked.
  return charge === null || (orNothing?.charged !== undefined && agreed.taxTerms !== undefined && charge.amountCents <= agreed.totalCents);
}
function isAided({ aid = noAid }: Agreed): boolean {
  return aid.scholarships.length > 0 || aid.creditCents > 0;
}

/** A method whose authorization was taken back meanwhile is not charged later: the instalments stand, to be paid otherwise. */
async function planInstalments(tx: Tx, { cart, agreed }: PlaceOrderInput, invoice: Invoice, ground: PurchaseGround, actor: Actor): Promise<void> {
  if (agreed.instalments.length === 0) return;
  const issuedNow = isAided(agreed) ? undefined : { openCents: invoice.totalCents, ground };
  await planPayments.run(tx, { accountId: cart.accountId, invoiceId: invoice.id, paymentMethodId: ground.chargeable?.id ?? null, instalments: agreed.instalments, agreedAtPurchase: true, issuedNow }, actor);
}

async function takePayment(tx: Tx, { cart, agreed, charge, orNothing }: PlaceOrderInput, invoice: Invoice, inOneGo: PurchaseGround | null, actor: Actor): Promise<number> {
  const common = { accountId: cart.accountId, invoiceIds: [invoice.id] };
  if (charge !== null && inOneGo !== null && orNothing?.charged !== undefined) {
    await payNewInvoice.run(tx, { accountId: cart.accountId, invoice, charge, charged: orNothing.charged, today: inOneGo.today }, actor);
    return charge.amountCents;
  }
  if (charge !== null) {
    // The attempt knows whether it was a card or a bank account.
    await recordPayment.run(tx, { ...common, tender: 'card', amountCents: charge.amountCents, chargeAttemptId: charge.attemptId }, actor);
    return charge.amountCents;
  }
  if (agreed.offline === null) return 0;
  await recordPayment.run(tx, { ...common, ...agreed.offline }, actor);
  return agreed.offline.amountCents;
}
