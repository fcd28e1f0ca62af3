import { appendFileSync } from 'node:fs';
import fc from 'fast-check';

/**
 * Set up in each spec by the campaign `properties`: every property draws from the campaign's seed, and how many cases each
 * test tried is written down, a line of JSON for each.
 */
const cases = new Map<string, number>();
let test = '';

fc.configureGlobal({
  ...fc.readConfigureGlobal(),
  seed: Number(process.env['PREAU_PROPERTY_SEED']),
  beforeEach: () => {
    cases.set(test, (cases.get(test) ?? 0) + 1);
  },
});
beforeEach(() => {
  test = expect.getState().currentTestName ?? '';
});
afterAll(() => {
  const file = expect.getState().testPath ?? '';
  for (const [title, tried] of cases) appendFileSync(process.env['PREAU_PROPERTY_REPORT'] ?? '', `${JSON.stringify({ file, title, tried })}\n`);
});
