import { LivingPage } from '@preau/ui';
import { createRoute } from '@tanstack/react-router';
import { Suspense, type ReactNode } from 'react';
import { MissingPage } from '../app/fallback-pages';
import { paths } from '../app/paths';
import { rootRoute } from './root';

function Living(): ReactNode {
  return (
    <Suspense>
      <LivingPage />
    </Suspense>
  );
}

/** Every component in every state, for those who build Préau; a production build neither shows nor carries it. */
export const livingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: paths.livingPage,
  component: import.meta.env.DEV ? Living : MissingPage,
});
