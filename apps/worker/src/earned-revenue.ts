import type { Pool } from 'pg';
import { findOrganizationsWithRevenueDue, recognizeRevenue } from '@preau/billing';
import { system, type Commands } from '@preau/kernel';

const linesAtOnceMax = 500;
/** An organization with more than this waits for the next round, so that none keeps the others waiting for long. */
const stepsAtOnceMax = 200;

/**
 * Books what was earned in the months that are over, in every organization, in small committed steps. Doing it again
 * books nothing; an organization that fails keeps no other waiting.
 * @returns how many lines had a month to book
 */
export async function bookEarnedRevenue(commands: Commands, sweeper: Pick<Pool, 'query'>, onError: (name: string, error: unknown) => void): Promise<number> {
  let booked = 0;
  for (const organizationId of await findOrganizationsWithRevenueDue(sweeper)) {
    try {
      for (let step = 0; step < stepsAtOnceMax; step += 1) {
        const { lines } = await commands.execute(recognizeRevenue, { linesMax: linesAtOnceMax }, system('worker.earned-revenue'), { organizationId });
        booked += lines;
        if (lines < linesAtOnceMax) break;
      }
    } catch (error) {
      onError(`earned revenue of ${organizationId}`, error);
    }
  }
  return booked;
}
