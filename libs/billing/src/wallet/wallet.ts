import { command, Commands, DomainError, type Actor, type Database } from '@preau/kernel';
import { requireActingFor } from '@preau/household';
import { refuse } from '../errors';
import { GatewayRefusal, GatewayUnknownOutcome, type DebitAgreement, type GatewayMethod, type MethodEntry, type MethodEntryInput } from '../gateway/payment-gateway';
import { say } from '../messages';
import { removeMethodRow, updateMethod, type RemoveMethodInput, type UpdateMethodInput } from './change-payment-method';
import type { Gateways, OpenedGateway } from './gateway-accounts';
import { findCustomer, saveCustomer } from './gateway-customer.store';
import { findMethod } from './payment-method.store';
import { savePaymentMethodWith, type AddPaymentMethodInput } from './save-payment-method';

interface Within {
  readonly organizationId: string;
  readonly idempotencyKey?: string;
}

export interface OpenEntryInput extends Omit<MethodEntryInput, 'customerReference' | 'agreement'> {
  readonly accountId: string;
  /** Whether a bank account may be debited later for what was agreed; if not, each debit is agreed to when it is made. */
  readonly agreed: boolean;
}

const keepCustomer = command('billing.keep-gateway-customer', async (tx, input: { gatewayAccountId: string; accountId: string; customerRef: string }, actor): Promise<string> => {
  await requireActingFor(tx, actor, input.accountId);
  return saveCustomer(tx, input);
});

/** What of the wallet speaks to a processor: always outside a transaction, then one transaction writes what came of it. */
export class Wallet {
  private readonly commands: Commands;
  constructor(
    private readonly database: Database,
    private readonly gateways: Gateways,
  ) {
    this.commands = new Commands(database);
  }

  /** How the browser shows the processor's fields for a card or an account. @throws DomainError billing.online-payment-not-offered, billing.processor-unreachable */
  async openEntry(input: OpenEntryInput, actor: Actor, within: Within): Promise<MethodEntry> {
    const { accountId, agreed, ...entry } = input;
    const opened = await this.active(within.organizationId);
    try {
      const customerReference = await this.customerOf(opened, accountId, actor, within.organizationId);
      return await opened.gateway.openMethodEntry(opened.account, { ...entry, customerReference, agreement: agreementOf(agreed, input.language) });
    } catch (error) {
      throw error instanceof GatewayRefusal ? refuse('billing.processor-unreachable') : asRefusal(error);
    }
  }

  /**
   * Turns a token of the frame into a method on file. The same request again, with its key, gets the same answer.
   * @throws DomainError billing.online-payment-not-offered, billing.payment-method-refused, billing.payment-methods-too-many, billing.processor-unreachable
   */
  async addMethod(input: AddPaymentMethodInput, actor: Actor, within: Within): Promise<{ paymentMethodId: string }> {
    const opened = await this.active(within.organizationId);
    let attached: GatewayMethod | null = null;
    try {
      const customerReference = await this.customerOf(opened, input.accountId, actor, within.organizationId);
      attached = await opened.gateway.attachMethod(opened.account, { token: input.token, customerReference });
    } catch (error) {
      if (!(error instanceof GatewayRefusal && error.code === 'token-unusable')) throw asRefusal(error);
    }
    return this.commands.execute(savePaymentMethodWith(opened.gatewayAccountId, attached), input, actor, within);
  }

  /** Changes name, postal code or expiry; the processor is told of a new expiry first. @throws as addMethod, and updateMethod */
  async updateMethod(input: UpdateMethodInput, actor: Actor, within: Within): Promise<{ version: number }> {
    if (input.expires !== undefined) {
      const opened = await this.ofMethod(input, actor, within.organizationId);
      try {
        await opened.gateway.updateCardExpiry(opened.account, { methodReference: opened.gatewayRef, expMonth: input.expires.month, expYear: input.expires.year });
      } catch (error) {
        throw asRefusal(error);
      }
    }
    return this.commands.execute(updateMethod, input, actor, within);
  }

  /** Forgets a method here, then at the processor; if the processor does not answer, it is unusable all the same. */
  async removeMethod(input: RemoveMethodInput, actor: Actor, within: Within): Promise<void> {
    const removed = await this.commands.execute(removeMethodRow, input, actor, within);
    const opened = await this.database.look({ organizationId: within.organizationId }, (sql) => this.gateways.open(sql, removed.gatewayAccountId));
    try {
      await opened.gateway.detachMethod(opened.account, removed.gatewayRef);
    } catch (error) {
      if (!(error instanceof GatewayRefusal || error instanceof GatewayUnknownOutcome)) throw error;
    }
  }

  /**
   * One customer at the processor for each account. Whoever asks at the same time sends the same key and gets the same
   * customer; the first answer that is kept stands.
   */
  private async customerOf(opened: OpenedGateway, accountId: string, actor: Actor, organizationId: string): Promise<string> {
    const { gatewayAccountId, gateway, account } = opened;
    const known = await this.database.look({ organizationId }, (sql) => findCustomer(sql, gatewayAccountId, accountId));
    if (known !== null) return known;
    const customerRef = await gateway.openCustomer(account, { payerReference: accountId, idempotencyKey: `customer-${accountId}` });
    return this.commands.execute(keepCustomer, { gatewayAccountId, accountId, customerRef }, actor, { organizationId });
  }

  private async active(organizationId: string): Promise<OpenedGateway> {
    return this.database.look({ organizationId }, (sql) => this.gateways.openActive(sql));
  }

  /** What the command would refuse, the processor is not asked for. */
  private async ofMethod({ paymentMethodId, version }: UpdateMethodInput, actor: Actor, organizationId: string): Promise<OpenedGateway & { gatewayRef: string }> {
    return this.database.look({ organizationId }, async (sql) => {
      const method = await findMethod(sql, paymentMethodId);
      if (method === null || method.removed || (actor.kind === 'family' && actor.accountId !== method.accountId)) throw refuse('billing.payment-method-unknown', { paymentMethodId });
      if (actor.kind === 'staff' && !method.authorized) throw refuse('billing.payment-method-not-authorized', { paymentMethodId });
      if (method.version !== version) throw new DomainError('kernel.changed-meanwhile', { version: method.version });
      return { ...(await this.gateways.open(sql, method.gatewayAccountId)), gatewayRef: method.gatewayRef };
    });
  }
}

/** Dates and amounts that staff may change within what was agreed make it a combined one; the bank's words for "now and then, and by a schedule". */
function agreementOf(agreed: boolean, language: 'fr' | 'en'): DebitAgreement {
  return agreed ? { schedule: 'combined', description: say(language === 'fr' ? 'fr-CA' : 'en-CA', 'debit.schedule') } : { schedule: 'sporadic' };
}

function asRefusal(error: unknown): unknown {
  if (error instanceof GatewayUnknownOutcome) return refuse('billing.processor-unreachable');
  if (error instanceof GatewayRefusal) return error.retryHelps ? refuse('billing.processor-unreachable') : refuse('billing.payment-method-refused', { reason: error.code });
  return error;
}
