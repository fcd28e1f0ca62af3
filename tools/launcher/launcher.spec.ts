import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { transformFileSync } from '@swc/core';
import { Client } from 'pg';
import { endsWithItsTest } from '@preau/kernel/testing';
import { freePort } from '../postgres/free-port';
import { announcement } from './announce';
import { Child } from './child';
import { prepareDatabase } from './database';
import { readDemo, writeDemo } from './demo';
import { LogFile } from './log-file';
import { Ports } from './ports';
import { clearFormerRun, noteRunning } from './running';
import { secretsOf } from './secrets';

const folder = mkdtempSync(join(tmpdir(), 'preau-launcher-'));
const started = endsWithItsTest();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('Ports', () => {
  it('takes the next free port and says so, and gives no port twice', async () => {
    const busy = await freePort();
    const other = await new Promise<ReturnType<typeof createServer>>((done) => {
      const server = createServer().listen(busy, '127.0.0.1', () => done(server));
    });
    const said: string[] = [];
    const ports = new Ports((line) => said.push(line));
    const first = await ports.take('Préau', busy);
    const second = await ports.take('mail', busy);
    expect(first).toBeGreaterThan(busy);
    expect(second).not.toBe(first);
    expect(said[0]).toBe(`Port ${busy} is taken: Préau uses ${first}.`);
    await new Promise((done) => other.close(done));
  });
});

describe('Secrets', () => {
  it('are made once, kept, and readable by their owner only', () => {
    const state = join(folder, 'secrets');
    mkdirSync(state);
    const made = secretsOf(state);
    expect(Buffer.from(made.encryptionKey, 'base64')).toHaveLength(32);
    expect(secretsOf(state)).toEqual(made);
    expect(statSync(join(state, 'secrets.json')).mode & 0o777).toBe(0o600);
  });

  it('are never made anew for a database that knows the old ones', () => {
    const state = join(folder, 'lost');
    mkdirSync(join(state, 'postgres'), { recursive: true });
    expect(() => secretsOf(state)).toThrow(/secrets\.json is gone/);
  });
});

describe('Log', () => {
  it('begins a new file when it is full', () => {
    const log = new LogFile(join(folder, 'logs', 'a.log'));
    log.write(`${'x'.repeat(10 * 1024 * 1024 - 1)}\n`);
    log.write('fresh\n');
    expect(log.tail()).toBe('fresh');
    expect(statSync(`${log.file}.1`).size).toBe(10 * 1024 * 1024);
  });
});

