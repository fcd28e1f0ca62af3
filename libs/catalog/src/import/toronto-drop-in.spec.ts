import type { ImportedCatalogue, ReadingSettings } from './catalogue-model';
import { readCatalogue } from './read-catalogue';

const header = '_id,Location ID,Course_ID,Course Title,Section,Age Min,Age Max,Date Range,Start Hour,Start Minute,End Hour,End Min,First Date,Last Date,DayOftheWeek';
function row(overrides: Partial<Record<'location' | 'course' | 'title' | 'section' | 'min' | 'max' | 'hours' | 'first' | 'last' | 'day', string>> = {}): string {
  const cells = { location: '12', course: '500', title: 'Zumba®', section: 'Sports - Drop-In', min: '6', max: '12', hours: '9,5,10,30', first: '2025-10-07', last: '', day: 'Tuesday', ...overrides };
  const last = cells.last || cells.first;
  return `1,${cells.location},${cells.course},${cells.title},${cells.section},${cells.min},${cells.max},${cells.first} to ${last},${cells.hours},${cells.first},${last},${cells.day}`;
}
const known: ReadingSettings = { closingDays: new Map(), knownLocationKeys: new Set(['toronto:12']) };
async function read(rows: readonly string[], settings: ReadingSettings = known): Promise<ImportedCatalogue> {
  return readCatalogue([{ name: 'drop-in.csv', bytes: Buffer.from([header, ...rows].join('\n')) }], settings);
}
function said(catalogue: ImportedCatalogue): string[] {
  return catalogue.findings.map((finding) => `${finding.row} ${finding.kind} ${finding.code}`);
}

it('the rows of a course are its occurrences, in order of time', async () => {
  const catalogue = await read([row({ first: '2025-10-14' }), row(), row({ course: '501', title: 'Lane Swim' })]);
  expect(catalogue.activities.map((activity) => [activity.key, activity.name.en, activity.occurrences.map((occurrence) => occurrence.date)])).toEqual([
    ['500', 'Zumba®', ['2025-10-07', '2025-10-14']],
    ['501', 'Lane Swim', ['2025-10-07']],
  ]);
  expect(said(catalogue)).toEqual([]);
});
it('hours and minutes are separate whole numbers: 9 and 5 are 09:05', async () => {
  const [activity] = (await read([row()])).activities;
  expect(activity?.occurrences).toEqual([{ date: '2025-10-07', startTime: '09:05', endTime: '10:30' }]);
});
it('ages are years: "6 to 12" lasts until the day before the 13th birthday, and None is open', async () => {
  const catalogue = await read([row(), row({ course: '501', min: '0', max: 'None' })]);
  expect(catalogue.activities.map((activity) => [activity.ageMonthsMin, activity.ageMonthsMax])).toEqual([[72, 155], [null, null]]);
});
it('a section tells the category, without saying drop-in again', async () => {
  const catalogue = await read([row(), row({ course: '501', section: 'Arts - Dance' }), row({ course: '502', section: '"EYS - Arts, Hobbies and Interest Drop-In"' })]);
  expect(catalogue.programs.map((program) => program.name.fr)).toEqual(['Activités à la carte']);
  expect(catalogue.categories.map((category) => [category.key, category.name.en])).toEqual([
    ['drop-in/sports', 'Sports'], ['drop-in/arts', 'Arts'], ['drop-in/arts/dance', 'Dance'], ['drop-in/eys', 'EYS'], ['drop-in/eys/arts hobbies and interest', 'Arts, Hobbies and Interest'],
  ]);
});
it('a location in no file leaves the course without a location, and every such row is reported', async () => {
  const catalogue = await read([row(), row({ course: '501', location: '99' }), row({ course: '501', location: '99', first: '2025-10-14' })]);
  expect(catalogue.activities.map((activity) => activity.locationKey)).toEqual(['toronto:12', null]);
  expect(said(catalogue)).toEqual(['3 repaired location-unknown', '4 repaired location-unknown']);
});
it('without any locations one remark says so, not one per row', async () => {
  expect(said(await read([row(), row({ first: '2025-10-14' })], { ...known, knownLocationKeys: new Set() }))).toEqual(['0 noticed locations-missing']);
});
it('the same occurrence twice is counted once', async () => {
  const catalogue = await read([row(), row()]);
  expect(catalogue.activities[0]?.occurrences).toHaveLength(1);
  expect(said(catalogue)).toEqual(['3 repaired duplicate-row']);
});
it('when rows of one course disagree the first is kept and the other is reported', async () => {
  const catalogue = await read([row(), row({ first: '2025-10-14', title: 'Zumba Gold®' })]);
  expect(catalogue.activities[0]?.name.en).toBe('Zumba®');
  expect(catalogue.findings[0]).toMatchObject({ row: 3, code: 'course-disagrees', params: { column: 'Course Title', kept: 'Zumba®', found: 'Zumba Gold®', first: 2 } });
});
it('a row over several weeks is one occurrence per week', async () => {
  const [activity] = (await read([row({ first: '2025-10-06', last: '2025-10-27' })])).activities;
  expect(activity?.occurrences.map((occurrence) => occurrence.date)).toEqual(['2025-10-07', '2025-10-14', '2025-10-21']);
});
it('a weekday that contradicts the date loses', async () => {
  const catalogue = await read([row({ day: 'Friday' })]);
  expect(catalogue.activities[0]?.occurrences[0]?.date).toBe('2025-10-07');
  expect(said(catalogue)).toEqual(['2 repaired weekday-contradicts-date']);
});
it('a date that is a closing day of the organization is left out, and said', async () => {
  const catalogue = await read([row(), row({ first: '2025-10-14' })], { ...known, closingDays: new Map([['2025-10-14', { fr: 'Entretien', en: 'Maintenance' }]]) });
  expect(catalogue.activities[0]?.occurrences.map((occurrence) => occurrence.date)).toEqual(['2025-10-07']);
  expect(catalogue.findings).toMatchObject([{ row: 3, kind: 'repaired', code: 'closing-day-left-out', params: { date: '2025-10-14', name_fr: 'Entretien' } }]);
});
it('an activity may end after midnight', async () => {
  const catalogue = await read([row({ hours: '22,0,1,0' })]);
  expect(catalogue.activities[0]?.occurrences).toEqual([{ date: '2025-10-07', startTime: '22:00', endTime: '01:00' }]);
  expect(said(catalogue)).toEqual(['2 noticed ends-next-day']);
});

