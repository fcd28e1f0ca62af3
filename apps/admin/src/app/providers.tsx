import { UiProvider } from '@preau/ui';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useEffect } from 'react';
import { queryClient } from '../lib/query-client';
import { session } from '../lib/session';
import { router } from './router';

/** When the session ends, what belonged to it is forgotten and the page asks to sign in again, keeping its address. */
function useSessionEnd() {
  useEffect(
    () =>
      session.subscribe(() => {
        if (session.state().status !== 'signed-out') return;
        queryClient.clear();
        void router.invalidate();
      }),
    [],
  );
}

export function Providers() {
  useSessionEnd();
  return (
    <QueryClientProvider client={queryClient}>
      <UiProvider density="dense">
        <RouterProvider router={router} />
      </UiProvider>
    </QueryClientProvider>
  );
}
