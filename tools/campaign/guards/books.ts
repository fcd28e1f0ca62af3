import { edit, type Removal } from './removal';

const billing = 'libs/billing/migrations/20261121230700_found_billing.sql';
const ledger = 'libs/billing/src/ledger/ledger.spec.ts';
const reconciliation = 'libs/billing/src/allocation/reconciliation.spec.ts';
const books = 'libs/billing/migrations/20261122085100_write_books_in_one_go.sql';
const allocationStore = 'libs/billing/src/allocation/allocation.store.ts';
const facts = 'facts stay as they were written';
const scholarships = 'libs/billing/migrations/20261122065010_add_scholarships.sql';
const scholarship = 'libs/billing/src/scholarship/scholarship.spec.ts';

/** What keeps the books whole: journals, matches, balances, credits. */
export const booksRemovals: readonly Removal[] = [
  {
    what: 'one journal for a fact', kind: 'unique index', spec: ledger, test: 'takes a fact once',
    edits: edit(billing, '  constraint one_journal_per_fact unique (organization_id, source_type, source_id, kind),\n'),
  },
  {
    what: 'a journal reversed at most once', kind: 'unique index', spec: ledger, test: 'reverses a journal once',
    edits: edit(billing, '  constraint reversed_at_most_once unique (organization_id, reverses),\n'),
  },
  {
    what: 'journals that balance', kind: 'trigger', short: true, spec: ledger, test: 'is guarded by the database itself',
    edits: edit(billing, '  deferrable initially deferred for each row execute function billing.journal_balances();', '  deferrable initially deferred for each row when (false) execute function billing.journal_balances();'),
  },
  {
    what: 'journals that are closed', kind: 'trigger', spec: ledger, test: 'is guarded by the database itself',
    edits: edit(billing, 'create trigger posting_joins_open_journal before insert on billing.posting for each row execute', 'create trigger posting_joins_open_journal before insert on billing.posting for each row when (false) execute'),
  },
  {
    what: 'postings that are facts', kind: 'trigger', spec: ledger, test: facts,
    edits: edit(billing, 'create trigger posting_is_a_fact before update or delete on billing.posting for each row execute', 'create trigger posting_is_a_fact before update or delete on billing.posting for each row when (false) execute'),
  },
  {
    what: 'journals that cannot be emptied', kind: 'trigger', spec: ledger, test: facts,
    edits: edit(billing, 'create trigger journal_is_kept before truncate on billing.journal execute function kernel.refuse_change();\n'),
  },
  {
    what: 'documents that are facts', kind: 'trigger', spec: 'libs/billing/src/invoice/issue-invoice.spec.ts', test: 'cannot be changed, not even by the server itself',
    edits: edit(billing, "execute format('create trigger %I before update or delete on billing.%I for each row execute function kernel.refuse_change()', document || '_is_a_fact', document);", 'null;'),
  },
  {
    what: 'an invoice never overpaid', kind: 'check', spec: reconciliation, test: 'the database refuses what a forgetful command would match',
    edits: edit(billing, '  constraint never_overpaid check (allocated_cents between 0 and total_cents),\n'),
  },
  {
    what: 'a source never spent twice', kind: 'check', spec: reconciliation, test: 'the database refuses what a forgetful command would match',
    edits: edit(billing, '  constraint never_spent_twice check (allocated_cents + refunded_cents <= amount_cents)\n', '  constraint never_spent_twice check (true)\n'),
  },
  {
    what: 'credit on account never negative', kind: 'check', spec: ledger, test: 'is guarded by the database itself',
    edits: edit(billing, 'constraint credit_never_negative check (credit_cents >= 0)', 'constraint credit_never_negative check (true)'),
  },
  {
    what: 'a refund of money that never came', kind: 'trigger', spec: 'libs/billing/src/refund/refunding.spec.ts', test: 'the database refuses what a forgetful command would write',
    edits: edit('libs/billing/migrations/20261122070000_give_back_only_money.sql', 'create trigger refund_gives_money_back after insert on billing.refund for each row execute function billing.refund_gives_money_back();\n'),
  },
  {
    what: 'a match undone at most once', kind: 'unique index', spec: reconciliation, test: 'the database takes a match back once',
    edits: [...edit(billing, '  constraint undone_at_most_once unique (organization_id, undoes),\n'), ...edit(allocationStore, 'on conflict on constraint undone_at_most_once do nothing ')],
  },
  {
    what: 'the client’s balance, locked before its money moves', kind: 'lock', short: true, spec: reconciliation, test: 'is waited for before anything is decided',
    edits: edit(books, '  where b.organization_id = organization and b.account_id = account for update;\n  if not found then', '  where b.organization_id = organization and b.account_id = account;\n  if not found then'),
  },
  {
    what: 'the rows of open invoices, locked before they are matched', kind: 'lock', spec: reconciliation, test: 'is waited for, then seen',
    edits: edit(allocationStore, '     order by invoice_id for update`', '     order by invoice_id`'),
  },
  {
    what: 'the rows of what is on account, locked before they are matched', kind: 'lock', spec: reconciliation, test: 'is waited for, then seen',
    edits: edit(allocationStore, 'order by id for update`', 'order by id`'),
  },
  {
    what: 'a credit never beyond its line', kind: 'bound', spec: 'libs/billing/src/tax/taxes.spec.ts', test: 'never exceed what the line carried',
    edits: edit('libs/billing/src/credit-memo/credit-lines.ts', 'if (beyond || !Number.isSafeInteger(amount))', 'if (!Number.isSafeInteger(amount) && beyond)'),
  },
  {
    what: 'credits never beyond their invoice', kind: 'bound', spec: 'libs/billing/src/refund/refunding.spec.ts', test: 'of an invoice that carried a credit stops at what the invoice asked for',
    edits: edit('libs/billing/src/credit-memo/issue-credit-memo.ts', 'await refuseBeyondInvoice(tx, input.invoiceId, { subtotalCents, gstCents, qstCents });'),
  },
  {
    what: 'taxes returned as they were stored', kind: 'bound', spec: 'libs/billing/src/tax/taxes.spec.ts', test: 'the taxes that a credit returns',
    edits: edit('libs/billing/src/credit-memo/credit-lines.ts', 'taxUpTo(line.gstCents, line.amountCents, until) - line.creditedGstCents', 'Math.ceil((line.gstCents * amount) / Math.max(1, line.amountCents))'),
  },
  {
    what: 'what is planned never beyond what is owed', kind: 'bound', spec: 'libs/billing/src/invoice/issue-invoice.spec.ts', test: 'promise no more than the invoice owes',
    edits: edit('libs/billing/src/planned-payment/plan-payments.ts', "if (total > leftCents) throw refuse('billing.planned-payments-exceed-invoice', { plannedCents: total, leftCents });", ''),
  },
  {
    what: 'a recurring charge invoiced once for each date', kind: 'lock', spec: 'libs/billing/src/recurring/recurring.spec.ts', test: 'once however often and by how many',
    edits: edit('libs/billing/src/recurring/recurring.store.ts', ' for update skip locked'),
  },
  {
    what: 'one row for each date of a recurring charge', kind: 'unique index', spec: 'libs/billing/src/recurring/recurring.spec.ts', test: 'has one planned payment for each of its dates',
    edits: edit('libs/billing/migrations/20261122062020_agree_on_recurring_charges_and_cheques.sql', '  primary key (organization_id, recurring_charge_id, number),\n'),
  },
  {
    what: 'a scholarship’s fund, counted in the statement that takes from it', kind: 're-check', spec: scholarship, test: 'stands a storm',
    edits: edit(scholarships, 'and id = part.pool_id and (sign < 0 or used_cents + part.cents <= total_cents)', 'and id = part.pool_id'),
  },
  {
    what: 'a scholarship’s maximum for a person, counted in the statement that takes from it', kind: 're-check', spec: scholarship, test: 'is not used beyond what is left',
    edits: [
      ...edit(scholarships, '\n      and (sign < 0 or max_cents is null or used_cents + part.cents <= max_cents);', ';'),
      ...edit(scholarships, 'check (used_cents >= 0 and (max_cents is null or used_cents <= max_cents))', 'check (used_cents >= 0)'),
    ],
  },
  {
    what: 'a scholarship used once on an item', kind: 'unique index', spec: scholarship, test: 'pays of an item once',
    edits: [
      ...edit(scholarships, '  constraint scholarship_used_once_on_line unique (organization_id, award_id, invoice_line_id),\n'),
      ...edit('libs/billing/src/scholarship/apply-scholarships.ts', '     on conflict on constraint scholarship_used_once_on_line do nothing returning id`', '     returning id`'),
    ],
  },
];
