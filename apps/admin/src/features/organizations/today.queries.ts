import { answer } from '@preau/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api';

const countedMax = 200;

/** A number with the rows behind it; `more` when there are more rows than were counted. */
export interface Counted {
  count: number;
  more: boolean;
}
const counted = (page: { rows: readonly unknown[]; next: string | null }): Counted => ({ count: page.rows.length, more: page.next !== null });

export const todayQueries = {
  onSale: (slug: string) =>
    queryOptions({
      queryKey: ['today', 'on-sale', slug],
      queryFn: async (): Promise<Counted> => ({ count: (await answer(api.GET('/api/v1/stores/{slug}/facets', { params: { path: { slug } } }))).count, more: false }),
    }),
  drafts: (organizationId: string) =>
    queryOptions({
      queryKey: ['activities', organizationId, 'today', 'drafts'],
      queryFn: async () => counted(await answer(api.GET('/api/v1/organizations/{organizationId}/activities', { params: { path: { organizationId }, query: { status: 'draft', limit: countedMax } } }))),
    }),
  messages: (organizationId: string, state: 'failed' | 'queued') =>
    queryOptions({
      queryKey: ['communications', organizationId, 'today', state],
      queryFn: async () => counted(await answer(api.GET('/api/v1/organizations/{organizationId}/messages', { params: { path: { organizationId }, query: { state, limit: countedMax } } }))),
    }),
  invited: (organizationId: string) =>
    queryOptions({
      queryKey: ['staff', organizationId, 'today', 'invited'],
      queryFn: async (): Promise<Counted> => {
        const { rows } = await answer(api.GET('/api/v1/organizations/{organizationId}/staff', { params: { path: { organizationId } } }));
        return { count: rows.filter((member) => member.status === 'invited').length, more: false };
      },
    }),
};
