import { weekdayOf } from '@preau/kernel';
import { sayInBoth } from '../messages';
import { agesInMonths } from './ages';
import { sameInBoth, type ImportedActivity, type ImportedLocation, type ImportedSchedule, type ReadingSettings, type ReadPart } from './catalogue-model';
import { CategoryTree } from './category-tree';
import { cellsOf, eachRow, fitting, known, nameCharactersMax, onOneLine, type ColumnNames } from './columns';
import { RowRefused, type Findings } from './finding';
import { plainText } from './plain-text';
import { hoursBetween, readDate, readDateRange, readHourAndMinute } from './read-date';
import type { Row, Table } from './read-table';
import { datesOf, occurrencesOf } from './recurrence';
import { inTime, sectionPath, supplyOf } from './toronto-drop-in';
import { torontoSource } from './toronto-locations';
import { readWeekdays } from './weekdays';

export const torontoRegisteredColumns = {
  course: ['course id', 'courseid'],
  location: ['location id', 'locationid'],
  section: ['section'],
  title: ['activity title', 'activitytitle'],
  weekdays: ['days of the week', 'dayoftheweek', 'day of the week'],
  fromTo: ['from to', 'fromto'],
  startHour: ['start hour', 'starthour'],
  startMinute: ['start min', 'start minute', 'startmin'],
  endHour: ['end hour', 'endhour'],
  endMinute: ['end min', 'end minute', 'endmin'],
  ageMin: ['min age', 'minage'],
  ageMax: ['max age', 'maxage'],
} satisfies ColumnNames;
const optional = {
  locationName: ['location name', 'locationname'], courseTitle: ['course title', 'coursetitle'],
  registrationDate: ['registration date', 'registrationdate'], status: ['status information', 'status'],
} satisfies ColumnNames;
type Cell = (row: Row, column: keyof typeof torontoRegisteredColumns | keyof typeof optional) => string;

interface Course {
  readonly activity: ImportedActivity;
  readonly row: number;
}

/** The City of Toronto's registered programs: one row per weekly run; ages in months; several rows of a course are its several runs. */
export async function readTorontoRegistered(table: Table, findings: Findings, settings: ReadingSettings): Promise<ReadPart & { rowCount: number }> {
  const cell = cellsOf(table, { ...torontoRegisteredColumns, ...optional });
  const tree = new CategoryTree();
  const courses = new Map<string, Course>();
  const locations = new Map<string, ImportedLocation>();
  const refusedKeys = new Set<string>();

  const read = (row: Row): void => {
    const key = known(cell(row, 'course'));
    if (key === '') throw new RowRefused('key-missing');
    const status = onOneLine(known(cell(row, 'status')));
    if (/\bcancel+ed\b|\bannul/i.test(status)) throw new RowRefused('cancelled-at-source', { status });
    const activity = activityIn(row, key, cell, { tree, settings, findings });
    if (/not (presently |currently )?available/i.test(status)) findings.add(row.number, 'not-open-online', { status });
    noteLocation(row, cell, locations);
    const before = courses.get(key);
    if (!before) courses.set(key, { activity, row: row.number });
    else courses.set(key, { row: before.row, activity: withAnotherRun(before, activity, row.number, findings) });
  };
  const rowCount = await eachRow(table, findings, settings.onProgress, read, (row) => {
    const key = known(cell(row, 'course'));
    if (key !== '') refusedKeys.add(key);
  });
  return { locations: [...locations.values()], programs: tree.programs, categories: tree.categories, activities: [...courses.values()].map(({ activity }) => activity), refusedKeys, rowCount };
}

