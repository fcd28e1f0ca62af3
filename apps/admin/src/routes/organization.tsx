import { createRoute, lazyRouteComponent, notFound, redirect } from '@tanstack/react-router';
import { AdminLayout } from '../app/layout';
import { OrganizationScope } from '../app/organization-scope';
import { paths, workPaths } from '../app/paths';
import { meQueries } from '../features/organizations/me.queries';
import { settingsQueries } from '../features/settings/settings.queries';
import type { Workplace } from '../lib/organization';
import { queryClient } from '../lib/query-client';
import { session } from '../lib/session';
import { rootRoute } from './root';

/** Everything behind the sign-in of staff. */
export const staffRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'staff',
  beforeLoad: async ({ location }) => {
    const state = await session.restore();
    if (state.status !== 'signed-in') {
      const expired = state.status === 'signed-out' && state.expired;
      throw redirect({ to: paths.signIn, search: { return: location.href, ...(expired ? { expired: true } : {}) } });
    }
    return { me: await queryClient.ensureQueryData(meQueries.current()) };
  },
});

/** One organization opens at once; several are offered; none is said. */
export const startRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/',
  beforeLoad: ({ context }) => {
    const [only, ...others] = context.me.staffOf;
    if (only !== undefined && others.length === 0) throw redirect({ to: workPaths(only.slug).today });
  },
  loader: ({ context }): Workplace[] => context.me.staffOf,
  component: lazyRouteComponent(() => import('../features/organizations/choose-organization-page'), 'ChooseOrganizationPage'),
});

export const organizationRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/$organization',
  component: OrganizationScope,
  beforeLoad: ({ context, params }) => {
    const organization = context.me.staffOf.find(({ slug }) => slug === params.organization);
    if (organization === undefined) throw notFound();
    return { organization };
  },
  loader: async ({ context }): Promise<{ organization: Workplace; others: Workplace[]; timeZone: string }> => ({
    organization: context.organization,
    others: context.me.staffOf.filter(({ slug }) => slug !== context.organization.slug),
    timeZone: (await queryClient.ensureQueryData(settingsQueries.organization(context.organization.organizationId))).timeZone,
  }),
});

/** The pages with the left navigation; shopping for a client has a frame of its own. */
export const workRoute = createRoute({ getParentRoute: () => organizationRoute, id: 'work', component: AdminLayout });
