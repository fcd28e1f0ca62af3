import { Body, Controller, Delete, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { applyCode, quoteCart, removeCode } from '@preau/cart-checkout';
import type { Identity } from '@preau/identity';
import { Commands } from '@preau/kernel';
import { Family } from '../auth/audience';
import { CurrentFamily, type FamilyActor } from '../auth/current-actor';
import { identityToken } from '../auth/identity.provider';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { cartAnswer } from './cart-answers';
import { AddCodeBody, CartView } from './cart.dto';

type Own = FamilyActor & { readonly accountId: string };

/** Promotion codes in a family's cart. */
@Controller('organizations/:organizationId/my/cart/codes')
@Family()
export class CartCodesController {
  constructor(
    private readonly commands: Commands,
    @Inject(identityToken) private readonly identity: Identity,
  ) {}

  /** Puts a code into the cart. Wrong ones cost a try; the answer says why one gives nothing. */
  @Post()
  @HttpCode(200)
  async add(@Param('organizationId', new ParseIdPipe()) organizationId: string, @Body() body: AddCodeBody, @CurrentFamily() actor: Own): Promise<CartView> {
    const key = `${organizationId} ${actor.accountId}`;
    await this.identity.limits.spend('promotion-code', key);
    await this.commands.execute(applyCode, { code: body.code }, actor, { organizationId });
    await this.identity.limits.giveBack('promotion-code', key);
    return cartAnswer(await this.commands.ask(quoteCart, {}, actor, { organizationId }));
  }

  @Delete(':promotionId')
  @HttpCode(200)
  async remove(@Param('organizationId', new ParseIdPipe()) organizationId: string, @Param('promotionId', new ParseIdPipe()) promotionId: string, @CurrentFamily() actor: Own): Promise<CartView> {
    await this.commands.execute(removeCode, { promotionId }, actor, { organizationId });
    return cartAnswer(await this.commands.ask(quoteCart, {}, actor, { organizationId }));
  }
}
