import { Body, Controller, Get, HttpCode, Param, Patch, Post, UseGuards } from '@nestjs/common';
import { intentView } from '../payment-intent/payment-intent';
import { readBooks } from '../books/read-books';
import { AdminKeyGuard } from '../http/guards';
import { Workbench } from '../installation/workbench';
import { notFound } from '../refusal';
import { refundView } from '../refund/refund.store';
import { ChangeMerchantDto, OpenMerchantDto } from './merchants.dto';
import { changeMerchant, merchantById, openMerchant } from './merchant.store';

/** For whoever runs the processor: merchant accounts and their books. */
@Controller('v1/merchants')
@UseGuards(AdminKeyGuard)
export class MerchantsController {
  constructor(private readonly workbench: Workbench) {}

  @Post()
  @HttpCode(200)
  async open(@Body() body: OpenMerchantDto): Promise<object> {
    return this.workbench.run(({ tx, now }) => openMerchant(tx, {
      externalId: body.externalId ?? null, name: body.name, webhookUrl: body.webhookUrl ?? null, origins: body.origins ?? [],
    }, now));
  }

  @Patch(':id')
  async change(@Param('id') id: string, @Body() body: ChangeMerchantDto): Promise<object> {
    const merchant = await this.workbench.run(({ tx }) => changeMerchant(tx, id, body));
    if (!merchant) throw notFound('merchant');
    return merchant;
  }

  @Get(':id/books')
  async books(@Param('id') id: string): Promise<object> {
    return this.workbench.run(async ({ tx }) => {
      // One snapshot, so that the books can be read while payments go on.
      await tx.query('set transaction isolation level repeatable read');
      const merchant = await merchantById(tx, id);
      if (!merchant) throw notFound('merchant');
      const books = await readBooks(tx, id);
      return {
        merchant: id,
        paymentIntents: books.intents.map((intent) => intentView(intent, '')),
        refunds: books.refunds.map(refundView),
        totals: books.totals,
        balanced: books.balanced,
      };
    });
  }
}
