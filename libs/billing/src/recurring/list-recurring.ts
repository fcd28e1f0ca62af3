import { read, type LocalDate } from '@preau/kernel';
import { requireActingFor } from '@preau/household';
import { nextDates } from './recurring-dates';
import { recurringOfAccount, type RecurringCharge } from './recurring.store';

export interface RecurringView extends RecurringCharge {
  /** The next ones that are not invoiced yet, at most six. */
  readonly comingOn: readonly LocalDate[];
}
const comingMax = 6;

/** Charges that come back, as agreed with an account: those in force first. */
export const listRecurring = read('billing.list-recurring', async (sql, input: { accountId: string }, actor): Promise<RecurringView[]> => {
  await requireActingFor(sql, actor, input.accountId);
  const charges = await recurringOfAccount(sql, input.accountId);
  return charges.map((charge) => ({ ...charge, comingOn: charge.nextOn === null ? [] : nextDates(charge, charge.nextNumber, comingMax) }));
});
