import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { Pool } from 'pg';
import { SMTPServer } from 'smtp-server';
import { configureIdentity, identityDefaults } from '@preau/identity';
import { Commands, Database, newId, Sealer, system } from '@preau/kernel';
import type { TestDatabase } from '@preau/kernel/testing';
import { AccessTokens } from '../../../apps/api/src/auth/access-token';
import { tables } from '../../../apps/api/src/tables';
import { MerchantDesk } from '../../../apps/sandbox-processor/src/testing/merchant-desk';
import { prepareDatabase, type PreparedDatabase } from '../../launcher/database';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../postgres/embedded';
import { StripeStandIn } from '../../stripe-stand-in/stand-in';
import { startTestRedis, type TestRedis } from '../../test-postgres/test-redis';
import { childFlags } from '../../launcher/child';
import { Program } from './program';

/** The folder that holds what was built, this file included. */
const dist = join(__dirname, '../../..');
/** Who starts a process a thousand times does not compile it a thousand times. */
const codeCache = join(tmpdir(), 'preau-stage-code');
const quickFlags = childFlags.filter((flag) => flag !== '--enable-source-maps');
const adminKey = 'key-of-whoever-runs-the-processor-on-the-stage';
const jwtSecret = 'a secret of the stage for tokens, thirty-two characters or more';
const encryptionKey = 'a secret of the stage for sealing, thirty-two characters or more';
const mailHeadCharacters = 8_192;
const passwords = { appPassword: 'preau', sweeperPassword: 'preau', sandboxPassword: 'preau' };

/** The machine itself never crashes here: its disk may be lazy unless commits are what is measured. */
const lazyDisk = ['fsync=off', 'full_page_writes=off'];
/** A server that is never killed may even keep its last commits to itself for a while. */
const lazyCommits = ['synchronous_commit=off'];
const serverSettings = ['max_connections=300', 'max_wal_size=4GB', 'shared_buffers=256MB', 'jit=off', 'deadlock_timeout=200ms', 'log_min_messages=fatal'];

export interface StageOptions {
  /** Commits reach the disk, as in production. */
  readonly durable?: boolean;
  /** The queue lives in Redis instead of PostgreSQL. */
  readonly redis?: boolean;
  /** The database is killed in this campaign: what it has committed is written, though not to the disk. */
  readonly crashes?: boolean;
}

/** A whole installation of its own, thrown away at the end: real servers, real processes, real addresses. */
export class Stage {
  private readonly programs: Program[] = [];
  private sandbox: Program | null = null;
  readonly tokens = new AccessTokens(jwtSecret);
  readonly sealer = new Sealer(encryptionKey);
  readonly commands: Commands;
  private readonly owners: Pool;
  /** Mails that reached the mail server, by the part of their id that says which message it is: how many copies. */
  readonly mailsReceived = new Map<string, number>();
  /** When the first copy of each was in, on the clock of the machine. */
  readonly mailsReceivedAt = new Map<string, number>();

  private constructor(
    private readonly postgres: EmbeddedPostgres,
    readonly database: PreparedDatabase,
    private readonly owner: Pool,
    readonly app: Database,
    private readonly redis: TestRedis | null,
    private readonly mail: SMTPServer,
    /** Stands where Stripe stands: a campaign reaches nobody outside. */
    private readonly stripe: StripeStandIn,
    private readonly options: StageOptions,
  ) {
    this.commands = new Commands(app);
    configureIdentity({ sealer: this.sealer, hashing: { ...identityDefaults.hashing, memoryKib: 64, passes: 1 } });
    this.owners = new Pool({ connectionString: this.serverUrl('preau'), max: 6 });
    // A connection that the server cuts at the very end is no failure of a run.
    this.owners.on('error', () => undefined);
    // A worker that is killed with a letter in hand breaks its connection.
    mail.on('error', () => undefined);
    mail.onData = (stream, _session, done) => {
      let head = '';
      stream.on('data', (part: Buffer) => {
        if (head.length < mailHeadCharacters) head += part.toString('latin1');
      });
      stream.once('end', () => {
        const id = /^message-id:\s*<([^@>]+)/im.exec(head)?.[1] ?? 'unknown';
        if (!this.mailsReceivedAt.has(id)) this.mailsReceivedAt.set(id, Date.now());
        this.mailsReceived.set(id, (this.mailsReceived.get(id) ?? 0) + 1);
        done();
      });
    };
  }

