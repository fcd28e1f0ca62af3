import { newId, type Cents, type LocalDate, type Sql, type Tx } from '@preau/kernel';
import { allocationPostings } from '../ledger/postings';
import type { Journal } from '../ledger/journal';
import { postJournals } from '../ledger/ledger.store';
import type { Match, OpenInvoice, UnspentSource } from './match';

/**
 * Locks the client's open invoices (or those named) and gives them oldest due first, then by number. An invoice is
 * due when the first of its planned payments that is not accepted is, or on the day it was issued.
 */
export async function lockOpenInvoices(tx: Tx, accountId: string, only: readonly string[] | null = null): Promise<OpenInvoice[]> {
  await tx.query(
    `select invoice_id from billing.invoice_settlement
     where organization_id = $1 and account_id = $2 and ($3::uuid[] is null or invoice_id = any ($3)) and allocated_cents < total_cents
     order by invoice_id for update`,
    [tx.organizationId, accountId, only],
  );
  return tx.query<OpenInvoice>(
    `select s.invoice_id as "invoiceId", s.total_cents - s.allocated_cents as "openCents"
     from billing.invoice_settlement s
     join billing.invoice i on i.organization_id = s.organization_id and i.id = s.invoice_id
     left join lateral (select min(due_on) as due_on from billing.planned_payment p
       where p.organization_id = s.organization_id and p.invoice_id = s.invoice_id and p.status in ('planned', 'processing', 'refused')) planned on true
     where s.organization_id = $1 and s.account_id = $2 and ($3::uuid[] is null or s.invoice_id = any ($3)) and s.allocated_cents < s.total_cents
     order by coalesce(array_position($3::uuid[], s.invoice_id), 0), coalesce(planned.due_on, i.issued_on), i.number`,
    [tx.organizationId, accountId, only],
  );
}

/** Locks what the client has on account and gives it oldest first. Called after the invoices, always in that order. */
export async function lockUnspentSources(tx: Tx, accountId: string): Promise<UnspentSource[]> {
  return tx.query<UnspentSource>(
    `select id as "sourceId", amount_cents - allocated_cents - refunded_cents as "unspentCents" from billing.settlement_source
     where organization_id = $1 and account_id = $2 and allocated_cents + refunded_cents < amount_cents order by id for update`,
    [tx.organizationId, accountId],
  );
}

export interface NewSource {
  readonly id: string;
  readonly kind: 'payment' | 'credit-memo' | 'scholarship' | 'write-off';
  readonly accountId: string;
  readonly amountCents: Cents;
}
const insertSource = 'insert into billing.settlement_source (organization_id, id, kind, account_id, amount_cents) values ($1, $2, $3, $4, $5)';
export async function saveSource(tx: Tx, { id, kind, accountId, amountCents }: NewSource): Promise<void> {
  await tx.query(insertSource, [tx.organizationId, id, kind, accountId, amountCents]);
}
/** The same; nobody waits for the answer. */
export function sendSource(tx: Tx, { id, kind, accountId, amountCents }: NewSource): void {
  tx.send(insertSource, [tx.organizationId, id, kind, accountId, amountCents]);
}

/** Writes the matches, what they leave of invoices and sources, and one journal for each. */
export async function saveAllocations(tx: Tx, accountId: string, matches: readonly Match[], effectiveOn: LocalDate): Promise<void> {
  if (matches.length === 0) return;
  const { values, journals } = allocations(tx, accountId, matches, effectiveOn);
  await tx.query(allocate, values);
  await postJournals(tx, journals);
}

/** The same on an invoice and a source that are new in this transaction. Nobody waits for the answer; answers the journals that are still to be posted. */
export function sendAllocations(tx: Tx, accountId: string, matches: readonly Match[], effectiveOn: LocalDate): readonly Journal[] {
  const { values, journals } = allocations(tx, accountId, matches, effectiveOn);
  tx.send(allocate, values);
  return journals;
}

function allocations(tx: Tx, accountId: string, matches: readonly Match[], effectiveOn: LocalDate): { values: unknown[]; journals: Journal[] } {
  const rows = matches.map((match) => ({ id: newId(), ...match }));
  const journals = rows.map((row): Journal => ({ sourceType: 'allocation', sourceId: row.id, kind: 'allocated', effectiveOn, postings: allocationPostings(accountId, row.amountCents) }));
  return { values: [tx.organizationId, accountId, JSON.stringify(rows)], journals };
}
const allocate = `with made as (
       insert into billing.allocation (organization_id, id, account_id, invoice_id, source_id, amount_cents, allocated_at)
       select $1, a.id, $2, a."invoiceId", a."sourceId", a."amountCents", kernel.now()
       from jsonb_to_recordset($3::jsonb) as a(id uuid, "invoiceId" uuid, "sourceId" uuid, "amountCents" bigint)
       returning invoice_id, source_id, amount_cents
     ), settled as (
       update billing.invoice_settlement s set allocated_cents = s.allocated_cents + m.total
       from (select invoice_id, sum(amount_cents)::bigint as total from made group by invoice_id) m
       where s.organization_id = $1 and s.invoice_id = m.invoice_id
     )
     update billing.settlement_source s set allocated_cents = s.allocated_cents + m.total
     from (select source_id, sum(amount_cents)::bigint as total from made group by source_id) m
     where s.organization_id = $1 and s.id = m.source_id`;

export interface StoredAllocation {
  readonly id: string;
  readonly accountId: string;
  readonly invoiceId: string;
  readonly sourceId: string;
  readonly amountCents: Cents;
  readonly undone: boolean;
}
export async function findAllocations(sql: Sql, where: { allocationId?: string; sourceId?: string; invoiceId?: string }): Promise<StoredAllocation[]> {
  return sql.query<StoredAllocation>(
    `select a.id, a.account_id as "accountId", a.invoice_id as "invoiceId", a.source_id as "sourceId", a.amount_cents as "amountCents",
            exists (select 1 from billing.allocation u where u.organization_id = a.organization_id and u.undoes = a.id) as undone
     from billing.allocation a
     where a.organization_id = $1 and a.undoes is null
       and ($2::uuid is null or a.id = $2) and ($3::uuid is null or a.source_id = $3) and ($4::uuid is null or a.invoice_id = $4)
     order by a.allocated_at, a.id`,
    [sql.organizationId, where.allocationId ?? null, where.sourceId ?? null, where.invoiceId ?? null],
  );
}

/** Takes an allocation back as a whole: a row that points at it, once. Returns the id of that row, or null when it was undone before. */
export async function saveUndo(tx: Tx, allocation: StoredAllocation): Promise<string | null> {
  const undone = await tx.query<{ id: string }>(
    `insert into billing.allocation (organization_id, id, account_id, invoice_id, source_id, amount_cents, undoes, allocated_at)
     values ($1, $2, $3, $4, $5, $6, $7, kernel.now()) on conflict on constraint undone_at_most_once do nothing returning id`,
    [tx.organizationId, newId(), allocation.accountId, allocation.invoiceId, allocation.sourceId, allocation.amountCents, allocation.id],
  );
  const id = undone[0]?.id;
  if (id === undefined) return null;
  await tx.query('update billing.invoice_settlement set allocated_cents = allocated_cents - $3 where organization_id = $1 and invoice_id = $2', [tx.organizationId, allocation.invoiceId, allocation.amountCents]);
  await tx.query('update billing.settlement_source set allocated_cents = allocated_cents - $3 where organization_id = $1 and id = $2', [tx.organizationId, allocation.sourceId, allocation.amountCents]);
  return id;
}
