import { answer, type components } from '@preau/api-client';
import { keepDocument } from '@preau/ui';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api';

type Schemas = components['schemas'];
export type ImportRow = Schemas['ImportRowView'];
export type ImportRun = Schemas['ImportView'];
export type ImportSummary = Schemas['ImportSummaryView'];
export type FindingCount = Schemas['FindingCountView'];
export type Finding = Schemas['ImportFindingView'];
export type WithdrawMissing = Schemas['ImportOptionsView']['withdrawMissing'];

/** What the files do not say. */
export interface ImportChoices {
  defaultPriceCents: number;
  defaultSessionCapacity: number;
  defaultDropInCapacity: number;
  publish: boolean;
  withdrawMissing: WithdrawMissing;
  registrationTime: string;
}

interface OfImport {
  organizationId: string;
  importRunId: string;
}
const of = ({ organizationId, importRunId }: OfImport) => ({ path: { organizationId, importRunId } });

export const isUnderWay = (run: Pick<ImportRow, 'state'>): boolean => run.state === 'waiting' || run.state === 'running';
const pollMs = 1_000;
const examplesShown = 5;

export const importsQueries = {
  all: (organizationId: string) => ['imports', organizationId] as const,
  /** The last fifty, the latest first; asked again while one of them is under way. */
  list: (organizationId: string) =>
    queryOptions({
      queryKey: [...importsQueries.all(organizationId), 'list'],
      queryFn: () => answer(api.GET('/api/v1/organizations/{organizationId}/imports', { params: { path: { organizationId } } })),
      refetchInterval: (query) => (query.state.data?.rows.some(isUnderWay) ? 2 * pollMs : false),
    }),
  /** Asked again each second until it is done. */
  one: (run: OfImport) =>
    queryOptions({
      queryKey: [...importsQueries.all(run.organizationId), 'one', run.importRunId],
      queryFn: () => answer(api.GET('/api/v1/organizations/{organizationId}/imports/{importRunId}', { params: of(run) })),
      refetchInterval: (query) => (query.state.data !== undefined && isUnderWay(query.state.data) ? pollMs : false),
    }),
  /** Rows of one kind of problem, a few at a time. */
  examples: (run: OfImport, code: string) =>
    infiniteQueryOptions({
      queryKey: [...importsQueries.all(run.organizationId), 'findings', run.importRunId, code],
      queryFn: ({ pageParam }) =>
        answer(api.GET('/api/v1/organizations/{organizationId}/imports/{importRunId}/findings', { params: { ...of(run), query: { code, ...(pageParam === '' ? { limit: examplesShown } : { cursor: pageParam, limit: 50 }) } } })),
      initialPageParam: '',
      getNextPageParam: (page) => page.next ?? undefined,
      staleTime: Infinity,
    }),
};

/** Hands the files over to be tried; nothing of the catalogue changes. @returns the import to follow */
export async function tryFiles(organizationId: string, files: readonly File[], choices: ImportChoices): Promise<string> {
  // The form is sent as it is: the shape of the document only says which fields it has.
  const form = new FormData();
  for (const [name, value] of Object.entries({ dryRun: true, ...choices })) form.append(name, String(value));
  for (const file of files) form.append('files', file, file.name);
  return (await answer(api.POST('/api/v1/organizations/{organizationId}/imports', { params: { path: { organizationId } }, body: { dryRun: true, ...choices, files: [] }, bodySerializer: () => form }))).importRunId;
}

/** Does for real what a dry run reported. @returns the import to follow */
export async function confirmImport(run: OfImport, key: string): Promise<string> {
  return (await answer(api.POST('/api/v1/organizations/{organizationId}/imports/{importRunId}/confirm', { params: of(run), headers: { 'idempotency-key': key } }))).importRunId;
}

/** The whole report as a spreadsheet, in the language on screen. */
export async function keepReport(run: OfImport): Promise<void> {
  const content: unknown = await answer(api.GET('/api/v1/organizations/{organizationId}/imports/{importRunId}/report', { params: of(run), parseAs: 'blob' }));
  keepDocument(content as Blob, `import-${run.importRunId.slice(-12)}.csv`);
}
