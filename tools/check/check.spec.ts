import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '../..');

describe('The check', () => {
  const project = mkdtempSync(join(tmpdir(), 'preau-check-'));
  afterAll(() => rmSync(project, { recursive: true, force: true }));

  it('adds up the tests of its steps and says the seconds of each', () => {
    const { status, lines } = check([step('unit', jestReport(5, 0)), step('browser', "console.log('3 passed, 0 failed')", 'last-line')]);
    expect(status).toBe(0);
    expect(lines.join('\n')).toMatch(/unit +passed +\d+\.\d s/);
    expect(lines.at(-1)).toBe('8 passed, 0 failed');
  });

  it('ends at the first failure', () => {
    const { status, lines } = check([step('unit', jestReport(5, 2, 1)), step('browser', "console.log('3 passed, 0 failed')", 'last-line')]);
    expect(status).toBe(1);
    expect(lines.join('\n')).toMatch(/browser +not reached/);
    expect(lines.at(-1)).toBe('5 passed, 2 failed');
  });

  it.each([
    ['ran no test', jestReport(0, 0), 'ran no test at all'],
    ['skipped a test', jestReport(4, 0, 0, 1), 'skipped 1 tests'],
    ['died without a report', 'process.exit(0)', 'ran no test at all'],
  ])('fails when a step %s', (_case, program, complaint) => {
    const { status, lines } = check([step('unit', program)]);
    expect(status).toBe(1);
    expect(lines.join('\n')).toContain(complaint);
    expect(lines.at(-1)).toMatch(/, 1 failed$/);
  });

  it('fails when a step names a script that does not exist', () => {
    const { status, lines } = check([{ name: 'ghost', script: 'ghost', program: undefined }]);
    expect(status).toBe(1);
    expect(lines.join('\n')).toContain('which package.json does not have');
  });

  interface Step {
    name: string;
    script: string;
    program: string | undefined;
    tests?: string;
  }

  function step(name: string, program: string, tests = 'jest'): Step {
    return { name, script: name, program, tests };
  }

  /** A program that leaves the report jest would leave. */
  function jestReport(passed: number, failed: number, exit = 0, skipped = 0): string {
    const report = { numPassedTests: passed, numFailedTests: failed, numPendingTests: skipped, numTodoTests: 0, numRuntimeErrorTestSuites: 0 };
    return `require('node:fs').writeFileSync(process.argv.find((flag) => flag.startsWith('--outputFile=')).slice(13), '${JSON.stringify(report)}'); process.exit(${exit})`;
  }

  function check(steps: Step[]): { status: number | null; lines: string[] } {
    mkdirSync(project, { recursive: true });
    for (const { name, program } of steps) if (program !== undefined) writeFileSync(join(project, `${name}.cjs`), program);
    const scripts = Object.fromEntries(steps.filter(({ program }) => program !== undefined).map(({ name }) => [name, `node ${name}.cjs`]));
    writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'probe', version: '1.0.0', scripts }));
    const program = `import { runSteps } from ${JSON.stringify(join(__dirname, 'run-steps.mjs'))};
      process.exit((await runSteps(${JSON.stringify(project)}, ${JSON.stringify(steps)})) ? 0 : 1);`;
    const { status, stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' });
    return { status, lines: stdout.trimEnd().split('\n') };
  }
});

describe('The linter', () => {
  it('finds each offence of a file made of offences', () => {
    const { stdout } = spawnSync(process.execPath, [join(root, 'node_modules/eslint/bin/eslint.js'), '--no-ignore', '--format=json', 'tools/check/fixtures/offences.ts'], { cwd: root, encoding: 'utf8' });
    const [file] = JSON.parse(stdout) as { messages: { ruleId: string | null }[] }[];
    const rules = [...new Set(file?.messages.flatMap(({ ruleId }) => ruleId ?? []))].map((rule) => rule.replace('@typescript-eslint/', '')).sort();
    expect(rules).toEqual([
      'consistent-type-imports', 'eqeqeq', 'no-explicit-any', 'no-floating-promises', 'no-misused-promises', 'no-unused-vars', 'no-var', 'prefer-const', 'switch-exhaustiveness-check',
    ]);
    expect(file?.messages.filter(({ ruleId }) => ruleId === 'eqeqeq')).toHaveLength(2); // a comment does not switch a rule off
  });
});

describe('The way in for a build machine', () => {
  it('is a shell script without mistakes that can be executed', () => {
    execFileSync('bash', ['-n', join(root, '.ci/run')]);
    execFileSync('test', ['-x', join(root, '.ci/run')]);
  });
});
