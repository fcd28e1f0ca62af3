import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runMigrations } from 'bullmq';
import { Client } from 'pg';
import { requireOwnerRights } from './owner-rights.adapter';

export interface MigrateOptions {
  /** Address of the owner (any database of the server): a superuser, or a role with BYPASSRLS that may create databases and roles. */
  readonly adminUrl: string;
  readonly database: string;
  readonly appPassword: string;
  readonly sweeperPassword: string;
  /** Grants the application role the movable clock: development and tests only. */
  readonly movableClock?: boolean;
  /** Where the migrations folders stand; defaults to this checkout. */
  readonly root?: string;
}

function projectRoot(): string {
  let folder = __dirname;
  for (let up = 0; up < 8; up += 1) {
    if (existsSync(join(folder, 'nest-cli.json'))) return folder;
    folder = join(folder, '..');
  }
  throw new Error('the project root was not found above this file');
}

interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly sha256: string;
}

/** Every context's forward-only SQL files, in order of their timestamps. */
function migrationsOf(root: string): Migration[] {
  return sqlFilesOf(root, 'migrations');
}

/**
 * Every context's functions that have changed since they were founded: each file says what its function is today, and is
 * run again when it changed, after the migrations. What a function needs (a column, another signature dropped) is a migration.
 */
function functionsOf(root: string): Migration[] {
  return sqlFilesOf(root, 'functions');
}

function sqlFilesOf(root: string, folderName: 'migrations' | 'functions'): Migration[] {
  const libs = join(root, 'libs');
  const found: { name: string; file: string }[] = [];
  for (const lib of readdirSync(libs)) {
    const folder = join(libs, lib, folderName);
    if (!existsSync(folder)) continue;
    for (const file of readdirSync(folder)) if (file.endsWith('.sql')) found.push({ name: `${file.replace(/\.sql$/, '')} (${lib})`, file: join(folder, file) });
  }
  found.sort((a, b) => (a.name < b.name ? -1 : 1));
  return found.map(({ name, file }) => {
    const sql = readFileSync(file, 'utf8');
    return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') };
  });
}

const roleLock = 7_361_001;
const migrationLock = 7_361_002;

/**
 * Creates the database and the two roles if they are missing and applies what has not been applied yet, each file in
 * its own transaction. Safe to run from several processes at once and again after a crash. Throws before it changes
 * anything when the owner lacks a right, and says which.
 */
export async function migrateDatabase(options: MigrateOptions): Promise<{ applied: string[] }> {
  const server = new Client({ connectionString: options.adminUrl });
  await server.connect();
  try {
    await requireOwnerRights(server, [options.database]);
    await server.query('select pg_advisory_lock($1)', [roleLock]);
    for (const [role, password] of [['preau_app', options.appPassword], ['preau_sweeper', options.sweeperPassword]] as const) {
      const exists = await server.query('select 1 from pg_roles where rolname = $1', [role]);
      if (exists.rowCount === 0) await server.query(`create role ${role} nosuperuser nobypassrls nocreatedb nocreaterole login`);
      await server.query(`alter role ${role} password ${server.escapeLiteral(password)}`);
    }
    const known = await server.query('select 1 from pg_database where datname = $1', [options.database]);
    if (known.rowCount === 0) await server.query(`create database ${server.escapeIdentifier(options.database)}`);
  } finally {
    await server.end();
  }
  const url = new URL(options.adminUrl);
  url.pathname = `/${encodeURIComponent(options.database)}`;
  const client = new Client({ connectionString: url.toString() });
  await client.connect();
  const applied: string[] = [];
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    await client.query('create table if not exists public.applied_migration (name text primary key, sha256 text not null, applied_at timestamptz not null default now())');
    const done = new Map((await client.query<{ name: string; sha256: string }>('select name, sha256 from public.applied_migration')).rows.map((row) => [row.name, row.sha256]));
    const root = options.root ?? projectRoot();
    for (const migration of migrationsOf(root)) {
      const before = done.get(migration.name);
      if (before === migration.sha256) continue;
      if (before !== undefined) throw new Error(`migration ${migration.name} was changed after it had been applied; write a new one`);
      await inOneTransaction(client, `migration ${migration.name}`, async () => {
        await client.query(migration.sql);
        await client.query('insert into public.applied_migration (name, sha256) values ($1, $2)', [migration.name, migration.sha256]);
      });
      applied.push(migration.name);
    }
    applied.push(...(await replaceFunctions(client, functionsOf(root))));
    // The queue's own tables, when it lives in this database. BullMQ asks for CREATE on its schema, too.
    await runMigrations(client, 'bullmq');
    await client.query(
      `grant usage, create on schema bullmq to preau_app;
       grant select, insert, update, delete on all tables in schema bullmq to preau_app;
       grant usage, select on all sequences in schema bullmq to preau_app;
       grant execute on all functions in schema bullmq to preau_app`,
    );
    const verb = options.movableClock === true ? 'grant execute on function kernel.move_clock(interval), kernel.reset_clock() to preau_app' : 'revoke execute on function kernel.move_clock(interval), kernel.reset_clock() from preau_app';
    await client.query(verb);
  } finally {
    await client.end();
  }
  return { applied };
}

/** All that changed at once: nobody meets one function of today with another of yesterday. */
async function replaceFunctions(client: Client, functions: readonly Migration[]): Promise<string[]> {
  await client.query('create table if not exists public.applied_function (name text primary key, sha256 text not null, applied_at timestamptz not null default now())');
  const { rows } = await client.query<{ name: string; sha256: string }>('select name, sha256 from public.applied_function');
  const known = new Map(rows.map((row) => [row.name, row.sha256]));
  const changed = functions.filter(({ name, sha256 }) => known.get(name) !== sha256);
  if (changed.length === 0) return [];
  await inOneTransaction(client, `functions ${changed.map(({ name }) => name).join(', ')}`, async () => {
    // They may call each other: none is read before all are there.
    await client.query('set local check_function_bodies = off');
    for (const { name, sql, sha256 } of changed) {
      await client.query(sql);
      await client.query('insert into public.applied_function (name, sha256) values ($1, $2) on conflict (name) do update set sha256 = excluded.sha256, applied_at = now()', [name, sha256]);
    }
  });
  return changed.map(({ name }) => name);
}

async function inOneTransaction(client: Client, what: string, work: () => Promise<void>): Promise<void> {
  await client.query('begin');
  try {
    await work();
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`${what} failed: ${(error as Error).message}`, { cause: error });
  }
}
