import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put, Query, Req } from '@nestjs/common';
import { ChoosingTogether, dropWishOf, followOpening, listWishes, makeWish, openingsForFamily, rememberPassword, takeWishes, viewWishList, type FamilyOpening, type TakenWish, type Wish, type WishListInput } from '@preau/cart-checkout';
import { openingPasswordOf } from '@preau/catalog';
import { isPasswordOf, type Identity } from '@preau/identity';
import { Commands, DomainError, read } from '@preau/kernel';
import type { FastifyRequest } from 'fastify';
import { Family } from '../auth/audience';
import { CurrentFamily, type FamilyActor } from '../auth/current-actor';
import { identityToken } from '../auth/identity.provider';
import { localeOf, type Locale } from '../http/locale';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { tellProblem } from '../problems/problem.filter';
import { activityView } from '../store/store-activities.controller';
import { type FamilyOpeningView, FamilyOpeningsView, OpeningPasswordBody, OpeningsQuery, TakenWishesView, type TakenWishView, TakeWishesBody, WishBody, WishesView, WishListQuery, WishListView, type WishView } from './wish-list.dto';

type Own = FamilyActor & { readonly accountId: string };

const openingsNow = read('client.openings', async (sql, input: { readonly activityIds: readonly string[] }, actor) => ({ now: sql.now.toISOString(), rows: await openingsForFamily.run(sql, input, actor) }));
const wishListNow = read('client.wish-list', async (sql, input: WishListInput, actor) => ({ now: sql.now.toISOString(), rows: await viewWishList.run(sql, input, actor) }));

/** When registration opens for a family, and what it would like to register in on that day. */
@Controller('organizations/:organizationId/my')
@Family()
export class WishListController {
  constructor(
    private readonly commands: Commands,
    private readonly choosing: ChoosingTogether,
    @Inject(identityToken) private readonly identity: Identity,
  ) {}

  /** When activities open for this family, which may be earlier than for everybody. */
  @Get('openings')
  async openings(@Param('organizationId', new ParseIdPipe()) organizationId: string, @Query() query: OpeningsQuery, @CurrentFamily() actor: Own): Promise<FamilyOpeningsView> {
    const { now, rows } = await this.commands.ask(openingsNow, { activityIds: query.activityIds }, actor, { organizationId });
    return { now, rows: rows.map(openingAnswer) };
  }

  /** Gives the password that is asked before an activity. Wrong ones cost a try. */
  @Post('activities/:activityId/password')
  @HttpCode(204)
  async givePassword(@Param('organizationId', new ParseIdPipe()) organizationId: string, @Param('activityId', new ParseIdPipe()) activityId: string, @Body() body: OpeningPasswordBody, @CurrentFamily() actor: Own): Promise<void> {
    // Of the account, wherever it tries: an address made up for each try would be a new key.
    const key = actor.accountId;
    await this.identity.limits.spend('opening-password', key);
    const asked = await this.commands.ask(openingPasswordOf, { activityId }, actor, { organizationId });
    // Compared outside of any transaction, and as slowly where there is none: what exists is not told by the time it takes.
    const right = await isPasswordOf(asked?.passwordHash ?? null, body.password.trim());
    if (asked === null || !right) throw new DomainError('cart-checkout.password-wrong', { activityId });
    await this.commands.execute(rememberPassword, { activityId, passwordId: asked.passwordId }, actor, { organizationId });
    await this.identity.limits.giveBack('opening-password', key);
  }

  /** What is on the wish list: for the hearts and their count. */
  @Get('wishes')
  async wishes(@Param('organizationId', new ParseIdPipe()) organizationId: string, @CurrentFamily() actor: Own): Promise<WishesView> {
    return { rows: (await this.commands.ask(listWishes, undefined, actor, { organizationId })).map(wishAnswer) };
  }

  /** Puts an activity on the wish list, or says anew for whom it is. Nothing is held. */
  @Put('wishes/:activityId')
  @HttpCode(204)
  async wish(@Param('organizationId', new ParseIdPipe()) organizationId: string, @Param('activityId', new ParseIdPipe()) activityId: string, @Body() body: WishBody, @CurrentFamily() actor: Own): Promise<void> {
    await this.commands.execute(makeWish, { activityId, personIds: body.personIds, together: body.together ?? false }, actor, { organizationId });
  }
  @Delete('wishes/:activityId')
  @HttpCode(204)
  async drop(@Param('organizationId', new ParseIdPipe()) organizationId: string, @Param('activityId', new ParseIdPipe()) activityId: string, @CurrentFamily() actor: Own): Promise<void> {
    await this.commands.execute(dropWishOf, { activityId }, actor, { organizationId });
  }

  /** Follows an opening: the family is told when it changes, also where the organization keeps no wish lists. What is followed stands among `wishes`. */
  @Put('follows/:activityId')
  @HttpCode(204)
  async follow(@Param('organizationId', new ParseIdPipe()) organizationId: string, @Param('activityId', new ParseIdPipe()) activityId: string, @CurrentFamily() actor: Own): Promise<void> {
    await this.commands.execute(followOpening, { activityId }, actor, { organizationId });
  }
  @Delete('follows/:activityId')
  @HttpCode(204)
  async unfollow(@Param('organizationId', new ParseIdPipe()) organizationId: string, @Param('activityId', new ParseIdPipe()) activityId: string, @CurrentFamily() actor: Own): Promise<void> {
    await this.commands.execute(dropWishOf, { activityId }, actor, { organizationId });
  }

  /** The wish list with places left, and when each opens for this family. */
  @Get('wish-list')
  async wishList(@Param('organizationId', new ParseIdPipe()) organizationId: string, @Query() query: WishListQuery, @CurrentFamily() actor: Own): Promise<WishListView> {
    const { now, rows } = await this.commands.ask(wishListNow, { ...query }, actor, { organizationId });
    return { now, rows: rows.map(({ activity, opening, ...wish }) => ({ ...wishAnswer(wish), activity: activityView(activity, now), opening: openingAnswer(opening) })) };
  }

  /** Opening day in one tap: a place wherever there is one, and why not where there is none. */
  @Post('wish-list/take')
  @HttpCode(200)
  async take(@Param('organizationId', new ParseIdPipe()) organizationId: string, @Body() body: TakeWishesBody, @CurrentFamily() actor: Own, @Req() request: FastifyRequest): Promise<TakenWishesView> {
    const locale = localeOf(request);
    const rows = await takeWishes(this.choosing, this.commands, { organizationId, activityIds: body.activityIds, locale }, actor);
    return { rows: rows.map((row) => takenAnswer(row, locale)) };
  }
}

function wishAnswer({ activityId, personIds, together, addedAt }: Wish): WishView {
  return { activityId, personIds: [...personIds], together, addedAt: addedAt.toISOString() };
}
function openingAnswer(opening: FamilyOpening): FamilyOpeningView {
  return { ...opening, for: [...opening.for] };
}
function takenAnswer(row: TakenWish, locale: Locale): TakenWishView {
  const { activityId, nameFr, nameEn, personId } = row;
  const base = { activityId, nameFr, nameEn, personId };
  if (row.held) return { ...base, held: true, lineId: row.line.lineId, deadlineAt: row.line.deadlineAt.toISOString(), refusal: null };
  const { code, details } = row.refusal;
  const { title, next } = tellProblem(code, details, locale);
  return { ...base, held: false, lineId: null, deadlineAt: null, refusal: { code, title, next: next ?? null, details: { ...details } } };
}
