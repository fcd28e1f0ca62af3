import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { DomainError } from '@preau/kernel';
import type { FastifyRequest } from 'fastify';
import type { ApiSettings } from '../settings';
import { settingsToken } from '../tokens';

function single(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header.join() : header;
}

/**
 * For routes that read or set a cookie: only our own pages may call them from a browser. Browsers say where a request
 * comes from and pages cannot forge it; programs without a browser send neither header and carry no stranger's cookie.
 */
@Injectable()
export class SameOriginGuard implements CanActivate {
  constructor(@Inject(settingsToken) private readonly settings: ApiSettings) {}

  canActivate(context: ExecutionContext): boolean {
    const { headers } = context.switchToHttp().getRequest<FastifyRequest>();
    const site = single(headers['sec-fetch-site']);
    const origin = single(headers['origin']);
    const isOurs = site !== undefined ? site === 'same-origin' : origin === undefined || origin === new URL(this.settings.publicUrl).origin;
    if (!isOurs) throw new DomainError('gateway.cross-site-refused');
    return true;
  }
}
