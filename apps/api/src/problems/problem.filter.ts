import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { money } from '@preau/billing';
import { DomainError } from '@preau/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { localeOf, type Locale } from '../http/locale';
import { InvalidRequest } from '../http/validation.pipe';
import { problemTexts, refusals } from './index';
import type { GatewayRefusalCode } from './kernel.problems';
import type { FieldProblem, Problem } from './problem';

const codeOfStatus: Readonly<Record<number, GatewayRefusalCode>> = {
  400: 'gateway.body-unreadable', 401: 'gateway.sign-in-needed', 403: 'gateway.not-allowed', 404: 'gateway.route-unknown', 405: 'gateway.method-not-allowed',
  413: 'gateway.body-too-large', 415: 'gateway.media-type-unsupported', 422: 'gateway.request-invalid', 429: 'gateway.too-many-requests', 503: 'gateway.unavailable',
};

/** After how long a crowd, or a service that cannot answer, is asked again. */
export const retryAfterSeconds = 2;

/** A moment as people say it, in the zone that the refusal names. */
function momentIn(instant: string, locale: Locale, zone: unknown): string {
  const timeZone = typeof zone === 'string' ? zone : 'America/Toronto';
  return new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', hour: 'numeric', minute: '2-digit', timeZone }).format(new Date(instant));
}

function fill(text: string, details: Readonly<Record<string, unknown>>, locale: Locale): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = details[name];
    if (typeof value === 'number' && name.endsWith('Cents')) return money(locale, value);
    if (typeof value === 'string' && name.endsWith('At') && !Number.isNaN(Date.parse(value))) return momentIn(value, locale, details['timeZone']);
    if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${value}T00:00:00Z`));
    return typeof value === 'string' || typeof value === 'number' ? String(value) : whole;
  });
}

/** A refusal as the person's language tells it. */
export function tellProblem(code: string, details: Readonly<Record<string, unknown>>, locale: Locale, errors?: readonly FieldProblem[], requestId?: string): Problem {
  const text = problemTexts[code] ?? problemTexts['gateway.unexpected'];
  if (text === undefined) throw new Error('the gateway has no texts');
  const words = locale === 'fr-CA' ? text.fr : text.en;
  const known = { ...details, requestId };
  return {
    type: `https://preau.dev/problems/${code}`,
    title: fill(words.title, known, locale),
    status: text.status,
    code,
    ...(words.next === undefined ? {} : { next: fill(words.next, known, locale) }),
    retryMayHelp: refusals[code]?.retryMayHelp ?? false,
    ...(Object.keys(details).length > 0 ? { details } : {}),
    ...(errors ? { errors } : {}),
    ...(requestId === undefined ? {} : { requestId }),
  };
}

function stringProperty(value: unknown, name: string): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const property = (value as Record<string, unknown>)[name];
  return typeof property === 'string' ? property : undefined;
}
function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  const status = typeof error === 'object' && error !== null ? (error as { statusCode?: unknown }).statusCode : undefined;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : undefined;
}

/** Everything that goes wrong leaves as application/problem+json with a known code. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const problem = this.problemOf(error, request);
    if (typeof problem.details?.['retryAfterSeconds'] === 'number') void reply.header('retry-after', String(problem.details['retryAfterSeconds']));
    else if (problem.status === 503 || problem.code === 'kernel.busy') void reply.header('retry-after', String(retryAfterSeconds));
    if (problem.status === 401) void reply.header('www-authenticate', 'Bearer');
    void reply.status(problem.status).header('cache-control', 'no-store').header('content-language', localeOf(request)).type('application/problem+json').send(JSON.stringify(problem));
  }

  private problemOf(error: unknown, request: FastifyRequest): Problem {
    const locale = localeOf(request);
    if (error instanceof DomainError && problemTexts[error.code] !== undefined) return tellProblem(error.code, error.details, locale);
    if (error instanceof InvalidRequest) return tellProblem('gateway.request-invalid', {}, locale, error.errors(locale));
    const status = statusOf(error);
    if (status !== undefined) return tellProblem(codeOfStatus[status] ?? 'gateway.body-unreadable', {}, locale);
    const sqlState = stringProperty(error, 'code');
    // Class 22: a value that passed the shape but that the database cannot represent (a date out of range, say).
    if (sqlState !== undefined && /^22[0-9A-Z]{3}$/.test(sqlState)) {
      this.logger.warn({ requestId: request.id, error }, 'a value reached the database unrefused');
      return tellProblem('gateway.request-invalid', {}, locale);
    }
    // A lock that could not be had in time, or was waited for in a circle, outside a command: nothing was done, and it may be asked again.
    if (sqlState !== undefined && /^(55P03|40P01|40001)$/.test(sqlState)) return tellProblem('kernel.busy', {}, locale);
    if (sqlState !== undefined && /^(08|53|57P)/.test(sqlState)) return tellProblem('gateway.unavailable', {}, locale);
    this.logger.error({ requestId: request.id, method: request.method, url: request.routeOptions.url, error: error instanceof Error ? error.stack : error }, 'unexpected');
    return tellProblem('gateway.unexpected', {}, locale, undefined, String(request.id));
  }
}
