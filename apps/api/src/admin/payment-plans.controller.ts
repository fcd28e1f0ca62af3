import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { listPaymentPlans, savePaymentPlan, type SavePaymentPlanInput } from '@preau/cart-checkout';
import { Commands, read } from '@preau/kernel';
import { Staff } from '../auth/audience';
import { CurrentStaff, type StaffActor } from '../auth/current-actor';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { PaymentPlanBody, PaymentPlansView, SavedPaymentPlanView } from './payment-plans.dto';

const list = read('cart-checkout.list-payment-plans', (sql) => listPaymentPlans(sql));
function planOf(body: PaymentPlanBody): SavePaymentPlanInput {
  return { ...body, fixedDates: body.fixedDates ?? null, everyMonths: body.everyMonths ?? null, everyDays: body.everyDays ?? null };
}

/** How prices may be spread over dates. */
@Controller('organizations/:organizationId/payment-plans')
export class PaymentPlansController {
  constructor(private readonly commands: Commands) {}

  @Get()
  @Staff('activities.view')
  async list(@CurrentStaff() actor: StaffActor): Promise<PaymentPlansView> {
    return { rows: (await this.commands.ask(list, undefined, actor)).map((plan) => ({ ...plan, fixedDates: plan.fixedDates === null ? null : [...plan.fixedDates] })) };
  }

  @Post()
  @Staff('settings.edit')
  @HttpCode(201)
  async add(@Body() body: PaymentPlanBody, @CurrentStaff() actor: StaffActor): Promise<SavedPaymentPlanView> {
    return this.commands.execute(savePaymentPlan, planOf(body), actor);
  }

  /** Carts already paid keep what they agreed to. */
  @Put(':planId')
  @Staff('settings.edit')
  @HttpCode(200)
  async change(@Param('planId', new ParseIdPipe()) id: string, @Body() body: PaymentPlanBody, @CurrentStaff() actor: StaffActor): Promise<SavedPaymentPlanView> {
    return this.commands.execute(savePaymentPlan, { ...planOf(body), id }, actor);
  }
}
