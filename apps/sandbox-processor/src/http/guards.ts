import { createHash, timingSafeEqual } from 'node:crypto';
import { createParamDecorator, Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Database } from '../installation/database';
import { merchantByPublishableKey, merchantBySecretKey, type Merchant } from '../merchant/merchant.store';
import { Refusal } from '../refusal';
import type { Settings } from '../settings';

export const SETTINGS = 'sandbox-processor.settings';

const merchants = new WeakMap<FastifyRequest, Merchant>();

/** The merchant whose key came with the request. */
export const CallingMerchant = createParamDecorator((_: unknown, context: ExecutionContext): Merchant => {
  const merchant = merchants.get(context.switchToHttp().getRequest<FastifyRequest>());
  if (!merchant) throw new Error('a guard must find the merchant first');
  return merchant;
});

@Injectable()
export class SecretKeyGuard implements CanActivate {
  constructor(private readonly database: Database) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const merchant = await merchantBySecretKey(this.database, bearerOf(request));
    if (!merchant) throw unauthorized();
    merchants.set(request, merchant);
    return true;
  }
}

@Injectable()
export class PublishableKeyGuard implements CanActivate {
  constructor(private readonly database: Database) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const merchant = await merchantByPublishableKey(this.database, bearerOf(request));
    if (!merchant) throw unauthorized();
    merchants.set(request, merchant);
    return true;
  }
}

@Injectable()
export class AdminKeyGuard implements CanActivate {
  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  canActivate(context: ExecutionContext): boolean {
    const given = bearerOf(context.switchToHttp().getRequest<FastifyRequest>());
    if (!timingSafeEqual(digest(given), digest(this.settings.adminKey))) throw unauthorized();
    return true;
  }
}

function bearerOf(request: FastifyRequest): string {
  return /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

function unauthorized(): Refusal {
  return new Refusal('authentication_error', 'key_invalid', 'The key is missing or not valid for this call.');
}
