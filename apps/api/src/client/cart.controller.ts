import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { ChoosingTogether, confirmContactDetails, extendDeadline, listMyCarts, quoteCart, removeLine, retryLapsedLines, Shopping } from '@preau/cart-checkout';
import { Commands, Database } from '@preau/kernel';
import type { FastifyRequest } from 'fastify';
import { Family } from '../auth/audience';
import { CurrentFamily, type FamilyActor } from '../auth/current-actor';
import { localeOf } from '../http/locale';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { addedLineAnswer, cartAnswer, chosenAnswer, eligibilityAnswer, myCartsAnswer, retriedAnswer, tellingWhy } from './cart-answers';
import { AddCartLineBody, AddedCartLineView, CartDeadlineView, CartView, ChoosePlacesBody, ChosenPlacesView, ConfirmContactBody, EligibilityQuery, EligibilityView, MyCartsView, RetriedLinesView } from './cart.dto';

/** A family's cart in one organization: choosing who comes, keeping the places, what it will cost. */
@Controller()
@Family()
export class CartController {
  constructor(
    private readonly commands: Commands,
    private readonly database: Database,
    private readonly shopping: Shopping,
    private readonly together: ChoosingTogether,
  ) {}

  /** The family's carts in every organization, those with something in them. */
  @Get('me/carts')
  async carts(@CurrentFamily() actor: FamilyActor): Promise<MyCartsView> {
    return myCartsAnswer(await this.commands.ask(listMyCarts, undefined, actor));
  }

  /** Whether each person of the family may take a place, and if not why. */
  @Get('organizations/:organizationId/my/activities/:activityId/eligibility')
  async eligibility(
    @Param('organizationId', new ParseIdPipe()) organizationId: string, @Param('activityId', new ParseIdPipe()) activityId: string,
    @Query() query: EligibilityQuery, @CurrentFamily() actor: FamilyActor, @Req() request: FastifyRequest,
  ): Promise<EligibilityView> {
    return eligibilityAnswer(await this.shopping.eligibility({ organizationId, activityId, occurrenceId: query.occurrenceId ?? null }, actor), localeOf(request));
  }

  /** The cart with its prices, taxes, ways to pay and what is missing. */
  @Get('organizations/:organizationId/my/cart')
  async cart(@Param('organizationId', new ParseIdPipe()) organizationId: string, @CurrentFamily() actor: FamilyActor): Promise<CartView> {
    return cartAnswer(await this.commands.ask(quoteCart, {}, actor, { organizationId }));
  }

  /** Keeps a place for a person. Asking again gives the same line; what had lapsed is taken anew. */
  @Post('organizations/:organizationId/my/cart/lines')
  @HttpCode(201)
  async addLine(@Param('organizationId', new ParseIdPipe()) organizationId: string, @Body() body: AddCartLineBody, @CurrentFamily() actor: FamilyActor, @Req() request: FastifyRequest): Promise<AddedCartLineView> {
    const { personId, activityId } = body;
    return addedLineAnswer(await this.shopping.addLine({ organizationId, personId, activityId, occurrenceId: body.occurrenceId ?? null, locale: localeOf(request) }, actor));
  }

  /** Keeps places for several people, or in several activities: each by itself, or all or none. Asking again gives the same lines. */
  @Post('organizations/:organizationId/my/cart/places')
  @HttpCode(200)
  async choose(@Param('organizationId', new ParseIdPipe()) organizationId: string, @Body() body: ChoosePlacesBody, @CurrentFamily() actor: FamilyActor, @Req() request: FastifyRequest): Promise<ChosenPlacesView> {
    const locale = localeOf(request);
    const places = body.places.map(({ personId, activityId, occurrenceId = null }) => ({ personId, activityId, occurrenceId }));
    try {
      return chosenAnswer(await this.together.choose({ organizationId, places, together: body.together, locale }, actor), locale);
    } catch (error) {
      throw tellingWhy(error, locale);
    }
  }

  /** Takes a line out; its place is free for others at once. */
  @Delete('organizations/:organizationId/my/cart/lines/:lineId')
  @HttpCode(204)
  async removeLine(@Param('organizationId', new ParseIdPipe()) organizationId: string, @Param('lineId', new ParseIdPipe()) lineId: string, @CurrentFamily() actor: FamilyActor): Promise<void> {
    await this.commands.execute(removeLine, { lineId }, actor, { organizationId });
  }

  /** More time, once. */
  @Post('organizations/:organizationId/my/cart/extension')
  @HttpCode(200)
  async extend(@Param('organizationId', new ParseIdPipe()) organizationId: string, @CurrentFamily() actor: FamilyActor): Promise<CartDeadlineView> {
    const { deadlineAt } = await this.commands.execute(extendDeadline, {}, actor, { organizationId });
    return { deadlineAt: deadlineAt.toISOString() };
  }

  /** Tries again for the places whose time was up. */
  @Post('organizations/:organizationId/my/cart/lapsed-lines/retry')
  @HttpCode(200)
  async retry(@Param('organizationId', new ParseIdPipe()) organizationId: string, @CurrentFamily() actor: FamilyActor): Promise<RetriedLinesView> {
    const rows = await retryLapsedLines(this.shopping, this.together, this.database, { organizationId }, actor);
    return retriedAnswer(rows, await this.commands.ask(quoteCart, {}, actor, { organizationId }));
  }

  /** Says, for this order, where the owner is reached; corrects what has changed. */
  @Post('organizations/:organizationId/my/cart/contact-confirmation')
  @HttpCode(200)
  async confirmContact(@Param('organizationId', new ParseIdPipe()) organizationId: string, @Body() body: ConfirmContactBody, @CurrentFamily() actor: FamilyActor): Promise<CartView> {
    await this.commands.execute(confirmContactDetails, { details: { ...body } }, actor, { organizationId });
    return this.cart(organizationId, actor);
  }
}
