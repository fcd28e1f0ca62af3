import { assert, command, localDateOf, newId, prorate, read, type Actor, type Cents, type Tx } from '@preau/kernel';
import { issueCreditMemo, issueInvoice, lockClientBalance, planPayments, recordPayment, takeDocumentNumber, useCredit, type Invoice } from '@preau/billing';
import { swapPlace } from '@preau/enrolment';
import { findOrganization } from '@preau/organization';
import { requirePermission } from '../cart/buyer';
import { closeCancellation, openCancellation } from '../cancellation/cancellation.store';
import { invoiceMoney, registrationFacts } from '../cancellation/cancellation-facts.store';
import { registrationReplaced } from '../cancellation/events';
import { startRefunds } from '../cancellation/settle-money';
import { refuse } from '../errors';
import type { OfflineTender } from '../order/agreed';
import { writeOrder } from '../order/order.store';
import { keepPrice } from '../promotion/keep-price.store';
import { replacementOf, type AskedReplacement, type Replacement } from './replacement';
import { addSettledCart, findTargets, type FoundTarget } from './replacement-facts.store';

/** How the difference is paid: later, now by hand, now by a card or account of the client, or on the dates of the payments that stop. */
export type PayDifference =
  | { readonly how: 'balance' }
  | { readonly how: 'offline'; readonly tender: OfflineTender }
  | { readonly how: 'method'; readonly paymentMethodId: string }
  | { readonly how: 'same-dates' };
export interface ReplaceRegistrationInput extends AskedReplacement {
  readonly pay: PayDifference;
  readonly reason?: string;
  readonly acceptedHash: string;
}
export interface ReplacementPreview extends Omit<Replacement, 'line' | 'taxTerms' | 'old'> {
  readonly claimId: string;
  readonly accountId: string;
  readonly personName: string;
  readonly nameFr: string;
  readonly nameEn: string;
  readonly newNameFr: string;
  readonly newNameEn: string;
  readonly dueCents: Cents;
}

/** What may take its place, by name, with the places left. @throws DomainError kernel.not-found, cart-checkout.not-allowed */
export const findReplacements = read('cart-checkout.find-replacements', async (sql, input: { readonly claimId: string; readonly search: string }, actor): Promise<FoundTarget[]> => {
  requirePermission(actor, 'clients.billing');
  const old = await registrationFacts(sql, input.claimId, null);
  return findTargets(sql, { search: input.search, dropInsOnly: old.occurrenceId !== null, notPool: old.poolId, today: localDateOf(sql.now, old.timeZone), limit: 50 });
});

/** What a replacement would mean now, without doing it. @throws DomainError as replacementOf */
export const previewReplacement = read('cart-checkout.preview-replacement', async (sql, input: AskedReplacement, actor): Promise<ReplacementPreview> => {
  requirePermission(actor, 'clients.billing');
  return previewOf(await replacementOf(sql, input, actor));
});

function previewOf({ old, line, taxTerms: _terms, ...replacement }: Replacement): ReplacementPreview {
  return {
    ...replacement, claimId: old.claimId, accountId: old.accountId, personName: `${old.firstName} ${old.lastName}`, nameFr: old.nameFr, nameEn: old.nameEn,
    newNameFr: line.activity?.nameFr ?? '', newNameEn: line.activity?.nameEn ?? '', dueCents: replacement.money.feeOwedCents,
  };
}

/**
 * Swaps a registration for another: the new place is taken before the old one is given up, the old line is credited, the
 * new one invoiced at today's price, the difference due or given back; all or nothing. Done again, it answers the same.
 * @throws DomainError cart-checkout.cancellation-changed {preview}; every refusal of replacementOf; enrolment.full, enrolment.held-by-others
 */
