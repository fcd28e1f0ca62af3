import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyCookie from '@fastify/cookie';
import fastifyMultipart from '@fastify/multipart';
import fastifyStatic from '@fastify/static';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { stripeOrigins } from '@preau/billing';
import { newId } from '@preau/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import helmet from 'helmet';
import { AppModule } from './app.module';
import { AccessTokens } from './auth/access-token';
import { keepTurns } from './http/keep-turns';
import { localeOf } from './http/locale';
import { describeApi } from './openapi';
import { tellProblem } from './problems/problem.filter';
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
  // Put together once: Fastify's own plugin writes the same headers anew for each request.
  const secure = helmet({
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
  fastify.addHook('onRequest', (request, reply, done) => secure(request.raw, reply.raw, () => done()));
  fastify.addHook('onSend', (request, reply, payload, done) => {
    if (request.url.startsWith(apiPrefix) && reply.getHeader('cache-control') === undefined) void reply.header('cache-control', 'no-store');
    done(null, payload);
  });
  keepTurns(fastify, apiPrefix, app.get(AccessTokens));
  const text = JSON.stringify(document);
  fastify.get('/api/openapi.json', (_request, reply) => void reply.type('application/json').header('cache-control', 'no-cache').header('access-control-allow-origin', '*').send(text));
  if (settings.webRoot !== null) await serveApplications(app, settings.webRoot);
  app.enableShutdownHooks();
  await app.init();
  await fastify.ready();
  return app;
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
