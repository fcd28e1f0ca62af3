import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chownSync, closeSync, existsSync, lstatSync, mkdirSync, openSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { postgresBinaries, publicFolder } from './binaries';
import { clearFormerServer } from './former-server';
import { freePort } from './free-port';
import { everybodyCanEnter, ownerOf, serverUserWhenRoot } from './server-user';
import { startWatchdog } from './watchdog';

export interface EmbeddedPostgresOptions {
  /** Folder of the cluster, made on first start. As root under a closed home it becomes a link to a public place. */
  folder: string;
  /** Password of the superuser `postgres`; counts when the cluster is made. */
  password: string;
  /** Preferred port; another free one is taken when it is busy. Any free one when absent. */
  port?: number;
  /** Server settings, as `name=value`. */
  settings?: string[];
  /** A throw-away cluster: made without syncing, removed when it stops. */
  throwAway?: boolean;
}

export interface EmbeddedPostgres {
  port: number;
  /** Address of the superuser: postgres://postgres:…@127.0.0.1:port/postgres */
  url: string;
  /** Resolves when the server process has ended, whoever ended it. */
  ended: Promise<void>;
  /** Ends the server without a goodbye (SIGQUIT cuts its sessions, SIGKILL tells them nothing) and starts it again where it was. */
  crash(signal: 'SIGQUIT' | 'SIGKILL'): Promise<void>;
  stop(): Promise<void>;
}

const startSecondsMax = 60;
const stopSecondsMax = 30;
const startTriesMax = 5;
/** The sessions of a server that was killed notice it one after the other; until the last has, no other may start. */
const restartTriesMax = 100;

/**
 * Starts PostgreSQL from the packaged binaries and waits until it answers. The server stops by itself
 * when this process disappears, even by SIGKILL. Throws with the tail of the server's log when it will not start.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const binaries = postgresBinaries();
  const cluster = place(options.folder);
  if (existsSync(cluster)) refuseForeignCluster(cluster);
  await clearFormerServer(cluster);
  if (!existsSync(join(cluster, 'PG_VERSION'))) await makeCluster(binaries, cluster, options);
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort(attempt === 1 ? options.port : undefined);
    let launched = launch(binaries, cluster, port, options);
    const { server, ended, dismissWatchdog } = launched;
    if (await becameReady(server, cluster)) {
      server.unref();
      const crash = async (signal: 'SIGQUIT' | 'SIGKILL'): Promise<void> => {
        launched.server.ref();
        launched.server.kill(signal);
        await launched.ended;
        await launched.dismissWatchdog();
        launched = await launchAgain(binaries, cluster, port, options);
      };
      const stop = async (): Promise<void> => {
        launched.server.ref();
        await endServer(launched.server, launched.ended);
        await launched.dismissWatchdog();
        if (options.throwAway) for (const path of leftovers(cluster, options)) rmSync(path, { recursive: true, force: true });
      };
      return { port, url: `postgres://postgres:${encodeURIComponent(options.password)}@127.0.0.1:${port}/postgres`, ended, crash, stop };
    }
    await endServer(server, ended);
    await dismissWatchdog();
    const log = readFileSync(logFile(cluster), 'utf8').slice(-4000);
    // Another program took the port meanwhile, or the processes of a killed server are still on their way out.
    const passing = /could not bind|in use/i.test(log);
    if (!passing || attempt >= startTriesMax) throw new Error(`PostgreSQL did not start in ${cluster}:\n${log}`);
    await wait(300 * attempt);
  }
}

/** The real folder of the cluster: where it was asked for, or behind a link when the server's user cannot go there. */
function place(folder: string): string {
  const wanted = resolve(folder);
  mkdirSync(dirname(wanted), { recursive: true });
  if (existsSync(wanted)) return realpathSync(wanted);
  if (!serverUserWhenRoot() || everybodyCanEnter(dirname(wanted))) return wanted;
  const real = join(publicFolder(), `data-${createHash('sha256').update(wanted).digest('hex').slice(0, 16)}`);
  // No link leads to it any more: the state folder was cleared, and the data behind it goes too.
  if (!lstatSync(wanted, { throwIfNoEntry: false })) {
    rmSync(real, { recursive: true, force: true });
    symlinkSync(real, wanted);
  }
  return real;
}

function refuseForeignCluster(cluster: string): void {
  const own = process.getuid?.();
  if (own === undefined || own === 0 || ownerOf(cluster).uid === own) return;
  throw new Error(`The database in ${cluster} was made by another user of this machine (root?). Start as that user, or remove the folder.`);
}

