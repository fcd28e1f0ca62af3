import type { Sql, Tx } from '@preau/kernel';
import { refuse } from '../errors';

export interface StoredMethod {
  readonly id: string;
  readonly accountId: string;
  readonly gatewayAccountId: string;
  readonly kind: 'card' | 'bank-account';
  readonly brand: string;
  readonly last4: string;
  readonly expiresMonth: number | null;
  readonly expiresYear: number | null;
  readonly holderName: string;
  readonly billingPostalCode: string;
  readonly gatewayRef: string;
  readonly authorized: boolean;
  readonly removed: boolean;
  readonly isDefault: boolean;
  readonly version: number;
}
const columns = `id, account_id as "accountId", gateway_account_id as "gatewayAccountId", kind, brand, last4, expires_month as "expiresMonth", expires_year as "expiresYear",
  holder_name as "holderName", billing_postal_code as "billingPostalCode", gateway_ref as "gatewayRef",
  (authorized_at is not null and revoked_at is null) as authorized, removed_at is not null as removed, is_default as "isDefault", version`;

export async function findMethod(sql: Sql, id: string): Promise<StoredMethod | null> {
  return sql.maybe<StoredMethod>(`select ${columns} from billing.payment_method where organization_id = $1 and id = $2`, [sql.organizationId, id]);
}
/** Whatever was made of a processor's method, removed or not. */
export async function findMethodOfGateway(sql: Sql, gatewayAccountId: string, gatewayRef: string): Promise<StoredMethod | null> {
  return sql.maybe<StoredMethod>(`select ${columns} from billing.payment_method where organization_id = $1 and gateway_account_id = $2 and gateway_ref = $3`, [sql.organizationId, gatewayAccountId, gatewayRef]);
}
export async function lockMethod(tx: Tx, id: string): Promise<StoredMethod | null> {
  return tx.maybe<StoredMethod>(`select ${columns} from billing.payment_method where organization_id = $1 and id = $2 for update`, [tx.organizationId, id]);
}

/** A method of this account that the organization may charge later. @throws DomainError billing.payment-method-unknown, billing.payment-method-not-authorized */
export async function requireChargeable(sql: Sql, accountId: string, methodId: string): Promise<StoredMethod> {
  const method = await findMethod(sql, methodId);
  if (method === null || method.removed || method.accountId !== accountId) throw refuse('billing.payment-method-unknown', { paymentMethodId: methodId });
  if (!method.authorized) throw refuse('billing.payment-method-not-authorized', { paymentMethodId: methodId });
  return method;
}
