import iconv from 'iconv-lite';
import type { ImportedCatalogue, ReadingSettings } from './catalogue-model';
import { readCatalogue } from './read-catalogue';

const free = 'CODE_SESSION|DESCRIPTION|DESCRIPTION_ACT|DESCRIPTION_NAT|NOM_COUR|LIEU_1|LIEU_2|ARRONDISSEMENT|ADRESSE|DATE_DEB|DATE_FIN|JOUR_SEMAINE|HEURE_DEBUT|HEURE_FIN';
const paid = free.replace('NOM_COUR|', 'NOM_COUR|TARIF_BASE|');
function row(overrides: Partial<Record<'session' | 'title' | 'club' | 'first' | 'last' | 'day' | 'start' | 'end' | 'price', string>> = {}): string {
  const cells = { session: 'H2026', title: 'Pétanque', club: 'Loisirs du Cap', first: '2026-01-05', last: '2026-01-18', day: 'Lundi', start: '08:30:00', end: '16:30:00', price: '', ...overrides };
  const club = cells.price === '' ? cells.club : `${cells.club}|${cells.price}`;
  return `${cells.session}|${cells.title}|${cells.title}|Loisirs récréatifs|${club}|École du Cap|École du Cap - Gymnase|Arrondissement de Beauport|465, 64e Rue Est, Québec (QC) G1H 1Y1 |${cells.first}|${cells.last}|${cells.day}|${cells.start}|${cells.end}`;
}
const settings: ReadingSettings = { closingDays: new Map(), knownLocationKeys: new Set() };
async function read(header: string, rows: readonly string[], encoding = 'windows-1252', end = '\r\n'): Promise<ImportedCatalogue> {
  return readCatalogue([{ name: 'LOISIR.CSV', bytes: iconv.encode([header, ...rows, ''].join(end), encoding) }], settings);
}
function said(catalogue: ImportedCatalogue): string[] {
  return catalogue.findings.map((finding) => `${finding.row} ${finding.kind} ${finding.code}`);
}

