import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Patch, Post, Put, Query, Res } from '@nestjs/common';
import { chooseDefaultMethod, listDebitAgreements, PayingBalance, revokeMethod, viewBalanceToPay, Wallet, type BalanceProgress } from '@preau/billing';
import type { Identity } from '@preau/identity';
import { Commands, DomainError } from '@preau/kernel';
import type { FastifyReply } from 'fastify';
import { Staff } from '../auth/audience';
import { CurrentStaff, type StaffActor } from '../auth/current-actor';
import { identityToken } from '../auth/identity.provider';
import { balanceToPay, statusOfBalance } from '../client/pay-balance.controller';
import { BalanceProgressView, BalanceToPayView, PayBalanceBody } from '../client/pay-balance.dto';
import { DebitAgreementsView, EditedPaymentMethodView, EditPaymentMethodBody, RemoveMethodQuery, RevokedMethodView } from '../client/billing.dto';
import { debitAgreements } from '../client/wallet.controller';
import { RequiredIdempotencyKey } from '../http/idempotency-key';
import { ParseIdPipe } from '../http/parse-id.pipe';

/** Cards and bank accounts that clients authorized the organization to use: staff charge and manage them, and see no number. */
@Controller('organizations/:organizationId')
export class PaymentMethodsController {
  constructor(
    private readonly commands: Commands,
    private readonly wallet: Wallet,
    private readonly paying: PayingBalance,
    @Inject(identityToken) private readonly identity: Identity,
  ) {}

  /** What of the account's invoices nobody has promised. */
  @Get('accounts/:accountId/balance')
  @Staff('clients.billing')
  async toPay(@Param('accountId', new ParseIdPipe()) accountId: string, @CurrentStaff() actor: StaffActor): Promise<BalanceToPayView> {
    return balanceToPay(await this.commands.ask(viewBalanceToPay, { accountId }, actor));
  }

  /** Charges what is owed, or a part, to a method that the client authorized: 201 paid, 202 not known yet, 200 refused. */
  @Post('accounts/:accountId/balance-payments')
  @Staff('payment-methods.manage', 'payments.take')
  @HttpCode(201)
  async charge(
    @Param('accountId', new ParseIdPipe()) accountId: string, @Body() body: PayBalanceBody, @CurrentStaff() actor: StaffActor, @RequiredIdempotencyKey() idempotencyKey: string, @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BalanceProgressView> {
    const progress = await this.chargeWithinLimit({ accountId, ...body }, actor, idempotencyKey);
    void reply.status(statusOfBalance(progress));
    return progress;
  }

  /** A stolen session does not find out which cards of which clients are good: what succeeds, or charges nothing, costs no try. */
  private async chargeWithinLimit(input: PayBalanceBody & { readonly accountId: string }, actor: StaffActor, idempotencyKey: string): Promise<BalanceProgress> {
    const { organizationId, userId } = actor;
    const key = `${organizationId} ${userId}`;
    await this.identity.limits.spend('payment-staff', key);
    try {
      const progress = await this.paying.pay(input, actor, { organizationId, idempotencyKey });
      if (progress.state === 'accepted') await this.identity.limits.giveBack('payment-staff', key);
      return progress;
    } catch (error) {
      if (error instanceof DomainError) await this.identity.limits.giveBack('payment-staff', key);
      throw error;
    }
  }

  /** Agreements to debit the client's bank accounts, in force first. */
  @Get('accounts/:accountId/debit-agreements')
  @Staff('clients.billing')
  async agreements(@Param('accountId', new ParseIdPipe()) accountId: string, @CurrentStaff() actor: StaffActor): Promise<DebitAgreementsView> {
    return debitAgreements(await this.commands.ask(listDebitAgreements, { accountId }, actor));
  }

  /** Changes the name, the postal code or the expiry. */
  @Patch('payment-methods/:paymentMethodId')
  @Staff('payment-methods.manage')
  @HttpCode(200)
  async edit(@Param('paymentMethodId', new ParseIdPipe()) paymentMethodId: string, @Body() body: EditPaymentMethodBody, @CurrentStaff() actor: StaffActor): Promise<EditedPaymentMethodView> {
    return this.wallet.updateMethod({ paymentMethodId, ...body }, actor, { organizationId: actor.organizationId });
  }

  /** Makes it the one that is proposed first. */
  @Put('payment-methods/:paymentMethodId/default')
  @Staff('payment-methods.manage')
  @HttpCode(204)
  async makeDefault(@Param('paymentMethodId', new ParseIdPipe()) paymentMethodId: string, @CurrentStaff() actor: StaffActor): Promise<void> {
    await this.commands.execute(chooseDefaultMethod, { paymentMethodId }, actor);
  }

  /** Gives the authorization up; the answer names the planned payments that need another method. */
  @Delete('payment-methods/:paymentMethodId/authorization')
  @Staff('payment-methods.manage')
  @HttpCode(200)
  async revoke(@Param('paymentMethodId', new ParseIdPipe()) paymentMethodId: string, @CurrentStaff() actor: StaffActor): Promise<RevokedMethodView> {
    return this.commands.execute(revokeMethod, { paymentMethodId }, actor);
  }

  /** Forgets it; planned payments that rely on it move to the method named, or it is refused. */
  @Delete('payment-methods/:paymentMethodId')
  @Staff('payment-methods.manage')
  @HttpCode(204)
  async remove(@Param('paymentMethodId', new ParseIdPipe()) paymentMethodId: string, @Query() query: RemoveMethodQuery, @CurrentStaff() actor: StaffActor): Promise<void> {
    await this.wallet.removeMethod({ paymentMethodId, ...(query.moveTo === undefined ? {} : { moveToMethodId: query.moveTo }) }, actor, { organizationId: actor.organizationId });
  }
}
