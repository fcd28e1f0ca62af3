import fc from 'fast-check';
import { Pool } from 'pg';
import { daysBetween } from '@preau/kernel';
import { testDatabase, type TestDatabase } from '@preau/kernel/testing';
import { issueCreditMemo, issueInvoice, type InvoiceLineInput } from '../index';
import { incomeAccountOf } from '../ledger/postings';
import { aFamily, anExemptLine, brokenInvariants } from '../testing';
import { centsOf, workedTable } from '../testing/worked-table';
import { creditOfDeferral, earnMonths, earnNextMonth, type Deferral } from './earn';
import { findOrganizationsWithRevenueDue, recognizeRevenue } from './recognize-revenue';

const runs = Number(process.env['PREAU_PROPERTY_RUNS'] ?? 2_000);

describe('a price that is earned by month', () => {
  it('is booked month by month as the page says, a credit taking first what is not earned yet', () => {
    const rows = workedTable('reports', 'A course that is given over six months');
    let deferral: Deferral = { unearnedFrom: '2027-01-01', endsOn: '2027-06-30', leftCents: 600_00, nextMonth: '2027-01-01' };
    for (const row of rows) {
      const credited = row['credited'] === '–' ? 0 : centsOf(row['credited']);
      const { deferredCents, earnedCents } = creditOfDeferral(credited, deferral.leftCents);
      expect([deferredCents, earnedCents]).toEqual([credited, 0]);
      const { earned, after } = earnNextMonth({ ...deferral, leftCents: deferral.leftCents - deferredCents });
      expect([earned.month, earned.lastDay, earned.earnedCents, after.leftCents]).toEqual([row['month'], row['booked on'], centsOf(row['earned']), centsOf(row['left'])]);
      deferral = after;
    }
    expect(deferral.nextMonth).toBeNull();
  });

  it('comes to the price in the end, whatever the days: nothing negative, nothing twice, no month beyond the last', () => {
    const day = fc.integer({ min: 0, max: 800 }).map((days) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5_000_00 }), day, day, day, (leftCents, one, two, issued) => {
        const [unearnedFrom, endsOn] = one < two ? [one, two] : [two, one];
        fc.pre(endsOn > issued);
        const first = unearnedFrom > issued ? unearnedFrom : issued;
        const { months, after } = earnMonths({ unearnedFrom, endsOn, leftCents, nextMonth: `${first.slice(0, 7)}-01` }, null);
        expect(months.reduce((all, month) => all + month.earnedCents, 0)).toBe(leftCents);
        expect(months.every((month) => month.earnedCents >= 0)).toBe(true);
        expect(months.length).toBeLessThanOrEqual(Math.ceil(daysBetween(first, endsOn) / 28) + 1);
        expect(months.at(-1)?.month.localeCompare(endsOn.slice(0, 7))).toBeLessThanOrEqual(0);
        expect(after).toMatchObject({ leftCents: 0, nextMonth: null });
      }),
      { numRuns: runs },
    );
  });
});

