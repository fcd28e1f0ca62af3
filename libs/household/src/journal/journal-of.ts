import { decodeCursor, encodeCursor, read, type Page } from '@preau/kernel';

export interface JournalEntry {
  readonly id: number;
  readonly at: Date;
  /** Who did it; the name is null for the system and for logins that are gone. */
  readonly by: { readonly kind: 'family' | 'staff' | 'system' | 'integrator' | 'visitor'; readonly name: string | null };
  /** Name of the use case. */
  readonly command: string;
  /** What was noted about this account or person: never about others. */
  readonly notes: readonly { readonly subject: string; readonly id: string; readonly facts: Readonly<Record<string, unknown>> }[];
}

interface Line {
  readonly id: number;
  readonly at: Date;
  readonly actor: { kind: JournalEntry['by']['kind']; userId?: string };
  readonly command: string;
  readonly notes: JournalEntry['notes'];
}

const linesMax = 50;

/**
 * Who changed what and when, the newest first: of an account, or of one of its people. Shows what the organization in
 * scope did and what the family changed of the facts that all share; what happened at another organization stays there.
 */
export const journalOf = read('household.journal-of', async (sql, input: { readonly accountId: string; readonly personId?: string; readonly cursor?: string }): Promise<Page<JournalEntry>> => {
  const before = input.cursor === undefined ? null : decodeCursor(input.cursor, 1)[0];
  const lines = await sql.query<Line>('select id, at, actor, command, notes from household.journal_about($1, $2, $3, $4)', [input.accountId, input.personId ?? null, before, linesMax + 1]);
  const shown = lines.slice(0, linesMax);
  const users = await sql.query<{ id: string; name: string }>("select id, btrim(given_name || ' ' || family_name) as name from identity.app_user where id = any($1::uuid[])", [
    [...new Set(shown.flatMap((line) => (line.actor.userId === undefined ? [] : [line.actor.userId])))],
  ]);
  const names = new Map(users.map((user) => [user.id, user.name]));
  const last = shown.at(-1);
  return {
    rows: shown.map((line) => ({
      id: line.id, at: line.at, command: line.command,
      by: { kind: line.actor.kind, name: (line.actor.userId === undefined ? undefined : names.get(line.actor.userId)) || null },
      notes: line.notes.filter((note) => (input.personId === undefined ? note.id === input.accountId || note.facts['accountId'] === input.accountId : note.id === input.personId)),
    })),
    next: lines.length > linesMax && last !== undefined ? encodeCursor([last.id]) : null,
  };
});
