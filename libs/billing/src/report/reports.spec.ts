import fc from 'fast-check';
import { addDays, newId, type Command, type Read } from '@preau/kernel';
import { databaseRuns, testDatabase, type TestDatabase } from '@preau/kernel/testing';
import {
  ageingReport, cashFlowReport, deferredRevenueReport, issueCreditMemo, issueInvoice, ledgerCodesReport, ledgerPostings, openInvoices, planPayments, recognizeRevenue, recordPayment, recordRefund,
  saleDocuments, salesReport, taxReport, undoAllocation, type AgeingReport, type SalesBy,
} from '../index';
import { aFamily, aLine, brokenInvariants, registered } from '../testing';
import { BooksModel, type Step } from '../testing/books-model';

const founded = '2026-11-01';
let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

/** What happens in an organization over some months, beside what its clerks do for another family. */
type Event =
  | { readonly kind: 'clerk'; readonly step: Step }
  | { readonly kind: 'sell'; readonly cents: number; readonly off: number; readonly credit: number; readonly starts: number; readonly lasts: number; readonly taxable: boolean; readonly code: number }
  | { readonly kind: 'plan'; readonly cents: number; readonly inDays: number }
  | { readonly kind: 'pay' | 'refund'; readonly cents: number }
  | { readonly kind: 'credit'; readonly which: number; readonly cents: number }
  | { readonly kind: 'undo'; readonly which: number }
  | { readonly kind: 'days'; readonly days: number }
  | { readonly kind: 'book' };
const cents = fc.integer({ min: 1, max: 300_00 });
const which = fc.nat({ max: 7 });
const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('sell' as const), cents, off: fc.nat({ max: 40_00 }), credit: fc.nat({ max: 50 }), starts: fc.integer({ min: -40, max: 60 }), lasts: fc.nat({ max: 150 }), taxable: fc.boolean(), code: fc.nat({ max: 2 }) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('plan' as const), cents, inDays: fc.integer({ min: 1, max: 100 }) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('pay' as const), cents }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('refund' as const), cents }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('credit' as const), which, cents }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('undo' as const), which }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('days' as const), days: fc.integer({ min: 1, max: 45 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('book' as const) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('clerk' as const), step: fc.oneof(fc.record({ kind: fc.constant('issue' as const), cents, taxable: fc.boolean() }), fc.record({ kind: fc.constant('pay' as const), cents }), fc.record({ kind: fc.constant('credit' as const), which, cents: fc.option(cents) }), fc.record({ kind: fc.constant('refund' as const), cents })) }) },
);

/** An organization whose every day was looked at as it ended. */
class Life {
  readonly ages = new Map<string, Pick<AgeingReport, 'rows' | 'totals' | 'creditCents'>>();
  today = founded;
  private readonly lines: string[] = [];
  private constructor(readonly organizationId: string, private readonly accountId: string, private readonly codes: readonly (string | null)[], private readonly clerk: BooksModel) {}

  static async begin(): Promise<Life> {
    await db.admin.query(`update kernel.clock set shift = timestamptz '${founded}T17:00:00Z' - now()`);
    const organizationId = await db.organization(registered);
    const codes = [null, newId(), newId()];
    for (const [index, id] of codes.entries()) if (id !== null) await db.admin.query("insert into organization.ledger_code (organization_id, id, code, name_fr, name_en) values ($1, $2, $3, 'Cours', 'Courses')", [organizationId, id, `41${index}0`]);
    const [own, clerks] = [await aFamily(db, organizationId), await aFamily(db, organizationId, { first: 'Maxime', last: 'Roy' })];
    return new Life(organizationId, own.accountId, codes, new BooksModel(db, organizationId, clerks.accountId));
  }

