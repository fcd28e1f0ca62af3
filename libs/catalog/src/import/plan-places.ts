import { assert } from '@preau/kernel';
import type { ImportedCatalogue, ImportedLocation, Wording } from './catalogue-model';
import { plainName } from './read-table';

/** Everything about a location that an import decides. */
export interface LocationContent {
  readonly name: string;
  readonly parentId: string | null;
  readonly street: string;
  readonly city: string;
  readonly district: string;
  readonly postalCode: string;
  readonly accessibility: string;
  readonly description: string;
}
export interface ExistingLocation {
  readonly id: string;
  readonly source: string;
  readonly key: string;
  readonly name: string;
  readonly content: LocationContent | null;
}
export interface ExistingProgram extends Wording {
  readonly id: string;
  readonly source: string;
  readonly key: string;
}
export interface ExistingCategory extends Wording {
  readonly id: string;
  readonly programId: string;
  readonly parentId: string | null;
  readonly key: string;
}
export interface ExistingPlaces {
  readonly locations: readonly ExistingLocation[];
  readonly programs: readonly ExistingProgram[];
  readonly categories: readonly ExistingCategory[];
}

export interface NewLocation {
  readonly id: string;
  readonly source: string;
  readonly key: string;
  readonly content: LocationContent;
}
export interface PlacesPlan {
  readonly newLocations: readonly NewLocation[];
  readonly updatedLocations: readonly { readonly id: string; readonly changed: readonly (keyof LocationContent)[]; readonly content: LocationContent }[];
  readonly unchangedLocations: number;
  readonly newPrograms: readonly { readonly id: string; readonly source: string; readonly key: string; readonly name: Wording }[];
  readonly newCategories: readonly { readonly id: string; readonly programId: string; readonly parentId: string | null; readonly key: string; readonly name: Wording }[];
  locationOf(key: string): string;
  categoryOf(key: string): { readonly categoryId: string; readonly programId: string };
}

/** Where activities are and under which headings they stand: what exists is found again, the rest is planned as new. */
export function planPlaces(catalogue: ImportedCatalogue, existing: ExistingPlaces, newId: () => string): PlacesPlan {
  const locations = planLocations(catalogue.locations, existing.locations, newId);
  const programs = planPrograms(catalogue, existing, newId);
  const categories = planCategories(catalogue, existing, programs.ids, newId);
  return {
    ...locations.plan,
    newPrograms: programs.created,
    newCategories: categories.created,
    locationOf: (key) => required(locations.ids.get(key), `location ${key}`),
    categoryOf: (key) => required(categories.ids.get(key), `category ${key}`),
  };
}
function required<Thing>(thing: Thing | undefined, what: string): Thing {
  assert(thing !== undefined, `${what} was not planned`);
  return thing;
}

function planLocations(imported: readonly ImportedLocation[], existing: readonly ExistingLocation[], newId: () => string): { ids: ReadonlyMap<string, string>; plan: Pick<PlacesPlan, 'newLocations' | 'updatedLocations' | 'unchangedLocations'> } {
  const formers = new Map(existing.map((former) => [`${former.source}:${former.key}`, former]));
  const named = onlyOnes(existing, (former) => plainName(former.name));
  const ids = new Map(existing.map((former) => [`${former.source}:${former.key}`, former.id]));
  const matched = imported.map((location) => {
    const whole = `${location.source}:${location.key}`;
    // A sheet names places by their name: the only one of that name is meant, wherever it came from.
    const former = formers.get(whole) ?? (isCityLocation(location) ? undefined : named.get(plainName(location.name)));
    const id = former?.id ?? newId();
    ids.set(whole, id);
    return { location, former, id };
  });
  const newLocations: NewLocation[] = [];
  const updatedLocations: { id: string; changed: (keyof LocationContent)[]; content: LocationContent }[] = [];
  let unchangedLocations = 0;
  for (const { location, former, id } of matched) {
    const { source, key, parentKey, ...facts } = location;
    const content: LocationContent = { ...facts, parentId: parentKey === null ? null : (ids.get(`${source}:${parentKey}`) ?? null) };
    const before = former?.content;
    const changed = !before || !isCityLocation(location) || isBareName(content) ? [] : (Object.keys(content) as (keyof LocationContent)[]).filter((field) => content[field] !== before[field]);
    if (!former) newLocations.push({ id, source, key, content });
    else if (changed.length > 0) updatedLocations.push({ id, changed, content });
    else unchangedLocations += 1;
  }
  return { ids, plan: { newLocations: parentsFirst(newLocations), updatedLocations, unchangedLocations } };
}

