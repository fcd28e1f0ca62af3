import { answer, type components } from '@preau/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api';
import { billingQueries } from './billing.queries';

export type Scholarship = components['schemas']['MyScholarshipView'];

export const helpQueries = {
  /** Read again with everything else that a purchase changes. */
  scholarships: (organizationId: string) =>
    queryOptions({
      queryKey: [...billingQueries.all(), 'scholarships', organizationId],
      queryFn: async () => (await answer(api.GET('/api/v1/organizations/{organizationId}/my/scholarships', { params: { path: { organizationId } } }))).rows,
    }),
};
