import { spawn } from 'node:child_process';
import { createConnection } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../postgres/free-port';
import { startWatchdog } from '../postgres/watchdog';

export interface TestRedis {
  url: string;
  stop(): Promise<void>;
}

const startTriesMax = 200;

/**
 * A throw-away Redis that keeps nothing on disk; stopped when this process disappears.
 * @param program path of redis-server
 */
export async function startTestRedis(program: string): Promise<TestRedis> {
  const port = await freePort();
  const watchdog = startWatchdog([]);
  const server = spawn(program, ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--maxmemory-policy', 'noeviction'], {
    cwd: '/',
    detached: true,
    stdio: 'ignore',
  });
  const ended = new Promise<void>((done) => server.once('exit', () => done()).once('error', () => done()));
  if (server.pid) watchdog.watch(server.pid);
  server.unref();
  for (let tries = 0; !(await answers(port)); tries += 1) {
    if (tries >= startTriesMax || server.pid === undefined || server.exitCode !== null) throw new Error(`${program} did not start.`);
    await wait(25);
  }
  const stop = async (): Promise<void> => {
    server.ref(); // else a process with nothing else to do would end here, before its report is written
    server.kill();
    await ended;
    await watchdog.dismiss();
  };
  return { url: `redis://127.0.0.1:${port}`, stop };
}

function answers(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = createConnection(port, '127.0.0.1');
    socket.once('connect', () => done(true)).once('error', () => done(false));
    socket.once('connect', () => socket.destroy());
  });
}
