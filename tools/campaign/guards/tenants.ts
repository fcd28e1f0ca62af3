import { edit, type Removal } from './removal';

const kernel = 'libs/kernel/migrations/20261121230000_found_kernel.sql';
const billing = 'libs/billing/migrations/20261121230700_found_billing.sql';
const household = 'libs/household/migrations/20261121230300_found_household.sql';
const tenancy = 'tools/guards/tenancy.spec.ts';
const commands = 'libs/kernel/src/commands.spec.ts';
const every = 'has a tenant, forced row-level security';

/** What keeps organizations and families apart, requests and events to one effect, and numbers without gaps. */
export const tenantRemovals: readonly Removal[] = [
  {
    what: 'the key of a request', kind: 'idempotency key', short: true, spec: commands, test: 'gives the first answer again, and has one effect',
    edits: edit('libs/kernel/src/commands.ts', 'if (key === undefined) return retried(', "if (key === undefined || key !== '') return retried("),
  },
  {
    what: 'one row for a key of a request', kind: 'unique index', spec: commands, test: 'gives the first answer again, and has one effect',
    edits: edit(kernel, "  created_at timestamptz not null default now(),\n  primary key (organization_id, principal, key)\n", '  created_at timestamptz not null default now()\n'),
  },
  {
    what: 'a key belongs to one input', kind: 're-check', spec: commands, test: 'is refused for another input',
    edits: edit('libs/kernel/src/commands.ts', "if (stored.fingerprint !== fingerprint) throw new DomainError('kernel.idempotency-key-reused');"),
  },
  {
    what: 'an event taken once by each reaction', kind: 'unique index', short: true, spec: commands, test: 'runs once however often its event is delivered',
    edits: edit(kernel, "  consumed_at timestamptz not null default now(),\n  primary key (consumer, event_id)\n", '  consumed_at timestamptz not null default now()\n'),
  },
  {
    what: 'numbers of documents without a gap', kind: 'lock', spec: 'libs/billing/src/scenarios/books.spec.ts', test: 'number five hundred documents asked for at once without a gap',
    edits: edit('libs/billing/migrations/20261122085100_write_books_in_one_go.sql', 'on conflict (organization_id, series) do update set next = c.next + 1 returning next - 1', 'on conflict (organization_id, series) do update set next = (select n.next from billing.document_counter n where n.organization_id = organization and n.series = of_series) + 1 returning next - 1'),
  },
  {
    what: 'tenants, walled off for the role that owns their tables too', kind: 'policy', spec: tenancy, test: every,
    edits: edit(kernel, "  execute format('alter table %s force row level security', target);\n"),
  },
  {
    what: 'tenants, walled off in every table', kind: 'policy', short: true, spec: tenancy, test: every,
    edits: edit(kernel, 'using (organization_id = kernel.current_organization()) with check (organization_id = kernel.current_organization())', 'using (true) with check (true)'),
  },
  {
    what: 'tenants, walled off when they read', kind: 'policy', spec: commands, test: 'sees nothing of another organization',
    edits: edit(kernel, 'using (organization_id = kernel.current_organization()) with check (organization_id = kernel.current_organization())', 'using (true) with check (organization_id = kernel.current_organization())'),
  },
  {
    what: 'tenants, walled off when they write', kind: 'policy', spec: commands, test: 'cannot write for another organization than its own',
    edits: edit(kernel, 'using (organization_id = kernel.current_organization()) with check (organization_id = kernel.current_organization())', 'using (organization_id = kernel.current_organization()) with check (true)'),
  },
  {
    what: 'payments of another organization', kind: 'policy', spec: tenancy, test: every,
    edits: edit(billing, "call kernel.protect('billing.payment', 'account_id = kernel.current_account()', 'select, insert');", 'grant select, insert on billing.payment to preau_app;'),
  },
  {
    what: 'invoices of another family', kind: 'policy', spec: tenancy, test: 'shows families their own rows',
    edits: edit(billing, "call kernel.protect('billing.invoice', 'account_id = kernel.current_account()', 'select, insert');", "call kernel.protect('billing.invoice', 'true', 'select, insert');"),
  },
  {
    what: 'people of another family', kind: 'policy', spec: tenancy, test: 'shows families their own rows',
    edits: edit(household, 'create policy family on household.person using (account_id = kernel.current_account()) with check (account_id = kernel.current_account());', 'create policy family on household.person using (true) with check (account_id = kernel.current_account());'),
  },
  {
    what: 'clients’ records of another family', kind: 'policy', spec: tenancy, test: 'shows families their own rows',
    edits: edit(household, "call kernel.protect('household.client', 'account_id = kernel.current_account()');", "call kernel.protect('household.client', 'true');"),
  },
];
