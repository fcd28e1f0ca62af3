import type { Tx } from '../installation/database';
import type { Outcome } from './test-numbers';

export interface PaymentMethod {
  readonly id: string;
  readonly merchantId: string;
  readonly reference: string;
  readonly kind: 'card' | 'bank';
  readonly brand: string;
  readonly last4: string;
  readonly expMonth: number | null;
  readonly expYear: number | null;
  readonly fingerprint: string;
  readonly outcome: Outcome;
  readonly chargesSucceeded: number;
  readonly detachedAt: Date | null;
  readonly createdAt: Date;
}

const columns = `id, merchant_id as "merchantId", reference, kind, brand, last4, exp_month as "expMonth", exp_year as "expYear",
  fingerprint, outcome, charges_succeeded as "chargesSucceeded", detached_at as "detachedAt", created_at as "createdAt"`;

export async function findMethod(tx: Tx, merchantId: string, id: string): Promise<PaymentMethod | undefined> {
  return (await tx.query<PaymentMethod>(`select ${columns} from payment_method where merchant_id = $1 and id = $2`, [merchantId, id])).rows[0];
}

export async function lockMethod(tx: Tx, merchantId: string, id: string): Promise<PaymentMethod | undefined> {
  const { rows } = await tx.query<PaymentMethod>(`select ${columns} from payment_method where merchant_id = $1 and id = $2 for update`, [merchantId, id]);
  return rows[0];
}

/** The method made from this token, when there is one already. */
export async function methodOfToken(tx: Tx, tokenId: string): Promise<PaymentMethod | undefined> {
  return (await tx.query<PaymentMethod>(`select ${columns} from payment_method where token_id = $1`, [tokenId])).rows[0];
}

export async function insertMethodFromToken(
  tx: Tx, input: { id: string; tokenId: string; reference: string; now: Date },
): Promise<PaymentMethod | undefined> {
  const { rows } = await tx.query<PaymentMethod>(
    `insert into payment_method (id, merchant_id, token_id, reference, kind, brand, last4, exp_month, exp_year, fingerprint, outcome, created_at)
     select $1, merchant_id, id, $3, kind, brand, last4, exp_month, exp_year, fingerprint, outcome, $4 from token where id = $2
     returning ${columns}`, [input.id, input.tokenId, input.reference, input.now]);
  return rows[0];
}

export async function saveMethod(tx: Tx, method: PaymentMethod): Promise<void> {
  await tx.query(
    'update payment_method set exp_month = $2, exp_year = $3, outcome = $4, charges_succeeded = $5, detached_at = $6 where id = $1',
    [method.id, method.expMonth, method.expYear, method.outcome, method.chargesSucceeded, method.detachedAt]);
}

/** The shape that merchants read. */
export function methodView(method: PaymentMethod): object {
  return {
    id: method.id, object: 'payment_method', reference: method.reference, kind: method.kind, brand: method.brand, last4: method.last4,
    expMonth: method.expMonth, expYear: method.expYear, fingerprint: method.fingerprint, detachedAt: method.detachedAt, createdAt: method.createdAt,
  };
}
