import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import { buffer } from 'node:stream/consumers';
import { testDatabase, type TestDatabase } from '@preau/kernel/testing';
import type { Read } from '@preau/kernel';
import { issueInvoice } from '../../index';
import { csvCell } from '../../rl24/neutral-transmissions';
import { aFamily, aLine, registered } from '../../testing';
import { csvOf } from './csv.adapter';
import { reportNames, reportSheet, type ReportRequest } from './report-sheet';
import { harmless, plainDollars, type Cell, type Sheet, type SheetColumn } from './sheet';
import { xlsxOf } from './xlsx.adapter';

async function* rowsOf(rows: readonly (readonly Cell[])[]): AsyncGenerator<readonly Cell[]> {
  yield* rows;
}
function aSheet(locale: 'fr-CA' | 'en-CA', rows: readonly (readonly Cell[])[]): Sheet {
  const columns: SheetColumn[] = [{ header: 'Client', kind: 'text' }, { header: 'Jours', kind: 'count' }, { header: 'Solde', kind: 'money' }];
  return { fileName: 'essai', title: 'Essai: [1]', locale, columns, rows: rowsOf(rows) };
}
const csv = async (sheet: Sheet): Promise<string> => (await buffer(csvOf(sheet))).toString('utf8');

describe('a sheet as CSV', () => {
  it('begins with a byte order mark and writes numbers as the language does', async () => {
    const rows = [['Élise «Lou» O\'Neil; Roy, "B"', 12, -1_234_56], ['Max', null, 5]] as const;
    expect(await csv(aSheet('fr-CA', rows))).toBe('\uFEFF"Client";"Jours";"Solde"\r\n"Élise «Lou» O\'Neil; Roy, ""B""";12;-1234,56\r\n"Max";;0,05\r\n');
    expect(await csv(aSheet('en-CA', rows))).toBe('\uFEFF"Client","Jours","Solde"\r\n"Élise «Lou» O\'Neil; Roy, ""B""",12,-1234.56\r\n"Max",,0.05\r\n');
  });

  it('has no text that a spreadsheet would run, and no number that became a text', async () => {
    const evil = ['=1+1', '+33', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1+1', '＋1', '－1', '＠a', '=HYPERLINK("http://x","y")'];
    const read = parse(await csv(aSheet('fr-CA', evil.map((text) => [text, -1, -5_00]))), { bom: true, delimiter: ';' });
    expect(read.slice(1)).toEqual(evil.map((text) => [`'${text}`, '-1', '-5,00']));
    expect(['a=1', ' =1', '1-2', "O'Neil", ''].map(harmless)).toEqual(['a=1', ' =1', '1-2', "O'Neil", '']);
  });

  it('has none either where a spreadsheet of another language would cut a text in two', () => {
    expect(['1, rue A;=1+1;', 'a,@b', 'a\n+1', 'a\t-2', 'x;"=1+1"', "a;'=1", 'a; =1', 'Natation, -5 ans', '12-3'].map(harmless)).toEqual(["1, rue A;'=1+1;", "a,'@b", "a\n'+1", "a\t'-2", "x;\"'=1+1\"", "a;'=1", 'a; =1', 'Natation, -5 ans', '12-3']);
    expect(['1, rue A;=1+1;', 'rue ;x', '＝1+1'].map(csvCell)).toEqual([`"1, rue A;'=1+1;"`, '"rue ;x"', "'＝1+1"]);
  });

  it('is read back as it was, whatever the texts', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.string({ unit: 'binary' }), fc.integer(), fc.maxSafeInteger()), { maxLength: 8 }), fc.constantFrom('fr-CA' as const, 'en-CA' as const), async (rows, locale) => {
        const read = parse(await csv(aSheet(locale, rows)), { bom: true, delimiter: locale === 'fr-CA' ? ';' : ',', record_delimiter: '\r\n' });
        expect(read.slice(1)).toEqual(rows.map(([text, count, amount]) => [harmless(text), String(count), plainDollars(amount, locale)]));
      }),
      { numRuns: Math.min(Number(process.env['PREAU_PROPERTY_RUNS'] ?? 2_000), 2_000) },
    );
  });

  it('pulls no row before it is read', async () => {
    let pulled = 0;
    const endless = async function* (): AsyncGenerator<readonly Cell[]> {
      for (;;) yield ['Lou', (pulled += 1), 1_00];
    };
    const stream = csvOf({ ...aSheet('fr-CA', []), rows: endless() });
    for await (const chunk of stream) if (String(chunk).includes('"Lou";20;')) break;
    expect(pulled).toBeLessThan(20_000);
    stream.destroy();
  });
});

