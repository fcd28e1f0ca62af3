import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Complaints, say, type Campaign } from '../campaign';
import { removals, type Removal } from './removals';

const root = resolve(__dirname, '../../../..');
const copied = ['apps', 'libs', 'tools', 'docs', 'package.json', 'jest.config.ts', 'tsconfig.json', 'tsconfig.base.json', 'nest-cli.json', '.swcrc'];

/** Takes away, one at a time, what keeps money and privacy, in a copy of the project: each time a spec must turn red. */
export const guards: Campaign = {
  name: 'guards',
  async run({ size, short }) {
    const chosen = removals.filter((removal) => !short || removal.short === true).slice(0, size);
    const complaints = new Complaints();
    const copy = mkdtempSync(join(tmpdir(), 'preau-guards-'));
    try {
      for (const path of copied) cpSync(join(root, path), join(copy, path), { recursive: true });
      symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
      const sound = await runSpecs(copy, [...new Set(chosen.flatMap((removal) => removal.specs))]);
      complaints.expect(sound.outcome === 'green', `the specs are red although nothing was taken away:\n${sound.tail}`);
      for (const removal of sound.outcome === 'green' ? chosen : []) {
        const red = await without(copy, removal, complaints);
        say(`  ${red ? 'red  ' : 'GREEN'}  ${removal.kind.padEnd(15)}  ${removal.what}${red ? ` (${removal.specs.join(', ')})` : ''}`);
        complaints.expect(red, `without ${removal.what}, ${removal.specs.join(' and ')} stay green`);
      }
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
    return { complaints: complaints.all, figures: `${chosen.length} taken away, each seen by a spec` };
  },
};

async function without(copy: string, removal: Removal, complaints: Complaints): Promise<boolean> {
  const file = join(copy, removal.file);
  const whole = readFileSync(file, 'utf8');
  if (whole.split(removal.text).length !== 2) {
    complaints.add(`${removal.file} does not hold exactly once: ${removal.text}`);
    return false;
  }
  writeFileSync(file, whole.replace(removal.text, () => removal.instead));
  try {
    const { outcome, tail } = await runSpecs(copy, removal.specs);
    if (outcome === 'nothing') complaints.add(`without ${removal.what} no spec could run:\n${tail}`);
    return outcome === 'red';
  } finally {
    writeFileSync(file, whole);
  }
}

/** 'nothing': no spec ran (the database was not even made), which proves nothing. */
async function runSpecs(copy: string, specs: readonly string[]): Promise<{ outcome: 'green' | 'red' | 'nothing'; tail: string }> {
  const jest = spawn(process.execPath, ['--experimental-vm-modules', join(root, 'node_modules', 'jest', 'bin', 'jest.js'), '--bail', '--maxWorkers', '2', '--rootDir', copy, ...specs], {
    cwd: copy, env: { ...process.env, CI: '1', PREAU_SEQUENCES: '60' }, stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [jest.stdout, jest.stderr]) stream.on('data', (chunk: Buffer) => { said = (said + chunk.toString()).slice(-3_000); });
  const code = await new Promise<number | null>((done) => jest.once('close', done));
  return { outcome: code === 0 ? 'green' : /^Tests: +.*\d+ failed/m.test(said) ? 'red' : 'nothing', tail: said };
}
