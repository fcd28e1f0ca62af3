import { startLanguage } from '@preau/ui';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Providers } from './app/providers';

async function start() {
  await startLanguage({ fr: () => import('./messages/fr'), en: () => import('./messages/en') });
  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has no #root');
  createRoot(root).render(
    <StrictMode>
      <Providers />
    </StrictMode>,
  );
}

void start();
