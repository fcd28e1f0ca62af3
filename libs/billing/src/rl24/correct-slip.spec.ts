import fc from 'fast-check';
import { rl24FamiliesOf, saveRl24RecipientWith } from '@preau/household';
import type { Command } from '@preau/kernel';
import { databaseRuns, testDatabase, type TestDatabase } from '@preau/kernel/testing';
import {
  amendSlip, cancelSlip, duplicateSlip, issueCreditMemo, issueInvoice, listOwnSlips, listSlips, prepareReturnWith, previewSlips, recordPayment, recordRefund, renderSlipPdf, Rl24Emission, startRl24Run, transmissions, undoAllocation, useCredit, viewOwnSlip, viewSlip,
} from '../index';
import { aCamp, aCampFamily, aGuardian, anRl24Clerk, aWeek, rl24Sealer, testSins, type CampFamily } from '../testing/a-camp';
import { textOfPdf } from '../testing/text-of-pdf';
import { paidLinesOf } from './paid-lines.store';
import { liveSlipsOf } from './slip.store';
import { slipsOfYear } from './slips-of-year';

let db: TestDatabase;
let camp: string;
let family: CampFamily;
beforeAll(async () => {
  db = await testDatabase();
});
beforeEach(async () => {
  camp = await aCamp(db);
  family = await aCampFamily(db, camp);
});
afterAll(() => db.close());

const within = () => ({ organizationId: camp });
const clerk = () => anRl24Clerk(camp);
const run = <Input, View>(useCase: Command<Input, View>, input: Input): Promise<View> => db.commands.execute(useCase, input, db.actor, within());
const act = <Input, View>(useCase: Command<Input, View>, input: Input): Promise<View> => db.commands.execute(useCase, input, clerk());
const emit = async (kind: 'originals' | 'amendments' = 'originals') => new Rl24Emission({ database: db.database }).drive(camp, (await act(startRl24Run, { year: 2025, kind })).id);
const slips = async () => (await db.commands.ask(listSlips, { year: 2025, limit: 200 }, clerk())).rows;
const pay = (amountCents: number, invoiceId?: string) => run(recordPayment, { accountId: family.accountId, tender: 'cash', amountCents, ...(invoiceId === undefined ? {} : { invoiceIds: [invoiceId] }) });
async function buy(amountCents: number, paidCents = amountCents): Promise<{ invoiceId: string; lineId: string }> {
  const invoice = await run(issueInvoice, { accountId: family.accountId, orderId: null, locale: 'fr-CA', issuedOn: '2025-05-01', lines: [aWeek(family.childPersonId, amountCents)] });
  if (paidCents > 0) await pay(paidCents, invoice.id);
  return { invoiceId: invoice.id, lineId: invoice.lines[0]?.id ?? '' };
}
async function issuedSlip(): Promise<string> {
  await emit();
  return (await slips())[0]?.id ?? '';
}

