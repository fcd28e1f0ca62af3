import type { Cents, Sql, Tx } from '@preau/kernel';
import type { RefusedBecause } from '../events';
import type { AttemptState, ChargeAttempt, ChargePurpose } from './charge-attempt';

const columns = `id, purpose, planned_payment_id as "plannedPaymentId", cart_id as "cartId", account_id as "accountId", invoice_id as "invoiceId",
  gateway_account_id as "gatewayAccountId", payment_method_id as "paymentMethodId", gateway_method_ref as "gatewayMethodRef", amount_cents as "amountCents",
  idempotency_key as "idempotencyKey", gateway_ref as "gatewayRef", state, refused_because as "refusedBecause", asks, payer_absent as "payerAbsent", failures, started_at as "startedAt", version`;

export interface NewAttempt {
  readonly id: string;
  readonly purpose: ChargePurpose;
  readonly plannedPaymentId: string | null;
  readonly cartId: string | null;
  readonly accountId: string;
  readonly invoiceId: string | null;
  readonly gatewayAccountId: string;
  readonly paymentMethodId: string;
  readonly gatewayMethodRef: string;
  readonly amountCents: Cents;
  /** Nobody is there to answer the bank. */
  readonly payerAbsent: boolean;
}
/** Null when there is a live attempt for the same planned payment, cart or balance already. */
export async function saveAttempt(tx: Tx, attempt: NewAttempt, leaseSeconds: number): Promise<string | null> {
  const rows = await tx.query<{ id: string }>(
    `insert into billing.charge_attempt (organization_id, id, purpose, planned_payment_id, cart_id, account_id, invoice_id, gateway_account_id, payment_method_id,
       gateway_method_ref, amount_cents, idempotency_key, payer_absent, lease_until, started_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $14, kernel.now() + make_interval(secs => $13), kernel.now())
     on conflict do nothing returning id`,
    [
      tx.organizationId, attempt.id, attempt.purpose, attempt.plannedPaymentId, attempt.cartId, attempt.accountId, attempt.invoiceId,
      attempt.gatewayAccountId, attempt.paymentMethodId, attempt.gatewayMethodRef, attempt.amountCents, `charge-${attempt.id}`, leaseSeconds, attempt.payerAbsent,
    ],
  );
  return rows[0]?.id ?? null;
}

export async function findAttempt(sql: Sql, id: string): Promise<ChargeAttempt | null> {
  return sql.maybe<ChargeAttempt>(`select ${columns} from billing.charge_attempt where organization_id = $1 and id = $2`, [sql.organizationId, id]);
}
export async function lockAttempt(tx: Tx, id: string): Promise<ChargeAttempt | null> {
  return tx.maybe<ChargeAttempt>(`select ${columns} from billing.charge_attempt where organization_id = $1 and id = $2 for update`, [tx.organizationId, id]);
}
export async function findAttemptOfIntent(sql: Sql, gatewayAccountId: string, gatewayRef: string): Promise<{ id: string } | null> {
  return sql.maybe('select id from billing.charge_attempt where organization_id = $1 and gateway_account_id = $2 and gateway_ref = $3', [sql.organizationId, gatewayAccountId, gatewayRef]);
}
export async function liveAttemptOfCart(sql: Sql, cartId: string): Promise<{ id: string; amountCents: Cents; paymentMethodId: string } | null> {
  return sql.maybe(
    `select id, amount_cents as "amountCents", payment_method_id as "paymentMethodId" from billing.charge_attempt
     where organization_id = $1 and cart_id = $2 and state in ('claimed', 'created', 'sent', 'pending', 'unknown')`,
    [sql.organizationId, cartId],
  );
}

/**
 * Takes an attempt that nobody drives: its lease is over, or it waits to be asked for, or (version 1) it was only just
 * committed. Null when somebody else has it, or it is settled.
 */
