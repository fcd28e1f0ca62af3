import { setTimeout as wait } from 'node:timers/promises';
import { cancelRegistration } from '@preau/enrolment';
import { testActivity } from '@preau/enrolment/testing';
import { system } from '@preau/kernel';
import { testLine, type TestWaitlist } from '@preau/waitlist/testing';
import type { Complaints } from '../campaign';
import { arrangeFamilies, inParallel } from '../stage/arrange';
import type { Stage } from '../stage/stage';
import type { LoadPlan, LoadResult } from './load';

const secondsMax = 5;
const patienceMs = 20_000;
const shoppers = 40;
const by = system('campaign');

/**
 * Real workers, a real mail server, an API under load: from the commit that frees a place to the letter of the next person.
 */
export async function lettersUnderLoad(stage: Stage, organizationId: string, count: number, complaints: Complaints): Promise<string> {
  const lines: TestWaitlist[] = [];
  // One more, for the first letter of workers that have just started.
  for (let line = 0; line <= count; line += 1) lines.push(await testLine(stage.db, organizationId, { places: 1, waiting: 2 }));
  const families = await arrangeFamilies(stage, shoppers, [organizationId]);
  const wanted = await Promise.all([1, 2].map(() => testActivity(stage.db, organizationId, 10)));
  const api = await stage.startApi();
  const workers = await Promise.all([stage.startWorker(), stage.startWorker()]);
  const load = await stage.startOwn('load', 'tools/campaign/waitlist/load.js');
  const [store] = await stage.rows<{ slug: string }>('select slug from organization.organization where id = $1', [organizationId]);
  const plan: LoadPlan = {
    url: api.url, organizationId, slug: store?.slug ?? '', activityIds: wanted.map((one) => one.activityId),
    shoppers: families.map((family) => ({ token: stage.familyToken(family), personId: family.childId })), seconds: Math.max(4, count * 0.12),
  };
  const free = async (line: TestWaitlist | undefined): Promise<number | null> => {
    if (line === undefined) return null;
    await stage.commands.execute(cancelRegistration, { claimId: line.registered[0] ?? '' }, by, { organizationId });
    const freedAt = Date.now();
    const letterAt = await letterOf(stage, line.people[0]?.entryId ?? '', freedAt + patienceMs);
    return letterAt === null ? null : (letterAt - freedAt) / 1_000;
  };
  // What workers do in their first seconds, no registration day sees.
  await free(lines.pop());
  const loaded = load.ask<LoadResult>(plan);
  const seconds: number[] = [];
  const started = Date.now();
  const pace = (plan.seconds * 1_000 - 1_000) / count;
  await inParallel(count, count, async (index) => {
    await wait(Math.max(0, started + index * pace - Date.now()));
    const after = await free(lines[index]);
    if (after === null) complaints.add(`no letter came within ${patienceMs / 1_000} s`);
    else seconds.push(after);
  });
  const { requests, unexpected } = await loaded;
  for (const problem of unexpected) complaints.add(problem);
  seconds.sort((a, b) => a - b);
  const worst = seconds.at(-1) ?? Number.POSITIVE_INFINITY;
  complaints.expect(worst <= secondsMax, `a letter took ${worst.toFixed(1)} s, more than ${secondsMax}`);
  complaints.expect(api.crashes + workers[0].crashes + workers[1].crashes === 0, `a process ended:\n${api.tail}${workers.map((worker) => worker.tail).join('')}`);
  await Promise.all(workers.map((worker) => worker.stop()));
  await api.stop();
  return `${count} letters under ${requests} requests: median ${(seconds[Math.floor(seconds.length / 2)] ?? 0).toFixed(1)} s, worst ${worst.toFixed(1)} s`;
}

/** When the letter about an entry reached the mail server; null when it never did. */
async function letterOf(stage: Stage, entryId: string, until: number): Promise<number | null> {
  while (Date.now() < until) {
    const [message] = await stage.rows<{ id: string }>("select id from communications.message where template = 'waitlist-offer' and subject_key like $1 || ':%'", [entryId]);
    const at = message === undefined ? undefined : stage.mailsReceivedAt.get(message.id);
    if (at !== undefined) return at;
    await wait(100);
  }
  return null;
}