async function makeCluster(binaries: string, cluster: string, options: EmbeddedPostgresOptions): Promise<void> {
  const user = serverUserWhenRoot();
  rmSync(cluster, { recursive: true, force: true }); // a first start that was killed half way
  mkdirSync(cluster, { recursive: true, mode: 0o700 });
  const passwordFile = `${cluster}.password`;
  writeFileSync(passwordFile, `${options.password}\n`, { mode: 0o600 });
  if (user) for (const path of [cluster, passwordFile]) chownSync(path, user.uid, user.gid);
  const flags = [
    `--pgdata=${cluster}`, '--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256',
    '--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8',
    ...(options.throwAway ? ['--no-sync'] : []),
  ];
  try {
    await new Promise<void>((done, fail) => {
      const initdb = spawn(join(binaries, 'bin', 'initdb'), flags, { ...user, cwd: '/', env: serverEnvironment(), stdio: ['ignore', 'ignore', 'pipe'] });
      let complaint = '';
      initdb.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
      initdb.once('error', fail);
      initdb.once('close', (code) => (code === 0 ? done() : fail(new Error(`initdb failed (${code}) in ${cluster}:\n${complaint}`))));
    });
  } catch (error) {
    rmSync(cluster, { recursive: true, force: true });
    throw error;
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

interface Launched {
  server: ChildProcess;
  ended: Promise<void>;
  dismissWatchdog(): Promise<void>;
}

function launch(binaries: string, cluster: string, port: number, options: EmbeddedPostgresOptions): Launched {
  const user = serverUserWhenRoot() && ownerOf(cluster);
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'timezone=UTC', 'log_timezone=UTC', ...(options.settings ?? [])];
  const flags = ['-D', cluster, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])];
  const watchdog = startWatchdog(options.throwAway ? leftovers(cluster, options) : []);
  const log = openSync(logFile(cluster), 'w', 0o600);
  // Detached: a Ctrl-C in the terminal is for us, the server is stopped last.
  const server = spawn(join(binaries, 'bin', 'postgres'), flags, { ...user, cwd: '/', env: serverEnvironment(), detached: true, stdio: ['ignore', log, log] });
  closeSync(log);
  if (server.pid) watchdog.watch(server.pid);
  const ended = new Promise<void>((done) => {
    server.once('exit', () => done());
    server.once('error', () => done());
  });
  return { server, ended, dismissWatchdog: () => watchdog.dismiss() };
}

async function launchAgain(binaries: string, cluster: string, port: number, options: EmbeddedPostgresOptions): Promise<Launched> {
  for (let attempt = 1; ; attempt += 1) {
    const launched = launch(binaries, cluster, port, options);
    if (await becameReady(launched.server, cluster)) {
      launched.server.unref();
      return launched;
    }
    await endServer(launched.server, launched.ended);
    await launched.dismissWatchdog();
    if (attempt >= restartTriesMax) throw new Error(`PostgreSQL did not start again in ${cluster}:\n${readFileSync(logFile(cluster), 'utf8').slice(-4000)}`);
    await wait(100);
  }
}

/** The server writes "ready" on the eighth line of its pid file once it accepts connections. */
async function becameReady(server: ChildProcess, cluster: string): Promise<boolean> {
  const pidFile = join(cluster, 'postmaster.pid');
  for (let waited = 0; waited < startSecondsMax; waited += 0.02) {
    if (server.pid === undefined || server.exitCode !== null || server.signalCode !== null) return false;
    const lines = existsSync(pidFile) ? readFileSync(pidFile, 'utf8').split('\n') : [];
    if (Number(lines[0]) === server.pid && lines[7]?.trim() === 'ready') return true;
    await wait(20);
  }
  return false;
}

/** Fast shutdown: sessions are cut, the data is written; then harder, as far as it takes. */
async function endServer(server: ChildProcess, ended: Promise<void>): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (server.exitCode !== null || server.signalCode !== null) return;
    server.kill(signal);
    const given = new AbortController();
    await Promise.race([ended, wait(stopSecondsMax * 1000, undefined, { signal: given.signal }).catch(() => undefined)]);
    given.abort();
  }
}

function leftovers(cluster: string, options: EmbeddedPostgresOptions): string[] {
  return [cluster, logFile(cluster), resolve(options.folder)];
}

function logFile(cluster: string): string {
  return `${cluster}.log`;
}

function serverEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, SystemRoot: process.env.SystemRoot, LC_ALL: 'C', TZ: 'UTC' };
}
