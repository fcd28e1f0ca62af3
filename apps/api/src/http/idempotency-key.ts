import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { DomainError } from '@preau/kernel';
import type { FastifyRequest } from 'fastify';

function read(context: ExecutionContext): string | undefined {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['idempotency-key'];
  if (typeof header !== 'string') return undefined;
  // The IETF draft's structured string ("uuid") and the bare form are both understood.
  const key = header.trim().replace(/^"(.*)"$/, '$1');
  return /^[\x21-\x7e]{1,255}$/.test(key) ? key : undefined;
}

const sameAnswer = 'Chosen by the sender, such as a new UUID for each thing it means to do. The same request again with the same key does nothing again and is answered like the first.';
/** Tells the document of the header wherever a handler reads it. */
const told = (required: boolean) => (target: object, method: string | symbol | undefined): void => {
  const descriptor = method === undefined ? undefined : Object.getOwnPropertyDescriptor(target, method);
  if (method === undefined || descriptor === undefined) return;
  ApiHeader({ name: 'Idempotency-Key', required, description: sameAnswer, schema: { type: 'string', minLength: 1, maxLength: 255, pattern: '^[!-~]+$' } })(target, method, descriptor);
};

/** The Idempotency-Key of a request that creates money or places; refused without one. */
export const RequiredIdempotencyKey = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const key = read(context);
  if (key === undefined) throw new DomainError('kernel.idempotency-key-missing');
  return key;
}, [told(true)]);
/** The Idempotency-Key where one is welcome. */
export const OptionalIdempotencyKey = createParamDecorator((_: unknown, context: ExecutionContext): string | undefined => read(context), [told(false)]);
