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
  /** When a refused one is tried again by itself. */
  readonly retryAt: Date | null;
  /** Since it was planned, or planned again with another method or date. */
  readonly tries: number;
  readonly firstTriedOn: LocalDate | null;
  /** A bank debit that was announced is not made before this day. */
  readonly debitNotBefore: LocalDate | null;
  readonly version: number;
}

/** Planned payments are charged from nine in the morning on the clock of the organization. */
export const chargeTime = '09:00';
/** Nobody is charged from midnight until then, whatever a charge is late by. */
export const quietUntil = chargeTime;
/** Overdue longer than this (after an outage), a charge would surprise: staff decide. */
export const catchUpDaysMax = 3;
/** A pre-authorized debit that staff change is announced this long before (Rule H1). */
export const debitNoticeDays = 10;
/** So long may a person ask their bank to give back a debit: until then it is accepted provisionally. */
export const debitReturnDays = 90;

export function dueAtOf(dueOn: LocalDate, zone: string): Date {
  return instantOf(dueOn, chargeTime, zone);
}

/** Whether a change makes another debit than the payer agreed to: another amount, another day, or a bank account instead of a card. */
export function changesDebit(payment: Pick<PlannedPayment, 'amountCents' | 'dueOn' | 'paymentMethodId'>, to: { readonly amountCents?: Cents; readonly dueOn?: LocalDate; readonly methodId: string | null }): boolean {
  return (to.amountCents ?? payment.amountCents) !== payment.amountCents || (to.dueOn ?? payment.dueOn) !== payment.dueOn || to.methodId !== payment.paymentMethodId;
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
