import { read } from '@preau/kernel';

export interface ListDisagreement {
  readonly poolId: string;
  readonly what: 'waiting' | 'people' | 'offers';
  readonly told: number;
  readonly counted: number;
}
/** Proves that every pool keeps places for as many people as wait, and that every offer is somebody's turn. The list is empty, or it is a bug. */
export const listsThatDisagree = read('waitlist.lists-that-disagree', async (sql): Promise<ListDisagreement[]> =>
  sql.query<ListDisagreement>('select pool_id as "poolId", what, told, counted from waitlist.lists_that_disagree($1)', [sql.organizationId]),
);
