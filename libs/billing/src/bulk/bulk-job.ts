import type { Cents, LocalDate } from '@preau/kernel';

/** A line that every chosen client is invoiced. */
export interface BulkLine {
  readonly labelFr: string;
  readonly labelEn: string;
  /** Before tax. */
  readonly amountCents: Cents;
  readonly taxable: boolean;
  readonly ledgerCodeId: string | null;
  /** When what is charged for is given, both days or neither: until then it is deferred revenue. */
  readonly serviceFrom?: LocalDate;
  readonly serviceTo?: LocalDate;
}
export type BulkSpecification =
  | { readonly kind: 'bulk-invoice'; readonly lines: readonly BulkLine[] }
  /** Before tax, on the latest invoice of each client that can bear all of it; only lines of that ledger code when one is given. */
  | { readonly kind: 'bulk-credit'; readonly amountCents: Cents; readonly reason: string; readonly ledgerCodeId: string | null }
  | { readonly kind: 'mass-statements'; readonly from: LocalDate | null; readonly to: LocalDate | null; readonly detail: 'summary' | 'detailed'; readonly dueOn: LocalDate | null; readonly message: string; readonly send: boolean };
export type BulkKind = BulkSpecification['kind'];

/** Who: these accounts, or every client that fits. */
export interface BulkChoice {
  readonly accountIds?: readonly string[];
  readonly balance?: 'any' | 'owing' | 'in-credit';
  readonly tag?: string;
}
export type BulkState = 'waiting' | 'running' | 'done' | 'cancelled';
export interface BulkJob {
  readonly id: string;
  readonly kind: BulkKind;
  readonly state: BulkState;
  readonly specification: BulkSpecification;
  readonly itemsTotal: number;
  readonly itemsDone: number;
  readonly itemsRefused: number;
  readonly itemsCancelled: number;
  /** Of what was done so far. */
  readonly amountCents: Cents;
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
}
export const bulkClientsMax = 50_000;

/** What one client's item left behind. */
export interface MadeDocument {
  readonly documentId: string;
  readonly documentNumber: number | null;
  readonly amountCents: Cents;
}
