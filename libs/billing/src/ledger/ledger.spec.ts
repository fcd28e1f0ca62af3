import { testDatabase, type TestDatabase } from '@preau/kernel/testing';
import { command, newId } from '@preau/kernel';
import { aFamily } from '../testing';
import { centsOf, workedTable } from '../testing/worked-table';
import { creditOf, ledgerAccount, settled, transfer, type Journal, type Posting } from './journal';
import { ledgerBalances, lockClientBalance, postJournals, reverseJournal } from './ledger.store';
import { allocationPostings, creditMemoPostings, incomeAccountOf, invoicePostings, moneyAccountOf, paymentPostings, type BookedLine } from './postings';

const accountId = '00000000-0000-7000-8000-0000000000aa';
const course: BookedLine = { kind: 'activity', amountCents: 100_00, gstCents: 5_00, qstCents: 9_98, ledgerCodeId: null, serviceTo: '2027-03-15' };
const goodwill: BookedLine = { kind: 'manual-credit', amountCents: -10_00, gstCents: -50, qstCents: -1_00, ledgerCodeId: null, serviceTo: null };
const gateway = moneyAccountOf('card', accountId);
const facts: Record<string, Posting[]> = {
  'invoice issued': invoicePostings(accountId, [course, goodwill], '2026-11-21'),
  'card payment received': paymentPostings(accountId, gateway, 60_00),
  'card payment allocated': allocationPostings(accountId, 60_00),
  'cash payment received': paymentPostings(accountId, moneyAccountOf('cash', null), 48_48),
  'cash payment allocated': allocationPostings(accountId, 43_48),
  'credit memo issued': creditMemoPostings(accountId, [{ ...course, amountCents: 50_00, gstCents: 2_50, qstCents: 4_99 }], '2026-11-21'),
  'refund sent': transfer(40_00, creditOf(accountId), ledgerAccount('refunds-in-transit')),
  'refund answered': transfer(40_00, ledgerAccount('refunds-in-transit'), gateway),
};
function byKind(postings: readonly Posting[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { account, amountCents } of settled(postings)) sums[account.kind] = (sums[account.kind] ?? 0) + amountCents;
  return sums;
}

describe('a year of a family in the books', () => {
  it.each(workedTable('ledger', 'A year of a family'))('$fact is booked as the page says', ({ fact, ...columns }) => {
    const wanted = Object.fromEntries(Object.entries(columns).map(([kind, amount]) => [kind, centsOf(amount)]).filter(([, amount]) => amount !== 0));
    const postings = fact === 'balance' ? Object.values(facts).flat() : (facts[fact ?? ''] ?? []);
    expect(byKind(postings)).toEqual(wanted);
    expect(Object.values(wanted).reduce<number>((all, amount) => all + Number(amount), 0)).toBe(0);
  });

  it.each(workedTable('ledger', 'When a price is revenue'))('a line of kind $kind until $[service until] is $account', (row) => {
    const serviceTo = row['service until'] === '–' ? null : (row['service until'] ?? null);
    expect(incomeAccountOf({ kind: row['kind'] ?? '', ledgerCodeId: null, serviceTo }, row['invoiced on'] ?? '').kind).toBe(row['account']);
  });
});

