import type { JournalEntry } from './journal-of';

/** Entries this close to the next one belong to one piece of work. */
const repeatMinutesMax = 60;

/** What was written, without the amounts: a form that saves itself at every answer writes the same again and again. */
const kindOf = ({ by, command, notes }: JournalEntry) => JSON.stringify([by, command, notes.map(({ subject, id, facts }) => [subject, id, facts['change'], facts['formId']])]);

/** Money and places are counted one by one: only notes that name a kind of change may repeat. */
const mayRepeat = ({ notes }: JournalEntry) => notes.length > 0 && notes.every((note) => typeof note.facts['change'] === 'string');

/** Whether the older entry is the same thing done by the same person within an hour of the entry that follows it. */
function repeats(older: JournalEntry, newer: JournalEntry): boolean {
  return mayRepeat(older) && newer.since.getTime() - older.at.getTime() <= repeatMinutesMax * 60_000 && kindOf(older) === kindOf(newer);
}

/** Joins what repeats, newest first: one entry tells the latest time, since when and how many times. */
export function joinRepeats(entries: readonly JournalEntry[]): JournalEntry[] {
  const joined: JournalEntry[] = [];
  for (const entry of entries) {
    const last = joined.at(-1);
    if (last !== undefined && repeats(entry, last)) joined[joined.length - 1] = { ...last, since: entry.since, sinceId: entry.sinceId, times: last.times + entry.times };
    else joined.push(entry);
  }
  return joined;
}
