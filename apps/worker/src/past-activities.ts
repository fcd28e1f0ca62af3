import type { Pool } from 'pg';
import { markOver } from '@preau/catalog';
import { platformOrganizationId, system, type Commands } from '@preau/kernel';

/**
 * Takes past activities out of the store's indexes, in every organization; each has its own midnight. Running it again
 * changes nothing, and an organization that fails keeps no other waiting.
 * @returns how many activities changed
 */
export async function markPastActivities(commands: Commands, sweeper: Pick<Pool, 'query'>, onError: (name: string, error: unknown) => void): Promise<number> {
  const organizations = await sweeper.query<{ id: string }>('select id from organization.organization where id <> $1 order by id', [platformOrganizationId]);
  let changed = 0;
  for (const { id } of organizations.rows) {
    try {
      changed += (await commands.execute(markOver, undefined, system('worker.past-activities'), { organizationId: id })).changed;
    } catch (error) {
      onError(`past activities of ${id}`, error);
    }
  }
  return changed;
}
