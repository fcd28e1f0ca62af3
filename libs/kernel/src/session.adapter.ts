import { createHash, randomInt } from 'node:crypto';
import type { PoolClient, QueryResult } from 'pg';
import { assert } from './domain-error';
import type { EventType } from './events';
import { newId } from './ids';
import { sqlStateOf } from './sql-state';
import type { Sql, SqlValue, Tx } from './tx';

/** Under whom a transaction looks at the database. Ids are checked to be UUIDs before they reach SQL. */
export interface Scope {
  readonly organizationId?: string | null;
  readonly accountId?: string | null;
  readonly userId?: string | null;
}

/** What a finished transaction leaves to be written by whoever runs it. */
export interface Pending {
  readonly events: { eventId: string; type: string; payload: unknown }[];
  readonly notes: { subject: string; id: string; facts: Readonly<Record<string, unknown>> }[];
}

export interface Statement {
  readonly text: string;
  readonly values?: readonly SqlValue[];
}

/** Texts that every connection remembers the plan of; those that come after are planned each time. */
const preparedMax = 400;
const names = new Map<string, string>();
function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= preparedMax) return known;
  const name = `preau-${createHash('sha256').update(text).digest('hex').slice(0, 24)}`;
  names.set(text, name);
  return name;
}

/** Sends several statements in one write: PostgreSQL works through them in order. */
async function allAsked(client: PoolClient, statements: readonly Statement[], prepared: boolean): Promise<PromiseSettledResult<QueryResult>[]> {
  const { stream } = (client as unknown as { readonly connection: { readonly stream: { cork(): void; uncork(): void } } }).connection;
  stream.cork();
  const asked = statements.map(({ text, values }) => {
    const hasValues = values !== undefined && values.length > 0;
    return client.query({ text, ...(hasValues ? { values: values as unknown[] } : {}), ...(prepared && hasValues ? { name: nameOf(text) } : {}) });
  });
  stream.uncork();
  return Promise.allSettled(asked);
}

/**
 * Asks several things in one round trip. When one fails, those behind it in the same transaction fail because of it: the
 * first failure is thrown.
 */
export async function askTogether(client: PoolClient, statements: readonly Statement[], prepared: boolean): Promise<QueryResult[]> {
  return (await allAsked(client, statements, prepared)).map((answer) => {
    if (answer.status === 'rejected') throw answer.reason;
    return answer.value;
  });
}

/** A statement on its way; whoever waits for its answer, and how its failure is told. */
interface Said extends Statement {
  readonly waitedFor: boolean;
  readonly answered?: (answer: QueryResult) => void;
  readonly failed?: (error: unknown) => void;
  readonly told?: (error: unknown) => unknown;
}
/** "Current transaction is aborted": an earlier statement is why. */
const becauseOfAnother = '25P02';
/** Stand-ins lie below it, and no number of anything else. */
const standInBase = 2 ** 52;
const standInsMax = 16;

export class Session implements Tx {
  readonly pending: Pending = { events: [], notes: [] };
  private manager: Tx['orm'] | null = null;
  /** Said, and not sent yet, in order. */
  private unsent: Said[] = [];
  private failure: { readonly reason: unknown } | null = null;
  private readonly given = new Map<number, number | null>();
  private firstStandIn: number | null = null;
  constructor(
    private readonly client: PoolClient,
    private readonly scope: Scope,
    readonly now: Date,
    private readonly typeormOn: ((client: PoolClient) => Tx['orm']) | null,
    private readonly prepared: boolean,
  ) {}
  get organizationId(): string {
    assert(this.scope.organizationId, 'no organization is set in this transaction');
    return this.scope.organizationId;
  }
  get organizationIdOrNull(): string | null {
    return this.scope.organizationId ?? null;
  }
  async query<Row>(text: string, values: readonly SqlValue[] = []): Promise<Row[]> {
    return (await this.ask({ text, values })).rows as Row[];
  }
  async one<Row>(text: string, values: readonly SqlValue[] = []): Promise<Row> {
    return onlyRow(await this.query<Row>(text, values), text);
  }
  async maybe<Row>(text: string, values: readonly SqlValue[] = []): Promise<Row | null> {
    return onlyRowOrNone(await this.query<Row>(text, values), text);
  }
  send(text: string, values: readonly SqlValue[] = [], told?: (error: unknown) => unknown): void {
    this.unsent.push({ text, values, waitedFor: false, told });
  }
  numberLater(expression: string, values: readonly SqlValue[] = []): number {
    // New for each transaction, so that nothing somebody wrote can be taken for it.
    this.firstStandIn ??= standInBase + 16 * (1 + randomInt(2 ** 47));
    assert(this.given.size < standInsMax, 'too many numbers are given late');
    const standIn = -(this.firstStandIn + this.given.size);
    const answered = (answer: QueryResult): void => void this.given.set(standIn, Number((answer.rows[0] as { given: string }).given));
    this.unsent.push({ text: `select set_config('preau.given_${this.given.size}', (${expression})::text, true) as given`, values, waitedFor: false, answered });
    this.given.set(standIn, null);
    return standIn;
  }
  get standIns(): readonly number[] {
    return [...this.given.keys()];
  }
  /** What a command answers, with the numbers that were given in place of what stood for them. */
  withNumbers<View>(view: View): View {
    return this.given.size === 0 ? view : (withNumbers(view, this.given) as View);
  }
  /** Ends the transaction, with whatever was not sent yet. */
  async commit(): Promise<void> {
    const { command } = await this.ask({ text: 'COMMIT' });
    // PostgreSQL answers COMMIT with ROLLBACK when a statement of the transaction had failed.
    if (command !== 'COMMIT') throw this.failure?.reason ?? new Error('the transaction was rolled back');
  }
  /** What is asked before anybody waits leaves together, in one round trip. */
  private ask(statement: Statement): Promise<QueryResult> {
    return new Promise((answered, failed) => {
      if (this.unsent.every((one) => !one.waitedFor)) queueMicrotask(() => this.leave());
      this.unsent.push({ ...statement, waitedFor: true, answered, failed });
    });
  }
  private leave(): void {
    const leaving = this.unsent.splice(0);
    if (leaving.length === 0) return;
    void allAsked(this.client, leaving, this.prepared).then((answers) => {
      for (const [index, one] of leaving.entries()) {
        const answer = answers[index];
        if (answer?.status === 'fulfilled') one.answered?.(answer.value);
        else this.fails(one, answer?.reason);
      }
    });
  }
  private fails(one: Said, error: unknown): void {
    const reason = sqlStateOf(error) === becauseOfAnother && this.failure !== null ? this.failure.reason : (one.told?.(error) ?? error);
    this.failure ??= { reason };
    one.failed?.(reason);
  }
  get orm(): Tx['orm'] {
    // TypeORM must not overtake what was said before it.
    this.leave();
    assert(this.typeormOn, 'TypeORM is not available in a read-only transaction');
    this.manager ??= this.typeormOn(this.client);
    return this.manager;
  }
  publish<Payload>(type: EventType<Payload>, payload: Payload): void {
    this.pending.events.push({ eventId: newId(), type: type.id, payload });
  }
  note(subject: string, id: string, facts: Readonly<Record<string, unknown>> = {}): void {
    this.pending.notes.push({ subject, id, facts });
  }
}

