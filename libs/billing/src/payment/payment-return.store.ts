import { newId, type Cents, type LocalDate, type Sql, type Tx } from '@preau/kernel';

export interface PaymentReturn {
  readonly id: string;
  readonly amountCents: Cents;
  readonly lostCents: Cents;
}

export async function savePaymentReturn(tx: Tx, returned: { paymentId: string; accountId: string; amountCents: Cents; lostCents: Cents; returnedOn: LocalDate }): Promise<string> {
  const id = newId();
  await tx.query(
    `insert into billing.payment_return (organization_id, id, payment_id, account_id, amount_cents, lost_cents, returned_on, returned_at)
     values ($1, $2, $3, $4, $5, $6, $7, kernel.now())`,
    [tx.organizationId, id, returned.paymentId, returned.accountId, returned.amountCents, returned.lostCents, returned.returnedOn],
  );
  return id;
}

/** What the bank has of a payment now, locked; null when it has given it back or never took it. */
export async function lockOpenReturn(tx: Tx, paymentId: string): Promise<PaymentReturn | null> {
  return tx.maybe<PaymentReturn>(
    'select id, amount_cents as "amountCents", lost_cents as "lostCents" from billing.payment_return where organization_id = $1 and payment_id = $2 and reinstated_on is null for update',
    [tx.organizationId, paymentId],
  );
}

/** A refund that came back is not lost any more. */
export async function lessLost(tx: Tx, returnId: string, cents: Cents): Promise<void> {
  await tx.query('update billing.payment_return set lost_cents = lost_cents - $3 where organization_id = $1 and id = $2', [tx.organizationId, returnId, cents]);
}

export async function closeReturn(tx: Tx, returnId: string, reinstatedOn: LocalDate): Promise<void> {
  await tx.query('update billing.payment_return set reinstated_on = $3, reinstated_at = kernel.now() where organization_id = $1 and id = $2', [tx.organizationId, returnId, reinstatedOn]);
}

/** The payment that a charge made. */
export async function paymentOfAttempt(sql: Sql, attemptId: string): Promise<{ id: string; number: number; accountId: string; amountCents: Cents } | null> {
  return sql.maybe('select id, number, account_id as "accountId", amount_cents as "amountCents" from billing.payment where organization_id = $1 and charge_attempt_id = $2', [sql.organizationId, attemptId]);
}
