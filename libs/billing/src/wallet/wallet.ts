import { Commands, type Actor, type Database } from '@preau/kernel';
import { refuse } from '../errors';
import { GatewayRefusal, GatewayUnknownOutcome, type GatewayMethod } from '../gateway/payment-gateway';
import { removeMethodRow, updateMethod, type UpdateMethodInput } from './change-payment-method';
import type { Gateways, OpenedGateway } from './gateway-accounts';
import { findMethod } from './payment-method.store';
import { savePaymentMethodWith, type AddPaymentMethodInput } from './save-payment-method';

interface Within {
  readonly organizationId: string;
  readonly idempotencyKey?: string;
}

/** What of the wallet speaks to a processor: always outside a transaction, then one transaction writes what came of it. */
export class Wallet {
  private readonly commands: Commands;
  constructor(
    private readonly database: Database,
    private readonly gateways: Gateways,
  ) {
    this.commands = new Commands(database);
  }

  /** Where the browser shows the frame in which a card or an account is typed: its address at the processor. @throws billing.online-payment-not-offered */
  async frameUrl(organizationId: string, input: { kind: 'card' | 'bank'; origin: string; language: 'fr' | 'en' }): Promise<string> {
    const { gateway, account } = await this.active(organizationId);
    return gateway.frameUrl(account, input);
  }

  /**
   * Turns a token of the frame into a method on file. The same request again, with its key, gets the same answer.
   * @throws DomainError billing.online-payment-not-offered, billing.payment-method-refused, billing.payment-methods-too-many, billing.processor-unreachable
   */
  async addMethod(input: AddPaymentMethodInput, actor: Actor, within: Within): Promise<{ paymentMethodId: string }> {
    const opened = await this.active(within.organizationId);
    let attached: GatewayMethod | null = null;
    try {
      attached = await opened.gateway.attachMethod(opened.account, { token: input.token, customerReference: input.accountId });
    } catch (error) {
      if (!(error instanceof GatewayRefusal && error.code === 'token-unusable')) throw asRefusal(error);
    }
    return this.commands.execute(savePaymentMethodWith(opened.gatewayAccountId, attached), input, actor, within);
  }

  /** Changes name, postal code or expiry; the processor is told of a new expiry first. @throws as addMethod, and updateMethod */
  async updateMethod(input: UpdateMethodInput, actor: Actor, within: Within): Promise<{ version: number }> {
    if (input.expires !== undefined) {
      const opened = await this.ofMethod(input.paymentMethodId, actor, within.organizationId);
      try {
        await opened.gateway.updateCardExpiry(opened.account, { methodReference: opened.gatewayRef, expMonth: input.expires.month, expYear: input.expires.year });
      } catch (error) {
        throw asRefusal(error);
      }
    }
    return this.commands.execute(updateMethod, input, actor, within);
  }

  /** Forgets a method here, then at the processor; if the processor does not answer, it is unusable all the same. */
  async removeMethod(paymentMethodId: string, actor: Actor, within: Within): Promise<void> {
    const removed = await this.commands.execute(removeMethodRow, { paymentMethodId }, actor, within);
    const opened = await this.database.look({ organizationId: within.organizationId }, (sql) => this.gateways.open(sql, removed.gatewayAccountId));
    try {
      await opened.gateway.detachMethod(opened.account, removed.gatewayRef);
    } catch (error) {
      if (!(error instanceof GatewayRefusal || error instanceof GatewayUnknownOutcome)) throw error;
    }
  }

  private async active(organizationId: string): Promise<OpenedGateway> {
    return this.database.look({ organizationId }, (sql) => this.gateways.openActive(sql));
  }

  private async ofMethod(paymentMethodId: string, actor: Actor, organizationId: string): Promise<OpenedGateway & { gatewayRef: string }> {
    return this.database.look({ organizationId }, async (sql) => {
      const method = await findMethod(sql, paymentMethodId);
      if (method === null || method.removed || (actor.kind === 'family' && actor.accountId !== method.accountId)) throw refuse('billing.payment-method-unknown', { paymentMethodId });
      return { ...(await this.gateways.open(sql, method.gatewayAccountId)), gatewayRef: method.gatewayRef };
    });
  }
}

function asRefusal(error: unknown): unknown {
  if (error instanceof GatewayUnknownOutcome) return refuse('billing.processor-unreachable');
  if (error instanceof GatewayRefusal) return error.retryHelps ? refuse('billing.processor-unreachable') : refuse('billing.payment-method-refused', { reason: error.code });
  return error;
}
