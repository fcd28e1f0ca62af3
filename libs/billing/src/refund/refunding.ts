import { assert, Commands, system, type Actor, type CrashAt, type Database } from '@preau/kernel';
import { findAttempt } from '../charging/charge-attempt.store';
import { inParallel } from '../charging/charging';
import { chargingDefaults, type ChargingSettings } from '../charging/charging-settings';
import { findDueWork, type SweeperPool } from '../charging/find-due-work';
import { GatewayRefusal, GatewayUnknownOutcome, type GatewayRefund } from '../gateway/payment-gateway';
import type { Gateways, OpenedGateway } from '../wallet/gateway-accounts';
import { findRefund, findRefundOfGateway, type Refund } from './refund.store';
import { postponeRefund, settleRefundWith, takeRefundInHand } from './settle-refund';

export interface RefundingOptions {
  readonly database: Database;
  readonly gateways: Gateways;
  readonly settings?: Partial<ChargingSettings>;
  readonly crashAt?: CrashAt;
}
const actor: Actor = system('billing.refunding');

/**
 * Gives money back through the processor, once. A refund has no unconfirmed form there, so before one is ever sent again
 * the processor is asked for the refund that was made under its key; what somebody gave back by hand is not it.
 */
export class Refunding {
  private readonly commands: Commands;
  private readonly settings: ChargingSettings;
  private readonly settleRefund: ReturnType<typeof settleRefundWith>;
  constructor(private readonly options: RefundingOptions) {
    this.commands = new Commands(options.database);
    this.settings = { ...chargingDefaults, ...options.settings };
    this.settleRefund = settleRefundWith(options.crashAt);
  }

  /** Brings one refund as far as it goes now, and says where it stands. */
  async drive(organizationId: string, refundId: string): Promise<Refund['state']> {
    const refund = await this.commands.execute(takeRefundInHand, { refundId, leaseSeconds: this.settings.leaseSeconds }, actor, { organizationId });
    if (refund === null) return this.whereItStands(organizationId, refundId);
    try {
      const answer = await this.ask(organizationId, refund);
      if (answer.state === 'pending') return await this.leave(organizationId, refund, answer.reference);
      return await this.settle(organizationId, refundId, answer.state, answer.reference);
    } catch (error) {
      if (error instanceof GatewayRefusal && !error.retryHelps && error.code !== 'not-authorized') return this.settle(organizationId, refundId, 'failed', null);
      if (!(error instanceof GatewayRefusal || error instanceof GatewayUnknownOutcome)) throw error;
      return this.leave(organizationId, refund, null);
    }
  }

  /** Goes on with refunds whose worker died, or whose end should be known by now. */
  async resumeExpired(sweeper: SweeperPool, limit: number): Promise<number> {
    const { refunds } = await findDueWork(sweeper, limit);
    await inParallel(refunds, this.settings.parallel, ({ organizationId, id }) => this.drive(organizationId, id));
    return refunds.length;
  }

  /** A processor said that something changed about one of its refunds. */
  async lookAgain(organizationId: string, gatewayAccountId: string, refundReference: string): Promise<void> {
    const refund = await this.options.database.look({ organizationId }, (sql) => findRefundOfGateway(sql, gatewayAccountId, refundReference));
    if (refund?.state === 'pending') await this.drive(organizationId, refund.id);
    if (refund?.state === 'succeeded') await this.lookWhetherItCameBack(organizationId, refund, gatewayAccountId, refundReference);
  }

  /** A card that was closed meanwhile sends its refund back, days after it had succeeded. */
  private async lookWhetherItCameBack(organizationId: string, refund: Refund, gatewayAccountId: string, refundReference: string): Promise<void> {
    const { gateway, account } = await this.options.database.look({ organizationId }, (sql) => this.options.gateways.open(sql, gatewayAccountId));
    const known = await gateway.findRefund(account, refundReference);
    if (known?.state === 'failed') await this.settle(organizationId, refund.id, 'failed', null);
  }

  private async ask(organizationId: string, refund: Refund): Promise<{ state: GatewayRefund['state']; reference: string | null }> {
    const { gateway: opened, intentReference } = await this.look(organizationId, refund);
    const { gateway, account } = opened;
    if (refund.gatewayRef !== null) {
      const known = await gateway.findRefund(account, refund.gatewayRef);
      if (known === null) throw new GatewayUnknownOutcome('find-refund', 'unreadable-answer');
      return known;
    }
    // Taken for the second time: the first may have reached the processor, and our key may be forgotten there.
    if (refund.asks > 1) {
      const made = await gateway.findRefundByKey(account, { intentReference, idempotencyKey: refund.idempotencyKey });
      if (made !== null) return made;
    }
    const made = await gateway.refund(account, { intentReference, amountCents: refund.amountCents, idempotencyKey: refund.idempotencyKey });
    await this.options.crashAt?.('refund-sent');
    return made;
  }

  private async look(organizationId: string, refund: Refund): Promise<{ gateway: OpenedGateway; intentReference: string }> {
    return this.options.database.look({ organizationId }, async (sql) => {
      assert(refund.chargeAttemptId !== null, 'a refund through a processor names its charge');
      const attempt = await findAttempt(sql, refund.chargeAttemptId);
      assert(attempt?.gatewayRef, 'an accepted charge has its reference');
      return { gateway: await this.options.gateways.open(sql, attempt.gatewayAccountId), intentReference: attempt.gatewayRef };
    });
  }

  private async settle(organizationId: string, refundId: string, outcome: 'succeeded' | 'failed', gatewayRef: string | null): Promise<Refund['state']> {
    return (await this.commands.execute(this.settleRefund, { refundId, outcome, gatewayRef }, actor, { organizationId })).state;
  }

  private async leave(organizationId: string, refund: Refund, gatewayRef: string | null): Promise<Refund['state']> {
    const { reaskSeconds, pendingReaskSeconds } = this.settings;
    // Never given up by itself: it is the client's money, and no other refund of the charge can go before it.
    const seconds = gatewayRef === null && refund.gatewayRef === null ? (reaskSeconds[refund.asks - 1] ?? reaskSeconds.at(-1) ?? pendingReaskSeconds) : pendingReaskSeconds;
    await this.commands.execute(postponeRefund, { refundId: refund.id, seconds, gatewayRef }, actor, { organizationId });
    return 'pending';
  }

  private async whereItStands(organizationId: string, refundId: string): Promise<Refund['state']> {
    const refund = await this.options.database.look({ organizationId }, (sql) => findRefund(sql, refundId));
    assert(refund !== null, `no refund ${refundId}`);
    return refund.state;
  }
}
