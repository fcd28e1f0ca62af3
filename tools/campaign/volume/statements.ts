import { BulkWork, startBulkJob, viewBulkJob } from '@preau/billing';
import { system } from '@preau/kernel';
import { say } from '../campaign';
import type { Measure } from './measure';

/** Memory while statements are made, whatever their number. */
const heapMiBMax = 150;
/** Statements that one worker makes in a second, at least. */
const eachSecondMin = 5;
/** As the worker does it. */
const lanesOfWorker = 3;

/** A statement for clients who owe, by the worker's own job: flat memory, its rate, and a second drive that doubles nothing. */
export const statements: Measure = {
  name: 'statements',
  async run({ stage, organizationId }, complaints) {
    const actor = system('campaign');
    const specification = { kind: 'mass-statements', from: null, to: null, detail: 'detailed', dueOn: null, message: '', send: false } as const;
    const begun = performance.now();
    const { id: jobId, itemsTotal } = await stage.commands.execute(startBulkJob, { choice: { balance: 'owing' }, specification }, actor, { organizationId });
    say(`  ${itemsTotal} clients who owe written down in ${Math.round(performance.now() - begun)} ms`);
    globalThis.gc?.();
    const before = process.memoryUsage().heapUsed;
    let most = before;
    const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().heapUsed)), 100);
    const from = performance.now();
    const work = new BulkWork({ database: stage.app, lanes: lanesOfWorker });
    await work.drive(organizationId, jobId);
    await work.drive(organizationId, jobId);
    clearInterval(watch);
    const seconds = (performance.now() - from) / 1_000;
    const [job, heapMiB] = [await stage.commands.ask(viewBulkJob, { jobId }, actor, { organizationId }), (most - before) / 1_048_576];
    say(`  ${job.itemsDone} statements in ${seconds.toFixed(0)} s, ${Math.round(job.itemsDone / seconds)} a second, ${heapMiB.toFixed(0)} MiB more memory`);
    const [kept] = await stage.rows<{ statements: number }>('select count(*)::int as statements from billing.statement');
    complaints.expect(job.state === 'done' && job.itemsDone + job.itemsRefused === itemsTotal, `the job ended as ${job.state} with ${job.itemsDone} of ${itemsTotal} done and ${job.itemsRefused} refused`);
    complaints.expect(kept?.statements === job.itemsDone, `${kept?.statements} statements are kept, ${job.itemsDone} were made`);
    complaints.expect(heapMiB <= heapMiBMax, `statements took ${heapMiB.toFixed(0)} MiB more memory, more than ${heapMiBMax}`);
    complaints.expect(job.itemsDone / seconds >= eachSecondMin, `${Math.round(job.itemsDone / seconds)} statements a second, fewer than ${eachSecondMin}`);
  },
};
