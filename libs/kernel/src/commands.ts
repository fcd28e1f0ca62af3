import { createHash } from 'node:crypto';
import { principalOf, type Actor } from './actor';
import type { Database, Pending, Scope } from './database.adapter';
import { DomainError } from './domain-error';
import type { RecordedEvent } from './events';
import { newId, platformOrganizationId } from './ids';
import type { Sql, Tx } from './tx';
import { isWorthRetrying, sqlStateOf } from './sql-state';
import type { Command, Reaction, Read } from './use-case';

export interface ExecuteOptions {
  /** The tenant; defaults to the staff member's or integrator's own. */
  readonly organizationId?: string | null;
  /** What the client sent as Idempotency-Key; the answer is stored with it. */
  readonly idempotencyKey?: string;
  readonly pool?: 'hot' | 'general';
}

const triesMax = 3;

/** The tenant and person under whom an actor's transaction runs. */
export function scopeOf(actor: Actor, organizationId?: string | null): Scope {
  switch (actor.kind) {
    case 'family':
      return { organizationId: organizationId ?? null, accountId: actor.accountId, userId: actor.userId };
    case 'staff':
      return { organizationId: actor.organizationId, userId: actor.userId };
    case 'integrator':
      return { organizationId: actor.organizationId };
    case 'visitor':
    case 'system':
      return { organizationId: organizationId ?? null };
    default:
      return actor satisfies never;
  }
}

function canonical(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(canonical);
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, part]) => [key, canonical(part)]));
  }
  return value;
}
function fingerprintOf(name: string, input: unknown): string {
  return createHash('sha256').update(`${name}\n${JSON.stringify(canonical(input))}`).digest('hex');
}

/** Runs use cases: one transaction each, with tenant, idempotency, audit, outbox and bounded retry around it. */
export class Commands {
  constructor(private readonly database: Database) {}

  /**
   * @throws DomainError of the use case; 'kernel.idempotency-key-reused' when the key was used for another input;
   * 'kernel.idempotency-key-in-progress' or 'kernel.busy' when a lock could not be had in time.
   */
  async execute<Input, View>(useCase: Command<Input, View>, input: Input, actor: Actor, options: ExecuteOptions = {}): Promise<View> {
    const scope = scopeOf(actor, options.organizationId);
    const { idempotencyKey: key, pool } = options;
    const told = (answer: Answer | null) => (tx: Tx, pending: Pending) => record(tx, pending, useCase.name, actor, answer);
    if (key === undefined) return retried(() => this.database.transaction(scope, (tx) => useCase.run(tx, input, actor), { pool, beforeCommit: told(null) }));
    const once: Once = { organizationId: scope.organizationId ?? platformOrganizationId, principal: principalOf(actor), key, fingerprint: fingerprintOf(useCase.name, input) };
    return retried(() => {
      let mayBegin = false;
      let answer: Answer | null = null;
      const work = this.database.transaction(scope, async (tx, _pending, taken) => {
        mayBegin = true;
        if (taken.length === 0) return firstAnswer<View>(tx, once);
        const view = await useCase.run(tx, input, actor);
        answer = { once, view };
        return view;
      }, { pool, beforeCommit: (tx, pending) => told(answer)(tx, pending), first: takeKey(once) });
      return work.catch((error: unknown) => {
        if (!mayBegin && sqlStateOf(error) === '55P03') throw new DomainError('kernel.idempotency-key-in-progress', {}, { cause: error });
        throw error;
      });
    });
  }

  /** Asks; the database refuses any write. */
  async ask<Input, View>(useCase: Read<Input, View>, input: Input, actor: Actor, options: { readonly organizationId?: string | null } = {}): Promise<View> {
    const scope = scopeOf(actor, options.organizationId);
    const work = (sql: Sql): Promise<View> => useCase.run(sql, input, actor);
    return useCase.questions === 'one' ? this.database.lookOnce(scope, work) : this.database.look(scope, work);
  }

