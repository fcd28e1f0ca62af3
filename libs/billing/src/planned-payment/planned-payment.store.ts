import type { Cents, LocalDate, Sql, Tx } from '@preau/kernel';
import { trimmed, type PlannedPayment, type PlannedPaymentStatus } from './planned-payment';

const columns = `id, account_id as "accountId", invoice_id as "invoiceId", kind, sequence, amount_cents as "amountCents", due_on as "dueOn", due_at as "dueAt",
  payment_method_id as "paymentMethodId", status, refused_because as "refusedBecause", retry_at as "retryAt", tries, first_tried_on as "firstTriedOn",
  debit_not_before as "debitNotBefore", version`;

export async function lockPlannedPayment(tx: Tx, id: string): Promise<PlannedPayment | null> {
  return tx.maybe<PlannedPayment>(`select ${columns} from billing.planned_payment where organization_id = $1 and id = $2 for update`, [tx.organizationId, id]);
}
/** Only if nobody holds it: a worker passes by what another has in hand. */
export async function claimPlannedPayment(tx: Tx, id: string): Promise<PlannedPayment | null> {
  return tx.maybe<PlannedPayment>(
    `select ${columns} from billing.planned_payment
     where organization_id = $1 and id = $2 and ((status = 'planned' and due_at <= kernel.now()) or (status = 'refused' and retry_at <= kernel.now())) for update skip locked`,
    [tx.organizationId, id],
  );
}
export async function findPlannedPayment(sql: Sql, id: string): Promise<PlannedPayment | null> {
  return sql.maybe<PlannedPayment>(`select ${columns} from billing.planned_payment where organization_id = $1 and id = $2`, [sql.organizationId, id]);
}

export interface NewPlannedPayment {
  readonly id: string;
  readonly sequence: number;
  readonly amountCents: Cents;
  readonly dueOn: LocalDate;
  readonly dueAt: Date;
}
/** Writes new planned payments. Nobody waits for the answer. */
export function sendPlannedPayments(
  tx: Tx,
  plan: { accountId: string; invoiceId: string; kind: PlannedPayment['kind']; paymentMethodId: string | null; debitNotBefore?: LocalDate | null },
  payments: readonly NewPlannedPayment[],
): void {
  tx.send(
    `insert into billing.planned_payment (organization_id, id, account_id, invoice_id, kind, sequence, amount_cents, due_on, due_at, payment_method_id, debit_not_before)
     select $1, p.id, $2, $3, $4, p.sequence, p."amountCents", p."dueOn", p."dueAt", $5, $7
     from jsonb_to_recordset($6::jsonb) as p(id uuid, sequence smallint, "amountCents" bigint, "dueOn" date, "dueAt" timestamptz)`,
    [tx.organizationId, plan.accountId, plan.invoiceId, plan.kind, plan.paymentMethodId, JSON.stringify(payments), plan.debitNotBefore ?? null],
  );
}

export interface PlannedPaymentChange {
  readonly status?: PlannedPaymentStatus;
  readonly kind?: PlannedPayment['kind'];
  readonly amountCents?: Cents;
  readonly dueOn?: LocalDate;
  readonly dueAt?: Date;
  readonly paymentMethodId?: string | null;
  readonly refusedBecause?: string | null;
  readonly settled?: boolean;
  /** Only of a refused one; any other status takes it away. */
  readonly retryAt?: Date | null;
  /** Counts from nothing again: another method, another date. */
  readonly rearmed?: boolean;
  /** The day of a try that begins now. */
  readonly triedOn?: LocalDate;
  readonly debitNotBefore?: LocalDate | null;
}
/** Changes what is named; the version moves with every change. */
export async function updatePlannedPayment(tx: Tx, id: string, change: PlannedPaymentChange): Promise<void> {
  await tx.query(
    `update billing.planned_payment set
       status = coalesce($3, status), amount_cents = coalesce($4, amount_cents), due_on = coalesce($5, due_on), due_at = coalesce($6, due_at),
       payment_method_id = case when $7 then $8 else payment_method_id end,
       refused_because = case when $9 then $10 else refused_because end,
       settled_at = case when $11::boolean is null then settled_at when $11 then kernel.now() else null end,
       retry_at = case when $12 then $13::timestamptz when $3 <> 'refused' then null else retry_at end,
       tries = case when $14 then 0 else tries end + case when $15::date is null then 0 else 1 end,
       first_tried_on = case when $14 then null else coalesce(first_tried_on, $15::date) end,
       debit_not_before = case when $16 then $17::date else debit_not_before end,
       kind = coalesce($18, kind),
       version = version + 1
     where organization_id = $1 and id = $2`,
    [
      tx.organizationId, id, change.status ?? null, change.amountCents ?? null, change.dueOn ?? null, change.dueAt ?? null,
      change.paymentMethodId !== undefined, change.paymentMethodId ?? null, change.refusedBecause !== undefined, change.refusedBecause ?? null, change.settled ?? null,
      change.retryAt !== undefined, change.retryAt ?? null, change.rearmed ?? false, change.triedOn ?? null, change.debitNotBefore !== undefined, change.debitNotBefore ?? null, change.kind ?? null,
    ],
  );
}

