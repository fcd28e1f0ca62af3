import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { PayingBalance, viewBalanceToPay, type BalanceProgress, type BalanceToPay } from '@preau/billing';
import { Commands } from '@preau/kernel';
import type { FastifyReply } from 'fastify';
import { Family } from '../auth/audience';
import { CurrentFamily, type FamilyActor } from '../auth/current-actor';
import { RequiredIdempotencyKey } from '../http/idempotency-key';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { BalanceProgressView, BalanceToPayView, PayBalanceBody } from './pay-balance.dto';

type Own = FamilyActor & { readonly accountId: string };

export function balanceToPay(balance: BalanceToPay): BalanceToPayView {
  return { ...balance, invoices: balance.invoices.map(({ labelsFr, labelsEn, ...invoice }) => ({ ...invoice, labelsFr: [...labelsFr], labelsEn: [...labelsEn] })) };
}
/** 201 paid, 202 not known yet or something to do, 200 refused. */
export function statusOfBalance({ state }: BalanceProgress): number {
  if (state === 'accepted') return 201;
  return state === 'refused' ? 200 : 202;
}

/** A family pays on line what it owes one organization. */
@Controller('organizations/:organizationId/my/balance')
@Family()
export class PayBalanceController {
  constructor(
    private readonly commands: Commands,
    private readonly paying: PayingBalance,
  ) {}

  /** What can be paid on line now, invoice by invoice, and how. */
  @Get()
  async toPay(@Param('organizationId', new ParseIdPipe()) organizationId: string, @CurrentFamily() actor: Own): Promise<BalanceToPayView> {
    return balanceToPay(await this.commands.ask(viewBalanceToPay, { accountId: actor.accountId }, actor, { organizationId }));
  }

  /** Pays, and waits a while for the bank: 201 paid, 202 ask again (or prove who you are, or the bank answers in days), 200 refused. */
  @Post('payments')
  @HttpCode(201)
  async pay(
    @Param('organizationId', new ParseIdPipe()) organizationId: string, @Body() body: PayBalanceBody, @CurrentFamily() actor: Own,
    @RequiredIdempotencyKey() idempotencyKey: string, @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BalanceProgressView> {
    const progress = await this.paying.pay({ accountId: actor.accountId, ...body }, actor, { organizationId, idempotencyKey });
    void reply.status(statusOfBalance(progress));
    return progress;
  }

  /** How far a payment is. */
  @Get('payments/:attemptId')
  async progress(@Param('organizationId', new ParseIdPipe()) organizationId: string, @Param('attemptId', new ParseIdPipe()) attemptId: string, @CurrentFamily() actor: Own): Promise<BalanceProgressView> {
    return this.paying.look(attemptId, actor, organizationId);
  }

  /** Asks the bank again: after the payer has proved who they are, or after a long wait. */
  @Post('payments/:attemptId/continue')
  @HttpCode(200)
  async goOn(@Param('organizationId', new ParseIdPipe()) organizationId: string, @Param('attemptId', new ParseIdPipe()) attemptId: string, @CurrentFamily() actor: Own): Promise<BalanceProgressView> {
    return this.paying.goOn(attemptId, actor, organizationId);
  }
}
