import { createHash } from 'node:crypto';
import { DomainError, type Database } from '@preau/kernel';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { identitySettings, type LimitName } from '../settings';

/** Counts tries in the database, so that every process sees the same count and a refused command still costs its try. */
export class TryLimits {
  private readonly limiters = new Map<LimitName, RateLimiterPostgres>();
  constructor(private readonly database: Database) {}

  private limiter(name: LimitName): RateLimiterPostgres {
    const known = this.limiters.get(name);
    if (known) return known;
    const { points, seconds } = identitySettings().limits[name];
    const made = new RateLimiterPostgres({
      // What the library needs of a pool is one method; ours runs it in a transaction of its own.
      storeClient: { query: (question: { text: string; values?: unknown[] }) => this.database.transaction({}, async (tx) => answer(await tx.query(question.text, question.values ?? []))) },
      storeType: 'pool', schemaName: 'kernel', tableName: 'rate_limit', tableCreated: true, clearExpiredByTimeout: this.limiters.size === 0, keyPrefix: name, points, duration: seconds,
    });
    this.limiters.set(name, made);
    return made;
  }

  /**
   * Takes one try before it is known how it ends, so that many at once cannot pass together.
   * @throws DomainError identity.too-many-tries {retryAfterSeconds}
   */
  async spend(name: LimitName, key: string): Promise<void> {
    try {
      await this.limiter(name).consume(digest(key));
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      throw new DomainError('identity.too-many-tries', { retryAfterSeconds: Math.max(1, Math.ceil(error.msBeforeNext / 1_000)) });
    }
  }

  /** Gives a try back that turned out to be honest. */
  async giveBack(name: LimitName, key: string): Promise<void> {
    await this.limiter(name).reward(digest(key));
  }

  async forget(name: LimitName, key: string): Promise<void> {
    await this.limiter(name).delete(digest(key));
  }
}

function answer(rows: unknown[]): { rows: unknown[]; rowCount: number } {
  return { rows, rowCount: rows.length };
}
/** Addresses of people do not stand in a table of counters. */
function digest(key: string): string {
  return createHash('sha256').update(key).digest('base64url');
}
