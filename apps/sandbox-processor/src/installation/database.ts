import { Pool, types, type PoolClient } from 'pg';

const BIGINT_OID = 20;

/** What use cases receive: one connection inside one transaction. */
export type Tx = Pick<PoolClient, 'query'>;

/** The processor's own pool. Cents and counters come back as numbers, checked to be exact. */
export class Database {
  private readonly pool: Pool;

  constructor(databaseUrl: string) {
    this.pool = new Pool({
      connectionString: databaseUrl,
      max: 10,
      application_name: 'sandbox-processor',
      // Set on this pool only: another application in the same process keeps its own parsers.
      types: { getTypeParser: (oid: number, format?: string) => (oid === BIGINT_OID ? exactNumber : types.getTypeParser(oid, format as 'text')) },
    });
    // An idle connection that the server closes is replaced at the next use; without a listener it would end the process.
    this.pool.on('error', () => undefined);
    // So is one that it closes in the middle of a transaction, between two statements: the next one fails and says so.
    this.pool.on('connect', (client) => client.on('error', () => undefined));
  }

  /** Runs `work` in one transaction; at most three tries when PostgreSQL asks to start again. */
  async transaction<T>(work: (tx: Tx) => Promise<T>, triesMax = 3): Promise<T> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await this.once(work);
      } catch (error) {
        if (tries >= triesMax || !mayStartAgain(error)) throw error;
      }
    }
  }

  async query<Row extends object>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return (await this.pool.query<Row>(sql, parameters)).rows;
  }

  async close(): Promise<void> {
    await this.pool.end();
  }

  private async once<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    let broken: Error | undefined;
    try {
      await client.query('begin');
      await client.query("set local lock_timeout = '10s'");
      const result = await work(client);
      await client.query('commit');
      return result;
    } catch (error) {
      await client.query('rollback').catch((failure: Error) => { broken = failure; });
      throw error;
    } finally {
      client.release(broken);
    }
  }
}

/** Code of an error raised by PostgreSQL, or undefined. */
export function postgresCode(error: unknown): string | undefined {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

function mayStartAgain(error: unknown): boolean {
  const code = postgresCode(error);
  return code === '40001' || code === '40P01';
}

function exactNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new Error(`${text} is too large to be exact`);
  return value;
}
