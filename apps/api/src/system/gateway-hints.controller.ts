import { Controller, HttpCode, Inject, Param, Post, Req, type RawBodyRequest } from '@nestjs/common';
import { Charging, Gateways, receiveConnectNotice, receiveNotice, Refunding } from '@preau/billing';
import { Database, type CrashAt } from '@preau/kernel';
import type { FastifyRequest } from 'fastify';
import { Anonymous } from '../auth/audience';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { crashAtToken } from '../tokens';

/** Where payment processors say that something changed. Signed by them; their word is a hint, the object is read again. */
@Controller('gateway-hints')
@Anonymous()
export class GatewayHintsController {
  constructor(
    private readonly database: Database,
    private readonly gateways: Gateways,
    private readonly charging: Charging,
    private readonly refunding: Refunding,
    @Inject(crashAtToken) private readonly crashAt: CrashAt,
  ) {}

  /** About every account that the platform is connected to at Stripe: the notice names the account. */
  @Post('stripe-connect')
  @HttpCode(204)
  async receiveConnect(@Req() request: RawBodyRequest<FastifyRequest>): Promise<void> {
    const { database, gateways, charging, refunding, crashAt } = this;
    await receiveConnectNotice({ database, gateways, charging, refunding, crashAt }, { headers: request.headers, rawBody: request.rawBody?.toString('utf8') ?? '' });
  }

  @Post(':gatewayAccountId')
  @HttpCode(204)
  async receive(@Param('gatewayAccountId', new ParseIdPipe()) gatewayAccountId: string, @Req() request: RawBodyRequest<FastifyRequest>): Promise<void> {
    const { database, gateways, charging, refunding, crashAt } = this;
    await receiveNotice({ database, gateways, charging, refunding, crashAt }, gatewayAccountId, { headers: request.headers, rawBody: request.rawBody?.toString('utf8') ?? '' });
  }
}