describe('the ledger', () => {
  let db: TestDatabase;
  let organizationId: string;
  let family: string;
  beforeAll(async () => {
    db = await testDatabase();
    organizationId = await db.organization();
    family = (await aFamily(db, organizationId)).accountId;
  });
  afterAll(() => db.close());
  const post = command('billing.spec-post', async (tx, journals: Journal[]) => {
    await lockClientBalance(tx, family);
    return postJournals(tx, journals);
  });
  const run = (journals: Journal[]): Promise<string[]> => db.commands.execute(post, journals, db.actor, { organizationId });
  const cash = (amountCents: number): Journal => ({ sourceType: 'payment', sourceId: newId(), kind: 'received', effectiveOn: '2026-11-21', postings: paymentPostings(family, moneyAccountOf('cash', null), amountCents) });

  it('takes a fact once, under twenty posts of it at the same moment', async () => {
    const fact = cash(12_34);
    const posted = await Promise.all(Array.from({ length: 20 }, () => run([fact])));
    expect(posted.flat()).toHaveLength(1);
    const balances = await db.database.look({ organizationId }, (sql) => ledgerBalances(sql));
    expect(balances).toMatchObject([{ kind: 'cash', balanceCents: 12_34 }, { kind: 'client-credit', accountId: family, balanceCents: -12_34 }]);
  });

  it('shows balances as they were on any day', async () => {
    await run([{ ...cash(1_00), effectiveOn: '2027-01-05' }]);
    const until = (day: string) => db.database.look({ organizationId }, (sql) => ledgerBalances(sql, day));
    expect((await until('2026-12-31')).find((balance) => balance.kind === 'cash')?.balanceCents).toBe(12_34);
    expect((await until('2027-01-05')).find((balance) => balance.kind === 'cash')?.balanceCents).toBe(13_34);
  });

  it('reverses a journal once, by one that points at it', async () => {
    const fact = cash(5_00);
    await run([fact]);
    const reverse = command('billing.spec-reverse', async (tx) => {
      await lockClientBalance(tx, family);
      return reverseJournal(tx, fact, { sourceType: 'payment', sourceId: newId(), kind: 'returned', effectiveOn: '2026-11-22' });
    });
    const reversed = await Promise.all(Array.from({ length: 6 }, () => db.commands.execute(reverse, undefined, db.actor, { organizationId })));
    expect(reversed.filter(Boolean)).toHaveLength(1);
  });

  it('facts stay as they were written: neither changed, nor deleted, nor emptied, whoever asks', async () => {
    await run([cash(3_00)]);
    for (const table of ['journal', 'posting']) {
      for (const spoil of [`update billing.${table} set organization_id = organization_id`, `delete from billing.${table}`, `truncate billing.${table} cascade`]) {
        await expect(db.admin.query(spoil)).rejects.toThrow(/rows of \w+ are immutable/);
      }
    }
    await expect(db.admin.query('truncate billing.posting')).rejects.toThrow(/rows of posting are immutable/);
    // Emptying what postings point at would empty them too: each table refuses for itself.
    const kept = await db.admin.query<{ name: string }>("select tgrelid::regclass::text as name from pg_trigger where tgname like '%\\_is\\_kept' and tgrelid::regclass::text in ('billing.journal', 'billing.posting') order by 1");
    expect(kept.rows.map((row) => row.name)).toEqual(['billing.journal', 'billing.posting']);
  });

  it('is guarded by the database itself: unbalanced, late, negative or foreign postings do not commit', async () => {
    await run([cash(2_00)]);
    const one = (statement: string, values: unknown[]): Promise<unknown> => db.database.transaction({ organizationId }, (tx) => tx.query(statement, values));
    const ledgerAccountId = (await db.admin.query<{ id: string }>('select id from billing.ledger_account where organization_id = $1 limit 1', [organizationId])).rows[0]?.id;
    const journalId = (await db.admin.query<{ id: string }>('select id from billing.journal where organization_id = $1 limit 1', [organizationId])).rows[0]?.id;
    await expect(one("insert into billing.journal (organization_id, id, source_type, source_id, kind, effective_on) values ($1, $2, 'payment', $2, 'received', '2026-01-01')", [organizationId, newId()])).rejects.toThrow(/does not balance/);
    await expect(one('insert into billing.posting (organization_id, journal_id, line, ledger_account_id, amount_cents) values ($1, $2, 9, $3, 1)', [organizationId, journalId, ledgerAccountId])).rejects.toThrow(/closed/);
    await expect(one('update billing.posting set amount_cents = 1 where organization_id = $1', [organizationId])).rejects.toThrow(/permission denied/);
    await expect(one('update billing.client_balance set credit_cents = -1 where organization_id = $1', [organizationId])).rejects.toThrow(/credit_never_negative/);
  });
});
