import { command, DomainError, type LocalDate } from '@preau/kernel';
import { issueCreditMemo } from '../credit-memo/issue-credit-memo';
import { refuse } from '../errors';
import { todayOf } from '../invoice/parties.store';
import { lockClientBalance } from '../ledger/ledger.store';
import { lockPlannedPayment, updatePlannedPayment } from '../planned-payment/planned-payment.store';
import { lockRecurring, moveRecurring, occurrencesFrom } from './recurring.store';

export interface EndRecurringInput {
  readonly recurringChargeId: string;
  readonly version: number;
  /** The first day that is not charged any more. */
  readonly from: LocalDate;
  readonly because: string;
}

/**
 * Ends a recurring charge from a day on. What was invoiced already for that day or later, and not charged, is credited and
 * its payment cancelled; one that is being charged now stays, and is refunded like any other.
 * @throws DomainError billing.not-found, kernel.changed-meanwhile, billing.recurring-ended, billing.recurring-dates-invalid
 */
export const endRecurring = command('billing.end-recurring', async (tx, input: EndRecurringInput, actor): Promise<{ credited: number; leftInProgress: number }> => {
  // The charge before the books, as when it is invoiced.
  const charge = await lockRecurring(tx, input.recurringChargeId);
  if (charge === null) throw refuse('billing.not-found', { recurringChargeId: input.recurringChargeId });
  await lockClientBalance(tx, charge.accountId);
  if (charge.endedOn !== null) throw refuse('billing.recurring-ended', { endedOn: charge.endedOn });
  if (charge.version !== input.version) throw new DomainError('kernel.changed-meanwhile', { version: charge.version });
  const { today } = await todayOf(tx);
  if (input.from < today) throw refuse('billing.recurring-dates-invalid', { today });
  let [credited, leftInProgress] = [0, 0];
  for (const occurrence of await occurrencesFrom(tx, charge.id, input.from)) {
    const planned = await lockPlannedPayment(tx, occurrence.plannedPaymentId);
    if (planned === null || planned.status === 'accepted' || planned.status === 'cancelled') continue;
    if (planned.status === 'processing') {
      leftInProgress += 1;
      continue;
    }
    await updatePlannedPayment(tx, planned.id, { status: 'cancelled', settled: true });
    const lines = await tx.query<{ invoiceLineId: string }>('select id as "invoiceLineId" from billing.invoice_line where organization_id = $1 and invoice_id = $2 order by position', [tx.organizationId, occurrence.invoiceId]);
    await issueCreditMemo.run(tx, { invoiceId: occurrence.invoiceId, reason: input.because, lines: lines.map((line) => ({ ...line, amountCents: null })) }, actor);
    credited += 1;
  }
  // One that falls before the day and is not invoiced yet still comes.
  const goesOn = charge.nextOn !== null && charge.nextOn < input.from;
  await tx.query('update billing.recurring_charge set until = greatest(first_on, $3::date - 1) where organization_id = $1 and id = $2', [tx.organizationId, charge.id, input.from]);
  await moveRecurring(tx, charge.id, { nextNumber: charge.nextNumber, nextOn: goesOn ? charge.nextOn : null, endedOn: input.from, endedBecause: input.because });
  tx.note('recurring-charge', charge.id, { accountId: charge.accountId, endedFrom: input.from, because: input.because, credited });
  return { credited, leftInProgress };
});
