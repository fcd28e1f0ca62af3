import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Refusal } from '../refusal';

/** Every error leaves as `{error: {type, code, message}}`, with nothing of our inside in it. */
@Catch()
export class RefusalFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (error instanceof Refusal) {
      void reply.code(error.status).send(error.body());
      return;
    }
    const status = error instanceof HttpException ? error.getStatus() : statusOf(error);
    if (status >= 500) process.stderr.write(`${error instanceof Error ? error.stack ?? error.message : String(error)}\n`);
    const type = status >= 500 ? 'api_error' : status === 404 ? 'not_found_error' : 'invalid_request_error';
    const message = status >= 500 || !(error instanceof Error) ? 'Something went wrong on our side.' : error.message;
    void reply.code(status).send({ error: { type, code: status >= 500 ? 'internal_error' : 'request_refused', message } });
  }
}

/** Fastify's own errors (a body that is not JSON, or too large) carry their status. */
function statusOf(error: unknown): number {
  return error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : 500;
}
