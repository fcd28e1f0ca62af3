import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { CheckingOut, listOrders } from '@preau/cart-checkout';
import { Commands } from '@preau/kernel';
import type { FastifyReply } from 'fastify';
import { Staff } from '../auth/audience';
import { CurrentStaff, type StaffActor } from '../auth/current-actor';
import { ordersAnswer, statusOfCheckOut } from '../client/cart-answers';
import { CheckOutView, CounterCheckOutBody, OrdersView } from '../client/checkout.dto';
import { RequiredIdempotencyKey } from '../http/idempotency-key';
import { ParseIdPipe } from '../http/parse-id.pipe';

/** A clerk orders for a client: paid at the counter, later, or by a method the client authorized. */
@Controller('organizations/:organizationId/accounts/:accountId')
@Staff('clients.billing')
export class CounterCheckoutController {
  constructor(
    private readonly commands: Commands,
    private readonly checkingOut: CheckingOut,
  ) {}

  /** Buys the counter's cart: 201 ordered, 202 the bank is thinking, 200 refused. */
  @Post('checkout')
  @HttpCode(201)
  async checkOut(
    @Param('accountId', new ParseIdPipe()) accountId: string, @Body() body: CounterCheckOutBody, @CurrentStaff() actor: StaffActor,
    @RequiredIdempotencyKey() idempotencyKey: string, @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CheckOutView> {
    const { cartId, ...choice } = body;
    const progress = await this.checkingOut.checkOut({ accountId, cartId, choice }, actor, { organizationId: actor.organizationId, idempotencyKey });
    void reply.status(statusOfCheckOut(progress));
    return progress;
  }

  /** How far the purchase of a cart is. */
  @Get('checkout/:cartId')
  async progress(@Param('accountId', new ParseIdPipe()) accountId: string, @Param('cartId', new ParseIdPipe()) cartId: string, @CurrentStaff() actor: StaffActor): Promise<CheckOutView> {
    return this.checkingOut.look({ accountId, cartId }, actor, actor.organizationId);
  }

  /** Asks the bank again. */
  @Post('checkout/:cartId/continue')
  @HttpCode(200)
  async goOn(@Param('accountId', new ParseIdPipe()) accountId: string, @Param('cartId', new ParseIdPipe()) cartId: string, @CurrentStaff() actor: StaffActor): Promise<CheckOutView> {
    return this.checkingOut.goOn({ accountId, cartId }, actor, actor.organizationId);
  }

  /** What the client has ordered, the latest first. */
  @Get('orders')
  async orders(@Param('accountId', new ParseIdPipe()) accountId: string, @CurrentStaff() actor: StaffActor): Promise<OrdersView> {
    return ordersAnswer(await this.commands.ask(listOrders, { accountId }, actor));
  }
}