it('a file whose rows cannot be read breaks off, and does not end as if it were whole', async () => {
  const failing = async function* (): AsyncGenerator<readonly Cell[]> {
    yield ['Lou', 1, 1_00];
    throw new Error('the database went away');
  };
  await expect(csv({ ...aSheet('fr-CA', []), rows: failing() })).rejects.toThrow('the database went away');
  await expect(buffer(xlsxOf({ ...aSheet('fr-CA', []), rows: failing() }))).rejects.toThrow('the database went away');
});

describe('a sheet as a workbook', () => {
  it('has amounts that are numbers and texts that are texts', async () => {
    const rows = [['=1+1', 3, -1_234_56], ['@x\t', null, 5]] as const;
    const { sheets } = await readXlsx(await buffer(xlsxOf(aSheet('fr-CA', rows))));
    expect(sheets[0]?.name).toBe('Essai   1');
    expect(sheets[0]?.rows).toEqual([['Client', 'Jours', 'Solde'], ['=1+1', 3, -1234.56], ['@x\t', null, 0.05]]);
  });
});

describe('a report as a file', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase();
  });
  afterAll(() => db.close());

  it('is there for each of them, in French and in English, with a total and without a word of code', async () => {
    const organizationId = await db.organization(registered);
    const { accountId } = await aFamily(db, organizationId, { first: '=Élise', last: 'Roy' });
    await db.commands.execute(issueInvoice, { accountId, orderId: null, locale: 'fr-CA', lines: [aLine({ serviceFrom: '2999-01-01', serviceTo: '2999-03-31' })] }, db.actor, { organizationId });
    const asks = <Input, View>(read: Read<Input, View>, input: Input): Promise<View> => db.commands.ask(read, input, db.actor, { organizationId });
    const period = { from: '2026-01-01', until: '2029-12-31' };
    const requests: ReportRequest[] = [
      { report: 'sales', input: { ...period, by: 'kind' } }, { report: 'sales', input: { ...period, by: 'ledger-code' } }, { report: 'cash-flow', input: { ...period, by: 'month' } }, { report: 'ageing', input: {} },
      { report: 'deferred-revenue', input: period }, { report: 'ledger-codes', input: period }, { report: 'taxes', input: { ...period, by: 'month' } }, { report: 'processors', input: period, reconciled: [] },
      { report: 'sale-documents', input: period }, { report: 'postings', input: period }, { report: 'open-invoices', input: {} },
    ];
    expect(new Set(requests.map((request) => request.report))).toEqual(new Set(reportNames));
    for (const locale of ['fr-CA', 'en-CA'] as const) {
      for (const request of requests) {
        const text = await csv(await reportSheet(asks, request, locale, '2026-11-22'));
        expect(text).not.toMatch(/reports\.|undefined|null|"=/);
        expect(text.split('\r\n').length).toBeGreaterThan(request.report === 'processors' || request.report === 'cash-flow' ? 1 : 2);
      }
    }
    expect((await csv(await reportSheet(asks, { report: 'sales', input: { ...period, by: 'kind' } }, 'fr-CA', '2026-11-22'))).split('\r\n').at(-2)).toBe('"Total";100,00;0,00;100,00;5,00;9,98;114,98;0,00;0,00;0,00;100,00');
    expect(await csv(await reportSheet(asks, { report: 'ageing', input: {} }, 'en-CA', '2026-11-22'))).toContain('"\'=Élise Roy",114.98');
  });
});
