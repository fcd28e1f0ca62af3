import type { Sql, Tx } from '@preau/kernel';
import type { GatewayMethodKind } from '../gateway/payment-gateway';

/** What a processor needs to know of whoever pays, beside the method itself. */
export interface PayerAtGateway {
  readonly customerReference: string;
  readonly methodKind: GatewayMethodKind;
  readonly mandateReference: string | null;
}

/** The payer of a method. One that was kept before customers were is known to the processor by the account's id. */
export async function payerOfMethod(sql: Sql, paymentMethodId: string): Promise<PayerAtGateway> {
  return sql.one<PayerAtGateway>(
    `select coalesce(c.customer_ref, m.account_id::text) as "customerReference", case m.kind when 'card' then 'card' else 'bank' end as "methodKind", m.gateway_mandate_ref as "mandateReference"
     from billing.payment_method m
     left join billing.gateway_customer c on c.organization_id = m.organization_id and c.gateway_account_id = m.gateway_account_id and c.account_id = m.account_id
     where m.organization_id = $1 and m.id = $2`,
    [sql.organizationId, paymentMethodId],
  );
}

export async function findCustomer(sql: Sql, gatewayAccountId: string, accountId: string): Promise<string | null> {
  const row = await sql.maybe<{ customerRef: string }>(
    'select customer_ref as "customerRef" from billing.gateway_customer where organization_id = $1 and gateway_account_id = $2 and account_id = $3',
    [sql.organizationId, gatewayAccountId, accountId],
  );
  return row?.customerRef ?? null;
}

/** Keeps who an account is at a processor; the first answer stands. */
export async function saveCustomer(tx: Tx, customer: { gatewayAccountId: string; accountId: string; customerRef: string }): Promise<string> {
  await tx.query('insert into billing.gateway_customer (organization_id, gateway_account_id, account_id, customer_ref) values ($1, $2, $3, $4) on conflict do nothing', [
    tx.organizationId, customer.gatewayAccountId, customer.accountId, customer.customerRef,
  ]);
  const kept = await findCustomer(tx, customer.gatewayAccountId, customer.accountId);
  return kept ?? customer.customerRef;
}
