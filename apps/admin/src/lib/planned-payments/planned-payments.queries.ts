import { answer, type components } from '@preau/api-client';
import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { api } from '../api';

type Schemas = components['schemas'];
export type PaymentToSettle = Schemas['PaymentToSettleView'];
export type ActionKind = PaymentToSettle['kind'];
export type ActionCount = Schemas['ActionCountView'];
export type MonthOfPayments = Schemas['MonthOfPaymentsView'];
export type Change = Schemas['ChangeOfManyBody'];
export type Selected = Schemas['SelectedPaymentBody'];
export type DoneOrRefused = Schemas['DoneOrRefusedView'];
export type Cheque = Schemas['ChequeView'];
export type RecurringCharge = Schemas['RecurringChargeView'];
export type DebitConsent = Schemas['DebitConsentBody'];
export const actionKinds: readonly ActionKind[] = ['refused', 'needs-client', 'overdue', 'unresolved', 'expiring-card', 'bounced-cheque'];

const of = (organizationId: string) => ({ path: { organizationId } });
const ofAccount = (organizationId: string, accountId: string) => ({ path: { organizationId, accountId } });

export const plannedQueries = {
  all: (organizationId: string) => ['planned', organizationId] as const,
  actions: (organizationId: string, asked: { kind?: ActionKind; text?: string }) =>
    queryOptions({
      queryKey: [...plannedQueries.all(organizationId), 'actions', asked],
      queryFn: () =>
        answer(api.GET('/api/v1/organizations/{organizationId}/payments-to-settle', { params: { ...of(organizationId), query: { ...(asked.kind === undefined ? {} : { kind: [asked.kind] }), ...(asked.text === undefined ? {} : { text: asked.text }) } } })),
    }),
  months: (organizationId: string, period: { from: string; until: string }) =>
    queryOptions({
      queryKey: [...plannedQueries.all(organizationId), 'months', period],
      queryFn: async () => (await answer(api.GET('/api/v1/organizations/{organizationId}/payments-to-settle/months', { params: { ...of(organizationId), query: period } }))).rows,
    }),
  watch: (organizationId: string) =>
    queryOptions({ queryKey: [...plannedQueries.all(organizationId), 'watch'], queryFn: () => answer(api.GET('/api/v1/organizations/{organizationId}/payments-to-settle/watch', { params: of(organizationId) })) }),
  cheques: (organizationId: string, accountId?: string) =>
    queryOptions({
      queryKey: [...plannedQueries.all(organizationId), 'cheques', accountId ?? ''],
      queryFn: async () => (await answer(api.GET('/api/v1/organizations/{organizationId}/cheques', { params: { ...of(organizationId), query: accountId === undefined ? {} : { accountId } } }))).rows,
    }),
  recurring: (organizationId: string, accountId: string) =>
    queryOptions({
      queryKey: [...plannedQueries.all(organizationId), 'recurring', accountId],
      queryFn: async () => (await answer(api.GET('/api/v1/organizations/{organizationId}/accounts/{accountId}/recurring-charges', { params: ofAccount(organizationId, accountId) }))).rows,
    }),
  balance: (organizationId: string, accountId: string) =>
    queryOptions({
      queryKey: [...plannedQueries.all(organizationId), 'balance', accountId],
      queryFn: () => answer(api.GET('/api/v1/organizations/{organizationId}/accounts/{accountId}/balance', { params: ofAccount(organizationId, accountId) })),
    }),
};

/** What is done with planned payments shows in billing and in the account's journal too. */
export async function refreshPlanned(queries: QueryClient, organizationId: string): Promise<void> {
  await queries.invalidateQueries({ predicate: ({ queryKey }) => ['planned', 'billing', 'household'].includes(String(queryKey[0])) && queryKey[1] === organizationId });
}

export async function changeMany(organizationId: string, rows: readonly Selected[], change: Change): Promise<readonly DoneOrRefused[]> {
  return (await answer(api.POST('/api/v1/organizations/{organizationId}/planned-payments/changes', { params: of(organizationId), body: { rows: [...rows], change } }))).rows;
}
export async function dismissActions(organizationId: string, actionKeys: readonly string[], reason: string): Promise<void> {
  await answer(api.POST('/api/v1/organizations/{organizationId}/payments-to-settle/dismissals', { params: of(organizationId), body: { actionKeys: [...actionKeys], reason } }));
}
export async function saveWatch(organizationId: string, watching: boolean): Promise<void> {
  await answer(api.PUT('/api/v1/organizations/{organizationId}/payments-to-settle/watch', { params: of(organizationId), body: { watching } }));
}
export async function tryChargeAgain(organizationId: string, attemptId: string): Promise<void> {
  await answer(api.POST('/api/v1/organizations/{organizationId}/charges/{attemptId}/retry', { params: { path: { organizationId, attemptId } } }));
}
export async function askForBalance(organizationId: string, accountId: string, note: string, key: string): Promise<void> {
  await answer(api.POST('/api/v1/organizations/{organizationId}/accounts/{accountId}/payment-requests', { params: ofAccount(organizationId, accountId), body: { note }, headers: { 'idempotency-key': key } }));
}
export async function chargeBalance(organizationId: string, accountId: string, body: Schemas['PayBalanceBody'], key: string) {
  return answer(api.POST('/api/v1/organizations/{organizationId}/accounts/{accountId}/balance-payments', { params: ofAccount(organizationId, accountId), body, headers: { 'idempotency-key': key } }));
}
export async function registerCheques(organizationId: string, accountId: string, body: Schemas['RegisterChequesBody'], key: string): Promise<void> {
  await answer(api.POST('/api/v1/organizations/{organizationId}/accounts/{accountId}/cheques', { params: ofAccount(organizationId, accountId), body, headers: { 'idempotency-key': key } }));
}
export async function depositCheques(organizationId: string, cheques: readonly Cheque[]) {
  return (await answer(api.POST('/api/v1/organizations/{organizationId}/cheques/deposits', { params: of(organizationId), body: { cheques: cheques.map(({ id, version }) => ({ chequeId: id, version })) } }))).rows;
}
export async function giveChequeBack(organizationId: string, cheque: Cheque): Promise<void> {
  await answer(api.POST('/api/v1/organizations/{organizationId}/cheques/{chequeId}/give-back', { params: { path: { organizationId, chequeId: cheque.id } }, body: { version: cheque.version } }));
}
export async function bounceCheque(organizationId: string, chequeId: string, body: Schemas['BounceChequeBody'], key: string) {
  return answer(api.POST('/api/v1/organizations/{organizationId}/cheques/{chequeId}/bounce', { params: { path: { organizationId, chequeId } }, body, headers: { 'idempotency-key': key } }));
}
export async function agreeRecurring(organizationId: string, accountId: string, body: Schemas['AgreeRecurringBody'], key: string): Promise<void> {
  await answer(api.POST('/api/v1/organizations/{organizationId}/accounts/{accountId}/recurring-charges', { params: ofAccount(organizationId, accountId), body, headers: { 'idempotency-key': key } }));
}
export async function endRecurring(organizationId: string, recurringChargeId: string, body: Schemas['EndRecurringBody']) {
  return answer(api.POST('/api/v1/organizations/{organizationId}/recurring-charges/{recurringChargeId}/end', { params: { path: { organizationId, recurringChargeId } }, body }));
}
