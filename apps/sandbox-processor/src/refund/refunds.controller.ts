import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query, UseGuards } from '@nestjs/common';
import { IsInt, IsString, Length, Min } from 'class-validator';
import { CallingMerchant, SecretKeyGuard } from '../http/guards';
import { once } from '../http/idempotency';
import { requiredKeyOf } from '../http/request-facts';
import { Workbench } from '../installation/workbench';
import type { Merchant } from '../merchant/merchant.store';
import { notFound } from '../refusal';
import { createRefund } from './create-refund';
import { findRefund, refundsOfIntent, refundView } from './refund.store';

class CreateRefundDto {
  @IsString() @Length(1, 100)
  paymentIntent: string;

  @IsInt() @Min(1)
  amount: number;
}

class RefundsQueryDto {
  @IsString() @Length(1, 100)
  paymentIntent: string;
}

@Controller('v1/refunds')
@UseGuards(SecretKeyGuard)
export class RefundsController {
  constructor(private readonly workbench: Workbench) {}

  @Post()
  @HttpCode(200)
  async create(
    @CallingMerchant() merchant: Merchant, @Headers('idempotency-key') key: string | undefined, @Body() body: CreateRefundDto,
  ): Promise<object> {
    const keyed = { merchantId: merchant.id, key: requiredKeyOf(key), operation: 'create-refund', body };
    return this.workbench.run((work) => once(work, keyed, async () =>
      refundView(await createRefund(work, { merchantId: merchant.id, paymentIntent: body.paymentIntent, amountCents: body.amount, key: keyed.key }))));
  }

  /** Of one intent, the oldest first. */
  @Get()
  async list(@CallingMerchant() merchant: Merchant, @Query() query: RefundsQueryDto): Promise<object> {
    const refunds = await this.workbench.run(({ tx }) => refundsOfIntent(tx, merchant.id, query.paymentIntent));
    return { data: refunds.map(refundView) };
  }

  @Get(':id')
  async find(@CallingMerchant() merchant: Merchant, @Param('id') id: string): Promise<object> {
    const refund = await this.workbench.run(({ tx }) => findRefund(tx, merchant.id, id));
    if (!refund) throw notFound('refund');
    return refundView(refund);
  }
}
