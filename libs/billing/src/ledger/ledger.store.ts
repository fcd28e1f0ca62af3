import { assert, newId, type Cents, type LocalDate, type Sql, type Tx } from '@preau/kernel';
import { keyText, settled, type Journal, type LedgerAccountKey, type LedgerAccountKind, type Posting } from './journal';

type AccountRow = LedgerAccountKey & { id: string };

/** Ids of the accounts, opening those that the chart does not have yet (in one order, so that two openers cannot deadlock). */
async function ledgerAccountIds(tx: Tx, keys: readonly LedgerAccountKey[]): Promise<Map<string, string>> {
  const wanted = [...new Map(keys.map((key) => [keyText(key), key])).entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, key]) => key);
  const known = await findAccounts(tx, wanted);
  const missing = wanted.filter((key) => !known.has(keyText(key)));
  if (missing.length === 0) return known;
  await tx.query(
    `insert into billing.ledger_account (organization_id, id, kind, account_id, reference)
     select $1, a.id, a.kind, a."accountId", a.reference from jsonb_to_recordset($2::jsonb) as a(id uuid, kind text, "accountId" uuid, reference uuid)
     on conflict on constraint ledger_account_once do nothing`,
    [tx.organizationId, JSON.stringify(missing.map((key) => ({ id: newId(), ...key })))],
  );
  return findAccounts(tx, wanted);
}

async function findAccounts(tx: Tx, keys: readonly LedgerAccountKey[]): Promise<Map<string, string>> {
  const rows = await tx.query<AccountRow>(
    `select l.id, l.kind, l.account_id as "accountId", l.reference
     from jsonb_to_recordset($2::jsonb) as k(kind text, "accountId" uuid, reference uuid)
     join billing.ledger_account l on l.organization_id = $1 and l.kind = k.kind
       and l.account_id is not distinct from k."accountId" and l.reference is not distinct from k.reference`,
    [tx.organizationId, JSON.stringify(keys)],
  );
  return new Map(rows.map((row) => [keyText(row), row.id]));
}

type Prepared = Journal & { readonly id: string; readonly reverses: string | null };

/**
 * Posts journals, each once for its fact: one that stands already is left as it is. Client balances move with the
 * postings. Journals whose lines all come to zero are not written. Returns the ids of those written.
 */
export async function postJournals(tx: Tx, journals: readonly Journal[]): Promise<string[]> {
  return write(tx, journals.map((journal) => ({ ...journal, id: newId(), reverses: null, postings: settled(journal.postings) })));
}

async function write(tx: Tx, all: readonly Prepared[]): Promise<string[]> {
  const journals = all.filter((journal) => journal.postings.length > 0);
  if (journals.length === 0) return [];
  const accounts = await ledgerAccountIds(tx, journals.flatMap((journal) => journal.postings.map((posting) => posting.account)));
  const written = await tx.query<{ id: string }>(
    `insert into billing.journal (organization_id, id, source_type, source_id, kind, effective_on, reverses)
     select $1, j.id, j."sourceType", j."sourceId", j.kind, j."effectiveOn", j.reverses
     from jsonb_to_recordset($2::jsonb) as j(id uuid, "sourceType" text, "sourceId" uuid, kind text, "effectiveOn" date, reverses uuid)
     on conflict do nothing returning id`,
    [tx.organizationId, JSON.stringify(journals.map(({ postings: _, ...journal }) => journal))],
  );
  const fresh = new Set(written.map((row) => row.id));
  const posted = journals.filter((journal) => fresh.has(journal.id));
  if (posted.length === 0) return [];
  await tx.query(
    `insert into billing.posting (organization_id, journal_id, line, ledger_account_id, amount_cents)
     select $1, p."journalId", p.line, p."ledgerAccountId", p."amountCents"
     from jsonb_to_recordset($2::jsonb) as p("journalId" uuid, line smallint, "ledgerAccountId" uuid, "amountCents" bigint)`,
    [
      tx.organizationId,
      JSON.stringify(
        posted.flatMap((journal) =>
          journal.postings.map((posting, index) => ({ journalId: journal.id, line: index + 1, ledgerAccountId: accounts.get(keyText(posting.account)), amountCents: posting.amountCents })),
        ),
      ),
    ],
  );
  await moveClientBalances(tx, posted.flatMap((journal) => journal.postings));
  return posted.map((journal) => journal.id);
}

async function moveClientBalances(tx: Tx, postings: readonly Posting[]): Promise<void> {
  const moves = new Map<string, { accountId: string; receivable: Cents; credit: Cents }>();
  for (const { account, amountCents } of postings) {
    if (account.accountId === null) continue;
    const move = moves.get(account.accountId) ?? { accountId: account.accountId, receivable: 0, credit: 0 };
    if (account.kind === 'receivable') move.receivable += amountCents;
    if (account.kind === 'client-credit') move.credit -= amountCents;
    moves.set(account.accountId, move);
  }
  const changed = [...moves.values()].filter((move) => move.receivable !== 0 || move.credit !== 0).sort((a, b) => (a.accountId < b.accountId ? -1 : 1));
  for (const move of changed) {
    const moved = await tx.query(
      `update billing.client_balance set receivable_cents = receivable_cents + $3, credit_cents = credit_cents + $4
       where organization_id = $1 and account_id = $2 returning account_id`,
      [tx.organizationId, move.accountId, move.receivable, move.credit],
    );
    assert(moved.length === 1, 'whoever moves a client’s money has locked its balance first');
  }
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
  const lock = (): Promise<{ receivableCents: Cents; creditCents: Cents } | null> =>
    tx.maybe(
      `select receivable_cents as "receivableCents", credit_cents as "creditCents" from billing.client_balance
       where organization_id = $1 and account_id = $2 for update`,
      [tx.organizationId, accountId],
    );
  const found = await lock();
  if (found !== null) return found;
  await tx.query('insert into billing.client_balance (organization_id, account_id) values ($1, $2) on conflict do nothing', [tx.organizationId, accountId]);
  const opened = await lock();
  assert(opened !== null, 'a client balance that was just opened is there');
  return opened;
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
