import { createHash } from 'node:crypto';
import { weekdayOf } from '@preau/kernel';
import { say, sayInBoth } from '../messages';
import { agesInTitle } from './ages';
import { sameInBoth, type ImportedActivity, type ImportedLocation, type ImportedOffer, type ImportedSchedule, type ReadingSettings, type ReadPart, type Wording } from './catalogue-model';
import { CategoryTree } from './category-tree';
import { cellsOf, eachRow, fitting, known, nameCharactersMax, onOneLine, type ColumnNames } from './columns';
import { RowRefused, type Findings } from './finding';
import { readPriceCents } from './price';
import { hoursBetween, inOrder, minutesOf, readDate, readTime } from './read-date';
import { plainName, type Row, type Table } from './read-table';
import { datesOf, occurrencesOf } from './recurrence';
import { inTime, supplyOf } from './toronto-drop-in';
import { tidyPostalCode } from './toronto-locations';
import { readWeekdays } from './weekdays';

export const quebecSource = 'quebec';
export const quebecColumns = {
  session: ['code session'],
  title: ['description'],
  category: ['description nat'],
  club: ['nom cour'],
  place: ['lieu 1'],
  firstDate: ['date deb'],
  lastDate: ['date fin'],
  weekday: ['jour semaine'],
  startTime: ['heure debut'],
  endTime: ['heure fin'],
} satisfies ColumnNames;
export const quebecPriceColumn = { price: ['tarif base', 'tarif'] } satisfies ColumnNames;
const optional = { activity: ['description act'], room: ['lieu 2'], district: ['arrondissement'], address: ['adresse'], ...quebecPriceColumn } satisfies ColumnNames;
type Cell = (row: Row, column: keyof typeof quebecColumns | keyof typeof optional) => string;

interface Group {
  readonly first: Row;
  readonly ages: { readonly min: number | null; readonly max: number | null } | null;
  readonly priceCents: number | null;
  readonly span: Omit<ImportedSchedule, 'weekdays'>;
  /** Weekday → the row that brought it. */
  readonly weekdays: Map<number, number>;
}

/**
 * The Ville de Québec's two files, free and paid activities: one row per weekday, no numbers. An activity is the rows
 * that are equal in every column but the weekday. The file of free activities is sold date by date, the other by term.
 */
export async function readQuebec(table: Table, findings: Findings, settings: ReadingSettings, format: 'quebec-libre' | 'quebec-payant'): Promise<ReadPart & { rowCount: number }> {
  const cell = cellsOf(table, { ...quebecColumns, ...optional });
  // A row number says nothing of the activity.
  const identifying = table.columns.filter((column) => !quebecColumns.weekday.some((name) => name === column) && column !== 'id' && column !== '');
  const varying = new Set<string>([...quebecColumns.startTime, ...quebecColumns.endTime, ...quebecPriceColumn.price]);
  const groups = new Map<string, Group>();
  let accented = false;

  const read = (row: Row): void => {
    const weekdays = readWeekdays(cell(row, 'weekday'));
    const key = keyOf(row, identifying);
    const group = groups.get(key) ?? newGroup(row, cell, findings, format);
    groups.set(key, group);
    accented ||= /[À-ÿ]/.test([...row.cells.values()].join(''));
    for (const weekday of weekdays) {
      const first = group.weekdays.get(weekday);
      if (first === undefined) group.weekdays.set(weekday, row.number);
      else findings.add(row.number, 'duplicate-row', { first });
    }
  };
  const rowCount = await eachRow(table, findings, settings.onProgress, read, () => undefined);
  if (!accented && rowCount >= 10) findings.add(0, 'accents-absent');

  const tree = new CategoryTree();
  const locations = new Map<string, ImportedLocation>();
  const activities = [...groups].map(([key, group]) => activityOf(key, group, { cell, tree, locations, settings, findings, format, looseKey: keyOf(group.first, identifying.filter((column) => !varying.has(column))) }));
  return { locations: [...locations.values()], programs: tree.programs, categories: tree.categories, activities, refusedKeys: new Set(), rowCount };
}

function keyOf(row: Row, columns: readonly string[]): string {
  const text = columns.map((column) => `${column}=${onOneLine(row.cells.get(column) ?? '')}`).sort().join('\n');
  return createHash('sha256').update(text).digest('hex').slice(0, 24);
}

/** @throws RowRefused */
function newGroup(row: Row, cell: Cell, findings: Findings, format: 'quebec-libre' | 'quebec-payant'): Group {
  const title = onOneLine(known(cell(row, 'title')));
  if (title === '') throw new RowRefused('title-missing');
  const { from, to } = inOrder(readDate('DATE_DEB', cell(row, 'firstDate')), readDate('DATE_FIN', cell(row, 'lastDate')));
  const [startTime, endTime] = [readTime('HEURE_DEBUT', cell(row, 'startTime')), readTime('HEURE_FIN', cell(row, 'endTime'))];
  if (hoursBetween(startTime, endTime) === 'next-day') findings.add(row.number, 'ends-next-day', { end: endTime });
  const ages = agesInTitle(title);
  if (ages) findings.add(row.number, 'age-from-title', { title });
  const price = known(cell(row, 'price'));
  return {
    first: row,
    ages,
    priceCents: format === 'quebec-libre' ? 0 : price === '' ? null : readPriceCents('TARIF_BASE', price),
    span: { startsOn: from, endsOn: to, startTime, endTime },
    weekdays: new Map(),
  };
}

