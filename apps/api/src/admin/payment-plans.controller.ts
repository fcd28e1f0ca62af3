import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { listPaymentPlans, previewPlan, savePaymentPlan } from '@preau/cart-checkout';
import { Commands, read } from '@preau/kernel';
import { Staff } from '../auth/audience';
import { CurrentStaff, type StaffActor } from '../auth/current-actor';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { AttachPlanBody, PaymentPlanBody, PaymentPlansView, PlanPreviewView, PreviewPlanBody, SavedPaymentPlanView } from './payment-plans.dto';
import { attachPlan } from './sell-activities';

const list = read('cart-checkout.list-payment-plans', (sql) => listPaymentPlans(sql));

/** How prices may be spread over dates. */
@Controller('organizations/:organizationId/payment-plans')
export class PaymentPlansController {
  constructor(private readonly commands: Commands) {}

  @Get()
  @Staff('activities.view')
  async list(@CurrentStaff() actor: StaffActor): Promise<PaymentPlansView> {
    const plans = await this.commands.ask(list, undefined, actor);
    return { rows: plans.map((plan) => ({ ...plan, options: plan.options.map((option) => ({ ...option, fixedDates: option.fixedDates === null ? null : [...option.fixedDates] })) })) };
  }

  @Post()
  @Staff('policies.edit')
  @HttpCode(201)
  async add(@Body() body: PaymentPlanBody, @CurrentStaff() actor: StaffActor): Promise<SavedPaymentPlanView> {
    return this.commands.execute(savePaymentPlan, body, actor);
  }

  /** Carts already paid keep what they agreed to. */
  @Put(':planId')
  @Staff('policies.edit')
  @HttpCode(200)
  async change(@Param('planId', new ParseIdPipe()) id: string, @Body() body: PaymentPlanBody, @CurrentStaff() actor: StaffActor): Promise<SavedPaymentPlanView> {
    return this.commands.execute(savePaymentPlan, { ...body, id }, actor);
  }

  /** Lets the prices of activities be spread by this plan, or no longer. */
  @Put(':planId/activities')
  @Staff('activities.edit')
  @HttpCode(204)
  async attach(@Param('planId', new ParseIdPipe()) planId: string, @Body() body: AttachPlanBody, @CurrentStaff() actor: StaffActor): Promise<void> {
    await this.commands.execute(attachPlan, { planId, ...body }, actor);
  }

  /** What an option would ask, and when; nothing is saved. */
  @Post('preview')
  @Staff('activities.view')
  @HttpCode(200)
  async preview(@Body() body: PreviewPlanBody, @CurrentStaff() actor: StaffActor): Promise<PlanPreviewView> {
    const { instalments, ...rest } = await this.commands.ask(previewPlan, body, actor);
    return { ...rest, instalments: [...instalments] };
  }
}
