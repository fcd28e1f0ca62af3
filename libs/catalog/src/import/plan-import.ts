import { instantOf, type LocalDate, type LocalTime } from '@preau/kernel';
import type { ImportedActivity, ImportedCatalogue, ImportedSchedule } from './catalogue-model';
import { matchActivities } from './match-activities';
import { planPlaces, type ExistingPlaces, type PlacesPlan } from './plan-places';

/** What the administrator chooses before an import. Amounts in cents. */
export interface ImportOptions {
  /** Asked of sessions and dates for which the file has no price. */
  readonly defaultPriceCents: number;
  readonly defaultSessionCapacity: number;
  readonly defaultDropInCapacity: number;
  /** Puts new activities in the store at once; otherwise they wait as drafts. */
  readonly publish: boolean;
  /** Takes out of the store what the source no longer lists. A spreadsheet is rarely the whole catalogue, a city's file is. */
  readonly withdrawMissing: 'cities-only' | 'always' | 'never';
  /** When registration opens on a day for which the file gives no hour. */
  readonly registrationTime: LocalTime;
}
export const defaultImportOptions: ImportOptions = {
  defaultPriceCents: 0, defaultSessionCapacity: 20, defaultDropInCapacity: 25, publish: true, withdrawMissing: 'cities-only', registrationTime: '07:00',
};

/** Everything about an activity that an import decides, with references already resolved to ids. */
export interface ActivityContent {
  readonly programId: string;
  readonly categoryId: string;
  readonly locationId: string | null;
  readonly nameFr: string;
  readonly nameEn: string;
  readonly descriptionFr: string;
  readonly descriptionEn: string;
  readonly room: string;
  readonly organizer: string;
  readonly ageMinMonths: number | null;
  readonly ageMaxMonths: number | null;
  readonly sessionPriceCents: number | null;
  readonly sessionCapacity: number | null;
  readonly dropInPriceCents: number | null;
  readonly dropInCapacity: number | null;
  /** ISO instant. */
  readonly registrationOpensAt: string | null;
  /** '2025-10-09 09:05 10:30', in order. */
  readonly occurrences: readonly string[];
}
export type ContentField = Exclude<keyof ActivityContent, 'occurrences'>;

export interface ExistingActivity {
  readonly id: string;
  readonly source: string;
  readonly key: string;
  readonly looseKey: string | null;
  readonly status: string;
  /** What the last import of this source said, or for sheets that people edit, what the catalogue says now. */
  readonly content: ActivityContent;
}
export interface ExistingCatalogue extends ExistingPlaces {
  readonly activities: readonly ExistingActivity[];
}

export interface CreatedActivity {
  readonly id: string;
  readonly source: string;
  readonly key: string;
  readonly looseKey: string | null;
  readonly status: 'draft' | 'published';
  readonly supply: ImportedActivity['supply'];
  readonly mainlyChildren: boolean;
  readonly content: ActivityContent;
  readonly schedules: readonly ImportedSchedule[];
  readonly rowCount: number;
}
export interface UpdatedActivity {
  readonly id: string;
  readonly key: string;
  readonly looseKey: string | null;
  /** A withdrawn activity that the file lists again comes back in this state. */
  readonly restoredTo: 'draft' | 'published' | null;
  readonly changed: readonly ContentField[];
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Same day, other hours: the date keeps its registrations. */
  readonly moved: readonly { readonly from: string; readonly to: string }[];
  readonly content: ActivityContent;
  readonly schedules: readonly ImportedSchedule[];
  readonly rowCount: number;
}
export interface ImportPlan {
  readonly places: PlacesPlan;
  readonly created: readonly CreatedActivity[];
  readonly updated: readonly UpdatedActivity[];
  readonly withdrawn: readonly { readonly id: string }[];
  readonly unchanged: number;
  /** Rows of the file behind activities that need no writing. */
  readonly unchangedRows: number;
  /** Whether the next import of these files is compared with what they say now, rather than with the catalogue. */
  readonly keepsSnapshots: boolean;
  /** Dates before the file's first one are history: a file that no longer lists them does not cancel them. */
  readonly firstDate: LocalDate | null;
}

const fields: readonly ContentField[] = [
  'programId', 'categoryId', 'locationId', 'nameFr', 'nameEn', 'descriptionFr', 'descriptionEn', 'room', 'organizer', 'ageMinMonths', 'ageMaxMonths',
  'sessionPriceCents', 'sessionCapacity', 'dropInPriceCents', 'dropInCapacity', 'registrationOpensAt',
];
/** Municipal recreation for people of 14 and under is taxed otherwise: 179 is the last month of being fourteen. */
const childMonthsMax = 179;

/**
 * Compares what files say with what the catalogue holds and says exactly what to write. Pure: ids of new rows come from
 * `newId`. An activity whose content is the same appears nowhere in the plan but in the count of the unchanged.
 */
export function planImport(catalogue: ImportedCatalogue, existing: ExistingCatalogue, options: ImportOptions, around: { readonly zone: string; readonly newId: () => string }): ImportPlan {
  const places = planPlaces(catalogue, existing, around.newId);
  const matches = matchActivities(catalogue.activities, existing.activities);
  const created: CreatedActivity[] = [];
  const updated: UpdatedActivity[] = [];
  let unchanged = 0;
  let unchangedRows = 0;
  for (const [activity, former] of matches.pairs) {
    const content = contentOf(activity, places, options, around.zone);
    if (former === null) created.push(creationOf(activity, content, options, around.newId()));
    else {
      const update = updateOf(activity, content, former, options, catalogue.refusedKeys.has(activity.key));
      if (update) updated.push(update);
      else [unchanged, unchangedRows] = [unchanged + 1, unchangedRows + activity.rows.length];
    }
  }
  const withdrawn = matches.missing.filter((former) => withdraws(former, catalogue, options)).map(({ id }) => ({ id }));
  return { places, created, updated, withdrawn, unchanged, unchangedRows, keepsSnapshots: !isSheet(catalogue), firstDate: firstDateOf(catalogue) };
}

