import { answer, type components } from '@preau/api-client';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api';

export type ClientRow = components['schemas']['ClientRowView'];
export type CreateClientBody = components['schemas']['CreateClientBody'];

async function findClients(organizationId: string, query: { query?: string; tag?: string; cursor?: string; limit?: number }) {
  return answer(api.GET('/api/v1/organizations/{organizationId}/clients', { params: { path: { organizationId }, query } }));
}

export const clientsQueries = {
  all: (organizationId: string) => ['clients', organizationId] as const,
  /** Clients by name, e-mail, phone or invoice number, a page after the other. */
  search: (organizationId: string, query: string, tag?: string) =>
    infiniteQueryOptions({
      queryKey: [...clientsQueries.all(organizationId), 'search', query, tag ?? null],
      queryFn: ({ pageParam }) => findClients(organizationId, { ...(query === '' ? {} : { query }), ...(tag === undefined ? {} : { tag }), ...(pageParam === '' ? {} : { cursor: pageParam }), limit: 50 }),
      initialPageParam: '',
      getNextPageParam: (page) => page.next ?? undefined,
    }),
  /** The first few, for the palette. */
  few: (organizationId: string, query: string) =>
    queryOptions({ queryKey: [...clientsQueries.all(organizationId), 'few', query], queryFn: () => findClients(organizationId, { query, limit: 6 }), enabled: query.trim().length >= 2 }),
};

export async function createClient(organizationId: string, body: CreateClientBody, key: string) {
  return answer(api.POST('/api/v1/organizations/{organizationId}/clients', { params: { path: { organizationId } }, body, headers: { 'idempotency-key': key } }));
}

export async function offerLink(organizationId: string, email: string, key: string): Promise<void> {
  await answer(api.POST('/api/v1/organizations/{organizationId}/client-links', { params: { path: { organizationId } }, body: { email }, headers: { 'idempotency-key': key } }));
}
