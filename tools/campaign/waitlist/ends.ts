import { Pool } from 'pg';
import { cancelRegistration, freeExpiredHolds } from '@preau/enrolment';
import { Commands, Database, DomainError, newId, system } from '@preau/kernel';
import { serveList, serveLists, takeOffer } from '@preau/waitlist';
import { testLine } from '@preau/waitlist/testing';
import type { Complaints } from '../campaign';
import type { Random } from '../random';
import type { Stage } from '../stage/stage';

const by = system('campaign');

/** Offers that end in the instant in which they are accepted, under two workers: either, never both, and never neither. */
export async function endsAgainstAcceptances(stage: Stage, organizationId: string, random: Random, rounds: number, complaints: Complaints): Promise<string> {
  const other = new Database({ url: stage.database.appUrl, poolMax: 4, applicationName: 'campaign-worker' });
  const sweeper = new Pool({ connectionString: stage.database.sweeperUrl, max: 2 });
  const onError = (name: string, error: unknown): void => complaints.add(`${name}: ${String(error)}`);
  const scope = { organizationId };
  let accepted = 0;
  for (let round = 0; round < rounds; round += 1) {
    const line = await testLine(stage.db, organizationId, { places: 1, waiting: 2 });
    const [first] = line.people;
    if (first === undefined) throw new Error('nobody waits');
    await stage.commands.execute(cancelRegistration, { claimId: line.registered[0] ?? '' }, by, scope);
    await stage.commands.execute(serveList, { poolId: line.poolId }, by, scope);
    const end = `kernel.now() + interval '${random.between(5, 60)} milliseconds'`;
    await stage.admin.query(`update enrolment.claim set expires_at = ${end} where kind = 'offer' and pool_id = $1`, [line.poolId]);
    await stage.admin.query(`update waitlist.entry set deadline_at = ${end} where status = 'offered' and pool_id = $1`, [line.poolId]);
    await new Promise((resolve) => setTimeout(resolve, random.between(0, 25)));
    const accept = stage.commands.execute(takeOffer, { entryId: first.entryId, accountId: first.accountId, cartId: newId(), until: new Date(Date.now() + 3_600_000), byStaff: false }, by, scope);
    const [outcome] = await Promise.allSettled([accept, serveLists(stage.commands, sweeper, onError), serveLists(new Commands(other), sweeper, onError), freeExpiredHolds(other, sweeper)]);
    await new Promise((resolve) => setTimeout(resolve, 65));
    await serveLists(stage.commands, sweeper, onError);
    const had = outcome.status === 'fulfilled';
    if (had) accepted += 1;
    else complaints.expect(outcome.reason instanceof DomainError && outcome.reason.code === 'waitlist.offer-expired', `an acceptance was answered ${String(outcome.reason)}`);
    const statuses = (await stage.rows<{ status: string }>('select status from waitlist.entry where organization_id = $1 and pool_id = $2 order by rank', [organizationId, line.poolId])).map((row) => row.status).join(' ');
    complaints.expect(statuses === (had ? 'offered waiting' : 'expired offered'), `after ${had ? 'an acceptance' : 'an end'} the line is: ${statuses}`);
  }
  await Promise.all([other.close(), sweeper.end()]);
  return `${rounds} offers that ended as they were accepted: ${accepted} accepted, ${rounds - accepted} passed on`;
}
