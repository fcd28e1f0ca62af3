import { createParamDecorator, Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { DomainError } from '@preau/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';

/** A view with a `version` is answered with an ETag; If-None-Match with the same one gets 304. */
@Injectable()
export class EtagInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      map((view: unknown) => {
        const version = typeof view === 'object' && view !== null ? (view as { version?: unknown }).version : undefined;
        if (typeof version !== 'number') return view;
        const etag = `"${version}"`;
        void reply.header('etag', etag);
        if (request.method === 'GET' && request.headers['if-none-match'] === etag) {
          void reply.status(304);
          return undefined;
        }
        return view;
      }),
    );
  }
}

function toldOfIfMatch(target: object, method: string | symbol | undefined): void {
  const descriptor = method === undefined ? undefined : Object.getOwnPropertyDescriptor(target, method);
  if (method === undefined || descriptor === undefined) return;
  const description = 'The ETag of what is changed, as it was last read. Answered with 412 when somebody else has changed it since; left out, the change is made to whatever is there.';
  ApiHeader({ name: 'If-Match', required: false, description, schema: { type: 'string', pattern: '^(\\*|"[0-9]{1,9}")$' } })(target, method, descriptor);
}

/** The version the client believes it is changing (If-Match); undefined when it did not say. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number | undefined => {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  if (typeof header !== 'string' || header === '*') return undefined;
  const version = /^"(\d{1,9})"$/.exec(header.trim())?.[1];
  if (version === undefined) throw new DomainError('kernel.changed-meanwhile');
  return Number(version);
}, [toldOfIfMatch]);
