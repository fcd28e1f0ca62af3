import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import fastifyMultipart from '@fastify/multipart';
import fastifyStatic from '@fastify/static';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { stripeOrigins } from '@preau/billing';
import { newId } from '@preau/kernel';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { AppModule } from './app.module';
import { AccessTokens } from './auth/access-token';
import { localeOf } from './http/locale';
import { Turnstile } from './http/turnstile';
import { describeApi } from './openapi';
import { retryAfterSeconds, tellProblem } from './problems/problem.filter';
import type { ApiSettings } from './settings';

export const apiPrefix = '/api/v1';
const bodyBytesMax = 1_048_576;
const uploadBytesMax = 64 * 1_048_576;
/** Long enough for a large file on a slow line; whoever never ends a request does not keep its connection. */
const requestMillisecondsMax = 300_000;

/** The whole gateway, ready to listen: the API, its document and, when there is a web root, both applications. */
export async function buildServer(settings: ApiSettings): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: bodyBytesMax,
    requestTimeout: requestMillisecondsMax,
    trustProxy: (_address: string, hop: number) => hop < settings.trustedProxies,
    genReqId: () => newId(),
    routerOptions: { maxParamLength: 500 },
    // What the router itself cannot read never reaches a controller, and is told like everything else.
    frameworkErrors: (_error: unknown, request: FastifyRequest, reply: FastifyReply) => {
      const problem = tellProblem('gateway.route-unknown', {}, localeOf(request));
      void reply.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
    },
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.for(settings), adapter, {
    logger: settings.mode === 'test' ? ['error', 'fatal'] : ['error', 'warn', 'log', 'fatal'],
    abortOnError: false,
    // The signature of a processor's notice is over the bytes it sent.
    rawBody: true,
  });
  app.setGlobalPrefix(apiPrefix);
  await app.register(fastifyCookie);
  await app.register(fastifyMultipart, { limits: { fileSize: uploadBytesMax, files: 4, fields: 20 } });
  // The processors' own pages and fields, and nobody else's.
  const stripe = stripeOrigins(settings.stripe);
  const frames = ["'self'", ...(settings.sandboxUrl === null ? [] : [new URL(settings.sandboxUrl).origin]), ...stripe.frames];
  await app.register(fastifyHelmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"], scriptSrc: ["'self'", ...stripe.scripts], styleSrc: ["'self'", "'unsafe-inline'"], imgSrc: ["'self'", 'data:'], connectSrc: ["'self'", ...stripe.connections], frameSrc: frames,
        frameAncestors: ["'none'"], formAction: ["'self'"], objectSrc: ["'none'"], upgradeInsecureRequests: settings.publicUrl.startsWith('https:') ? [] : null,
      },
    },
    strictTransportSecurity: settings.publicUrl.startsWith('https:') ? { maxAge: 63_072_000, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
    crossOriginEmbedderPolicy: false,
  });
  const document = await describeApi(app);
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onSend', (request, reply, payload, done) => {
    if (request.url.startsWith(apiPrefix) && reply.getHeader('cache-control') === undefined) void reply.header('cache-control', 'no-store');
    done(null, payload);
  });
  keepTurns(fastify, app.get(AccessTokens));
  const text = JSON.stringify(document);
  fastify.get('/api/openapi.json', (_request, reply) => void reply.type('application/json').header('cache-control', 'no-cache').header('access-control-allow-origin', '*').send(text));
  if (settings.webRoot !== null) await serveApplications(app, settings.webRoot);
  app.enableShutdownHooks();
  await app.init();
  await fastify.ready();
  return app;
}

/** Asking for places: what everybody does in the opening minute. Few at work are enough to keep the database busy. */
const placesAsked = new Set(['cart/lines', 'cart/places', 'cart/lapsed-lines/retry', 'wish-list/take'].map((what) => `${apiPrefix}/organizations/:organizationId/my/${what}`));
const turns = { insideMax: 24, waitingMax: 5_000, insideOfOneMax: 4, waitingOfOneMax: 60 };

/** Whose turn it is: an account's, by a token that we signed. Whoever shows none of ours needs no turn to be refused. */
function whoAsks(tokens: AccessTokens, { headers: { authorization = '' } }: FastifyRequest): string | null {
  const claims = tokens.read(authorization.replace(/^Bearer /i, ''));
  return claims === null ? null : (claims.account ?? claims.sub);
}

function keepTurns(fastify: FastifyInstance, tokens: AccessTokens): void {
  const turnstile = new Turnstile(turns);
  // Asked when the whole request is there: whoever begins one and never ends it takes nobody's turn.
  fastify.addHook('preValidation', (request, reply, done) => {
    const who = request.method === 'POST' && placesAsked.has(request.routeOptions.url ?? '') ? whoAsks(tokens, request) : null;
    if (who === null) {
      done();
      return;
    }
    const entered = turnstile.ask(who, () => {
      if (reply.raw.destroyed) {
        // Whoever hung up while waiting takes nobody's turn.
        queueMicrotask(() => turnstile.leave(who));
        return;
      }
      // Answered or hung up, it closes once.
      reply.raw.once('close', () => turnstile.leave(who));
      done();
    });
    if (entered) return;
    // All too many, or this one alone.
    const problem = turnstile.waiting >= turns.waitingMax ? tellProblem('kernel.busy', {}, localeOf(request)) : tellProblem('gateway.too-many-requests', { retryAfterSeconds }, localeOf(request));
    void reply.status(problem.status).header('retry-after', String(retryAfterSeconds)).type('application/problem+json').send(JSON.stringify(problem));
  });
}

/** Both single-page applications on one host: the portal at /, the back office at /admin/. */
async function serveApplications(app: NestFastifyApplication, webRoot: string): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  for (const [name, prefix] of [['admin', '/admin/'], ['client-portal', '/']] as const) {
    const root = join(webRoot, name);
    if (!existsSync(join(root, 'index.html'))) throw new Error(`the web application ${name} has not been built (${root})`);
    await app.register(fastifyStatic, {
      root,
      prefix,
      wildcard: false,
      decorateReply: name === 'admin',
      // The build lays a compressed copy beside each file.
      preCompressed: true,
      globIgnore: ['**/*.{br,gz}'],
      setHeaders: (reply, path) => {
        void reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
  }
  // Deep links are the applications' own; a missing file or API address is not.
  fastify.get('/admin', (_request, reply) => void reply.redirect('/admin/'));
  fastify.get('/admin/*', (request, reply) => deepLink(request.url, reply, join(webRoot, 'admin')));
  fastify.get('/*', (request, reply) => deepLink(request.url, reply, join(webRoot, 'client-portal')));
}

function deepLink(url: string, reply: { callNotFound(): void; header(name: string, value: string): unknown; sendFile(file: string, root: string): unknown }, root: string): unknown {
  const path = url.split('?')[0] ?? '';
  if (path.startsWith('/api') || path.includes('/assets/') || /\.[a-z0-9]{1,8}$/i.test(path)) {
    reply.callNotFound();
    return undefined;
  }
  reply.header('cache-control', 'no-cache');
  return reply.sendFile('index.html', root);
}
