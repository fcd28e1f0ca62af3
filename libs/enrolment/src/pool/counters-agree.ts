import type { Sql } from '@preau/kernel';

export interface CounterDisagreement {
  readonly poolId: string;
  readonly what: 'taken' | 'held' | 'reserved' | 'overbooked' | 'quota-used' | 'quota-missed';
  readonly counted: number;
  readonly derived: number;
}

/** Proves that the counters of every pool of the organization are what its claims say. The list is empty, or it is a bug. */
export async function countersThatDisagree(sql: Sql): Promise<CounterDisagreement[]> {
  return sql.query<CounterDisagreement>('select pool_id as "poolId", what, counted, derived from enrolment.counters_that_disagree($1)', [sql.organizationId]);
}

export async function countersAgree(sql: Sql): Promise<boolean> {
  return (await countersThatDisagree(sql)).length === 0;
}
