import { addDays, instantOf, type LocalDate } from '@preau/kernel';
import type { RefusedBecause } from '../events';
import { chargeTime } from './planned-payment';

/** Days after the first try. With the first, four tries at most: well under what the card networks allow in 30 days. */
export const retryDaysDefault: readonly number[] = [3, 7, 14];
export const retriesMax = 3;
/** A bank debit may be presented again within 30 days; nothing is tried later than that. */
export const retryDayMax = 28;
/** On the clock of the organization: each try at another hour, none before nine. The first is at nine. */
const retryTimes = ['10:00', '11:00', '09:30'] as const;
/** A bank debit is presented once more at most, and only for want of money. */
const debitTriesMax = 2;

export interface RefusedTry {
  readonly methodKind: 'card' | 'bank-account';
  readonly because: RefusedBecause;
  /** The same method must not be tried again: the payer has to act. */
  readonly final: boolean;
  readonly firstTriedOn: LocalDate;
  /** With the one that was just refused. */
  readonly tries: number;
}
export interface NextTry {
  readonly on: LocalDate;
  readonly at: Date;
}

/**
 * When a refused payment is tried again by itself; null when somebody has to act first, or the schedule is used up. Days
 * that have passed meanwhile (an outage, a bank that answered late) are left out, never caught up with.
 */
export function nextTryOf(refused: RefusedTry, retryDays: readonly number[], today: LocalDate, zone: string): NextTry | null {
  if (refused.final || refused.because === 'needs-authentication' || refused.because === 'method-removed') return null;
  if (refused.methodKind === 'bank-account' && (refused.because !== 'insufficient-funds' || refused.tries >= debitTriesMax)) return null;
  for (let index = Math.max(0, refused.tries - 1); index < retryDays.length; index += 1) {
    const on = addDays(refused.firstTriedOn, retryDays[index] ?? 0);
    if (on > today) return { on, at: instantOf(on, retryTimes[(refused.tries - 1) % retryTimes.length] ?? chargeTime, zone) };
  }
  return null;
}
