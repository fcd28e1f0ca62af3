import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectEnvironment } from '../launcher/run.mjs';

/**
 * Runs the steps until one fails, then prints a table of seconds and, as the last line, "N passed, N failed".
 * A step that runs tests fails as well when none ran, or when one was skipped.
 * Answers whether everything passed.
 */
export async function runSteps(root, steps, print = console.log) {
  const table = [];
  const total = { passed: 0, failed: 0 };
  let failure;
  for (const step of steps) {
    print(`\n— ${step.name}`);
    const start = performance.now();
    try {
      const counts = await runStep(root, step, print);
      total.passed += counts.passed;
      total.failed += counts.failed;
      if (counts.complaint) failure = counts.complaint;
    } catch (error) {
      failure = error.message;
    }
    table.push([step.name, failure ? 'failed' : 'passed', ((performance.now() - start) / 1000).toFixed(1)]);
    if (failure) break;
  }
  for (const step of steps.slice(table.length)) table.push([step.name, 'not reached', '']);
  const width = Math.max(...table.map(([name]) => name.length));
  print(`\n${table.map(([name, outcome, seconds]) => `  ${name.padEnd(width)}  ${outcome.padEnd(11)}  ${seconds.padStart(7)}${seconds && ' s'}`).join('\n')}`);
  if (failure) print(`\n${failure}`);
  print(`${total.passed} passed, ${failure && total.failed === 0 ? 1 : total.failed} failed`);
  return failure === undefined;
}

async function runStep(root, step, print) {
  const none = { passed: 0, failed: 0 };
  if (step.work) {
    await step.work(root);
    return none;
  }
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  if (!scripts[step.script]) return { ...none, complaint: `The step "${step.name}" asks for the script "${step.script}", which package.json does not have.` };
  const report = join(root, '.preau', 'check', `${step.script.replaceAll(':', '-')}.json`);
  mkdirSync(join(root, '.preau', 'check'), { recursive: true });
  rmSync(report, { force: true }); // the counts of an earlier run must never stand for this one
  const flags = step.tests === 'jest' ? ['--', '--json', `--outputFile=${report}`] : [];
  const { code, lastLines } = await runScript(root, [step.script, ...flags], step.env?.() ?? {}, step.tests === 'jest', print);
  const counts = step.tests === 'jest' ? jestCounts(report) : step.tests === 'last-line' ? lineCounts(lastLines) : none;
  if (code !== 0) return { ...counts, complaint: `The step "${step.name}" ended with ${code}.` };
  if (!step.tests) return none;
  if (counts.failed > 0) return { ...counts, complaint: `The step "${step.name}" has failures.` };
  if (counts.passed === 0) return { ...counts, complaint: `The step "${step.name}" ran no test at all.` };
  if (counts.skipped > 0) return { ...counts, complaint: `The step "${step.name}" skipped ${counts.skipped} tests.` };
  return counts;
}

async function runScript(root, args, env, quietStdout, print) {
  const npm = process.env.npm_execpath?.endsWith('.js') ? [process.execPath, [process.env.npm_execpath]] : ['npm', []];
  const child = spawn(npm[0], [...npm[1], 'run', '--silent', ...args], {
    cwd: root,
    env: projectEnvironment(root, { ...env, CI: '1' }),
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: process.platform === 'win32',
  });
  let lastLines = '';
  child.stdout.on('data', (chunk) => {
    lastLines = (lastLines + chunk).slice(-2000);
    if (!quietStdout) process.stdout.write(chunk); // jest's report goes to a file, and once more to stdout
  });
  const code = await new Promise((done, fail) => child.once('error', fail).once('close', (exit, signal) => done(exit ?? signal)));
  return { code, lastLines };
}

function jestCounts(report) {
  if (!existsSync(report)) return { passed: 0, failed: 0, skipped: 0 };
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(report, 'utf8'));
  return { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites, skipped: numPendingTests + numTodoTests };
}

function lineCounts(lines) {
  const found = [...lines.matchAll(/^(\d+) passed, (\d+) failed/gm)].at(-1);
  return { passed: Number(found?.[1] ?? 0), failed: Number(found?.[2] ?? 0), skipped: 0 };
}
