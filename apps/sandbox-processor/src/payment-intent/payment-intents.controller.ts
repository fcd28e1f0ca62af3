import { Body, Controller, Get, Headers, HttpCode, Inject, Param, Post, Query, Req, UseGuards } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { spoilAnswer } from '../http/fault-hooks';
import { CallingMerchant, SecretKeyGuard, SETTINGS } from '../http/guards';
import { once } from '../http/idempotency';
import { keyOf, publicUrlOf, requiredKeyOf } from '../http/request-facts';
import { Workbench, type Work } from '../installation/workbench';
import type { Merchant } from '../merchant/merchant.store';
import { findMethod } from '../payment-method/payment-method.store';
import { notFound } from '../refusal';
import type { Settings } from '../settings';
import { cancelIntent } from './cancel-intent';
import { confirmIntent } from './confirm-intent';
import { createIntent } from './create-intent';
import { intentView } from './payment-intent';
import { findIntent, intentsByMetadata, type Intent } from './payment-intent.store';
import { ConfirmIntentDto, CreateIntentDto, MetadataQueryDto } from './payment-intents.dto';

@Controller('v1/payment-intents')
@UseGuards(SecretKeyGuard)
export class PaymentIntentsController {
  constructor(private readonly workbench: Workbench, @Inject(SETTINGS) private readonly settings: Settings) {}

  @Post()
  @HttpCode(200)
  async create(
    @CallingMerchant() merchant: Merchant, @Headers('idempotency-key') key: string | undefined, @Body() body: CreateIntentDto,
    @Req() request: FastifyRequest,
  ): Promise<object> {
    const keyed = { merchantId: merchant.id, key: requiredKeyOf(key), operation: 'create-intent', body };
    return this.workbench.run((work) => once(work, keyed, async () => intentView(await createIntent(work, {
      merchantId: merchant.id, amountCents: body.amount, currency: body.currency, paymentMethod: body.paymentMethod,
      description: body.description ?? '', metadata: body.metadata ?? {},
    }), publicUrlOf(request, this.settings))));
  }

  @Post(':id/confirm')
  @HttpCode(200)
  async confirm(
    @CallingMerchant() merchant: Merchant, @Param('id') id: string, @Headers('idempotency-key') key: string | undefined,
    @Body() body: ConfirmIntentDto, @Req() request: FastifyRequest,
  ): Promise<object> {
    const keyed = { merchantId: merchant.id, key: keyOf(key), operation: `confirm-intent ${id}`, body };
    return this.workbench.run((work) => once(work, keyed, async () => {
      const intent = await confirmIntent(work, { merchantId: merchant.id, id, paymentMethod: body.paymentMethod });
      await this.spoilAnswerOfTestCard(work, intent, request);
      return intentView(intent, publicUrlOf(request, this.settings));
    }));
  }

  @Post(':id/cancel')
  @HttpCode(200)
  async cancel(
    @CallingMerchant() merchant: Merchant, @Param('id') id: string, @Headers('idempotency-key') key: string | undefined,
    @Req() request: FastifyRequest,
  ): Promise<object> {
    const keyed = { merchantId: merchant.id, key: keyOf(key), operation: `cancel-intent ${id}`, body: null };
    return this.workbench.run((work) => once(work, keyed, async () =>
      intentView(await cancelIntent(work, { merchantId: merchant.id, id }), publicUrlOf(request, this.settings))));
  }

  @Get(':id')
  async find(@CallingMerchant() merchant: Merchant, @Param('id') id: string, @Req() request: FastifyRequest): Promise<object> {
    const intent = await this.workbench.run(({ tx }) => findIntent(tx, merchant.id, id));
    if (!intent) throw notFound('payment intent');
    return intentView(intent, publicUrlOf(request, this.settings));
  }

  /** Reads what is committed at this instant: an intent just made is found. */
  @Get()
  async list(@CallingMerchant() merchant: Merchant, @Query() query: MetadataQueryDto, @Req() request: FastifyRequest): Promise<object> {
    const intents = await this.workbench.run(({ tx }) => intentsByMetadata(tx, merchant.id, query.metadataKey, query.metadataValue));
    return { data: intents.map((intent) => intentView(intent, publicUrlOf(request, this.settings))) };
  }

  private async spoilAnswerOfTestCard(work: Work, intent: Intent, request: FastifyRequest): Promise<void> {
    const method = await findMethod(work.tx, intent.merchantId, intent.paymentMethodId);
    if (method?.outcome === 'card-lost-answers') spoilAnswer(request, { lost: true });
    if (method?.outcome === 'card-slow-answers') spoilAnswer(request, { slowMs: this.settings.slowCardMs });
  }
}
