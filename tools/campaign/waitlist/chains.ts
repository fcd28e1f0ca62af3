import { Pool } from 'pg';
import { cancelRegistration } from '@preau/enrolment';
import { newId, system } from '@preau/kernel';
import { serveLists } from '@preau/waitlist';
import { testClients, testLine, type TestWaitlist } from '@preau/waitlist/testing';
import type { Complaints } from '../campaign';
import type { Random } from '../random';
import type { Stage } from '../stage/stage';

const by = system('campaign');
const hoursMax = 24 * 30;

/** Lists in which nobody ever answers: every offer passes on, and at the end the places are anybody's. */
export async function chainsThatEnd(stage: Stage, organizationId: string, random: Random, count: number, complaints: Complaints): Promise<string> {
  const sweeper = new Pool({ connectionString: stage.database.sweeperUrl, max: 1 });
  const onError = (name: string, error: unknown): void => complaints.add(`${name}: ${String(error)}`);
  const lines: TestWaitlist[] = [];
  for (let chain = 0; chain < count; chain += 1) lines.push(await testLine(stage.db, organizationId, { places: random.between(1, 3), waiting: random.between(4, 12) }));
  for (const line of lines) for (const claimId of line.registered) await stage.commands.execute(cancelRegistration, { claimId }, by, { organizationId });
  const open = async (): Promise<number> => Number((await stage.rows<{ n: number }>("select count(*)::int as n from waitlist.entry where organization_id = $1 and status in ('waiting', 'offered')", [organizationId]))[0]?.n);
  let hours = 0;
  for (; hours < hoursMax && (await open()) > 0; hours += 1) {
    await serveLists(stage.commands, sweeper, onError);
    await stage.db.moveClock('1 hour');
  }
  complaints.expect((await open()) === 0, `after ${hours} hours ${await open()} people still have an open turn`);
  const [told] = await stage.rows<{ expired: number; once: number }>(
    "select count(*) filter (where e.status = 'expired')::int as expired, count(*) filter (where (select count(*) from kernel.outbox o where o.type = 'waitlist.place-offered.v1' and o.payload ->> 'entryId' = e.id::text) = 1)::int as once from waitlist.entry e where e.organization_id = $1",
    [organizationId],
  );
  const people = lines.reduce((sum, line) => sum + line.people.length, 0);
  complaints.expect(told?.expired === people && told.once === people, `of ${people} who waited ${told?.expired} had their turn and ${told?.once} were told once`);
  for (const line of lines) {
    const [passer] = await testClients(stage.db, organizationId, 1);
    if (passer === undefined) continue;
    const granted = await line.places.hold({ organizationId, ...passer, activityId: line.activityId, occurrenceId: null, cartId: newId(), minutes: 15 }).then(() => true, () => false);
    complaints.expect(granted, 'a place that everybody let go is kept from the public');
  }
  await sweeper.end();
  return `${count} chains of ${people} unanswered offers ended after ${hours} hours`;
}