/** The city leaves hours blank by writing a minute or two after midnight. */
function looksBlank(span: Group['span']): boolean {
  return minutesOf(span.endTime) - minutesOf(span.startTime) <= 1 && minutesOf(span.startTime) <= 1;
}

interface Around {
  readonly cell: Cell;
  readonly tree: CategoryTree;
  readonly locations: Map<string, ImportedLocation>;
  readonly settings: ReadingSettings;
  readonly findings: Findings;
  readonly format: 'quebec-libre' | 'quebec-payant';
  readonly looseKey: string;
}

function activityOf(key: string, group: Group, at: Around): ImportedActivity {
  const { cell, findings } = at;
  const row = group.first;
  const text = (column: Parameters<Cell>[1]): string => onOneLine(known(cell(row, column)));
  const schedule: ImportedSchedule = { ...group.span, weekdays: [...group.weekdays.keys()].sort() };
  const occurrences = occurrencesWithFindings(schedule, group, at);
  const blank = looksBlank(group.span);
  if (blank) findings.add(row.number, 'hours-placeholder', { start: group.span.startTime, end: group.span.endTime });
  const [title, detail, category] = [text('title'), text('activity'), text('category')];
  const programKey = programOf(text('session'), at);
  const offer: ImportedOffer = { priceCents: group.priceCents, capacity: null };
  return {
    source: at.format,
    key,
    looseKey: at.looseKey,
    name: sameInBoth(fitting(title, nameCharactersMax, 'DESCRIPTION', row.number, findings)),
    description: detail === '' || plainName(detail) === plainName(title) ? null : sameInBoth(detail),
    session: at.format === 'quebec-payant' ? offer : null,
    dropIn: at.format === 'quebec-libre' ? offer : null,
    programKey,
    categoryKey: at.tree.category(programKey, [category === '' ? sayInBoth('category.other') : sameInBoth(category)]),
    locationKey: locationOf(row, cell, at.locations),
    room: text('room') === text('place') ? '' : text('room'),
    organizer: text('club'),
    ageMonthsMin: group.ages?.min ?? null,
    ageMonthsMax: group.ages?.max ?? null,
    registrationOpens: null,
    supply: supplyOf(title, detail, category),
    schedules: occurrences.length === 0 ? [] : [schedule],
    occurrences,
    needsReview: blank || occurrences.length === 0,
    rows: [...new Set(group.weekdays.values())],
  };
}

function occurrencesWithFindings(schedule: ImportedSchedule, group: Group, at: Around): ImportedActivity['occurrences'] {
  const firstRow = group.first.number;
  for (const [weekday, row] of group.weekdays) {
    if (datesOf({ ...schedule, weekdays: [weekday] }).length > 0) continue;
    at.findings.add(row, 'no-possible-date', { value: at.cell(group.first, 'weekday'), from: schedule.startsOn, to: schedule.endsOn });
  }
  const [first] = datesOf(schedule);
  if (first !== undefined && !schedule.weekdays.includes(weekdayOf(schedule.startsOn))) at.findings.add(firstRow, 'first-date-moved', { from: schedule.startsOn, to: first });
  return occurrencesOf(schedule, at.settings.closingDays, firstRow, at.findings).sort(inTime);
}

/** H2012 is «Hiver 2012». */
function programOf(code: string, at: Around): string {
  const parts = /^([HPEA])(\d{4})$/i.exec(code);
  const name: Wording = parts ? sayInBoth(`program.season.${parts[1]?.toUpperCase()}`, { year: parts[2] ?? '' }) : code === '' ? sayInBoth('program.other') : sameInBoth(code);
  return at.tree.program(quebecSource, code === '' ? say('en', 'program.other') : code.toUpperCase(), name);
}

/** '465, 64e Rue Est, Québec (QC) G1H 1Y1' */
function locationOf(row: Row, cell: Cell, locations: Map<string, ImportedLocation>): string | null {
  const name = onOneLine(known(cell(row, 'place')));
  if (name === '') return null;
  const address = onOneLine(known(cell(row, 'address')));
  const district = onOneLine(known(cell(row, 'district')));
  const key = plainName(`${name} ${district}`);
  if (!locations.has(key)) {
    const parts = /^(.*?),?\s*([^,]+?)\s*\([A-Z]{2}\)\s*(\S{3}\s?\S{3})?$/.exec(address);
    locations.set(key, {
      source: quebecSource, key, name: name.slice(0, nameCharactersMax), parentKey: null, street: parts?.[1] ?? address, city: parts?.[2] ?? '',
      district, postalCode: tidyPostalCode(parts?.[3] ?? ''), accessibility: '', description: '',
    });
  }
  return `${quebecSource}:${key}`;
}
