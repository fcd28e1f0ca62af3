import { Client } from 'pg';
import type { Complaints } from '../campaign';
import type { Stage } from '../stage/stage';
import type { World } from '../stage/world';

/** Rows that are public by design, and why. Everything else of an organization is invisible to any other. */
const readableByAnybody: Readonly<Record<string, string>> = {
  'identity.api_client': 'a program is found by its unguessable id before any tenant is known; of its secret only a hash is kept',
};

/** Rows that belong to a family before they belong to an organization: it may point them elsewhere. */
const ownedByFamily: Readonly<Record<string, string>> = {
  'household.quick_access': 'the stores that a family has visited, its own list',
};

interface TenantTable {
  readonly name: string;
  /** Columns that are written, not computed. */
  readonly columns: readonly string[];
  /** Row-level security is on, for its owner, too. */
  readonly walled: boolean;
}

/** Every table that carries an organization, as the database itself lists them. */
export async function tenantTables(stage: Stage): Promise<TenantTable[]> {
  return stage.rows<TenantTable>(
    `select format('%s.%s', n.nspname, c.relname) as name,
            array_agg(quote_ident(a.attname) order by a.attnum) filter (where a.attgenerated = '' and a.attidentity = '') as columns,
            c.relrowsecurity and c.relforcerowsecurity as walled
     from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema')
     group by 1, 3 having bool_or(a.attname = 'organization_id') order by 1`,
  );
}

interface Tried {
  /** Rows seen, changed or added; null when the database refused. */
  readonly rows: number | null;
  readonly refusal: string;
}

/** Tries to see, change, take over, remove and add rows of `victim` as the application role under another tenant. */
export async function attackBySql(stage: Stage, { organizationId: victim, family }: World, attacker: World, complaints: Complaints): Promise<{ tables: number; statements: number }> {
  const tables = await tenantTables(stage);
  const client = new Client({ connectionString: stage.database.appUrl });
  await client.connect();
  let statements = 0;
  const tried = async (text: string, values: readonly unknown[], as = { organizationId: attacker.organizationId, accountId: attacker.family.accountId, userId: attacker.family.userId }): Promise<Tried> => {
    statements += 1;
    await client.query('begin');
    try {
      await client.query("select set_config('app.organization', $1, true), set_config('app.account', $2, true), set_config('app.user', $3, true)", [as.organizationId, as.accountId, as.userId]);
      const result = await client.query(text, values as unknown[]);
      return { rows: result.rowCount ?? 0, refusal: '' };
    } catch (error) {
      const { code, message } = error as { code?: string; message: string };
      return { rows: null, refusal: `${code ?? ''} ${message}` };
    } finally {
      await client.query('rollback');
    }
  };
  try {
    for (const table of tables) {
      complaints.expect(table.walled, `${table.name}: row-level security is not on and forced`);
      const [row] = await stage.rows<{ row: Record<string, unknown> }>(`select to_jsonb(t) as row from ${table.name} t where organization_id = $1 limit 1`, [victim]);
      if (row === undefined) {
        complaints.add(`${table.name}: the campaign made no row of it, so nothing was proved`);
        continue;
      }
      const own = await tried(`select 1 from ${table.name} where organization_id = $1`, [victim], { organizationId: victim, accountId: family.accountId, userId: family.userId });
      complaints.expect((own.rows ?? 0) > 0, `${table.name}: its own tenant sees none of its rows (${own.refusal}), so nothing was proved`);
      const seen = await tried(`select 1 from ${table.name} where organization_id = $1`, [victim]);
      if (readableByAnybody[table.name] === undefined) complaints.expect((seen.rows ?? 0) === 0, `${table.name}: ${seen.rows} rows of another tenant can be read`);
      const changed = await tried(`update ${table.name} set organization_id = organization_id where organization_id = $1`, [victim]);
      complaints.expect((changed.rows ?? 0) === 0, `${table.name}: ${changed.rows} rows of another tenant can be changed`);
      const given = await tried(`update ${table.name} set organization_id = $1 where organization_id = $2`, [victim, attacker.organizationId]);
      if (ownedByFamily[table.name] === undefined) complaints.expect((given.rows ?? 0) === 0, `${table.name}: ${given.rows} own rows can be given to another tenant`);
      const removed = await tried(`delete from ${table.name} where organization_id = $1`, [victim]);
      complaints.expect((removed.rows ?? 0) === 0, `${table.name}: ${removed.rows} rows of another tenant can be removed`);
      const columns = table.columns.join(', ');
      const added = await tried(`insert into ${table.name} (${columns}) select ${columns} from jsonb_populate_record(null::${table.name}, $1)`, [JSON.stringify(row.row)]);
      if (added.rows !== null) complaints.add(`${table.name}: a row of another tenant can be added`);
      // Our triggers (23000) run before the wall and may refuse first. A key or a reference that refuses means that the wall let it through.
      else complaints.expect(/^(42501|23000)/.test(added.refusal), `${table.name}: an added row was refused by something else than its wall: ${added.refusal}`);
    }
    statements += await attackOrganizationRow(client, victim, attacker.organizationId, complaints);
    return { tables: tables.length, statements };
  } finally {
    await client.end();
  }
}

/** The organization's own row is public to read and closed to others' changes. */
async function attackOrganizationRow(client: Client, victim: string, attacker: string, complaints: Complaints): Promise<number> {
  await client.query('begin');
  await client.query("select set_config('app.organization', $1, true)", [attacker]);
  const changed = await client.query('update organization.organization set name = name where id = $1', [victim]);
  complaints.expect(changed.rowCount === 0, 'organization.organization: the row of another tenant can be changed');
  await client.query('rollback');
  return 1;
}
