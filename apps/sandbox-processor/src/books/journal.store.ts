import { newId } from '../identifier';
import type { Tx } from '../installation/database';
import type { Work } from '../installation/workbench';
import { queueOnMerchant } from '../merchant/merchant.store';

type Account = 'network' | 'merchant-pending' | 'merchant-available';
export type JournalKind = 'capture' | 'bank-debit' | 'bank-settlement' | 'bank-failure' | 'bank-return' | 'refund' | 'refund-failure';

/** Which account is debited and which is credited by each fact. */
const sides: Record<JournalKind, { debit: Account; credit: Account }> = {
  'capture': { debit: 'network', credit: 'merchant-available' },
  'bank-debit': { debit: 'network', credit: 'merchant-pending' },
  'bank-settlement': { debit: 'merchant-pending', credit: 'merchant-available' },
  'bank-failure': { debit: 'merchant-pending', credit: 'network' },
  'bank-return': { debit: 'merchant-available', credit: 'network' },
  'refund': { debit: 'merchant-available', credit: 'network' },
  'refund-failure': { debit: 'network', credit: 'merchant-available' },
};

/** Writes one fact in the books. The database refuses the same fact twice, and a second success of one intent. */
export async function post(
  work: Work, fact: { kind: JournalKind; merchantId: string; sourceId: string; attempt: number; amountCents: number },
): Promise<void> {
  const id = newId('txn');
  const { debit, credit } = sides[fact.kind];
  await queueOnMerchant(work.tx, fact.merchantId);
  await work.tx.query('insert into journal (id, merchant_id, kind, source_id, attempt, occurred_at) values ($1, $2, $3, $4, $5, $6)',
    [id, fact.merchantId, fact.kind, fact.sourceId, fact.attempt, work.now]);
  await work.tx.query('insert into journal_line (journal_id, account, amount_cents) values ($1, $2, $4), ($1, $3, -$4::bigint)',
    [id, debit, credit, fact.amountCents]);
}

export interface Balance {
  readonly availableCents: number;
  readonly pendingCents: number;
}

/** What the processor owes the merchant, from the lines of the books and nothing else. */
export async function balanceOf(tx: Tx, merchantId: string): Promise<Balance> {
  const { rows: [row] } = await tx.query<Balance>(
    `select coalesce(-sum(amount_cents) filter (where account = 'merchant-available'), 0)::bigint as "availableCents",
            coalesce(-sum(amount_cents) filter (where account = 'merchant-pending'), 0)::bigint as "pendingCents"
     from journal_line l join journal j on j.id = l.journal_id where j.merchant_id = $1`, [merchantId]);
  return row ?? { availableCents: 0, pendingCents: 0 };
}

export interface BalanceTransaction {
  readonly id: string;
  readonly kind: JournalKind;
  readonly source: string;
  readonly amount: number;
  readonly occurredAt: Date;
}

/** Movements of the merchant's available money, oldest first, after the movement `startingAfter`. */
export async function balanceTransactionsOf(
  tx: Tx, merchantId: string, page: { startingAfter: string | null; limit: number },
): Promise<BalanceTransaction[]> {
  const { rows } = await tx.query<BalanceTransaction>(
    `select j.id, j.kind, j.source_id as source, -l.amount_cents as amount, j.occurred_at as "occurredAt"
     from journal j join journal_line l on l.journal_id = j.id and l.account = 'merchant-available'
     where j.merchant_id = $1 and j.sequence > coalesce((select sequence from journal where merchant_id = $1 and id = $2), 0)
     order by j.sequence limit $3`, [merchantId, page.startingAfter, page.limit]);
  return rows;
}
