import type { Pool } from 'pg';
import { invoiceRecurring, listRecurringDue, notifyExpiring, tellWatchers } from '@preau/billing';
import { platformOrganizationId, system, type Commands } from '@preau/kernel';

/** An organization with more than this waits for the next round, so that none keeps the others waiting for long. */
const chargesAtOnceMax = 5_000;

/**
 * What comes with the days, in every organization: recurring charges are invoiced ten days ahead, families are told of cards
 * that end, staff who asked of what waits for them. Doing it again does nothing; a charge or an organization that fails keeps no other waiting.
 * @returns how many charges were invoiced
 */
export async function makePaymentRounds(commands: Commands, sweeper: Pick<Pool, 'query'>, onError: (name: string, error: unknown) => void): Promise<number> {
  const by = system('worker.payment-rounds');
  const organizations = await sweeper.query<{ id: string }>('select id from organization.organization where id <> $1 order by id', [platformOrganizationId]);
  let invoiced = 0;
  for (const { id: organizationId } of organizations.rows) {
    try {
      for (const recurringChargeId of await commands.ask(listRecurringDue, { limit: chargesAtOnceMax }, by, { organizationId })) {
        try {
          invoiced += (await commands.execute(invoiceRecurring, { recurringChargeId }, by, { organizationId })).invoiced ? 1 : 0;
        } catch (error) {
          onError(`payment rounds of ${organizationId}`, error);
        }
      }
      await commands.execute(notifyExpiring, undefined, by, { organizationId });
      await commands.execute(tellWatchers, undefined, by, { organizationId });
    } catch (error) {
      onError(`payment rounds of ${organizationId}`, error);
    }
  }
  return invoiced;
}
