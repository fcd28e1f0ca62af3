import type { LocalDate, LocalTime } from '@preau/kernel';
import type { Finding } from './finding';

export type ImportFormat = 'toronto-drop-in' | 'toronto-registered' | 'toronto-locations' | 'quebec-libre' | 'quebec-payant' | 'preau-spreadsheet';

/** A word that families read. A file in one language gives the same text twice. */
export interface Wording {
  readonly fr: string;
  readonly en: string;
}
export function sameInBoth(text: string): Wording {
  return { fr: text, en: text };
}

export interface ImportedLocation {
  readonly source: string;
  /** Stable over files of the same source. */
  readonly key: string;
  readonly name: string;
  readonly parentKey: string | null;
  readonly street: string;
  readonly city: string;
  readonly district: string;
  /** 'G1R 1T2', or empty. */
  readonly postalCode: string;
  readonly accessibility: 'full' | 'partial' | '';
  /** Plain text: no markup ever comes out of a file. */
  readonly description: string;
}

export interface ImportedProgram {
  readonly source: string;
  readonly key: string;
  readonly name: Wording;
}

export interface ImportedCategory {
  readonly key: string;
  readonly programKey: string;
  /** Category above this one, of the same program. */
  readonly parentKey: string | null;
  readonly name: Wording;
}

/** A rule that says when: on these weekdays (1 Monday … 7 Sunday) from one date to another, both included. */
export interface ImportedSchedule {
  readonly weekdays: readonly number[];
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly startTime: LocalTime;
  readonly endTime: LocalTime;
}

/** One meeting. `endTime` not after `startTime` means that it ends the next day. */
export interface ImportedOccurrence {
  readonly date: LocalDate;
  readonly startTime: LocalTime;
  readonly endTime: LocalTime;
}

/** How something is sold. null: the file does not say; the import's default applies. */
export interface ImportedOffer {
  readonly priceCents: number | null;
  readonly capacity: number | null;
}

export interface ImportedActivity {
  /** Where its key comes from; keys are unique within a source. */
  readonly source: string;
  readonly key: string;
  /** For files without ids: what is left of the identity when the price or the hours change. */
  readonly looseKey: string | null;
  readonly name: Wording;
  readonly description: Wording | null;
  /** Sold as a whole term, date by date, or both. */
  readonly session: ImportedOffer | null;
  readonly dropIn: ImportedOffer | null;
  readonly programKey: string;
  readonly categoryKey: string;
  readonly locationKey: string | null;
  /** Room or field within the location. */
  readonly room: string;
  /** The club or association that leads it. */
  readonly organizer: string;
  /** Ages in completed months, both included; null is open. */
  readonly ageMonthsMin: number | null;
  readonly ageMonthsMax: number | null;
  /** On the wall clock of the organization; without a time, the import's opening hour applies. */
  readonly registrationOpens: { readonly on: LocalDate; readonly time: LocalTime | null } | null;
  readonly supply: 'recreation' | 'day-camp' | 'childcare';
  readonly schedules: readonly ImportedSchedule[];
  readonly occurrences: readonly ImportedOccurrence[];
  /** Something essential is missing (a date, the hours): imported, but not put in the store by itself. */
  readonly needsReview: boolean;
  /** Rows of the file it came from, as a spreadsheet numbers them. */
  readonly rows: readonly number[];
}

export interface ReadFile {
  readonly name: string;
  readonly format: ImportFormat;
  readonly encoding: 'utf-8' | 'utf-16le' | 'windows-1252';
  readonly delimiter: string;
  readonly rowCount: number;
}

/** What one or several files say, in one shape. */
export interface ImportedCatalogue {
  readonly files: readonly ReadFile[];
  readonly locations: readonly ImportedLocation[];
  readonly programs: readonly ImportedProgram[];
  readonly categories: readonly ImportedCategory[];
  readonly activities: readonly ImportedActivity[];
  readonly findings: readonly Finding[];
  /** Activities of which a row was refused: they are neither withdrawn nor shortened because of it. */
  readonly refusedKeys: ReadonlySet<string>;
}

/** What the organization decides before a file is read. */
export interface ReadingSettings {
  /** Date → its name. */
  readonly closingDays: ReadonlyMap<LocalDate, Wording>;
  /** Locations already in the catalogue: a file may name them without bringing them. */
  readonly knownLocationKeys: ReadonlySet<string>;
  /** Told how many rows have been read so far, every thousand rows. */
  readonly onProgress?: (rowsRead: number) => Promise<void>;
}

/** What one reader makes of one file, before files are put together. */
export interface ReadPart {
  readonly locations: readonly ImportedLocation[];
  readonly programs: readonly ImportedProgram[];
  readonly categories: readonly ImportedCategory[];
  readonly activities: readonly ImportedActivity[];
  readonly refusedKeys: ReadonlySet<string>;
}
