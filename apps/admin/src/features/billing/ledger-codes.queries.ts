import { answer } from '@preau/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api';

/** The codes a charge can be booked under; the same reading as the settings'. */
export const ledgerCodesQuery = (organizationId: string) =>
  queryOptions({
    queryKey: ['settings', organizationId, 'ledger-codes'],
    queryFn: async () => (await answer(api.GET('/api/v1/organizations/{organizationId}/ledger-codes', { params: { path: { organizationId } } }))).rows,
  });
