import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Database } from './database';

/** Brings the processor's database up to date: each file of `migrations/` once, in the order of their names. */
export async function migrate(database: Database, folder = migrationsFolder()): Promise<string[]> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.sql')).sort();
  return database.transaction(async (tx) => {
    // Two processes that start together wait for each other here.
    await tx.query("select pg_advisory_xact_lock(hashtext('sandbox-processor.migrate'))");
    await tx.query('create table if not exists applied_migration (name text primary key, applied_at timestamptz not null default now())');
    const { rows } = await tx.query<{ name: string }>('select name from applied_migration');
    const applied = new Set(rows.map((row) => row.name));
    const missing = names.filter((name) => !applied.has(name));
    for (const name of missing) {
      await tx.query(readFileSync(join(folder, name), 'utf8'));
      await tx.query('insert into applied_migration (name) values ($1)', [name]);
    }
    return missing;
  });
}

/** The compiled application runs from `dist/`, where there is no SQL: look upwards for the sources' folder. */
function migrationsFolder(): string {
  for (let folder = __dirname; folder !== dirname(folder); folder = dirname(folder)) {
    const candidate = join(folder, 'apps', 'sandbox-processor', 'migrations');
    if (existsSync(candidate)) return candidate;
  }
  throw new Error('apps/sandbox-processor/migrations was not found');
}
