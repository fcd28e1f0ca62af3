#!/usr/bin/env node
/**
 * `npm run campaign -- <name>` and `npm run bench`: builds the server when its sources changed, then runs a compiled
 * program of tools/ on the project's own Node. Plain JavaScript: it runs before anything is built.
 */
import { spawn } from 'node:child_process';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from '../launcher/build.mjs';
import { projectEnvironment } from '../launcher/run.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');
const [program, ...args] = process.argv.slice(2);

try {
  await build(root, program === 'bench' ? ['server', 'client-portal', 'admin'] : ['server']);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
const child = spawn(join(root, 'node_modules', '.bin', 'node'), ['--enable-source-maps', join(root, 'dist', 'tools', program, 'main.js'), ...args], {
  cwd: root,
  env: projectEnvironment(root),
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.once('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
