import { answer, type components } from '@preau/api-client';
import { keepDocument } from '@preau/ui';
import { infiniteQueryOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { api } from '../../lib/api';

type Schemas = components['schemas'];
export type Overview = Schemas['Rl24OverviewView'];
export type Run = Schemas['Rl24RunView'];
export type PreviewRow = Schemas['Rl24PreviewRowView'];
export type Boxes = Schemas['Rl24BoxesView'];
export type ListedSlip = Schemas['Rl24ListedSlipView'];
export type SlipDetail = Schemas['Rl24SlipDetailView'];
export type Recipient = Schemas['Rl24RecipientView'];
export type RecipientChange = Schemas['Rl24RecipientBody'];
export type Filer = Schemas['Rl24FilerBody'];
export const groups = ['ready', 'missing', 'differs', 'issued'] as const;
export type Group = (typeof groups)[number];
export const kinds = ['R', 'A', 'D'] as const;
export const statuses = ['standing', 'replaced', 'cancelled', 'cancellation'] as const;
export const deliveries = ['electronic', 'paper'] as const;
export interface SlipFilters {
  search?: string;
  kind?: (typeof kinds)[number];
  slipStatus?: (typeof statuses)[number];
  delivery?: (typeof deliveries)[number];
}

export const isUnderWay = (run: Pick<Run, 'state'>): boolean => run.state === 'waiting' || run.state === 'running';
const pollMs = 1_000;
export const rowsOnPage = 50;

const base = '/api/v1/organizations/{organizationId}/rl24' as const;
export const rl24Queries = {
  all: (organizationId: string) => ['rl24', organizationId] as const,
  /** Asked again each second while an emission is under way. */
  overview: (organizationId: string, year: number) =>
    queryOptions({
      queryKey: [...rl24Queries.all(organizationId), 'overview', year],
      queryFn: () => answer(api.GET(base, { params: { path: { organizationId }, query: { year } } })),
      refetchInterval: (query) => (query.state.data?.runs.some(isUnderWay) === true ? pollMs : false),
    }),
  preview: (organizationId: string, year: number, group: Group, page: number) =>
    queryOptions({
      queryKey: [...rl24Queries.all(organizationId), 'preview', year, group, page],
      queryFn: () => answer(api.GET(`${base}/preview`, { params: { path: { organizationId }, query: { year, group, offset: (page - 1) * rowsOnPage, limit: rowsOnPage } } })),
    }),
  slips: (organizationId: string, year: number, { kind, search, slipStatus, delivery }: SlipFilters) =>
    infiniteQueryOptions({
      queryKey: [...rl24Queries.all(organizationId), 'slips', year, kind, search, slipStatus, delivery],
      queryFn: ({ pageParam }) =>
        answer(
          api.GET(`${base}/slips`, {
            params: { path: { organizationId }, query: { year, ...(slipStatus === undefined ? {} : { status: slipStatus }), ...(delivery === undefined ? {} : { delivery }), ...(search === undefined ? {} : { search }), ...(kind === undefined ? {} : { kinds: [kind] }), ...(pageParam === '' ? {} : { cursor: pageParam }) } },
          }),
        ),
      initialPageParam: '',
      getNextPageParam: (page) => page.next ?? undefined,
    }),
  slip: (organizationId: string, slipId: string) =>
    queryOptions({ queryKey: [...rl24Queries.all(organizationId), 'slip', slipId], queryFn: () => answer(api.GET(`${base}/slips/{slipId}`, { params: { path: { organizationId, slipId } } })) }),
  recipients: (organizationId: string, accountId: string) =>
    queryOptions({
      queryKey: [...rl24Queries.all(organizationId), 'recipients', accountId],
      queryFn: async () => (await answer(api.GET('/api/v1/organizations/{organizationId}/accounts/{accountId}/rl24-recipients', { params: { path: { organizationId, accountId } } }))).rows,
    }),
};

/** Everything of the slips is read again: numbers, preview, lists. */
export async function refreshRl24(queries: QueryClient, organizationId: string): Promise<void> {
  await queries.invalidateQueries({ queryKey: rl24Queries.all(organizationId) });
}

export async function saveFiler(organizationId: string, body: Filer): Promise<void> {
  await answer(api.PUT(`${base}/filer`, { params: { path: { organizationId } }, body }));
}
export async function registerRange(organizationId: string, body: Schemas['Rl24RangeBody'], key: string): Promise<void> {
  await answer(api.POST(`${base}/ranges`, { params: { path: { organizationId } }, body, headers: { 'idempotency-key': key } }));
}
export async function startRun(organizationId: string, body: Schemas['Rl24RunBody'], key: string): Promise<Run> {
  return answer(api.POST(`${base}/runs`, { params: { path: { organizationId } }, body, headers: { 'idempotency-key': key } }));
}
export async function resumeRun(organizationId: string, runId: string): Promise<Run> {
  return answer(api.POST(`${base}/runs/{runId}/resume`, { params: { path: { organizationId, runId } } }));
}

interface OfSlip {
  organizationId: string;
  slipId: string;
}
/** @returns the slip that stands, or the cancellation */
export async function correctSlip(how: 'amend' | 'cancel', { organizationId, slipId }: OfSlip, reason: string, key: string): Promise<string> {
  const request = { params: { path: { organizationId, slipId } }, body: { reason }, headers: { 'idempotency-key': key } };
  return (await answer(how === 'amend' ? api.POST(`${base}/slips/{slipId}/amend`, request) : api.POST(`${base}/slips/{slipId}/cancel`, request))).slipId;
}
export async function duplicateSlip({ organizationId, slipId }: OfSlip, reason: 'address' | 'lost', key: string): Promise<void> {
  await answer(api.POST(`${base}/slips/{slipId}/duplicates`, { params: { path: { organizationId, slipId } }, body: { reason }, headers: { 'idempotency-key': key } }));
}
export async function keepSlip({ organizationId, slipId }: OfSlip, slip: Pick<ListedSlip, 'year' | 'number' | 'previousNumber'>): Promise<void> {
  const content: unknown = await answer(api.GET(`${base}/slips/{slipId}/pdf`, { params: { path: { organizationId, slipId } }, parseAs: 'blob' }));
  keepDocument(content as Blob, `releve-24-${slip.year}-${slip.number ?? slip.previousNumber ?? ''}.pdf`);
}
/** The working copy of what would be filed, with numbers in clear: the journal says who took it. */
export async function keepReturn(organizationId: string, format: 'csv' | 'xml', body: Schemas['Rl24ReturnBody']): Promise<void> {
  const request = { params: { path: { organizationId } }, body, parseAs: 'blob' as const };
  const content: unknown = await answer(format === 'csv' ? api.POST(`${base}/returns/csv`, request) : api.POST(`${base}/returns/xml`, request));
  keepDocument(content as Blob, `rl24-${body.year}-${body.kind}-copie-de-travail.${format}`);
}

export async function saveRecipient(organizationId: string, accountId: string, body: RecipientChange): Promise<Recipient> {
  return answer(api.PUT('/api/v1/organizations/{organizationId}/accounts/{accountId}/rl24-recipients', { params: { path: { organizationId, accountId } }, body }));
}
export async function revealSin(organizationId: string, accountId: string, body: Schemas['Rl24RevealBody']): Promise<string> {
  return (await answer(api.POST('/api/v1/organizations/{organizationId}/accounts/{accountId}/rl24-recipients/sin', { params: { path: { organizationId, accountId } }, body }))).sin;
}
