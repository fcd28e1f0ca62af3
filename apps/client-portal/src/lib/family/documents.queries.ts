import { answer, type components } from '@preau/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../api';

type Schemas = components['schemas'];
export type Documents = Schemas['DocumentsView'];
export type OwnSlip = Schemas['OwnRl24SlipView'];
export type Asking = Schemas['Rl24AskingView'];
export type Recipient = Schemas['Rl24RecipientView'];
export type RecipientChange = Schemas['OwnRl24RecipientBody'];

export const documentsQueries = {
  all: () => ['documents'] as const,
  /** Slips, and the organizations that need to know who paid. */
  mine: () => queryOptions({ queryKey: [...documentsQueries.all(), 'mine'], queryFn: () => answer(api.GET('/api/v1/me/documents')), staleTime: 300_000 }),
  recipients: (organizationId: string) =>
    queryOptions({
      queryKey: [...documentsQueries.all(), 'recipients', organizationId],
      queryFn: async () => (await answer(api.GET('/api/v1/organizations/{organizationId}/my/rl24-recipients', { params: { path: { organizationId } } }))).rows,
    }),
};

/** Whether a family has anything to look at or to say there. */
export function hasDocuments({ slips, asking }: Documents): boolean {
  return slips.length > 0 || asking.length > 0;
}

export async function saveRecipient(organizationId: string, body: RecipientChange): Promise<Recipient> {
  return answer(api.PUT('/api/v1/organizations/{organizationId}/my/rl24-recipients', { params: { path: { organizationId } }, body }));
}
/** A slip as a file. */
export async function slipFile(slipId: string): Promise<Blob> {
  return (await answer(api.GET('/api/v1/me/rl24-slips/{slipId}/pdf', { params: { path: { slipId } }, parseAs: 'blob' }))) as unknown as Blob;
}
