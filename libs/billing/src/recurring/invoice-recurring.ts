import { addDays, command, newId, read, type Actor, type Tx } from '@preau/kernel';
import { issueInvoice } from '../invoice/issue-invoice';
import { todayOf } from '../invoice/parties.store';
import { lockClientBalance } from '../ledger/ledger.store';
import { dueAtOf } from '../planned-payment/planned-payment';
import { sendPlannedPayments } from '../planned-payment/planned-payment.store';
import { findMethod } from '../wallet/payment-method.store';
import { invoicedDaysAhead, recurringOn } from './recurring-dates';
import { claimRecurringDue, moveRecurring, recurringDueBy, saveOccurrence, type RecurringCharge } from './recurring.store';

/** Recurring charges whose next day is near, the earliest first. */
export const listRecurringDue = read('billing.list-recurring-due', async (sql, input: { readonly limit: number }): Promise<string[]> => {
  const { today } = await todayOf(sql);
  return recurringDueBy(sql, addDays(today, invoicedDaysAhead), input.limit);
});

/**
 * Invoices the next occurrence of a recurring charge whose day is near, and plans its payment; once, whoever runs this and
 * how often. One client in a transaction: what fails fails alone, and the counter of invoices is kept for that long only.
 */
export const invoiceRecurring = command('billing.invoice-recurring', async (tx, input: { readonly recurringChargeId: string }, actor): Promise<{ invoiced: boolean }> => {
  const { zone, today } = await todayOf(tx);
  const charge = await claimRecurringDue(tx, input.recurringChargeId, addDays(today, invoicedDaysAhead));
  if (charge === null) return { invoiced: false };
  await invoiceNext(tx, charge, zone, today, actor);
  return { invoiced: true };
});

async function invoiceNext(tx: Tx, charge: RecurringCharge, zone: string, today: string, actor: Actor): Promise<void> {
  const on = charge.nextOn ?? today;
  await lockClientBalance(tx, charge.accountId);
  const invoice = await issueInvoice.run(
    tx,
    {
      accountId: charge.accountId, orderId: null, locale: charge.locale,
      lines: [
        {
          kind: 'other', labelFr: charge.labelFr, labelEn: charge.labelEn, personId: null, personName: '', amountCents: charge.amountCents,
          tax: { kind: 'decided', taxable: charge.taxable, by: 'staff' }, ledgerCodeId: charge.ledgerCodeId, serviceFrom: on, serviceTo: on, rl24Kind: 'none', qualifyingCents: 0,
        },
      ],
    },
    actor,
  );
  // One whose method was taken away meanwhile is planned all the same: the action centre shows that it needs another.
  const method = charge.paymentMethodId === null ? null : await findMethod(tx, charge.paymentMethodId);
  const dueOn = on < today ? today : on;
  const id = newId();
  sendPlannedPayments(
    tx,
    { accountId: charge.accountId, invoiceId: invoice.id, kind: 'recurring', paymentMethodId: method?.id ?? null },
    [{ id, sequence: 1, amountCents: invoice.totalCents, dueOn, dueAt: dueAtOf(dueOn, zone) }],
  );
  await saveOccurrence(tx, { recurringChargeId: charge.id, number: charge.nextNumber, accountId: charge.accountId, dueOn: on, invoiceId: invoice.id, plannedPaymentId: id });
  await moveRecurring(tx, charge.id, { nextNumber: charge.nextNumber + 1, nextOn: recurringOn(charge, charge.nextNumber + 1) });
  tx.note('recurring-charge', charge.id, { accountId: charge.accountId, number: charge.nextNumber + 1, invoiceNumber: invoice.number, dueOn, totalCents: invoice.totalCents });
}
