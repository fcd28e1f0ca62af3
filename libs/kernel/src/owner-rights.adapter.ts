import type { Client } from 'pg';

/**
 * Refuses, before anything has been made, a role that cannot own our tables. They force row-level security on their
 * owner, too, and some functions of theirs (security definer) look across tenants: for an owner that may not pass
 * row-level security these would silently see nothing.
 * @param databases names of those that will be made or used
 */
export async function requireOwnerRights(client: Client, databases: readonly string[]): Promise<void> {
  const { rows } = await client.query<{ name: string; isSuper: boolean; bypassrls: boolean; createrole: boolean; createdb: boolean; foreign: string[]; missing: string[] }>(
    `select r.rolname as name, r.rolsuper as "isSuper", r.rolbypassrls as bypassrls, r.rolcreaterole as createrole, r.rolcreatedb as createdb,
            array(select d.datname::text from pg_database d where d.datname = any($1) and not pg_has_role(r.oid, d.datdba, 'usage')) as foreign,
            array(select w.name from unnest($1::text[]) as w (name) where not exists (select 1 from pg_database d where d.datname = w.name)) as missing
     from pg_roles r where r.rolname = current_user`,
    [databases],
  );
  const role = rows[0];
  if (role === undefined || role.isSuper) return;
  const name = client.escapeIdentifier(role.name);
  const attributes = [...(role.bypassrls ? [] : ['bypassrls']), ...(role.createrole ? [] : ['createrole']), ...(role.createdb || role.missing.length === 0 ? [] : ['createdb'])];
  const remedies = [...(attributes.length === 0 ? [] : [`alter role ${name} ${attributes.join(' ')};`]), ...role.foreign.map((database) => `alter database ${client.escapeIdentifier(database)} owner to ${name};`)];
  if (remedies.length === 0) return;
  throw new Error(
    `DATABASE_URL signs in as ${name}, which may not own Préau's tables: their owner makes two roles, owns the database and passes row-level security (BYPASSRLS). ` +
      `Nothing has been changed. As a superuser, run:\n  ${remedies.join('\n  ')}`,
  );
}
