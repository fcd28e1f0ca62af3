import { answer, type components } from '@preau/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api';

export type Registration = components['schemas']['RegistrationView'];
export type Order = components['schemas']['OrderView'];

interface OfAccount {
  organizationId: string;
  accountId: string;
}

export const registrationsQueries = {
  all: (organizationId: string) => ['registrations', organizationId] as const,
  account: ({ organizationId, accountId }: OfAccount) =>
    queryOptions({
      queryKey: [...registrationsQueries.all(organizationId), 'account', accountId],
      queryFn: async () => (await answer(api.GET('/api/v1/organizations/{organizationId}/accounts/{accountId}/registrations', { params: { path: { organizationId, accountId } } }))).rows,
    }),
  orders: ({ organizationId, accountId }: OfAccount) =>
    queryOptions({
      queryKey: [...registrationsQueries.all(organizationId), 'orders', accountId],
      queryFn: async () => (await answer(api.GET('/api/v1/organizations/{organizationId}/accounts/{accountId}/orders', { params: { path: { organizationId, accountId } } }))).rows,
    }),
};
