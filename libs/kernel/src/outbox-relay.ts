import type { Pool } from 'pg';
import type { Commands } from './commands';
import type { CrashAt } from './crash-points';
import type { RecordedEvent } from './events';
import type { Reaction } from './use-case';
import type { WorkQueue } from './work-queue.adapter';

interface OutboxRow {
  id: number;
  organization_id: string;
  event_id: string;
  type: string;
  payload: unknown;
  occurred_at: Date;
}

const batchMax = 200;
/** How long a handed-over event may stay unhandled before the sweeper hands it over again. */
const unhandledSecondsMax = 60;

/** Carries events from the outbox to the reactions, through the queue, at least once; the inbox makes it once. */
export class OutboxRelay {
  private readonly byType = new Map<string, Reaction<unknown>[]>();
  constructor(
    /** Pool of the sweeper role. */
    private readonly pool: Pool,
    private readonly queue: WorkQueue,
    private readonly commands: Commands,
    reactions: readonly Reaction<never>[],
    private readonly crashAt: CrashAt = () => undefined,
  ) {
    for (const reaction of reactions as unknown as readonly Reaction<unknown>[]) this.byType.set(reaction.to.id, [...(this.byType.get(reaction.to.id) ?? []), reaction]);
  }

  /** Hands what is unsent to the queue. A crash between the two steps hands it over twice, which changes nothing. */
  async handOver(): Promise<number> {
    const client = await this.pool.connect();
    // A connection that is cut between two statements fails the next one, which says so; unheard, it would end the process.
    const cut = (): void => undefined;
    client.on('error', cut);
    try {
      await client.query('begin');
      const unsent = await client.query<{ id: number }>('select id from kernel.outbox where sent_at is null order by id limit $1 for update skip locked', [batchMax]);
      const ids = unsent.rows.map((row) => Number(row.id));
      if (ids.length > 0) {
        await this.queue.add(ids.map((id) => ({ name: 'event', id: `event-${id}`, data: { outboxId: id } })));
        await this.crashAt('event-queued');
        await client.query('update kernel.outbox set sent_at = clock_timestamp() where id = any($1::bigint[])', [ids]);
      }
      await client.query('commit');
      return ids.length;
    } catch (error) {
      await client.query('rollback').catch(() => undefined);
      throw error;
    } finally {
      client.off('error', cut);
      client.release();
    }
  }

  /** What the queue lost: handed over, never handled. */
  async handOverAgain(): Promise<number> {
    const lost = await this.pool.query<{ id: number }>(
      `update kernel.outbox set sent_at = clock_timestamp()
       where id in (select id from kernel.outbox where handled_at is null and sent_at < clock_timestamp() - make_interval(secs => $2) order by id limit $1 for update skip locked)
       returning id`,
      [batchMax, unhandledSecondsMax],
    );
    await this.queue.add(lost.rows.map((row) => ({ name: 'event', id: `event-${row.id}-again-${Date.now()}`, data: { outboxId: Number(row.id) } })));
    return lost.rows.length;
  }

  /** The queue's handler for 'event'. */
  async handle(outboxId: number): Promise<void> {
    const found = await this.pool.query<OutboxRow>('select id, organization_id, event_id, type, payload, occurred_at from kernel.outbox where id = $1', [outboxId]);
    const row = found.rows[0];
    if (row === undefined) return;
    const recorded: RecordedEvent = { outboxId: Number(row.id), eventId: row.event_id, organizationId: row.organization_id, type: row.type, payload: row.payload, occurredAt: row.occurred_at };
    for (const reaction of this.byType.get(row.type) ?? []) await this.commands.react(reaction, recorded);
    // Who had to know knows: a sealed one-time token is not kept any longer.
    await this.pool.query('update kernel.outbox set handled_at = clock_timestamp(), payload = payload - \'sealedToken\' where id = $1', [outboxId]);
  }
}
