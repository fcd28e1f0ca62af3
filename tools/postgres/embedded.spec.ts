import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded';

const settings = ['fsync=off'];
const root = join(__dirname, '../..');

describe('Embedded PostgreSQL', () => {
  const home = mkdtempSync(join(tmpdir(), 'preau-embedded-'));
  const folder = join(home, 'postgres');
  let server: EmbeddedPostgres | undefined;
  let data = folder;
  const start = async (): Promise<EmbeddedPostgres> => {
    server = await startEmbeddedPostgres({ folder, password: 'a b/c', settings });
    return server;
  };

  beforeAll(() => chmodSync(home, 0o700)); // as closed as a home folder

  afterAll(async () => {
    await server?.stop();
    for (const path of [data, `${data}.log`]) rmSync(path, { recursive: true, force: true });
    rmSync(home, { recursive: true, force: true });
  });

  it('starts from a closed home, in UTF-8, and refuses a wrong password', async () => {
    const { url } = await start();
    const facts = await ask(url, `select current_setting('server_encoding') as encoding, current_setting('server_version_num')::int / 10000 as version,
      current_setting('data_directory') as folder, upper('é') as upper`);
    expect(facts).toMatchObject({ encoding: 'UTF8', version: 18, upper: 'É' });
    data = String(facts?.folder);
    await expect(ask(url.replace('a%20b%2Fc', 'wrong'), 'select 1')).rejects.toThrow(/password authentication failed/);
  });

  it('keeps its data over a stop and a start', async () => {
    await ask((server as EmbeddedPostgres).url, 'create table kept as select 7 as n');
    await server?.stop();
    expect(await ask((await start()).url, 'select n from kept')).toEqual({ n: 7 });
  });

  it('takes another port when the preferred one is busy', async () => {
    const busy = (server as EmbeddedPostgres).port;
    await server?.stop();
    const taken = await import('node:net').then((net) => net.createServer().listen(busy, '127.0.0.1'));
    server = await startEmbeddedPostgres({ folder, password: 'a b/c', settings, port: busy });
    expect(server.port).not.toBe(busy);
    await new Promise((done) => taken.close(done));
  });

  it('clears a pid file whose number belongs to another program', async () => {
    await server?.stop();
    writeFileSync(join(data, 'postmaster.pid'), `${process.pid}\n${data}\n`);
    expect(await ask((await start()).url, 'select 1 as n')).toEqual({ n: 1 });
  });

  it('stops the server left by another launcher before it starts its own', async () => {
    const left = processOf(data);
    const next = await startEmbeddedPostgres({ folder, password: 'a b/c', settings });
    await server?.ended;
    server = next;
    expect(processOf(data)).not.toBe(left);
  });

  it('stops the server when its owner is killed', async () => {
    await server?.stop();
    const built = join(root, 'test-output', `owner-${process.pid}`);
    execFileSync(join(root, 'node_modules/.bin/swc'), ['tools/postgres', '-d', built, '--ignore', '**/*.spec.ts'], { cwd: root, stdio: 'ignore' });
    const program = `require(${JSON.stringify(join(built, 'tools/postgres/embedded'))})
      .startEmbeddedPostgres({ folder: ${JSON.stringify(folder)}, password: 'a b/c' }).then(() => { console.log('up'); setInterval(() => {}, 1000); })`;
    const owner = spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
    await new Promise((done) => owner.stdout.once('data', done));
    const pid = processOf(data);
    expect(isAlive(pid)).toBe(true);
    owner.kill('SIGKILL');
    for (let tries = 0; isAlive(pid) && tries < 200; tries += 1) await wait(50);
    expect(isAlive(pid)).toBe(false);
    expect(existsSync(join(data, 'postmaster.pid'))).toBe(false);
    rmSync(built, { recursive: true });
  });
});

async function ask(url: string, sql: string): Promise<Record<string, unknown> | undefined> {
  const client = new Client(url);
  try {
    await client.connect();
    return (await client.query<Record<string, unknown>>(sql)).rows[0];
  } finally {
    await client.end();
  }
}

function processOf(cluster: string): number {
  return Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0]);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
