/** Everything the processor is told from outside. Durations are milliseconds. */
export interface Settings {
  readonly host: string;
  /** 0 lets the system choose a free port. */
  readonly port: number;
  readonly adminKey: string;
  readonly databaseUrl: string;
  /** Address that browsers use, when it is not `http://host:port`. */
  readonly publicUrl: string | null;
  /** Lets a page of any local port show the payment frame. Off in production. */
  readonly localOriginsAllowed: boolean;
  readonly webhook: {
    readonly timeoutMs: number;
    /** Wait before each new try of a delivery; it is given up after the last. */
    readonly retryDelaysMs: readonly number[];
    readonly pollMs: number;
  };
  readonly settlementPollMs: number;
  /** How long the "slow answers" test card makes the merchant wait. */
  readonly slowCardMs: number;
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

export const defaultSettings = {
  host: '127.0.0.1',
  port: 0,
  publicUrl: null,
  localOriginsAllowed: true,
  webhook: {
    timeoutMs: 10 * SECOND,
    retryDelaysMs: [SECOND, 5 * SECOND, 30 * SECOND, 2 * MINUTE, 10 * MINUTE, HOUR, 6 * HOUR, 24 * HOUR, 24 * HOUR],
    pollMs: 500,
  },
  settlementPollMs: SECOND,
  slowCardMs: 35 * SECOND,
} as const satisfies Partial<Settings>;

/** Reads SANDBOX_* variables; throws with the name of the first one that is missing or unusable. */
export function settingsFromEnvironment(environment: NodeJS.ProcessEnv): Settings {
  const text = (name: string): string => {
    const value = environment[name];
    if (!value) throw new Error(`${name} is required`);
    return value;
  };
  const number = (name: string, fallback: number): number => {
    const value = environment[name];
    if (value === undefined || value === '') return fallback;
    const parsed = Number(value);
    if (!Number.isSafeInteger(parsed) || parsed < 0) throw new Error(`${name} must be a whole number, got "${value}"`);
    return parsed;
  };
  const delays = environment['SANDBOX_WEBHOOK_RETRY_DELAYS_MS'];
  return {
    host: environment['SANDBOX_HOST'] || defaultSettings.host,
    port: number('SANDBOX_PORT', defaultSettings.port),
    adminKey: text('SANDBOX_ADMIN_KEY'),
    databaseUrl: text('SANDBOX_DATABASE_URL'),
    publicUrl: environment['SANDBOX_PUBLIC_URL'] || null,
    localOriginsAllowed: environment['NODE_ENV'] !== 'production',
    webhook: {
      timeoutMs: number('SANDBOX_WEBHOOK_TIMEOUT_MS', defaultSettings.webhook.timeoutMs),
      retryDelaysMs: delays ? delays.split(',').map(Number) : defaultSettings.webhook.retryDelaysMs,
      pollMs: number('SANDBOX_WEBHOOK_POLL_MS', defaultSettings.webhook.pollMs),
    },
    settlementPollMs: number('SANDBOX_SETTLEMENT_POLL_MS', defaultSettings.settlementPollMs),
    slowCardMs: number('SANDBOX_SLOW_CARD_MS', defaultSettings.slowCardMs),
  };
}
