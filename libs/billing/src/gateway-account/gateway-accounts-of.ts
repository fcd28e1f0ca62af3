import { read } from '@preau/kernel';
import type { GatewayKind } from '../wallet/gateway-accounts';

/** An organization's account at a processor, as staff see it. Keys never leave: only whether there are any. */
export interface GatewayAccountView {
  readonly id: string;
  readonly kind: GatewayKind;
  readonly merchantRef: string;
  readonly publicKey: string;
  readonly hasSecretKey: boolean;
  readonly hasWebhookSecret: boolean;
  readonly active: boolean;
  readonly createdAt: Date;
  /** Cards and bank accounts kept there, and planned payments that will be charged there, whichever account is in use. */
  readonly savedMethods: number;
  readonly plannedPayments: number;
  readonly version: number;
}

export const gatewayAccountsOf = read('billing.gateway-accounts', (sql): Promise<GatewayAccountView[]> =>
  sql.query<GatewayAccountView>(
    `select g.id, g.kind, g.merchant_ref as "merchantRef", g.public_key as "publicKey", g.secret_sealed is not null as "hasSecretKey",
       g.webhook_secret_sealed is not null as "hasWebhookSecret", g.active, g.created_at as "createdAt", g.version,
       (select count(*)::int from billing.payment_method m where m.organization_id = g.organization_id and m.gateway_account_id = g.id and m.removed_at is null) as "savedMethods",
       (select count(*)::int from billing.planned_payment p join billing.payment_method m on m.organization_id = p.organization_id and m.id = p.payment_method_id
          where p.organization_id = g.organization_id and m.gateway_account_id = g.id and p.status in ('planned', 'processing')) as "plannedPayments"
     from billing.gateway_account g where g.organization_id = $1 order by g.active desc, g.created_at desc`,
    [sql.organizationId],
  ),
);
