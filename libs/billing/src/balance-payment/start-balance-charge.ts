import { command, newId, type Actor, type Cents, type Tx } from '@preau/kernel';
import { requireActingFor } from '@preau/household';
import { refuse } from '../errors';
import { saveAttempt } from '../charging/charge-attempt.store';
import { chargingDefaults } from '../charging/charging-settings';
import { lockClientBalance } from '../ledger/ledger.store';
import { chargingPolicyOf } from '../planned-payment/charging-policy';
import { findMethod, requireChargeable, type StoredMethod } from '../wallet/payment-method.store';
import { liveBalanceOf, owedInvoices, saveShares } from './balance.store';
import { payableOf, refusalOfAmount, sharesOf, type PayableInvoice } from './payable-balance';

export interface StartBalanceChargeInput {
  readonly accountId: string;
  readonly paymentMethodId: string;
  readonly amountCents: Cents;
  /** Paid in this order; all that can be paid, oldest due first, when left out. */
  readonly invoiceIds?: readonly string[];
}
const refusedInAnHourMax = 5;
const refusals = {
  'not-offered': 'billing.balance-payment-not-offered', 'nothing-to-pay': 'billing.balance-nothing-to-pay', 'too-much': 'billing.balance-exceeds-owed',
  'only-in-full': 'billing.balance-only-in-full', 'below-minimum': 'billing.balance-below-minimum',
} as const;

/**
 * Commits the intention to charge what an account owes; `Charging.drive` sends it after the commit. An account has one
 * live payment of its balance at a time: asking for the same again gives the same one. A family pays as its organization
 * allows; staff charge any part, with a method that the family authorized.
 * @throws DomainError billing.balance-payment-not-offered, billing.balance-nothing-to-pay, billing.balance-exceeds-owed, billing.balance-only-in-full,
 * billing.balance-below-minimum, billing.amount-not-positive, billing.invoice-of-another-account, billing.payment-method-unknown,
 * billing.payment-method-not-authorized, billing.charge-in-progress, billing.too-many-refusals
 */
export const startBalanceCharge = command('billing.start-balance-charge', async (tx, input: StartBalanceChargeInput, actor): Promise<{ attemptId: string }> => {
  if (!Number.isSafeInteger(input.amountCents) || input.amountCents <= 0) throw refuse('billing.amount-not-positive');
  await requireActingFor(tx, actor, input.accountId);
  await lockClientBalance(tx, input.accountId);
  const method = await methodFor(tx, input, actor);
  const live = await liveBalanceOf(tx, input.accountId);
  if (live !== null) {
    if (live.amountCents === input.amountCents && live.paymentMethodId === input.paymentMethodId) return { attemptId: live.attemptId };
    throw refuse('billing.charge-in-progress', { attemptId: live.attemptId });
  }
  await refuseAfterMany(tx, input.accountId);
  const invoices = await chosen(tx, input);
  const payableCents = invoices.reduce((all, invoice) => all + invoice.payableCents, 0);
  const policy = await chargingPolicyOf(tx);
  const refused = refusalOfAmount(actor.kind === 'family' ? policy : { balancePayment: 'partial', balanceMinimumCents: 0 }, payableCents, input.amountCents);
  if (refused !== null) throw refuse(refusals[refused], { payableCents, minimumCents: Math.min(policy.balanceMinimumCents, payableCents) });
  const attemptId = newId();
  const saved = await saveAttempt(
    tx,
    {
      id: attemptId, purpose: 'balance', plannedPaymentId: null, cartId: null, accountId: input.accountId, invoiceId: null, gatewayAccountId: method.gatewayAccountId,
      paymentMethodId: method.id, gatewayMethodRef: method.gatewayRef, amountCents: input.amountCents, payerAbsent: actor.kind !== 'family',
    },
    chargingDefaults.leaseSeconds,
  );
  if (saved === null) throw refuse('billing.charge-in-progress');
  const shares = sharesOf(invoices, input.amountCents);
  await saveShares(tx, attemptId, input.accountId, shares);
  tx.note('charge-attempt', attemptId, { accountId: input.accountId, purpose: 'balance', amountCents: input.amountCents, invoices: shares.length });
  return { attemptId };
});

/** Somebody who tries card after card waits, staff too: a bank that says no so often is being asked about cards that are not theirs. */
async function refuseAfterMany(tx: Tx, accountId: string): Promise<void> {
  const late = await tx.one<{ refused: number; seconds: number }>(
    `select count(*)::int as refused, coalesce(extract(epoch from kernel.now() - min(started_at)), 0)::int as seconds from billing.charge_attempt
     where organization_id = $1 and account_id = $2 and state = 'refused' and purpose in ('checkout', 'balance') and started_at > kernel.now() - interval '1 hour'`,
    [tx.organizationId, accountId],
  );
  if (late.refused >= refusedInAnHourMax) throw refuse('billing.too-many-refusals', { retryAfterSeconds: Math.max(1, 3_600 - late.seconds) });
}

/** A family present at the screen pays with any method of its own; staff with one that was authorized. */
async function methodFor(tx: Tx, input: StartBalanceChargeInput, actor: Actor): Promise<StoredMethod> {
  if (actor.kind !== 'family') return requireChargeable(tx, input.accountId, input.paymentMethodId);
  const method = await findMethod(tx, input.paymentMethodId);
  if (method === null || method.removed || method.accountId !== input.accountId) throw refuse('billing.payment-method-unknown', { paymentMethodId: input.paymentMethodId });
  return method;
}

async function chosen(tx: Tx, input: StartBalanceChargeInput): Promise<PayableInvoice[]> {
  const owed = await owedInvoices(tx, input.accountId);
  if (input.invoiceIds === undefined) return payableOf(owed);
  const byId = new Map(owed.map((invoice) => [invoice.invoiceId, invoice]));
  const named = [...new Set(input.invoiceIds)];
  const own = await tx.query<{ id: string }>('select id from billing.invoice where organization_id = $1 and account_id = $2 and id = any ($3::uuid[])', [tx.organizationId, input.accountId, named]);
  if (own.length !== named.length) throw refuse('billing.invoice-of-another-account', { invoiceIds: named });
  return payableOf(named.flatMap((id) => byId.get(id) ?? []));
}
