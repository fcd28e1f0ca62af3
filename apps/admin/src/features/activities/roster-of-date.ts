import type { RosterRow } from './activities.queries';

/** Who is expected on one date: those of the whole session and those of that date alone; everybody when no date is named. */
export function rosterOfDate(rows: readonly RosterRow[], occurrenceId: string | null): RosterRow[] {
  return rows.filter((row) => occurrenceId === null || row.occurrenceId === null || row.occurrenceId === occurrenceId);
}
