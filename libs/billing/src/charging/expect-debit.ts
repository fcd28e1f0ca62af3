import { assert, command } from '@preau/kernel';
import { lockClientBalance } from '../ledger/ledger.store';
import { trimPlannedPayments } from '../planned-payment/planned-payment.store';
import { nameInvoiceOfAttempt } from './charge-attempt.store';

export interface ExpectDebitInput {
  /** A debit of a checkout whose bank has not answered yet. */
  readonly attemptId: string;
  /** What it will settle, of the same account. */
  readonly invoiceId: string;
}

/**
 * Says which invoice a debit on its way will settle. From now until the bank answers it counts as coming: planned payments
 * of the invoice promise the rest and no more.
 */
export const expectDebit = command('billing.expect-debit', async (tx, input: ExpectDebitInput): Promise<void> => {
  const named = await nameInvoiceOfAttempt(tx, input.attemptId, input.invoiceId);
  assert(named !== null, 'a debit settles an invoice of its own account');
  await lockClientBalance(tx, named.accountId);
  await trimPlannedPayments(tx, [input.invoiceId]);
  tx.note('charge-attempt', input.attemptId, { expectedFor: input.invoiceId });
});
