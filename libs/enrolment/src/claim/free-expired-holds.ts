import type { Database } from '@preau/kernel';

/** Connections of the sweeper's role. */
interface Finder {
  query<Row extends object>(text: string, values?: unknown[]): Promise<{ rows: Row[] }>;
}

const poolsPerSweepMax = 500;

/**
 * Gives back the places whose holds have expired, in every organization. The sweeper's role only finds the pools;
 * each is then freed by the application's role under its tenant. To the shopper, expired was free before this ran.
 * @param sweeper connections of the role that finds work and does none
 * @returns how many holds ended
 */
export async function freeExpiredHolds(database: Database, sweeper: Finder): Promise<number> {
  const found = await sweeper.query<{ organizationId: string; poolId: string }>(
    `select distinct organization_id as "organizationId", pool_id as "poolId" from (
       select organization_id, pool_id from enrolment.claim
       where state = 'live' and kind <> 'registration' and expires_at <= kernel.now() order by expires_at limit 5000
     ) expired limit $1`,
    [poolsPerSweepMax],
  );
  let ended = 0;
  for (const { organizationId, poolId } of found.rows) {
    ended += await database.transaction({ organizationId }, async (tx) => (await tx.one<{ ended: number }>('select enrolment.lapse_expired($1, $2) as ended', [organizationId, poolId])).ended);
  }
  return ended;
}
