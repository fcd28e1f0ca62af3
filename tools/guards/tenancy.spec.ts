import { testDatabase, type TestDatabase } from '@preau/kernel/testing';

/** Tables without a tenant, each with the reason why it may have none. */
const global: Readonly<Record<string, string>> = {
  'identity.app_user': 'people sign in to Préau, not to an organization',
  'identity.recovery_code': 'belongs to a user',
  'identity.session': 'belongs to a user',
  'identity.refresh_token': 'belongs to a session',
  'identity.one_time_token': 'belongs to a user',
  'household.account': 'families are global; row-level security by account and by client record',
  'household.person': 'people are global; row-level security by account and by client record',
  'kernel.clock': 'one clock for everybody',
  'kernel.inbox': 'only ids of events',
  'kernel.rate_limit': 'counts of tries, keyed by hashes',
  'organization.tax_rate': 'statutory rates are the same for everybody',
};
/** The tenants themselves: reading is public, changing is the tenant's own. */
const tenants = ['organization.organization'];

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

interface TableRow {
  name: string;
  enabled: boolean;
  forced: boolean;
  has_tenant: boolean;
  tenant_policies: number;
}
async function tables(): Promise<TableRow[]> {
  const found = await db.admin.query<TableRow>(
    `select n.nspname || '.' || c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
       exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'organization_id' and not a.attisdropped) as has_tenant,
       (select count(*)::int from pg_policy p where p.polrelid = c.oid
          and pg_get_expr(p.polqual, p.polrelid) like '%current_organization()%' and coalesce(pg_get_expr(p.polwithcheck, p.polrelid), '') like '%current_organization()%') as tenant_policies
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'public', 'bullmq') and n.nspname not like 'pg\\_%' order by 1`,
  );
  return found.rows;
}

describe('every table', () => {
  it('has a tenant, forced row-level security and a policy that reads and writes by it, or a written reason why not', async () => {
    const all = await tables();
    expect(all.length).toBeGreaterThan(45);
    const unprotected = all.filter((table) => !(table.name in global) && !tenants.includes(table.name) && !(table.has_tenant && table.enabled && table.forced && table.tenant_policies > 0));
    // Quick access cards carry an organization but belong to the family alone.
    expect(unprotected.map((table) => table.name)).toEqual(['household.quick_access']);
    const protectedByFamily = all.filter((table) => ['household.account', 'household.person', 'household.quick_access'].includes(table.name));
    expect(protectedByFamily.every((table) => table.enabled && table.forced)).toBe(true);
    process.stdout.write(`tenancy: ${all.length} tables, ${all.filter((table) => table.tenant_policies > 0).length} under a tenant's policy\n`);
  });

  it('shows families their own rows: every policy for them names their account or their user', async () => {
    const policies = await db.admin.query<{ name: string; own: boolean }>(
      `select schemaname || '.' || tablename as name, qual like '%current_account()%' or qual like '%current_user_id()%' as own from pg_policies where policyname = 'family' order by 1`,
    );
    expect(policies.rows.length).toBeGreaterThan(25);
    expect(policies.rows.filter((policy) => !policy.own).map((policy) => policy.name)).toEqual([]);
  });

  it('would be caught without its protection', async () => {
    await db.admin.query('create table household.forgotten (organization_id uuid not null, id uuid not null)');
    const found = (await tables()).find((table) => table.name === 'household.forgotten');
    await db.admin.query('drop table household.forgotten');
    expect(found).toMatchObject({ enabled: false, forced: false, tenant_policies: 0 });
  });

  it('is owned by neither of the roles that work with it, and neither role can go around the policies', async () => {
    const owned = await db.admin.query("select c.oid::regclass from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname in ('preau_app', 'preau_sweeper')");
    expect(owned.rows).toEqual([]);
    const roles = await db.admin.query("select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname in ('preau_app', 'preau_sweeper') order by 1");
    expect(roles.rows).toEqual(['preau_app', 'preau_sweeper'].map((rolname) => ({ rolname, rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false })));
  });

  it('points at rows of its own tenant only: foreign keys between tenants’ tables carry the tenant', async () => {
    const single = await db.admin.query<{ name: string }>(
      `select k.conrelid::regclass || ' ' || k.conname as name from pg_constraint k
       where k.contype = 'f' and k.confrelid <> 'organization.organization'::regclass
         and exists (select 1 from pg_attribute a where a.attrelid = k.conrelid and a.attname = 'organization_id')
         and exists (select 1 from pg_attribute a where a.attrelid = k.confrelid and a.attname = 'organization_id')
         and not exists (select 1 from unnest(k.conkey) c join pg_attribute a on a.attrelid = k.conrelid and a.attnum = c where a.attname = 'organization_id')`,
    );
    expect(single.rows).toEqual([]);
  });

  it('has unique keys that begin with the tenant, so that a duplicate tells nothing of another', async () => {
    const bare = await db.admin.query<{ name: string }>(
      `select i.indrelid::regclass || ' ' || i.indexrelid::regclass as name from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
       where i.indisunique and n.nspname not in ('pg_catalog', 'public', 'bullmq', 'pg_toast')
         and exists (select 1 from pg_attribute a where a.attrelid = i.indrelid and a.attname = 'organization_id')
         and not exists (select 1 from pg_attribute a where a.attrelid = i.indrelid and a.attname = 'organization_id' and a.attnum = i.indkey[0])`,
    );
    // Unguessable ids that are looked up before a tenant is known, the family's own key, and an account at the processor
    // that the platform's key acts for: that it is another's already is all that its registering must tell.
    expect(bare.rows.map((row) => row.name).sort()).toEqual(['billing.gateway_account billing.connected_account_of_one', 'household.quick_access household.quick_access_pkey', 'identity.api_client identity.api_client_pkey', 'kernel.audit_line kernel.audit_line_pkey', 'kernel.outbox kernel.outbox_event_id_key', 'kernel.outbox kernel.outbox_pkey']);
  });

  it('can be truncated by nobody who works with it, and documents and ledger can be neither changed nor deleted', async () => {
    const truncate = await db.admin.query("select table_schema || '.' || table_name as name from information_schema.role_table_grants where grantee in ('preau_app', 'preau_sweeper') and privilege_type = 'TRUNCATE'");
    expect(truncate.rows).toEqual([]);
    const facts = ['journal', 'posting', 'invoice', 'invoice_line', 'payment', 'credit_memo', 'credit_memo_line', 'allocation'];
    const change = await db.admin.query("select table_name || ' ' || privilege_type as name from information_schema.role_table_grants where table_schema = 'billing' and grantee = 'preau_app' and privilege_type in ('UPDATE', 'DELETE') and table_name = any($1)", [facts]);
    expect(change.rows).toEqual([]);
  });
});

describe('functions and views', () => {
  it('run with the rights of their owner only with a fixed search path; views look with the rights of who asks', async () => {
    const loose = await db.admin.query("select p.oid::regprocedure from pg_proc p join pg_namespace n on n.oid = p.pronamespace where p.prosecdef and n.nspname not in ('pg_catalog', 'bullmq') and not coalesce(array_to_string(p.proconfig, ','), '') like '%search_path=%'");
    expect(loose.rows).toEqual([]);
    const views = await db.admin.query("select c.oid::regclass from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('v', 'm') and n.nspname not in ('pg_catalog', 'information_schema', 'bullmq') and not coalesce(array_to_string(c.reloptions, ','), '') like '%security_invoker=true%'");
    expect(views.rows).toEqual([]);
  });
});
