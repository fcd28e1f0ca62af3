import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { DomainError } from '@preau/kernel';
import type { FastifyRequest } from 'fastify';

function read(context: ExecutionContext): string | undefined {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['idempotency-key'];
  if (typeof header !== 'string') return undefined;
  // The IETF draft's structured string ("uuid") and the bare form are both understood.
  const key = header.trim().replace(/^"(.*)"$/, '$1');
  return /^[\x21-\x7e]{1,255}$/.test(key) ? key : undefined;
}

/** The Idempotency-Key of a request that creates money or places; refused without one. */
export const RequiredIdempotencyKey = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const key = read(context);
  if (key === undefined) throw new DomainError('kernel.idempotency-key-missing');
  return key;
});
/** The Idempotency-Key where one is welcome. */
export const OptionalIdempotencyKey = createParamDecorator((_: unknown, context: ExecutionContext): string | undefined => read(context));
