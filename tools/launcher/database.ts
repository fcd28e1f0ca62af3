import { Client } from 'pg';
import { migrateDatabase } from '../../libs/kernel/src/migrate';
import { requireOwnerRights } from '../../libs/kernel/src/owner-rights.adapter';

export interface DatabasePasswords {
  appPassword: string;
  sweeperPassword: string;
  sandboxPassword: string;
}

export interface PreparedDatabase {
  /** The owner's address: for the seed alone, never for what serves people. */
  ownerUrl: string;
  /** Addresses of the roles that own nothing. */
  appUrl: string;
  sweeperUrl: string;
  sandboxUrl: string;
  /** No organization yet, beside the platform's own. */
  isEmpty: boolean;
}

const sandboxRole = 'preau_sandbox';

/**
 * Brings everything in PostgreSQL up to date as its owner: our schemas and roles, the queue's, and the
 * sandbox processor's own database and role.
 * @param ownerUrl a superuser, or a role with BYPASSRLS that may create roles and databases; its path names our database ("preau" when it has none)
 */
export async function prepareDatabase(ownerUrl: string, passwords: DatabasePasswords, movableClock: boolean): Promise<PreparedDatabase> {
  const named = decodeURIComponent(new URL(ownerUrl).pathname.slice(1));
  const database = named === '' || named === 'postgres' ? 'preau' : named;
  const adminUrl = await maintenanceUrl(ownerUrl, named);
  const sandboxDatabase = `${database}_sandbox`;
  await withClient(adminUrl, (client) => requireOwnerRights(client, [database, sandboxDatabase]));
  await migrateDatabase({ adminUrl, database, appPassword: passwords.appPassword, sweeperPassword: passwords.sweeperPassword, movableClock });
  const databaseUrl = at(ownerUrl, database);
  await prepareSandbox(adminUrl, sandboxDatabase, passwords.sandboxPassword);
  return {
    ownerUrl: databaseUrl,
    appUrl: at(ownerUrl, database, 'preau_app', passwords.appPassword),
    sweeperUrl: at(ownerUrl, database, 'preau_sweeper', passwords.sweeperPassword),
    sandboxUrl: at(ownerUrl, sandboxDatabase, sandboxRole, passwords.sandboxPassword),
    isEmpty: await withClient(databaseUrl, async (client) => (await client.query("select 1 from organization.organization where kind <> 'platform' limit 1")).rowCount === 0),
  };
}

/** The database that is named may not exist yet: then its server is reached by the one that always exists. */
async function maintenanceUrl(ownerUrl: string, named: string): Promise<string> {
  if (named === '') return at(ownerUrl, 'postgres');
  try {
    await withClient(ownerUrl, (client) => client.query('select 1'));
    return ownerUrl;
  } catch (error) {
    if ((error as { code?: string }).code === '3D000') return at(ownerUrl, 'postgres');
    throw new Error(`PostgreSQL cannot be reached by DATABASE_URL: ${(error as Error).message}`, { cause: error });
  }
}

/** The processor's books stand apart: its own role owns its own database, ours cannot enter it. */
async function prepareSandbox(adminUrl: string, database: string, password: string): Promise<void> {
  await withClient(adminUrl, async (client) => {
    const role = client.escapeIdentifier(sandboxRole);
    const name = client.escapeIdentifier(database);
    const known = await client.query('select 1 from pg_roles where rolname = $1', [sandboxRole]);
    if (known.rowCount === 0) await client.query(`create role ${role} login nosuperuser nocreatedb nocreaterole`);
    await client.query(`alter role ${role} password ${client.escapeLiteral(password)}`);
    const exists = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (exists.rowCount === 0) await client.query(`create database ${name}`);
    await client.query(`revoke connect on database ${name} from public`);
    await client.query(`grant connect, create on database ${name} to ${role}`);
  });
  await withClient(at(adminUrl, database), (client) => client.query(`grant usage, create on schema public to ${client.escapeIdentifier(sandboxRole)}`));
}

function at(base: string, database: string, user?: string, password?: string): string {
  const url = new URL(base);
  url.pathname = `/${encodeURIComponent(database)}`;
  if (user !== undefined && password !== undefined) {
    url.username = user;
    url.password = encodeURIComponent(password);
  }
  return url.toString();
}

async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
