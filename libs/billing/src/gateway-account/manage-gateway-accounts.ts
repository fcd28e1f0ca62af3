import { command, Commands, DomainError, type Actor, type Database, type Tx } from '@preau/kernel';
import { refuse } from '../errors';
import { GatewayRefusal, GatewayUnknownOutcome, type GatewayBalance } from '../gateway/payment-gateway';
import type { GatewayKind, Gateways } from '../wallet/gateway-accounts';

interface Within {
  readonly organizationId: string;
  readonly idempotencyKey?: string;
}
export interface RegisterGatewayAccountInput {
  readonly kind: GatewayKind;
  readonly merchantRef: string;
  readonly publicKey: string;
  /** Absent where the platform's own key acts for a connected account. */
  readonly secretKey?: string;
  readonly webhookSecret?: string;
}
export interface ReplaceGatewayKeysInput {
  readonly gatewayAccountId: string;
  readonly version: number;
  readonly publicKey?: string;
  readonly secretKey?: string;
  readonly webhookSecret?: string;
}
/** What a processor answered when its keys were tried. */
export type GatewayCheck = { readonly answered: true } & GatewayBalance | { readonly answered: false; readonly because: 'keys-refused' | 'unreachable'; readonly raw: string };

/** The processors an organization has an account with, and the one its payments online go through. */
export class GatewayAccounts {
  private readonly commands: Commands;
  constructor(
    private readonly database: Database,
    private readonly gateways: Gateways,
  ) {
    this.commands = new Commands(database);
  }

  /**
   * Registers an account; it is not in use until it is chosen.
   * @throws DomainError billing.gateway-not-offered, billing.gateway-keys-incomplete, billing.gateway-account-known
   */
  async register(input: RegisterGatewayAccountInput, actor: Actor, within: Within): Promise<{ gatewayAccountId: string }> {
    if (!this.gateways.offered().includes(input.kind)) throw refuse('billing.gateway-not-offered', { kind: input.kind });
    return this.commands.execute(this.registering, input, actor, within);
  }

  /** @throws DomainError billing.not-found, billing.gateway-keys-incomplete, kernel.changed-meanwhile */
  async replaceKeys(input: ReplaceGatewayKeysInput, actor: Actor, within: Within): Promise<{ version: number }> {
    return this.commands.execute(this.replacing, input, actor, within);
  }

  /** Tries the keys by asking for the balance: moves nothing. @throws DomainError billing.not-found */
  async check(gatewayAccountId: string, within: Within): Promise<GatewayCheck> {
    const { gateway, account } = await this.database.look(within, (sql) => this.gateways.open(sql, gatewayAccountId));
    try {
      return { answered: true, ...(await gateway.readBalance(account)) };
    } catch (error) {
      if (error instanceof GatewayRefusal) return { answered: false, because: error.retryHelps ? 'unreachable' : 'keys-refused', raw: error.raw };
      if (error instanceof GatewayUnknownOutcome) return { answered: false, because: 'unreachable', raw: error.reason };
      throw error;
    }
  }

  /**
   * New cards, new payments and new instalments go through this account from now on. Methods kept at another account stay
   * there, and planned payments that rely on them are charged there as before. Its keys are tried first.
   * @throws DomainError billing.not-found, billing.gateway-keys-refused, billing.processor-unreachable
   */
  async use(gatewayAccountId: string, actor: Actor, within: Within): Promise<void> {
    const check = await this.check(gatewayAccountId, within);
    if (!check.answered) throw check.because === 'keys-refused' ? refuse('billing.gateway-keys-refused', { raw: check.raw }) : refuse('billing.processor-unreachable');
    await this.commands.execute(this.choosing, { gatewayAccountId }, actor, within);
  }

  /** No new payment online; what is planned on methods already kept goes on. */
  async stop(actor: Actor, within: Within): Promise<void> {
    await this.commands.execute(this.choosing, { gatewayAccountId: null }, actor, within);
  }

  private readonly registering = command('billing.register-gateway-account', async (tx, input: RegisterGatewayAccountInput): Promise<{ gatewayAccountId: string }> => {
    this.requireKeys(input.kind, input.secretKey !== undefined, input.webhookSecret !== undefined);
    const known = await tx.maybe('select 1 from billing.gateway_account where organization_id = $1 and kind = $2 and merchant_ref = $3', [tx.organizationId, input.kind, input.merchantRef]);
    if (known !== null) throw refuse('billing.gateway-account-known', { merchantRef: input.merchantRef });
    const { kind, merchantRef, publicKey, secretKey, webhookSecret } = input;
    return { gatewayAccountId: await this.gateways.register(tx, { kind, merchantRef, publicKey, secret: secretKey ?? null, webhookSecret: webhookSecret ?? null }) };
  });

  private readonly replacing = command('billing.replace-gateway-keys', async (tx, input: ReplaceGatewayKeysInput): Promise<{ version: number }> => {
    const row = await lockAccount(tx, input.gatewayAccountId);
    if (row.version !== input.version) throw new DomainError('kernel.changed-meanwhile', { version: row.version });
    const { publicKey, secretKey, webhookSecret } = input;
    await this.gateways.replaceKeys(tx, input.gatewayAccountId, {
      ...(publicKey === undefined ? {} : { publicKey }), ...(secretKey === undefined ? {} : { secret: secretKey }), ...(webhookSecret === undefined ? {} : { webhookSecret }),
    });
    const replaced = Object.entries({ publicKey, secretKey, webhookSecret }).flatMap(([name, value]) => (value === undefined ? [] : [name]));
    tx.note('gateway-account', input.gatewayAccountId, { replaced });
    return { version: row.version + 1 };
  });

  private readonly choosing = command('billing.use-gateway-account', async (tx, input: { gatewayAccountId: string | null }): Promise<void> => {
    if (input.gatewayAccountId !== null) await lockAccount(tx, input.gatewayAccountId);
    await this.gateways.use(tx, input.gatewayAccountId);
    tx.note('organization', tx.organizationId, { paymentsOnlineThrough: input.gatewayAccountId });
  });

  /** The sandbox wants both secrets; at Stripe the platform's own key may act, if there is one. */
  private requireKeys(kind: GatewayKind, hasSecret: boolean, hasWebhookSecret: boolean): void {
    const enough = kind === 'sandbox' ? hasSecret && hasWebhookSecret : hasSecret || this.gateways.connects;
    if (!enough) throw refuse('billing.gateway-keys-incomplete', { kind });
  }
}

async function lockAccount(tx: Tx, gatewayAccountId: string): Promise<{ version: number }> {
  const row = await tx.maybe<{ version: number }>('select version from billing.gateway_account where organization_id = $1 and id = $2 for update', [tx.organizationId, gatewayAccountId]);
  if (row === null) throw refuse('billing.not-found', { gatewayAccountId });
  return row;
}
