import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const rules = {
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
  '@typescript-eslint/await-thenable': 'error',
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
  '@typescript-eslint/ban-ts-comment': 'error',
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none' }],
  eqeqeq: 'error',
  'no-var': 'error',
  'prefer-const': 'error',
  'no-fallthrough': 'error',
  'no-debugger': 'error',
};

/** Type-aware rules for the files of one tsconfig. */
const checked = (files, project) => ({
  files,
  languageOptions: { parser: tseslint.parser, parserOptions: { project, tsconfigRootDir: import.meta.dirname } },
  plugins: { '@typescript-eslint': tseslint.plugin },
  linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
  rules,
});

const portal = ['apps/client-portal/**/*.{ts,tsx}', 'libs/ui/**/*.{ts,tsx}', 'libs/api-client/**/*.{ts,tsx}'];

export default defineConfig(
  { ignores: ['dist/', 'node_modules/', '.preau/', 'test-output/', 'coverage/', 'tools/guards/fixtures/', 'tools/check/fixtures/', 'apps/api/src/metadata.ts', 'libs/api-client/src/schema.d.ts'] },
  { ...checked(['apps/{api,worker,sandbox-processor}/**/*.ts', 'libs/**/*.ts', 'tools/**/*.ts', 'e2e/**/*.ts', 'jest.config.ts'], './tsconfig.json'), ignores: ['libs/ui/**', 'libs/api-client/**'] },
  checked(portal, './tsconfig.web.json'),
  checked(['apps/admin/**/*.{ts,tsx}'], './tsconfig.admin.json'),
);