describe('a slip whose amount is not right any more', () => {
  it('is amended with a number of its own, the number it follows, and every box again', async () => {
    const { invoiceId } = await buy(300_00, 250_00);
    const slipId = await issuedSlip();
    await expect(act(amendSlip, { slipId, reason: '' })).rejects.toMatchObject({ code: 'billing.rl24-nothing-to-amend' });
    await pay(50_00, invoiceId);
    const seen = await db.commands.ask(viewSlip, { slipId }, clerk());
    expect(seen).toMatchObject({ differs: true, personChanged: false, slip: { qualifyingCents: 250_00 }, ledger: { qualifyingCents: 300_00, days: 5 } });
    const amended = await act(amendSlip, { slipId, reason: 'Chèque oublié' });
    expect(amended.number).toBe('10000002');
    const detail = await db.commands.ask(viewSlip, { slipId: amended.slipId }, clerk());
    expect(detail.chain.map((slip) => [slip.kind, slip.number, slip.previousNumber, slip.qualifyingCents, slip.status])).toEqual([['R', '10000001', null, 250_00, 'replaced'], ['A', '10000002', '10000001', 300_00, 'standing']]);
    await expect(act(amendSlip, { slipId, reason: '' })).rejects.toMatchObject({ code: 'billing.rl24-slip-followed' });
    await expect(act(cancelSlip, { slipId, reason: '' })).rejects.toMatchObject({ code: 'billing.rl24-slip-followed' });
  });

  it('is amended once by two clicks', async () => {
    const { invoiceId } = await buy(300_00, 250_00);
    const slipId = await issuedSlip();
    await pay(50_00, invoiceId);
    const twice = await Promise.allSettled([act(amendSlip, { slipId, reason: '' }), act(amendSlip, { slipId, reason: '' })]);
    expect(twice.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await slips()).map((slip) => slip.number).sort()).toEqual(['10000001', '10000002']);
  });

  it('keeps to the percentages of its first issue; changed since, they count for what is issued afresh', async () => {
    await aGuardian(db, camp, family, { first: 'Élise', last: 'Tremblay', rank: 'primary', percent: 60 });
    await aGuardian(db, camp, family, { first: 'Luc', last: 'Gagnon', rank: 'secondary', percent: 40, sin: testSins[1] });
    const { invoiceId } = await buy(200_00, 100_00);
    await emit();
    await db.admin.query("update household.contact set rl24_percent = case guardian when 'primary' then 50 else 50 end where organization_id = $1", [camp]);
    await expect(act(startRl24Run, { year: 2025, kind: 'amendments' })).rejects.toMatchObject({ code: 'billing.rl24-nothing-to-issue' });
    await pay(100_00, invoiceId);
    expect(await emit('amendments')).toBe('done');
    expect((await slips()).filter((slip) => slip.status === 'standing').map((slip) => [slip.kind, slip.qualifyingCents]).sort()).toEqual([['A', 120_00], ['A', 80_00]]);
    for (const slip of (await slips()).filter((one) => one.status === 'standing')) await act(cancelSlip, { slipId: slip.id, reason: '' });
    await emit();
    expect((await slips()).filter((slip) => slip.status === 'standing').map((slip) => [slip.kind, slip.qualifyingCents])).toEqual([['R', 100_00], ['R', 100_00]]);
  });
});

describe('a slip that should not be', () => {
  it('is cancelled without amounts and without a number; what the ledger still says is issued again', async () => {
    await buy(100_00);
    const slipId = await issuedSlip();
    await act(cancelSlip, { slipId, reason: 'Mauvaise personne' });
    expect((await slips()).map((slip) => [slip.kind, slip.number, slip.previousNumber, slip.paidCents, slip.status])).toEqual([['D', null, '10000001', 0, 'cancellation'], ['R', '10000001', null, 100_00, 'cancelled']]);
    expect((await db.commands.ask(previewSlips, { year: 2025, group: 'ready', offset: 0, limit: 10 }, clerk())).rows).toHaveLength(1);
    await emit();
    expect((await slips())[0]).toMatchObject({ kind: 'R', number: '10000002', previousNumber: null, version: 3, status: 'standing' });
  });

  it('because another number was given since is cancelled and issued again, never amended', async () => {
    await buy(100_00);
    const slipId = await issuedSlip();
    await act(saveRl24RecipientWith(rl24Sealer), { accountId: family.accountId, key: family.ownerKey, sin: testSins[1] });
    await expect(act(amendSlip, { slipId, reason: '' })).rejects.toMatchObject({ code: 'billing.rl24-cancel-instead' });
    expect((await db.commands.ask(viewSlip, { slipId }, clerk())).personChanged).toBe(true);
    await emit('amendments');
    expect((await slips()).map((slip) => [slip.kind, slip.number, slip.sinLast3]).sort()).toEqual([['D', null, null], ['R', '10000001', '286'], ['R', '10000002', '544']]);
  });

  it('because the money went back is cancelled by the amendments of the year', async () => {
    const { invoiceId, lineId } = await buy(100_00);
    await issuedSlip();
    await run(issueCreditMemo, { invoiceId, reason: '', lines: [{ invoiceLineId: lineId, amountCents: null }] });
    await run(recordRefund, { accountId: family.accountId, tender: 'cash', amountCents: 100_00, reason: '' });
    await emit('amendments');
    expect((await slips()).map((slip) => slip.status).sort()).toEqual(['cancellation', 'cancelled']);
  });
});