export async function takeAttempt(tx: Tx, id: string, leaseSeconds: number): Promise<ChargeAttempt | null> {
  return tx.maybe<ChargeAttempt>(
    `update billing.charge_attempt set lease_until = kernel.now() + make_interval(secs => $3), next_ask_at = null, version = version + 1
     where organization_id = $1 and id = $2 and state in ('claimed', 'created', 'sent', 'pending', 'unknown')
       and (version = 1 or lease_until is null or lease_until <= kernel.now())
     returning ${columns}`,
    [tx.organizationId, id, leaseSeconds],
  );
}

/** Null when the invoice is not one of the attempt's account. The version stays: what drives the attempt goes on with it. */
export async function nameInvoiceOfAttempt(tx: Tx, id: string, invoiceId: string): Promise<{ accountId: string } | null> {
  return tx.maybe(
    `update billing.charge_attempt a set invoice_id = i.id from billing.invoice i
     where a.organization_id = $1 and a.id = $2 and i.organization_id = $1 and i.id = $3 and i.account_id = a.account_id returning a.account_id as "accountId"`,
    [tx.organizationId, id, invoiceId],
  );
}

export interface AttemptChange {
  readonly state?: AttemptState;
  readonly gatewayRef?: string;
  readonly refusedBecause?: RefusedBecause;
  readonly refusalIsFinal?: boolean;
  readonly finished?: boolean;
  readonly asks?: number;
  /** Gives the lease back, to be asked for after so many seconds; null means never again by itself. */
  readonly askAgainInSeconds?: number | null;
}
/** Changes an attempt if it is still as this process left it; null when somebody else went on with it. */
export async function updateAttempt(tx: Tx, attempt: ChargeAttempt, change: AttemptChange): Promise<ChargeAttempt | null> {
  return tx.maybe<ChargeAttempt>(
    `update billing.charge_attempt set state = coalesce($4, state), gateway_ref = coalesce(gateway_ref, $5), refused_because = coalesce($6, refused_because),
       refusal_is_final = coalesce($7, refusal_is_final), finished_at = case when $8 then kernel.now() else finished_at end, asks = coalesce($9, asks),
       lease_until = case when $8 or $10 then null else lease_until end,
       next_ask_at = case when $10 then kernel.now() + make_interval(secs => $11) else null end,
       version = version + 1
     where organization_id = $1 and id = $2 and version = $3 returning ${columns}`,
    [
      tx.organizationId, attempt.id, attempt.version, change.state ?? null, change.gatewayRef ?? null, change.refusedBecause ?? null, change.refusalIsFinal ?? null,
      change.finished ?? false, change.asks ?? null, change.askAgainInSeconds !== undefined, change.askAgainInSeconds ?? null,
    ],
  );
}

/** Counts a failure of a live attempt; at the limit it is not asked for again by itself. */
export async function countFailure(tx: Tx, id: string, failuresMax: number): Promise<ChargeAttempt | null> {
  return tx.maybe<ChargeAttempt>(
    `update billing.charge_attempt set failures = failures + 1, lease_until = case when failures + 1 >= $3 then null else lease_until end
     where organization_id = $1 and id = $2 and state in ('claimed', 'created', 'sent', 'pending', 'unknown') returning ${columns}`,
    [tx.organizationId, id, failuresMax],
  );
}

/** A person wants it tried again now: the counters begin again. Null when it is settled, or somebody has it in hand. */
export async function rearmAttempt(tx: Tx, id: string): Promise<ChargeAttempt | null> {
  return tx.maybe<ChargeAttempt>(
    `update billing.charge_attempt set failures = 0, asks = 0, lease_until = null, next_ask_at = kernel.now(), version = version + 1
     where organization_id = $1 and id = $2 and state in ('claimed', 'created', 'sent', 'pending', 'unknown') and (lease_until is null or lease_until <= kernel.now()) returning ${columns}`,
    [tx.organizationId, id],
  );
}
