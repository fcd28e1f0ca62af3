import { assert, newId, type Sealer, type Sql, type Tx } from '@preau/kernel';
import { refuse } from '../errors';
import type { GatewayAccount, PaymentGateway } from '../gateway/payment-gateway';

export const gatewayKinds = ['sandbox', 'stripe'] as const;
export type GatewayKind = (typeof gatewayKinds)[number];
/** A processor and the organization's account at it: everything that a call needs. */
export interface OpenedGateway {
  readonly gatewayAccountId: string;
  readonly gateway: PaymentGateway;
  readonly account: GatewayAccount;
}
/** The processors that an installation can talk to. */
export interface KnownGateways extends Partial<Record<GatewayKind, PaymentGateway>> {
  /** Whether the platform has a key of its own at Stripe, with which it acts for connected accounts. */
  readonly connects?: boolean;
}
export interface NewGatewayAccount {
  readonly kind: GatewayKind;
  readonly merchantRef: string;
  readonly publicKey: string;
  /** Null where the platform's own key acts for the account. */
  readonly secret: string | null;
  readonly webhookSecret: string | null;
}
interface Row {
  readonly id: string;
  readonly kind: GatewayKind;
  readonly merchantRef: string;
  readonly publicKey: string;
  readonly secret: Buffer | null;
  readonly webhookSecret: Buffer | null;
}
const columns = 'id, kind, merchant_ref as "merchantRef", public_key as "publicKey", secret_sealed as secret, webhook_secret_sealed as "webhookSecret"';
const purposes = { secret: 'billing.gateway-secret', webhookSecret: 'billing.gateway-webhook-secret' } as const;

/** The processors this installation can talk to, and the sealed accounts of organizations at them. */
export class Gateways {
  constructor(
    private readonly sealer: Sealer,
    private readonly known: KnownGateways,
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

  /** The kinds that an organization can choose here. */
  offered(): GatewayKind[] {
    return gatewayKinds.filter((kind) => this.talksTo(kind));
  }
  /** Whether this installation can speak to a processor of that kind. */
  talksTo(kind: GatewayKind): boolean {
    return this.known[kind] !== undefined;
  }
  /** Whether an account at Stripe may come without a key of its own. */
  get connects(): boolean {
    return this.known.connects === true;
  }

  /** Registers an account at a processor and makes it the one in use; its secrets are kept sealed. Returns its id. */
  async connect(tx: Tx, account: NewGatewayAccount): Promise<string> {
    const id = await this.register(tx, account);
    await this.use(tx, id);
    return id;
  }

  /** Registers an account, not in use yet. @throws DomainError billing.gateway-account-known */
  async register(tx: Tx, account: NewGatewayAccount): Promise<string> {
    const id = newId();
    const written = await tx.query(
      `insert into billing.gateway_account (organization_id, id, kind, merchant_ref, public_key, secret_sealed, webhook_secret_sealed, active) values ($1, $2, $3, $4, $5, $6, $7, false) on conflict do nothing returning id`,
      [tx.organizationId, id, account.kind, account.merchantRef, account.publicKey, this.sealed('secret', account.secret), this.sealed('webhookSecret', account.webhookSecret)],
    );
    // Here already, or connected to the platform for another organization.
    if (written.length === 0) throw refuse('billing.gateway-account-known', { merchantRef: account.merchantRef });
    tx.note('gateway-account', id, { kind: account.kind, merchantRef: account.merchantRef });
    return id;
  }

  /** Payments online go through this account from now on; methods kept at another stay there and are charged there. */
  async use(tx: Tx, gatewayAccountId: string | null): Promise<void> {
    await tx.query('update billing.gateway_account set active = false, version = version + 1 where organization_id = $1 and active and id is distinct from $2', [tx.organizationId, gatewayAccountId]);
    if (gatewayAccountId !== null) await tx.query('update billing.gateway_account set active = true, version = version + 1 where organization_id = $1 and id = $2 and not active', [tx.organizationId, gatewayAccountId]);
  }

  /** Keys that replace the ones before; what is not given stays. Null takes a key away. */
  async replaceKeys(tx: Tx, gatewayAccountId: string, keys: { publicKey?: string; secret?: string | null; webhookSecret?: string | null }): Promise<void> {
    await tx.query(
      `update billing.gateway_account set public_key = coalesce($3, public_key),
         secret_sealed = case when $4 then $5 else secret_sealed end, webhook_secret_sealed = case when $6 then $7 else webhook_secret_sealed end, version = version + 1
       where organization_id = $1 and id = $2`,
      [
        tx.organizationId, gatewayAccountId, keys.publicKey ?? null, keys.secret !== undefined, this.sealed('secret', keys.secret ?? null),
        keys.webhookSecret !== undefined, this.sealed('webhookSecret', keys.webhookSecret ?? null),
      ],
    );
  }

  private opened(row: Row): OpenedGateway {
    const gateway = this.known[row.kind];
    assert(gateway, `no processor of kind ${row.kind} is set up`);
    return {
      gatewayAccountId: row.id,
      gateway,
      account: { reference: row.merchantRef, publishableKey: row.publicKey, secretKey: this.unsealed('secret', row.secret), webhookSecret: this.unsealed('webhookSecret', row.webhookSecret) },
    };
  }

  private sealed(what: keyof typeof purposes, plain: string | null): Buffer | null {
    return plain === null ? null : Buffer.from(this.sealer.seal(purposes[what], plain));
  }
  private unsealed(what: keyof typeof purposes, sealed: Buffer | null): string | null {
    return sealed === null ? null : this.sealer.open(purposes[what], sealed.toString('utf8'));
  }
}
