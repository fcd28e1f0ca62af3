/** Why a row was refused, repaired or worth a word. The sentences are in messages/{fr,en}.json under the same codes. */
export const findingKinds = {
  'column-count': 'refused',
  'key-missing': 'refused',
  'title-missing': 'refused',
  'location-name-missing': 'refused',
  'date-unreadable': 'refused',
  'dates-reversed': 'refused',
  'dates-too-many': 'refused',
  'time-unreadable': 'refused',
  'hours-reversed': 'refused',
  'age-unreadable': 'refused',
  'ages-reversed': 'refused',
  'weekday-unreadable': 'refused',
  'price-unreadable': 'refused',
  'capacity-unreadable': 'refused',
  'kind-unreadable': 'refused',
  'cancelled-at-source': 'refused',
  'duplicate-row': 'repaired',
  'course-disagrees': 'repaired',
  'location-unknown': 'repaired',
  'locations-missing': 'noticed',
  'parent-unknown': 'repaired',
  'parent-loop': 'repaired',
  'postal-code-unreadable': 'repaired',
  'markup-removed': 'repaired',
  'text-shortened': 'repaired',
  'first-date-moved': 'repaired',
  'weekday-contradicts-date': 'repaired',
  'no-possible-date': 'repaired',
  'closing-day-left-out': 'repaired',
  'closing-day-already-out': 'noticed',
  'hours-placeholder': 'noticed',
  'ends-next-day': 'noticed',
  'age-from-title': 'noticed',
  'parent-absent': 'noticed',
  'postal-code-absent': 'noticed',
  'not-open-online': 'noticed',
  'accents-absent': 'noticed',
  'unreadable-characters': 'noticed',
} as const satisfies Record<string, FindingKind>;

export type FindingKind = 'refused' | 'repaired' | 'noticed';
export type FindingCode = keyof typeof findingKinds;
export type FindingParams = Readonly<Record<string, string | number>>;

export interface Finding {
  readonly file: string;
  /** As a spreadsheet numbers it: the header is row 1. 0 speaks of the whole file. */
  readonly row: number;
  readonly kind: FindingKind;
  readonly code: FindingCode;
  readonly params: FindingParams;
}

/** Collects what is said of one file. */
export class Findings {
  readonly all: Finding[] = [];
  constructor(private readonly file: string) {}
  add(row: number, code: FindingCode, params: FindingParams = {}): void {
    this.all.push({ file: this.file, row, kind: findingKinds[code], code, params });
  }
}

/** A row cannot be used: caught by the reader of the row, which writes it down and goes on with the next one. */
export class RowRefused extends Error {
  constructor(
    readonly code: FindingCode,
    readonly params: FindingParams = {},
  ) {
    super(code);
  }
}
