import type { ImportedCatalogue, ReadingSettings } from './catalogue-model';
import { readCatalogue } from './read-catalogue';

const header = '_id,Course_ID,Location ID,Location Name,Section,Activity Title,Course Title,Days of The Week,From To,Start Hour,Start Min,End Hour,End Min,Activity URL,Min Age,Max Age,Program Category,Registration Date,Status / Information';
function row(overrides: Partial<Record<'course' | 'place' | 'title' | 'days' | 'span' | 'ages' | 'opens' | 'status', string>> = {}): string {
  const cells = { course: '900', place: '7,', title: 'Drawing - Child', days: 'Mon', span: 'Apr-13-2026 to May-04-2026', ages: '72,144', opens: '2026-03-04', status: 'This course has started', ...overrides };
  return `1,${cells.course},${cells.place},Arts - Visual Arts,${cells.title},Drawing,${cells.days},${cells.span},9,45,11,15,https://city.example/1,${cells.ages},Arts,${cells.opens},${cells.status}`;
}
const known: ReadingSettings = { closingDays: new Map(), knownLocationKeys: new Set(['toronto:7']) };
async function read(rows: readonly string[], settings: Partial<ReadingSettings> = {}): Promise<ImportedCatalogue> {
  return readCatalogue([{ name: 'registered.csv', bytes: Buffer.from([header, ...rows].join('\n')) }], { ...known, ...settings });
}
const canadaDay = new Map([['2026-07-01', { fr: 'Fête du Canada', en: 'Canada Day' }]]);

it('a course meets on its weekdays from the first date to the last', async () => {
  const [activity] = (await read([row({ days: '"Mon,Wed"' })])).activities;
  expect(activity?.occurrences.map((occurrence) => occurrence.date)).toEqual(['2026-04-13', '2026-04-15', '2026-04-20', '2026-04-22', '2026-04-27', '2026-04-29', '2026-05-04']);
  expect(activity?.session).toEqual({ priceCents: null, capacity: null });
});
it.each<[string, number | null, number | null, string]>([
  ['72,144', 72, 155, 'whole years: until the 13th birthday'],
  ['36,36', 36, 47, 'three years old, and nobody else'],
  ['48,60', 48, 71, 'five-year-olds belong to the early years'],
  ['3,18', 3, 18, 'months of babies are meant as they are'],
  ['720,None', 720, null, 'open end'],
  ['None,None', null, null, 'everybody'],
])('ages in months: %s is %s to %s (%s)', async (ages, min, max) => {
  const [activity] = (await read([row({ ages })])).activities;
  expect([activity?.ageMonthsMin, activity?.ageMonthsMax]).toEqual([min, max]);
});
it('a holiday inside the days is taken out once', async () => {
  const catalogue = await read([row({ days: '"Mon,Tue,Wed,Thu,Fri"', span: 'Jun-29-2026 to Jul-03-2026' })], { closingDays: canadaDay });
  expect(catalogue.activities[0]?.occurrences.map((occurrence) => occurrence.date)).toEqual(['2026-06-29', '2026-06-30', '2026-07-02', '2026-07-03']);
  expect(catalogue.findings.map((finding) => finding.code)).toEqual(['closing-day-left-out']);
});
it('a holiday that the city has already left out is not taken out twice, and the report says so', async () => {
  const catalogue = await read([row({ days: '"Mon,Tue,Thu,Fri"', span: 'Jun-29-2026 to Jul-03-2026' })], { closingDays: canadaDay });
  expect(catalogue.activities[0]?.occurrences).toHaveLength(4);
  expect(catalogue.findings.map((finding) => finding.code)).toEqual(['closing-day-already-out']);
});
it('each course opens for registration on its own day', async () => {
  const catalogue = await read([row(), row({ course: '901', opens: '2026-03-31' }), row({ course: '902', opens: 'None' })]);
  expect(catalogue.activities.map((activity) => activity.registrationOpens)).toEqual([{ on: '2026-03-04', time: null }, { on: '2026-03-31', time: null }, null]);
});
it('a place named in the row is enough to know it', async () => {
  const catalogue = await read([row({ place: '9,Eglinton Flats' })]);
  expect(catalogue.locations).toMatchObject([{ source: 'toronto', key: '9', name: 'Eglinton Flats' }]);
  expect(catalogue.activities[0]?.locationKey).toBe('toronto:9');
});
it('two rows of one course are its two weekly runs', async () => {
  const catalogue = await read([row(), row({ days: 'Fri' })]);
  expect(catalogue.activities).toHaveLength(1);
  expect(catalogue.activities[0]?.occurrences).toHaveLength(7);
  expect(catalogue.activities[0]?.schedules).toHaveLength(2);
});
it('a course whose first date is not on its day starts on the next one', async () => {
  const catalogue = await read([row({ days: 'Thu' })]);
  expect(catalogue.activities[0]?.occurrences[0]?.date).toBe('2026-04-16');
  expect(catalogue.findings).toMatchObject([{ code: 'first-date-moved', params: { from: '2026-04-13', to: '2026-04-16' } }]);
});
it('a cancelled course is refused, one that is not yet on sale is noticed', async () => {
  const catalogue = await read([row({ status: 'This course has been cancelled' }), row({ course: '901', status: 'This course is not presently available for Internet Registration.' })]);
  expect(catalogue.findings.map((finding) => [finding.row, finding.kind, finding.code])).toEqual([[2, 'refused', 'cancelled-at-source'], [3, 'noticed', 'not-open-online']]);
});
it('a slip of the pen in the year does not make thousands of dates', async () => {
  expect((await read([row({ span: 'Apr-13-2026 to Jun-15-2062' })])).findings.map((finding) => finding.code)).toEqual(['dates-too-many']);
});
