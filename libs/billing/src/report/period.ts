import { daysBetween, type Cents, type LocalDate } from '@preau/kernel';
import { refuse } from '../errors';

/** Local dates of the organization, both included. */
export interface Period {
  readonly from: LocalDate;
  readonly until: LocalDate;
}
/** The longest period of a report: five years. */
export const periodDaysMax = 1_830;

/** @throws DomainError billing.report-period-invalid when it ends before it begins, or is too long */
export function checkPeriod({ from, until }: Period): void {
  const days = daysBetween(from, until) + 1;
  if (days < 1 || days > periodDaysMax) throw refuse('billing.report-period-invalid', { daysMax: periodDaysMax });
}

/** Adds up the same figures of many rows. */
export function sumOf<Field extends string>(rows: readonly Readonly<Record<Field, Cents>>[], fields: readonly Field[]): Record<Field, Cents> {
  const sums = Object.fromEntries(fields.map((field) => [field, 0])) as Record<Field, Cents>;
  for (const row of rows) for (const field of fields) sums[field] += row[field];
  return sums;
}
