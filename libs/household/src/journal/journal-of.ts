import { decodeCursor, encodeCursor, read, type Page, type Sql } from '@preau/kernel';
import { joinRepeats } from './join-repeats';

export interface JournalEntry {
  readonly id: number;
  /** Of the oldest line that is told here; equal to `id` when there is one. */
  readonly sinceId: number;
  readonly at: Date;
  /** Of the first of the entries that are told as one; equal to `at` when there is one. */
  readonly since: Date;
  /** How many times the same was done in a row. */
  readonly times: number;
  /** Who did it; the name is null for the system and for logins that are gone. */
  readonly by: { readonly kind: 'family' | 'staff' | 'system' | 'integrator' | 'visitor'; readonly name: string | null };
  /** Name of the use case. */
  readonly command: string;
  /** What was noted about this account or person: never about others. */
  readonly notes: readonly { readonly subject: string; readonly id: string; readonly facts: Readonly<Record<string, unknown>> }[];
}

export interface JournalOfInput {
  readonly accountId: string;
  readonly personId?: string;
  readonly cursor?: string;
  /** Whether orders, invoices, payments and what was planned are told too; left out for those who may not see bills. */
  readonly withMoney?: boolean;
}

interface Line {
  readonly id: number;
  readonly at: Date;
  readonly actor: { kind: JournalEntry['by']['kind']; userId?: string };
  readonly command: string;
  readonly notes: JournalEntry['notes'];
}

const entriesMax = 30;
const linesMax = 100;
/** An answer reads no more than this many times, whatever repeats. */
const readsMax = 10;
const ofMoney: ReadonlySet<string> = new Set(['order', 'invoice', 'payment', 'credit-memo', 'refund', 'planned-payment', 'charge-attempt', 'cart']);
/** Facts of an account that are about its money. */
const moneyFacts = ['creditUsedCents', 'amountCents'] as const;

/**
 * Who changed what and when, the newest first: of an account, or of one of its people. Shows what the organization in
 * scope did and what the family changed of the facts that all share; what happened at another organization stays there.
 * The same thing done again within an hour by the same person is one entry.
 */
export const journalOf = read('household.journal-of', async (sql, input: JournalOfInput): Promise<Page<JournalEntry>> => {
  let before = input.cursor === undefined ? null : decodeCursor(input.cursor, 1)[0];
  let entries: JournalEntry[] = [];
  let complete = false;
  for (let reads = 0; reads < readsMax && !complete && entries.length <= entriesMax; reads += 1) {
    const lines = await sql.query<Line>('select id, at, actor, command, notes from household.journal_about($1, $2, $3, $4)', [input.accountId, input.personId ?? null, before, linesMax]);
    entries = joinRepeats([...entries, ...(await entriesOf(sql, lines, input))]);
    complete = lines.length < linesMax;
    before = lines.at(-1)?.id ?? before;
  }
  const rows = entries.slice(0, entriesMax);
  const next = entries.length > entriesMax ? rows.at(-1)?.sinceId : complete ? undefined : before;
  return { rows, next: next === undefined || next === null ? null : encodeCursor([next]) };
});

async function entriesOf(sql: Sql, lines: readonly Line[], input: JournalOfInput): Promise<JournalEntry[]> {
  const users = await sql.query<{ id: string; name: string }>("select id, btrim(given_name || ' ' || family_name) as name from identity.app_user where id = any($1::uuid[])", [
    [...new Set(lines.flatMap((line) => (line.actor.userId === undefined ? [] : [line.actor.userId])))],
  ]);
  const names = new Map(users.map((user) => [user.id, user.name]));
  return lines.flatMap(({ id, at, command, actor, notes }) => {
    const own = notes.filter((note) => isAbout(note, input) && (input.withMoney === true || !isMoney(note)));
    if (own.length === 0) return [];
    return [{ id, sinceId: id, at, since: at, times: 1, command, by: { kind: actor.kind, name: (actor.userId === undefined ? undefined : names.get(actor.userId)) || null }, notes: own }];
  });
}

type Note = JournalEntry['notes'][number];
function isAbout(note: Note, { accountId, personId }: JournalOfInput): boolean {
  return personId === undefined ? note.id === accountId || note.facts['accountId'] === accountId : note.id === personId;
}
function isMoney({ subject, facts }: Note): boolean {
  return ofMoney.has(subject) || (subject === 'account' && moneyFacts.some((fact) => fact in facts));
}
