import type { Tx } from '../installation/database';
import { intentsOf, type Intent } from '../payment-intent/payment-intent.store';
import { refundsOf, type Refund } from '../refund/refund.store';
import { balanceOf, type Balance } from './journal.store';

export interface Books {
  readonly intents: Intent[];
  readonly refunds: Refund[];
  readonly totals: Balance & { capturedCents: number; refundedCents: number; returnedCents: number; successes: number };
  /** True when every journal sums to zero and the journals tell the same story as the intents and refunds. */
  readonly balanced: boolean;
}

/** Everything that happened on a merchant account: the witness that tests compare with Préau's own ledger. */
export async function readBooks(tx: Tx, merchantId: string): Promise<Books> {
  const intents = await intentsOf(tx, merchantId);
  const refunds = await refundsOf(tx, merchantId);
  const balance = await balanceOf(tx, merchantId);
  const captured = intents.filter((intent) => intent.capturedCents > 0);
  const capturedCents = sum(captured.map((intent) => intent.capturedCents));
  const refundedCents = sum(refunds.filter((refund) => refund.status !== 'failed').map((refund) => refund.amountCents));
  const returnedCents = sum(captured.filter((intent) => intent.status === 'returned').map((intent) => intent.capturedCents));
  const processingCents = sum(intents.filter((intent) => intent.status === 'processing').map((intent) => intent.amountCents));
  return {
    intents,
    refunds,
    totals: { ...balance, capturedCents, refundedCents, returnedCents, successes: captured.length },
    balanced: (await unbalancedJournals(tx, merchantId)) === 0
      && balance.availableCents === capturedCents - refundedCents - returnedCents
      && balance.pendingCents === processingCents,
  };
}

async function unbalancedJournals(tx: Tx, merchantId: string): Promise<number> {
  const { rows: [row] } = await tx.query<{ count: number }>(
    `select count(*) as count from (
       select j.id from journal j left join journal_line l on l.journal_id = j.id
       where j.merchant_id = $1 group by j.id having coalesce(sum(l.amount_cents), 1) <> 0) broken`, [merchantId]);
  return row?.count ?? 0;
}

function sum(amounts: number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
