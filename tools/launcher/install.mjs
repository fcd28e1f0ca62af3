import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.mjs';

/** Does node_modules hold exactly what the lock file asks for? Read from npm's own record, so no stamp can lie. */
export function isInstalled(root) {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record) || !canRun(join(root, 'node_modules', '.bin', 'node'))) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(record, 'utf8')).packages;
  for (const [place, { version, optional, devOptional, link }] of Object.entries(wanted)) {
    if (place === '' || link) continue;
    if (!present[place] && (optional || devOptional)) continue; // a package of another platform
    if (present[place]?.version !== version) return false;
  }
  return true;
}

/** `npm ci` when needed. Answers whether it ran. */
export async function install(root) {
  if (isInstalled(root)) return false;
  const npm = process.env.npm_execpath;
  const [command, flags] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  await run(command, [...flags, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], { root, log: 'install' });
  if (!canRun(join(root, 'node_modules', '.bin', 'node'))) {
    throw new Error('npm ci did not bring Node 24: npm must be allowed to run the install scripts listed in package.json ("allowScripts").');
  }
  return true;
}

function canRun(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
