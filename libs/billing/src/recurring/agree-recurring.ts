import { command, newId, type Cents, type LocalDate } from '@preau/kernel';
import { requireActingFor } from '@preau/household';
import { refuse } from '../errors';
import { todayOf } from '../invoice/parties.store';
import { lockClientBalance } from '../ledger/ledger.store';
import { requireChargeable } from '../wallet/payment-method.store';
import { recurringOn } from './recurring-dates';
import { saveRecurring } from './recurring.store';

export interface AgreeRecurringInput {
  readonly accountId: string;
  readonly labelFr: string;
  readonly labelEn: string;
  /** Before tax, each time. */
  readonly amountCents: Cents;
  readonly taxable: boolean;
  readonly ledgerCodeId: string | null;
  /** Null when it is paid at the counter each time. */
  readonly paymentMethodId: string | null;
  readonly everyMonths: number;
  readonly firstOn: LocalDate;
  readonly until: LocalDate | null;
}

/**
 * Keeps a charge that comes back, as staff and the client agreed. Each is invoiced ten days before its day, by itself, and
 * charged on its day at nine.
 * @throws DomainError billing.amount-not-positive, billing.recurring-dates-invalid, billing.ledger-code-unknown, household.client-unknown, billing.payment-method-unknown, billing.payment-method-not-authorized
 */
export const agreeRecurring = command('billing.agree-recurring', async (tx, input: AgreeRecurringInput, actor): Promise<{ recurringChargeId: string }> => {
  if (!Number.isSafeInteger(input.amountCents) || input.amountCents <= 0) throw refuse('billing.amount-not-positive');
  await requireActingFor(tx, actor, input.accountId);
  await lockClientBalance(tx, input.accountId);
  const { today } = await todayOf(tx);
  const months = Number.isInteger(input.everyMonths) && input.everyMonths >= 1 && input.everyMonths <= 12;
  if (!months || input.firstOn < today || (input.until !== null && input.until < input.firstOn)) throw refuse('billing.recurring-dates-invalid', { today });
  if (input.ledgerCodeId !== null) {
    const known = await tx.maybe('select 1 from organization.ledger_code where organization_id = $1 and id = $2', [tx.organizationId, input.ledgerCodeId]);
    if (known === null) throw refuse('billing.ledger-code-unknown', { ledgerCodeId: input.ledgerCodeId });
  }
  if (input.paymentMethodId !== null) await requireChargeable(tx, input.accountId, input.paymentMethodId);
  const client = await tx.maybe<{ locale: 'fr-CA' | 'en-CA' }>('select locale from household.client where organization_id = $1 and account_id = $2', [tx.organizationId, input.accountId]);
  if (client === null) throw refuse('billing.client-unknown', { accountId: input.accountId });
  const id = newId();
  await saveRecurring(tx, { id, ...input, locale: client.locale, nextOn: recurringOn(input, 0) }, actor.kind === 'staff' ? actor.userId : null);
  tx.note('recurring-charge', id, { accountId: input.accountId, amountCents: input.amountCents, everyMonths: input.everyMonths, firstOn: input.firstOn, until: input.until });
  return { recurringChargeId: id };
});