describe('a slip that was lost, or whose recipient moved', () => {
  it('is printed again as a duplicate at the new address; the slip itself stays as it was', async () => {
    await buy(100_00);
    const slipId = await issuedSlip();
    await act(saveRl24RecipientWith(rl24Sealer), { accountId: family.accountId, key: family.ownerKey, street: '99, avenue Neuve', city: 'Valbois', postalCode: 'G1A 9Z9' });
    await expect(act(startRl24Run, { year: 2025, kind: 'amendments' })).rejects.toMatchObject({ code: 'billing.rl24-nothing-to-issue' });
    const { recipient } = await act(duplicateSlip, { slipId, reason: 'address' });
    expect(recipient).toMatchObject({ firstName: 'Élise', street: '99, avenue Neuve' });
    const seen = await db.commands.ask(viewSlip, { slipId }, clerk());
    expect(seen).toMatchObject({ slip: { status: 'standing', duplicates: 1, parties: { recipient: { street: '12, rue des Érables' } } }, duplicates: [{ reason: 'address' }] });
    const paper = textOfPdf(await renderSlipPdf({ slip: seen.slip, duplicate: seen.duplicates[0] ?? null }, { compress: false })).join('\n');
    expect(paper).toMatch(/DUPLICATA/);
    expect(paper).toContain('99, avenue Neuve');
  });
});

describe('a slip on paper', () => {
  it('says in both languages that it is a working copy, and shows every box but not the whole number', async () => {
    await buy(1_234_56);
    const seen = await db.commands.ask(viewSlip, { slipId: await issuedSlip() }, clerk());
    const paper = textOfPdf(await renderSlipPdf({ slip: seen.slip, duplicate: null }, { compress: false })).join('\n').replaceAll(/[\u00a0\u202f]/g, ' ');
    for (const wanted of ['COPIE DE TRAVAIL / WORKING COPY', 'Relevé 24', 'RL-24 slip', '10000001', 'Rose Tremblay', 'Élise Tremblay', '12, rue des Érables', '••• ••• 286', 'Ville de Valbois', '1234567890', 'NP000001', '1 234,56 $', 'Nombre de jours de garde / Days of care']) expect(paper).toContain(wanted);
    expect(paper).not.toMatch(/046 ?454|DUPLICATA|\uFFFD/);
  });
});

describe('a family', () => {
  it('finds its slips by year, with every organization, and nobody else’s', async () => {
    await buy(100_00);
    const slipId = await issuedSlip();
    const actor = { kind: 'family' as const, userId: family.userId, accountId: family.accountId, sessionId: family.userId };
    expect(await db.commands.ask(listOwnSlips, { accountId: family.accountId }, actor)).toMatchObject([{ id: slipId, year: 2025, number: '10000001', status: 'standing', childName: 'Rose Tremblay', organizationName: 'Ville de Valbois', qualifyingCents: 100_00 }]);
    expect((await db.commands.ask(viewOwnSlip, { slipId }, actor)).slip.number).toBe('10000001');
    const stranger = await aCampFamily(db, camp);
    const other = { kind: 'family' as const, userId: stranger.userId, accountId: stranger.accountId, sessionId: stranger.userId };
    await expect(db.commands.ask(viewOwnSlip, { slipId }, other)).rejects.toMatchObject({ code: 'billing.not-found' });
    await expect(db.commands.ask(listOwnSlips, { accountId: family.accountId }, other)).rejects.toMatchObject({ code: 'billing.not-found' });
    expect(await db.commands.ask(listOwnSlips, { accountId: stranger.accountId }, other)).toEqual([]);
  });
});

describe('the return', () => {
  it('carries each kind apart, with the numbers in clear, and every recipient’s reading is in the journal', async () => {
    const { invoiceId } = await buy(300_00, 250_00);
    const slipId = await issuedSlip();
    await pay(50_00, invoiceId);
    await act(amendSlip, { slipId, reason: '' });
    const originals = await act(prepareReturnWith(rl24Sealer), { year: 2025, kind: 'R' });
    expect(originals).toMatchObject({ totals: { slips: 1, qualifyingCents: 250_00 }, slips: [{ number: '10000001', previousNumber: null, recipient: { sin: testSins[0] } }], filer: { identification: '1234567890', providerSin: null } });
    const xml = transmissions.xml.write(await act(prepareReturnWith(rl24Sealer), { year: 2025, kind: 'A' }));
    expect(xml).toContain('<PreviousNumber>10000001</PreviousNumber>');
    expect(xml).toContain('<Qualifying>300.00</Qualifying>');
    expect(xml).toContain('urn:preau:rl24:working-copy:1');
    expect(xml).not.toContain('mrq.gouv');
    await expect(act(prepareReturnWith(rl24Sealer), { year: 2025, kind: 'D' })).rejects.toMatchObject({ code: 'billing.rl24-nothing-to-issue' });
    await expect(db.commands.execute(prepareReturnWith(rl24Sealer), { year: 2025, kind: 'R' }, { ...clerk(), permissions: ['rl24.emit'] } as never)).rejects.toMatchObject({ code: 'billing.not-found' });
    const lines = await db.admin.query<{ notes: { facts: object }[] }>("select notes from kernel.audit_line where organization_id = $1 and command = 'billing.prepare-rl24-return'", [camp]);
    expect(lines.rows.map((row) => row.notes[0]?.facts)).toMatchObject([{ accountId: family.accountId, change: 'sin-read', reason: 'rl24-return' }, { change: 'sin-read' }]);
    expect(JSON.stringify(lines.rows)).not.toContain(testSins[0]);
  });

  it('as a spreadsheet runs no formula, and writes amounts without sign or spaces', async () => {
    await db.admin.query("update household.person set first_name = '=HYPERLINK(\"x\")', last_name = '<Roy> & \"fils\"' where id = $1", [family.childPersonId]);
    await buy(1_234_56);
    await issuedSlip();
    const filed = await act(prepareReturnWith(rl24Sealer), { year: 2025, kind: 'R' });
    const csv = transmissions.csv.write(filed);
    expect(csv).toContain(`"'=HYPERLINK(""x"")"`);
    expect(csv).toContain('1234.56');
    expect(transmissions.xml.write(filed)).toContain('&lt;Roy&gt; &amp; &quot;fils&quot;');
  });
});

