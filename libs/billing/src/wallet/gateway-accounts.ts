import { assert, newId, type Sealer, type Sql, type Tx } from '@preau/kernel';
import { refuse } from '../errors';
import type { GatewayAccount, PaymentGateway } from '../gateway/payment-gateway';

export type GatewayKind = 'sandbox' | 'stripe';
/** A processor and the organization's account at it: everything that a call needs. */
export interface OpenedGateway {
  readonly gatewayAccountId: string;
  readonly gateway: PaymentGateway;
  readonly account: GatewayAccount;
}
interface Row {
  readonly id: string;
  readonly kind: GatewayKind;
  readonly merchantRef: string;
  readonly publicKey: string;
  readonly secret: Buffer;
  readonly webhookSecret: Buffer;
}
const columns = 'id, kind, merchant_ref as "merchantRef", public_key as "publicKey", secret_sealed as secret, webhook_secret_sealed as "webhookSecret"';
const secretPurpose = 'billing.gateway-secret';
const webhookPurpose = 'billing.gateway-webhook-secret';

/** The processors this installation can talk to, and the sealed accounts of organizations at them. */
export class Gateways {
  constructor(
    private readonly sealer: Sealer,
    private readonly byKind: Partial<Record<GatewayKind, PaymentGateway>>,
  ) {}

  /** The account by its id, of the organization in scope. */
  async open(sql: Sql, gatewayAccountId: string): Promise<OpenedGateway> {
    const row = await sql.maybe<Row>(`select ${columns} from billing.gateway_account where organization_id = $1 and id = $2`, [sql.organizationId, gatewayAccountId]);
    if (row === null) throw refuse('billing.not-found', { gatewayAccountId });
    return this.opened(row);
  }

  /** The account through which the organization takes payments online now. @throws DomainError billing.online-payment-not-offered */
  async openActive(sql: Sql): Promise<OpenedGateway> {
    const row = await sql.maybe<Row>(`select ${columns} from billing.gateway_account where organization_id = $1 and active`, [sql.organizationId]);
    if (row === null) throw refuse('billing.online-payment-not-offered');
    return this.opened(row);
  }

  /** Registers an account at a processor and makes it the one in use; its secrets are kept sealed. Returns its id. */
  async connect(tx: Tx, account: { kind: GatewayKind; merchantRef: string; publicKey: string; secret: string; webhookSecret: string }): Promise<string> {
    const id = newId();
    await tx.query('update billing.gateway_account set active = false where organization_id = $1 and active', [tx.organizationId]);
    await tx.query(
      `insert into billing.gateway_account (organization_id, id, kind, merchant_ref, public_key, secret_sealed, webhook_secret_sealed) values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        tx.organizationId, id, account.kind, account.merchantRef, account.publicKey,
        Buffer.from(this.sealer.seal(secretPurpose, account.secret)), Buffer.from(this.sealer.seal(webhookPurpose, account.webhookSecret)),
      ],
    );
    tx.note('gateway-account', id, { kind: account.kind, merchantRef: account.merchantRef });
    return id;
  }

  private opened(row: Row): OpenedGateway {
    const gateway = this.byKind[row.kind];
    assert(gateway, `no processor of kind ${row.kind} is set up`);
    return {
      gatewayAccountId: row.id,
      gateway,
      account: {
        reference: row.merchantRef,
        publishableKey: row.publicKey,
        secretKey: this.sealer.open(secretPurpose, row.secret.toString('utf8')),
        webhookSecret: this.sealer.open(webhookPurpose, row.webhookSecret.toString('utf8')),
      },
    };
  }
}
