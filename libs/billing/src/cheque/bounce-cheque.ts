import { addDays, assert, command, type Cents, type LocalDate, type Tx } from '@preau/kernel';
import { refuse } from '../errors';
import { chequeBounced } from '../events';
import { issueInvoice } from '../invoice/issue-invoice';
import { todayOf } from '../invoice/parties.store';
import { ledgerAccount } from '../ledger/journal';
import { lockClientBalance } from '../ledger/ledger.store';
import { takePaymentBack } from '../payment/return-payment';
import { chargingPolicyOf } from '../planned-payment/charging-policy';
import { dueAtOf } from '../planned-payment/planned-payment';
import { openAndPromised, trimPlannedPayments, updatePlannedPayment } from '../planned-payment/planned-payment.store';
import { findCheque, lockCheque, updateCheque, type Cheque } from './cheque.store';

/** The payment is expected another way by then, unless staff say otherwise. */
export const plannedAgainDays = 7;
export interface BounceChequeInput {
  readonly chequeId: string;
  /** As the bank says it. */
  readonly because: string;
  /** What the organization's policy says when left out; 0 charges nothing. */
  readonly feeCents?: Cents;
  readonly plannedAgainOn?: LocalDate;
}

/**
 * The bank gave a deposited cheque back: its payment is taken back, the invoice is open again, a fee is invoiced when the
 * organization charges one, and the payment is planned again, to be paid another way.
 * @throws DomainError billing.not-found, billing.cheque-not-deposited, billing.planned-payment-date-past, billing.cheque-fee-needs-ledger-code
 */
export const bounceCheque = command('billing.bounce-cheque', async (tx, input: BounceChequeInput, actor): Promise<{ feeInvoiceNumber: number | null; plannedAgainOn: LocalDate }> => {
  const seen = await findCheque(tx, input.chequeId);
  if (seen === null) throw refuse('billing.not-found', { chequeId: input.chequeId });
  await lockClientBalance(tx, seen.accountId);
  const cheque = await lockCheque(tx, input.chequeId);
  if (cheque === null || cheque.state !== 'deposited' || cheque.paymentId === null) throw refuse('billing.cheque-not-deposited', { chequeId: input.chequeId, state: seen.state });
  const { zone, today } = await todayOf(tx);
  const plannedAgainOn = input.plannedAgainOn ?? addDays(today, plannedAgainDays);
  if (plannedAgainOn < today) throw refuse('billing.planned-payment-date-past', { dueOn: plannedAgainOn, today });
  const paid = await tx.one<{ number: number }>('select number from billing.payment where organization_id = $1 and id = $2', [tx.organizationId, cheque.paymentId]);
  await takePaymentBack(tx, { paymentId: cheque.paymentId, number: paid.number, accountId: cheque.accountId, amountCents: cheque.amountCents }, ledgerAccount('cheques'), cheque.amountCents);
  await planAgain(tx, cheque, plannedAgainOn, dueAtOf(plannedAgainOn, zone));
  const fee = await chargeFee(tx, cheque, input.feeCents, actor);
  await updateCheque(tx, cheque.id, { state: 'bounced', bouncedOn: today, bouncedBecause: input.because, feeInvoiceId: fee?.id ?? null });
  tx.note('cheque', cheque.id, { accountId: cheque.accountId, bounced: input.because, number: cheque.number, amountCents: cheque.amountCents, feeCents: fee?.totalCents ?? 0 });
  tx.publish(chequeBounced, {
    chequeId: cheque.id, accountId: cheque.accountId, number: cheque.number, bank: cheque.bank, amountCents: cheque.amountCents, invoiceNumber: cheque.invoiceNumber,
    feeCents: fee?.totalCents ?? 0, feeInvoiceNumber: fee?.number ?? null, plannedAgainOn,
  });
  return { feeInvoiceNumber: fee?.number ?? null, plannedAgainOn };
});

/** What the invoice owes again, and no more than the cheque was: without a method until somebody chooses one. */
async function planAgain(tx: Tx, cheque: Cheque, dueOn: LocalDate, dueAt: Date): Promise<void> {
  const invoice = await openAndPromised(tx, cheque.invoiceId);
  const leftCents = Math.min(cheque.amountCents, (invoice?.openCents ?? 0) - (invoice?.promisedCents ?? 0) - (invoice?.pendingDebitCents ?? 0));
  if (leftCents <= 0) return;
  await updatePlannedPayment(tx, cheque.plannedPaymentId, {
    status: 'planned', kind: 'instalment', amountCents: leftCents, dueOn, dueAt, paymentMethodId: null, refusedBecause: null, settled: false, rearmed: true,
  });
  await trimPlannedPayments(tx, [cheque.invoiceId]);
}

async function chargeFee(tx: Tx, cheque: Cheque, wanted: Cents | undefined, actor: Parameters<typeof issueInvoice.run>[2]): Promise<{ id: string; number: number; totalCents: Cents } | null> {
  const policy = await chargingPolicyOf(tx);
  const feeCents = wanted ?? policy.returnedFeeCents;
  if (feeCents === 0) return null;
  if (!Number.isSafeInteger(feeCents) || feeCents < 0) throw refuse('billing.amount-not-positive');
  if (policy.returnedFeeLedgerCodeId === null) throw refuse('billing.cheque-fee-needs-ledger-code');
  const locale = await tx.maybe<{ locale: 'fr-CA' | 'en-CA' }>('select locale from household.client where organization_id = $1 and account_id = $2', [tx.organizationId, cheque.accountId]);
  assert(locale !== null, 'a cheque belongs to a client');
  return issueInvoice.run(
    tx,
    {
      accountId: cheque.accountId, orderId: null, locale: locale.locale,
      lines: [
        {
          kind: 'returned-payment-fee', labelFr: `Frais – chèque retourné no ${cheque.number}`, labelEn: `Fee – returned cheque no. ${cheque.number}`, personId: null, personName: '', amountCents: feeCents,
          // A charge for a payment that did not go through is no consideration for a supply: it bears no tax.
          tax: { kind: 'decided', taxable: false, by: 'organization' }, ledgerCodeId: policy.returnedFeeLedgerCodeId,
          serviceFrom: null, serviceTo: null, rl24Kind: 'none', qualifyingCents: 0,
        },
      ],
    },
    actor,
  );
}
