/** Something that keeps money or privacy, how it is taken away, and the specs that must then turn red. */
export interface Removal {
  readonly what: string;
  readonly kind: 'idempotency key' | 'unique index' | 'lock' | 're-check' | 'trigger' | 'policy' | 'check';
  readonly file: string;
  /** Stands in the file exactly once. */
  readonly text: string;
  readonly instead: string;
  readonly specs: readonly string[];
  /** Part of the short form too. */
  readonly short?: true;
}
const billing = 'libs/billing/migrations/20261121230700_found_billing.sql';
const charging = 'libs/billing/src/charging/charging.spec.ts';
const ledger = 'libs/billing/src/ledger/ledger.spec.ts';
const books = 'libs/billing/src/scenarios/books.spec.ts';

export const removals: readonly Removal[] = [
  { what: 'the key under which a charge is made', kind: 'idempotency key', file: 'libs/billing/src/charging/drive-attempt.ts', text: 'attemptId: attempt.id, idempotencyKey: attempt.idempotencyKey,', instead: 'attemptId: attempt.id, idempotencyKey: `${attempt.idempotencyKey}-${Math.random()}`,', specs: [charging], short: true },
  { what: 'the look for a charge whose key was forgotten', kind: 're-check', file: 'libs/billing/src/charging/drive-attempt.ts', text: 'const keyForgotten = now.getTime() - attempt.startedAt.getTime() >= settings.keyRememberedSeconds * 1_000;', instead: 'const keyForgotten = now.getTime() - attempt.startedAt.getTime() < 0;', specs: [charging] },
  { what: 'the last look before money is asked for', kind: 're-check', file: 'libs/billing/src/charging/attempt-steps.ts', text: 'wanted: await settlers[attempt.purpose].stillWanted(tx, attempt)', instead: 'wanted: true', specs: [charging, 'libs/billing/src/planned-payment/planned-payments.spec.ts'], short: true },
  { what: 'the key under which money is given back', kind: 'idempotency key', file: 'libs/billing/src/refund/refunding.ts', text: 'idempotencyKey: refund.idempotencyKey });', instead: 'idempotencyKey: `${refund.idempotencyKey}-${Math.random()}` });', specs: ['libs/billing/src/refund/refunding.spec.ts'] },
  { what: 'the look at what a card has given back already, before a refund is sent again', kind: 're-check', file: 'libs/billing/src/refund/refunding.ts', text: 'if (refund.asks > 1) {', instead: 'if (refund.asks > 1_000) {', specs: ['libs/billing/src/refund/refunding.spec.ts'] },
  { what: 'one live attempt for a planned payment', kind: 'unique index', file: billing, text: 'create unique index one_live_attempt on', instead: 'create index one_live_attempt on', specs: [charging] },
  { what: 'one payment for an attempt', kind: 'unique index', file: billing, text: '  constraint one_payment_per_attempt unique (organization_id, charge_attempt_id),\n', instead: '', specs: [charging] },
  { what: 'one journal for a fact', kind: 'unique index', file: billing, text: '  constraint one_journal_per_fact unique (organization_id, source_type, source_id, kind),\n', instead: '', specs: [ledger] },
  { what: 'a journal reversed at most once', kind: 'unique index', file: billing, text: '  constraint reversed_at_most_once unique (organization_id, reverses),\n', instead: '', specs: [ledger] },
  { what: 'a match undone at most once', kind: 'unique index', file: billing, text: '  constraint undone_at_most_once unique (organization_id, undoes),\n', instead: '', specs: [books] },
  { what: 'journals that balance', kind: 'trigger', file: billing, text: '  deferrable initially deferred for each row execute function billing.journal_balances();', instead: '  deferrable initially deferred for each row when (false) execute function billing.journal_balances();', specs: [ledger], short: true },
  { what: 'journals that are closed', kind: 'trigger', file: billing, text: 'create trigger posting_joins_open_journal before insert on billing.posting for each row execute', instead: 'create trigger posting_joins_open_journal before insert on billing.posting for each row when (false) execute', specs: [ledger] },
  { what: 'postings that are facts', kind: 'trigger', file: billing, text: 'create trigger posting_is_a_fact before update or delete on billing.posting for each row execute', instead: 'create trigger posting_is_a_fact before update or delete on billing.posting for each row when (false) execute', specs: [ledger] },
  { what: 'an invoice never overpaid', kind: 'check', file: billing, text: '  constraint never_overpaid check (allocated_cents between 0 and total_cents),\n', instead: '', specs: [ledger, books] },
  { what: 'a source never spent twice', kind: 'check', file: billing, text: '  constraint never_spent_twice check (allocated_cents + refunded_cents <= amount_cents)\n', instead: '  constraint never_spent_twice check (true)\n', specs: [ledger, books] },
  { what: 'the client’s balance, locked before its money moves', kind: 'lock', file: 'libs/billing/src/ledger/ledger.store.ts', text: '       where organization_id = $1 and account_id = $2 for update`', instead: '       where organization_id = $1 and account_id = $2`', specs: [books, 'libs/billing/src/write-off/write-off.spec.ts'], short: true },
  { what: 'a scholarship’s fund, counted in the statement that takes from it', kind: 're-check', file: 'libs/billing/migrations/20261122065010_add_scholarships.sql', text: 'and id = part.pool_id and (sign < 0 or used_cents + part.cents <= total_cents)', instead: 'and id = part.pool_id', specs: ['libs/billing/src/scholarship/scholarship.spec.ts'] },
  { what: 'tenants, walled off for the role that owns their tables too', kind: 'policy', file: 'libs/kernel/migrations/20261121230000_found_kernel.sql', text: "  execute format('alter table %s force row level security', target);\n", instead: '', specs: ['tools/guards/tenancy.spec.ts'] },
  { what: 'tenants, walled off in every table', kind: 'policy', file: 'libs/kernel/migrations/20261121230000_found_kernel.sql', text: 'using (organization_id = kernel.current_organization()) with check (organization_id = kernel.current_organization())', instead: 'using (true) with check (true)', specs: ['tools/guards/tenancy.spec.ts', 'libs/billing/src/statement/statement.spec.ts'], short: true },
  { what: 'families, who see the invoices of nobody else', kind: 'policy', file: billing, text: "call kernel.protect('billing.invoice', 'account_id = kernel.current_account()', 'select, insert');", instead: "call kernel.protect('billing.invoice', 'true', 'select, insert');", specs: ['tools/guards/tenancy.spec.ts', 'libs/billing/src/statement/statement.spec.ts'] },
];
