import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { statuses, type ActivitiesAsked } from '../features/activities/activities.queries';
import { activityTabs, type ActivityTab } from '../features/activities/activity-tabs';
import { oneOf, textOf } from '../lib/search-text';
import { workRoute } from './organization';

const id = /^[0-9a-f-]{36}$/i;
const idOf = (value: unknown) => (typeof value === 'string' && id.test(value) ? value : undefined);

export const activitiesRoute = createRoute({
  getParentRoute: () => workRoute,
  path: '/activities',
  validateSearch: (search): ActivitiesAsked => ({ search: textOf(search['search']), status: oneOf(search['status'], statuses), programId: idOf(search['programId']) }),
  component: lazyRouteComponent(() => import('../features/activities/activities-page'), 'ActivitiesPage'),
});

/** `date` is the one whose attendance is open. */
export const activityRoute = createRoute({
  getParentRoute: () => workRoute,
  path: '/activities/$activityId',
  validateSearch: (search): { tab?: ActivityTab; date?: string } => ({ tab: oneOf(search['tab'], activityTabs), date: idOf(search['date']) }),
  component: lazyRouteComponent(() => import('../features/activities/activity-page'), 'ActivityPage'),
});