export const replaceRegistration = command('cart-checkout.replace-registration', async (tx, input: ReplaceRegistrationInput, actor): Promise<{ cancellationId: string; newClaimId: string; invoiceId: string; refundIds: readonly string[] }> => {
  requirePermission(actor, 'clients.billing');
  if (input.pay.how === 'offline' || input.pay.how === 'method') requirePermission(actor, 'payments.take');
  const { accountId, personId } = await registrationFacts(tx, input.claimId, null);
  const cancellationId = await openCancellation(tx, { claimId: input.claimId, accountId, personId, kind: 'replacement', noticeAt: tx.now, reason: input.reason ?? '', activityCancellationId: null }, actor);
  if (cancellationId === null) return doneBefore(tx, input.claimId);
  // Rules, forms and places are asked before the swap; the money again under the client's lock.
  await replacementOf(tx, input, actor);
  const orderLineId = newId();
  const { claimId } = await swapPlace.run(tx, { claimId: input.claimId, activityId: input.activityId, occurrenceId: input.occurrenceId, orderLineId, allowOverCapacity: input.waive?.capacity === true }, actor);
  await lockClientBalance(tx, accountId);
  const replacement = await replacementOf(tx, input, actor, true);
  if (replacement.hash !== input.acceptedHash) throw refuse('cart-checkout.cancellation-changed', { preview: previewOf(replacement) });
  const settled = await settle(tx, { cancellationId, input, replacement, claimId, orderLineId }, actor);
  return { cancellationId, newClaimId: claimId, ...settled };
});

async function doneBefore(tx: Tx, claimId: string): Promise<{ cancellationId: string; newClaimId: string; invoiceId: string; refundIds: readonly string[] }> {
  const row = await tx.maybe<{ cancellationId: string; newClaimId: string | null; invoiceId: string | null }>(
    'select id as "cancellationId", new_claim_id as "newClaimId", new_invoice_id as "invoiceId" from cart_checkout.cancellation where organization_id = $1 and claim_id = $2', [tx.organizationId, claimId],
  );
  if (row === null || row.newClaimId === null || row.invoiceId === null) throw refuse('cart-checkout.replacement-not-possible', { because: 'ended' });
  return { cancellationId: row.cancellationId, newClaimId: row.newClaimId, invoiceId: row.invoiceId, refundIds: [] };
}

interface Swapped {
  readonly cancellationId: string;
  readonly input: ReplaceRegistrationInput;
  readonly replacement: Replacement;
  readonly claimId: string;
  readonly orderLineId: string;
}
async function settle(tx: Tx, swapped: Swapped, actor: Actor): Promise<{ invoiceId: string; refundIds: readonly string[] }> {
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
  const plan = (paymentMethodId: string | null, instalments: { amountCents: Cents; dueOn: string }[]): Promise<unknown> => planPayments.run(tx, { accountId, invoiceId: invoice.id, paymentMethodId, instalments }, actor);
  switch (input.pay.how) {
    case 'balance':
      return;
    case 'offline':
      await recordPayment.run(tx, { accountId, tender: input.pay.tender, amountCents: dueCents, invoiceIds: [invoice.id] }, actor);
      return;
    case 'method':
      // Charged by the worker as soon as it is due: today.
      await plan(input.pay.paymentMethodId, [{ amountCents: dueCents, dueOn: today }]);
      return;
    case 'same-dates': {
      if (stopped.length === 0) throw refuse('cart-checkout.replacement-not-possible', { because: 'no-dates' });
      const parts = prorate(dueCents, stopped.map((one) => one.cents));
      const instalments = stopped.map((one, index) => ({ amountCents: parts[index] ?? 0, dueOn: one.dueOn < today ? today : one.dueOn })).filter((one) => one.amountCents > 0);
      await plan(stopped[0]?.paymentMethodId ?? null, instalments);
      return;
    }
    default:
      return input.pay satisfies never;
  }
}

/** The replacement is an order like others: registrations, purchases and receipts find it there. */
async function keepOrder(tx: Tx, { replacement, input, claimId, orderLineId, cartId, orderId, invoice }: Swapped & { cartId: string; orderId: string; invoice: Invoice }, placedBy: string): Promise<void> {
  await writeOrder(tx, {
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
