import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { findPricingSettings, listOneTimeFees, removeOneTimeFee, saveOneTimeFee, savePricingSettings, type SaveOneTimeFeeInput } from '@preau/cart-checkout';
import { Commands } from '@preau/kernel';
import { Staff } from '../auth/audience';
import { CurrentStaff, type StaffActor } from '../auth/current-actor';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { OneTimeFeeBody, OneTimeFeesView, PricingSettingsBody, PricingSettingsView, SavedOneTimeFeeView } from './promotions.dto';

function feeOf(body: OneTimeFeeBody): SaveOneTimeFeeInput {
  return { ...body, ledgerCodeId: body.ledgerCodeId ?? null, askedFrom: body.askedFrom ?? null, askedUntil: body.askedUntil ?? null };
}

/** How promotions add up, and the fees that each person pays once. */
@Controller('organizations/:organizationId')
export class PricingController {
  constructor(private readonly commands: Commands) {}

  @Get('pricing-settings')
  @Staff('activities.view')
  async settings(@CurrentStaff() actor: StaffActor): Promise<PricingSettingsView> {
    return this.commands.ask(findPricingSettings, undefined, actor);
  }

  @Put('pricing-settings')
  @Staff('promotions.edit')
  @HttpCode(200)
  async saveSettings(@Body() body: PricingSettingsBody, @CurrentStaff() actor: StaffActor): Promise<PricingSettingsView> {
    const { linePercentMax = null, lineCentsMax = null, orderPercentMax = null, orderCentsMax = null, stacking, planGapDays } = body;
    return this.commands.execute(savePricingSettings, { stacking, linePercentMax, lineCentsMax, orderPercentMax, orderCentsMax, planGapDays }, actor);
  }

  @Get('one-time-fees')
  @Staff('activities.view')
  async fees(@CurrentStaff() actor: StaffActor): Promise<OneTimeFeesView> {
    const rows = await this.commands.ask(listOneTimeFees, undefined, actor);
    return { rows: rows.map((fee) => ({ ...fee, items: { programIds: [...fee.items.programIds], categoryIds: [...fee.items.categoryIds], activityIds: [...fee.items.activityIds], kinds: [...fee.items.kinds] } })) };
  }

  @Post('one-time-fees')
  @Staff('policies.edit')
  @HttpCode(201)
  async addFee(@Body() body: OneTimeFeeBody, @CurrentStaff() actor: StaffActor): Promise<SavedOneTimeFeeView> {
    return this.commands.execute(saveOneTimeFee, feeOf(body), actor);
  }

  /** Another name of season asks the fee again of everybody, once. */
  @Put('one-time-fees/:feeId')
  @Staff('policies.edit')
  @HttpCode(200)
  async changeFee(@Param('feeId', new ParseIdPipe()) id: string, @Body() body: OneTimeFeeBody, @CurrentStaff() actor: StaffActor): Promise<SavedOneTimeFeeView> {
    return this.commands.execute(saveOneTimeFee, { ...feeOf(body), id }, actor);
  }

  /** One that nobody paid; others are disabled. */
  @Delete('one-time-fees/:feeId')
  @Staff('policies.edit')
  @HttpCode(204)
  async removeFee(@Param('feeId', new ParseIdPipe()) feeId: string, @CurrentStaff() actor: StaffActor): Promise<void> {
    await this.commands.execute(removeOneTimeFee, { feeId }, actor);
  }
}
