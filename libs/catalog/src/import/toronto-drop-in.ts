import { sayInBoth } from '../messages';
import { agesInYears, type AgeRange } from './ages';
import { sameInBoth, type ImportedActivity, type ImportedOccurrence, type ReadingSettings, type ReadPart, type Wording } from './catalogue-model';
import { CategoryTree } from './category-tree';
import { cellsOf, eachRow, fitting, known, nameCharactersMax, onOneLine, type ColumnNames } from './columns';
import { RowRefused, type Findings } from './finding';
import { plainText } from './plain-text';
import { hoursBetween, inOrder, readDate, readDateRange, readHourAndMinute } from './read-date';
import { plainName, type Row, type Table } from './read-table';
import { closingParams, datesOf } from './recurrence';
import { torontoSource } from './toronto-locations';
import { readWeekdays } from './weekdays';
import { weekdayOf } from '@preau/kernel';

export const torontoDropInColumns = {
  course: ['course id', 'courseid'],
  location: ['location id', 'locationid'],
  title: ['course title', 'coursetitle'],
  section: ['section'],
  ageMin: ['age min', 'agemin'],
  ageMax: ['age max', 'agemax'],
  startHour: ['start hour', 'starthour'],
  startMinute: ['start minute', 'start min', 'startminute', 'startmin'],
  endHour: ['end hour', 'endhour'],
  endMinute: ['end min', 'end minute', 'endmin', 'endminute'],
  weekday: ['dayoftheweek', 'day of the week', 'days of the week', 'day of week'],
} satisfies ColumnNames;
const optional = { firstDate: ['first date', 'firstdate'], lastDate: ['last date', 'lastdate'], range: ['date range', 'daterange'] } satisfies ColumnNames;

/** 'Sports - Drop-In' is Sports; 'Arts - Dance' is Dance within Arts. */
export function sectionPath(section: string): Wording[] {
  const steps = section.replace(/(?:\s*-\s*|\s+)drop-?\s?in$/i, '').split(/\s+-\s+/).map(onOneLine).filter((step) => step !== '');
  return steps.length === 0 ? [sayInBoth('category.other')] : steps.map(sameInBoth);
}
/** Camps are taxed and receipted otherwise than courses. */
export function supplyOf(...words: readonly string[]): ImportedActivity['supply'] {
  const text = plainName(words.join(' '));
  if (/\b(service de garde|child ?care|daycare|before and after school)\b/.test(text)) return 'childcare';
  return /\b(camps?|campto)\b/.test(text) ? 'day-camp' : 'recreation';
}

interface Course {
  readonly row: number;
  readonly facts: Readonly<Record<'Course Title' | 'Section' | 'Location ID' | 'Age Min' | 'Age Max', string>>;
  readonly title: string;
  readonly ages: AgeRange;
  readonly occurrences: Map<string, { readonly row: number; readonly occurrence: ImportedOccurrence }>;
  readonly rows: number[];
}

/** The City of Toronto's drop-in courses: one row per occurrence (or per weekly run), grouped by course number. */
export async function readTorontoDropIn(table: Table, findings: Findings, settings: ReadingSettings): Promise<ReadPart & { rowCount: number }> {
  const cell = cellsOf(table, { ...torontoDropInColumns, ...optional });
  const courses = new Map<string, Course>();
  const refusedKeys = new Set<string>();

  const read = (row: Row): void => {
    const key = known(cell(row, 'course'));
    if (key === '') throw new RowRefused('key-missing');
    const occurrences = occurrencesIn(row, cell, settings, findings);
    const course = courses.get(key) ?? newCourse(row, cell, findings);
    courses.set(key, course);
    course.rows.push(row.number);
    sayWhereItDisagrees(course, row, cell, findings);
    for (const occurrence of occurrences) {
      const slot = `${occurrence.date} ${occurrence.startTime} ${occurrence.endTime}`;
      const first = course.occurrences.get(slot);
      if (first) findings.add(row.number, 'duplicate-row', { first: first.row });
      else course.occurrences.set(slot, { row: row.number, occurrence });
    }
  };
  const rowCount = await eachRow(table, findings, settings.onProgress, read, (row) => {
    const key = known(cell(row, 'course'));
    if (key !== '') refusedKeys.add(key);
  });

  const tree = new CategoryTree();
  const activities = [...courses].map(([key, course]) => activityOf(key, course, tree));
  return { locations: [], programs: tree.programs, categories: tree.categories, activities, refusedKeys, rowCount };
}

