import { assert, localDateOf, newId, prorate, type Actor, type Cents, type Tx } from '@preau/kernel';
import { endService, issueCreditMemo, issueInvoice, planPayments, recordPayment, takeDocumentNumber, useCredit, type DebitConsent, type Invoice } from '@preau/billing';
import { findOrganization } from '@preau/organization';
import { closeCancellation } from '../cancellation/cancellation.store';
import { invoiceMoney } from '../cancellation/cancellation-facts.store';
import { registrationReplaced } from '../cancellation/events';
import { startRefunds } from '../cancellation/settle-money';
import { refuse } from '../errors';
import type { OfflineTender } from '../order/agreed';
import { sendOrder } from '../order/order.store';
import { keepPrice } from '../promotion/keep-price.store';
import type { AskedReplacement, Replacement } from './replacement';
import { addSettledCart } from './replacement-facts.store';

/**
 * How the difference is paid: later, now by hand, now by a card or account of the client, or on the dates of the payments that stop.
 * `consent`: what the payer said, where it is a bank debit sooner than its notice.
 */
export type PayDifference =
  | { readonly how: 'balance' }
  | { readonly how: 'offline'; readonly tender: OfflineTender }
  | { readonly how: 'method'; readonly paymentMethodId: string; readonly consent?: DebitConsent }
  | { readonly how: 'same-dates'; readonly consent?: DebitConsent };
/** A swap whose places are done. */
export interface Swapped {
  readonly cancellationId: string;
  readonly input: AskedReplacement & { readonly pay: PayDifference; readonly reason?: string };
  readonly replacement: Replacement;
  readonly claimId: string;
  readonly orderLineId: string;
}
/** The money and the documents of a swap: credit memo, new invoice, what the credit pays of it, what goes back, how the rest is paid, the order. */
export async function settleReplacement(tx: Tx, swapped: Swapped, actor: Actor): Promise<{ invoiceId: string; refundIds: readonly string[] }> {
  const { replacement, input } = swapped;
  const { old, money } = replacement;
  assert(actor.kind === 'staff', 'staff replace');
  const cartId = await addSettledCart(tx, { accountId: old.accountId, staffUserId: actor.userId, locale: old.locale });
  await keepPrice(tx, { id: cartId, accountId: old.accountId }, replacement.newLines.map((invoiceLine) => ({ invoiceLine })));
  const stopped = await stoppedDates(tx, replacement);
  const reason = input.reason?.trim() || (old.locale === 'en-CA' ? old.nameEn : old.nameFr);
  const memo = old.invoiceId === null || replacement.credited.length === 0
    ? null
    : await issueCreditMemo.run(tx, { invoiceId: old.invoiceId, reason, lines: replacement.credited.map(({ invoiceLineId, amountCents }) => ({ invoiceLineId, amountCents })) }, actor);
  if (old.invoiceId !== null && old.invoiceLineId !== null) await endService.run(tx, { invoiceId: old.invoiceId, invoiceLineId: old.invoiceLineId }, actor);
  const orderId = newId();
  const invoice = await issueInvoice.run(tx, { accountId: old.accountId, orderId, locale: old.locale, taxTerms: replacement.taxTerms, lines: replacement.newLines }, actor);
  assert(invoice.totalCents === replacement.newTotalCents, 'the invoice is what was shown');
  if (money.feePaidCents > 0) await useCredit.run(tx, { accountId: old.accountId, invoiceIds: [invoice.id], amountCents: money.feePaidCents }, actor);
  const refundIds = memo === null ? [] : await startRefunds(tx, swapped.cancellationId, { facts: old, money, settlement: { refundDueOn: null } }, memo.creditMemoId, reason, actor);
  await payDifference(tx, swapped, invoice, stopped, actor);
  await keepOrder(tx, { ...swapped, cartId, orderId, invoice }, actor.userId);
  await closeCancellation(tx, swapped.cancellationId, {
    policyId: null, policyVersion: null, acceptedHash: replacement.hash, refundTo: input.refundTo ?? 'same-method', invoiceId: old.invoiceId, creditMemoId: memo?.creditMemoId ?? null, feeInvoiceId: null,
    newInvoiceId: invoice.id, newClaimId: swapped.claimId,
    outcome: { rule: 'replacement', totalCents: replacement.creditedCents, keptCents: 0, creditedCents: replacement.creditedCents, feeCents: 0, refundDueOn: null, reasons: [], money },
  });
  tx.note('registration', old.claimId, { accountId: old.accountId, personId: old.personId, replacedBy: swapped.claimId, invoiceId: invoice.id, creditedCents: replacement.creditedCents });
  tell(tx, swapped, invoice, memo);
  return { invoiceId: invoice.id, refundIds };
}

