import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { readStripeConfiguration } from '@preau/billing';
import { testDatabase, type TestDatabase } from '@preau/kernel/testing';
import { AccessTokens, type AccessClaims } from '../auth/access-token';
import { buildServer } from '../server';
import type { ApiSettings } from '../settings';
import { tables } from '../tables';

const secret = 'a secret for specs only, thirty-two characters or more';

export interface TestApi {
  readonly app: NestFastifyApplication;
  readonly db: TestDatabase;
  readonly url: string;
  /** A bearer token as sign-in would give it. */
  bearer(claims: AccessClaims): string;
  /** One request over HTTP; the body is sent and read as JSON. */
  call<Body = unknown>(method: string, path: string, options?: { token?: string; body?: unknown; headers?: Record<string, string> }): Promise<{ status: number; headers: Headers; body: Body }>;
  close(): Promise<void>;
}

/** The real gateway on a free port, over a database of its own, or over that of another one: two processes of one installation. */
export async function startApi(overrides: Partial<ApiSettings> = {}, beside: TestApi | null = null): Promise<TestApi> {
  const db = beside?.db ?? (await testDatabase(tables));
  const app = await buildServer({
    mode: 'test', host: '127.0.0.1', port: 0, publicUrl: 'http://localhost', databaseUrl: db.appUrl, databasePoolMax: 10, databaseHotPoolMax: 4, jwtSecret: secret, encryptionKey: secret,
    trustedProxies: 0, sandboxUrl: null, stripe: readStripeConfiguration({ PREAU_STRIPE: 'off' }), webRoot: null, movableClock: true, passwordMemoryKib: 64, rateLimitFactor: 1, pagesRememberedMs: 0, crashAt: null, ...overrides,
  });
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  const tokens = new AccessTokens(secret);
  return {
    app, db, url,
    bearer: (claims) => tokens.sign(claims).accessToken,
    async call<Body>(method: string, path: string, options: { token?: string; body?: unknown; headers?: Record<string, string> } = {}) {
      const response = await fetch(`${url}${path}`, {
        method,
        redirect: 'manual',
        headers: {
          ...(options.body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(options.token === undefined ? {} : { authorization: `Bearer ${options.token}` }),
          ...options.headers,
        },
        ...(options.body === undefined ? {} : { body: typeof options.body === 'string' ? options.body : JSON.stringify(options.body) }),
      });
      const text = await response.text();
      const json = (response.headers.get('content-type') ?? '').includes('json') && text !== '';
      return { status: response.status, headers: response.headers, body: (json ? JSON.parse(text) : text) as Body };
    },
    async close() {
      await app.close();
      if (beside === null) await db.close();
    },
  };
}
