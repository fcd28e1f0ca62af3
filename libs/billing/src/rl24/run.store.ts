import type { Sql, Tx } from '@preau/kernel';
import { refuse } from '../errors';
import type { RunKind } from './issue-slips';

export type RunState = 'waiting' | 'running' | 'done' | 'stopped';
export type StoppedBecause = 'numbers-exhausted' | 'families-failed';
export interface Rl24Run {
  readonly id: string;
  readonly year: number;
  readonly kind: RunKind;
  readonly state: RunState;
  readonly stoppedBecause: StoppedBecause | null;
  readonly familiesTotal: number;
  readonly familiesDone: number;
  readonly slipsIssued: number;
  readonly slipsSkipped: number;
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
}
const columns = `id, year, kind, state, stopped_because as "stoppedBecause", families_total as "familiesTotal", families_done as "familiesDone", slips_issued as "slipsIssued", slips_skipped as "slipsSkipped",
  started_at as "startedAt", finished_at as "finishedAt"`;

/** @throws DomainError billing.not-found */
export async function findRun(sql: Sql, runId: string): Promise<Rl24Run> {
  const run = await sql.maybe<Rl24Run>(`select ${columns} from billing.rl24_run where organization_id = $1 and id = $2`, [sql.organizationId, runId]);
  if (run === null) throw refuse('billing.not-found', { runId });
  return run;
}
/** The emissions of a year, the latest first. */
export async function runsOf(sql: Sql, year: number): Promise<Rl24Run[]> {
  return sql.query<Rl24Run>(`select ${columns} from billing.rl24_run where organization_id = $1 and year = $2 order by started_at desc, id desc limit 50`, [sql.organizationId, year]);
}

/** Makes an emission one's own for a while; false when somebody else has it or it has ended. */
export async function takeRun(tx: Tx, runId: string, leaseSeconds: number): Promise<boolean> {
  const taken = await tx.query(
    `update billing.rl24_run set state = 'running', lease_until = kernel.now() + make_interval(secs => $3)
     where organization_id = $1 and id = $2 and (state = 'waiting' or (state = 'running' and (lease_until is null or lease_until < kernel.now()))) returning id`,
    [tx.organizationId, runId, leaseSeconds],
  );
  return taken.length > 0;
}

/** The next family to do, kept for this transaction alone: another worker takes the one after. */
export async function lockNextFamily(tx: Tx, runId: string): Promise<string | null> {
  const row = await tx.maybe<{ accountId: string }>(
    `select account_id as "accountId" from billing.rl24_run_family where organization_id = $1 and run_id = $2 and state = 'waiting' order by position limit 1 for update skip locked`,
    [tx.organizationId, runId],
  );
  return row?.accountId ?? null;
}

/** Writes down that a family is done, in the transaction of its slips. */
export async function finishFamily(tx: Tx, done: { runId: string; accountId: string; state: 'done' | 'failed'; issued: number; skipped: number; leaseSeconds: number }): Promise<void> {
  await tx.query('update billing.rl24_run_family set state = $4, issued = $5, skipped = $6 where organization_id = $1 and run_id = $2 and account_id = $3', [
    tx.organizationId, done.runId, done.accountId, done.state, done.issued, done.skipped,
  ]);
  await tx.query(
    `update billing.rl24_run set families_done = families_done + $3, slips_issued = slips_issued + $4, slips_skipped = slips_skipped + $5, lease_until = kernel.now() + make_interval(secs => $6) where organization_id = $1 and id = $2`,
    [tx.organizationId, done.runId, done.state === 'done' ? 1 : 0, done.issued, done.skipped, done.leaseSeconds],
  );
}

/** Ends an emission that has nothing waiting: done, or stopped when some families failed. */
export async function closeRun(tx: Tx, runId: string, because: StoppedBecause | null): Promise<void> {
  await tx.query(
    `update billing.rl24_run r set state = case when $3::text is null then 'done' else 'stopped' end, stopped_because = $3, lease_until = null, finished_at = kernel.now() where organization_id = $1 and id = $2 and state = 'running'`,
    [tx.organizationId, runId, because],
  );
}
