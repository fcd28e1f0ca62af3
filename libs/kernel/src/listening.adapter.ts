import { Client } from 'pg';

export interface ListeningOptions {
  /** A direct connection of the application role: what another process says is heard on it for as long as it lives. */
  readonly url: string;
  readonly channel: string;
  readonly onMessage: (payload: string) => void;
  /** What was said while it was down was not heard. */
  readonly onUp: () => void;
  readonly onDown: () => void;
}

const secondsBetweenTriesMax = 10;

/** One connection that listens to a channel of PostgreSQL, and comes back by itself when it is lost. */
export class Listening {
  private client: Client | null = null;
  private timer: NodeJS.Timeout | null = null;
  private stopped = false;
  private tries = 0;
  constructor(private readonly options: ListeningOptions) {}

  start(): void {
    void this.open();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    if (this.timer !== null) clearTimeout(this.timer);
    const { client } = this;
    this.client = null;
    await client?.end().catch(() => undefined);
  }

  private async open(): Promise<void> {
    const client = new Client({ connectionString: this.options.url, application_name: 'preau-listening', connectionTimeoutMillis: 10_000, keepAlive: true });
    this.client = client;
    const lost = (): void => this.lost(client);
    client.once('error', lost);
    client.once('end', lost);
    client.on('notification', ({ payload }) => this.options.onMessage(payload ?? ''));
    try {
      await client.connect();
      await client.query(`listen ${client.escapeIdentifier(this.options.channel)}`);
      this.tries = 0;
      if (this.client === client) this.options.onUp();
    } catch {
      lost();
    }
  }

  private lost(client: Client): void {
    if (this.stopped || this.client !== client) return;
    this.client = null;
    client.on('error', () => undefined);
    void client.end().catch(() => undefined);
    this.options.onDown();
    this.tries += 1;
    this.timer = setTimeout(() => void this.open(), Math.min(secondsBetweenTriesMax, this.tries) * 1_000);
  }
}