/** @throws RowRefused */
function scheduleIn(row: Row, cell: Cell, findings: Findings): ImportedSchedule {
  const { from, to } = readDateRange('From To', cell(row, 'fromTo'));
  const startTime = readHourAndMinute('Start Hour', cell(row, 'startHour'), cell(row, 'startMinute'));
  const endTime = readHourAndMinute('End Hour', cell(row, 'endHour'), cell(row, 'endMinute'));
  if (hoursBetween(startTime, endTime) === 'next-day') findings.add(row.number, 'ends-next-day', { end: endTime });
  return { weekdays: readWeekdays(cell(row, 'weekdays')), startsOn: from, endsOn: to, startTime, endTime };
}

function activityIn(row: Row, key: string, cell: Cell, at: { tree: CategoryTree; settings: ReadingSettings; findings: Findings }): ImportedActivity {
  const { findings } = at;
  const title = plainText(onOneLine(known(cell(row, 'title')) || known(cell(row, 'courseTitle')))).text;
  if (title === '') throw new RowRefused('title-missing');
  const ages = agesInMonths(known(cell(row, 'ageMin')), known(cell(row, 'ageMax')));
  const opens = known(cell(row, 'registrationDate'));
  const registrationOpens = opens === '' ? null : { on: readDate('Registration Date', opens), time: null };
  const schedule = scheduleIn(row, cell, findings);
  const [first] = datesOf(schedule);
  if (first === undefined) findings.add(row.number, 'no-possible-date', { value: cell(row, 'weekdays'), from: schedule.startsOn, to: schedule.endsOn });
  else if (!schedule.weekdays.includes(weekdayOf(schedule.startsOn))) findings.add(row.number, 'first-date-moved', { from: schedule.startsOn, to: first });
  const occurrences = occurrencesOf(schedule, at.settings.closingDays, row.number, findings);
  const section = onOneLine(known(cell(row, 'section')));
  const programKey = at.tree.program('toronto', 'registered', sayInBoth('program.registered'));
  const location = known(cell(row, 'location'));
  return {
    source: 'toronto-registered',
    key,
    looseKey: null,
    name: sameInBoth(fitting(title, nameCharactersMax, 'Activity Title', row.number, findings)),
    description: null,
    session: { priceCents: null, capacity: null },
    dropIn: null,
    programKey,
    categoryKey: at.tree.category(programKey, sectionPath(section)),
    locationKey: location === '' ? null : `${torontoSource}:${location}`,
    room: '',
    organizer: '',
    ageMonthsMin: ages.min,
    ageMonthsMax: ages.max,
    registrationOpens,
    supply: supplyOf(section, title),
    schedules: [schedule],
    occurrences,
    needsReview: occurrences.length === 0,
    rows: [row.number],
  };
}

/** This file names some of its places; a locations file, when there is one, says more and wins. */
function noteLocation(row: Row, cell: Cell, locations: Map<string, ImportedLocation>): void {
  const [key, name] = [known(cell(row, 'location')), onOneLine(known(cell(row, 'locationName')))];
  if (key === '' || name === '' || locations.has(key)) return;
  locations.set(key, { source: torontoSource, key, name: name.slice(0, nameCharactersMax), parentKey: null, street: '', city: '', district: '', postalCode: '', accessibility: '', description: '' });
}

function withAnotherRun(before: Course, next: ImportedActivity, row: number, findings: Findings): ImportedActivity {
  const kept = before.activity;
  if (kept.name.en !== next.name.en) findings.add(row, 'course-disagrees', { column: 'Activity Title', found: next.name.en, kept: kept.name.en, first: before.row });
  const slots = new Set(kept.occurrences.map((occurrence) => `${occurrence.date} ${occurrence.startTime}`));
  const fresh = next.occurrences.filter((occurrence) => !slots.has(`${occurrence.date} ${occurrence.startTime}`));
  if (fresh.length === 0) {
    findings.add(row, 'duplicate-row', { first: before.row });
    return { ...kept, rows: [...kept.rows, row] };
  }
  const occurrences = [...kept.occurrences, ...fresh].sort(inTime);
  return { ...kept, schedules: [...kept.schedules, ...next.schedules], occurrences, needsReview: false, rows: [...kept.rows, row] };
}
