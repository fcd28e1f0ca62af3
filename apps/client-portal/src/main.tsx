import { startLanguage } from '@preau/ui';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Providers } from './app/providers';
import { session } from './lib/session';

async function start() {
  // Who this is, is asked while the words come; whoever cannot be known yet is asked about again by the first page.
  session.restore().catch(() => undefined);
  await startLanguage(
    { fr: () => import('./messages/fr/first'), en: () => import('./messages/en/first') },
    { fr: () => import('./messages/fr/later'), en: () => import('./messages/en/later') },
  );
  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has no #root');
  createRoot(root).render(
    <StrictMode>
      <Providers />
    </StrictMode>,
  );
}

void start();
