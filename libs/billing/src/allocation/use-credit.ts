import { command, type Cents } from '@preau/kernel';
import { requireActingFor } from '@preau/household';
import { refuse } from '../errors';
import { todayOf } from '../invoice/parties.store';
import { lockClientBalance } from '../ledger/ledger.store';
import { trimPlannedPayments } from '../planned-payment/planned-payment.store';
import { lockOpenInvoices, lockUnspentSources, saveAllocations } from './allocation.store';
import { matched, type Match } from './match';

export interface UseCreditInput {
  readonly accountId: string;
  /** In the order to settle them; all open invoices, oldest due first, when absent. */
  readonly invoiceIds?: readonly string[];
  /** At most this much; everything that fits when absent. */
  readonly amountCents?: Cents;
  /** True: when less is left than was asked for, what is left is used, without refusal. */
  readonly whatIsLeft?: boolean;
}

/**
 * Settles open invoices with what the client has on account: payments left over and credit memos, oldest first.
 * @throws DomainError billing.credit-insufficient when an amount was asked for that cannot be settled in full
 */
export const useCredit = command('billing.use-credit', async (tx, input: UseCreditInput, actor): Promise<{ usedCents: Cents; matches: readonly Match[] }> => {
  if (input.amountCents !== undefined && input.amountCents <= 0) throw refuse('billing.amount-not-positive');
  await requireActingFor(tx, actor, input.accountId);
  await lockClientBalance(tx, input.accountId);
  const invoices = await lockOpenInvoices(tx, input.accountId, input.invoiceIds ?? null);
  const sources = await lockUnspentSources(tx, input.accountId);
  const matches = matched(invoices, sources, input.amountCents);
  const usedCents = matches.reduce((all, match) => all + match.amountCents, 0);
  if (input.amountCents !== undefined && input.whatIsLeft !== true && usedCents < input.amountCents) throw refuse('billing.credit-insufficient', { usableCents: usedCents });
  await saveAllocations(tx, input.accountId, matches, (await todayOf(tx)).today);
  await trimPlannedPayments(tx, matches.map((match) => match.invoiceId));
  if (usedCents > 0) tx.note('account', input.accountId, { creditUsedCents: usedCents });
  return { usedCents, matches };
});
