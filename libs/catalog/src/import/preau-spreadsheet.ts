import { weekdayOf } from '@preau/kernel';
import { sayInBoth } from '../messages';
import { agesInMonths, agesInYears, type AgeRange } from './ages';
import type { ImportedActivity, ImportedLocation, ImportedOccurrence, ImportedOffer, ImportedSchedule, ReadingSettings, ReadPart, Wording } from './catalogue-model';
import { CategoryTree } from './category-tree';
import { cellsOf, descriptionCharactersMax, eachRow, fitting, known, nameCharactersMax, onOneLine } from './columns';
import { RowRefused, type Findings } from './finding';
import { readPriceCents } from './price';
import { hoursBetween, inOrder, readDate, readTime } from './read-date';
import { plainName, type Row, type Table } from './read-table';
import { closingParams, datesOf, occurrencesOf } from './recurrence';
import { spreadsheetColumns } from './spreadsheet-columns';
import { inTime, supplyOf } from './toronto-drop-in';
import { tidyPostalCode } from './toronto-locations';
import { readWeekdays } from './weekdays';

export const spreadsheetSource = 'spreadsheet';
type Cell = (row: Row, column: keyof typeof spreadsheetColumns) => string;

interface Draft {
  readonly row: number;
  activity: ImportedActivity;
  readonly slots: Set<string>;
}

/**
 * Préau's own spreadsheet: one row per activity and run. Rows with the same key are one activity, and the first row
 * describes it; each row brings a weekly run (weekdays from a date to another) or a list of dates.
 */
