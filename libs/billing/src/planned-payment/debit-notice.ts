import { addDays, newId, type Actor, type Cents, type LocalDate, type Tx } from '@preau/kernel';
import { debitChanged } from '../events';
import { refuse } from '../errors';
import { debitNoticeDays } from './planned-payment';
import { plannedPaymentFacts } from './planned-payment-facts';
import { findPlannedPayment } from './planned-payment.store';

/** What the payer told staff, when a bank debit is planned or changes less than ten days ahead. */
export interface DebitConsent {
  readonly how: 'in-person' | 'phone' | 'email' | 'letter';
  readonly on: LocalDate;
  readonly note: string;
}

/**
 * Rule H1: what was not agreed with its date and amount is announced ten days before, unless the payer agreed to it.
 * @throws DomainError billing.consent-date-invalid, billing.debit-notice-too-short {earliestOn}
 */
export function checkDebitNotice(consent: DebitConsent | undefined, dueOn: LocalDate, today: LocalDate): void {
  if (consent !== undefined && consent.on > today) throw refuse('billing.consent-date-invalid', { today });
  if (consent === undefined && dueOn < addDays(today, debitNoticeDays)) throw refuse('billing.debit-notice-too-short', { earliestOn: addDays(today, debitNoticeDays) });
}

/** The day before which nothing is debited: the end of the notice, or none where the payer agreed. */
export function debitNotBeforeOf(consent: DebitConsent | undefined, today: LocalDate): LocalDate | null {
  return consent === undefined ? addDays(today, debitNoticeDays) : null;
}

/** Writes to the payer of a debit that staff planned or changed, and keeps the consent if one was given. `was` is what it was before; the same when it is new. */
export async function announceDebit(tx: Tx, was: { readonly id: string; readonly amountCents: Cents; readonly dueOn: LocalDate }, consent: DebitConsent | null, actor: Actor): Promise<void> {
  const now = await findPlannedPayment(tx, was.id);
  if (now === null) return;
  if (consent !== null) {
    await tx.query(
      `insert into billing.debit_consent (organization_id, id, planned_payment_id, account_id, amount_cents, due_on, given_how, given_on, note, recorded_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [tx.organizationId, newId(), now.id, now.accountId, now.amountCents, now.dueOn, consent.how, consent.on, consent.note, actor.kind === 'staff' ? actor.userId : null],
    );
  }
  tx.publish(debitChanged, { ...(await plannedPaymentFacts(tx, now)), amountCentsWas: was.amountCents, dueOnWas: was.dueOn, agreedHow: consent?.how ?? null });
}
