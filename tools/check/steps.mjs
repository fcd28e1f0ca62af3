import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { build } from '../launcher/build.mjs';
import { install } from '../launcher/install.mjs';

/**
 * A step has a name and either a `script` of package.json or `work`. A script that does not exist fails the check: a step
 * belongs in this list once it can run. `tests` says where the counts come from: 'jest' (its own report) or
 * 'last-line' (the script ends with "N passed, N failed").
 */
export const steps = [
  { name: 'install', work: (root) => install(root) },
  { name: 'generate', script: 'generate:metadata' },
  { name: 'types', script: 'types' },
  { name: 'lint', script: 'lint' },
  { name: 'guards', script: 'guards' },
  // The specs of the queue run on Redis as well where there is a server to start.
  { name: 'tests', script: 'test', tests: 'jest', env: () => (findProgram('redis-server') ? { PREAU_TEST_REDIS_SERVER: findProgram('redis-server') } : {}) },
  { name: 'build', work: (root) => build(root) },
  // A part of each campaign, on what was just built: real processes over HTTP, killed, rushed at and attacked.
  { name: 'campaigns', script: 'campaign:short', tests: 'last-line' },
  // The family's and the clerk's journeys in a browser, on the whole product: in French on a phone, in English on a desktop.
  { name: 'browser', script: 'test:browser', tests: 'last-line' },
];

/** On the real files of cities, which stand beside the project. Without them the run fails: it never skips. */
export const citySteps = [
  { name: 'install', work: (root) => install(root) },
  { name: 'city files', work: requireCityFiles },
  { name: 'generate', script: 'generate:metadata' },
  { name: 'city tests', script: 'test:city', tests: 'jest' },
];

function requireCityFiles(root) {
  const folder = process.env.PREAU_CITY_DATA ?? join(root, '..', 'shared', 'data', 'catalog');
  if (!existsSync(folder)) throw new Error(`The city files are not there: ${folder}. Put them beside the project, or say where they are by PREAU_CITY_DATA.`);
}

function findProgram(name) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin'];
  return folders.map((folder) => join(folder, name)).find((file) => existsSync(file));
}