export async function readSpreadsheet(table: Table, findings: Findings, settings: ReadingSettings): Promise<ReadPart & { rowCount: number }> {
  const raw = cellsOf(table, spreadsheetColumns);
  // What our export protected from being run as a formula comes back as it was.
  const cell: Cell = (row, column) => known(raw(row, column).replace(/^'(?=[=+\-@\t])/, ''));
  const tree = new CategoryTree();
  const drafts = new Map<string, Draft>();
  const locations = new Map<string, ImportedLocation>();
  const refusedKeys = new Set<string>();

  const read = (row: Row): void => {
    const identity = identityOf(row, cell);
    const run = runIn(row, cell, settings, findings);
    let draft = drafts.get(identity.whole);
    if (!draft) {
      draft = { row: row.number, activity: describedBy(row, identity, cell, tree, locations, findings), slots: new Set() };
      drafts.set(identity.whole, draft);
    }
    const fresh = run.occurrences.filter((occurrence) => !draft.slots.has(slotOf(occurrence)));
    if (draft.row !== row.number && fresh.length === 0) findings.add(row.number, 'duplicate-row', { first: draft.row });
    for (const occurrence of fresh) draft.slots.add(slotOf(occurrence));
    const { activity } = draft;
    draft.activity = {
      ...activity,
      schedules: [...activity.schedules, ...run.schedules],
      occurrences: [...activity.occurrences, ...fresh],
      rows: [...activity.rows, row.number],
    };
  };
  const rowCount = await eachRow(table, findings, settings.onProgress, read, (row) => {
    const key = cell(row, 'key');
    if (key !== '') refusedKeys.add(key);
  });
  const activities = [...drafts.values()].map(({ activity }) => {
    const occurrences = [...activity.occurrences].sort(inTime);
    return { ...activity, occurrences, needsReview: activity.needsReview || occurrences.length === 0 };
  });
  return { locations: [...locations.values()], programs: tree.programs, categories: tree.categories, activities, refusedKeys, rowCount };
}

function slotOf(occurrence: ImportedOccurrence): string {
  return `${occurrence.date} ${occurrence.startTime} ${occurrence.endTime}`;
}

interface Identity {
  readonly whole: string;
  readonly source: string;
  readonly key: string;
}
/** A key, or for a sheet typed by hand the program, category, title and place. */
function identityOf(row: Row, cell: Cell): Identity {
  const source = cell(row, 'source') || spreadsheetSource;
  const words = [namesIn(row, cell, 'program'), namesIn(row, cell, 'category'), namesIn(row, cell, 'name')].map((wording) => wording?.fr ?? '');
  const key = cell(row, 'key') || plainName([...words, cell(row, 'location'), cell(row, 'room')].join(' ')).slice(0, 300);
  if (key === '') throw new RowRefused('key-missing');
  return { whole: `${source}:${key}`, source, key };
}

function namesIn(row: Row, cell: Cell, what: 'program' | 'category' | 'name' | 'description'): Wording | null {
  const both = cell(row, what);
  const [fr, en] = [cell(row, `${what}Fr`) || both, cell(row, `${what}En`) || both];
  return fr === '' && en === '' ? null : { fr: fr || en, en: en || fr };
}

function agesIn(row: Row, cell: Cell): AgeRange {
  const [minYears, maxYears, minMonths, maxMonths] = [cell(row, 'ageMinYears'), cell(row, 'ageMaxYears'), cell(row, 'ageMinMonths'), cell(row, 'ageMaxMonths')];
  if (minMonths === '' && maxMonths === '') return agesInYears(minYears, maxYears);
  // Our own months are exact: 155 is the last month of being twelve.
  const inYears = agesInMonths(minMonths, maxMonths);
  return { min: inYears.min, max: maxMonths === '' ? null : Number(maxMonths) };
}

function offerIn(row: Row, cell: Cell, kind: 'session' | 'dropIn'): ImportedOffer | null {
  const [price, capacity] = [cell(row, `${kind}Price`), cell(row, `${kind}Capacity`)];
  if (price === '' && capacity === '') return null;
  if (capacity !== '' && !/^\d{1,6}$/.test(capacity)) throw new RowRefused('capacity-unreadable', { column: 'capacity', value: capacity });
  return { priceCents: price === '' ? null : readPriceCents('price', price), capacity: capacity === '' ? null : Number(capacity) };
}
/** Sold as its price columns say; a sheet with one plain price says the kind beside it. */
function offersIn(row: Row, cell: Cell): Pick<ImportedActivity, 'session' | 'dropIn'> {
  const own = { session: offerIn(row, cell, 'session'), dropIn: offerIn(row, cell, 'dropIn') };
  if (own.session || own.dropIn) return own;
  const kind = plainName(cell(row, 'kind'));
  const [price, capacity] = [cell(row, 'price'), cell(row, 'capacity')];
  if (capacity !== '' && !/^\d{1,6}$/.test(capacity)) throw new RowRefused('capacity-unreadable', { column: 'capacity', value: capacity });
  const offer: ImportedOffer = { priceCents: price === '' ? null : readPriceCents('price', price), capacity: capacity === '' ? null : Number(capacity) };
  if (kind === '' || kind.startsWith('session')) return { session: offer, dropIn: null };
  if (/^(drop ?in|a la carte|libre)/.test(kind)) return { session: null, dropIn: offer };
  throw new RowRefused('kind-unreadable');
}

function describedBy(row: Row, identity: Identity, cell: Cell, tree: CategoryTree, locations: Map<string, ImportedLocation>, findings: Findings): ImportedActivity {
  const name = namesIn(row, cell, 'name');
  if (name === null) throw new RowRefused('title-missing');
  const program = namesIn(row, cell, 'program') ?? sayInBoth('program.other');
  const category = namesIn(row, cell, 'category') ?? sayInBoth('category.other');
  const programKey = tree.program(spreadsheetSource, plainName(program.fr) || program.fr, program);
  const opens = cell(row, 'registrationOpens');
  const description = namesIn(row, cell, 'description');
  const ages = agesIn(row, cell);
  const fit = (text: string, most: number, column: string): string => fitting(text, most, column, row.number, findings);
  return {
    source: identity.source,
    key: identity.key,
    looseKey: null,
    name: { fr: fit(onOneLine(name.fr), nameCharactersMax, 'name_fr'), en: fit(onOneLine(name.en), nameCharactersMax, 'name_en') },
    description: description && { fr: fit(description.fr, descriptionCharactersMax, 'description_fr'), en: fit(description.en, descriptionCharactersMax, 'description_en') },
    ...offersIn(row, cell),
    programKey,
    categoryKey: tree.category(programKey, pathOf(category)),
    locationKey: locationIn(row, cell, locations),
    room: cell(row, 'room'),
    organizer: cell(row, 'organizer'),
    ageMonthsMin: ages.min,
    ageMonthsMax: ages.max,
    registrationOpens: opens === '' ? null : { on: readDate('registration_opens', opens), time: / \d/.test(opens) ? readTime('registration_opens', opens.replace(/^\S+ /, '')) : null },
    supply: supplyOf(name.fr, name.en, category.fr, category.en),
    schedules: [],
    occurrences: [],
    needsReview: /^(draft|brouillon)$/i.test(cell(row, 'status')),
    rows: [],
  };
}

/** «Arts > Danse» is Danse within Arts. */
function pathOf(category: Wording): Wording[] {
  const [fr, en] = [category.fr.split(/\s*>\s*/), category.en.split(/\s*>\s*/)];
  return fr.map((step, index) => ({ fr: step, en: en[index] ?? step }));
}

function locationIn(row: Row, cell: Cell, locations: Map<string, ImportedLocation>): string | null {
  const name = onOneLine(cell(row, 'location')).slice(0, nameCharactersMax);
  if (name === '') return null;
  const key = plainName(name) || name;
  if (!locations.has(key)) {
    locations.set(key, {
      source: spreadsheetSource, key, name, parentKey: null, street: cell(row, 'street'), city: cell(row, 'city'), district: cell(row, 'district'),
      postalCode: tidyPostalCode(cell(row, 'postalCode')), accessibility: '', description: '',
    });
  }
  return `${spreadsheetSource}:${key}`;
}

/** @throws RowRefused */
function runIn(row: Row, cell: Cell, settings: ReadingSettings, findings: Findings): { schedules: ImportedSchedule[]; occurrences: ImportedOccurrence[] } {
  const [dates, start] = [cell(row, 'dates'), cell(row, 'startDate')];
  if (dates === '' && start === '') return { schedules: [], occurrences: [] };
  const [startTime, endTime] = [readTime('start_time', cell(row, 'startTime')), readTime('end_time', cell(row, 'endTime'))];
  if (hoursBetween(startTime, endTime) === 'next-day') findings.add(row.number, 'ends-next-day', { end: endTime });
  if (dates !== '') {
    const occurrences: ImportedOccurrence[] = [];
    for (const date of dates.split(/[\s,;]+/).map((text) => readDate('dates', text))) {
      const closed = settings.closingDays.get(date);
      if (closed) findings.add(row.number, 'closing-day-left-out', closingParams(date, closed));
      else occurrences.push({ date, startTime, endTime });
    }
    return { schedules: [], occurrences };
  }
  const { from, to } = inOrder(readDate('start_date', start), readDate('end_date', cell(row, 'endDate') || start));
  const days = cell(row, 'weekdays');
  const schedule: ImportedSchedule = { weekdays: days === '' && from === to ? [weekdayOf(from)] : readWeekdays(days), startsOn: from, endsOn: to, startTime, endTime };
  const [first] = datesOf(schedule);
  if (first === undefined) findings.add(row.number, 'no-possible-date', { value: days, from, to });
  else if (!schedule.weekdays.includes(weekdayOf(from))) findings.add(row.number, 'first-date-moved', { from, to: first });
  return { schedules: [schedule], occurrences: occurrencesOf(schedule, settings.closingDays, row.number, findings) };
}
