import type { Cents, LocalDate, Sql, Tx } from '@preau/kernel';

export type ChequeState = 'held' | 'deposited' | 'bounced' | 'given-back';
export interface Cheque {
  readonly id: string;
  readonly accountId: string;
  readonly clientName: string;
  readonly invoiceId: string;
  readonly invoiceNumber: number;
  readonly plannedPaymentId: string;
  readonly number: string;
  readonly bank: string;
  readonly amountCents: Cents;
  readonly datedOn: LocalDate;
  readonly state: ChequeState;
  readonly paymentId: string | null;
  readonly depositedOn: LocalDate | null;
  readonly bouncedOn: LocalDate | null;
  readonly bouncedBecause: string;
  readonly version: number;
}
const columns = `c.id, c.account_id as "accountId", coalesce(h.first_name || ' ' || h.last_name, '') as "clientName", c.invoice_id as "invoiceId", i.number as "invoiceNumber",
  c.planned_payment_id as "plannedPaymentId", c.number, c.bank, c.amount_cents as "amountCents", c.dated_on as "datedOn", c.state, c.payment_id as "paymentId",
  c.deposited_on as "depositedOn", c.bounced_on as "bouncedOn", c.bounced_because as "bouncedBecause", c.version`;
const from = `billing.cheque c join billing.invoice i on i.organization_id = c.organization_id and i.id = c.invoice_id
  left join household.person h on h.account_id = c.account_id and h.is_owner`;

export async function findCheque(sql: Sql, id: string): Promise<Cheque | null> {
  return sql.maybe<Cheque>(`select ${columns} from ${from} where c.organization_id = $1 and c.id = $2`, [sql.organizationId, id]);
}
export async function lockCheque(tx: Tx, id: string): Promise<Cheque | null> {
  return tx.maybe<Cheque>(`select ${columns} from ${from} where c.organization_id = $1 and c.id = $2 for update of c`, [tx.organizationId, id]);
}

/** Which of these cheques their invoices wait for still: the payment that one promised stands, or is owed in no other way. */
export async function chequesNeeded(sql: Sql, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const needed = await sql.query<{ id: string }>(
    `select c.id from billing.cheque c
     join billing.planned_payment p on p.organization_id = c.organization_id and p.id = c.planned_payment_id
     join billing.invoice_settlement s on s.organization_id = c.organization_id and s.invoice_id = c.invoice_id
     where c.organization_id = $1 and c.id = any ($2::uuid[]) and (p.status <> 'cancelled' or s.total_cents - s.allocated_cents >
       coalesce((select sum(o.amount_cents) from billing.planned_payment o where o.organization_id = c.organization_id and o.invoice_id = c.invoice_id and o.status in ('planned', 'processing', 'refused')), 0))`,
    [sql.organizationId, ids],
  );
  return new Set(needed.map((cheque) => cheque.id));
}

export interface WhichCheques {
  readonly accountId?: string;
  readonly states?: readonly ChequeState[];
  /** Dated on that day or before. */
  readonly until?: LocalDate;
}
export async function findCheques(sql: Sql, which: WhichCheques): Promise<Cheque[]> {
  return sql.query<Cheque>(
    `select ${columns} from ${from} where c.organization_id = $1 and ($2::uuid is null or c.account_id = $2) and ($3::text[] is null or c.state = any ($3)) and ($4::date is null or c.dated_on <= $4)
     order by c.dated_on, c.registered_at, c.id limit 1000`,
    [sql.organizationId, which.accountId ?? null, which.states ?? null, which.until ?? null],
  );
}

export async function saveCheque(tx: Tx, cheque: Pick<Cheque, 'id' | 'accountId' | 'invoiceId' | 'plannedPaymentId' | 'number' | 'bank' | 'amountCents' | 'datedOn'>, registeredBy: string | null): Promise<boolean> {
  const saved = await tx.query(
    `insert into billing.cheque (organization_id, id, account_id, invoice_id, planned_payment_id, number, bank, amount_cents, dated_on, registered_by, registered_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, kernel.now()) on conflict do nothing returning id`,
    [tx.organizationId, cheque.id, cheque.accountId, cheque.invoiceId, cheque.plannedPaymentId, cheque.number, cheque.bank, cheque.amountCents, cheque.datedOn, registeredBy],
  );
  return saved.length === 1;
}

export interface ChequeChange {
  readonly state: ChequeState;
  readonly paymentId?: string;
  readonly depositedOn?: LocalDate;
  readonly bouncedOn?: LocalDate;
  readonly bouncedBecause?: string;
  readonly feeInvoiceId?: string | null;
}
export async function updateCheque(tx: Tx, id: string, change: ChequeChange): Promise<void> {
  await tx.query(
    `update billing.cheque set state = $3, payment_id = coalesce($4, payment_id), deposited_on = coalesce($5, deposited_on), bounced_on = coalesce($6, bounced_on),
       bounced_because = coalesce($7, bounced_because), fee_invoice_id = coalesce($8, fee_invoice_id), version = version + 1 where organization_id = $1 and id = $2`,
    [tx.organizationId, id, change.state, change.paymentId ?? null, change.depositedOn ?? null, change.bouncedOn ?? null, change.bouncedBecause ?? null, change.feeInvoiceId ?? null],
  );
}