describe('the last midnight of the year', () => {
  const at = (instant: string) => db.admin.query('update kernel.clock set shift = $1::timestamptz - statement_timestamp()', [instant]);
  afterEach(() => db.admin.query("update kernel.clock set shift = interval '0'"));

  it('is that of the organization: at 23:59 on 31 December a payment counts, and no slip of the year is issued yet', async () => {
    camp = await aCamp(db, 2026);
    family = await aCampFamily(db, camp);
    // 31 December, 23:59 in Toronto; in UTC the year is over.
    await at('2027-01-01T04:59:00Z');
    const week = aWeek(family.childPersonId, 90_00, { serviceFrom: '2026-12-28', serviceTo: '2027-01-05', serviceDates: ['2026-12-28', '2026-12-31', '2027-01-04'] });
    const invoice = await run(issueInvoice, { accountId: family.accountId, orderId: null, locale: 'fr-CA', lines: [week] });
    await pay(90_00, invoice.id);
    expect((await db.admin.query<{ on: string }>("select received_on::text as on from billing.payment where organization_id = $1", [camp])).rows).toEqual([{ on: '2026-12-31' }]);
    await expect(act(startRl24Run, { year: 2026, kind: 'originals' })).rejects.toMatchObject({ code: 'billing.rl24-year-not-over', details: { from: '2027-01-01' } });
    await at('2027-01-01T05:01:00Z');
    const { id } = await act(startRl24Run, { year: 2026, kind: 'originals' });
    expect(await new Rl24Emission({ database: db.database }).drive(camp, id)).toBe('done');
    const [slip] = (await db.commands.ask(listSlips, { year: 2026, limit: 10 }, clerk())).rows;
    expect(slip).toMatchObject({ days: 2, qualifyingCents: 60_00, issuedOn: '2027-01-01' });
    // What is left belongs to the year of its date, and money that comes in January to the year of its service.
    expect((await db.commands.ask(previewSlips, { year: 2027, group: 'ready', offset: 0, limit: 10 }, clerk())).rows.map((row) => [row.boxes.days, row.boxes.qualifyingCents])).toEqual([[1, 30_00]]);
    const late = await run(issueInvoice, { accountId: family.accountId, orderId: null, locale: 'fr-CA', lines: [aWeek(family.childPersonId, 40_00, { serviceFrom: '2026-12-31', serviceTo: '2026-12-31' })] });
    await pay(40_00, late.id);
    expect((await db.commands.ask(previewSlips, { year: 2026, group: 'differs', offset: 0, limit: 10 }, clerk())).rows.map((row) => [row.action, row.boxes.qualifyingCents])).toEqual([['amend', 100_00]]);
  });
});

