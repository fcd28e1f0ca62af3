#!/usr/bin/env node
/**
 * `npm run up`: from a clone to a running Préau. Installs and builds what changed, then starts everything.
 * Plain JavaScript without dependencies: it runs before anything is installed.
 * `--exit-when-ready` stops everything again once all is up.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { install } from './install.mjs';
import { projectEnvironment } from './run.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');
const state = join(root, '.preau');
const lock = join(state, 'up.lock');

async function up() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) throw new Error(`Node 20.19 or newer is needed to start (this is ${process.versions.node}).`);
  mkdirSync(state, { recursive: true });
  const other = runningLauncher();
  if (other) {
    console.log(`Préau is already running here (process ${other}).`);
    const addresses = join(state, 'ready.txt');
    if (existsSync(addresses)) console.log(readFileSync(addresses, 'utf8'));
    return;
  }
  writeFileSync(lock, String(process.pid));
  await step('Install', async () => ((await install(root)) ? 'done' : 'nothing to do'));
  await step('Build', async () => (await build(root)).join(', ') || 'nothing to do');
  serve();
}

/** The process of a launcher that still works in this folder. */
function runningLauncher() {
  if (!existsSync(lock)) return undefined;
  const pid = Number(readFileSync(lock, 'utf8'));
  try {
    process.kill(pid, 0);
    const command = existsSync(`/proc/${pid}/cmdline`) ? readFileSync(`/proc/${pid}/cmdline`, 'utf8') : 'up.mjs';
    return pid !== process.pid && command.includes('up.mjs') ? pid : undefined;
  } catch {
    return undefined; // it is gone
  }
}

async function step(name, work) {
  const start = process.hrtime.bigint();
  const outcome = await work();
  console.log(`${name}: ${outcome} (${(Number(process.hrtime.bigint() - start) / 1e9).toFixed(1)} s)`);
}

function serve() {
  const program = join(root, 'dist', 'tools', 'launcher', 'serve.js');
  // Over the channel the server learns of our end, whatever the end was.
  const server = spawn(join(root, 'node_modules', '.bin', 'node'), [program, ...process.argv.slice(2)], {
    cwd: root,
    env: projectEnvironment(root),
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (server.connected) server.send('stop');
    });
  }
  server.once('exit', (code, signal) => {
    rmSync(lock, { force: true });
    if (signal) console.error(`The launcher was killed (${signal}); its children stop by themselves.`);
    process.exit(code ?? 1);
  });
}

up().catch((error) => {
  rmSync(lock, { force: true });
  console.error(`\n${error.message}`);
  process.exit(1);
});
