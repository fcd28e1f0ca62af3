import { addDays, command, newId, type Actor, type Tx } from '@preau/kernel';
import { issueInvoice } from '../invoice/issue-invoice';
import { todayOf } from '../invoice/parties.store';
import { lockClientBalance } from '../ledger/ledger.store';
import { dueAtOf } from '../planned-payment/planned-payment';
import { savePlannedPayments } from '../planned-payment/planned-payment.store';
import { findMethod } from '../wallet/payment-method.store';
import { invoicedDaysAhead, recurringOn } from './recurring-dates';
import { claimRecurringDue, moveRecurring, saveOccurrence, type RecurringCharge } from './recurring.store';

/**
 * Invoices the recurring charges whose day is near, one occurrence each, and plans their payment. Each occurrence is made
 * once, whoever runs this and how often.
 */
export const invoiceRecurring = command('billing.invoice-recurring', async (tx, input: { chargesMax: number }, actor): Promise<{ invoiced: number }> => {
  const { zone, today } = await todayOf(tx);
  const due = await claimRecurringDue(tx, addDays(today, invoicedDaysAhead), input.chargesMax);
  for (const charge of [...due].sort((a, b) => (a.accountId < b.accountId ? -1 : 1))) await invoiceNext(tx, charge, zone, today, actor);
  return { invoiced: due.length };
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
  await savePlannedPayments(
    tx,
    { accountId: charge.accountId, invoiceId: invoice.id, kind: 'recurring', paymentMethodId: method?.id ?? null },
    [{ id, sequence: 1, amountCents: invoice.totalCents, dueOn, dueAt: dueAtOf(dueOn, zone) }],
  );
  await saveOccurrence(tx, { recurringChargeId: charge.id, number: charge.nextNumber, accountId: charge.accountId, dueOn: on, invoiceId: invoice.id, plannedPaymentId: id });
  await moveRecurring(tx, charge.id, { nextNumber: charge.nextNumber + 1, nextOn: recurringOn(charge, charge.nextNumber + 1) });
  tx.note('recurring-charge', charge.id, { accountId: charge.accountId, number: charge.nextNumber + 1, invoiceNumber: invoice.number, dueOn, totalCents: invoice.totalCents });
}
