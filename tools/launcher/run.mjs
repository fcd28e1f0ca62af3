import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const tailCharactersMax = 6000;

/** The environment in which every tool runs on the project's own Node. */
export function projectEnvironment(root, more = {}) {
  return { ...process.env, ...more, PATH: join(root, 'node_modules', '.bin') + delimiter + process.env.PATH };
}

/** Runs a program to its end, its output in .preau/logs/<log>.log; throws with the tail of it when the program fails. */
export async function run(command, args, { root, log, env = {} }) {
  const folder = join(root, '.preau', 'logs');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${log}.log`);
  const output = createWriteStream(file);
  const child = spawn(command, args, { cwd: root, env: projectEnvironment(root, env), stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' });
  child.stdout.pipe(output, { end: false });
  child.stderr.pipe(output, { end: false });
  const code = await new Promise((done, fail) => child.once('error', fail).once('close', (exit, signal) => done(exit ?? signal)));
  await new Promise((done) => output.end(done));
  if (code !== 0) throw new Error(`${[command, ...args].join(' ')} ended with ${code}:\n${readFileSync(file, 'utf8').slice(-tailCharactersMax)}`);
}
