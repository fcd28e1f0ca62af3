import type { InvoiceLineInput } from '@preau/billing';
import { occurrencesOf } from '@preau/catalog';
import type { LocalDate, Sql } from '@preau/kernel';
import type { PricedLine } from '../pricing/price-cart';

/**
 * The lines to invoice, those of childcare with the dates on which it is given: the slip of a year counts the days of
 * that year. A line whose activity has no dates yet keeps its period.
 */
export async function withDatesOfCare(sql: Sql, lines: readonly Pick<PricedLine, 'activityId' | 'occurrenceId' | 'invoiceLine'>[]): Promise<InvoiceLineInput[]> {
  const sessions = lines.filter((line) => line.invoiceLine.rl24Kind !== 'none' && line.activityId !== null && line.occurrenceId === null && line.invoiceLine.serviceFrom !== null);
  const from = sessions.map((line) => line.invoiceLine.serviceFrom ?? '').sort()[0];
  const to = sessions.map((line) => line.invoiceLine.serviceTo ?? line.invoiceLine.serviceFrom ?? '').sort().at(-1);
  if (from === undefined || to === undefined) return lines.map((line) => line.invoiceLine);
  const occurrences = await occurrencesOf(sql, { activityIds: sessions.flatMap((line) => (line.activityId === null ? [] : [line.activityId])), occurrenceIds: [], from, to });
  const datesOf = (activityId: string | null): LocalDate[] => [...new Set(occurrences.filter((one) => one.activityId === activityId && one.status === 'planned').map((one) => one.heldOn))].sort();
  return lines.map((line) => {
    const serviceDates = sessions.includes(line) ? datesOf(line.activityId) : [];
    return serviceDates.length === 0 ? line.invoiceLine : { ...line.invoiceLine, serviceDates };
  });
}