  async live(event: Event): Promise<void> {
    switch (event.kind) {
      case 'clerk':
        return void (await this.clerk.take(event.step));
      case 'sell':
        return this.sell(event);
      case 'plan': {
        const invoice = await this.found("select invoice_id as id from billing.invoice_settlement where organization_id = $1 and allocated_cents < total_cents order by invoice_id desc limit 1");
        return this.try(planPayments, { accountId: this.accountId, invoiceId: invoice ?? newId(), paymentMethodId: null, instalments: [{ amountCents: event.cents, dueOn: addDays(this.today, event.inDays) }] });
      }
      case 'pay':
        return this.try(recordPayment, { accountId: this.accountId, tender: event.cents % 2 === 0 ? 'cash' as const : 'cheque' as const, amountCents: event.cents });
      case 'refund':
        return this.try(recordRefund, { accountId: this.accountId, tender: 'cash' as const, amountCents: event.cents, reason: '' });
      case 'credit': {
        const lineId = this.lines[event.which % Math.max(1, this.lines.length)];
        const invoiceId = await this.found('select invoice_id as id from billing.invoice_line where organization_id = $1 and id = $2', lineId ?? newId());
        return this.try(issueCreditMemo, { invoiceId: invoiceId ?? newId(), reason: '', lines: [{ invoiceLineId: lineId ?? '', amountCents: event.cents }] });
      }
      case 'undo': {
        const id = await this.found('select id from billing.allocation where organization_id = $1 and account_id = $2 and undoes is null order by id offset (random() * 3)::int limit 1', this.accountId);
        return this.try(undoAllocation, { allocationId: id ?? newId() });
      }
      case 'days':
        return this.pass(event.days);
      case 'book':
        return this.try(recognizeRevenue, { linesMax: 100 });
      default:
        return event satisfies never;
    }
  }

  async pass(days: number): Promise<void> {
    await this.look();
    await db.admin.query('select kernel.move_clock(make_interval(days => $1))', [days]);
    this.today = addDays(this.today, days);
  }
  async look(): Promise<void> {
    const { rows, totals, creditCents } = await this.ask(ageingReport, {});
    this.ages.set(this.today, { rows, totals, creditCents });
  }

  ask<Input, View>(report: Read<Input, View>, input: Input): Promise<View> {
    return db.commands.ask(report, input, db.actor, { organizationId: this.organizationId });
  }
  private async sell(sale: Extract<Event, { kind: 'sell' }>): Promise<void> {
    const starts = addDays(this.today, sale.starts);
    const line = aLine({ amountCents: sale.cents, tax: { kind: 'decided', taxable: sale.taxable, by: 'staff' }, ledgerCodeId: this.codes[sale.code] ?? null, serviceFrom: starts, serviceTo: addDays(starts, sale.lasts) });
    const given = aLine({ kind: 'manual-credit', amountCents: -Math.min(sale.credit, sale.cents), tax: { kind: 'decided', taxable: sale.taxable, by: 'staff' } });
    const lines = given.amountCents === 0 ? [line] : [line, given];
    const invoice = await db.commands.execute(issueInvoice, { accountId: this.accountId, orderId: null, locale: 'fr-CA', lines }, db.actor, { organizationId: this.organizationId });
    const sold = invoice.lines[0]?.id ?? '';
    this.lines.push(sold);
    await db.admin.query('set session_replication_role = replica');
    await db.admin.query('update billing.invoice_line set list_cents = amount_cents + $2 where id = $1', [sold, sale.off]);
    await db.admin.query('set session_replication_role = origin');
  }
  private async try<Input, View>(command: Command<Input, View>, input: Input): Promise<void> {
    try {
      await db.commands.execute(command, input, db.actor, { organizationId: this.organizationId });
    } catch (error) {
      if (!(error instanceof Error && error.name === 'DomainError')) throw error;
    }
  }
  private async found(query: string, id?: string): Promise<string | undefined> {
    return (await db.admin.query<{ id: string }>(query, id === undefined ? [this.organizationId] : [this.organizationId, id])).rows[0]?.id;
  }
}

/** Postings of a period, straight from the books: debits less credits of the accounts and journals named. */
async function booked(life: Life, kinds: readonly string[], period: { from: string; until: string }, sources?: readonly string[]): Promise<number> {
  const found = await db.admin.query<{ cents: number }>(
    `select coalesce(sum(p.amount_cents), 0)::int as cents from billing.posting p
     join billing.ledger_account l on l.organization_id = p.organization_id and l.id = p.ledger_account_id join billing.journal j on j.organization_id = p.organization_id and j.id = p.journal_id
     where p.organization_id = $1 and l.kind = any ($2) and j.effective_on between $3 and $4 and ($5::text[] is null or j.source_type = any ($5))`,
    [life.organizationId, kinds, period.from, period.until, sources ?? null],
  );
  return found.rows[0]?.cents ?? 0;
}
const ever = (until: string) => ({ from: '2000-01-01', until });
const income = ['revenue', 'deferred-revenue', 'discounts'];

