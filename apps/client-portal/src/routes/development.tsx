import { LivingPage } from '@preau/ui';
import { createRoute, type AnyRoute } from '@tanstack/react-router';
import { Suspense } from 'react';
import { paths } from '../app/paths';
import { rootRoute } from './root';

function livingRoute() {
  return createRoute({
    getParentRoute: () => rootRoute,
    path: paths.livingPage,
    component: () => (
      <Suspense>
        <LivingPage />
      </Suspense>
    ),
  });
}

/** Pages for those who build Préau; a production build has none. */
export const developmentRoutes: AnyRoute[] = import.meta.env.DEV ? [livingRoute()] : [];
