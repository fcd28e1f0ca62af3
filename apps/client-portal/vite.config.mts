import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('.'),
  plugins: [react()],
  resolve: {
    alias: {
      '@preau/ui': here('../../libs/ui/src/index.ts'),
      '@preau/api-client': here('../../libs/api-client/src/index.ts'),
    },
  },
  build: {
    outDir: here('../../dist/web/client-portal'),
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 700,
    // What every page starts with is one file, not thirty; so is what the store adds to it.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'], priority: 2 }, { name: 'store', test: /\/features\/store\/store-(page|scope)\.tsx$/, priority: 1 }] } } },
  },
  server: { port: 5173, proxy: { '/api': process.env['PREAU_API_URL'] ?? 'http://127.0.0.1:3000' } },
});