async function salesTie(life: Life, period: { from: string; until: string }): Promise<void> {
  for (const by of ['day', 'month', 'ledger-code', 'kind'] satisfies SalesBy[]) {
    const { totals } = await life.ask(salesReport, { ...period, by });
    expect(totals.grossCents - totals.discountCents).toBe(totals.netCents);
    expect(totals.netCents).toBe(-(await booked(life, income, period, ['invoice'])) || 0);
    expect(totals.totalCents).toBe(await booked(life, ['receivable'], period, ['invoice']));
    expect(totals.creditedCents).toBe(await booked(life, income, period, ['credit-memo']));
    expect(totals.creditedCents + totals.creditedGstCents + totals.creditedQstCents).toBe(-(await booked(life, ['client-credit'], period, ['credit-memo'])) || 0);
  }
  const { totals } = await life.ask(salesReport, { ...period, by: 'month' });
  let [net, cursor] = [0, undefined as string | undefined];
  do {
    const page = await life.ask(saleDocuments, { ...period, limit: 3, cursor });
    net += page.rows.reduce((all, row) => all + row.netCents, 0);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  expect(net).toBe(totals.afterCreditsCents);
}

async function taxesTie(life: Life, period: { from: string; until: string }): Promise<void> {
  for (const by of ['period', 'month'] as const) {
    const { totals, ledger } = await life.ask(taxReport, { ...period, by });
    expect([totals.netGstCents, totals.netQstCents]).toEqual([ledger.gstCents, ledger.qstCents]);
    expect(ledger).toEqual({ gstCents: -(await booked(life, ['gst-payable'], period)) || 0, qstCents: -(await booked(life, ['qst-payable'], period)) || 0 });
  }
}

async function cashTies(life: Life, period: { from: string; until: string }): Promise<void> {
  const { totals, openingCents, closingCents } = await life.ask(cashFlowReport, { ...period, by: 'day' });
  expect(closingCents - openingCents).toBe(totals.netCents);
  expect(totals.netCents).toBe(totals.receivedCents - totals.returnedCents - totals.refundedCents + totals.otherCents);
  const documents = await db.admin.query(
    `select (select coalesce(sum(amount_cents), 0)::int from billing.payment where organization_id = $1 and received_on between $2 and $3) as received,
            (select coalesce(sum(amount_cents), 0)::int from billing.refund where organization_id = $1 and made_on between $2 and $3) as refunded`,
    [life.organizationId, period.from, period.until],
  );
  expect(documents.rows).toEqual([{ received: totals.receivedCents, refunded: totals.refundedCents }]);
}

async function agesTie(life: Life): Promise<void> {
  for (const [day, seen] of life.ages) {
    const { rows, totals, creditCents } = await life.ask(ageingReport, { asOf: day });
    expect({ rows, totals, creditCents }).toEqual(seen);
    expect(totals.openCents).toBe(await booked(life, ['receivable'], ever(day)));
    expect(creditCents).toBe(-(await booked(life, ['client-credit'], ever(day))) || 0);
    const parts = await life.ask(openInvoices, { asOf: day, limit: 200 });
    expect(parts.rows.reduce((all, part) => all + part.openCents, 0)).toBe(totals.openCents);
    expect(parts.rows.filter((part) => part.bucket === 'current').reduce((all, part) => all + part.openCents, 0)).toBe(totals.currentCents);
  }
}

async function deferredTies(life: Life, period: { from: string; until: string }): Promise<void> {
  const report = await life.ask(deferredRevenueReport, period);
  const { openingCents, closingCents, invoicedCents, creditedCents, earnedCents } = report.totals;
  expect(closingCents).toBe(-(await booked(life, ['deferred-revenue'], ever(period.until))) || 0);
  expect(closingCents).toBe(openingCents + invoicedCents - creditedCents - earnedCents);
  expect(report.months.at(-1)?.closingCents ?? openingCents).toBe(closingCents);
  expect(report.codes.reduce((all, code) => all + code.balanceCents, 0)).toBe(closingCents);
  expect(report.nowCents).toBe(-(await booked(life, ['deferred-revenue'], ever('2999-12-31'))) || 0);
  expect(report.runOff.reduce((all, month) => all + month.toEarnCents, 0)).toBe(report.nowCents);
}

async function codesTie(life: Life, period: { from: string; until: string }): Promise<void> {
  const { rows, totals } = await life.ask(ledgerCodesReport, period);
  expect([totals.openingCents, totals.debitCents - totals.creditCents, totals.closingCents]).toEqual([0, 0, 0]);
  for (const kind of [...income, 'receivable', 'client-credit', 'cash']) {
    const closing = rows.filter((row) => row.kind === kind).reduce((all, row) => all + row.closingCents, 0);
    expect([kind, closing]).toEqual([kind, await booked(life, [kind], ever(period.until))]);
  }
  let [moved, cursor] = [0, undefined as string | undefined];
  do {
    const page = await life.ask(ledgerPostings, { ...period, kinds: ['revenue', 'cash'], limit: 4, cursor });
    moved += page.rows.reduce((all, row) => all + row.debitCents - row.creditCents, 0);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  expect(moved).toBe(await booked(life, ['revenue', 'cash'], period));
}

describe('every report', () => {
  it('says what the postings say, of any period of any life; the ageing of a past day is what it was that day', async () => {
    const met = { overdue: 0, earned: 0, credited: 0, given: 0 };
    await fc.assert(
      fc.asyncProperty(fc.array(event, { minLength: 6, maxLength: 22 }), async (events) => {
        const life = await Life.begin();
        for (const one of events) await life.live(one);
        await life.look();
        expect(await brokenInvariants(db, life.organizationId)).toEqual([]);
        const middle = [...life.ages.keys()][Math.floor(life.ages.size / 2)] ?? founded;
        for (const period of [{ from: founded, until: '2029-12-31' }, { from: founded, until: middle }, { from: middle, until: life.today }]) {
          await salesTie(life, period);
          await taxesTie(life, period);
          await cashTies(life, period);
          await deferredTies(life, period);
          await codesTie(life, period);
        }
        await agesTie(life);
        const { totals } = await life.ask(deferredRevenueReport, { from: founded, until: '2029-12-31' });
        met.earned += totals.earnedCents;
        met.credited += totals.creditedCents;
        met.given += (await life.ask(salesReport, { from: founded, until: '2029-12-31', by: 'kind' })).totals.discountCents;
        for (const { totals: aged } of life.ages.values()) met.overdue += aged.openCents - aged.currentCents;
      }),
      { numRuns: databaseRuns(25) },
    );
    // The lives met what the reports are about.
    expect(Math.min(...Object.values(met))).toBeGreaterThan(0);
  }, 600_000);

  it('foretells to the cent what each month will earn', async () => {
    const life = await Life.begin();
    for (const [cents_, starts, lasts] of [[333_33, 10, 100], [100_01, -20, 77], [59_99, 40, 11], [200_00, 0, 364]] as const) {
      await life.live({ kind: 'sell', cents: cents_, off: 0, credit: 0, starts, lasts, taxable: false, code: 1 });
    }
    await life.pass(35);
    await life.live({ kind: 'book' });
    await life.live({ kind: 'credit', which: 0, cents: 50_00 });
    const { runOff } = await life.ask(deferredRevenueReport, { from: founded, until: '2027-12-31' });
    const expected = new Map(runOff.map(({ month, toEarnCents }) => [month, toEarnCents]));
    await life.pass(400);
    await life.live({ kind: 'book' });
    const { months } = await life.ask(deferredRevenueReport, { from: '2026-12-01', until: '2028-01-31' });
    expect(new Map(months.filter((month) => month.earnedCents !== 0).map((month) => [month.month, month.earnedCents]))).toEqual(expected);
    expect(runOff.length).toBeGreaterThan(10);
  });

  it('refuses a period that ends before it begins, or of more than five years', async () => {
    const life = await Life.begin();
    await expect(life.ask(salesReport, { from: '2026-02-01', until: '2026-01-31', by: 'day' })).rejects.toMatchObject({ code: 'billing.report-period-invalid' });
    await expect(life.ask(taxReport, { from: '2020-01-01', until: '2026-01-31', by: 'month' })).rejects.toMatchObject({ code: 'billing.report-period-invalid', details: { daysMax: 1_830 } });
  });
});
