import { spawn } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Complaints, say, type Campaign } from '../campaign';
import { families } from './families';

const root = resolve(__dirname, '../../../..');
const fullSize = 50_000;
const shortSize = 2_000;
/** Longer than any spec takes: no property is cut short by a clock. */
const millisecondsMax = 3_600_000;

interface Tried {
  readonly file: string;
  readonly title: string;
  readonly tried: number;
}
interface JestReport {
  readonly testResults: readonly { readonly name: string; readonly message: string; readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[] }[];
}

/** The specs that try rules of money with random cases, with many more cases than the check does. */
export const properties: Campaign = {
  name: 'properties',
  runsInTests: true,
  async run({ size, seed, short, flags }) {
    const count = size ?? (short ? shortSize : fullSize);
    const complaints = new Complaints();
    const chosen = families.filter((family) => family.name.includes(flags.get('only') ?? ''));
    for (const spec of unlistedSpecs()) complaints.add(`${spec} is in no family`);
    const specs = chosen.flatMap((family) => [...family.rules, ...(family.costly ?? [])]);
    const { report, tried } = await runSpecs(specs, count, seed);
    let [all, number] = [0, 0];
    for (const family of chosen) {
      say(`  ${family.name}`);
      for (const spec of [...family.rules, ...(family.costly ?? [])]) {
        const result = report.testResults.find((one) => one.name === join(root, spec));
        const ofSpec = tried.filter((one) => one.file === join(root, spec));
        complaints.expect(ofSpec.length > 0, `${spec} tried no property`);
        if (result?.assertionResults.some((one) => one.status !== 'passed') !== false) complaints.add(`${spec} failed, seed ${seed}:\n${(result?.message ?? '').slice(0, 4_000)}`);
        for (const property of ofSpec) {
          const passed = result?.assertionResults.find((one) => one.fullName === property.title)?.status === 'passed';
          say(`    ${passed ? 'passed' : 'FAILED'} ${String(property.tried).padStart(7)} cases, seed ${seed}  ${spec.split('/').at(-1) ?? ''}: ${property.title}`);
          if (family.rules.includes(spec)) complaints.expect(!passed || property.tried >= count, `${spec} tried ${property.tried} cases only: ${property.title}`);
          all += property.tried;
          number += 1;
        }
      }
    }
    return { complaints: complaints.all, figures: `${number} properties of ${chosen.length} families, ${all} cases` };
  },
};

/** A spec that reads how many cases to try, and stands in no family. */
function unlistedSpecs(): string[] {
  const listed = new Set(families.flatMap((family) => [...family.rules, ...(family.costly ?? [])]));
  return globSync('{libs,apps}/**/src/**/*.spec.ts', { cwd: root, exclude: (path) => path.includes('node_modules') })
    .filter((path) => !listed.has(path) && /PREAU_PROPERTY_RUNS|databaseRuns\(/.test(readFileSync(join(root, path), 'utf8')));
}

async function runSpecs(specs: readonly string[], runs: number, seed: number): Promise<{ report: JestReport; tried: readonly Tried[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'preau-properties-'));
  try {
    const [reportFile, countsFile] = [join(folder, 'report.json'), join(folder, 'cases.jsonl')];
    const jest = spawn(
      process.execPath,
      ['--experimental-vm-modules', '--no-warnings', join(root, 'node_modules', 'jest', 'bin', 'jest.js'), '--rootDir', root, '--maxWorkers', '2', '--silent', '--testTimeout', String(millisecondsMax),
        '--setupFilesAfterEnv', join(root, 'tools', 'campaign', 'properties', 'count-cases.ts'), '--json', '--outputFile', reportFile, '--runTestsByPath', ...specs],
      { cwd: root, env: { ...process.env, CI: '1', PREAU_PROPERTY_RUNS: String(runs), PREAU_PROPERTY_SEED: String(seed), PREAU_PROPERTY_REPORT: countsFile }, stdio: ['ignore', 'ignore', 'inherit'] },
    );
    await new Promise((done, fail) => jest.once('error', fail).once('close', done));
    if (!existsSync(reportFile) || !existsSync(countsFile)) throw new Error('no spec could be run');
    const tried = readFileSync(countsFile, 'utf8').split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Tried);
    return { report: JSON.parse(readFileSync(reportFile, 'utf8')) as JestReport, tried };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
