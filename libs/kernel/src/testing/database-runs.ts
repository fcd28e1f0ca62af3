const runs = Number(process.env['PREAU_PROPERTY_RUNS'] ?? 2_000);
/** Whoever asks for more cases of every property gets at most this many times more of one that works on the database. */
const moreMax = 5;

/**
 * How often to try a property whose every case is work for PostgreSQL: `usual` in the check, in step with
 * PREAU_PROPERTY_RUNS (2,000 in the check) below that and up to five times as often above.
 */
export function databaseRuns(usual: number): number {
  return Math.ceil(usual * Math.min(runs / 2_000, moreMax));
}
