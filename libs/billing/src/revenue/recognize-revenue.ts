import { command, type Cents } from '@preau/kernel';
import type { SweeperPool } from '../charging/find-due-work';
import { todayOf } from '../invoice/parties.store';
import { earnUntil, takeDueLines } from './deferred-revenue.store';
import { firstOfMonth } from './earn';

export interface RecognizeRevenueInput {
  /** How many lines at once: one committed step. */
  readonly linesMax: number;
}

/**
 * Books what was earned in the months that are over, in the organization's zone: deferred revenue becomes revenue. One
 * step of at most `linesMax` lines; a journal belongs to its line and month, so a step that is done again does nothing.
 */
export const recognizeRevenue = command('billing.recognize-revenue', async (tx, input: RecognizeRevenueInput): Promise<{ lines: number; earnedCents: Cents }> => {
  const running = firstOfMonth((await todayOf(tx)).today);
  const due = await takeDueLines(tx, running, input.linesMax);
  const { earnedCents } = await earnUntil(tx, due, running);
  return { lines: due.length, earnedCents };
});

/** Organizations that may have a month to book; each decides by its own midnight. The earliest zone is fourteen hours ahead. */
export async function findOrganizationsWithRevenueDue(sweeper: SweeperPool): Promise<string[]> {
  const found = await sweeper.query<{ organization_id: string }>(
    "select distinct organization_id from billing.deferred_revenue where next_month < date_trunc('month', (kernel.now() + interval '14 hours') at time zone 'UTC')::date order by 1",
  );
  return found.rows.map((row) => row.organization_id);
}
