import { DataSource, type EntityManager, type EntitySchema } from 'typeorm';
import { Pool, types, type PoolClient, type PoolConfig } from 'pg';
import { assert, DomainError } from './domain-error';
import { askTogether, OneQuestion, openingOf, Session, timeOf, type Pending, type Scope, type Statement } from './session.adapter';
import type { Sql, Tx } from './tx';

export type { Pending, Scope } from './session.adapter';

/** bigint comes back as a number; beyond 2^53 it would lie, so it throws. */
function parseInt8(text: string): number {
  const value = Number(text);
  assert(Number.isSafeInteger(value), `bigint beyond 2^53: ${text}`);
  return value;
}
const typeParsers: PoolConfig['types'] = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (oid === types.builtins.INT8) return parseInt8;
    if (oid === types.builtins.DATE) return (text: string) => text;
    return types.getTypeParser(oid, format as 'text');
  }) as typeof types.getTypeParser,
};

export interface DatabaseOptions {
  /** Connection address of the application role (owns nothing). */
  readonly url: string;
  readonly poolMax?: number;
  readonly hotPoolMax?: number;
  readonly applicationName?: string;
  /** How long work waits for a connection that comes free. */
  readonly connectionWaitMs?: number;
  readonly tables?: readonly EntitySchema<unknown>[];
}

/** What a SQL function said aside: `raise notice using message = topic, detail = about`. */
export interface Aside {
  readonly topic: string;
  readonly about: string;
}

export interface TransactionOptions {
  /** 'hot': holds and checkout, whose statements are planned once per connection. */
  readonly pool?: 'hot' | 'general';
  readonly lockTimeoutMs?: number;
  /** Asked together with the opening of the transaction; its rows are given to the work. */
  readonly first?: Statement;
  readonly beforeCommit?: (tx: Tx, pending: Pending) => void;
}
const lockTimeoutMsDefault = 10_000;

/** A query runner that speaks on the connection of this very transaction, so that TypeORM, raw SQL and row-level security can never be on different connections. */
function typeormOn(dataSource: DataSource, client: PoolClient): EntityManager {
  const runner = dataSource.createQueryRunner();
  Object.assign(runner, { databaseConnection: client, isTransactionActive: true, transactionDepth: 1 });
  return runner.manager;
}

/**
 * PostgreSQL under the application role. Two pools: `hot` for holds and checkout, so that a storm of one kind of
 * request cannot starve the other, and the general one.
 */
export class Database {
  private readonly pool: Pool;
  readonly hot: Pool;
  private orm: Promise<DataSource> | null = null;
  private readonly listeners: ((asides: readonly Aside[]) => void)[] = [];
  constructor(private readonly options: DatabaseOptions) {
    const base: PoolConfig = {
      connectionString: options.url,
      types: typeParsers,
      application_name: options.applicationName ?? 'preau',
      connectionTimeoutMillis: options.connectionWaitMs ?? 10_000,
      idleTimeoutMillis: 30_000,
      // What is asked together is sent together (see askTogether).
      pipeline: true,
    };
    this.pool = new Pool({ ...base, max: options.poolMax ?? 10 });
    this.hot = new Pool({ ...base, max: options.hotPoolMax ?? 10 });
    // A lost idle connection is replaced by the pool; without a listener it would end the process.
    this.pool.on('error', () => undefined);
    this.hot.on('error', () => undefined);
    // So does one that is lost in the middle of a transaction, between two statements: the next statement fails and says so.
    for (const pool of [this.pool, this.hot]) pool.on('connect', (client) => client.on('error', () => undefined));
    for (const pool of [this.pool, this.hot]) this.hearAsides(pool);
  }

  private hearAsides(pool: Pool): void {
    const said = new WeakMap<object, Aside[]>();
    pool.on('connect', (client) => {
      client.on('notice', ({ message, detail }) => {
        if (this.listeners.length === 0 || detail === undefined) return;
        const asides = said.get(client);
        if (asides === undefined) said.set(client, [{ topic: message ?? '', about: detail }]);
        else asides.push({ topic: message ?? '', about: detail });
      });
    });
    // A connection goes back to its pool when its transaction is over.
    pool.on('release', (_error, client) => {
      const asides = said.get(client);
      if (asides === undefined) return;
      said.delete(client);
      for (const listener of this.listeners) listener(asides);
    });
  }

