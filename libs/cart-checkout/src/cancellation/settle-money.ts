import { assert, type Actor, type Tx } from '@preau/kernel';
import { issueCreditMemo, issueInvoice, startGatewayRefund, useCredit, type InvoiceLineInput } from '@preau/billing';
import { giveBackOneTimeFee } from '../promotion/keep-price.store';
import { addRefundTask } from './cancellation.store';
import { linesToShare } from './cancellation-facts.store';
import type { Consequences } from './consequences';
import { sentence } from './reasons';

export interface SettledMoney {
  readonly creditMemoId: string | null;
  readonly creditMemoNumber: number | null;
  readonly feeInvoiceId: string | null;
  /** On their way to cards and accounts: driven after the commit, or by the worker. */
  readonly refundIds: readonly string[];
}

/**
 * Does with the money what the consequences say, in the caller's transaction: the credit memo (which settles the invoice
 * and trims what is planned), the fee's own invoice, refunds to the methods that paid, a task for what a person hands
 * over. What a processor sends goes out after the commit.
 */
export async function settleMoney(tx: Tx, cancellationId: string, consequences: Consequences, reason: string, actor: Actor): Promise<SettledMoney> {
  const { facts, settlement, money } = consequences;
  if (facts.invoiceId === null || settlement.creditedCents === 0) return { creditMemoId: null, creditMemoNumber: null, feeInvoiceId: null, refundIds: [] };
  const memo = await issueCreditMemo.run(
    tx, { invoiceId: facts.invoiceId, reason, lines: settlement.lines.map(({ invoiceLineId, amountCents }) => ({ invoiceLineId, amountCents })) }, actor,
  );
  assert(memo.totalCents === settlement.creditedCents, 'the credit memo is what was shown');
  assert(memo.creditCents === settlement.creditedCents - (money.owedBeforeCents + money.toScholarshipCents - money.owedAfterCents), 'it settles what was shown');
  await giveBackFees(tx, consequences);
  const feeInvoiceId = await invoiceFee(tx, consequences, actor);
  return { creditMemoId: memo.creditMemoId, creditMemoNumber: memo.number, feeInvoiceId, refundIds: await startRefunds(tx, cancellationId, consequences, memo.creditMemoId, reason, actor) };
}

/** A one-time fee that went back as a whole is asked again with the person's next purchase. */
async function giveBackFees(tx: Tx, { facts, settlement }: Consequences): Promise<void> {
  if (facts.invoiceId === null || facts.orderId === null) return;
  const lines = await linesToShare(tx, facts.invoiceId);
  const back = lines.filter((line) => line.kind === 'one-time-fee' && line.amountCents === line.creditedCents && settlement.lines.some((credited) => credited.invoiceLineId === line.id));
  if (back.length === 0) return;
  const { cartId } = await tx.one<{ cartId: string }>('select cart_id as "cartId" from cart_checkout.placed_order where organization_id = $1 and id = $2', [tx.organizationId, facts.orderId]);
  for (const line of back) if (line.personId !== null) await giveBackOneTimeFee(tx, { cartId, personId: line.personId });
}

/** Money back to the methods that paid, and a task for what a person hands over. */
export async function startRefunds(tx: Tx, cancellationId: string, { facts, settlement, money }: Pick<Consequences, 'facts' | 'money'> & { readonly settlement: Pick<Consequences['settlement'], 'refundDueOn'> }, creditMemoId: string, reason: string, actor: Actor): Promise<string[]> {
  const refundIds: string[] = [];
  for (const part of money.toMethods) {
    const made = await startGatewayRefund.run(tx, { paymentId: part.paymentId, amountCents: part.amountCents, sourceId: creditMemoId, reason }, actor);
    refundIds.push(...made.map((refund) => refund.refundId));
  }
  if (money.atCounterCents > 0) {
    await addRefundTask(tx, { cancellationId, accountId: facts.accountId, amountCents: money.atCounterCents, because: 'paid-at-counter', refundId: null, dueOn: settlement.refundDueOn });
  }
  return refundIds;
}

async function invoiceFee(tx: Tx, { facts, settlement, money }: Consequences, actor: Actor): Promise<string | null> {
  const { fee } = settlement;
  if (fee === null) return null;
  const label = sentence('feeLine', { activity: facts.nameFr });
  const line: InvoiceLineInput = {
    kind: 'cancellation-fee', labelFr: label.fr, labelEn: sentence('feeLine', { activity: facts.nameEn }).en, personId: facts.personId, personName: `${facts.firstName} ${facts.lastName}`, amountCents: fee.amountCents,
    tax: { kind: 'decided', taxable: fee.taxable, by: 'organization' }, ledgerCodeId: fee.ledgerCodeId, serviceFrom: null, serviceTo: null, rl24Kind: 'none', qualifyingCents: 0,
  };
  const invoice = await issueInvoice.run(tx, { accountId: facts.accountId, orderId: facts.orderId, locale: facts.locale, lines: [line] }, actor);
  assert(invoice.totalCents === fee.totalCents, 'the fee is what was shown');
  if (money.feePaidCents > 0) await useCredit.run(tx, { accountId: facts.accountId, invoiceIds: [invoice.id], amountCents: money.feePaidCents }, actor);
  return invoice.id;
}
