import type { Cents } from '@preau/kernel';

/** How far an invoice is reconciled. 'planned': what is left of it is all planned. */
export type ReconciliationState = 'full' | 'planned' | 'partial' | 'none';

/** Planned payments that do not cover what is left make it partial, not planned. */
export function reconciliationStateOf(invoice: { readonly totalCents: Cents; readonly allocatedCents: Cents; readonly plannedCents: Cents }): ReconciliationState {
  const openCents = invoice.totalCents - invoice.allocatedCents;
  if (openCents <= 0) return 'full';
  if (invoice.plannedCents >= openCents) return 'planned';
  return invoice.allocatedCents > 0 || invoice.plannedCents > 0 ? 'partial' : 'none';
}
