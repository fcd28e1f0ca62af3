import { command, newId } from '@preau/kernel';
import { refuse } from '../errors';
import { rangesOf, saveRange, type StoredRange } from './number-range.store';
import { numberRange } from './slip-number';

export interface RegisterNumberRangeInput {
  readonly year: number;
  /** As the agency wrote them, eight or nine digits. */
  readonly first: string;
  readonly last: string;
}

/**
 * Numbers that the agency reserved for the slips of a year. A range is never changed and never taken back.
 * @throws DomainError billing.rl24-range-invalid, billing.rl24-range-overlaps
 */
export const registerNumberRange = command('billing.register-rl24-range', async (tx, input: RegisterNumberRangeInput, actor): Promise<StoredRange[]> => {
  const range = numberRange(input.first, input.last);
  // Two clerks who type the same letter at once: the second waits here and sees the range of the first.
  await tx.query("select pg_advisory_xact_lock(hashtextextended('billing.rl24-range:' || $1 || ':' || $2, 0))", [tx.organizationId, String(input.year)]);
  const overlap = (await rangesOf(tx, input.year)).find((one) => one.firstNumber <= range.lastNumber && range.firstNumber <= one.lastNumber);
  if (overlap !== undefined) throw refuse('billing.rl24-range-overlaps');
  const id = newId();
  await saveRange(tx, { ...range, id, year: input.year, registeredBy: actor.kind === 'staff' ? actor.userId : null });
  tx.note('rl24-range', id, { year: input.year, first: input.first, last: input.last });
  return rangesOf(tx, input.year);
});
