import { command, daysBetween, newId, read, type Cents, type Sql } from '@preau/kernel';
import { refuse } from '../errors';
import { priceLines } from '../invoice/issue-invoice';
import { todayOf } from '../invoice/parties.store';
import { bulkClientsMax, type BulkChoice, type BulkLine, type BulkJob, type BulkSpecification } from './bulk-job';
import { chosenParameters, chosenSql, findBulkJob } from './bulk-job.store';
import { invoiceLine } from './do-for-client';

const serviceDaysMax = 3 * 366;
export interface StartBulkJobInput {
  readonly choice: BulkChoice;
  readonly specification: BulkSpecification;
}
export interface BulkPreview {
  readonly clients: number;
  /** For one client, taxes included; before tax for a credit; null for statements. */
  readonly eachCents: Cents | null;
  readonly totalCents: Cents | null;
  /** What the chosen clients owe together. */
  readonly balanceCents: Cents;
}

/** How many clients, for how much, before anything is done. @throws DomainError billing.amount-not-positive, billing.reason-missing, billing.nothing-to-invoice, billing.service-period-invalid, billing.ledger-code-unknown */
export const previewBulkJob = read('billing.preview-bulk-job', async (sql, input: StartBulkJobInput): Promise<BulkPreview> => {
  const eachCents = await eachOf(sql, input.specification);
  const { clients, balanceCents } = await sql.one<{ clients: number; balanceCents: Cents }>(
    `select count(*)::int as clients, coalesce(sum(balance_cents), 0)::bigint as "balanceCents" from (${chosenSql}) chosen`, [...chosenParameters(sql, input.choice)],
  );
  return { clients, eachCents, totalCents: eachCents === null ? null : eachCents * clients, balanceCents };
});

async function eachOf(sql: Sql, specification: BulkSpecification): Promise<Cents | null> {
  switch (specification.kind) {
    case 'bulk-invoice': {
      refuseHalfPeriods(specification.lines);
      await refuseUnknownCodes(sql, specification.lines);
      const { totalCents } = await priceLines(sql, specification.lines.map(invoiceLine), (await todayOf(sql)).today);
      if (totalCents <= 0) throw refuse('billing.amount-not-positive');
      return totalCents;
    }
    case 'bulk-credit':
      if (!Number.isSafeInteger(specification.amountCents) || specification.amountCents <= 0) throw refuse('billing.amount-not-positive');
      if (specification.reason.trim() === '') throw refuse('billing.reason-missing');
      return specification.amountCents;
    case 'mass-statements':
      return null;
    default:
      return specification satisfies never;
  }
}

async function refuseUnknownCodes(sql: Sql, lines: readonly BulkLine[]): Promise<void> {
  const codes = [...new Set(lines.flatMap((line) => line.ledgerCodeId ?? []))];
  const known = await sql.query<{ id: string }>('select id from organization.ledger_code where organization_id = $1 and id = any ($2::uuid[])', [sql.organizationId, codes]);
  const unknown = codes.find((code) => known.every((one) => one.id !== code));
  if (unknown !== undefined) throw refuse('billing.ledger-code-unknown', { ledgerCodeId: unknown });
}

/** A service has both its days, in order, and no more than a few years. */
function refuseHalfPeriods(lines: readonly BulkLine[]): void {
  for (const { serviceFrom, serviceTo } of lines) {
    if ((serviceFrom === undefined) !== (serviceTo === undefined)) throw refuse('billing.service-period-invalid');
    if (serviceFrom !== undefined && serviceTo !== undefined && (serviceTo < serviceFrom || daysBetween(serviceFrom, serviceTo) > serviceDaysMax)) throw refuse('billing.service-period-invalid');
  }
}

/**
 * Begins work on many clients: who they are is written down now, in one statement, and a worker does them one by one.
 * @throws DomainError billing.bulk-nobody, billing.bulk-too-many, billing.amount-not-positive, billing.reason-missing, billing.nothing-to-invoice, billing.service-period-invalid, billing.ledger-code-unknown
 */
export const startBulkJob = command('billing.start-bulk-job', async (tx, input: StartBulkJobInput, actor): Promise<BulkJob> => {
  await eachOf(tx, input.specification);
  const id = newId();
  await tx.query(
    `insert into billing.bulk_job (organization_id, id, kind, specification, items_total, started_by, started_at) values ($1, $2, $3, $4, 0, $5, kernel.now())`,
    [tx.organizationId, id, input.specification.kind, JSON.stringify(input.specification), actor.kind === 'staff' ? actor.userId : null],
  );
  const { clients } = await tx.one<{ clients: number }>(
    `with written as (
       insert into billing.bulk_job_item (organization_id, job_id, account_id, position)
       select $1, $5, account_id, row_number() over (order by account_id) from (${chosenSql}) chosen limit $6 returning 1)
     select count(*)::int as clients from written`,
    [...chosenParameters(tx, input.choice), id, bulkClientsMax + 1],
  );
  if (clients === 0) throw refuse('billing.bulk-nobody');
  if (clients > bulkClientsMax) throw refuse('billing.bulk-too-many', { most: bulkClientsMax });
  await tx.query('update billing.bulk_job set items_total = $3 where organization_id = $1 and id = $2', [tx.organizationId, id, clients]);
  tx.note('bulk-job', id, { kind: input.specification.kind, clients });
  return findBulkJob(tx, id);
});

/** Leaves what is not done undone; what is done stays. @throws DomainError billing.not-found, billing.bulk-job-over */
export const cancelBulkJob = command('billing.cancel-bulk-job', async (tx, { jobId }: { readonly jobId: string }): Promise<BulkJob> => {
  await findBulkJob(tx, jobId);
  // Items before their job, as the worker does: neither waits for the other for ever.
  const left = await tx.query("update billing.bulk_job_item set state = 'cancelled' where organization_id = $1 and job_id = $2 and state = 'waiting' returning account_id", [tx.organizationId, jobId]);
  const ended = await tx.query(
    `update billing.bulk_job set state = 'cancelled', items_cancelled = items_cancelled + $3, lease_until = null, finished_at = kernel.now() where organization_id = $1 and id = $2 and state in ('waiting', 'running') returning id`,
    [tx.organizationId, jobId, left.length],
  );
  if (ended.length === 0) throw refuse('billing.bulk-job-over');
  tx.note('bulk-job', jobId, { change: 'cancelled', left: left.length });
  return findBulkJob(tx, jobId);
});
