import { command, newId, type Tx } from '@preau/kernel';
import { followCounting } from '../quota/quota.store';

export interface WantedPool {
  readonly activityId: string;
  /** Null: the places of the whole session. */
  readonly occurrenceId: string | null;
  readonly capacity: number;
}

/** Gives every activity that is sold its places, and follows a capacity that was changed in the catalogue. Running it again changes nothing. */
export const ensurePools = command('enrolment.ensure-pools', async (tx: Tx, input: { readonly pools: readonly WantedPool[] }) => {
  if (input.pools.length === 0) return { added: 0, changed: 0 };
  const wanted = JSON.stringify(input.pools.map((pool) => ({ id: newId(), activity_id: pool.activityId, occurrence_id: pool.occurrenceId, capacity: pool.capacity })));
  const added = await tx.query(
    `insert into enrolment.pool (organization_id, id, activity_id, occurrence_id, capacity)
     select $1, w.id, w.activity_id, w.occurrence_id, w.capacity
     from jsonb_to_recordset($2::jsonb) as w(id uuid, activity_id uuid, occurrence_id uuid, capacity integer)
     on conflict do nothing returning id`,
    [tx.organizationId, wanted],
  );
  const changed = await tx.query<{ id: string; capacity: number }>(
    `select p.id, w.capacity from jsonb_to_recordset($2::jsonb) as w(activity_id uuid, occurrence_id uuid, capacity integer)
     join enrolment.pool p on p.organization_id = $1 and p.activity_id = w.activity_id and p.occurrence_id is not distinct from w.occurrence_id
     where p.capacity <> w.capacity`,
    [tx.organizationId, wanted],
  );
  if (changed.length > 0) await tx.query('select enrolment.set_capacity($1, $2, $3)', [tx.organizationId, changed.map((pool) => pool.id), changed.map((pool) => pool.capacity)]);
  // Where the session and single dates count together, so do these.
  if (added.length + changed.length > 0) {
    for (const activityId of [...new Set(input.pools.filter((pool) => pool.occurrenceId !== null).map((pool) => pool.activityId))]) await followCounting(tx, activityId);
  }
  return { added: added.length, changed: changed.length };
});
