import { answer, type components } from '@preau/api-client';
import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { api } from '../api';

type Schemas = components['schemas'];
export type Preview = Schemas['CancellationPreviewView'];
export type MoneyBack = Schemas['MoneyBackView'];
export type Target = Schemas['ReplacementTargetView'];
export type ReplacementPreview = Schemas['ReplacementPreviewView'];
export type PayDifference = Schemas['PayDifferenceBody'];
export type Adjustment = Schemas['ReplacementAdjustmentBody'];
export type RefundTo = 'same-method' | 'account';
export type Because = 'client' | 'death-or-medical';

export interface OfRegistration {
  organizationId: string;
  claimId: string;
}
export interface Asked {
  refundTo: RefundTo;
  because: Because;
  /** ISO; empty is now. */
  noticeAt: string;
  /** An amount set by hand, with its reason; null lets law or policy decide. */
  override: { creditCents: number; reason: string } | null;
}
const of = ({ organizationId, claimId }: OfRegistration) => ({ path: { organizationId, claimId } });
const sent = ({ refundTo, because, noticeAt }: Asked) => ({ refundTo, because, ...(noticeAt === '' ? {} : { noticeAt }) });

export const endRegistrationQueries = {
  all: (organizationId: string) => ['end-registration', organizationId] as const,
  preview: (registration: OfRegistration, asked: Asked) =>
    queryOptions({
      queryKey: [...endRegistrationQueries.all(registration.organizationId), 'preview', registration.claimId, asked],
      queryFn: () =>
        asked.override === null
          ? answer(api.GET('/api/v1/organizations/{organizationId}/registrations/{claimId}/cancellation-preview', { params: { ...of(registration), query: sent(asked) } }))
          : answer(api.POST('/api/v1/organizations/{organizationId}/registrations/{claimId}/override-preview', { params: of(registration), body: { ...sent(asked), ...asked.override } })),
      staleTime: 0,
    }),
  targets: (registration: OfRegistration, search: string) =>
    queryOptions({
      queryKey: [...endRegistrationQueries.all(registration.organizationId), 'targets', registration.claimId, search],
      queryFn: async () => (await answer(api.GET('/api/v1/organizations/{organizationId}/registrations/{claimId}/replacements', { params: { ...of(registration), query: { search } } }))).rows,
      staleTime: 0,
    }),
  replacement: (registration: OfRegistration, body: Schemas['ReplacementPreviewBody']) =>
    queryOptions({
      queryKey: [...endRegistrationQueries.all(registration.organizationId), 'replacement', registration.claimId, body],
      queryFn: () => answer(api.POST('/api/v1/organizations/{organizationId}/registrations/{claimId}/replacement-preview', { params: of(registration), body })),
      staleTime: 0,
      retry: false,
    }),
  ledgerCodes: (organizationId: string) =>
    queryOptions({
      queryKey: ['settings', organizationId, 'ledger-codes'],
      queryFn: async () => (await answer(api.GET('/api/v1/organizations/{organizationId}/ledger-codes', { params: { path: { organizationId } } }))).rows,
    }),
  methods: (account: { organizationId: string; accountId: string }) =>
    queryOptions({
      queryKey: [...endRegistrationQueries.all(account.organizationId), 'methods', account.accountId],
      queryFn: async () => (await answer(api.GET('/api/v1/organizations/{organizationId}/accounts/{accountId}/payment-methods', { params: { path: account } }))).rows,
    }),
  previewOfActivity: ({ occurrenceId, ...activity }: { organizationId: string; activityId: string; occurrenceId?: string }) =>
    queryOptions({
      queryKey: [...endRegistrationQueries.all(activity.organizationId), 'preview-of-activity', activity.activityId, occurrenceId ?? ''],
      queryFn: () => answer(api.GET('/api/v1/organizations/{organizationId}/activities/{activityId}/cancellation-preview', { params: { path: activity, query: occurrenceId === undefined ? {} : { occurrenceId } } })),
      staleTime: 0,
      gcTime: 0,
    }),
  ofActivity: (activity: { organizationId: string; activityId: string }) =>
    queryOptions({
      queryKey: [...endRegistrationQueries.all(activity.organizationId), 'activity', activity.activityId],
      queryFn: async () => (await answer(api.GET('/api/v1/organizations/{organizationId}/activities/{activityId}/cancellations', { params: { path: activity } }))).rows,
      // It moves while the worker is at it.
      refetchInterval: (query) => (query.state.data?.some((one) => one.state === 'running') === true ? 1_500 : false),
    }),
};

/** Places, money, journal: nothing stays as it was. */
export async function refreshEverything(queries: QueryClient): Promise<void> {
  await queries.invalidateQueries();
}

export async function endRegistration(registration: OfRegistration, asked: Asked, acceptedHash: string, key: string): Promise<void> {
  const headers = { 'idempotency-key': key };
  const body = { ...sent(asked), acceptedHash };
  if (asked.override === null) await answer(api.POST('/api/v1/organizations/{organizationId}/registrations/{claimId}/cancellation', { params: of(registration), body, headers }));
  else await answer(api.POST('/api/v1/organizations/{organizationId}/registrations/{claimId}/override', { params: of(registration), body: { ...body, ...asked.override }, headers }));
}
export async function replaceRegistration(registration: OfRegistration, body: Schemas['ReplaceBody'], key: string): Promise<void> {
  await answer(api.POST('/api/v1/organizations/{organizationId}/registrations/{claimId}/replacement', { params: of(registration), body, headers: { 'idempotency-key': key } }));
}
/** Without a date, the whole activity. */
export async function cancelActivity(activity: { organizationId: string; activityId: string }, reason: string, key: string, occurrenceId?: string): Promise<void> {
  await answer(api.POST('/api/v1/organizations/{organizationId}/activities/{activityId}/cancellations', { params: { path: activity }, body: { reason, ...(occurrenceId === undefined ? {} : { occurrenceId }) }, headers: { 'idempotency-key': key } }));
}
