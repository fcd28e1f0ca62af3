import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { CheckingOut, listOrders } from '@preau/cart-checkout';
import { Commands } from '@preau/kernel';
import type { FastifyReply } from 'fastify';
import { Family } from '../auth/audience';
import { CurrentFamily, type FamilyActor } from '../auth/current-actor';
import { RequiredIdempotencyKey } from '../http/idempotency-key';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { ordersAnswer, statusOfCheckOut } from './cart-answers';
import { CheckOutBody, CheckOutView, OrdersView } from './checkout.dto';

/** A family orders and pays what is in its cart. */
@Controller('organizations/:organizationId/my')
@Family()
export class CheckoutController {
  constructor(
    private readonly commands: Commands,
    private readonly checkingOut: CheckingOut,
  ) {}

  /** Buys the cart and waits a while for the bank: 201 ordered, 202 ask again (or prove who you are), 200 refused. */
  @Post('checkout')
  @HttpCode(201)
  async checkOut(
    @Param('organizationId', new ParseIdPipe()) organizationId: string, @Body() body: CheckOutBody, @CurrentFamily() actor: FamilyActor,
    @RequiredIdempotencyKey() idempotencyKey: string, @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CheckOutView> {
    const { cartId, ...choice } = body;
    const progress = await this.checkingOut.checkOut({ cartId, choice }, actor, { organizationId, idempotencyKey });
    void reply.status(statusOfCheckOut(progress));
    return progress;
  }

  /** How far the purchase of a cart is. */
  @Get('checkout/:cartId')
  async progress(@Param('organizationId', new ParseIdPipe()) organizationId: string, @Param('cartId', new ParseIdPipe()) cartId: string, @CurrentFamily() actor: FamilyActor): Promise<CheckOutView> {
    return this.checkingOut.look({ cartId }, actor, organizationId);
  }

  /** Asks the bank again: after the payer has proved who they are, or after a long wait. */
  @Post('checkout/:cartId/continue')
  @HttpCode(200)
  async goOn(@Param('organizationId', new ParseIdPipe()) organizationId: string, @Param('cartId', new ParseIdPipe()) cartId: string, @CurrentFamily() actor: FamilyActor): Promise<CheckOutView> {
    return this.checkingOut.goOn({ cartId }, actor, organizationId);
  }

  /** What the family has ordered from this organization, the latest first. */
  @Get('orders')
  async orders(@Param('organizationId', new ParseIdPipe()) organizationId: string, @CurrentFamily() actor: FamilyActor): Promise<OrdersView> {
    return ordersAnswer(await this.commands.ask(listOrders, {}, actor, { organizationId }));
  }
}
