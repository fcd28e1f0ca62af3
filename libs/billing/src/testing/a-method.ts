import type { TestDatabase } from '@preau/kernel/testing';
import { newId, Sealer } from '@preau/kernel';

export const testSealer = new Sealer('a secret of at least thirty-two characters');

/** A processor account of the organization, with secrets sealed by `testSealer`. */
export async function aGatewayAccount(db: TestDatabase, organizationId: string, merchant: { ref?: string; publicKey?: string; secret?: string; webhookSecret?: string } = {}): Promise<string> {
  const id = newId();
  const sealed = (purpose: string, plain: string): Buffer => Buffer.from(testSealer.seal(purpose, plain), 'utf8');
  await db.admin.query(
    "insert into billing.gateway_account (organization_id, id, kind, merchant_ref, public_key, secret_sealed, webhook_secret_sealed) values ($1, $2, 'sandbox', $3, $4, $5, $6)",
    [organizationId, id, merchant.ref ?? `merchant-${id}`, merchant.publicKey ?? 'pk', sealed('billing.gateway-secret', merchant.secret ?? 'sk'), sealed('billing.gateway-webhook-secret', merchant.webhookSecret ?? 'whsec')],
  );
  return id;
}

/** A card or a bank account on file, authorized unless told otherwise. */
export async function aMethod(
  db: TestDatabase,
  organizationId: string,
  accountId: string,
  gatewayAccountId: string,
  overrides: { kind?: 'card' | 'bank-account'; gatewayRef?: string; authorized?: boolean } = {},
): Promise<string> {
  const id = newId();
  await db.admin.query(
    `insert into billing.payment_method (organization_id, id, account_id, gateway_account_id, kind, brand, last4, gateway_ref, authorized_at)
     values ($1, $2, $3, $4, $5, $6, '4242', $7, case when $8 then kernel.now() end)`,
    [organizationId, id, accountId, gatewayAccountId, overrides.kind ?? 'card', overrides.kind === 'bank-account' ? 'Banque' : 'visa', overrides.gatewayRef ?? `pm-${id}`, overrides.authorized ?? true],
  );
  return id;
}
