import type { Sql, Tx } from '@preau/kernel';
import { refuse } from '../errors';
import { rl24NumbersNearlyUsed } from '../events';
import { alarmPercent, printedNumber, reachesAlarm, type NinthDigit, type NumberRange } from './slip-number';

export interface StoredRange extends NumberRange {
  readonly id: string;
  readonly year: number;
  readonly nextNumber: number;
  readonly registeredAt: Date;
}
export async function rangesOf(sql: Sql, year: number): Promise<StoredRange[]> {
  return sql.query<StoredRange>(
    `select id, year, first_number as "firstNumber", last_number as "lastNumber", next_number as "nextNumber", ninth_digit as "ninthDigit", registered_at as "registeredAt"
     from billing.rl24_number_range where organization_id = $1 and year = $2 order by first_number`,
    [sql.organizationId, year],
  );
}

export function totalsOf(ranges: readonly StoredRange[]): { total: number; used: number; nearlyUsed: boolean } {
  const total = ranges.reduce((all, range) => all + range.lastNumber - range.firstNumber + 1, 0);
  const used = ranges.reduce((all, range) => all + range.nextNumber - range.firstNumber, 0);
  return { total, used, nearlyUsed: total > 0 && used * 100 >= total * alarmPercent };
}

/**
 * Takes the next number of a year, for good: it belongs to this transaction's slip, and comes back only if there is none
 * of it. Locked last, like every counter.
 * @throws DomainError billing.rl24-numbers-exhausted
 */
export async function takeSlipNumber(tx: Tx, year: number): Promise<string> {
  const ranges = await tx.query<StoredRange>(
    `select id, year, first_number as "firstNumber", last_number as "lastNumber", next_number as "nextNumber", ninth_digit as "ninthDigit", registered_at as "registeredAt"
     from billing.rl24_number_range where organization_id = $1 and year = $2 order by first_number for update`,
    [tx.organizationId, year],
  );
  const range = ranges.find((one) => one.nextNumber <= one.lastNumber);
  if (range === undefined) throw refuse('billing.rl24-numbers-exhausted', { year });
  await tx.query('update billing.rl24_number_range set next_number = next_number + 1 where organization_id = $1 and id = $2', [tx.organizationId, range.id]);
  const { total, used } = totalsOf(ranges);
  if (reachesAlarm(used, total)) tx.publish(rl24NumbersNearlyUsed, { year, used: used + 1, total });
  return printedNumber(range.nextNumber, range.ninthDigit);
}

export async function saveRange(tx: Tx, range: NumberRange & { id: string; year: number; registeredBy: string | null }): Promise<void> {
  await tx.query(
    `insert into billing.rl24_number_range (organization_id, id, year, first_number, last_number, next_number, ninth_digit, registered_at, registered_by) values ($1, $2, $3, $4, $5, $4, $6, kernel.now(), $7)`,
    [tx.organizationId, range.id, range.year, range.firstNumber, range.lastNumber, range.ninthDigit satisfies NinthDigit, range.registeredBy],
  );
}