type Cell = (row: Row, column: keyof typeof torontoDropInColumns | keyof typeof optional) => string;

function newCourse(row: Row, cell: Cell, findings: Findings): Course {
  const title = plainText(onOneLine(known(cell(row, 'title')))).text;
  if (title === '') throw new RowRefused('title-missing');
  return {
    row: row.number,
    facts: factsOf(row, cell),
    title: fitting(title, nameCharactersMax, 'Course Title', row.number, findings),
    ages: agesInYears(known(cell(row, 'ageMin')), known(cell(row, 'ageMax'))),
    occurrences: new Map(),
    rows: [],
  };
}

function factsOf(row: Row, cell: Cell): Course['facts'] {
  return {
    'Course Title': cell(row, 'title'), Section: cell(row, 'section'), 'Location ID': cell(row, 'location'), 'Age Min': cell(row, 'ageMin'), 'Age Max': cell(row, 'ageMax'),
  };
}
function sayWhereItDisagrees(course: Course, row: Row, cell: Cell, findings: Findings): void {
  if (row.number === course.row) return;
  for (const [column, found] of Object.entries(factsOf(row, cell))) {
    const kept = course.facts[column as keyof Course['facts']];
    if (found !== kept) findings.add(row.number, 'course-disagrees', { column, found, kept, first: course.row });
  }
}

/** @throws RowRefused */
function occurrencesIn(row: Row, cell: Cell, settings: ReadingSettings, findings: Findings): ImportedOccurrence[] {
  const firstDate = known(cell(row, 'firstDate'));
  const lastDate = known(cell(row, 'lastDate'));
  const range = firstDate === '' ? readDateRange('Date Range', cell(row, 'range')) : inOrder(readDate('First Date', firstDate), lastDate === '' ? readDate('First Date', firstDate) : readDate('Last Date', lastDate));
  const startTime = readHourAndMinute('Start Hour', cell(row, 'startHour'), cell(row, 'startMinute'));
  const endTime = readHourAndMinute('End Hour', cell(row, 'endHour'), cell(row, 'endMinute'));
  if (hoursBetween(startTime, endTime) === 'next-day') findings.add(row.number, 'ends-next-day', { end: endTime });
  const weekdays = readWeekdays(cell(row, 'weekday'));
  let dates = [range.from];
  if (range.from !== range.to) dates = datesOf({ weekdays, startsOn: range.from, endsOn: range.to, startTime, endTime });
  // One row is one date: when the weekday beside it says otherwise, the date is the fact.
  else if (!weekdays.includes(weekdayOf(range.from))) findings.add(row.number, 'weekday-contradicts-date', { date: range.from, value: cell(row, 'weekday') });
  if (dates.length === 0) findings.add(row.number, 'no-possible-date', { value: cell(row, 'weekday'), from: range.from, to: range.to });
  const open: ImportedOccurrence[] = [];
  for (const date of dates) {
    const closed = settings.closingDays.get(date);
    if (closed) findings.add(row.number, 'closing-day-left-out', closingParams(date, closed));
    else open.push({ date, startTime, endTime });
  }
  return open;
}

function activityOf(key: string, course: Course, tree: CategoryTree): ImportedActivity {
  const section = onOneLine(known(course.facts.Section));
  const programKey = tree.program('toronto', 'drop-in', sayInBoth('program.drop-in'));
  const occurrences = [...course.occurrences.values()].map(({ occurrence }) => occurrence).sort(inTime);
  return {
    source: 'toronto-drop-in',
    key,
    looseKey: null,
    name: sameInBoth(course.title),
    description: null,
    session: null,
    dropIn: { priceCents: null, capacity: null },
    programKey,
    categoryKey: tree.category(programKey, sectionPath(section)),
    locationKey: known(course.facts['Location ID']) === '' ? null : `${torontoSource}:${course.facts['Location ID']}`,
    room: '',
    organizer: '',
    ageMonthsMin: course.ages.min,
    ageMonthsMax: course.ages.max,
    registrationOpens: null,
    supply: supplyOf(section, course.title),
    schedules: [],
    occurrences,
    needsReview: occurrences.length === 0,
    rows: course.rows,
  };
}

export function inTime(a: ImportedOccurrence, b: ImportedOccurrence): number {
  const [left, right] = [`${a.date} ${a.startTime} ${a.endTime}`, `${b.date} ${b.startTime} ${b.endTime}`];
  return left < right ? -1 : left > right ? 1 : 0;
}
