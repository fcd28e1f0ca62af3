import type { Config } from 'jest';

/** Server-side specs: rules beside their file, use cases on real PostgreSQL, endpoints by HTTP. */
const config: Config = {
  rootDir: '.',
  testEnvironment: 'node',
  roots: ['<rootDir>/libs', '<rootDir>/apps', '<rootDir>/tools'],
  testMatch: ['**/*.spec.ts', '**/*.spec.tsx', '**/*.e2e.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/tools/guards/fixtures/'],
  transform: { '^.+\\.tsx?$': '@swc/jest' },
  moduleNameMapper: {
    // Generated metadata names its files the way Node resolves them.
    '^(\\.{1,2}/.+\\.(?:dto|controller))\\.js$': '$1',
    '^@preau/([^/]+)/testing$': '<rootDir>/libs/$1/src/testing/index.ts',
    '^@preau/([^/]+)$': '<rootDir>/libs/$1/src/index.ts',
  },
  globalSetup: '<rootDir>/tools/test-postgres/global-setup.ts',
  globalTeardown: '<rootDir>/tools/test-postgres/global-teardown.ts',
  testTimeout: 60_000,
  maxWorkers: 2,
  cacheDirectory: '<rootDir>/.preau/jest-cache',
};
export default config;
