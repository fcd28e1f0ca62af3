import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { listPromotions, removePromotion, savePromotion, tryPromotion, viewPromotion, type SavePromotionInput, type StoredPromotion } from '@preau/cart-checkout';
import { Commands, localDateOf, localTimeOf, read } from '@preau/kernel';
import { findOrganization } from '@preau/organization';
import { Staff } from '../auth/audience';
import { CurrentStaff, type StaffActor } from '../auth/current-actor';
import { discountsAnswer } from '../client/cart-answers';
import { IfMatch } from '../http/etag.interceptor';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { PromotionBody, PromotionDetailView, PromotionsView, PromotionView, SavedPromotionView, TriedPromotionView, TryPromotionBody } from './promotions.dto';

const listed = read('admin.list-promotions', async (sql, _input: undefined, actor) => ({ promotions: await listPromotions.run(sql, undefined, actor), zone: (await findOrganization(sql)).timeZone }));
const viewed = read('admin.view-promotion', async (sql, input: { promotionId: string }, actor) => ({ ...(await viewPromotion.run(sql, input, actor)), zone: (await findOrganization(sql)).timeZone }));

/** What is left out of a body is null. */
function inputOf(body: PromotionBody): SavePromotionInput {
  const { criteria } = body;
  return {
    ...body, code: body.code ?? null, appliesFrom: body.appliesFrom ?? null, appliesUntil: body.appliesUntil ?? null, usesMax: body.usesMax ?? null, usesPerClientMax: body.usesPerClientMax ?? null,
    multiPerson: body.multiPerson ?? null, combo: body.combo ?? null,
    criteria: { ...criteria, ageMinMonths: criteria.ageMinMonths ?? null, ageMaxMonths: criteria.ageMaxMonths ?? null, answer: criteria.answer ?? null, daysBeforeStartMin: criteria.daysBeforeStartMin ?? null },
  };
}
function wallTime(instant: string | null, zone: string): string | null {
  return instant === null ? null : `${localDateOf(new Date(instant), zone)}T${localTimeOf(new Date(instant), zone)}`;
}
function promotionView(promotion: StoredPromotion, zone: string): PromotionView {
  const copied = (items: StoredPromotion['items']) => ({ programIds: [...items.programIds], categoryIds: [...items.categoryIds], activityIds: [...items.activityIds], kinds: [...items.kinds] });
  const { items, criteria, multiPerson, combo } = promotion;
  return {
    ...promotion, appliesFrom: wallTime(promotion.appliesFrom, zone), appliesUntil: wallTime(promotion.appliesUntil, zone), items: copied(items),
    criteria: { ...criteria, tagsAny: [...criteria.tagsAny], answer: criteria.answer === null ? null : { ...criteria.answer, isOneOf: [...criteria.answer.isOneOf] } },
    multiPerson: multiPerson === null ? null : { ...multiPerson, offs: [...multiPerson.offs] }, combo: combo === null ? null : { ...combo, with: copied(combo.with) },
  };
}

/** What lowers prices, and why. */
@Controller('organizations/:organizationId/promotions')
@Staff('promotions.edit')
export class PromotionsController {
  constructor(private readonly commands: Commands) {}

  /** In the order in which they apply, with how often each was used. */
  @Get()
  async list(@CurrentStaff() actor: StaffActor): Promise<PromotionsView> {
    const { promotions, zone } = await this.commands.ask(listed, undefined, actor);
    return { rows: promotions.map((promotion) => promotionView(promotion, zone)) };
  }

  @Get(':promotionId')
  async find(@Param('promotionId', new ParseIdPipe()) promotionId: string, @CurrentStaff() actor: StaffActor): Promise<PromotionDetailView> {
    const { promotion, uses, zone } = await this.commands.ask(viewed, { promotionId }, actor);
    return { ...promotionView(promotion, zone), lastUses: uses.map((use) => ({ ...use, usedAt: use.usedAt.toISOString() })) };
  }

  @Post()
  @HttpCode(201)
  async add(@Body() body: PromotionBody, @CurrentStaff() actor: StaffActor): Promise<SavedPromotionView> {
    return this.commands.execute(savePromotion, inputOf(body), actor);
  }

  /** Orders placed keep what they had. */
  @Put(':promotionId')
  @HttpCode(200)
  async change(@Param('promotionId', new ParseIdPipe()) id: string, @Body() body: PromotionBody, @CurrentStaff() actor: StaffActor, @IfMatch() version?: number): Promise<SavedPromotionView> {
    return this.commands.execute(savePromotion, { ...inputOf(body), id, version }, actor);
  }

  /** One that nobody used; others are disabled. */
  @Delete(':promotionId')
  @HttpCode(204)
  async remove(@Param('promotionId', new ParseIdPipe()) promotionId: string, @CurrentStaff() actor: StaffActor): Promise<void> {
    await this.commands.execute(removePromotion, { promotionId }, actor);
  }

  /** What a cart would cost under a promotion that is being written; nothing is saved. */
  @Post('example')
  @HttpCode(200)
  async example(@Body() body: TryPromotionBody, @CurrentStaff() actor: StaffActor): Promise<TriedPromotionView> {
    const { promotion, promotionId, items, boughtAt, ...rest } = body;
    const tried = await this.commands.ask(tryPromotion, { ...rest, promotion: { ...inputOf(promotion), id: promotionId }, items: items.map((item) => ({ ...item, ageYears: item.ageYears ?? null })), boughtAt: boughtAt ?? null }, actor);
    return { ...tried, items: tried.items.map((item) => ({ ...item, discounts: discountsAnswer(item.discounts) })) };
  }
}
