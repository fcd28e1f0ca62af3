import { cityFile } from '../testing';
import type { ImportedCatalogue, ReadingSettings } from './catalogue-model';
import type { FindingCode } from './finding';
import { readCatalogue } from './read-catalogue';

const settings: ReadingSettings = { closingDays: new Map(), knownLocationKeys: new Set() };

function rowsWith(catalogue: ImportedCatalogue, code: FindingCode): number[] {
  return catalogue.findings.filter((finding) => finding.code === code).map((finding) => finding.row);
}
function occurrenceCount(catalogue: ImportedCatalogue): number {
  return catalogue.activities.reduce((sum, activity) => sum + activity.occurrences.length, 0);
}

describe('Toronto, drop-in courses of October 2025 with the locations', () => {
  let catalogue: ImportedCatalogue;
  beforeAll(async () => {
    catalogue = await readCatalogue([cityFile('toronto/drop-in_2025-10.csv'), cityFile('toronto/locations_2025-10.csv')], settings);
  });

  it('32,157 rows are 3,326 courses with 32,157 dated occurrences, none refused', () => {
    expect(catalogue.files.map((file) => [file.format, file.rowCount])).toEqual([['toronto-drop-in', 32_157], ['toronto-locations', 1_968]]);
    expect(catalogue.activities).toHaveLength(3_326);
    expect(occurrenceCount(catalogue)).toBe(32_157);
    expect(catalogue.findings.filter((finding) => finding.kind === 'refused')).toEqual([]);
    expect(new Set(catalogue.activities.map((activity) => activity.key)).size).toBe(3_326);
  });
  it('18 rows name three locations that are in no file: their courses come without a location', () => {
    expect(rowsWith(catalogue, 'location-unknown')).toHaveLength(18);
    expect(catalogue.activities.filter((activity) => activity.locationKey === null).flatMap((activity) => activity.rows)).toHaveLength(18);
  });
  it('an age of "None" is open', () => {
    const openRows = catalogue.activities.filter((activity) => activity.ageMonthsMax === null).flatMap((activity) => activity.rows);
    expect(openRows).toHaveLength(23_642);
  });
  it('1,968 locations: 43 parents do not exist, 7 have none, 1,781 say None for a postal code and 2 say nothing, and no markup is left', () => {
    expect(catalogue.locations).toHaveLength(1_968);
    expect(rowsWith(catalogue, 'parent-unknown')).toHaveLength(43);
    expect(rowsWith(catalogue, 'parent-absent')).toHaveLength(7);
    expect(rowsWith(catalogue, 'postal-code-absent')).toHaveLength(1_783);
    expect(catalogue.locations.filter((location) => /<\/?[a-z]|&[a-z]+;/i.test(location.description)).map((location) => location.name)).toEqual([]);
  });
  it('a trade mark in a title stays what it is', () => {
    expect(new Set(catalogue.activities.map((activity) => activity.name.en).filter((name) => name.includes('®')))).toEqual(new Set(['Zumba®', 'Zumba Gold®']));
  });
});

describe('Toronto, registered programs of May 2026', () => {
  it('54 rows are 54 courses; Canada Day and the civic holiday are out already and are not taken out again', async () => {
    const closingDays = new Map([['2026-05-18', { fr: 'Journée nationale des patriotes', en: 'Victoria Day' }], ['2026-07-01', { fr: 'Fête du Canada', en: 'Canada Day' }]]);
    const catalogue = await readCatalogue([cityFile('toronto/registered-programs_2026-05_sample.csv')], { ...settings, closingDays });
    expect(catalogue.activities).toHaveLength(54);
    expect(catalogue.findings.filter((finding) => finding.kind === 'refused')).toEqual([]);
    const camp = catalogue.activities.find((activity) => activity.key === '151582');
    expect(camp?.occurrences.map((occurrence) => occurrence.date)).toEqual(['2026-06-29', '2026-06-30', '2026-07-02', '2026-07-03']);
    expect(rowsWith(catalogue, 'closing-day-already-out')).toHaveLength(2);
    const painting = catalogue.activities.find((activity) => activity.key === '129515');
    expect(painting).toMatchObject({ ageMonthsMin: 720, ageMonthsMax: null, registrationOpens: { on: '2026-03-02' } });
    expect(painting?.occurrences).toHaveLength(9);
    expect(painting?.occurrences.map((occurrence) => occurrence.date)).not.toContain('2026-05-18');
    expect(new Set(catalogue.activities.map((activity) => activity.registrationOpens?.on))).toEqual(new Set(['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-31', '2026-06-03']));
  });
});

describe('Québec, free activities of 2012', () => {
  it('1,612 rows are 738 activities; one has no possible date', async () => {
    const catalogue = await readCatalogue([cityFile('quebec/LOISIR_LIBRE.CSV')], settings);
    expect(catalogue.files).toEqual([{ name: 'LOISIR_LIBRE.CSV', format: 'quebec-libre', encoding: 'windows-1252', delimiter: '|', rowCount: 1_612 }]);
    expect(catalogue.activities).toHaveLength(738);
    expect(occurrenceCount(catalogue)).toBe(14_560);
    expect(rowsWith(catalogue, 'no-possible-date')).toEqual([1_219]);
    expect(catalogue.activities.filter((activity) => activity.occurrences.length === 0).map((activity) => activity.name.fr)).toEqual(['Fête de quartier']);
    expect(catalogue.activities.map((activity) => activity.name.fr)).toContain('Challenge Action 2012 " B - C " mixte');
    expect(catalogue.locations.map((location) => location.name)).toContain('École Joseph-Paquin');
    expect(catalogue.activities.flatMap((activity) => activity.rows)).toHaveLength(1_612);
  });
});

describe('Québec, paid activities of 2015', () => {
  it('17 rows are 17 activities with prices in cents; three start on the first Thursday after the date given', async () => {
    const catalogue = await readCatalogue([cityFile('quebec/loisir_payant_2015_sample.csv')], settings);
    expect(catalogue.activities).toHaveLength(17);
    expect(catalogue.activities.slice(0, 2).map((activity) => activity.session?.priceCents)).toEqual([8_500, 50]);
    expect(rowsWith(catalogue, 'first-date-moved')).toEqual([15, 16, 17]);
    expect(rowsWith(catalogue, 'accents-absent')).toEqual([0]);
  });
});
