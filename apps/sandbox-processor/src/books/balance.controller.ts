import { Controller, Get, Query, UseGuards } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, Min } from 'class-validator';
import { CallingMerchant, SecretKeyGuard } from '../http/guards';
import { Workbench } from '../installation/workbench';
import type { Merchant } from '../merchant/merchant.store';
import { balanceOf, balanceTransactionsOf } from './journal.store';

const PAGE_MAX = 1_000;

class PageQueryDto {
  @IsOptional() @IsString()
  startingAfter?: string;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(PAGE_MAX)
  limit?: number;
}

@Controller('v1')
@UseGuards(SecretKeyGuard)
export class BalanceController {
  constructor(private readonly workbench: Workbench) {}

  @Get('balance')
  async balance(@CallingMerchant() merchant: Merchant): Promise<object> {
    const balance = await this.workbench.run(({ tx }) => balanceOf(tx, merchant.id));
    return { currency: 'cad', available: balance.availableCents, pending: balance.pendingCents };
  }

  @Get('balance-transactions')
  async transactions(@CallingMerchant() merchant: Merchant, @Query() query: PageQueryDto): Promise<object> {
    const limit = query.limit ?? 100;
    const found = await this.workbench.run(({ tx }) =>
      balanceTransactionsOf(tx, merchant.id, { startingAfter: query.startingAfter ?? null, limit: limit + 1 }));
    return { data: found.slice(0, limit), hasMore: found.length > limit };
  }

  /** Every event recorded for the merchant, oldest first: covers webhooks that never arrived. */
  @Get('events')
  async events(@CallingMerchant() merchant: Merchant, @Query() query: PageQueryDto): Promise<object> {
    const limit = query.limit ?? 100;
    const { rows } = await this.workbench.run(({ tx }) => tx.query<{ id: string }>(
      `select id, type, object_id as object, created_at as "createdAt" from webhook_event
       where merchant_id = $1 and sequence > coalesce((select sequence from webhook_event where merchant_id = $1 and id = $2), 0)
       order by sequence limit $3`, [merchant.id, query.startingAfter ?? null, limit + 1]));
    return { data: rows.slice(0, limit), hasMore: rows.length > limit };
  }
}
