#!/usr/bin/env node
/**
 * `npm run test:browser`: builds what changed, compiles the journeys and runs them on the project's own Node.
 * Plain JavaScript: it runs before anything is built.
 */
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from '../tools/launcher/build.mjs';
import { projectEnvironment, run } from '../tools/launcher/run.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

try {
  await build(root);
  rmSync(join(root, 'dist', 'e2e'), { recursive: true, force: true });
  await run('swc', ['e2e', '-d', 'dist', '-C', `jsc.baseUrl=${root}`, '--ignore', '**/*.mjs'], { root, log: 'build-e2e' });
} catch (error) {
  console.error(error.message);
  console.log('0 passed, 1 failed');
  process.exit(1);
}
const child = spawn(join(root, 'node_modules', '.bin', 'node'), ['--enable-source-maps', join(root, 'dist', 'e2e', 'main.js'), ...process.argv.slice(2)], {
  cwd: root,
  env: projectEnvironment(root),
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.once('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
