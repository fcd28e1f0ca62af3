import { assert, cents, type Cents, type LocalDate } from '@preau/kernel';

/** The chart of accounts. Each kind is explained, with worked numbers, in docs/algorithms/ledger.md. */
export type LedgerAccountKind =
  | 'receivable' | 'client-credit' | 'gateway-clearing' | 'bank-debit-in-transit' | 'cash' | 'cheques' | 'terminal' | 'bank'
  | 'deferred-revenue' | 'revenue' | 'gst-payable' | 'qst-payable' | 'refunds-in-transit' | 'discounts' | 'bad-debt' | 'processor-fees' | 'cash-rounding'
  | 'scholarship' | 'recovery-income' | 'disputes';

/** Which account: its kind, the client it belongs to, and what it refers to (a ledger code, a gateway account). */
export interface LedgerAccountKey {
  readonly kind: LedgerAccountKind;
  readonly accountId: string | null;
  readonly reference: string | null;
}
export interface Posting {
  readonly account: LedgerAccountKey;
  /** Debits are positive, credits negative. */
  readonly amountCents: Cents;
}
/**
 * Where a posting may come from: every kind of document and fact that books. Reports name each of them, in French and in
 * English (`reports.sources` here, `reports.sources` in the back office); the database refuses any other.
 */
export const journalSources = ['invoice', 'invoice-line', 'payment', 'payment-return', 'allocation', 'credit-memo', 'refund', 'payout', 'scholarship', 'write-off'] as const;
export type JournalSource = (typeof journalSources)[number];

/** One business fact, once: the source and kind together are unique in an organization. */
export interface Journal {
  readonly sourceType: JournalSource;
  readonly sourceId: string;
  /** `earned-2027-03`: what of a line is earned in a month. */
  readonly kind: 'issued' | 'received' | 'applied' | 'allocated' | 'undone' | 'made' | 'settled' | 'failed' | 'returned' | 'reinstated' | 'paid-out' | 'recovered' | `earned-${string}`;
  readonly effectiveOn: LocalDate;
  readonly postings: readonly Posting[];
}

export function receivableOf(accountId: string): LedgerAccountKey {
  return { kind: 'receivable', accountId, reference: null };
}
export function creditOf(accountId: string): LedgerAccountKey {
  return { kind: 'client-credit', accountId, reference: null };
}
export function ledgerAccount(kind: Exclude<LedgerAccountKind, 'receivable' | 'client-credit'>, reference: string | null = null): LedgerAccountKey {
  return { kind, accountId: null, reference };
}
export function keyText(key: LedgerAccountKey): string {
  return `${key.kind}/${key.accountId ?? ''}/${key.reference ?? ''}`;
}

/** A transfer of a positive amount: debit one account, credit another. */
export function transfer(amountCents: Cents, debit: LedgerAccountKey, credit: LedgerAccountKey): Posting[] {
  assert(amountCents > 0, 'a transfer moves a positive amount');
  return [
    { account: debit, amountCents: cents(amountCents) },
    { account: credit, amountCents: -amountCents },
  ];
}

/** The same postings, one line per account, without the accounts that come to zero. Throws when they do not balance. */
export function settled(postings: readonly Posting[]): Posting[] {
  const byAccount = new Map<string, Posting>();
  for (const posting of postings) {
    const key = keyText(posting.account);
    byAccount.set(key, { account: posting.account, amountCents: cents((byAccount.get(key)?.amountCents ?? 0) + posting.amountCents) });
  }
  const lines = [...byAccount.values()].filter((posting) => posting.amountCents !== 0);
  assert(lines.reduce((all, line) => all + line.amountCents, 0) === 0, 'a journal must balance');
  return lines;
}
