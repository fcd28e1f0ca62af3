import { newId, type Cents, type LocalDate, type Sql, type Tx } from '@preau/kernel';
import { settled, type Journal, type LedgerAccountKey, type LedgerAccountKind } from './journal';

type AccountRow = LedgerAccountKey & { id: string };

type Prepared = Journal & { readonly id: string; readonly reverses: string | null };

/**
 * Posts journals, each once for its fact: one that stands already is left as it is. Client balances move with the
 * postings. Journals whose lines all come to zero are not written. Returns the ids of those written.
 */
export async function postJournals(tx: Tx, journals: readonly Journal[]): Promise<string[]> {
  return write(tx, journals.map((journal) => ({ ...journal, id: newId(), reverses: null, postings: settled(journal.postings) })));
}

/** The same for facts that are new for certain: nobody waits for the answer, it goes with the next question or the commit. */
export function sendJournals(tx: Tx, journals: readonly Journal[]): void {
  const prepared = withLines(journals.map((journal) => ({ ...journal, id: newId(), reverses: null, postings: settled(journal.postings) })));
  if (prepared.length > 0) tx.send(post, [tx.organizationId, JSON.stringify(prepared)]);
}

const post = 'select id from billing.post_journals($1, $2) as id';

async function write(tx: Tx, all: readonly Prepared[]): Promise<string[]> {
  const journals = withLines(all);
  if (journals.length === 0) return [];
  const written = await tx.query<{ id: string }>(post, [tx.organizationId, JSON.stringify(journals)]);
  return written.map((row) => row.id);
}

/** As `billing.post_journals` reads them; those without lines are not written. */
function withLines(journals: readonly Prepared[]): object[] {
  return journals.filter((journal) => journal.postings.length > 0).map((journal) => ({
    ...journal, postings: journal.postings.map(({ account, amountCents }, index) => ({ line: index + 1, ...account, amountCents })),
  }));
}

/**
 * Reverses the journal of a fact, once, by a new journal that points at it. Returns false when there is no such journal
 * or it has been reversed already.
 */
export async function reverseJournal(
  tx: Tx,
  fact: Pick<Journal, 'sourceType' | 'sourceId' | 'kind'>,
  as: Pick<Journal, 'sourceType' | 'sourceId' | 'kind'> & { effectiveOn: LocalDate },
): Promise<boolean> {
  const lines = await tx.query<AccountRow & { journalId: string; amountCents: Cents }>(
    `select j.id as "journalId", l.id, l.kind, l.account_id as "accountId", l.reference, p.amount_cents as "amountCents"
     from billing.journal j
     join billing.posting p on p.organization_id = j.organization_id and p.journal_id = j.id
     join billing.ledger_account l on l.organization_id = p.organization_id and l.id = p.ledger_account_id
     where j.organization_id = $1 and j.source_type = $2 and j.source_id = $3 and j.kind = $4 order by p.line`,
    [tx.organizationId, fact.sourceType, fact.sourceId, fact.kind],
  );
  const journalId = lines[0]?.journalId;
  if (journalId === undefined) return false;
  const postings = lines.map((line) => ({ account: { kind: line.kind, accountId: line.accountId, reference: line.reference }, amountCents: -line.amountCents }));
  const written = await write(tx, [{ ...as, id: newId(), reverses: journalId, postings: settled(postings) }]);
  return written.length === 1;
}

/**
 * Takes the client's balance row, opening it the first time. Every command that moves a client's money begins with it,
 * then locks invoices, then sources: two commands of one client follow each other, and none can deadlock.
 */
export async function lockClientBalance(tx: Tx, accountId: string): Promise<{ receivableCents: Cents; creditCents: Cents }> {
  return tx.one('select receivable_cents as "receivableCents", credit_cents as "creditCents" from billing.lock_client_balance($1, $2)', [tx.organizationId, accountId]);
}

/** The same when nobody needs to know what is on it. */
export function sendLockOfBalance(tx: Tx, accountId: string): void {
  tx.send('select 1 from billing.lock_client_balance($1, $2)', [tx.organizationId, accountId]);
}

export interface LedgerBalance {
  readonly kind: LedgerAccountKind;
  readonly accountId: string | null;
  readonly reference: string | null;
  readonly balanceCents: Cents;
}
/** Balance of every account of the organization, by the postings effective on or before a day (all, when none is given). */
export async function ledgerBalances(sql: Sql, until: LocalDate | null = null): Promise<LedgerBalance[]> {
  return sql.query<LedgerBalance>(
    `select l.kind, l.account_id as "accountId", l.reference, sum(p.amount_cents)::bigint as "balanceCents"
     from billing.ledger_account l
     join billing.posting p on p.organization_id = l.organization_id and p.ledger_account_id = l.id
     join billing.journal j on j.organization_id = p.organization_id and j.id = p.journal_id
     where l.organization_id = $1 and ($2::date is null or j.effective_on <= $2)
     group by l.kind, l.account_id, l.reference order by l.kind, l.account_id, l.reference`,
    [sql.organizationId, until],
  );
}