/** Cities' own lists carry facts that are kept up to date; a sheet merely names its places. */
function isCityLocation(location: Pick<ImportedLocation, 'source'>): boolean {
  return location.source !== 'spreadsheet' && location.source !== 'manual';
}

/** A program file that merely names a place says nothing against what is known of it. */
function isBareName(content: LocationContent): boolean {
  return [content.street, content.city, content.district, content.postalCode, content.description].every((text) => text === '') && content.parentId === null;
}

function parentsFirst(locations: readonly NewLocation[]): NewLocation[] {
  const byId = new Map(locations.map((location) => [location.id, location]));
  const ordered = new Set<NewLocation>();
  for (const location of locations) {
    const chain: NewLocation[] = [];
    for (let above: NewLocation | undefined = location; above && !ordered.has(above) && !chain.includes(above); above = byId.get(above.content.parentId ?? '')) chain.push(above);
    for (const one of chain.reverse()) ordered.add(one);
  }
  return [...ordered];
}

function planPrograms(catalogue: ImportedCatalogue, existing: ExistingPlaces, newId: () => string): { ids: ReadonlyMap<string, string>; created: PlacesPlan['newPrograms'] } {
  const byKey = new Map(existing.programs.map((program) => [`${program.source}:${program.key}`, program.id]));
  const byName = new Map(existing.programs.map((program) => [`${plainName(program.fr)}|${plainName(program.en)}`, program.id]));
  const ids = new Map<string, string>();
  const created: { id: string; source: string; key: string; name: Wording }[] = [];
  for (const { source, key, name } of catalogue.programs) {
    const known = byKey.get(`${source}:${key}`) ?? byName.get(`${plainName(name.fr)}|${plainName(name.en)}`);
    const id = known ?? newId();
    ids.set(key, id);
    if (known === undefined) created.push({ id, source, key, name });
  }
  return { ids, created };
}

function planCategories(catalogue: ImportedCatalogue, existing: ExistingPlaces, programIds: ReadonlyMap<string, string>, newId: () => string): { ids: ReadonlyMap<string, { categoryId: string; programId: string }>; created: PlacesPlan['newCategories'] } {
  const nameKey = (programId: string, parentId: string | null, name: Wording): string => `${programId}|${parentId ?? ''}|${plainName(name.fr)}|${plainName(name.en)}`;
  const byKey = new Map(existing.categories.map((category) => [`${category.programId}|${category.key}`, category.id]));
  const byName = new Map(existing.categories.map((category) => [nameKey(category.programId, category.parentId, category), category.id]));
  const ids = new Map<string, { categoryId: string; programId: string }>();
  const created: { id: string; programId: string; parentId: string | null; key: string; name: Wording }[] = [];
  for (const { key, programKey, parentKey, name } of catalogue.categories) {
    const programId = required(programIds.get(programKey), `program ${programKey}`);
    const parentId = parentKey === null ? null : required(ids.get(parentKey), `category ${parentKey}`).categoryId;
    const known = byKey.get(`${programId}|${key}`) ?? byName.get(nameKey(programId, parentId, name));
    const categoryId = known ?? newId();
    ids.set(key, { categoryId, programId });
    if (known === undefined) created.push({ id: categoryId, programId, parentId, key, name });
  }
  return { ids, created };
}

function onlyOnes<Thing>(things: readonly Thing[], keyOf: (thing: Thing) => string): Map<string, Thing> {
  const found = new Map<string, Thing>();
  const twice = new Set<string>();
  for (const thing of things) {
    const key = keyOf(thing);
    if (found.has(key)) twice.add(key);
    found.set(key, thing);
  }
  for (const key of twice) found.delete(key);
  return found;
}
