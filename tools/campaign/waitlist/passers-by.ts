import { Pool } from 'pg';
import { cancelRegistration, registerClaims } from '@preau/enrolment';
import { Commands, Database, DomainError, newId, system } from '@preau/kernel';
import { joinList, leaveList, serveLists, takeOffer } from '@preau/waitlist';
import { testClients, testLine, type Shopper, type TestWaitlist } from '@preau/waitlist/testing';
import type { Complaints } from '../campaign';
import type { Random } from '../random';
import type { Stage } from '../stage/stage';

const by = system('campaign');
const linesAtOnce = 8;
const placesOfLine = 3;
const waitingAtLeast = 4;
const typed = /^enrolment\.(full|held-by-others)$/;

interface Line {
  readonly at: TestWaitlist;
  readonly registered: string[];
}

/**
 * Full activities where people wait, as long as it lasts: registrations end while passers-by ask for the very place, two
 * workers hand it out, and whoever is offered it accepts and registers, declines, or loses patience in the line. Nobody
 * who passes by may have a place while somebody waits, and nobody is offered one before who came earlier.
 */
export async function passersBy(stage: Stage, organizationId: string, random: Random, cancellations: number, complaints: Complaints): Promise<string> {
  const start = performance.now();
  const other = new Database({ url: stage.database.appUrl, poolMax: 6, applicationName: 'campaign-worker' });
  const sweeper = new Pool({ connectionString: stage.database.sweeperUrl, max: 2 });
  const onError = (name: string, error: unknown): void => complaints.add(`${name}: ${String(error)}`);
  const serve = async (): Promise<void> => void (await Promise.all([serveLists(stage.commands, sweeper, onError), serveLists(new Commands(other), sweeper, onError)]));
  const lines: Line[] = [];
  for (let line = 0; line < linesAtOnce; line += 1) {
    const at = await testLine(stage.db, organizationId, { places: placesOfLine, waiting: waitingAtLeast + 2 });
    lines.push({ at, registered: [...at.registered] });
  }
  let asked = 0;
  let ended = 0;
  let taken = 0;
  const scope = { organizationId };
  const hold = async (line: Line, one: Shopper): Promise<void> => {
    asked += 1;
    const answer = await line.at.places.hold({ organizationId, ...one, activityId: line.at.activityId, occurrenceId: null, cartId: newId(), minutes: 15 }).then(() => 'granted', codeOf);
    complaints.expect(typed.test(answer), `somebody who passed by was answered ${answer} while people waited`);
  };
  while (ended < cancellations) {
    const busy = lines.filter(({ registered }) => registered.length > 0);
    const strangers = await testClients(stage.db, organizationId, lines.length * 3);
    await Promise.all([
      ...busy.map(async (line, index) => {
        const claimId = line.registered.splice(random.between(0, line.registered.length - 1), 1)[0] ?? '';
        ended += 1;
        const [first, second] = [strangers[index * 3], strangers[index * 3 + 1]] as [Shopper, Shopper];
        await Promise.all([stage.commands.execute(cancelRegistration, { claimId }, by, scope), hold(line, first), hold(line, second)]);
      }),
      serve(),
    ]);
    await serve();
    // Also where nobody is registered any more: somebody there has just declined.
    await Promise.all(lines.map((line, index) => goOn(line, strangers[index * 3 + 2] as Shopper)));
  }

  /** Who was offered a place answers; the line never runs dry. */
  async function goOn(line: Line, newcomer: Shopper): Promise<void> {
    const offered = await stage.rows<{ entryId: string; accountId: string }>("select id as \"entryId\", account_id as \"accountId\" from waitlist.entry where organization_id = $1 and pool_id = $2 and status = 'offered' and accepted_at is null order by rank", [organizationId, line.at.poolId]);
    await stage.commands.execute(joinList, { ...newcomer, activityId: line.at.activityId, occurrenceId: null }, by, scope);
    for (const entry of offered) {
      if (random.next() < 0.15) {
        const [again] = await testClients(stage.db, organizationId, 1);
        await Promise.all([stage.commands.execute(leaveList, entry, by, scope), hold(line, again as Shopper)]);
        await stage.commands.execute(joinList, { ...(again as Shopper), activityId: line.at.activityId, occurrenceId: null }, by, scope);
        continue;
      }
      const { claimId } = await stage.commands.execute(takeOffer, { ...entry, cartId: newId(), until: new Date(Date.now() + 3_600_000), byStaff: false }, by, scope);
      await stage.commands.execute(registerClaims, { claimIds: [claimId] }, by, scope);
      line.registered.push(claimId);
      taken += 1;
    }
  }

  await judge(stage, organizationId, complaints);
  await Promise.all([other.close(), sweeper.end()]);
  complaints.expect(taken > cancellations / 2, `only ${taken} places reached people who waited`);
  return `${ended} cancellations, ${asked} passers-by refused, ${taken} places to those who waited, in ${((performance.now() - start) / 1_000).toFixed(0)} s`;
}

function codeOf(error: unknown): string {
  return error instanceof DomainError ? error.code : String(error);
}

/** The rows themselves: no claim of anybody who did not wait since the lists were opened, no offer before an earlier person's. */
async function judge(stage: Stage, organizationId: string, complaints: Complaints): Promise<void> {
  const [found] = await stage.rows<{ strangers: number; overtaken: number; double: number; oversold: number }>(
    `with lists as (select pool_id, (select min(e.joined_at) from waitlist.entry e where e.organization_id = l.organization_id and e.pool_id = l.pool_id) as since from waitlist.list l where l.organization_id = $1)
     select
       (select count(*)::int from enrolment.claim c join lists l on l.pool_id = c.pool_id where c.organization_id = $1 and c.created_at > l.since
          and not exists (select 1 from waitlist.entry e where e.organization_id = $1 and e.pool_id = c.pool_id and e.person_id = c.person_id)) as strangers,
       (select count(*)::int from waitlist.entry later join waitlist.entry earlier on earlier.organization_id = later.organization_id and earlier.pool_id = later.pool_id and earlier.rank < later.rank
          where later.organization_id = $1 and later.offered_at is not null and (earlier.offered_at is null or earlier.offered_at > later.offered_at) and earlier.status not in ('left', 'skipped')) as overtaken,
       (select count(*)::int from (select claim_id from waitlist.entry where organization_id = $1 and claim_id is not null group by claim_id having count(*) > 1) d) as double,
       (select count(*)::int from enrolment.pool p where p.organization_id = $1 and (select count(*) from enrolment.claim c where c.organization_id = $1 and c.pool_id = p.id and c.state = 'live') > p.capacity) as oversold`,
    [organizationId],
  );
  complaints.expect(found?.strangers === 0, `${found?.strangers} people who had not waited have places`);
  complaints.expect(found?.overtaken === 0, `${found?.overtaken} times somebody was offered a place before who had come earlier`);
  complaints.expect(found?.double === 0, `${found?.double} places were given to two people`);
  complaints.expect(found?.oversold === 0, `${found?.oversold} activities have more people than places`);
}