/** A look of one question: its transaction, its tenant and its time come and go with it, in one round trip. */
export class OneQuestion implements Sql {
  private time: Date | null = null;
  private asked = false;
  constructor(
    private readonly client: PoolClient,
    private readonly scope: Scope,
    private readonly opening: Statement,
  ) {}
  get organizationId(): string {
    assert(this.scope.organizationId, 'no organization is set in this transaction');
    return this.scope.organizationId;
  }
  get organizationIdOrNull(): string | null {
    return this.scope.organizationId ?? null;
  }
  get now(): Date {
    assert(this.time, 'the time is known when the one question is answered');
    return this.time;
  }
  async query<Row>(text: string, values: readonly SqlValue[] = []): Promise<Row[]> {
    assert(!this.asked, `a second question: ${text.slice(0, 80)}`);
    this.asked = true;
    const [opened, answer] = await askTogether(this.client, [this.opening, { text, values }, { text: 'COMMIT' }], true);
    this.time = timeOf(opened);
    return (answer?.rows ?? []) as Row[];
  }
  async one<Row>(text: string, values: readonly SqlValue[] = []): Promise<Row> {
    return onlyRow(await this.query<Row>(text, values), text);
  }
  async maybe<Row>(text: string, values: readonly SqlValue[] = []): Promise<Row | null> {
    return onlyRowOrNone(await this.query<Row>(text, values), text);
  }
}

function withNumbers(value: unknown, given: ReadonlyMap<number, number | null>): unknown {
  if (typeof value === 'number') return given.get(value) ?? value;
  if (Array.isArray(value)) return value.map((part) => withNumbers(part, given));
  if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, withNumbers(part, given)]));
}

function onlyRow<Row>(rows: readonly Row[], text: string): Row {
  const row = onlyRowOrNone(rows, text);
  assert(row !== null, `expected one row: ${text.slice(0, 80)}`);
  return row;
}
function onlyRowOrNone<Row>(rows: readonly Row[], text: string): Row | null {
  assert(rows.length <= 1, `expected at most one row, got ${rows.length}: ${text.slice(0, 80)}`);
  return rows[0] ?? null;
}

const uuid = /^[0-9a-f-]{36}$/i;
function literal(id: string | null | undefined): string {
  if (id === null || id === undefined) return "''";
  assert(uuid.test(id), 'scope id is not a UUID');
  return `'${id}'`;
}

/**
 * How statements of a transaction are planned: each time; once, to be remembered; or once for whoever only looks things
 * up by their keys.
 */
export type Plans = 'anew' | 'remembered' | 'by-key';
const remembered = "set_config('plan_cache_mode', 'force_generic_plan', true), ";
const howToPlan: Readonly<Record<Plans, string>> = {
  anew: '',
  // A plan made once serves whatever the keys are.
  remembered,
  // A plan made while a table was small, those of foreign keys included, must not read it through when it has grown.
  'by-key': `${remembered}set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true), `,
};

/** Begins a transaction: the tenant as the first statement, and the time, in one round trip. */
export function openingOf(begin: 'BEGIN' | 'BEGIN READ ONLY', scope: Scope, lockTimeoutMs: number, plans: Plans): Statement {
  return {
    text: `${begin}; SELECT set_config('app.organization', ${literal(scope.organizationId)}, true), set_config('app.account', ${literal(scope.accountId)}, true), ` +
      `set_config('app.user', ${literal(scope.userId)}, true), set_config('lock_timeout', '${Math.trunc(lockTimeoutMs)}', true), ` +
      `${howToPlan[plans]}kernel.now() AS now`,
  };
}

/** What the opening of a transaction answered: two statements, two results. */
export function timeOf(opened: unknown): Date {
  const now = (opened as readonly { readonly rows: readonly { readonly now: Date }[] }[])[1]?.rows[0]?.now;
  assert(now, 'the database did not tell the time');
  return now;
}
