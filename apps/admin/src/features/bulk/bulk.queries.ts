import { answer, type components } from '@preau/api-client';
import { infiniteQueryOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { api } from '../../lib/api';

type Schemas = components['schemas'];
export type BulkBody = Schemas['BulkJobBody'];
export type BulkKind = BulkBody['kind'];
export type BulkLine = Schemas['BulkLineBody'];
export type BulkChoice = Schemas['BulkChoiceBody'];
export type BulkJob = Schemas['BulkJobView'];
export type BulkItem = Schemas['BulkItemView'];
export const bulkKinds: readonly BulkKind[] = ['bulk-invoice', 'bulk-credit', 'mass-statements'];
export const isUnderWay = (job: Pick<BulkJob, 'state'>): boolean => job.state === 'waiting' || job.state === 'running';
const pollMs = 1_000;

const base = '/api/v1/organizations/{organizationId}/bulk-jobs' as const;
const ofJob = (organizationId: string, jobId: string) => ({ path: { organizationId, jobId } });
export const bulkQueries = {
  all: (organizationId: string) => ['bulk', organizationId] as const,
  ledgerCodes: (organizationId: string) =>
    queryOptions({
      queryKey: [...bulkQueries.all(organizationId), 'ledger-codes'],
      queryFn: async () => (await answer(api.GET('/api/v1/organizations/{organizationId}/ledger-codes', { params: { path: { organizationId } } }))).rows,
    }),
  /** Asked again each second while one is under way. */
  jobs: (organizationId: string) =>
    queryOptions({
      queryKey: [...bulkQueries.all(organizationId), 'jobs'],
      queryFn: async () => (await answer(api.GET(base, { params: { path: { organizationId } } }))).rows,
      refetchInterval: (query) => (query.state.data?.some(isUnderWay) === true ? pollMs : false),
    }),
  job: (organizationId: string, jobId: string) =>
    queryOptions({
      queryKey: [...bulkQueries.all(organizationId), 'job', jobId],
      queryFn: () => answer(api.GET(`${base}/{jobId}`, { params: ofJob(organizationId, jobId) })),
      refetchInterval: (query) => (query.state.data !== undefined && isUnderWay(query.state.data) ? pollMs : false),
    }),
  items: (organizationId: string, jobId: string, state: BulkItem['state'], version: number) =>
    infiniteQueryOptions({
      queryKey: [...bulkQueries.all(organizationId), 'items', jobId, state, version],
      queryFn: ({ pageParam }) => answer(api.GET(`${base}/{jobId}/items`, { params: { ...ofJob(organizationId, jobId), query: { state, after: pageParam } } })),
      initialPageParam: 0,
      getNextPageParam: (page) => page.next ?? undefined,
    }),
};

export async function previewBulk(organizationId: string, body: BulkBody) {
  return answer(api.POST(`${base}/preview`, { params: { path: { organizationId } }, body }));
}
export async function startBulk(organizationId: string, body: BulkBody, key: string) {
  return answer(api.POST(base, { params: { path: { organizationId } }, body, headers: { 'idempotency-key': key } }));
}
export async function cancelBulk(queries: QueryClient, organizationId: string, jobId: string): Promise<void> {
  await answer(api.POST(`${base}/{jobId}/cancel`, { params: ofJob(organizationId, jobId) }));
  await queries.invalidateQueries({ queryKey: bulkQueries.all(organizationId) });
}
/** Documents were made: what shows money reads it again. */
export async function refreshAfterBulk(queries: QueryClient, organizationId: string): Promise<void> {
  await queries.invalidateQueries({ queryKey: ['billing', organizationId] });
}
