import { answer, type components } from '@preau/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../api';

export type OwnRegistration = components['schemas']['OwnRegistrationView'];

export const registrationsQueries = {
  all: () => ['registrations'] as const,
  everywhere: () => queryOptions({ queryKey: [...registrationsQueries.all(), 'everywhere'], queryFn: async () => (await answer(api.GET('/api/v1/me/registrations'))).rows }),
};
