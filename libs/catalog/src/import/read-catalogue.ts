import { refusal } from '../errors';
import type { ImportedActivity, ImportedCatalogue, ImportedCategory, ImportedLocation, ImportedProgram, ImportFormat, ReadFile, ReadingSettings, ReadPart } from './catalogue-model';
import { hasColumns } from './columns';
import { Findings, type Finding } from './finding';
import { readSpreadsheet } from './preau-spreadsheet';
import { quebecColumns, quebecPriceColumn, readQuebec } from './quebec';
import { openTable, type Table } from './read-table';
import { looksLikeSpreadsheet } from './spreadsheet-columns';
import { readTorontoDropIn, torontoDropInColumns } from './toronto-drop-in';
import { readTorontoLocations, torontoLocationsColumns } from './toronto-locations';
import { readTorontoRegistered, torontoRegisteredColumns } from './toronto-registered';

export interface CatalogueFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Which city's columns a header has; null when nobody's. The more particular formats are asked first. */
export function formatOf(columns: readonly string[]): ImportFormat | null {
  if (hasColumns(columns, torontoRegisteredColumns)) return 'toronto-registered';
  if (hasColumns(columns, torontoDropInColumns)) return 'toronto-drop-in';
  if (hasColumns(columns, quebecColumns)) return hasColumns(columns, quebecPriceColumn) ? 'quebec-payant' : 'quebec-libre';
  if (looksLikeSpreadsheet(columns)) return 'preau-spreadsheet';
  if (hasColumns(columns, torontoLocationsColumns)) return 'toronto-locations';
  return null;
}

type Reading = ReadPart & { readonly rowCount: number };
function readAs(format: ImportFormat, table: Table, findings: Findings, settings: ReadingSettings): Promise<Reading> {
  switch (format) {
    case 'toronto-drop-in':
      return readTorontoDropIn(table, findings, settings);
    case 'toronto-registered':
      return readTorontoRegistered(table, findings, settings);
    case 'toronto-locations':
      return readTorontoLocations(table, findings, settings);
    case 'quebec-libre':
    case 'quebec-payant':
      return readQuebec(table, findings, settings, format);
    case 'preau-spreadsheet':
      return readSpreadsheet(table, findings, settings);
    default:
      return format satisfies never;
  }
}

/**
 * Reads files of any known format, in any order, into one catalogue and everything there is to say about their rows.
 * Pure: the same bytes and settings always give the same catalogue.
 * @throws DomainError catalog.import-file-empty, catalog.import-format-unknown, catalog.import-file-damaged
 */
export async function readCatalogue(files: readonly CatalogueFile[], settings: ReadingSettings): Promise<ImportedCatalogue> {
  const readFiles: ReadFile[] = [];
  const parts: { part: Reading; findings: Findings; format: ImportFormat }[] = [];
  let rowsBefore = 0;
  for (const file of files) {
    const table = openTable(file.bytes);
    if (table === null) throw refusal('catalog.import-file-empty', { file: file.name });
    const format = formatOf(table.columns);
    if (format === null) throw refusal('catalog.import-format-unknown', { file: file.name, columns: table.columns.slice(0, 40) });
    const findings = new Findings(file.name);
    const rowsOfFormerFiles = rowsBefore;
    const part = await readSound(file, () => readAs(format, table, findings, { ...settings, onProgress: (rows) => settings.onProgress?.(rowsOfFormerFiles + rows) ?? Promise.resolve() }));
    rowsBefore += part.rowCount;
    readFiles.push({ name: file.name, format, encoding: table.encoding, delimiter: table.delimiter, rowCount: part.rowCount });
    parts.push({ part, findings, format });
  }
  // A city's own locations file says more of a place than a program file that merely names it.
  parts.sort((a, b) => Number(b.format === 'toronto-locations') - Number(a.format === 'toronto-locations'));
  return assembled(readFiles, parts, settings);
}

async function readSound(file: CatalogueFile, read: () => Promise<Reading>): Promise<Reading> {
  try {
    return await read();
  } catch (error) {
    // Quotes that never close and records without an end: what the rows are cannot be known.
    if (error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('CSV_')) {
      throw refusal('catalog.import-file-damaged', { file: file.name, reason: error.code }, { cause: error });
    }
    throw error;
  }
}

function assembled(files: readonly ReadFile[], parts: readonly { part: Reading; findings: Findings }[], settings: ReadingSettings): ImportedCatalogue {
  const locations = firstOfEach<ImportedLocation>(parts.flatMap(({ part }) => part.locations), (location) => `${location.source}:${location.key}`);
  const knownKeys = new Set([...settings.knownLocationKeys, ...locations.keys()]);
  const activities = new Map<string, ImportedActivity>();
  const findings: Finding[] = [];
  const refusedKeys = new Set<string>();
  for (const { part, findings: ofFile } of parts) {
    const anyKnown = part.activities.some((activity) => activity.locationKey !== null && knownKeys.has(activity.locationKey));
    let missing = false;
    for (const activity of part.activities) {
      const found = activity.locationKey === null || knownKeys.has(activity.locationKey);
      if (!found && anyKnown) for (const row of activity.rows) ofFile.add(row, 'location-unknown', { location: activity.locationKey?.replace(/^[^:]*:/, '') ?? '' });
      missing ||= !found && !anyKnown;
      const whole = `${activity.source}:${activity.key}`;
      if (!activities.has(whole)) activities.set(whole, found ? activity : { ...activity, locationKey: null });
    }
    if (missing) ofFile.add(0, 'locations-missing');
    for (const key of part.refusedKeys) refusedKeys.add(key);
    findings.push(...ofFile.all.sort((a, b) => a.row - b.row));
  }
  return {
    files,
    locations: [...locations.values()],
    programs: [...firstOfEach<ImportedProgram>(parts.flatMap(({ part }) => part.programs), (program) => program.key).values()],
    categories: [...firstOfEach<ImportedCategory>(parts.flatMap(({ part }) => part.categories), (category) => category.key).values()],
    activities: [...activities.values()],
    findings,
    refusedKeys,
  };
}

function firstOfEach<Thing>(things: readonly Thing[], keyOf: (thing: Thing) => string): Map<string, Thing> {
  const first = new Map<string, Thing>();
  for (const thing of things) if (!first.has(keyOf(thing))) first.set(keyOf(thing), thing);
  return first;
}
