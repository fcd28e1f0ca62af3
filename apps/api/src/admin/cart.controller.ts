import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Req } from '@nestjs/common';
import { addManualLine, ChoosingTogether, confirmContactDetails, extendDeadline, quoteCart, removeLine, removeServiceFee, retryLapsedLines, Shopping } from '@preau/cart-checkout';
import { Commands, Database } from '@preau/kernel';
import type { FastifyRequest } from 'fastify';
import { Staff } from '../auth/audience';
import { CurrentStaff, type StaffActor } from '../auth/current-actor';
import { addedLineAnswer, cartAnswer, eligibilityAnswer, retriedAnswer } from '../client/cart-answers';
import { AddCounterLineBody, AddedCartLineView, CartDeadlineView, CartView, ConfirmContactBody, EligibilityQuery, EligibilityView, ManualLineBody, ManualLineView, RetriedLinesView, ServiceFeeBody } from '../client/cart.dto';
import { localeOf } from '../http/locale';
import { ParseIdPipe } from '../http/parse-id.pipe';

/** A clerk shops for a client: a cart of the counter's own, beside the family's. */
@Controller('organizations/:organizationId/accounts/:accountId')
@Staff('clients.billing')
export class CounterCartController {
  constructor(
    private readonly commands: Commands,
    private readonly database: Database,
    private readonly shopping: Shopping,
    private readonly together: ChoosingTogether,
  ) {}

  /** Whether each person of the client may take a place, and if not why. */
  @Get('activities/:activityId/eligibility')
  async eligibility(
    @Param('accountId', new ParseIdPipe()) accountId: string, @Param('activityId', new ParseIdPipe()) activityId: string,
    @Query() query: EligibilityQuery, @CurrentStaff() actor: StaffActor, @Req() request: FastifyRequest,
  ): Promise<EligibilityView> {
    const { organizationId } = actor;
    return eligibilityAnswer(await this.shopping.eligibility({ organizationId, accountId, activityId, occurrenceId: query.occurrenceId ?? null }, actor), localeOf(request));
  }

  /** The counter's cart of a client. */
  @Get('cart')
  async cart(@Param('accountId', new ParseIdPipe()) accountId: string, @CurrentStaff() actor: StaffActor): Promise<CartView> {
    return cartAnswer(await this.commands.ask(quoteCart, { accountId }, actor));
  }

  /** Keeps a place for a person; with the permission, over the capacity or outside the rules. */
  @Post('cart/lines')
  @HttpCode(201)
  async addLine(@Param('accountId', new ParseIdPipe()) accountId: string, @Body() body: AddCounterLineBody, @CurrentStaff() actor: StaffActor): Promise<AddedCartLineView> {
    const { organizationId } = actor;
    const { personId, activityId } = body;
    const waive = { rules: body.waiveRules === true, capacity: body.waiveCapacity === true };
    return addedLineAnswer(await this.shopping.addLine({ organizationId, accountId, personId, activityId, occurrenceId: body.occurrenceId ?? null, waive }, actor));
  }

  @Delete('cart/lines/:lineId')
  @HttpCode(204)
  async removeLine(@Param('accountId', new ParseIdPipe()) accountId: string, @Param('lineId', new ParseIdPipe()) lineId: string, @CurrentStaff() actor: StaffActor): Promise<void> {
    await this.commands.execute(removeLine, { accountId, lineId }, actor);
  }

  /** Adds a fee or gives a credit. */
  @Post('cart/manual-lines')
  @HttpCode(201)
  async addManualLine(@Param('accountId', new ParseIdPipe()) accountId: string, @Body() body: ManualLineBody, @CurrentStaff() actor: StaffActor): Promise<ManualLineView> {
    return this.commands.execute(addManualLine, { ...body, accountId, ledgerCodeId: body.ledgerCodeId ?? null }, actor);
  }

  /** Takes the service fee off this order, or puts it back. */
  @Put('cart/service-fee')
  @HttpCode(200)
  async serviceFee(@Param('accountId', new ParseIdPipe()) accountId: string, @Body() body: ServiceFeeBody, @CurrentStaff() actor: StaffActor): Promise<CartView> {
    await this.commands.execute(removeServiceFee, { accountId, removed: body.removed }, actor);
    return this.cart(accountId, actor);
  }

  @Post('cart/extension')
  @HttpCode(200)
  async extend(@Param('accountId', new ParseIdPipe()) accountId: string, @CurrentStaff() actor: StaffActor): Promise<CartDeadlineView> {
    const { deadlineAt } = await this.commands.execute(extendDeadline, { accountId }, actor);
    return { deadlineAt: deadlineAt.toISOString() };
  }

  @Post('cart/lapsed-lines/retry')
  @HttpCode(200)
  async retry(@Param('accountId', new ParseIdPipe()) accountId: string, @CurrentStaff() actor: StaffActor): Promise<RetriedLinesView> {
    const rows = await retryLapsedLines(this.shopping, this.together, this.database, { organizationId: actor.organizationId, accountId }, actor);
    return retriedAnswer(rows, await this.commands.ask(quoteCart, { accountId }, actor));
  }

  @Post('cart/contact-confirmation')
  @HttpCode(200)
  async confirmContact(@Param('accountId', new ParseIdPipe()) accountId: string, @Body() body: ConfirmContactBody, @CurrentStaff() actor: StaffActor): Promise<CartView> {
    await this.commands.execute(confirmContactDetails, { accountId, details: { ...body } }, actor);
    return this.cart(accountId, actor);
  }
}
