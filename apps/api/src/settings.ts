import { readStripeConfiguration, type StripeConfiguration } from '@preau/billing';

/** What the API is told by its environment, read once at start. */
export interface ApiSettings {
  readonly mode: 'development' | 'production' | 'test';
  readonly host: string;
  readonly port: number;
  /** Address people reach it at, without a trailing slash; links in e-mails begin with it. */
  readonly publicUrl: string;
  readonly databaseUrl: string;
  readonly databasePoolMax: number;
  /** Of holds and checkouts, beside the others: two for each of the database's processors. More only wait for each other. */
  readonly databaseHotPoolMax: number;
  readonly jwtSecret: string;
  readonly encryptionKey: string;
  /** Proxies in front whose X-Forwarded-For is believed; 0 believes nobody. */
  readonly trustedProxies: number;
  readonly sandboxUrl: string | null;
  readonly stripe: StripeConfiguration;
  /** Folder of the built web applications; null serves the API alone. */
  readonly webRoot: string | null;
  readonly movableClock: boolean;
  /** Memory that hashing one password takes; tests lower it. */
  readonly passwordMemoryKib: number;
  /** Multiplies every rate limit; campaigns raise it, production leaves it at 1. */
  readonly rateLimitFactor: number;
  /** How long a page of a store that everybody is answered alike may be remembered; 0: not at all. */
  readonly pagesRememberedMs: number;
  /** Kills the process at a named point, in crash campaigns only. */
  readonly crashAt: string | null;
}

function required(name: string, from: NodeJS.ProcessEnv): string {
  const value = from[name];
  if (value === undefined || value === '') throw new Error(`the environment variable ${name} is missing`);
  return value;
}
function wholeNumber(name: string, from: NodeJS.ProcessEnv, otherwise: number): number {
  const value = from[name];
  if (value === undefined || value === '') return otherwise;
  const number = Number(value);
  if (!Number.isInteger(number) || number < 0) throw new Error(`the environment variable ${name} is not a whole number: ${value}`);
  return number;
}

export function readSettings(from: NodeJS.ProcessEnv = process.env): ApiSettings {
  const mode = from['PREAU_MODE'] ?? 'production';
  if (mode !== 'development' && mode !== 'production' && mode !== 'test') throw new Error(`PREAU_MODE is not development, production or test: ${mode}`);
  const port = wholeNumber('PORT', from, 3000);
  return {
    mode,
    host: from['HOST'] ?? '127.0.0.1',
    port,
    publicUrl: (from['PREAU_PUBLIC_URL'] ?? `http://localhost:${port}`).replace(/\/$/, ''),
    databaseUrl: required('DATABASE_APP_URL', from),
    databasePoolMax: wholeNumber('PREAU_POOL_MAX', from, 10),
    databaseHotPoolMax: wholeNumber('PREAU_HOT_POOL_MAX', from, 4),
    jwtSecret: required('PREAU_JWT_SECRET', from),
    encryptionKey: required('PREAU_ENCRYPTION_KEY', from),
    trustedProxies: wholeNumber('PREAU_TRUSTED_PROXIES', from, 0),
    sandboxUrl: from['SANDBOX_URL'] ?? null,
    stripe: readStripeConfiguration(from),
    webRoot: from['PREAU_WEB_ROOT'] ?? null,
    movableClock: mode !== 'production' && from['PREAU_DEMO'] === '1',
    passwordMemoryKib: wholeNumber('PREAU_PASSWORD_MEMORY_KIB', from, 65_536),
    rateLimitFactor: wholeNumber('PREAU_RATE_LIMIT_FACTOR', from, 1),
    // Who tests changes things behind the back of the product, and looks at once.
    pagesRememberedMs: wholeNumber('PREAU_PAGES_REMEMBERED_MS', from, mode === 'test' ? 0 : 1_000),
    crashAt: from['PREAU_CRASH_AT'] ?? null,
  };
}
