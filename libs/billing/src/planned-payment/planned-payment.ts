import { instantOf, type Cents, type LocalDate } from '@preau/kernel';

export type PlannedPaymentStatus = 'planned' | 'processing' | 'accepted' | 'refused' | 'cancelled';
export interface PlannedPayment {
  readonly id: string;
  readonly accountId: string;
  readonly invoiceId: string;
  readonly kind: 'instalment' | 'recurring' | 'cheque';
  readonly sequence: number;
  readonly amountCents: Cents;
  readonly dueOn: LocalDate;
  readonly dueAt: Date;
  readonly paymentMethodId: string | null;
  readonly status: PlannedPaymentStatus;
  readonly refusedBecause: string | null;
  readonly version: number;
}

/** Planned payments are charged from nine in the morning on the clock of the organization. */
export const chargeTime = '09:00';
/** The first days of a month are busy for banks at any hour; nobody is charged while they sleep. */
export const quietUntil = '04:00';
/** Overdue longer than this (after an outage), a charge would surprise: staff decide. */
export const catchUpDaysMax = 3;
/** A pre-authorized debit that staff change is announced this long before (Rule H1). */
export const debitNoticeDays = 10;

export function dueAtOf(dueOn: LocalDate, zone: string): Date {
  return instantOf(dueOn, chargeTime, zone);
}

/**
 * What becomes of planned payments when their invoice owes less than they promise: the last ones shrink first, and
 * those of nothing are cancelled. Returns only what changes; amounts of 0 mean cancelled.
 */
export function trimmed(planned: readonly { id: string; amountCents: Cents }[], promisedElsewhereCents: Cents, openCents: Cents): { id: string; amountCents: Cents }[] {
  let room = Math.max(0, openCents - promisedElsewhereCents);
  const changes: { id: string; amountCents: Cents }[] = [];
  for (const payment of planned) {
    const amountCents = Math.min(payment.amountCents, room);
    room -= amountCents;
    if (amountCents !== payment.amountCents) changes.push({ id: payment.id, amountCents });
  }
  return changes;
}
