import { type ChildProcess, fork } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../postgres/embedded';
import { announcement } from './announce';
import { Child, childFlags } from './child';
import { type PreparedDatabase, prepareDatabase } from './database';
import { readDemo } from './demo';
import { type Installation, installationOf } from './installation';
import { LogFile } from './log-file';
import { Ports } from './ports';
import { clearFormerRun, forgetRunning, noteRunning } from './running';
import { type Secrets, secretsOf } from './secrets';

const databaseSettings = ['max_connections=200', 'shared_buffers=128MB', 'jit=off'];
const databaseRestartsMax = 5;

/** Everything that runs: PostgreSQL, the sandbox processor, the mail catcher, the API and the worker. */
class Launcher {
  private readonly children: Child[] = [];
  private postgres: EmbeddedPostgres | undefined;
  private seeding: ChildProcess | undefined;
  private databaseRestarts = 0;
  private stopping: Promise<void> | undefined;
  private readonly ports = new Ports(say);

  constructor(private readonly installation: Installation) {}

  async start(): Promise<void> {
    const { state, dist, mode, demo } = this.installation;
    mkdirSync(state, { recursive: true });
    await clearFormerRun(state, dist);
    noteRunning(state, []);
    const secrets = secretsOf(state);
    const database = await this.database(secrets);

    const port = await this.ports.take('Préau', Number(process.env.PORT ?? 3000));
    const sandboxPort = await this.ports.take('the sandbox processor', 3001);
    const site = process.env.PREAU_PUBLIC_URL ?? `http://localhost:${port}`;
    const sandbox = `http://localhost:${sandboxPort}`;
    const mail = await this.mail();
    const env = this.environment(secrets, database, { site, sandbox, smtp: mail.smtp });

    const processor = this.child('sandbox-processor', 'apps/sandbox-processor/src/main.js', sandboxEnvironment(mode, secrets, database, sandboxPort), `${sandbox}/health`);
    await Promise.all([processor.start(), mail.catcher?.start()]);
    if (demo && (database.isEmpty || (!process.env.DATABASE_URL && !existsSync(this.demoFile())))) await this.seed({ ...env, DATABASE_OWNER_URL: database.ownerUrl });
    const api = this.child('api', 'apps/api/src/main.js', { ...env, PORT: String(port) }, `http://127.0.0.1:${port}/api/v1/health`);
    const worker = this.child('worker', 'apps/worker/src/main.js', env);
    await Promise.all([api.start(), worker.start()]);

    const block = announcement({ site, sandbox, mail: mail.page }, demo ? readDemo(this.demoFile()) : undefined);
    writeFileSync(join(state, 'ready.txt'), block, { mode: 0o600 });
    console.log(block);
  }

  /** Stops in order: first what makes work, last the database. */
  stop(): Promise<void> {
    this.stopping ??= (async () => {
      this.seeding?.kill();
      for (const child of [...this.children].reverse()) await child.stop();
      await this.postgres?.stop();
      forgetRunning(this.installation.state);
      rmSync(join(this.installation.state, 'ready.txt'), { force: true });
    })();
    return this.stopping;
  }

  private async database(secrets: Secrets): Promise<PreparedDatabase> {
    const given = process.env.DATABASE_URL;
    if (!given) await this.startPostgres(secrets, await this.ports.take('PostgreSQL', 54_329));
    const ownerUrl = given ?? this.postgres?.url;
    if (!ownerUrl) throw new Error('PostgreSQL gave no address.');
    return prepareDatabase(ownerUrl, secrets, this.installation.demo);
  }

  private async startPostgres(secrets: Secrets, port: number): Promise<void> {
    const folder = join(this.installation.state, 'postgres');
    this.postgres = await startEmbeddedPostgres({ folder, password: secrets.postgresPassword, port, settings: databaseSettings });
    // The children keep their address, so it comes back on the same port or not at all.
    void this.postgres.ended.then(async () => {
      if (this.stopping) return;
      this.databaseRestarts += 1;
      if (this.databaseRestarts > databaseRestartsMax) return this.giveUp(`PostgreSQL ended ${this.databaseRestarts} times; its log: ${folder}.log`);
      say('PostgreSQL ended; started again.');
      await this.startPostgres(secrets, port);
      if (this.postgres?.port !== port) this.giveUp(`PostgreSQL could not take its port ${port} again.`);
    }).catch((error: Error) => this.giveUp(error.message));
  }

