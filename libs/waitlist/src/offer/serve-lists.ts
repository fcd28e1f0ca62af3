import { DomainError, system, type Commands } from '@preau/kernel';
import { serveList } from './serve-list';

/** Connections of the sweeper's role. */
interface Finder {
  query<Row extends object>(text: string, values?: unknown[]): Promise<{ rows: Row[] }>;
}
const listsAtOnceMax = 200;

/**
 * What the worker does about waiting lists, in every organization: it alone is enough, the events only hurry it. The
 * sweeper's role finds the lists; each is served by the application's role under its tenant.
 * @returns how many lists were served; those that failed are for the next round
 */
export async function serveLists(commands: Commands, sweeper: Finder, onError: (name: string, error: unknown) => void): Promise<number> {
  const due = await sweeper.query<{ organizationId: string; poolId: string }>('select organization_id as "organizationId", pool_id as "poolId" from waitlist.lists_to_serve($1)', [listsAtOnceMax]);
  let served = 0;
  for (const { organizationId, poolId } of due.rows) {
    try {
      await commands.execute(serveList, { poolId }, system('worker.waitlist'), { organizationId });
      served += 1;
    } catch (error) {
      // Somebody has the pool in hand: the next round asks again.
      if (!(error instanceof DomainError && error.code === 'kernel.busy')) onError(`waiting list ${poolId}`, error);
    }
  }
  return served;
}
