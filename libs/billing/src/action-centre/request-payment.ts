import { command, newId, type Cents, type Tx } from '@preau/kernel';
import { requireActingFor } from '@preau/household';
import { owedInvoices } from '../balance-payment/balance.store';
import { payableOf } from '../balance-payment/payable-balance';
import { refuse } from '../errors';
import { paymentRequested, type PaymentRequested } from '../events';
import { chargingPolicyOf } from '../planned-payment/charging-policy';
import { findPlannedPayment } from '../planned-payment/planned-payment.store';

export type RequestPaymentInput =
  | { readonly plannedPaymentId: string; readonly note: string }
  /** What the account owes and nobody has promised. */
  | { readonly accountId: string; readonly note: string };

/**
 * Staff ask a client to pay, or to choose how: a message with a link that opens the right page once they have signed in.
 * @throws DomainError billing.not-found, billing.planned-payment-settled, billing.balance-nothing-to-pay, household.client-unknown
 */
export const requestPayment = command('billing.request-payment', async (tx, input: RequestPaymentInput, actor): Promise<void> => {
  const policy = await chargingPolicyOf(tx);
  const about = 'accountId' in input ? await theBalance(tx, input.accountId) : await thePlannedPayment(tx, input.plannedPaymentId);
  await requireActingFor(tx, actor, about.accountId);
  const requestId = newId();
  tx.note('account', about.accountId, { accountId: about.accountId, paymentRequested: about.because, amountCents: about.amountCents });
  tx.publish(paymentRequested, { ...about, requestId, payOnline: policy.balancePayment !== 'off', note: input.note });
});

type About = Pick<PaymentRequested, 'accountId' | 'amountCents' | 'because' | 'plannedPayment'>;
async function theBalance(tx: Tx, accountId: string): Promise<About> {
  const amountCents: Cents = payableOf(await owedInvoices(tx, accountId)).reduce((all, invoice) => all + invoice.payableCents, 0);
  if (amountCents === 0) throw refuse('billing.balance-nothing-to-pay');
  return { accountId, amountCents, because: 'balance', plannedPayment: null };
}

async function thePlannedPayment(tx: Tx, plannedPaymentId: string): Promise<About> {
  const payment = await findPlannedPayment(tx, plannedPaymentId);
  if (payment === null) throw refuse('billing.not-found', { plannedPaymentId });
  if (payment.status !== 'refused' && payment.status !== 'planned') throw refuse('billing.planned-payment-settled', { status: payment.status });
  const { number } = await tx.one<{ number: number }>('select number from billing.invoice where organization_id = $1 and id = $2', [tx.organizationId, payment.invoiceId]);
  const because = payment.status === 'planned' || payment.refusedBecause === 'method-removed' ? 'method-needed' : payment.refusedBecause === 'needs-authentication' ? 'needs-authentication' : 'refused';
  return { accountId: payment.accountId, amountCents: payment.amountCents, because, plannedPayment: { id: payment.id, invoiceNumber: number, dueOn: payment.dueOn } };
}
