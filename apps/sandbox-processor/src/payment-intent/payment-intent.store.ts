import type { Tx } from '../installation/database';
import type { IntentStatus, LastError, NextStep } from './payment-intent';

/** One row of `payment_intent`; cents, and times of the bank's clock. */
export interface Intent {
  readonly id: string;
  readonly merchantId: string;
  readonly paymentMethodId: string;
  readonly amountCents: number;
  readonly currency: string;
  readonly description: string;
  readonly metadata: Record<string, string>;
  readonly clientSecret: string;
  readonly status: IntentStatus;
  readonly lastError: LastError | null;
  readonly capturedCents: number;
  readonly refundedCents: number;
  /** How many times it was confirmed: more than once only with another method after a refusal. */
  readonly confirmations: number;
  readonly nextStep: NextStep['step'] | null;
  readonly nextStepAt: Date | null;
  readonly confirmedAt: Date | null;
  readonly succeededAt: Date | null;
  readonly returnedAt: Date | null;
  readonly canceledAt: Date | null;
  readonly createdAt: Date;
}

const columns = `id, merchant_id as "merchantId", payment_method_id as "paymentMethodId", amount_cents as "amountCents", currency,
  description, metadata, client_secret as "clientSecret", status, last_error as "lastError", captured_cents as "capturedCents",
  refunded_cents as "refundedCents", confirmations, next_step as "nextStep", next_step_at as "nextStepAt", confirmed_at as "confirmedAt",
  succeeded_at as "succeededAt", returned_at as "returnedAt", canceled_at as "canceledAt", created_at as "createdAt"`;

export async function insertIntent(tx: Tx, intent: Intent): Promise<void> {
  await tx.query(
    `insert into payment_intent (id, merchant_id, payment_method_id, amount_cents, currency, description, metadata, client_secret,
       status, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [intent.id, intent.merchantId, intent.paymentMethodId, intent.amountCents, intent.currency, intent.description,
      JSON.stringify(intent.metadata), intent.clientSecret, intent.status, intent.createdAt]);
}

export async function findIntent(tx: Tx, merchantId: string, id: string): Promise<Intent | undefined> {
  return (await tx.query<Intent>(`select ${columns} from payment_intent where merchant_id = $1 and id = $2`, [merchantId, id])).rows[0];
}

/** The intent, held for change until the end of the transaction. */
export async function lockIntent(tx: Tx, merchantId: string, id: string): Promise<Intent | undefined> {
  const { rows } = await tx.query<Intent>(`select ${columns} from payment_intent where merchant_id = $1 and id = $2 for update`, [merchantId, id]);
  return rows[0];
}

/** The next intent with which the bank has something to do at `now`, held for change. */
export async function lockDueIntent(tx: Tx, now: Date): Promise<Intent | undefined> {
  const { rows } = await tx.query<Intent>(
    `select ${columns} from payment_intent where next_step_at <= $1 order by next_step_at, id limit 1 for update skip locked`, [now]);
  return rows[0];
}

export async function saveIntent(tx: Tx, intent: Intent): Promise<void> {
  await tx.query(
    `update payment_intent set payment_method_id = $2, status = $3, last_error = $4, captured_cents = $5, refunded_cents = $6,
       next_step = $7, next_step_at = $8, confirmed_at = $9, succeeded_at = $10, returned_at = $11, canceled_at = $12,
       confirmations = $13 where id = $1`,
    [intent.id, intent.paymentMethodId, intent.status, intent.lastError && JSON.stringify(intent.lastError), intent.capturedCents,
      intent.refundedCents, intent.nextStep, intent.nextStepAt, intent.confirmedAt, intent.succeededAt, intent.returnedAt,
      intent.canceledAt, intent.confirmations]);
}

export async function intentsOf(tx: Tx, merchantId: string): Promise<Intent[]> {
  return (await tx.query<Intent>(`select ${columns} from payment_intent where merchant_id = $1 order by created_at, id`, [merchantId])).rows;
}

export async function intentsByMetadata(tx: Tx, merchantId: string, key: string, value: string): Promise<Intent[]> {
  const { rows } = await tx.query<Intent>(
    `select ${columns} from payment_intent where merchant_id = $1 and metadata @> $2::jsonb order by created_at, id limit 100`,
    [merchantId, JSON.stringify({ [key]: value })]);
  return rows;
}