/** What an invoice still owes and what of that is on its way already. */
export interface OpenAndPromised {
  readonly accountId: string;
  readonly openCents: Cents;
  /** By planned payments that are not settled. */
  readonly promisedCents: Cents;
  /** Of that, by those that were refused: they can be paid another way. */
  readonly refusedCents: Cents;
  /** By debits of its checkout that the bank has not answered yet: no more than these and the planned payments is ever asked for. */
  readonly pendingDebitCents: Cents;
  /** By a balance that is being paid on line: it takes the place of what was refused, if it is accepted. */
  readonly pendingBalanceCents: Cents;
  readonly lastSequence: number;
}
export async function openAndPromised(sql: Sql, invoiceId: string): Promise<OpenAndPromised | null> {
  return sql.maybe<OpenAndPromised>(
    `select s.account_id as "accountId", s.total_cents - s.allocated_cents as "openCents",
            coalesce((select sum(amount_cents) from billing.planned_payment p where p.organization_id = s.organization_id and p.invoice_id = s.invoice_id
              and p.status in ('planned', 'processing', 'refused')), 0)::bigint as "promisedCents",
            coalesce((select sum(amount_cents) from billing.planned_payment p where p.organization_id = s.organization_id and p.invoice_id = s.invoice_id and p.status = 'refused'), 0)::bigint as "refusedCents",
            coalesce((select sum(a.amount_cents) from billing.charge_attempt a where a.organization_id = s.organization_id and a.invoice_id = s.invoice_id
              and a.purpose = 'checkout' and a.state in ('claimed', 'created', 'sent', 'pending', 'unknown')), 0)::bigint as "pendingDebitCents",
            coalesce((select sum(b.amount_cents) from billing.balance_share b join billing.charge_attempt a on a.organization_id = b.organization_id and a.id = b.attempt_id
              where b.organization_id = s.organization_id and b.invoice_id = s.invoice_id and a.state in ('claimed', 'created', 'sent', 'pending', 'unknown')), 0)::bigint as "pendingBalanceCents",
            coalesce((select max(sequence) from billing.planned_payment p where p.organization_id = s.organization_id and p.invoice_id = s.invoice_id), 0)::int as "lastSequence"
     from billing.invoice_settlement s where s.organization_id = $1 and s.invoice_id = $2`,
    [sql.organizationId, invoiceId],
  );
}

/**
 * Planned payments never promise more than their invoice owes: after money came in another way, those that were refused
 * are paid by it first, then the last ones shrink or are cancelled. One that is being charged, and a debit of the checkout that its bank has not answered, are left alone:
 * they count as coming, and what they bring too much goes on account.
 */
export async function trimPlannedPayments(tx: Tx, invoiceIds: readonly string[]): Promise<void> {
  for (const invoiceId of [...new Set(invoiceIds)].sort()) {
    const rows = await tx.query<{ id: string; status: string; amountCents: Cents }>(
      `select id, status, amount_cents as "amountCents" from billing.planned_payment
       where organization_id = $1 and invoice_id = $2 and status in ('planned', 'processing', 'refused') order by status = 'refused', due_on, sequence for update`,
      [tx.organizationId, invoiceId],
    );
    if (rows.length === 0) continue;
    const open = await openAndPromised(tx, invoiceId);
    const processing = rows.filter((row) => row.status === 'processing').reduce((all, row) => all + row.amountCents, 0);
    for (const change of trimmed(rows.filter((row) => row.status !== 'processing'), processing + (open?.pendingDebitCents ?? 0), open?.openCents ?? 0)) {
      if (change.amountCents > 0) await updatePlannedPayment(tx, change.id, { amountCents: change.amountCents });
      else await updatePlannedPayment(tx, change.id, { status: 'cancelled', settled: true });
      tx.note('planned-payment', change.id, { accountId: open?.accountId, nowCents: change.amountCents, because: 'invoice-owes-less' });
    }
  }
}
