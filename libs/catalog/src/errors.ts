import { DomainError, type Refusal } from '@preau/kernel';

/** Every way the catalogue says no. */
export const catalogRefusals = {
  'catalog.import-file-empty': { retryMayHelp: false },
  'catalog.import-format-unknown': { retryMayHelp: false },
  'catalog.import-file-damaged': { retryMayHelp: false },
  'catalog.import-file-too-large': { retryMayHelp: false },
  'catalog.import-already-running': { retryMayHelp: true },
  'catalog.import-failed': { retryMayHelp: true },
  'catalog.import-not-found': { retryMayHelp: false },
  'catalog.import-dry-run-unfinished': { retryMayHelp: true },
  'catalog.program-not-found': { retryMayHelp: false },
  'catalog.category-not-found': { retryMayHelp: false },
  'catalog.category-not-empty': { retryMayHelp: false },
  'catalog.category-loop': { retryMayHelp: false },
  'catalog.location-not-found': { retryMayHelp: false },
  'catalog.location-in-use': { retryMayHelp: false },
  'catalog.location-loop': { retryMayHelp: false },
  'catalog.activity-not-found': { retryMayHelp: false },
  'catalog.activity-changed-meanwhile': { retryMayHelp: true },
  'catalog.activity-not-sold': { retryMayHelp: false },
  'catalog.activity-without-dates': { retryMayHelp: false },
  'catalog.activity-already-published': { retryMayHelp: false },
  'catalog.activity-already-withdrawn': { retryMayHelp: false },
  'catalog.activity-ages-reversed': { retryMayHelp: false },
  /** {kind, id, version} */
  'catalog.openings-changed-meanwhile': { retryMayHelp: true },
  /** {because: 'too-many' | 'without-tags' | 'closes-before-it-opens'} */
  'catalog.openings-invalid': { retryMayHelp: false },
  /** {opensAt, days} */
  'catalog.openings-locked': { retryMayHelp: false },
  /** {opensAt, days} */
  'catalog.openings-override-not-allowed': { retryMayHelp: false },
  'catalog.date-not-found': { retryMayHelp: false },
  /** {because: 'over' | 'cancelled'} */
  'catalog.date-not-movable': { retryMayHelp: false },
  /** The activity has a date at that very time. */
  'catalog.date-taken': { retryMayHelp: false },
  'catalog.schedule-invalid': { retryMayHelp: false },
  'catalog.schedule-too-long': { retryMayHelp: false },
} as const satisfies Record<string, Refusal>;
export type CatalogRefusalCode = keyof typeof catalogRefusals;

export function refusal(code: CatalogRefusalCode, details: Readonly<Record<string, unknown>> = {}, options?: { cause?: unknown }): DomainError<CatalogRefusalCode> {
  return new DomainError(code, details, options);
}
