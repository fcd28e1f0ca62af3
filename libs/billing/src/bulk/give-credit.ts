import type { Actor, Cents, Tx } from '@preau/kernel';
import { issueCreditMemo } from '../credit-memo/issue-credit-memo';
import { refuse } from '../errors';
import type { MadeDocument } from './bulk-job';

export interface GiveCreditInput {
  readonly accountId: string;
  /** Before tax. */
  readonly amountCents: Cents;
  readonly reason: string;
  readonly ledgerCodeId: string | null;
}
interface LineLeft {
  readonly invoiceId: string;
  readonly invoiceLineId: string;
  readonly leftCents: Cents;
}

/** Takes an amount from lines in their order; null when they cannot bear it. */
export function spreadOver<Line extends { readonly leftCents: Cents }>(lines: readonly Line[], amountCents: Cents): { readonly line: Line; readonly amountCents: Cents }[] | null {
  let left = amountCents;
  const parts: { line: Line; amountCents: Cents }[] = [];
  for (const line of lines) {
    const part = Math.min(left, Math.max(0, line.leftCents));
    if (part > 0) parts.push({ line, amountCents: part });
    left -= part;
  }
  return left === 0 ? parts : null;
}

/**
 * A credit always corrects an invoice, so that its taxes go back too: here the latest of the client that can bear all of it.
 * @throws DomainError billing.no-invoice-to-credit
 */
export async function giveCredit(tx: Tx, input: GiveCreditInput, actor: Actor): Promise<MadeDocument> {
  const lines = await tx.query<LineLeft>(
    `select i.id as "invoiceId", l.id as "invoiceLineId",
            l.amount_cents - coalesce((select sum(c.amount_cents) from billing.credit_memo_line c where c.organization_id = l.organization_id and c.invoice_line_id = l.id), 0)::bigint as "leftCents"
     from billing.invoice i join billing.invoice_line l on l.organization_id = i.organization_id and l.invoice_id = i.id
     where i.organization_id = $1 and i.account_id = $2 and l.amount_cents > 0 and ($3::uuid is null or l.ledger_code_id = $3)
       and i.subtotal_cents - coalesce((select sum(m.subtotal_cents) from billing.credit_memo m where m.organization_id = i.organization_id and m.invoice_id = i.id), 0) >= $4
     order by i.number desc, l.position`,
    [tx.organizationId, input.accountId, input.ledgerCodeId, input.amountCents],
  );
  for (const invoiceId of new Set(lines.map((line) => line.invoiceId))) {
    const parts = spreadOver(lines.filter((line) => line.invoiceId === invoiceId), input.amountCents);
    if (parts === null) continue;
    const memo = await issueCreditMemo.run(tx, { invoiceId, reason: input.reason, lines: parts.map(({ line, amountCents }) => ({ invoiceLineId: line.invoiceLineId, amountCents })) }, actor);
    return { documentId: memo.creditMemoId, documentNumber: memo.number, amountCents: memo.totalCents };
  }
  throw refuse('billing.no-invoice-to-credit');
}