describe('rows that cannot be used', () => {
  it.each([
    ['a date that does not exist', row({ first: '2025-02-30' }), 'date-unreadable'],
    ['a last date before the first', row({ first: '2025-10-14', last: '2025-10-07' }), 'dates-reversed'],
    ['an hour that does not exist', row({ hours: '25,0,26,0' }), 'time-unreadable'],
    ['an end before the start', row({ hours: '18,0,17,0' }), 'hours-reversed'],
    ['an age in words', row({ min: 'six' }), 'age-unreadable'],
    ['a highest age below the lowest', row({ min: '12', max: '6' }), 'ages-reversed'],
    ['a weekday that is none', row({ day: 'Someday' }), 'weekday-unreadable'],
    ['no title', row({ title: '' }), 'title-missing'],
    ['no course number', row({ course: '' }), 'key-missing'],
    ['a cell too many', `${row()},surplus`, 'column-count'],
    ['a cell too few', row().replace(/,Tuesday$/, ''), 'column-count'],
  ])('%s: the row is refused and the others are read', async (_what, bad, code) => {
    const catalogue = await read([bad, row({ course: '777' })]);
    expect(said(catalogue)).toEqual([`2 refused ${code}`]);
    expect(catalogue.activities.map((activity) => activity.key)).toEqual(['777']);
  });
  it('the course of a refused row is remembered, so that it is not withdrawn for it', async () => {
    expect([...(await read([row({ first: 'soon' })])).refusedKeys]).toEqual(['500']);
  });
});
it('columns may come in any order, with others among them', async () => {
  const shuffled = 'Section,Course ID,Location ID,Note,Course Title,Age Min,Age Max,Start Hour,Start Min,End Hour,End Minute,First Date,Last Date,Day of the Week';
  const bytes = Buffer.from(`${shuffled}\r\nSwim - Drop-In,9,12,hello,Lane Swim,13,None,7,0,8,55,2026-01-05,2026-01-05,Monday\r\n`);
  const catalogue = await readCatalogue([{ name: 'winter.csv', bytes }], known);
  expect(catalogue.activities[0]).toMatchObject({ key: '9', name: { en: 'Lane Swim' }, occurrences: [{ date: '2026-01-05', startTime: '07:00', endTime: '08:55' }] });
});