  /**
   * Hears what SQL functions say aside in the transactions of this process, each when it is over: without a round trip
   * and without a lock. Also of one that was rolled back: an aside is a hint to look, never a fact.
   */
  onAside(listener: (asides: readonly Aside[]) => void): void {
    this.listeners.push(listener);
  }

  private typeorm(): Promise<DataSource> {
    const opening = (this.orm ??= new DataSource({
      type: 'postgres',
      url: this.options.url,
      entities: [...(this.options.tables ?? [])],
      synchronize: false,
      poolSize: 1,
      parseInt8: true,
    }).initialize());
    // A server that was away at the first use is asked again at the next one.
    opening.catch(() => {
      if (this.orm === opening) this.orm = null;
    });
    return opening;
  }

  /** One read-write transaction under `scope`. Commit, or rollback on any throw. */
  async transaction<View>(scope: Scope, work: (tx: Tx, pending: Pending, first: readonly unknown[]) => Promise<View>, options: TransactionOptions = {}): Promise<View> {
    const orm = this.options.tables && this.options.tables.length > 0 ? await this.typeorm() : null;
    return this.within(options.pool ?? 'general', 'BEGIN', scope, { orm, ...options }, async (session, first) => {
      const view = await work(session, session.pending, first);
      options.beforeCommit?.(session, session.pending);
      return view;
    });
  }

  /** One read-only transaction under `scope`: the database itself refuses any write. */
  async look<View>(scope: Scope, work: (sql: Sql) => Promise<View>): Promise<View> {
    return this.within('general', 'BEGIN READ ONLY', scope, { orm: null }, work);
  }

  /** The same for work that asks one question and no more: one round trip, with a plan that is remembered. */
  async lookOnce<View>(scope: Scope, work: (sql: Sql) => Promise<View>): Promise<View> {
    return this.borrow(this.pool, (client) => work(new OneQuestion(client, scope, openingOf('BEGIN READ ONLY', scope, lockTimeoutMsDefault, 'remembered'))));
  }

  private async within<View>(
    pool: 'hot' | 'general', begin: 'BEGIN' | 'BEGIN READ ONLY', scope: Scope, { orm, lockTimeoutMs, first }: TransactionOptions & { readonly orm: DataSource | null },
    work: (session: Session, first: readonly unknown[]) => Promise<View>,
  ): Promise<View> {
    const prepared = pool === 'hot';
    return this.borrow(prepared ? this.hot : this.pool, async (client) => {
      const [opened, answered] = await askTogether(client, [openingOf(begin, scope, lockTimeoutMs ?? lockTimeoutMsDefault, prepared ? 'by-key' : 'anew'), ...(first === undefined ? [] : [first])], prepared);
      const session = new Session(client, scope, timeOf(opened), orm === null ? null : (connection) => typeormOn(orm, connection), prepared);
      const view = await work(session, answered?.rows ?? []);
      await session.commit();
      return session.withNumbers(view);
    });
  }

  /** A connection for some work; a transaction that is left open by a throw is rolled back. @throws DomainError kernel.busy when none came free in time */
  private async borrow<View>(pool: Pool, work: (client: PoolClient) => Promise<View>): Promise<View> {
    const client = await connected(pool);
    let broken: Error | undefined;
    try {
      return await work(client);
    } catch (error) {
      await client.query('ROLLBACK').catch((rollbackError: Error) => {
        broken = rollbackError;
      });
      throw error;
    } finally {
      client.release(broken);
    }
  }

  async close(): Promise<void> {
    await Promise.all([this.pool.end(), this.hot.end(), this.orm?.then((dataSource) => dataSource.destroy())]);
  }
}

/** All connections were at work and none came free in time: nothing was done, and it may be asked again. */
async function connected(pool: Pool): Promise<PoolClient> {
  try {
    return await pool.connect();
  } catch (error) {
    // What pg says of its own queue; a server that does not answer is another matter, and says so itself.
    if (error instanceof Error && error.message === 'timeout exceeded when trying to connect') throw new DomainError('kernel.busy', {}, { cause: error });
    throw error;
  }
}
