#!/usr/bin/env node
/**
 * `npm run check`: everything that must hold before a change is merged, in order, ending at the first failure.
 * `--city` runs the specs on the real city files instead. Plain JavaScript: its first step installs.
 */
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runSteps } from './run-steps.mjs';
import { citySteps, steps } from './steps.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');
const passed = await runSteps(root, process.argv.includes('--city') ? citySteps : steps);
process.exit(passed ? 0 : 1);