  static async open(options: StageOptions = {}): Promise<Stage> {
    const folder = join(tmpdir(), `preau-stage-${process.pid}-${randomBytes(4).toString('hex')}`);
    const postgres = await startEmbeddedPostgres({ folder, password: 'preau', settings: [...serverSettings, ...(options.durable === true ? [] : lazyDisk), ...(options.durable === true || options.crashes === true ? [] : lazyCommits)], throwAway: true });
    try {
      const database = await prepareDatabase(`${postgres.url.replace(/\/postgres$/, '')}/preau`, passwords, true);
      const admin = oneConnection(postgres);
      const app = new Database({ url: database.appUrl, tables, poolMax: 10, hotPoolMax: 4, applicationName: 'campaign' });
      const mail = new SMTPServer({ authOptional: true, disabledCommands: ['STARTTLS'], logger: false });
      await new Promise<void>((resolve) => mail.listen(0, '127.0.0.1', resolve));
      return new Stage(postgres, database, admin, app, options.redis === true ? await startTestRedis(requireRedis()) : null, mail, await StripeStandIn.start(), options);
    } catch (error) {
      await postgres.stop();
      throw error;
    }
  }

  /** The role that owns everything. */
  get admin(): Pool {
    return this.owner;
  }
  /** Endings of the processor that nobody asked for. */
  get sandboxCrashes(): number {
    return this.sandbox?.crashes ?? 0;
  }

  /** Kills PostgreSQL under everything that uses it, and starts it again. */
  async crashDatabase(signal: 'SIGQUIT' | 'SIGKILL'): Promise<void> {
    await this.postgres.crash(signal);
  }

  /** Address of the superuser, any database. */
  serverUrl(database: string): string {
    const url = new URL(this.postgres.url);
    url.pathname = `/${database}`;
    return url.toString();
  }

  /** What specs of contexts stand on, so that their own arrangements can be used here. */
  get db(): TestDatabase {
    const { admin, commands, app } = this;
    return {
      database: app, commands, name: 'preau', appUrl: this.database.appUrl, sweeperUrl: this.database.sweeperUrl, adminUrl: this.serverUrl('preau'), admin, actor: system('campaign'),
      organization: () => Promise.reject(new Error('the stage founds its organizations')),
      async moveClock(interval) {
        const moved = await admin.query<{ now: Date }>('select kernel.move_clock($1::interval) as now', [interval]);
        return moved.rows[0]?.now ?? new Date();
      },
      close: () => Promise.resolve(),
    };
  }

  get desk(): MerchantDesk {
    return new MerchantDesk({ url: this.sandboxUrl, adminKey, close: () => Promise.resolve() });
  }
  get sandboxUrl(): string {
    if (this.sandbox === null) throw new Error('the processor has not been started');
    return this.sandbox.url;
  }

  /** Address of Redis when the queue lives there. */
  get redisUrl(): string | null {
    return this.redis?.url ?? null;
  }

  async startSandbox(env: Readonly<Record<string, string>> = {}): Promise<Program> {
    this.sandbox = this.program('sandbox-processor', 'apps/sandbox-processor/src/main.js', {
      NODE_ENV: 'development', SANDBOX_HOST: '127.0.0.1', SANDBOX_PORT: '0', SANDBOX_ADMIN_KEY: adminKey, SANDBOX_DATABASE_URL: this.database.sandboxUrl, ...env,
    });
    return this.sandbox.start();
  }
  async startApi(env: Readonly<Record<string, string>> = {}): Promise<Program> {
    return this.api(env).start();
  }
  /** An API that has not been started. */
  api(env: Readonly<Record<string, string>> = {}): Program {
    return this.program('api', 'apps/api/src/main.js', { ...this.productEnvironment(), PORT: '0', PREAU_RATE_LIMIT_FACTOR: '1000000', ...env });
  }
  async startWorker(env: Readonly<Record<string, string>> = {}): Promise<Program> {
    return this.worker(env).start();
  }
  /** A worker that has not been started. */
  worker(env: Readonly<Record<string, string>> = {}): Program {
    return this.program('worker', 'apps/worker/src/main.js', { ...this.productEnvironment(), ...env });
  }
  /** A process of the campaign itself, so that the load does not share the product's. */
  async startOwn(name: string, file: string, env: Readonly<Record<string, string>> = {}): Promise<Program> {
    return this.program(name, file, { NODE_ENV: 'production', ...env }).start();
  }