interface StoppedDate {
  readonly dueOn: string;
  readonly paymentMethodId: string | null;
  readonly cents: Cents;
}
/** The payments that stop, by what they lose. */
async function stoppedDates(tx: Tx, { old, money }: Replacement): Promise<StoppedDate[]> {
  if (old.invoiceId === null) return [];
  const { planned } = await invoiceMoney(tx, old.invoiceId);
  return money.planned.map((change) => ({ dueOn: change.dueOn, paymentMethodId: planned.find((one) => one.id === change.id)?.paymentMethodId ?? null, cents: change.wasCents - (change.isCents ?? 0) }));
}

async function payDifference(tx: Tx, { input, replacement }: Swapped, invoice: Invoice, stopped: readonly StoppedDate[], actor: Actor): Promise<void> {
  const dueCents = replacement.money.feeOwedCents;
  const { accountId } = replacement.old;
  if (dueCents === 0) return;
  const { timeZone } = await findOrganization(tx);
  const today = localDateOf(tx.now, timeZone);
  const plan = (paymentMethodId: string | null, instalments: { amountCents: Cents; dueOn: string }[], consent: DebitConsent | undefined): Promise<unknown> =>
    planPayments.run(tx, { accountId, invoiceId: invoice.id, paymentMethodId, instalments, consent }, actor);
  switch (input.pay.how) {
    case 'balance':
      return;
    case 'offline':
      await recordPayment.run(tx, { accountId, tender: input.pay.tender, amountCents: dueCents, invoiceIds: [invoice.id] }, actor);
      return;
    case 'method':
      // Charged by the worker as soon as it is due: today.
      await plan(input.pay.paymentMethodId, [{ amountCents: dueCents, dueOn: today }], input.pay.consent);
      return;
    case 'same-dates': {
      if (stopped.length === 0) throw refuse('cart-checkout.replacement-not-possible', { because: 'no-dates' });
      const parts = prorate(dueCents, stopped.map((one) => one.cents));
      const instalments = stopped.map((one, index) => ({ amountCents: parts[index] ?? 0, dueOn: one.dueOn < today ? today : one.dueOn })).filter((one) => one.amountCents > 0);
      await plan(stopped[0]?.paymentMethodId ?? null, instalments, input.pay.consent);
      return;
    }
    default:
      return input.pay satisfies never;
  }
}

/** The replacement is an order like others: registrations, purchases and receipts find it there. */
async function keepOrder(tx: Tx, { replacement, input, claimId, orderLineId, cartId, orderId, invoice }: Swapped & { cartId: string; orderId: string; invoice: Invoice }, placedBy: string): Promise<void> {
  sendOrder(tx, {
    orderId, number: await takeDocumentNumber(tx, 'order'), cartId, invoiceId: invoice.id, placedBy, totalCents: invoice.totalCents,
    lines: invoice.lines.map((line, index) => ({
      id: index === 0 ? orderLineId : newId(), kind: index === 0 ? (input.occurrenceId === null ? 'session' : 'drop-in') : line.kind, activityId: index === 0 ? input.activityId : null,
      occurrenceId: index === 0 ? input.occurrenceId : null, personId: index === 0 ? replacement.old.personId : null, claimId: index === 0 ? claimId : null, invoiceLineId: line.id, amountCents: line.amountCents,
    })),
  });
}

function tell(tx: Tx, { cancellationId, claimId, replacement, input }: Swapped, invoice: Invoice, memo: { readonly creditMemoId: string; readonly number: number } | null): void {
  const { old, money } = replacement;
  const [line] = invoice.lines;
  const paidNow = input.pay.how === 'offline';
  tx.publish(registrationReplaced, {
    accountId: old.accountId, personId: old.personId, claimId: old.claimId, labelFr: old.nameFr, labelEn: old.nameEn, personName: `${old.firstName} ${old.lastName}`, locale: old.locale,
    cancellationId, newClaimId: claimId, newLabelFr: line?.labelFr ?? '', newLabelEn: line?.labelEn ?? '', creditedCents: replacement.creditedCents, creditMemoId: memo?.creditMemoId ?? null,
    creditMemoNumber: memo?.number ?? null, invoiceId: invoice.id, invoiceNumber: invoice.number, newTotalCents: invoice.totalCents,
    toMethods: money.toMethods.map(({ tender, method, amountCents }) => ({ tender, method, amountCents })), atCounterCents: money.atCounterCents, onAccountCents: money.onAccountCents,
    owedCents: paidNow ? 0 : money.feeOwedCents,
  });
}
