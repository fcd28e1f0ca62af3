import { allWords } from '@preau/ui';
import { createRoute, redirect, type ParsedLocation } from '@tanstack/react-router';
import { Layout } from '../app/layout';
import { paths } from '../app/paths';
import { session } from '../lib/session';
import { rootRoute } from './root';

/** The pages with the top bar. Everyone may look; the session is restored on the way in. */
export const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  component: Layout,
  beforeLoad: async () => {
    // A store stays open to visitors while the service that knows them does not answer.
    const state = await session.restore().catch(() => undefined);
    if (state?.status === 'signed-in') void allWords().catch(() => undefined); // a word that is missing asks again
  },
});

/** For the pages of a family: without a session, sign in first and come back. */
export async function requireSession({ location }: { location: ParsedLocation }): Promise<void> {
  const state = await session.restore();
  if (state.status === 'signed-in') return;
  const expired = state.status === 'signed-out' && state.expired;
  throw redirect({ to: paths.signIn, search: { return: location.href, ...(expired ? { expired: true } : {}) } });
}

export const privateRoute = createRoute({ getParentRoute: () => shellRoute, id: 'private', beforeLoad: requireSession });
