import { command, Commands, DomainError, read, system, type Database } from '@preau/kernel';
import type { SweeperPool } from '../charging/find-due-work';
import type { BulkState } from './bulk-job';
import { closeJob, findBulkJob, finishItem, lockNextItem, refuseItem, takeJob } from './bulk-job.store';
import { doForClient } from './do-for-client';

export interface BulkWorkOptions {
  readonly database: Database;
  /** How long a job is left alone after its last sign of life; 60 unless told. */
  readonly leaseSeconds?: number;
  /** So many clients at once, each in a transaction of its own; one unless told. */
  readonly lanes?: number;
  /** Told before each commit; a campaign kills the process there. */
  readonly beforeCommit?: () => Promise<void> | void;
}

/**
 * Does the jobs that staff began: one transaction for each client holds its document and the mark that it is done, so
 * whoever dies leaves nothing half done, and whoever comes next, or beside, does what is left.
 */
export class BulkWork {
  private readonly commands: Commands;
  private readonly leaseSeconds: number;
  private readonly lanes: number;
  private stopping = false;
  constructor(private readonly options: BulkWorkOptions) {
    this.commands = new Commands(options.database);
    this.leaseSeconds = options.leaseSeconds ?? 60;
    this.lanes = options.lanes ?? 1;
  }

  /** Jobs that wait, or whose worker has given no sign of life. */
  async findDue(sweeper: SweeperPool, limit = 20): Promise<{ readonly organizationId: string; readonly jobId: string }[]> {
    const found = await sweeper.query("select organization_id, id from billing.bulk_job where state = 'waiting' or (state = 'running' and lease_until < kernel.now()) order by started_at limit $1", [limit]);
    return (found.rows as { organization_id: string; id: string }[]).map((row) => ({ organizationId: row.organization_id, jobId: row.id }));
  }

  /** Lets the client in hand be finished, and no other be begun. */
  stop(): void {
    this.stopping = true;
  }

  /** @returns how the job stands afterwards; one that another worker has is left to it */
  async drive(organizationId: string, jobId: string): Promise<BulkState> {
    const by = system('billing.bulk-work');
    const within = { organizationId };
    if (await this.commands.execute(take, { jobId, leaseSeconds: this.leaseSeconds }, by, within)) {
      try {
        await this.allLanes(jobId, within);
      } catch (error) {
        // Nobody's fault in particular: the next round goes on.
        await this.commands.execute(letGo, { jobId }, by, within);
        throw error;
      }
      if (this.stopping) await this.commands.execute(letGo, { jobId }, by, within);
    }
    return (await this.commands.ask(look, { jobId }, by, within)).state;
  }

  /** Each lane takes the client that no other has; the first failure lets the others finish theirs and begin no more. */
  private async allLanes(jobId: string, within: { readonly organizationId: string }): Promise<void> {
    const failures: unknown[] = [];
    const lane = async (): Promise<void> => {
      try {
        while (!this.stopping && failures.length === 0 && (await this.step(jobId, within)) === 'done');
      } catch (error) {
        failures.push(error);
      }
    };
    await Promise.all(Array.from({ length: this.lanes }, lane));
    if (failures.length > 0) throw failures[0];
  }

  private async step(jobId: string, within: { readonly organizationId: string }): Promise<'done' | 'none'> {
    const hand: Hand = { accountId: null };
    const by = system('billing.bulk-work');
    try {
      return await this.commands.execute(this.doNext, { jobId, hand }, by, within);
    } catch (error) {
      const refusal = refusalOf(error);
      if (hand.accountId === null || refusal === null) throw error;
      await this.commands.execute(setAside, { jobId, accountId: hand.accountId, refusal, leaseSeconds: this.leaseSeconds }, by, within);
      return 'done';
    }
  }

  private readonly doNext = command('billing.do-bulk-item', async (tx, { jobId, hand }: { readonly jobId: string; readonly hand: Hand }, actor): Promise<'done' | 'none'> => {
    const accountId = await lockNextItem(tx, jobId);
    hand.accountId = accountId;
    if (accountId === null) {
      await closeJob(tx, jobId);
      return 'none';
    }
    const { specification } = await findBulkJob(tx, jobId);
    const made = await doForClient(tx, accountId, specification, actor);
    await finishItem(tx, { ...made, jobId, accountId, leaseSeconds: this.leaseSeconds });
    await this.options.beforeCommit?.();
    return 'done';
  });
}

/** The client that was in hand when something failed. */
interface Hand {
  accountId: string | null;
}
/** A refusal is of one client; anything else (a lock, no connection, no room) is nobody's in particular. */
function refusalOf(error: unknown): string | null {
  return error instanceof DomainError && !error.code.startsWith('kernel.') ? error.code : null;
}

const take = command('billing.take-bulk-job', (tx, input: { readonly jobId: string; readonly leaseSeconds: number }) => takeJob(tx, input.jobId, input.leaseSeconds));
const look = read('billing.look-at-bulk-job', (sql, input: { readonly jobId: string }) => findBulkJob(sql, input.jobId));
const setAside = command('billing.set-bulk-item-aside', (tx, input: { readonly jobId: string; readonly accountId: string; readonly refusal: string; readonly leaseSeconds: number }) => refuseItem(tx, input));
const letGo = command('billing.let-go-of-bulk-job', async (tx, input: { readonly jobId: string }): Promise<void> => {
  await tx.query("update billing.bulk_job set state = 'waiting', lease_until = null where organization_id = $1 and id = $2 and state = 'running'", [tx.organizationId, input.jobId]);
});
