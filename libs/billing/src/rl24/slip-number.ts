import { refuse } from '../errors';

export type NinthDigit = 'none' | 'remainder-of-7';
export interface NumberRange {
  readonly firstNumber: number;
  readonly lastNumber: number;
  readonly ninthDigit: NinthDigit;
}
/** Said when so much of the numbers of a year is used. */
export const alarmPercent = 80;

/** A number as printed: eight digits, and the ninth when the range has one. */
export function printedNumber(number: number, ninthDigit: NinthDigit): string {
  const digits = String(number).padStart(8, '0');
  return ninthDigit === 'none' ? digits : `${digits}${number % 7}`;
}

/**
 * A range as the agency wrote it, eight or nine digits. The rule of the ninth digit (the remainder of the first eight
 * divided by seven) is not confirmed by a public document: both ends of the range must obey it, so a wrong guess is
 * found before any slip is issued, and the range can then be given with eight digits.
 * @throws DomainError billing.rl24-range-invalid {problem}
 */
export function numberRange(first: string, last: string): NumberRange {
  const ends = [first, last].map((text) => text.replace(/[\s-]/g, ''));
  const [from = '', to = ''] = ends;
  if (!ends.every((digits) => /^\d{8,9}$/.test(digits)) || from.length !== to.length) throw refuse('billing.rl24-range-invalid', { problem: 'digits' });
  const [firstNumber, lastNumber] = [Number(from.slice(0, 8)), Number(to.slice(0, 8))];
  if (firstNumber > lastNumber) throw refuse('billing.rl24-range-invalid', { problem: 'order' });
  if (from.length === 8) return { firstNumber, lastNumber, ninthDigit: 'none' };
  if (printedNumber(firstNumber, 'remainder-of-7') !== from || printedNumber(lastNumber, 'remainder-of-7') !== to) throw refuse('billing.rl24-range-invalid', { problem: 'ninth-digit' });
  return { firstNumber, lastNumber, ninthDigit: 'remainder-of-7' };
}

/** Whether taking one more number reaches the share of the year's numbers at which staff is told; true exactly once. */
export function reachesAlarm(usedBefore: number, total: number): boolean {
  const threshold = total * alarmPercent;
  return usedBefore * 100 < threshold && (usedBefore + 1) * 100 >= threshold;
}
