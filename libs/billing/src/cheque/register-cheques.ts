import { command, newId, type Cents, type LocalDate } from '@preau/kernel';
import { requireActingFor } from '@preau/household';
import { refuse } from '../errors';
import { planPayments } from '../planned-payment/plan-payments';
import { saveCheque } from './cheque.store';

export interface RegisterChequesInput {
  readonly accountId: string;
  /** What they will pay. */
  readonly invoiceId: string;
  readonly cheques: readonly { readonly number: string; readonly bank: string; readonly datedOn: LocalDate; readonly amountCents: Cents }[];
}

/**
 * Keeps postdated cheques in the drawer: promises, shown among the planned payments. Nothing is in the books before they
 * are deposited.
 * @throws DomainError billing.cheque-registered-already, household.client-unknown, and as planPayments
 */
export const registerCheques = command('billing.register-cheques', async (tx, input: RegisterChequesInput, actor): Promise<{ chequeIds: string[] }> => {
  await requireActingFor(tx, actor, input.accountId);
  const chequeIds: string[] = [];
  for (const cheque of input.cheques) {
    const { plannedPaymentIds } = await planPayments.run(
      tx,
      { accountId: input.accountId, invoiceId: input.invoiceId, paymentMethodId: null, kind: 'cheque', instalments: [{ amountCents: cheque.amountCents, dueOn: cheque.datedOn }] },
      actor,
    );
    const id = newId();
    const kept = await saveCheque(
      tx,
      { id, accountId: input.accountId, invoiceId: input.invoiceId, plannedPaymentId: plannedPaymentIds[0] ?? '', number: cheque.number.trim(), bank: cheque.bank.trim(), amountCents: cheque.amountCents, datedOn: cheque.datedOn },
      actor.kind === 'staff' ? actor.userId : null,
    );
    if (!kept) throw refuse('billing.cheque-registered-already', { number: cheque.number, bank: cheque.bank });
    tx.note('cheque', id, { accountId: input.accountId, number: cheque.number, amountCents: cheque.amountCents, datedOn: cheque.datedOn });
    chequeIds.push(id);
  }
  return { chequeIds };
});
