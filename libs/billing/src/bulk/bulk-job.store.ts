import type { Cents, Sql, Tx } from '@preau/kernel';
import { refuse } from '../errors';
import type { BulkChoice, BulkJob, MadeDocument } from './bulk-job';

const columns = `id, kind, state, specification, items_total as "itemsTotal", items_done as "itemsDone", items_refused as "itemsRefused", items_cancelled as "itemsCancelled", amount_cents as "amountCents",
  started_at as "startedAt", finished_at as "finishedAt"`;

/** @throws DomainError billing.not-found */
export async function findBulkJob(sql: Sql, jobId: string): Promise<BulkJob> {
  const job = await sql.maybe<BulkJob>(`select ${columns} from billing.bulk_job where organization_id = $1 and id = $2`, [sql.organizationId, jobId]);
  if (job === null) throw refuse('billing.not-found', { jobId });
  return job;
}
export async function latestBulkJobs(sql: Sql): Promise<BulkJob[]> {
  return sql.query<BulkJob>(`select ${columns} from billing.bulk_job where organization_id = $1 order by started_at desc, id desc limit 50`, [sql.organizationId]);
}

/** The clients that a choice names, with what they owe; $1 is the organization, $2 to $4 the choice. */
export const chosenSql = `select c.account_id, coalesce(b.receivable_cents - b.credit_cents, 0)::bigint as balance_cents
  from household.client c left join billing.client_balance b on b.organization_id = c.organization_id and b.account_id = c.account_id
  where c.organization_id = $1 and ($2::uuid[] is null or c.account_id = any ($2)) and ($3::text is null or $3 = any (c.tags))
    and case $4 when 'owing' then b.receivable_cents > b.credit_cents when 'in-credit' then b.receivable_cents < b.credit_cents else true end`;
export function chosenParameters(sql: Sql, choice: BulkChoice): readonly [string, readonly string[] | null, string | null, string] {
  return [sql.organizationId, choice.accountIds ?? null, choice.tag ?? null, choice.balance ?? 'any'];
}

/** Makes a job one's own for a while; false when another worker has it or it has ended. */
export async function takeJob(tx: Tx, jobId: string, leaseSeconds: number): Promise<boolean> {
  const taken = await tx.query(
    `update billing.bulk_job set state = 'running', lease_until = kernel.now() + make_interval(secs => $3)
     where organization_id = $1 and id = $2 and (state = 'waiting' or (state = 'running' and (lease_until is null or lease_until < kernel.now()))) returning id`,
    [tx.organizationId, jobId, leaseSeconds],
  );
  return taken.length > 0;
}

/** The next client to do, kept for this transaction alone: another worker takes the one after. */
export async function lockNextItem(tx: Tx, jobId: string): Promise<string | null> {
  const row = await tx.maybe<{ accountId: string }>(
    `select account_id as "accountId" from billing.bulk_job_item where organization_id = $1 and job_id = $2 and state = 'waiting' order by position limit 1 for update skip locked`,
    [tx.organizationId, jobId],
  );
  return row?.accountId ?? null;
}

/** Writes down what was done for a client, in the transaction that did it. */
export async function finishItem(tx: Tx, done: { jobId: string; accountId: string; leaseSeconds: number } & MadeDocument): Promise<void> {
  await tx.query(`update billing.bulk_job_item set state = 'done', document_id = $4, document_number = $5, amount_cents = $6 where organization_id = $1 and job_id = $2 and account_id = $3`, [
    tx.organizationId, done.jobId, done.accountId, done.documentId, done.documentNumber, done.amountCents,
  ]);
  await count(tx, done.jobId, { done: 1, refused: 0, amountCents: done.amountCents, leaseSeconds: done.leaseSeconds });
}

/** Puts a client aside with the reason; not when another worker has done it meanwhile. */
export async function refuseItem(tx: Tx, refused: { jobId: string; accountId: string; refusal: string; leaseSeconds: number }): Promise<void> {
  const changed = await tx.query(`update billing.bulk_job_item set state = 'refused', refusal = $4 where organization_id = $1 and job_id = $2 and account_id = $3 and state = 'waiting' returning account_id`, [
    tx.organizationId, refused.jobId, refused.accountId, refused.refusal,
  ]);
  if (changed.length > 0) await count(tx, refused.jobId, { done: 0, refused: 1, amountCents: 0, leaseSeconds: refused.leaseSeconds });
}

async function count(tx: Tx, jobId: string, by: { done: number; refused: number; amountCents: Cents; leaseSeconds: number }): Promise<void> {
  await tx.query(
    `update billing.bulk_job set items_done = items_done + $3, items_refused = items_refused + $4, amount_cents = amount_cents + $5, lease_until = case when state = 'running' then kernel.now() + make_interval(secs => $6) end
     where organization_id = $1 and id = $2`,
    [tx.organizationId, jobId, by.done, by.refused, by.amountCents, by.leaseSeconds],
  );
}

/** Ends a job that has nothing waiting. */
export async function closeJob(tx: Tx, jobId: string): Promise<void> {
  await tx.query(
    `update billing.bulk_job j set state = 'done', lease_until = null, finished_at = kernel.now() where organization_id = $1 and id = $2 and state = 'running'
     and not exists (select 1 from billing.bulk_job_item i where i.organization_id = j.organization_id and i.job_id = j.id and i.state = 'waiting')`,
    [tx.organizationId, jobId],
  );
}