describe('after any series of payments, refunds and corrections', () => {
  type Step = { readonly kind: 'buy' | 'pay' | 'credit' | 'use-credit' | 'refund' | 'undo' | 'cancel' | 'emit' | 'amend'; readonly cents: number; readonly which: number };
  const step: fc.Arbitrary<Step> = fc.record({ kind: fc.constantFrom('buy' as const, 'pay' as const, 'pay' as const, 'credit' as const, 'use-credit' as const, 'refund' as const, 'undo' as const, 'cancel' as const, 'emit' as const, 'amend' as const), cents: fc.integer({ min: 1, max: 120_00 }), which: fc.nat(7) });

  /** Does a step; what the rules refuse is left undone. */
  async function take(one: Step): Promise<void> {
    const pick = async (query: string) => (await db.admin.query<{ id: string; line: string }>(query, [camp])).rows;
    const steps: Record<Step['kind'], () => Promise<unknown>> = {
      buy: () => buy(one.cents, 0),
      pay: () => pay(one.cents),
      credit: async () => {
        const invoices = await pick('select i.id, l.id as line from billing.invoice i join billing.invoice_line l on l.invoice_id = i.id where i.organization_id = $1 order by i.number');
        const invoice = invoices[one.which % Math.max(1, invoices.length)];
        return invoice && run(issueCreditMemo, { invoiceId: invoice.id, reason: '', lines: [{ invoiceLineId: invoice.line, amountCents: one.cents }] });
      },
      'use-credit': () => run(useCredit, { accountId: family.accountId }),
      refund: () => run(recordRefund, { accountId: family.accountId, tender: 'cash', amountCents: one.cents, reason: '' }),
      undo: async () => {
        const allocations = await pick('select a.id, null as line from billing.allocation a where a.organization_id = $1 and a.undoes is null order by a.id');
        const allocation = allocations[one.which % Math.max(1, allocations.length)];
        return allocation && run(undoAllocation, { allocationId: allocation.id });
      },
      cancel: async () => {
        const standing = (await slips()).filter((slip) => slip.status === 'standing');
        const slip = standing[one.which % Math.max(1, standing.length)];
        return slip && act(cancelSlip, { slipId: slip.id, reason: '' });
      },
      emit: () => emit(),
      amend: () => emit('amendments'),
    };
    await steps[one.kind]().catch((error: unknown) => {
      if (!(error instanceof Error && error.name === 'DomainError')) throw error;
    });
  }

  it('the last slip that stands, per child, payer and year, is what the ledger says; every number was used once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 16 }), fc.integer({ min: 1, max: 99 }), async (steps, percent) => {
        camp = await aCamp(db);
        family = await aCampFamily(db, camp);
        await aGuardian(db, camp, family, { first: 'Élise', last: 'Tremblay', rank: 'primary', percent });
        await aGuardian(db, camp, family, { first: 'Luc', last: 'Gagnon', rank: 'secondary', percent: 100 - percent, sin: testSins[1] });
        for (const one of [{ kind: 'buy', cents: 100_01, which: 0 }, { kind: 'pay', cents: 60_00, which: 0 }, ...steps, { kind: 'emit', cents: 1, which: 0 }, { kind: 'amend', cents: 1, which: 0 }, { kind: 'emit', cents: 1, which: 0 }] as Step[]) await take(one);
        const { wanted, standing, payments, refunds } = await db.database.look(within(), async (sql) => {
          const [found] = await rl24FamiliesOf(sql, [family.accountId]);
          const lines = await paidLinesOf(sql, [family.accountId], 2025);
          const money = await sql.one<{ payments: number; refunds: number }>(
            'select coalesce((select sum(amount_cents) from billing.payment where organization_id = $1), 0)::bigint as payments, coalesce((select sum(amount_cents) from billing.refund where organization_id = $1), 0)::bigint as refunds', [camp]);
          return { wanted: slipsOfYear(2025, lines, (_account, person) => found?.children.find((child) => child.personId === person)?.shares ?? []), standing: await liveSlipsOf(sql, [family.accountId], 2025), ...money };
        });
        const told = (rows: readonly { childPersonId: string; recipientKey: string; days: number; paidCents: number; qualifyingCents: number }[]) => rows.map((row) => [row.childPersonId, row.recipientKey, row.days, row.paidCents, row.qualifyingCents].join(' ')).sort();
        expect(told(standing)).toEqual(told(wanted));
        // A credit that no money had paid may be refunded too: slips are then of nothing, never of less.
        expect(standing.reduce((all, slip) => all + slip.paidCents, 0)).toBeLessThanOrEqual(Math.max(0, payments - refunds));
        const numbers = (await slips()).flatMap((slip) => (slip.number === null ? [] : [Number(slip.number)])).sort();
        expect(numbers).toEqual(Array.from({ length: numbers.length }, (_, index) => 10_000_001 + index));
      }),
      { numRuns: databaseRuns(40) },
    );
  }, 600_000);
});
