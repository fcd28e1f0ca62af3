import { newId } from '@preau/kernel';
import type { Stage } from './stage';
import type { StageFamily } from './arrange';

interface Column {
  readonly name: string;
  readonly type: string;
  readonly isArray: boolean;
  readonly generated: boolean;
  readonly optional: boolean;
}

/**
 * A row in each table of tenants that nothing has written yet, so that the walls around it can be tried. Such a row
 * stands for no business: rules and links are set aside while it is written, the walls are not.
 */
export async function fillEmptyTables(stage: Stage, organizationId: string, family: StageFamily): Promise<string[]> {
  const tables = await stage.rows<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'bullmq')
       and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'organization_id' and not a.attisdropped) order by 1`,
  );
  const filled: string[] = [];
  for (const { name } of tables) {
    const found = await stage.rows(`select 1 from ${name} where organization_id = $1 limit 1`, [organizationId]);
    if (found.length > 0) continue;
    const columns = await stage.rows<Column>(
      `select a.attname as name, format_type(case when t.typelem <> 0 and t.typcategory = 'A' then t.typelem else t.oid end, null) as type, t.typcategory = 'A' as "isArray", a.attgenerated <> '' as generated,
         (not a.attnotnull or a.atthasdef) as optional
       from pg_attribute a join pg_type t on t.oid = a.atttypid where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped order by a.attnum`,
      [name],
    );
    const checks = await stage.rows<{ name: string }>("select quote_ident(conname) as name from pg_constraint where conrelid = $1::regclass and contype = 'c'", [name]);
    const given = columns.filter((column) => !column.generated && (!column.optional || /^(id|organization_id|account_id|person_id|user_id)$/.test(column.name)));
    const values = given.map((column) => valueOf(column, organizationId, family));
    // The installation of a campaign is thrown away: its rules need not come back.
    await stage.rows(`begin; set local session_replication_role = replica; ${checks.map((check) => `alter table ${name} drop constraint ${check.name};`).join(' ')}
      insert into ${name} (${given.map((column) => `"${column.name}"`).join(', ')}) values (${values.join(', ')}); commit`);
    filled.push(name);
  }
  return filled;
}

/** A literal of a column's type: the organization, the family, or the least there is. */
function valueOf(column: Column, organizationId: string, family: StageFamily): string {
  if (column.isArray) return "'{}'";
  const owners: Readonly<Record<string, string>> = { organization_id: organizationId, account_id: family.accountId, person_id: family.childId, user_id: family.userId };
  if (column.type === 'uuid') return `'${owners[column.name] ?? newId()}'`;
  if (column.type === 'jsonb' || column.type === 'json') return "'{}'";
  if (column.type === 'boolean') return 'true';
  if (column.type === 'bytea') return "'x'";
  if (column.type === 'date') return 'current_date';
  if (column.type.startsWith('timestamp')) return 'now()';
  if (/^(smallint|integer|bigint|numeric)/.test(column.type)) return '1';
  if (column.type === 'xid8') return 'pg_current_xact_id()';
  return "'x'";
}
