import { read, type Cents, type Page } from '@preau/kernel';
import type { BulkJob } from './bulk-job';
import { findBulkJob, latestBulkJobs } from './bulk-job.store';

export interface BulkItem {
  readonly accountId: string;
  readonly position: number;
  readonly name: string;
  readonly state: 'waiting' | 'done' | 'refused' | 'cancelled';
  readonly documentId: string | null;
  readonly documentNumber: number | null;
  readonly amountCents: Cents | null;
  /** Why nothing was done: the code of the refusal, which the gateway words. */
  readonly refusal: string | null;
}
/** The latest jobs, the newest first. */
export const bulkJobs = read('billing.bulk-jobs', (sql): Promise<BulkJob[]> => latestBulkJobs(sql));
/** @throws DomainError billing.not-found */
export const viewBulkJob = read('billing.view-bulk-job', (sql, { jobId }: { readonly jobId: string }): Promise<BulkJob> => findBulkJob(sql, jobId));

/** The clients of a job, a page after the other. */
export const bulkItems = read('billing.bulk-items', async (sql, input: { readonly jobId: string; readonly state?: BulkItem['state']; readonly after?: number; readonly limit: number }): Promise<Page<BulkItem>> => {
  await findBulkJob(sql, input.jobId);
  const rows = await sql.query<BulkItem>(
    `select i.account_id as "accountId", i.position, coalesce(p.last_name || ', ' || p.first_name, '') as name, i.state, i.document_id as "documentId", i.document_number as "documentNumber", i.amount_cents as "amountCents", i.refusal
     from billing.bulk_job_item i left join household.person p on p.account_id = i.account_id and p.is_owner
     where i.organization_id = $1 and i.job_id = $2 and ($3::text is null or i.state = $3) and i.position > $4 order by i.position limit $5`,
    [sql.organizationId, input.jobId, input.state ?? null, input.after ?? 0, input.limit + 1],
  );
  const page = rows.slice(0, input.limit);
  return { rows: page, next: rows.length > input.limit ? String(page.at(-1)?.position ?? '') : null };
});
