import { assert, command, DomainError, type Actor, type Tx } from '@preau/kernel';
import { extendHolds, releaseClaims } from '@preau/enrolment';
import { ensureClient, missingDetails, updateContactDetails, type ContactDetails } from '@preau/household';
import { refuse } from '../errors';
import { type Buyer, buyerOf, requirePermission } from './buyer';
import type { CartFacts, CartInHand } from './cart-facts';
import { deleteLine, insertManualLine, lockCart, openCart, updateCart } from './cart.store';
import { keptMinutesMax } from './kept-minutes';

interface OfCart {
  /** The client at the counter; a family's own account is known. */
  readonly accountId?: string;
}
type OpenCart = CartFacts & { readonly cart: CartInHand };

/** @throws DomainError cart-checkout.cart-empty, cart-checkout.payment-in-progress */
export async function lockOpenCart(tx: Tx, buyer: Buyer): Promise<OpenCart> {
  const facts = await lockCart(tx, buyer);
  if (facts.cart === null) throw refuse('cart-checkout.cart-empty');
  if (facts.cart.state === 'paying') throw refuse('cart-checkout.payment-in-progress');
  return { ...facts, cart: facts.cart };
}

/** Takes something out of the cart; its place is free for others at once. @throws DomainError cart-checkout.line-unknown, .payment-in-progress, .cart-empty */
export const removeLine = command('cart-checkout.remove-line', async (tx, input: OfCart & { readonly lineId: string }, actor: Actor) => {
  const facts = await lockOpenCart(tx, buyerOf(actor, input.accountId));
  const line = facts.lines.find((one) => one.id === input.lineId);
  if (line === undefined) throw refuse('cart-checkout.line-unknown', { lineId: input.lineId });
  await deleteLine(tx, line.id);
  if (line.claimId !== null) await releaseClaims.run(tx, { claimIds: [line.claimId] }, actor);
  // Nothing is held any more: what is chosen next has its full time.
  await updateCart(tx, facts.cart, { deadlineCleared: !facts.lines.some((one) => one.held && one.id !== line.id), placeGivenUp: line.held && line.claimId !== null });
});

/** The shopper asks for more time: once, by as much as a cart has from the start. @throws DomainError cart-checkout.already-extended, .cart-expired, .payment-in-progress, .cart-empty */
export const extendDeadline = command('cart-checkout.extend-deadline', async (tx, input: OfCart, actor: Actor): Promise<{ deadlineAt: Date }> => {
  const { cart, organization, lines, now } = await lockOpenCart(tx, buyerOf(actor, input.accountId));
  if (cart.deadlineAt === null || Date.parse(cart.deadlineAt) <= Date.parse(now)) throw refuse('cart-checkout.cart-expired', { lineIds: lines.filter((line) => line.claimId !== null && !line.held).map((line) => line.id) });
  if (cart.extendedAt !== null) throw refuse('cart-checkout.already-extended', { deadlineAt: cart.deadlineAt });
  const deadlineAt = new Date(Date.parse(cart.deadlineAt) + organization.holdMinutes * 60_000);
  await extendHolds.run(tx, { cartId: cart.id, until: deadlineAt, minutesMax: keptMinutesMax(organization) }, actor);
  await updateCart(tx, cart, { deadlineAt, extended: true });
  return { deadlineAt };
});

export interface ConfirmContactDetailsInput extends OfCart {
  /** What has changed; left out: what is known is right. */
  readonly details?: Partial<ContactDetails>;
}
/**
 * The owner says, at each order, where the organization reaches it. A family becomes a client here.
 * @throws DomainError cart-checkout.contact-not-confirmed {missing}, household.contact-details-invalid, household.client-unknown
 */
export const confirmContactDetails = command('cart-checkout.confirm-contact-details', async (tx, input: ConfirmContactDetailsInput, actor: Actor) => {
  const buyer = buyerOf(actor, input.accountId);
  const known = await ensureClient.run(tx, { accountId: buyer.accountId }, actor);
  await openCart(tx, buyer, known.locale);
  const facts = await lockOpenCart(tx, buyer);
  const client = await updateContactDetails.run(tx, { ...input.details, accountId: buyer.accountId }, actor);
  const missing = missingDetails(client);
  if (missing.length > 0) throw refuse('cart-checkout.contact-not-confirmed', { missing });
  await updateCart(tx, facts.cart, { contactConfirmed: true, locale: client.locale });
});

export interface AddManualLineInput extends OfCart {
  readonly kind: 'manual-fee' | 'manual-credit';
  readonly label: string;
  /** Above zero; a credit is taken off. */
  readonly amountCents: number;
  readonly taxable: boolean;
  readonly ledgerCodeId: string | null;
}
/** A clerk adds a fee, or whoever may refund gives a credit, with a word why: a credit is money given back before it was paid. @throws DomainError cart-checkout.manual-amount-invalid, .payment-in-progress, .not-allowed, organization.ledger-code-not-found */
export const addManualLine = command('cart-checkout.add-manual-line', async (tx, input: AddManualLineInput, actor: Actor): Promise<{ lineId: string }> => {
  const buyer = counterBuyer(actor, input.accountId);
  if (input.kind === 'manual-credit') requirePermission(actor, 'payments.refund');
  if (!Number.isSafeInteger(input.amountCents) || input.amountCents <= 0 || input.label.trim() === '') throw refuse('cart-checkout.manual-amount-invalid');
  const { locale } = await ensureClient.run(tx, { accountId: buyer.accountId }, actor);
  await openCart(tx, buyer, locale);
  const { cart } = await lockOpenCart(tx, buyer);
  const lineId = await insertManualLine(tx, { cartId: cart.id, accountId: buyer.accountId, kind: input.kind, label: input.label.trim(), amountCents: input.amountCents, taxable: input.taxable, ledgerCodeId: input.ledgerCodeId });
  if (lineId === null) throw new DomainError('organization.ledger-code-not-found', { ledgerCodeId: input.ledgerCodeId });
  await updateCart(tx, cart, {});
  tx.note('account', buyer.accountId, { cartId: cart.id, kind: input.kind, label: input.label.trim(), amountCents: input.amountCents });
  return { lineId };
});

/** A clerk takes the service fee off this order, or puts it back. @throws DomainError cart-checkout.cart-empty, .payment-in-progress, .not-allowed */
export const removeServiceFee = command('cart-checkout.remove-service-fee', async (tx, input: OfCart & { readonly removed: boolean }, actor: Actor) => {
  const buyer = counterBuyer(actor, input.accountId);
  const { cart } = await lockOpenCart(tx, buyer);
  await updateCart(tx, cart, { serviceFeeRemoved: input.removed });
  tx.note('account', buyer.accountId, { cartId: cart.id, serviceFeeRemoved: input.removed });
});

function counterBuyer(actor: Actor, accountId: string | undefined): Buyer {
  const buyer = buyerOf(actor, accountId);
  if (buyer.channel !== 'counter') throw refuse('cart-checkout.not-allowed', { permission: 'clients.billing' });
  assert(buyer.staffUserId !== null, 'the counter has a clerk');
  return buyer;
}