  /** Runs a reaction once per event, however often the queue delivers it: the inbox row is in its transaction. */
  async react<Payload>(useCase: Reaction<Payload>, recorded: RecordedEvent<Payload>): Promise<'done' | 'already done'> {
    const actor: Actor = { kind: 'system', name: useCase.name };
    return retried(() =>
      this.database.transaction(
        { organizationId: recorded.organizationId },
        async (tx) => {
          const fresh = await tx.query('insert into kernel.inbox (consumer, event_id) values ($1, $2) on conflict do nothing returning event_id', [useCase.name, recorded.eventId]);
          if (fresh.length === 0) return 'already done' as const;
          await useCase.run(tx, recorded.payload, recorded);
          return 'done' as const;
        },
        { beforeCommit: (tx, pending) => record(tx, pending, useCase.name, actor, null) },
      ),
    );
  }
}

async function retried<View>(work: () => Promise<View>): Promise<View> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (sqlStateOf(error) === '55P03') throw new DomainError('kernel.busy', {}, { cause: error });
      if (attempt >= triesMax || !isWorthRetrying(error)) throw error;
    }
  }
}

/** One use of an Idempotency-Key. */
interface Once {
  readonly organizationId: string;
  readonly principal: string;
  readonly key: string;
  readonly fingerprint: string;
}
/** Waits for a first request with the same key that is still running, as long as lock_timeout allows. Answers a row to the first. */
function takeKey({ organizationId, principal, key, fingerprint }: Once): { text: string; values: unknown[] } {
  return {
    text: 'insert into kernel.idempotency_key (organization_id, principal, key, fingerprint, created_at) values ($1, $2, $3, $4, kernel.now()) on conflict do nothing returning key',
    values: [organizationId, principal, key, fingerprint],
  };
}

async function firstAnswer<View>(tx: Tx, { organizationId, principal, key, fingerprint }: Once): Promise<View> {
  const stored = await tx.one<{ fingerprint: string; answer: { view: View } | null }>(
    'select fingerprint, answer from kernel.idempotency_key where organization_id = $1 and principal = $2 and key = $3',
    [organizationId, principal, key],
  );
  if (stored.fingerprint !== fingerprint) throw new DomainError('kernel.idempotency-key-reused');
  return (stored.answer?.view ?? undefined) as View;
}

/** What a key is answered from now on. */
interface Answer {
  readonly once: Once;
  readonly view: unknown;
}
const keepsAnswer = (answer: number): string =>
  `update kernel.idempotency_key set answer = kernel.given_in($${answer}, $1)::jsonb where organization_id = $2 and principal = $${answer + 1} and key = $${answer + 2}`;

/** The audit line, the events and the answer for the key, in one statement, last before the commit. */
function record(tx: Tx, pending: Pending, name: string, actor: Actor, answer: Answer | null): void {
  const common = [tx.standIns, tx.organizationIdOrNull ?? platformOrganizationId];
  const answered = answer === null ? [] : [JSON.stringify({ view: answer.view ?? null }), answer.once.principal, answer.once.key];
  if (pending.events.length === 0 && pending.notes.length === 0) {
    if (answer !== null) tx.send(keepsAnswer(3), [...common, ...answered]);
    return;
  }
  tx.send(
    `with audited as (
       insert into kernel.audit_line (organization_id, at, actor, command, notes) values ($2, kernel.now(), $3, $4, kernel.given_in($5, $1)::jsonb)
     )${answer === null ? '' : `, answered as (${keepsAnswer(7)})`}
     insert into kernel.outbox (organization_id, event_id, type, payload, occurred_at)
     select $2, e."eventId", e.type, e.payload, kernel.now()
     from jsonb_to_recordset(kernel.given_in($6, $1)::jsonb) as e("eventId" uuid, type text, payload jsonb)`,
    [...common, JSON.stringify(auditedActor(actor)), name, JSON.stringify(pending.notes), JSON.stringify(pending.events), ...answered],
  );
}

function auditedActor(actor: Actor): Record<string, unknown> {
  switch (actor.kind) {
    case 'family':
    case 'staff':
      return { kind: actor.kind, userId: actor.userId };
    case 'integrator':
      return { kind: actor.kind, clientId: actor.clientId };
    case 'visitor':
      return { kind: actor.kind };
    case 'system':
      return { kind: actor.kind, name: actor.name };
    default:
      return actor satisfies never;
  }
}

/** An event built by hand, for tests and replays. */
export function recordedEvent<Payload>(organizationId: string, type: string, payload: Payload, occurredAt: Date): RecordedEvent<Payload> {
  return { outboxId: 0, eventId: newId(), organizationId, type, payload, occurredAt };
}
