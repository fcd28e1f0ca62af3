import { command, Commands, DomainError, read, system, isOfOneRow, type Database } from '@preau/kernel';
import type { SweeperPool } from '../charging/find-due-work';
import { actionsOf, issueSlips } from './issue-slips';
import { closeRun, finishFamily, findRun, lockNextFamily, takeRun, type RunState, type StoppedBecause } from './run.store';

export interface Rl24EmissionOptions {
  readonly database: Database;
  /** How long an emission is left alone after its last sign of life; 60 unless told. */
  readonly leaseSeconds?: number;
  /** Told before each commit; a campaign kills the process there. */
  readonly beforeCommit?: () => Promise<void> | void;
}
interface Due {
  readonly organizationId: string;
  readonly runId: string;
}

/**
 * Does the emissions that staff began: one transaction per family holds its slips, their numbers and the mark that it is
 * done, so whoever dies leaves nothing half done, and whoever comes next, or beside, does what is left.
 */
export class Rl24Emission {
  private readonly commands: Commands;
  private readonly leaseSeconds: number;
  private stopping = false;
  constructor(private readonly options: Rl24EmissionOptions) {
    this.commands = new Commands(options.database);
    this.leaseSeconds = options.leaseSeconds ?? 60;
  }

  /** Emissions that wait, or whose worker has given no sign of life. */
  async findDue(sweeper: SweeperPool, limit = 20): Promise<Due[]> {
    const found = await sweeper.query("select organization_id, id from billing.rl24_run where state = 'waiting' or (state = 'running' and lease_until < kernel.now()) order by started_at limit $1", [limit]);
    return (found.rows as { organization_id: string; id: string }[]).map((row) => ({ organizationId: row.organization_id, runId: row.id }));
  }

  /** Lets the family in hand be finished, and no other be begun. */
  stop(): void {
    this.stopping = true;
  }

  /** @returns how the emission stands afterwards; one that another worker has is left to it */
  async drive(organizationId: string, runId: string): Promise<RunState> {
    const by = system('billing.rl24-emission');
    const within = { organizationId };
    if (!(await this.commands.execute(take, { runId, leaseSeconds: this.leaseSeconds }, by, within))) return (await this.commands.ask(look, { runId }, by, within)).state;
    while (!this.stopping) {
      const hand: Hand = { accountId: null };
      try {
        if ((await this.commands.execute(this.emitNext, { runId, hand }, by, within)) === 'none') break;
      } catch (error) {
        if (await this.stopsAt(error, runId, hand, within)) break;
      }
    }
    if (this.stopping) await this.commands.execute(letGo, { runId }, by, within);
    return (await this.commands.ask(look, { runId }, by, within)).state;
  }

  private readonly emitNext = command('billing.emit-rl24-slips', async (tx, { runId, hand }: { readonly runId: string; readonly hand: Hand }, actor): Promise<'done' | 'none'> => {
    const accountId = await lockNextFamily(tx, runId);
    hand.accountId = accountId;
    if (accountId === null) {
      await close(tx, runId);
      return 'none';
    }
    const run = await findRun(tx, runId);
    const { issued, skipped } = await issueSlips(tx, { accountId, year: run.year, runId, actions: actionsOf[run.kind], reason: '' }, actor);
    await finishFamily(tx, { runId, accountId, state: 'done', issued: issued.length, skipped, leaseSeconds: this.leaseSeconds });
    await this.options.beforeCommit?.();
    return 'done';
  });

  /** Without numbers nobody can go on. Another refusal is of one family: it is put aside, and the others are done. */
  private async stopsAt(error: unknown, runId: string, hand: Hand, within: { organizationId: string }): Promise<boolean> {
    const by = system('billing.rl24-emission');
    if (error instanceof DomainError && error.code === 'billing.rl24-numbers-exhausted') {
      await this.commands.execute(stopRun, { runId, because: 'numbers-exhausted' }, by, within);
      return true;
    }
    if (hand.accountId === null || !isOfOneFamily(error)) throw error;
    await this.commands.execute(setAside, { runId, accountId: hand.accountId, leaseSeconds: this.leaseSeconds }, by, within);
    return false;
  }
}

/** The family that was in hand when something failed. */
interface Hand {
  accountId: string | null;
}
function isOfOneFamily(error: unknown): boolean {
  return error instanceof DomainError ? error.code !== 'kernel.busy' : isOfOneRow(error);
}

const take = command('billing.take-rl24-run', (tx, input: { readonly runId: string; readonly leaseSeconds: number }) => takeRun(tx, input.runId, input.leaseSeconds));
const look = read('billing.look-at-rl24-run', (sql, input: { readonly runId: string }) => findRun(sql, input.runId));
const stopRun = command('billing.stop-rl24-run', (tx, input: { readonly runId: string; readonly because: StoppedBecause }) => closeRun(tx, input.runId, input.because));
const letGo = command('billing.let-go-of-rl24-run', async (tx, input: { readonly runId: string }): Promise<void> => {
  await tx.query("update billing.rl24_run set state = 'waiting', lease_until = null where organization_id = $1 and id = $2 and state = 'running'", [tx.organizationId, input.runId]);
});
const setAside = command('billing.set-rl24-family-aside', (tx, input: { readonly runId: string; readonly accountId: string; readonly leaseSeconds: number }) =>
  finishFamily(tx, { ...input, state: 'failed', issued: 0, skipped: 0 }),
);

/** Nothing waits any more: done, unless another worker has the last family or some were put aside. */
async function close(tx: Parameters<typeof closeRun>[0], runId: string): Promise<void> {
  const open = await tx.one<{ waiting: number; failed: number }>(
    "select count(*) filter (where state = 'waiting') as waiting, count(*) filter (where state = 'failed') as failed from billing.rl24_run_family where organization_id = $1 and run_id = $2", [tx.organizationId, runId]);
  if (open.waiting === 0) await closeRun(tx, runId, open.failed > 0 ? 'families-failed' : null);
}
