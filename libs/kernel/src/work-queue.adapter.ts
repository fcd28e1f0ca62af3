import { Queue, Worker, withBackend, createPostgresBackend, type ConnectionOptions, type Job } from 'bullmq';
import { Redis } from 'ioredis';

/** A piece of work: ids only, never personal or card data. The id makes adding it twice harmless while it waits. */
export interface Work {
  readonly name: string;
  /** Letters, digits and dashes. */
  readonly id: string;
  readonly data: Readonly<Record<string, string | number>>;
  readonly triesMax?: number;
}
export type WorkHandler = (data: Readonly<Record<string, string | number>>) => Promise<void>;

export interface WorkQueueOptions {
  /** Redis or Valkey when given, otherwise PostgreSQL. */
  readonly redisUrl?: string | null;
  /** Application role's address, for the PostgreSQL backend. */
  readonly databaseUrl: string;
  /** Separates several queues on one server (tests). */
  readonly name?: string;
  readonly onError?: (error: Error) => void;
}

/**
 * BullMQ on PostgreSQL or on Redis, by configuration. It only hurries work that the database already knows:
 * losing the whole queue loses nothing, delivering twice changes nothing.
 */
export class WorkQueue {
  private readonly queue: Queue;
  private readonly workers: Worker[] = [];
  private readonly redis: Redis[] = [];
  private readonly name: string;

  constructor(private readonly options: WorkQueueOptions) {
    this.name = options.name ?? 'preau';
    this.queue = this.open((Classes, connection) => new Classes.Queue(this.name, { connection, defaultJobOptions: { removeOnComplete: true, removeOnFail: { count: 1_000 }, attempts: 8, backoff: { type: 'exponential', delay: 500 } } }));
    this.queue.on('error', (error: Error) => this.options.onError?.(error));
  }

  private open<Made>(make: (classes: { Queue: typeof Queue; Worker: typeof Worker }, connection: ConnectionOptions) => Made): Made {
    const { redisUrl, databaseUrl } = this.options;
    if (redisUrl) {
      const connection = new Redis(redisUrl, { maxRetriesPerRequest: null });
      connection.on('error', (error: Error) => this.options.onError?.(error));
      this.redis.push(connection);
      return make({ Queue, Worker }, connection);
    }
    const onPostgres = withBackend(createPostgresBackend) as unknown as { Queue: typeof Queue; Worker: typeof Worker };
    return make(onPostgres, { connectionString: databaseUrl, schema: 'bullmq', max: 4 } as unknown as ConnectionOptions);
  }

  async add(works: readonly Work[]): Promise<void> {
    if (works.length === 0) return;
    await this.queue.addBulk(works.map((work) => ({ name: work.name, data: work.data, opts: { jobId: work.id, ...(work.triesMax === undefined ? {} : { attempts: work.triesMax }) } })));
  }

  /** Starts handing waiting work to `handlers`, by name, `concurrency` at a time. A handler that throws is tried again. */
  consume(handlers: Readonly<Record<string, WorkHandler>>, concurrency: number): void {
    const worker = this.open((Classes, connection) => new Classes.Worker(this.name, async (job: Job) => {
      const handler = handlers[job.name];
      if (handler === undefined) throw new Error(`nobody handles ${job.name}`);
      await handler(job.data as Readonly<Record<string, string | number>>);
    }, { connection, concurrency, lockDuration: 30_000, stalledInterval: 10_000, maxStalledCount: 100 }));
    worker.on('error', (error: Error) => this.options.onError?.(error));
    worker.on('failed', (_job: Job | undefined, error: Error) => this.options.onError?.(error));
    this.workers.push(worker);
  }

  async waitUntilReady(): Promise<void> {
    await this.queue.waitUntilReady();
    await Promise.all(this.workers.map((worker) => worker.waitUntilReady()));
  }

  async counts(): Promise<Record<string, number>> {
    return this.queue.getJobCounts();
  }

  /** Forgets everything that waits, as if the server had been lost. */
  async lose(): Promise<void> {
    await this.queue.obliterate({ force: true });
  }

  async close(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.close()));
    await this.queue.close();
    for (const connection of this.redis) connection.disconnect();
  }
}
