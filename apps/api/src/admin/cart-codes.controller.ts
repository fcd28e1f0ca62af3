import { Body, Controller, Delete, HttpCode, Param, Post } from '@nestjs/common';
import { applyCode, quoteCart, removeCode } from '@preau/cart-checkout';
import { Commands } from '@preau/kernel';
import { Staff } from '../auth/audience';
import { CurrentStaff, type StaffActor } from '../auth/current-actor';
import { cartAnswer } from '../client/cart-answers';
import { AddCodeBody, CartView } from '../client/cart.dto';
import { ParseIdPipe } from '../http/parse-id.pipe';

/** Promotion codes that a client brings to the counter. */
@Controller('organizations/:organizationId/accounts/:accountId/cart/codes')
@Staff('clients.billing')
export class CounterCodesController {
  constructor(private readonly commands: Commands) {}

  /** Puts a code into the counter's cart; the answer says why one gives nothing. */
  @Post()
  @HttpCode(200)
  async add(@Param('accountId', new ParseIdPipe()) accountId: string, @Body() body: AddCodeBody, @CurrentStaff() actor: StaffActor): Promise<CartView> {
    await this.commands.execute(applyCode, { accountId, code: body.code }, actor);
    return cartAnswer(await this.commands.ask(quoteCart, { accountId }, actor));
  }

  @Delete(':promotionId')
  @HttpCode(200)
  async remove(@Param('accountId', new ParseIdPipe()) accountId: string, @Param('promotionId', new ParseIdPipe()) promotionId: string, @CurrentStaff() actor: StaffActor): Promise<CartView> {
    await this.commands.execute(removeCode, { accountId, promotionId }, actor);
    return cartAnswer(await this.commands.ask(quoteCart, { accountId }, actor));
  }
}
