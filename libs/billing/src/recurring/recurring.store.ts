import type { Cents, LocalDate, Sql, Tx } from '@preau/kernel';

export interface RecurringCharge {
  readonly id: string;
  readonly accountId: string;
  readonly labelFr: string;
  readonly labelEn: string;
  /** Before tax. */
  readonly amountCents: Cents;
  readonly taxable: boolean;
  readonly ledgerCodeId: string | null;
  readonly locale: 'fr-CA' | 'en-CA';
  readonly paymentMethodId: string | null;
  readonly everyMonths: number;
  readonly firstOn: LocalDate;
  readonly until: LocalDate | null;
  readonly nextNumber: number;
  readonly nextOn: LocalDate | null;
  readonly endedOn: LocalDate | null;
  readonly endedBecause: string;
  readonly version: number;
}
const columns = `id, account_id as "accountId", label_fr as "labelFr", label_en as "labelEn", amount_cents as "amountCents", taxable, ledger_code_id as "ledgerCodeId", locale,
  payment_method_id as "paymentMethodId", every_months as "everyMonths", first_on as "firstOn", until, next_number as "nextNumber", next_on as "nextOn", ended_on as "endedOn",
  ended_because as "endedBecause", version`;

export async function lockRecurring(tx: Tx, id: string): Promise<RecurringCharge | null> {
  return tx.maybe<RecurringCharge>(`select ${columns} from billing.recurring_charge where organization_id = $1 and id = $2 for update`, [tx.organizationId, id]);
}
export async function recurringOfAccount(sql: Sql, accountId: string): Promise<RecurringCharge[]> {
  return sql.query<RecurringCharge>(`select ${columns} from billing.recurring_charge where organization_id = $1 and account_id = $2 order by ended_on nulls first, next_on, id`, [sql.organizationId, accountId]);
}
export async function saveRecurring(tx: Tx, charge: Omit<RecurringCharge, 'endedOn' | 'endedBecause' | 'version' | 'nextNumber'>, agreedBy: string | null): Promise<void> {
  await tx.query(
    `insert into billing.recurring_charge (organization_id, id, account_id, label_fr, label_en, amount_cents, taxable, ledger_code_id, locale, payment_method_id, every_months, first_on, until, next_on, agreed_by, agreed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, kernel.now())`,
    [
      tx.organizationId, charge.id, charge.accountId, charge.labelFr, charge.labelEn, charge.amountCents, charge.taxable, charge.ledgerCodeId, charge.locale, charge.paymentMethodId,
      charge.everyMonths, charge.firstOn, charge.until, charge.nextOn, agreedBy,
    ],
  );
}
/** Those whose next one is to be invoiced by that day. */
export async function recurringDueBy(sql: Sql, until: LocalDate, limit: number): Promise<string[]> {
  const due = await sql.query<{ id: string }>('select id from billing.recurring_charge where organization_id = $1 and next_on <= $2 order by next_on, id limit $3', [sql.organizationId, until, limit]);
  return due.map((charge) => charge.id);
}
/** One of them, unless somebody else has it in hand or has done it. */
export async function claimRecurringDue(tx: Tx, id: string, until: LocalDate): Promise<RecurringCharge | null> {
  return tx.maybe<RecurringCharge>(`select ${columns} from billing.recurring_charge where organization_id = $1 and id = $2 and next_on <= $3 for update skip locked`, [tx.organizationId, id, until]);
}
export async function moveRecurring(tx: Tx, id: string, to: { nextNumber: number; nextOn: LocalDate | null; endedOn?: LocalDate; endedBecause?: string }): Promise<void> {
  await tx.query(
    `update billing.recurring_charge set next_number = $3, next_on = $4, ended_on = coalesce($5, ended_on), ended_because = coalesce($6, ended_because), version = version + 1
     where organization_id = $1 and id = $2`,
    [tx.organizationId, id, to.nextNumber, to.nextOn, to.endedOn ?? null, to.endedBecause ?? null],
  );
}
export async function saveOccurrence(tx: Tx, occurrence: { recurringChargeId: string; number: number; accountId: string; dueOn: LocalDate; invoiceId: string; plannedPaymentId: string }): Promise<void> {
  await tx.query(
    'insert into billing.recurring_occurrence (organization_id, recurring_charge_id, number, account_id, due_on, invoice_id, planned_payment_id) values ($1, $2, $3, $4, $5, $6, $7)',
    [tx.organizationId, occurrence.recurringChargeId, occurrence.number, occurrence.accountId, occurrence.dueOn, occurrence.invoiceId, occurrence.plannedPaymentId],
  );
}
export interface Occurrence {
  readonly number: number;
  readonly dueOn: LocalDate;
  readonly invoiceId: string;
  readonly plannedPaymentId: string;
  readonly status: string;
}
export async function occurrencesFrom(tx: Sql, recurringChargeId: string, from: LocalDate): Promise<Occurrence[]> {
  return tx.query<Occurrence>(
    `select o.number, o.due_on as "dueOn", o.invoice_id as "invoiceId", o.planned_payment_id as "plannedPaymentId", p.status
     from billing.recurring_occurrence o join billing.planned_payment p on p.organization_id = o.organization_id and p.id = o.planned_payment_id
     where o.organization_id = $1 and o.recurring_charge_id = $2 and o.due_on >= $3 order by o.number`,
    [tx.organizationId, recurringChargeId, from],
  );
}
