import { DataSource, type EntityManager, type EntitySchema } from 'typeorm';
import { Pool, types, type PoolClient, type PoolConfig } from 'pg';
import { assert } from './domain-error';
import type { EventType } from './events';
import { newId } from './ids';
import type { Sql, SqlValue, Tx } from './tx';

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

/** Under whom a transaction looks at the database. Ids are checked to be UUIDs before they reach SQL. */
export interface Scope {
  readonly organizationId?: string | null;
  readonly accountId?: string | null;
  readonly userId?: string | null;
}

export interface DatabaseOptions {
  /** Connection address of the application role (owns nothing). */
  readonly url: string;
  readonly poolMax?: number;
  readonly hotPoolMax?: number;
  readonly applicationName?: string;
  readonly tables?: readonly EntitySchema<unknown>[];
}

const uuid = /^[0-9a-f-]{36}$/i;
function literal(id: string | null | undefined): string {
  if (id === null || id === undefined) return "''";
  assert(uuid.test(id), 'scope id is not a UUID');
  return `'${id}'`;
}

/** What a SQL function said aside: `raise notice using message = topic, detail = about`. */
export interface Aside {
  readonly topic: string;
  readonly about: string;
}

/** What a finished transaction leaves to be written by whoever runs it. */
export interface Pending {
  readonly events: { eventId: string; type: string; payload: unknown }[];
  readonly notes: { subject: string; id: string; facts: Readonly<Record<string, unknown>> }[];
}

class Session implements Tx {
  readonly pending: Pending = { events: [], notes: [] };
  private manager: EntityManager | null = null;
  constructor(
    private readonly client: PoolClient,
    private readonly scope: Scope,
    readonly now: Date,
    private readonly dataSource: DataSource | null,
  ) {}
  get organizationId(): string {
    assert(this.scope.organizationId, 'no organization is set in this transaction');
    return this.scope.organizationId;
  }
  get organizationIdOrNull(): string | null {
    return this.scope.organizationId ?? null;
  }
  async query<Row>(text: string, values: readonly SqlValue[] = []): Promise<Row[]> {
    const result = await this.client.query(text, values as unknown[]);
    return result.rows as Row[];
  }
  async one<Row>(text: string, values: readonly SqlValue[] = []): Promise<Row> {
    const row = await this.maybe<Row>(text, values);
    assert(row !== null, `expected one row: ${text.slice(0, 80)}`);
    return row;
  }
  async maybe<Row>(text: string, values: readonly SqlValue[] = []): Promise<Row | null> {
    const rows = await this.query<Row>(text, values);
    assert(rows.length <= 1, `expected at most one row, got ${rows.length}: ${text.slice(0, 80)}`);
    return rows[0] ?? null;
  }
  get orm(): EntityManager {
    if (this.manager) return this.manager;
    assert(this.dataSource, 'TypeORM is not available in a read-only transaction');
    // A query runner that speaks on the connection of this very transaction, so that TypeORM, raw SQL and
    // row-level security can never be on different connections.
    const runner = this.dataSource.createQueryRunner();
    Object.assign(runner, { databaseConnection: this.client, isTransactionActive: true, transactionDepth: 1 });
    this.manager = runner.manager;
    return this.manager;
  }
  publish<Payload>(type: EventType<Payload>, payload: Payload): void {
    this.pending.events.push({ eventId: newId(), type: type.id, payload });
  }
  note(subject: string, id: string, facts: Readonly<Record<string, unknown>> = {}): void {
    this.pending.notes.push({ subject, id, facts });
  }
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
      connectionTimeoutMillis: 10_000,
      idleTimeoutMillis: 30_000,
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
  async transaction<View>(
    scope: Scope,
    work: (tx: Tx, pending: Pending) => Promise<View>,
    options: { readonly pool?: 'hot' | 'general'; readonly lockTimeoutMs?: number; readonly beforeCommit?: (tx: Tx, pending: Pending) => Promise<void> } = {},
  ): Promise<View> {
    const orm = this.options.tables && this.options.tables.length > 0 ? await this.typeorm() : null;
    return this.within(options.pool ?? 'general', 'BEGIN', scope, orm, options.lockTimeoutMs ?? 10_000, async (session) => {
      const view = await work(session, session.pending);
      await options.beforeCommit?.(session, session.pending);
      return view;
    });
  }

  /** One read-only transaction under `scope`: the database itself refuses any write. */
  async look<View>(scope: Scope, work: (sql: Sql) => Promise<View>): Promise<View> {
    return this.within('general', 'BEGIN READ ONLY', scope, null, 10_000, work);
  }

  private async within<View>(pool: 'hot' | 'general', begin: string, scope: Scope, orm: DataSource | null, lockTimeoutMs: number, work: (session: Session) => Promise<View>): Promise<View> {
    const client = await (pool === 'hot' ? this.hot : this.pool).connect();
    let broken: Error | undefined;
    try {
      // One round trip: begin, the tenant as the first statement, and the time.
      const answers = (await client.query(
        `${begin}; SELECT set_config('app.organization', ${literal(scope.organizationId)}, true), set_config('app.account', ${literal(scope.accountId)}, true), ` +
          `set_config('app.user', ${literal(scope.userId)}, true), set_config('lock_timeout', '${Math.trunc(lockTimeoutMs)}', true), kernel.now() AS now`,
      )) as unknown as { rows: { now: Date }[] }[];
      const now = answers[1]?.rows[0]?.now;
      assert(now, 'the database did not tell the time');
      const view = await work(new Session(client, scope, now, orm));
      await client.query('COMMIT');
      return view;
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