describe('the books of a month that is over', () => {
  let db: TestDatabase;
  let sweeper: Pool;
  beforeAll(async () => {
    db = await testDatabase();
    sweeper = new Pool({ connectionString: db.sweeperUrl, max: 1 });
  });
  beforeEach(() => itIs('2026-12-15T17:00:00Z'));
  afterAll(async () => {
    await sweeper.end();
    await db.close();
  });
  const itIs = async (instant: string): Promise<void> => void (await db.admin.query(`update kernel.clock set shift = timestamptz '${instant}' - now()`));
  const book = (organizationId: string) => db.commands.execute(recognizeRevenue, { linesMax: 100 }, db.actor, { organizationId });
  const invoiced = async (organizationId: string, ...lines: InvoiceLineInput[]) => {
    const { accountId } = await aFamily(db, organizationId);
    return db.commands.execute(issueInvoice, { accountId, orderId: null, locale: 'fr-CA', lines }, db.actor, { organizationId });
  };
  const course = (overrides: Partial<InvoiceLineInput> = {}) => anExemptLine(600_00, { serviceFrom: '2027-01-01', serviceTo: '2027-06-30', ...overrides });
  const balanceOf = async (organizationId: string, kind: string): Promise<number> =>
    (await db.admin.query<{ cents: number }>(
      `select coalesce(sum(p.amount_cents), 0)::int as cents from billing.posting p join billing.ledger_account l on l.organization_id = p.organization_id and l.id = p.ledger_account_id
       where p.organization_id = $1 and l.kind = $2`, [organizationId, kind])).rows[0]?.cents ?? 0;
  const journals = async (organizationId: string) =>
    (await db.admin.query<{ kind: string; on: string }>("select kind, effective_on::text as on from billing.journal where organization_id = $1 and source_type = 'invoice-line' order by effective_on", [organizationId])).rows;

  it('are written once, though twelve workers write them at the same moment', async () => {
    const organizationId = await db.organization();
    await invoiced(organizationId, course());
    expect(await book(organizationId)).toEqual({ lines: 0, earnedCents: 0 });
    await itIs('2027-03-01T06:00:00Z');
    expect(await findOrganizationsWithRevenueDue(sweeper)).toContain(organizationId);
    const booked = await Promise.all(Array.from({ length: 12 }, () => book(organizationId)));
    expect(booked.filter(({ lines }) => lines > 0)).toHaveLength(1);
    expect(await journals(organizationId)).toEqual([{ kind: 'earned-2027-01', on: '2027-01-31' }, { kind: 'earned-2027-02', on: '2027-02-28' }]);
    expect([await balanceOf(organizationId, 'deferred-revenue'), await balanceOf(organizationId, 'revenue')]).toEqual([-404_42, -195_58]);
    await itIs('2027-07-02T06:00:00Z');
    await book(organizationId);
    expect([await balanceOf(organizationId, 'deferred-revenue'), await balanceOf(organizationId, 'revenue')]).toEqual([0, -600_00]);
    expect(await findOrganizationsWithRevenueDue(sweeper)).not.toContain(organizationId);
    expect(await brokenInvariants(db, organizationId)).toEqual([]);
  });

  it('begin at the midnight of the organization', async () => {
    const [vancouver, toronto] = [await db.organization({ time_zone: 'America/Vancouver' }), await db.organization()];
    await invoiced(vancouver, course());
    await invoiced(toronto, course());
    await itIs('2027-02-01T06:30:00Z');
    expect([(await book(toronto)).lines, (await book(vancouver)).lines]).toEqual([1, 0]);
  });

  it('give back through a credit memo what is not earned first, then revenue; the same whenever the worker passed', async () => {
    const ends: Record<string, number[]> = {};
    for (const worker of ['on time', 'late']) {
      const organizationId = await db.organization();
      await itIs('2026-12-15T17:00:00Z');
      const invoice = await invoiced(organizationId, course({ ledgerCodeId: null }));
      const credit = (amountCents: number) => db.commands.execute(issueCreditMemo, { invoiceId: invoice.id, reason: 'Départ', lines: [{ invoiceLineId: invoice.lines[0]?.id ?? '', amountCents }] }, db.actor, { organizationId });
      await itIs('2027-03-20T17:00:00Z');
      if (worker === 'on time') await book(organizationId);
      await credit(300_00);
      const seen = [await balanceOf(organizationId, 'deferred-revenue'), await balanceOf(organizationId, 'revenue')];
      await credit(200_00);
      seen.push(await balanceOf(organizationId, 'deferred-revenue'), await balanceOf(organizationId, 'revenue'));
      await itIs('2027-08-01T17:00:00Z');
      await book(organizationId);
      seen.push(await balanceOf(organizationId, 'deferred-revenue'), await balanceOf(organizationId, 'revenue'));
      expect(await brokenInvariants(db, organizationId)).toEqual([]);
      ends[worker] = seen;
    }
    expect(ends['on time']).toEqual([-104_42, -195_58, 0, -100_00, 0, -100_00]);
    expect(ends['late']).toEqual(ends['on time']);
  });

  it('defer the lines that the invoice deferred, no more and no less', async () => {
    const dates = [null, '2026-12-01', '2026-12-15', '2026-12-16', '2027-04-30'];
    const lines = dates.flatMap((serviceTo) => [null, '2026-11-30', '2026-12-20'].flatMap((serviceFrom) => (['activity', 'manual-fee', 'manual-credit'] as const).map((kind) =>
      anExemptLine(kind === 'manual-credit' ? -10 : 1_000, { kind, serviceFrom, serviceTo }))));
    const organizationId = await db.organization();
    const invoice = await invoiced(organizationId, ...lines);
    const deferred = await db.admin.query<{ id: string }>('select invoice_line_id as id from billing.deferred_revenue where organization_id = $1', [organizationId]);
    const wanted = invoice.lines.filter((line) => incomeAccountOf(line, invoice.issuedOn).kind === 'deferred-revenue').map((line) => line.id);
    expect(deferred.rows.map((row) => row.id).sort()).toEqual(wanted.sort());
    expect(await balanceOf(organizationId, 'deferred-revenue')).toBe(-1_000 * wanted.length);
  });
});