function withdraws(former: ExistingActivity, catalogue: ImportedCatalogue, options: ImportOptions): boolean {
  if (former.status === 'withdrawn' || former.status === 'cancelled' || catalogue.refusedKeys.has(former.key)) return false;
  return options.withdrawMissing === 'always' || (options.withdrawMissing === 'cities-only' && !isSheet(catalogue));
}

/** A spreadsheet is typed by people who look at the catalogue, so it is compared with the catalogue itself. */
export function isSheet(catalogue: Pick<ImportedCatalogue, 'files'>): boolean {
  return catalogue.files.some((file) => file.format === 'preau-spreadsheet');
}

function firstDateOf(catalogue: ImportedCatalogue): LocalDate | null {
  let first: LocalDate | null = null;
  for (const { occurrences } of catalogue.activities) {
    const date = occurrences[0]?.date;
    if (date !== undefined && (first === null || date < first)) first = date;
  }
  return first;
}

function contentOf(activity: ImportedActivity, places: PlacesPlan, options: ImportOptions, zone: string): ActivityContent {
  const { categoryId, programId } = places.categoryOf(activity.categoryKey);
  const opens = activity.registrationOpens;
  return {
    programId,
    categoryId,
    locationId: activity.locationKey === null ? null : places.locationOf(activity.locationKey),
    nameFr: activity.name.fr,
    nameEn: activity.name.en,
    descriptionFr: activity.description?.fr ?? '',
    descriptionEn: activity.description?.en ?? '',
    room: activity.room,
    organizer: activity.organizer,
    ageMinMonths: activity.ageMonthsMin,
    ageMaxMonths: activity.ageMonthsMax,
    sessionPriceCents: activity.session && (activity.session.priceCents ?? options.defaultPriceCents),
    sessionCapacity: activity.session && (activity.session.capacity ?? options.defaultSessionCapacity),
    dropInPriceCents: activity.dropIn && (activity.dropIn.priceCents ?? options.defaultPriceCents),
    dropInCapacity: activity.dropIn && (activity.dropIn.capacity ?? options.defaultDropInCapacity),
    registrationOpensAt: opens && instantOf(opens.on, opens.time ?? options.registrationTime, zone).toISOString(),
    occurrences: activity.occurrences.map((occurrence) => `${occurrence.date} ${occurrence.startTime} ${occurrence.endTime}`),
  };
}

function creationOf(activity: ImportedActivity, content: ActivityContent, options: ImportOptions, id: string): CreatedActivity {
  return {
    id, source: activity.source, key: activity.key, looseKey: activity.looseKey, status: stateFor(activity, options), supply: activity.supply,
    mainlyChildren: activity.ageMonthsMax !== null && activity.ageMonthsMax <= childMonthsMax, content, schedules: activity.schedules, rowCount: activity.rows.length,
  };
}
function stateFor(activity: ImportedActivity, options: ImportOptions): 'draft' | 'published' {
  return options.publish && !activity.needsReview ? 'published' : 'draft';
}

function updateOf(activity: ImportedActivity, content: ActivityContent, former: ExistingActivity, options: ImportOptions, rowsWereRefused: boolean): UpdatedActivity | null {
  const changed = fields.filter((field) => content[field] !== former.content[field]);
  const [now, before] = [new Set(content.occurrences), new Set(former.content.occurrences)];
  const fresh = content.occurrences.filter((occurrence) => !before.has(occurrence));
  const gone = rowsWereRefused ? [] : former.content.occurrences.filter((occurrence) => !now.has(occurrence));
  const { moved, added, removed } = movesAmong(fresh, gone);
  const restoredTo = former.status === 'withdrawn' ? stateFor(activity, options) : null;
  const renamed = activity.key !== former.key;
  if (changed.length === 0 && fresh.length === 0 && gone.length === 0 && restoredTo === null && !renamed) return null;
  const kept = rowsWereRefused ? [...new Set([...former.content.occurrences, ...content.occurrences])].sort() : content.occurrences;
  return {
    id: former.id, key: activity.key, looseKey: activity.looseKey, restoredTo, changed, added, removed, moved,
    content: { ...content, occurrences: kept }, schedules: activity.schedules, rowCount: activity.rows.length,
  };
}

/** One date gone and one come on the same day is a change of hours. */
function movesAmong(fresh: readonly string[], gone: readonly string[]): Pick<UpdatedActivity, 'moved' | 'added' | 'removed'> {
  const onDay = (slots: readonly string[], day: string): string[] => slots.filter((slot) => slot.startsWith(day));
  const moved: { from: string; to: string }[] = [];
  for (const from of gone) {
    const day = from.slice(0, 10);
    const [to, ...others] = onDay(fresh, day);
    if (to !== undefined && others.length === 0 && onDay(gone, day).length === 1) moved.push({ from, to });
  }
  return { moved, added: fresh.filter((slot) => !moved.some((move) => move.to === slot)), removed: gone.filter((slot) => !moved.some((move) => move.from === slot)) };
}