it('rows equal in every column but the weekday are one activity', async () => {
  const catalogue = await read(free, [row(), row({ day: 'Mercredi' }), row({ day: 'Lundi', start: '09:00:00' })]);
  expect(catalogue.activities.map((activity) => [activity.rows, activity.occurrences.map((occurrence) => occurrence.date)])).toEqual([
    [[2, 3], ['2026-01-05', '2026-01-07', '2026-01-12', '2026-01-14']],
    [[4], ['2026-01-05', '2026-01-12']],
  ]);
});
it.each([['windows-1252', '\r\n'], ['utf8', '\n'], ['utf16le', '\r\n']])('accents survive %s', async (encoding, end) => {
  const text = [free, row(), ''].join(end);
  const bytes = encoding === 'utf16le' ? iconv.encode(text, encoding, { addBOM: true }) : iconv.encode(text, encoding);
  const catalogue = await readCatalogue([{ name: 'x.csv', bytes }], settings);
  expect(catalogue.activities[0]).toMatchObject({ name: { fr: 'Pétanque' }, dropIn: { priceCents: 0 } });
  expect(catalogue.locations[0]).toMatchObject({ name: 'École du Cap', street: '465, 64e Rue Est', city: 'Québec', postalCode: 'G1H 1Y1' });
});
it('a mark before the first header does not hide the column', async () => {
  const catalogue = await readCatalogue([{ name: 'payant.csv', bytes: Buffer.from(`\ufeff${paid}\n${row({ price: '85,00' })}\n`) }], settings);
  expect(catalogue.files[0]).toMatchObject({ format: 'quebec-payant', encoding: 'utf-8' });
  expect(catalogue.programs[0]?.name).toEqual({ fr: 'Hiver 2026', en: 'Winter 2026' });
});
it('a lone quotation mark swallows nothing', async () => {
  const catalogue = await read(free, [row({ title: 'Compétitif "B" mixte' }), row({ title: '"Volleylite' }), row()]);
  expect(catalogue.activities.map((activity) => activity.name.fr)).toEqual(['Compétitif "B" mixte', '"Volleylite', 'Pétanque']);
});
it('a weekday that never falls between the dates leaves a draft without dates, and says which row', async () => {
  const catalogue = await read(free, [row({ day: 'Samedi', last: '2026-01-05' })]);
  expect(catalogue.activities[0]).toMatchObject({ occurrences: [], needsReview: true });
  expect(said(catalogue)).toEqual(['2 repaired no-possible-date']);
});
it('hours left blank as a minute after midnight are noticed and keep the activity a draft', async () => {
  const catalogue = await read(free, [row({ start: '00:00:00', end: '00:01:00' })]);
  expect(catalogue.activities[0]?.needsReview).toBe(true);
  expect(said(catalogue)).toEqual(['2 noticed hours-placeholder']);
});
it('a decimal comma is cents', async () => {
  const catalogue = await read(paid, [row({ price: '85,00' }), row({ price: '0,50' }), row({ price: '1 234,5' }), row({ price: 'cher' })]);
  expect(catalogue.activities.map((activity) => activity.session?.priceCents)).toEqual([8_500, 50, 123_450]);
  expect(said(catalogue)).toEqual(['5 refused price-unreadable']);
});
it('a weekday that does not match the start date moves the first meeting, not the day', async () => {
  const catalogue = await read(paid, [row({ price: '65,00', first: '2026-01-13', last: '2026-01-31', day: 'Jeudi' })]);
  expect(catalogue.activities[0]?.occurrences.map((occurrence) => occurrence.date)).toEqual(['2026-01-15', '2026-01-22', '2026-01-29']);
  expect(said(catalogue)).toEqual(['2 repaired first-date-moved']);
});
it('two prices for the same hours are two activities', async () => {
  const catalogue = await read(paid, [row({ price: '52,00' }), row({ price: '95,00' })]);
  expect(new Set(catalogue.activities.map((activity) => activity.key)).size).toBe(2);
  expect(new Set(catalogue.activities.map((activity) => activity.looseKey)).size).toBe(1);
});
it('a file that has lost its accents is said to have, once', async () => {
  const plain = Array.from({ length: 10 }, (_, index) => row({ title: `Petanque ${index}` }).replace(/[^ -~]/g, 'e'));
  expect(said(await read(free, plain))).toEqual(['0 noticed accents-absent']);
});
it('ages are read in titles', async () => {
  const catalogue = await read(free, [row({ title: 'Hockey - 14 ans et plus' }), row({ title: 'Hockey - 13 ans et moins' }), row({ title: 'Frimousses 3-5 ans' }), row({ title: 'Bébés de 0-6 mois' }), row({ title: 'Initiation, 4 ans et +' }), row({ title: 'Niveau 1' })]);
  expect(catalogue.activities.map((activity) => [activity.ageMonthsMin, activity.ageMonthsMax])).toEqual([[168, null], [null, 167], [36, 71], [null, 6], [48, null], [null, null]]);
});
it('the order of rows and columns does not change what an activity is', async () => {
  const before = await read(free, [row(), row({ day: 'Mercredi' })]);
  const after = await read(free, [row({ day: 'Mercredi' }), row()]);
  expect(after.activities.map((activity) => activity.key)).toEqual(before.activities.map((activity) => activity.key));
});
it('characters that cannot be read are said, row by row', async () => {
  const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(`${free}\n${row({ title: 'Judo' })}\n${row({ title: 'x\ud800y\u0000z' })}\n`, 'utf16le')]);
  const catalogue = await readCatalogue([{ name: 'x.csv', bytes }], settings);
  expect(catalogue.activities.map((activity) => activity.name.fr)).toEqual(['Judo', 'x\ufffdyz']);
  expect(said(catalogue)).toEqual(['3 noticed unreadable-characters']);
});