  /** Somebody else's SMTP server when SMTP_URL is given, else our catcher. */
  private async mail(): Promise<{ smtp: string; page?: string; catcher?: Child }> {
    if (process.env.SMTP_URL) return { smtp: process.env.SMTP_URL };
    const port = await this.ports.take('the caught mail', 1080);
    const smtpPort = await this.ports.take('SMTP', 1025);
    const env = { ...plainEnvironment(), PORT: String(port), SMTP_PORT: String(smtpPort), MAIL_FOLDER: join(this.installation.state, 'mail') };
    const catcher = this.child('mail-catcher', 'tools/mail-catcher/main.js', env);
    return { smtp: `smtp://127.0.0.1:${smtpPort}`, page: `http://localhost:${port}`, catcher };
  }

  private environment(secrets: Secrets, database: PreparedDatabase, at: { site: string; sandbox: string; smtp: string }): NodeJS.ProcessEnv {
    const { mode, demo, dist } = this.installation;
    return {
      ...plainEnvironment(),
      NODE_ENV: mode,
      HOST: '127.0.0.1',
      DATABASE_APP_URL: database.appUrl,
      DATABASE_SWEEPER_URL: database.sweeperUrl,
      SMTP_URL: at.smtp,
      PREAU_JWT_SECRET: secrets.jwtSecret,
      PREAU_ENCRYPTION_KEY: secrets.encryptionKey,
      SANDBOX_URL: at.sandbox,
      SANDBOX_ADMIN_KEY: secrets.sandboxAdminKey,
      PREAU_PUBLIC_URL: at.site,
      PREAU_MODE: mode,
      PREAU_WEB_ROOT: join(dist, 'web'),
      ...(demo ? { PREAU_DEMO: '1' } : {}),
    };
  }

  private async seed(env: NodeJS.ProcessEnv): Promise<void> {
    const program = join(this.installation.dist, 'tools/seed/seed.js');
    if (!existsSync(program)) throw new Error(`The demonstration cannot be made: ${program} was not built.`);
    const log = new LogFile(join(this.installation.state, 'logs', 'seed.log'));
    say('Making the demonstration…');
    this.seeding = fork(program, [], {
      env: { ...env, PREAU_DEMO_FILE: this.demoFile() },
      execArgv: childFlags,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      detached: true,
    });
    log.collect(this.seeding.stdout, this.seeding.stderr);
    const code = await new Promise((done, fail) => this.seeding?.once('error', fail).once('close', done));
    this.seeding = undefined;
    if (this.stopping) throw new Error('Stopped while the demonstration was made; the next start goes on with it.');
    if (code !== 0) throw new Error(`The demonstration could not be made. The end of ${log.file}:\n${log.tail()}`);
  }

  private demoFile(): string {
    return join(this.installation.state, 'demo.json');
  }

  private child(name: string, program: string, env: NodeJS.ProcessEnv, probe?: string): Child {
    if (this.stopping) throw new Error('Stopped before everything was up.');
    const { dist, state } = this.installation;
    const child = new Child(
      { name, program: join(dist, program), env, logFolder: join(state, 'logs'), ...(probe ? { probe } : {}) },
      {
        say,
        changed: () => noteRunning(state, this.children.flatMap(({ pid }) => pid ?? [])),
        givenUp: (reason) => this.giveUp(reason),
      },
    );
    this.children.push(child);
    return child;
  }

  private giveUp(reason: string): void {
    console.error(reason);
    void this.stop().finally(() => process.exit(1));
  }
}

function sandboxEnvironment(mode: string, secrets: Secrets, database: PreparedDatabase, port: number): NodeJS.ProcessEnv {
  return {
    ...plainEnvironment(),
    NODE_ENV: mode,
    SANDBOX_PORT: String(port),
    SANDBOX_PUBLIC_URL: `http://localhost:${port}`,
    SANDBOX_DATABASE_URL: database.sandboxUrl,
    SANDBOX_ADMIN_KEY: secrets.sandboxAdminKey,
  };
}

/** Our own environment without the owner's key to the database. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const { DATABASE_URL: _owner, DATABASE_OWNER_URL: _founder, ...rest } = process.env;
  return rest;
}

function say(line: string): void {
  console.log(line);
}

async function serve(): Promise<void> {
  const launcher = new Launcher(installationOf(process.env));
  const stop = (): void => void launcher.stop().then(() => process.exit(0));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  process.on('message', (message) => {
    if (message === 'stop') stop();
  });
  process.once('disconnect', stop); // `up` is gone
  try {
    await launcher.start();
    if (process.argv.includes('--exit-when-ready')) stop();
  } catch (error) {
    console.error((error as Error).message);
    await launcher.stop();
    process.exit(1);
  }
}

void serve();
