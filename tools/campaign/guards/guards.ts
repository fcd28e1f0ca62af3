import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Complaints, say, type Campaign } from '../campaign';
import type { Removal } from './removal';
import { removals } from './removals';

const root = resolve(__dirname, '../../../..');
const copied = ['apps', 'libs', 'tools', 'docs', 'package.json', 'jest.config.ts', 'tsconfig.json', 'tsconfig.base.json', 'nest-cli.json', '.swcrc'];

/** Takes away, one at a time, what keeps money, places and privacy, in a copy of the project: each time a test must turn red. */
export const guards: Campaign = {
  name: 'guards',
  async run({ size, short, flags }) {
    const only = flags.get('only') ?? '';
    const chosen = removals.filter((removal) => (!short || removal.short === true) && removal.what.includes(only)).slice(0, size);
    const complaints = new Complaints();
    const copy = mkdtempSync(join(tmpdir(), 'preau-guards-'));
    try {
      for (const path of copied) cpSync(join(root, path), join(copy, path), { recursive: true });
      symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
      const sound = await runTests(copy, chosen);
      for (const title of sound.failed) complaints.add(`red although nothing was taken away: ${title}`);
      if (sound.failed.length > 0 || sound.passed.length === 0) say(sound.said);
      for (const removal of chosen) {
        if (sound.passed.some((title) => title.includes(removal.test))) await without(copy, removal, complaints);
        else complaints.add(`${removal.what}: no test of ${removal.spec} passes that is called: ${removal.test}`);
      }
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
    return { complaints: complaints.all, figures: `${chosen.length} taken away, each seen by a test` };
  },
};

async function without(copy: string, removal: Removal, complaints: Complaints): Promise<void> {
  const whole = new Map<string, string>();
  try {
    for (const { file, text, instead } of removal.edits) {
      const path = join(copy, file);
      const before = readFileSync(path, 'utf8');
      if (before.split(text).length !== 2) return complaints.add(`${file} does not hold exactly once: ${text}`);
      if (!whole.has(path)) whole.set(path, before);
      writeFileSync(path, before.replace(text, () => instead));
    }
    const { failed, passed, said } = await runTests(copy, [removal]);
    const [red] = failed;
    say(`  ${red === undefined ? 'GREEN' : 'red  '}  ${removal.kind.padEnd(15)}  ${removal.what} → ${red ?? removal.test} (${removal.spec})`);
    if (red === undefined) complaints.add(passed.length === 0 ? `without ${removal.what} no test could run:\n${said}` : `without ${removal.what}, ${removal.spec} stays green: ${removal.test}`);
  } finally {
    for (const [path, before] of whole) writeFileSync(path, before);
  }
}

interface Outcome {
  readonly passed: readonly string[];
  readonly failed: readonly string[];
  /** The end of what jest said, for whoever wants to know why nothing ran. */
  readonly said: string;
}
interface JestReport {
  readonly testResults: readonly { readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[] }[];
}

/** Neither passed nor failed: no test ran (the database was not even made), which proves nothing. */
async function runTests(copy: string, tests: readonly Pick<Removal, 'spec' | 'test'>[]): Promise<Outcome> {
  const report = join(copy, 'report.json');
  rmSync(report, { force: true });
  const titles = [...new Set(tests.map((one) => one.test.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')))].join('|');
  const jest = spawn(
    process.execPath,
    ['--experimental-vm-modules', '--no-warnings', join(root, 'node_modules', 'jest', 'bin', 'jest.js'), '--maxWorkers', '2', '--rootDir', copy, '--json', '--outputFile', report, '-t', titles, '--runTestsByPath', ...new Set(tests.map((one) => one.spec))],
    { cwd: copy, env: { ...process.env, CI: '1', PREAU_PROPERTY_RUNS: '600' }, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let said = '';
  jest.stderr.on('data', (chunk: Buffer) => { said = (said + chunk.toString()).slice(-3_000); });
  await new Promise((done) => jest.once('close', done));
  if (!existsSync(report)) return { passed: [], failed: [], said };
  const results = (JSON.parse(readFileSync(report, 'utf8')) as JestReport).testResults.flatMap((file) => file.assertionResults);
  const titled = (status: string): string[] => results.filter((one) => one.status === status).map((one) => one.fullName);
  return { passed: titled('passed'), failed: titled('failed'), said };
}
