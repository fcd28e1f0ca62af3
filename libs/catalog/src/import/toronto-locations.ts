import type { ImportedLocation, ReadingSettings, ReadPart } from './catalogue-model';
import { cellsOf, descriptionCharactersMax, eachRow, fitting, known, nameCharactersMax, onOneLine, type ColumnNames } from './columns';
import { RowRefused, type Findings } from './finding';
import { plainText } from './plain-text';
import type { Row, Table } from './read-table';

export const torontoSource = 'toronto';
export const torontoLocationsColumns = {
  id: ['location id', 'locationid'],
  name: ['location name', 'locationname'],
  parent: ['parent location id', 'parentlocationid'],
} satisfies ColumnNames;
const optional = {
  district: ['district'], accessibility: ['accessibility'], number: ['street no'], suffix: ['street no suffix'], street: ['street name'],
  streetType: ['street type'], direction: ['street direction'], postalCode: ['postal code'], description: ['description'],
} satisfies ColumnNames;

export function tidyPostalCode(cell: string): string {
  const parts = /^([ABCEGHJ-NPRSTVXY]\d[A-Z])[ -]?(\d[A-Z]\d)$/.exec(cell.trim().toUpperCase());
  return parts ? `${parts[1]} ${parts[2]}` : '';
}

/** The City of Toronto's places: descriptions are web pages, "None" is nothing, a place that is its own parent has none. */
export async function readTorontoLocations(table: Table, findings: Findings, settings: ReadingSettings): Promise<ReadPart & { rowCount: number }> {
  const cell = cellsOf(table, { ...torontoLocationsColumns, ...optional });
  const locations = new Map<string, ImportedLocation>();
  const rowOf = new Map<string, number>();

  const read = (row: Row): void => {
    const text = (column: Parameters<typeof cell>[1]): string => onOneLine(known(cell(row, column)));
    const key = text('id');
    if (key === '') throw new RowRefused('key-missing');
    const first = rowOf.get(key);
    if (first !== undefined) {
      findings.add(row.number, 'duplicate-row', { first });
      return;
    }
    const title = plainText(text('name')).text;
    if (title === '') throw new RowRefused('location-name-missing');
    const described = plainText(known(cell(row, 'description')));
    if (described.hadMarkup && described.text !== known(cell(row, 'description')).replace(/\r\n/g, '\n')) findings.add(row.number, 'markup-removed', { column: 'Description' });
    const parent = text('parent');
    if (parent === '' || parent === '0') findings.add(row.number, 'parent-absent');
    const postalCode = tidyPostalCode(text('postalCode'));
    if (text('postalCode') === '') findings.add(row.number, 'postal-code-absent');
    else if (postalCode === '') findings.add(row.number, 'postal-code-unreadable', { value: text('postalCode') });
    const accessibility = text('accessibility').toLowerCase();
    rowOf.set(key, row.number);
    locations.set(key, {
      source: torontoSource,
      key,
      name: fitting(title, nameCharactersMax, 'Location Name', row.number, findings),
      parentKey: parent === '' || parent === '0' || parent === key ? null : parent,
      street: [text('number') + (text('suffix').includes('/') ? ' ' : '') + text('suffix'), text('street'), text('streetType'), text('direction')].filter((part) => part !== '').join(' '),
      city: '',
      district: text('district'),
      postalCode,
      accessibility: accessibility.startsWith('full') ? 'full' : accessibility.startsWith('part') ? 'partial' : '',
      description: fitting(described.text, descriptionCharactersMax, 'Description', row.number, findings),
    });
  };
  const rowCount = await eachRow(table, findings, settings.onProgress, read, () => undefined);
  return { locations: withSoundParents(locations, rowOf, settings, findings), programs: [], categories: [], activities: [], refusedKeys: new Set(), rowCount };
}

function withSoundParents(locations: ReadonlyMap<string, ImportedLocation>, rowOf: ReadonlyMap<string, number>, settings: ReadingSettings, findings: Findings): ImportedLocation[] {
  const parents = new Map<string, string>();
  return [...locations.values()].map((location) => {
    const { key, parentKey } = location;
    if (parentKey === null) return location;
    const row = rowOf.get(key) ?? 0;
    if (!locations.has(parentKey) && !settings.knownLocationKeys.has(`${torontoSource}:${parentKey}`)) {
      findings.add(row, 'parent-unknown', { parent: parentKey });
      return { ...location, parentKey: null };
    }
    for (let above: string | undefined = parentKey; above !== undefined; above = parents.get(above)) {
      if (above !== key) continue;
      findings.add(row, 'parent-loop');
      return { ...location, parentKey: null };
    }
    parents.set(key, parentKey);
    return location;
  });
}
