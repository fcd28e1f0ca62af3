import type { Stage } from '../stage/stage';
import type { World } from '../stage/world';
import { tenantTables } from './sql-walls';

/** Counters and delivery marks that others' lawful business moves. */
const moving = new Set(['enrolment.pool', 'kernel.outbox']);

/** Every row that belongs to an organization and to its families, as text by table; what the other's own families leave there is theirs. */
export async function rowsOf(stage: Stage, world: World, other: World): Promise<Map<string, Set<string>>> {
  const tables = (await tenantTables(stage)).map((table) => table.name).filter((name) => !moving.has(name));
  const parts = tables.map((name) => `select '${name}' as table, t::text as row from ${name} t where organization_id = $1`);
  const accounts = [world.family.accountId, world.shopper.accountId];
  parts.push("select 'household.person', t::text from household.person t where account_id = any ($2::uuid[])", "select 'household.account', t::text from household.account t where id = any ($2::uuid[])");
  parts.push("select 'identity.app_user', t::text from identity.app_user t where id = any ($3::uuid[])", "select 'organization.organization', t::text from organization.organization t where id = $1");
  const rows = await stage.rows<{ table: string; row: string }>(parts.join(' union all '), [world.organizationId, accounts, [world.family.userId, world.shopper.userId, world.ownerUserId]]);
  const byTable = new Map<string, Set<string>>();
  const foreign = [other.family, other.shopper].flatMap((family) => [family.accountId, family.userId]);
  for (const { table, row } of rows) {
    if (foreign.some((id) => row.includes(id))) continue;
    const known = byTable.get(table) ?? new Set<string>();
    known.add(row);
    byTable.set(table, known);
  }
  return byTable;
}

/** Rows that were there and are not there any more as they were. New rows are no change of old ones. */
export function whatChanged(before: ReadonlyMap<string, ReadonlySet<string>>, after: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const changes: string[] = [];
  for (const [table, rows] of before) {
    const gone = [...rows].filter((row) => !(after.get(table)?.has(row) ?? false));
    if (gone.length > 0) changes.push(`${gone.length} rows of ${table} of the other tenant were changed: ${gone[0]?.slice(0, 160) ?? ''}`);
  }
  return changes;
}
