import type { Tx } from '../installation/database';

export interface Refund {
  readonly id: string;
  readonly merchantId: string;
  readonly paymentIntentId: string;
  readonly amountCents: number;
  readonly status: 'pending' | 'succeeded' | 'failed';
  readonly nextStep: 'settle' | 'fail' | null;
  readonly nextStepAt: Date | null;
  readonly createdAt: Date;
  /** Under which it was asked for. */
  readonly key: string;
}

const columns = `id, merchant_id as "merchantId", payment_intent_id as "paymentIntentId", amount_cents as "amountCents", status,
  next_step as "nextStep", next_step_at as "nextStepAt", created_at as "createdAt", key`;

export async function insertRefund(tx: Tx, refund: Refund): Promise<void> {
  await tx.query(
    `insert into refund (id, merchant_id, payment_intent_id, amount_cents, status, next_step, next_step_at, created_at, key)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [refund.id, refund.merchantId, refund.paymentIntentId, refund.amountCents, refund.status, refund.nextStep, refund.nextStepAt, refund.createdAt, refund.key]);
}

export async function findRefund(tx: Tx, merchantId: string, id: string): Promise<Refund | undefined> {
  return (await tx.query<Refund>(`select ${columns} from refund where merchant_id = $1 and id = $2`, [merchantId, id])).rows[0];
}

/** The next refund of which the outcome is known at `now`, without holding it: the intent is locked before the refund. */
export async function dueRefund(tx: Tx, now: Date): Promise<Refund | undefined> {
  return (await tx.query<Refund>(`select ${columns} from refund where next_step_at <= $1 order by next_step_at, id limit 1`, [now])).rows[0];
}

/** Ends a pending refund; false when another did so in between. */
export async function finishRefund(tx: Tx, id: string, status: 'succeeded' | 'failed'): Promise<boolean> {
  const { rowCount } = await tx.query(
    `update refund set status = $2, next_step = null, next_step_at = null where id = $1 and status = 'pending'`, [id, status]);
  return rowCount === 1;
}

export async function refundsOf(tx: Tx, merchantId: string): Promise<Refund[]> {
  return (await tx.query<Refund>(`select ${columns} from refund where merchant_id = $1 order by created_at, id`, [merchantId])).rows;
}

export async function refundsOfIntent(tx: Tx, merchantId: string, paymentIntent: string): Promise<Refund[]> {
  return (await tx.query<Refund>(`select ${columns} from refund where merchant_id = $1 and payment_intent_id = $2 order by created_at, id`, [merchantId, paymentIntent])).rows;
}

/** The shape that merchants read. */
export function refundView(refund: Refund): object {
  return {
    id: refund.id, object: 'refund', paymentIntent: refund.paymentIntentId, amount: refund.amountCents, currency: 'cad',
    status: refund.status, createdAt: refund.createdAt, key: refund.key,
  };
}
