import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { RequestOrigin } from '@preau/identity';
import type { FastifyRequest } from 'fastify';
import { networkOf } from './network-of';

/** Where a request comes from: the network behind the proxies we trust, and what the browser calls itself. */
export const Origin = createParamDecorator((_: unknown, context: ExecutionContext): RequestOrigin => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  return { address: networkOf(request.ip), userAgent: request.headers['user-agent'] ?? '' };
});