describe('A former run', () => {
  it('is cleared, but a process that is not ours is left alone', async () => {
    const state = join(folder, 'former');
    const dist = join(folder, 'dist');
    mkdirSync(state);
    mkdirSync(dist);
    writeFileSync(join(dist, 'left.js'), 'setInterval(() => {}, 1000)');
    const ours = started(spawn(process.execPath, [join(dist, 'left.js')]), (one) => one.kill());
    const stranger = started(spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']), (one) => one.kill());
    noteRunning(state, [ours.pid ?? 0, stranger.pid ?? 0]);
    const ended = new Promise((done) => ours.once('exit', done));
    setTimeout(() => ours.kill(), 300);
    await clearFormerRun(state, dist);
    await ended;
    expect(stranger.exitCode).toBeNull();
  });
});

describe('A child', () => {
  const programs = join(folder, 'programs');
  let owner: ChildProcess | undefined;

  beforeAll(() => {
    mkdirSync(programs);
    for (const name of ['child', 'log-file', 'exit-with-parent']) {
      writeFileSync(join(programs, `${name}.js`), transformFileSync(join(__dirname, `${name}.ts`), { module: { type: 'commonjs' }, sourceMaps: false }).code);
    }
    writeFileSync(join(programs, 'crashing.js'), "process.send('ready'); setInterval(() => {}, 1000); process.on('SIGUSR2', () => process.exit(7));");
    writeFileSync(join(programs, 'broken.js'), "console.error('no such setting'); process.exit(1);");
    writeFileSync(join(programs, 'owner.js'), `
      const { Child } = require('./child');
      const events = { say: (line) => console.log(line), changed: () => child && console.log('pid ' + child.pid), givenUp: (reason) => console.log(reason) };
      const child = new Child({ name: 'crashing', program: ${JSON.stringify(join(programs, 'crashing.js'))}, env: process.env, logFolder: ${JSON.stringify(folder)} }, events);
      child.start().then(() => console.log('started'));`);
  });
  afterAll(() => owner?.kill('SIGKILL'));

  it('is started again after a crash, and stops when its launcher is killed', async () => {
    owner = spawn(process.execPath, [join(programs, 'owner.js')]);
    let said = '';
    owner.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    await until(() => said.includes('started'));
    const first = lastPid(said);
    process.kill(first, 'SIGUSR2');
    await until(() => said.includes('crashing ended (7); started again in 0.5 s') && lastPid(said) !== first);
    const second = lastPid(said);
    await until(() => readFileSync(join(folder, 'crashing.log'), 'utf8').includes(`process ${second}`));
    owner.kill('SIGKILL');
    await until(() => !isAlive(second));
  });

  it('that cannot start says why', async () => {
    const events = { say: () => undefined, changed: () => undefined, givenUp: () => undefined };
    const broken = new Child({ name: 'broken', program: join(programs, 'broken.js'), env: { NODE_OPTIONS: `--require ${join(programs, 'exit-with-parent.js')}` }, logFolder: folder }, events);
    await expect(broken.start()).rejects.toThrow(/broken did not start/);
    const absent = new Child({ name: 'absent', program: join(programs, 'absent.js'), env: {}, logFolder: folder }, events);
    await expect(absent.start()).rejects.toThrow(/absent\.js was not built/);
  });

  function lastPid(said: string): number {
    return Number([...said.matchAll(/pid (\d+)/g)].at(-1)?.[1]);
  }
});

describe('The database of an installation', () => {
  const name = `preau_installation_${process.pid}`;
  const server = process.env.PREAU_TEST_POSTGRES ?? '';
  const passwords = { appPassword: 'preau', sweeperPassword: 'preau', sandboxPassword: 'p@ss/word' };

  afterAll(async () => {
    for (const database of [name, `${name}_sandbox`]) await ask(server, `drop database if exists ${database} with (force)`);
  });

  it('is made from nothing, twice without harm, for roles that own nothing', async () => {
    const ownerUrl = new URL(`/${name}`, server).toString();
    await prepareDatabase(ownerUrl, passwords, false);
    const { appUrl, sweeperUrl, sandboxUrl, isEmpty } = await prepareDatabase(ownerUrl, passwords, false);
    expect(isEmpty).toBe(true);
    expect(await ask(appUrl, 'select current_user as me, count(*)::int as owned from pg_class where relowner = current_user::regrole group by 1')).toBeUndefined();
    expect(await ask(sweeperUrl, 'select current_user as me')).toEqual({ me: 'preau_sweeper' });
    expect(await ask(sandboxUrl, 'select current_user as me, current_database() as at')).toEqual({ me: 'preau_sandbox', at: `${name}_sandbox` });
    await expect(ask(appUrl.replace(name, `${name}_sandbox`), 'select 1')).rejects.toThrow(/permission denied for database/);
    await ask(sandboxUrl, 'create table proof (n int)');
  });
});

describe('The announcement', () => {
  it('ends with the word ready, after the addresses and the logins that the seed wrote', () => {
    const file = join(folder, 'demo.json');
    expect(readDemo(file)).toBeUndefined();
    writeDemo(file, { logins: [{ who: 'parent of two', email: 'lea@example.org', password: 'Patinoire-2026' }], pages: [{ label: 'Valbois', path: '/valbois' }] });
    const block = announcement({ site: 'http://localhost:3000', sandbox: 'http://localhost:3001', mail: 'http://localhost:1080' }, readDemo(file));
    expect(block.split('\n').at(-1)).toBe('ready');
    expect(block).toContain('lea@example.org  /  Patinoire-2026   parent of two');
    expect(block).toMatch(/Valbois +http:\/\/localhost:3000\/valbois/);
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

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; !holds() && tries < 300; tries += 1) await wait(50);
  expect(holds()).toBe(true);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
