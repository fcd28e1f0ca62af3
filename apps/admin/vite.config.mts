import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('.'),
  base: '/admin/',
  plugins: [react()],
  resolve: {
    alias: {
      '@preau/ui': here('../../libs/ui/src/index.ts'),
      '@preau/api-client': here('../../libs/api-client/src/index.ts'),
    },
  },
  build: { outDir: here('../../dist/web/admin'), emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 700 },
  server: { port: 5174, proxy: { '/api': process.env['PREAU_API_URL'] ?? 'http://127.0.0.1:3000' } },
});
