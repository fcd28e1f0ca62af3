import { assert, type Cents, type LocalDate, type Sql, type Tx } from '@preau/kernel';
import { documentNumberLater, takeDocumentNumber } from '../document/document-number.store';
import type { ShownMethod } from '../events';
import type { Tender } from '../ledger/postings';

export interface PaymentRow {
  readonly id: string;
  readonly accountId: string;
  readonly tender: Tender;
  readonly amountCents: Cents;
  readonly receivedOn: LocalDate;
  readonly chargeAttemptId: string | null;
  readonly method: ShownMethod | null;
  readonly memo: string;
  readonly takenBy: string | null;
}
/** Writes a payment; takes its number first. Null when this charge attempt has made its payment already. */
export async function savePayment(tx: Tx, payment: PaymentRow): Promise<number | null> {
  if (payment.chargeAttemptId !== null) {
    const known = await tx.maybe('select 1 from billing.payment where organization_id = $1 and charge_attempt_id = $2', [tx.organizationId, payment.chargeAttemptId]);
    if (known !== null) return null;
  }
  const number = await takeDocumentNumber(tx, 'payment');
  await tx.query(insertPayment, valuesOf(tx, payment, number));
  return number;
}

/** The same for a charge that has made no payment yet; its number is known with the commit, and nobody waits for the answer. */
export function sendPayment(tx: Tx, payment: PaymentRow): number {
  const number = documentNumberLater(tx, 'payment');
  tx.send(insertPayment, valuesOf(tx, payment, number));
  return number;
}

const insertPayment = `insert into billing.payment (organization_id, id, number, account_id, tender, amount_cents, received_on, received_at, charge_attempt_id, method, memo, taken_by)
  values ($1, $2, kernel.given($3), $4, $5, $6, $7, kernel.now(), $8, $9, $10, $11)`;
function valuesOf(tx: Tx, payment: PaymentRow, number: number): unknown[] {
  return [
    tx.organizationId, payment.id, number, payment.accountId, payment.tender, payment.amountCents, payment.receivedOn,
    payment.chargeAttemptId, JSON.stringify(payment.method ?? {}), payment.memo, payment.takenBy,
  ];
}

export interface ChargedMethod {
  readonly gatewayAccountId: string;
  readonly tender: 'card' | 'bank-debit';
  readonly method: ShownMethod;
}
/** How the money of a charge attempt came. */
export async function methodOfAttempt(sql: Sql, attemptId: string): Promise<ChargedMethod> {
  const row = await sql.one<{ gatewayAccountId: string; kind: string; brand: string; last4: string }>(
    `select a.gateway_account_id as "gatewayAccountId", m.kind, m.brand, m.last4 from billing.charge_attempt a
     join billing.payment_method m on m.organization_id = a.organization_id and m.id = a.payment_method_id
     where a.organization_id = $1 and a.id = $2`,
    [sql.organizationId, attemptId],
  );
  assert(row.kind === 'card' || row.kind === 'bank-account', `method kind ${row.kind}`);
  return { gatewayAccountId: row.gatewayAccountId, tender: row.kind === 'card' ? 'card' : 'bank-debit', method: { brand: row.brand, last4: row.last4 } };
}

export async function invoiceNumbersOf(sql: Sql, invoiceIds: readonly string[]): Promise<number[]> {
  const rows = await sql.query<{ number: number }>('select number from billing.invoice where organization_id = $1 and id = any ($2::uuid[]) order by number', [sql.organizationId, invoiceIds]);
  return rows.map((row) => row.number);
}

