import { command } from '@preau/kernel';

/**
 * Once a day, per organization: past activities leave the store's indexes. Nothing that anybody sees depends on it, and
 * running it again changes nothing.
 */
export const markOver = command('catalog.mark-over', async (tx, _input: void): Promise<{ changed: number }> => {
  const rows = await tx.query(
    `update catalog.activity a set over = not a.over from (select (kernel.now() at time zone time_zone)::date as today from organization.organization where id = $1) t
     where a.organization_id = $1 and a.over is distinct from coalesce(a.ends_on < t.today, false) returning a.id`,
    [tx.organizationId],
  );
  return { changed: rows.length };
});
