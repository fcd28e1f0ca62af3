import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compress } from './compress.mjs';
import { run } from './run.mjs';

const applications = ['client-portal', 'admin'];
const browserLibraries = ['ui', 'api-client'];
/** Specs, and what the build itself writes. */
const notBuilt = /\.(spec|e2e|city)\.tsx?$|^metadata\.ts$/;
const settings = ['package-lock.json', 'tsconfig.base.json'];

/** What is built, from which sources, into which folders. */
export function builds(root) {
  const serverLibraries = list(join(root, 'libs')).filter((name) => !browserLibraries.includes(name));
  const server = {
    name: 'server',
    sources: ['apps/api', 'apps/worker', 'apps/sandbox-processor', ...serverLibraries.map((name) => `libs/${name}`), 'tools', ...settings, '.swcrc', 'nest-cli.json', 'package.json'],
    results: ['dist/apps', 'dist/libs', 'dist/tools'],
    make: async () => {
      await run('npm', ['run', '--silent', 'generate:metadata'], { root, log: 'generate-metadata' });
      await run('npm', ['run', '--silent', 'build:server'], { root, log: 'build-server' });
    },
  };
  const web = applications.map((name) => ({
    name,
    sources: [`apps/${name}`, ...browserLibraries.map((library) => `libs/${library}`), ...settings, 'tsconfig.web.json'],
    results: [`dist/web/${name}`],
    make: async () => {
      if (!existsSync(join(root, 'apps', name, 'vite.config.mts'))) throw new Error(`apps/${name}/vite.config.mts is missing: the application cannot be built.`);
      await run(join(root, 'node_modules', '.bin', 'vite'), ['build', `apps/${name}`, '--outDir', join(root, 'dist', 'web', name), '--emptyOutDir'], { root, log: `build-${name}`, env: { NODE_ENV: 'production' } });
      await compress(join(root, 'dist', 'web', name));
    },
  }));
  return [server, ...web];
}

/** Builds what changed since the last build, side by side; only the parts named, when some are. Answers the names of what was built. */
export async function build(root, names) {
  const stamps = join(root, 'dist', 'stamps');
  mkdirSync(stamps, { recursive: true });
  const stale = builds(root)
    .filter(({ name }) => names === undefined || names.includes(name))
    .map((part) => ({ ...part, stamp: join(stamps, part.name), hash: hashOf(root, part.sources) }))
    .filter(({ stamp, hash, results }) => !existsSync(stamp) || readFileSync(stamp, 'utf8') !== hash || results.some((folder) => !existsSync(join(root, folder))));
  const outcomes = await Promise.allSettled(
    stale.map(async ({ stamp, hash, results, make }) => {
      rmSync(stamp, { force: true });
      for (const folder of results) rmSync(join(root, folder), { recursive: true, force: true }); // nothing of a deleted source stays
      await make();
      for (const folder of results) if (!existsSync(join(root, folder))) throw new Error(`The build made no ${folder}.`);
      writeFileSync(stamp, hash);
    }),
  );
  const failure = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failure) throw failure.reason;
  return stale.map(({ name }) => name);
}

/** A fingerprint of the names and contents of what is built. */
export function hashOf(root, sources) {
  const hash = createHash('sha256');
  const add = (path) => {
    const full = join(root, path);
    if (!existsSync(full)) return;
    for (const entry of readdirSync(full, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.name === 'node_modules' || notBuilt.test(entry.name)) continue;
      if (entry.isDirectory()) add(`${path}/${entry.name}`);
      else if (entry.isFile()) addFile(`${path}/${entry.name}`);
    }
  };
  const addFile = (path) => hash.update(`${path}\0`).update(readFileSync(join(root, path))).update('\0');
  for (const source of sources) {
    if (/\.[a-z]+$/.test(source) || source === '.swcrc') addFile(source);
    else add(source);
  }
  return hash.digest('hex');
}

function list(folder) {
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const built = await build(resolve(dirname(process.argv[1]), '..', '..'));
    console.log(`Built: ${built.join(', ') || 'nothing had changed'}`);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
