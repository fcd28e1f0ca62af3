import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrateDatabase } from '../../libs/kernel/src/migrate';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../postgres/embedded';
import { startTestRedis, type TestRedis } from './test-redis';

declare global {
  var preauTestPostgres: EmbeddedPostgres | undefined;
  var preauTestRedis: TestRedis | undefined;
}

/** A test server forgets everything at its end: nothing it writes has to survive a power cut. */
const settings = [
  'fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=300', 'max_wal_size=2GB',
  'shared_buffers=128MB', 'jit=off', 'deadlock_timeout=200ms', 'log_min_messages=fatal',
];

/**
 * One throw-away PostgreSQL for the whole run, with the migrated database `preau_template` that specs clone.
 * PREAU_TEST_POSTGRES holds the superuser's address; one that is already set is used as it is.
 * When PREAU_TEST_REDIS_SERVER names a redis-server (`npm run check` does), PREAU_TEST_REDIS holds the address of one.
 */
export default async function startTestPostgres(): Promise<void> {
  if (!process.env.PREAU_TEST_POSTGRES) {
    const folder = join(tmpdir(), `preau-test-postgres-${process.pid}-${randomBytes(4).toString('hex')}`);
    globalThis.preauTestPostgres = await startEmbeddedPostgres({ folder, password: 'preau', settings, throwAway: true });
    process.env.PREAU_TEST_POSTGRES = globalThis.preauTestPostgres.url;
  }
  try {
    await migrateDatabase({
      adminUrl: process.env.PREAU_TEST_POSTGRES,
      database: 'preau_template',
      appPassword: 'preau',
      sweeperPassword: 'preau',
      movableClock: true,
    });
  } catch (error) {
    await globalThis.preauTestPostgres?.stop();
    throw error;
  }
  const program = process.env.PREAU_TEST_REDIS_SERVER;
  if (program && !process.env.PREAU_TEST_REDIS) {
    globalThis.preauTestRedis = await startTestRedis(program);
    process.env.PREAU_TEST_REDIS = globalThis.preauTestRedis.url;
  }
}