  private program(name: string, file: string, env: Readonly<Record<string, string>>): Program {
    const quick = this.options.crashes === true;
    const program = new Program(name, join(dist, file), { ...(quick ? { NODE_COMPILE_CACHE: codeCache } : {}), ...env }, quick ? quickFlags : childFlags);
    this.programs.push(program);
    return program;
  }
  private productEnvironment(): Record<string, string> {
    const { port } = this.mail.server.address() as AddressInfo;
    return {
      NODE_ENV: 'production', PREAU_MODE: 'test', PREAU_DEMO: '1', HOST: '127.0.0.1', PREAU_PUBLIC_URL: 'http://localhost',
      DATABASE_APP_URL: this.database.appUrl, DATABASE_SWEEPER_URL: this.database.sweeperUrl, PREAU_JWT_SECRET: jwtSecret, PREAU_ENCRYPTION_KEY: encryptionKey,
      SMTP_URL: `smtp://127.0.0.1:${port}`, SANDBOX_ADMIN_KEY: adminKey, STRIPE_API_URL: this.stripe.url, ...(this.sandbox === null ? {} : { SANDBOX_URL: this.sandbox.url }),
      ...(this.redis === null ? {} : { REDIS_URL: this.redis.url }),
    };
  }

  /** Asks as the role that owns everything; several may ask at once. */
  async rows<Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    return (await this.owners.query(text, values as unknown[])).rows as Row[];
  }

  familyToken(family: { readonly userId: string; readonly accountId: string }): string {
    return this.tokens.sign({ sub: family.userId, app: 'portal', sid: newId(), account: family.accountId }).accessToken;
  }
  staffToken(userId: string): string {
    return this.tokens.sign({ sub: userId, app: 'admin', sid: newId() }).accessToken;
  }
  integratorToken(client: { readonly clientId: string; readonly organizationId: string; readonly scopes: readonly string[] }): string {
    return this.tokens.sign({ sub: client.clientId, app: 'api', sid: client.clientId, organization: client.organizationId, scopes: client.scopes }).accessToken;
  }

  async close(): Promise<void> {
    // The servers are no reason for this process to stay; until they have stopped, this is.
    const awake = setInterval(() => undefined, 1_000);
    await Promise.all(this.programs.map((program) => program.kill()));
    await this.app.close();
    await this.admin.end();
    await this.owners.end();
    await new Promise<void>((resolve) => this.mail.close(() => resolve()));
    await this.stripe.stop();
    await this.redis?.stop();
    await this.postgres.stop();
    clearInterval(awake);
  }
}

/** One connection of the superuser, whose statements wait for each other. */
function oneConnection(postgres: EmbeddedPostgres): Pool {
  const url = new URL(postgres.url);
  url.pathname = '/preau';
  const pool = new Pool({ connectionString: url.toString(), max: 1, idleTimeoutMillis: 0 });
  // It is cut when the server is killed; who asks next has a new one.
  pool.on('error', () => undefined);
  return pool;
}

/** Path of redis-server, or null on a machine without one. */
export function redisProgram(): string | null {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin', '/usr/local/bin'];
  return folders.map((folder) => join(folder, 'redis-server')).find((file) => existsSync(file)) ?? null;
}
function requireRedis(): string {
  const program = redisProgram();
  if (program === null) throw new Error('redis-server is not installed on this machine');
  return program;
}
