import { command, type Cents } from '@preau/kernel';
import { todayOf } from '../invoice/parties.store';
import { earnRest, earnUntil, lockLinesOfInvoice } from './deferred-revenue.store';
import { firstOfMonth } from './earn';

export interface EndServiceInput {
  readonly invoiceId: string;
  readonly invoiceLineId: string;
}

/**
 * A service will not be given any more: what is kept of its price, once its credit memo is made, is earned today and not by the
 * month until the day on which it would have ended. Doing it again does nothing.
 */
export const endService = command('billing.end-service', async (tx, input: EndServiceInput): Promise<{ earnedCents: Cents }> => {
  const { today } = await todayOf(tx);
  const ended = (await lockLinesOfInvoice(tx, input.invoiceId)).filter((line) => line.invoiceLineId === input.invoiceLineId);
  const { lines, earnedCents } = await earnUntil(tx, ended, firstOfMonth(today));
  let restCents = 0;
  for (const line of lines) restCents += await earnRest(tx, line, today);
  return { earnedCents: earnedCents + restCents };
});
