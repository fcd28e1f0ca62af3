import type { Config } from 'jest';
import base from './jest.config.ts';

/** Specs on the real files of cities, which are not part of the project: they stand beside it, in ../shared/data, and the run fails without them. */
const config: Config = {
  ...base,
  testMatch: ['**/*.city.ts'],
  testTimeout: 180_000,
  maxWorkers: 1,
};
export default config;
