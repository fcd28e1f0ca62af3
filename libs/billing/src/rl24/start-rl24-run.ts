import { command, newId, type Tx } from '@preau/kernel';
import { refuse } from '../errors';
import { todayOf } from '../invoice/parties.store';
import { filerOf } from './filer';
import { actionsOf, type RunKind } from './issue-slips';
import { rangesOf, totalsOf } from './number-range.store';
import { findRun, type Rl24Run } from './run.store';
import { plansOfYear } from './slip-plans';

export interface StartRl24RunInput {
  readonly year: number;
  readonly kind: RunKind;
}
/**
 * Begins an emission: the families that have something to get are written down, and a worker does them one by one. A
 * second click while one is under way gets that one.
 * @throws DomainError billing.rl24-year-not-over, billing.rl24-filer-incomplete, billing.rl24-run-in-progress, billing.rl24-nothing-to-issue, billing.rl24-numbers-exhausted
 */
export const startRl24Run = command('billing.start-rl24-run', async (tx, input: StartRl24RunInput, actor): Promise<Rl24Run> => {
  await refuseTooSoon(tx, input.year);
  const filer = await filerOf(tx);
  if (filer.missing.length > 0) throw refuse('billing.rl24-filer-incomplete', { missing: filer.missing });
  await tx.query("select pg_advisory_xact_lock(hashtextextended('billing.rl24-run:' || $1 || ':' || $2, 0))", [tx.organizationId, String(input.year)]);
  const underWay = await tx.maybe<{ id: string; kind: RunKind }>("select id, kind from billing.rl24_run where organization_id = $1 and year = $2 and state in ('waiting', 'running')", [tx.organizationId, input.year]);
  if (underWay !== null && underWay.kind !== input.kind) throw refuse('billing.rl24-run-in-progress');
  if (underWay !== null) return findRun(tx, underWay.id);
  const due = (await plansOfYear(tx, input.year)).filter((plan) => actionsOf[input.kind].includes(plan.action) && plan.missing.length === 0);
  if (due.length === 0) throw refuse('billing.rl24-nothing-to-issue');
  const { total, used } = totalsOf(await rangesOf(tx, input.year));
  const wanted = due.filter((plan) => plan.action !== 'cancel').length;
  if (wanted > total - used) throw refuse('billing.rl24-numbers-exhausted', { year: input.year, wanted, left: total - used });
  const id = newId();
  const accounts = [...new Set(due.map((plan) => plan.accountId))];
  await tx.query('insert into billing.rl24_run (organization_id, id, year, kind, families_total, started_by, started_at) values ($1, $2, $3, $4, $5, $6, kernel.now())', [
    tx.organizationId, id, input.year, input.kind, accounts.length, actor.kind === 'staff' ? actor.userId : null,
  ]);
  await tx.query('insert into billing.rl24_run_family (organization_id, run_id, account_id, position) select $1, $2, a.id, a.position from unnest($3::uuid[]) with ordinality as a(id, position)', [tx.organizationId, id, accounts]);
  tx.note('rl24-run', id, { year: input.year, kind: input.kind, families: accounts.length, slips: due.length });
  return findRun(tx, id);
});

/** Goes on with an emission that stopped, once what stopped it is put right. @throws DomainError billing.not-found, billing.rl24-run-not-stopped, billing.rl24-run-in-progress */
export const resumeRl24Run = command('billing.resume-rl24-run', async (tx, input: { readonly runId: string }): Promise<Rl24Run> => {
  const run = await findRun(tx, input.runId);
  if (run.state !== 'stopped') throw refuse('billing.rl24-run-not-stopped');
  await tx.query("select pg_advisory_xact_lock(hashtextextended('billing.rl24-run:' || $1 || ':' || $2, 0))", [tx.organizationId, String(run.year)]);
  const others = await tx.query("select 1 from billing.rl24_run where organization_id = $1 and year = $2 and state in ('waiting', 'running')", [tx.organizationId, run.year]);
  if (others.length > 0) throw refuse('billing.rl24-run-in-progress');
  const changed = await tx.query("update billing.rl24_run set state = 'waiting', stopped_because = null, lease_until = null, finished_at = null where organization_id = $1 and id = $2 and state = 'stopped' returning id", [tx.organizationId, run.id]);
  if (changed.length === 0) throw refuse('billing.rl24-run-not-stopped');
  await tx.query("update billing.rl24_run_family set state = 'waiting' where organization_id = $1 and run_id = $2 and state = 'failed'", [tx.organizationId, run.id]);
  tx.note('rl24-run', run.id, { year: run.year, change: 'resumed' });
  return findRun(tx, run.id);
});

/** A slip says what was paid for a whole year: none before its last midnight on the organization's wall. */
export async function refuseTooSoon(tx: Tx, year: number): Promise<void> {
  const { today } = await todayOf(tx);
  if (today <= `${year}-12-31`) throw refuse('billing.rl24-year-not-over', { year, from: `${year + 1}-01-01` });
}
