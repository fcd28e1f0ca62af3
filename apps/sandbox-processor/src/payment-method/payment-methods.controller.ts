import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, UseGuards } from '@nestjs/common';
import { IsInt, IsString, Length, Max, Min } from 'class-validator';
import { CallingMerchant, SecretKeyGuard } from '../http/guards';
import { Workbench } from '../installation/workbench';
import type { Merchant } from '../merchant/merchant.store';
import { notFound } from '../refusal';
import { attachMethod } from './attach-method';
import { detachMethod, updateCardExpiry } from './change-method';
import { findMethod, methodView } from './payment-method.store';

class AttachMethodDto {
  @IsString() @Length(1, 100)
  token: string;

  @IsString() @Length(1, 200)
  reference: string;
}

class UpdateExpiryDto {
  @IsInt() @Min(1) @Max(12)
  expMonth: number;

  @IsInt() @Min(2000) @Max(2100)
  expYear: number;
}

@Controller('v1/payment-methods')
@UseGuards(SecretKeyGuard)
export class PaymentMethodsController {
  constructor(private readonly workbench: Workbench) {}

  @Post()
  @HttpCode(200)
  async attach(@CallingMerchant() merchant: Merchant, @Body() body: AttachMethodDto): Promise<object> {
    return methodView(await this.workbench.run((work) => attachMethod(work, { merchantId: merchant.id, ...body })));
  }

  @Get(':id')
  async find(@CallingMerchant() merchant: Merchant, @Param('id') id: string): Promise<object> {
    const method = await this.workbench.run(({ tx }) => findMethod(tx, merchant.id, id));
    if (!method) throw notFound('payment method');
    return methodView(method);
  }

  @Patch(':id')
  async updateExpiry(@CallingMerchant() merchant: Merchant, @Param('id') id: string, @Body() body: UpdateExpiryDto): Promise<object> {
    return methodView(await this.workbench.run((work) => updateCardExpiry(work, { merchantId: merchant.id, id, ...body })));
  }

  @Delete(':id')
  async detach(@CallingMerchant() merchant: Merchant, @Param('id') id: string): Promise<object> {
    return methodView(await this.workbench.run((work) => detachMethod(work, { merchantId: merchant.id, id })));
  }
}
