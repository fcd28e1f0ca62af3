import { command, DomainError, type Actor, type Commands, type Tx } from '@preau/kernel';
import { refuse } from '../errors';
import { todayOf } from '../invoice/parties.store';
import { lockClientBalance } from '../ledger/ledger.store';
import { recordPayment } from '../payment/record-payment';
import { lockPlannedPayment, updatePlannedPayment } from '../planned-payment/planned-payment.store';
import { chequesNeeded, findCheque, lockCheque, updateCheque, type Cheque } from './cheque.store';

/** A cheque still in the drawer, with its client's balance. @throws DomainError billing.not-found, billing.cheque-not-held, kernel.changed-meanwhile */
export async function lockHeldCheque(tx: Tx, input: { chequeId: string; version?: number }): Promise<Cheque> {
  const seen = await findCheque(tx, input.chequeId);
  if (seen === null) throw refuse('billing.not-found', { chequeId: input.chequeId });
  await lockClientBalance(tx, seen.accountId);
  const cheque = await lockCheque(tx, input.chequeId);
  if (cheque === null || cheque.state !== 'held') throw refuse('billing.cheque-not-held', { chequeId: input.chequeId, state: cheque?.state ?? seen.state });
  if (input.version !== undefined && cheque.version !== input.version) throw new DomainError('kernel.changed-meanwhile', { version: cheque.version });
  return cheque;
}

/**
 * Takes a cheque to the bank, on its day or after: from now on it is a payment, of all that is written on it. What its
 * invoice does not need any more stays on the client's account; one of which it needs nothing goes back to the client.
 * @throws DomainError billing.cheque-not-due, billing.cheque-not-needed, and as lockHeldCheque
 */
export const depositCheque = command('billing.deposit-cheque', async (tx, input: { chequeId: string; version?: number }, actor): Promise<{ paymentId: string; number: number }> => {
  const cheque = await lockHeldCheque(tx, input);
  const { today } = await todayOf(tx);
  if (cheque.datedOn > today) throw refuse('billing.cheque-not-due', { datedOn: cheque.datedOn });
  if (!(await chequesNeeded(tx, [cheque.id])).has(cheque.id)) throw refuse('billing.cheque-not-needed', { invoiceNumber: cheque.invoiceNumber });
  const planned = await lockPlannedPayment(tx, cheque.plannedPaymentId);
  // It counts as paid before its money is matched, so that the rest of the plan keeps its promise.
  if (planned !== null && (planned.status === 'planned' || planned.status === 'refused')) await updatePlannedPayment(tx, planned.id, { status: 'accepted', refusedBecause: null, settled: true });
  const paid = await recordPayment.run(
    tx,
    { accountId: cheque.accountId, tender: 'cheque', amountCents: cheque.amountCents, invoiceIds: [cheque.invoiceId], memo: `${cheque.bank} ${cheque.number}` },
    actor,
  );
  await updateCheque(tx, cheque.id, { state: 'deposited', paymentId: paid.paymentId, depositedOn: today });
  tx.note('cheque', cheque.id, { accountId: cheque.accountId, deposited: true, number: cheque.number, amountCents: cheque.amountCents, paymentNumber: paid.number });
  return { paymentId: paid.paymentId, number: paid.number };
});

/** Gives a cheque back to its client; what it promised is owed again, without a date. @throws as lockHeldCheque */
export const giveChequeBack = command('billing.give-cheque-back', async (tx, input: { chequeId: string; version?: number }): Promise<void> => {
  const cheque = await lockHeldCheque(tx, input);
  const planned = await lockPlannedPayment(tx, cheque.plannedPaymentId);
  if (planned !== null && planned.status === 'planned') await updatePlannedPayment(tx, planned.id, { status: 'cancelled', settled: true });
  await updateCheque(tx, cheque.id, { state: 'given-back' });
  tx.note('cheque', cheque.id, { accountId: cheque.accountId, givenBack: true, number: cheque.number, amountCents: cheque.amountCents });
});

export interface DepositedOrRefused {
  readonly chequeId: string;
  readonly done: boolean;
  readonly paymentNumber: number | null;
  readonly refusedCode: string | null;
}
/** Deposits many, each in a transaction of its own: one that is refused leaves the others deposited. */
export async function depositCheques(commands: Commands, cheques: readonly { readonly chequeId: string; readonly version?: number }[], actor: Actor, within: { organizationId: string }): Promise<DepositedOrRefused[]> {
  const report: DepositedOrRefused[] = [];
  for (const cheque of cheques) {
    try {
      const { number } = await commands.execute(depositCheque, cheque, actor, within);
      report.push({ chequeId: cheque.chequeId, done: true, paymentNumber: number, refusedCode: null });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      report.push({ chequeId: cheque.chequeId, done: false, paymentNumber: null, refusedCode: error.code });
    }
  }
  return report;
}
