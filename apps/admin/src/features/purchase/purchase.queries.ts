import { answer, type components } from '@preau/api-client';
import { infiniteQueryOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { api } from '../../lib/api';

type Schemas = components['schemas'];
export type Cart = Schemas['CartView'];
export type CartLine = Schemas['CartLineView'];
export type CheckOut = Schemas['CheckOutView'];
export type CheckOutBody = Schemas['CounterCheckOutBody'];
export type StoreActivity = Schemas['CounterActivityView'];
export type StoreDate = Schemas['StoreDateView'];
export type PersonEligibility = Schemas['PersonEligibilityView'];
export type PaymentMethod = Schemas['WalletMethodView'];
export type LedgerCode = Schemas['LedgerCodeView'];
export type ManualLine = Schemas['ManualLineBody'];

/** For whom one shops, and where. */
export interface Buyer {
  organizationId: string;
  accountId: string;
}
const of = ({ organizationId, accountId }: Buyer) => ({ path: { organizationId, accountId } });

export const purchaseQueries = {
  all: ({ organizationId, accountId }: Buyer) => ['purchase', organizationId, accountId] as const,
  cart: (buyer: Buyer) =>
    queryOptions({
      queryKey: [...purchaseQueries.all(buyer), 'cart'],
      queryFn: () => answer(api.GET('/api/v1/organizations/{organizationId}/accounts/{accountId}/cart', { params: of(buyer) })),
      refetchInterval: 20_000,
    }),
  /** What may be sold here, with the places left now; with the permission, also what the store does not show. */
  activities: (organizationId: string, text: string, kind: 'session' | 'drop-in' | '') =>
    infiniteQueryOptions({
      queryKey: ['purchase', 'store', organizationId, text, kind],
      queryFn: ({ pageParam }) =>
        answer(api.GET('/api/v1/organizations/{organizationId}/counter/activities', { params: { path: { organizationId }, query: { limit: 40, ...(text === '' ? {} : { text }), ...(kind === '' ? {} : { kind }), ...(pageParam === '' ? {} : { cursor: pageParam }) } } })),
      initialPageParam: '',
      getNextPageParam: (page) => page.next ?? undefined,
      staleTime: 5_000,
    }),
  activity: (slug: string, activityId: string) =>
    queryOptions({
      queryKey: ['purchase', 'store', slug, 'activity', activityId],
      queryFn: () => answer(api.GET('/api/v1/stores/{slug}/activities/{activityId}', { params: { path: { slug, activityId } } })),
      staleTime: 5_000,
    }),
  eligibility: (buyer: Buyer, activityId: string, occurrenceId: string | null) =>
    queryOptions({
      queryKey: [...purchaseQueries.all(buyer), 'eligibility', activityId, occurrenceId],
      queryFn: async () =>
        (await answer(api.GET('/api/v1/organizations/{organizationId}/accounts/{accountId}/activities/{activityId}/eligibility', { params: { path: { ...of(buyer).path, activityId }, query: occurrenceId === null ? {} : { occurrenceId } } }))).rows,
      staleTime: 0,
    }),
  methods: (buyer: Buyer) =>
    queryOptions({
      queryKey: [...purchaseQueries.all(buyer), 'methods'],
      queryFn: async () => (await answer(api.GET('/api/v1/organizations/{organizationId}/accounts/{accountId}/payment-methods', { params: of(buyer) }))).rows,
    }),
  ledgerCodes: (organizationId: string) =>
    queryOptions({
      queryKey: ['purchase', 'ledger-codes', organizationId],
      queryFn: async () => (await answer(api.GET('/api/v1/organizations/{organizationId}/ledger-codes', { params: { path: { organizationId } } }))).rows,
    }),
};

/** Reads again the cart, who may come, and the places left. */
export async function refreshPurchase(queries: QueryClient, buyer: Buyer): Promise<void> {
  await Promise.all([queries.invalidateQueries({ queryKey: purchaseQueries.all(buyer) }), queries.invalidateQueries({ queryKey: ['purchase', 'store'] })]);
}

export async function addLine(buyer: Buyer, body: Schemas['AddCounterLineBody']): Promise<void> {
  await answer(api.POST('/api/v1/organizations/{organizationId}/accounts/{accountId}/cart/lines', { params: of(buyer), body }));
}
export async function removeLine(buyer: Buyer, lineId: string): Promise<void> {
  await answer(api.DELETE('/api/v1/organizations/{organizationId}/accounts/{accountId}/cart/lines/{lineId}', { params: { path: { ...of(buyer).path, lineId } } }));
}
export async function addCode(buyer: Buyer, code: string): Promise<void> {
  await answer(api.POST('/api/v1/organizations/{organizationId}/accounts/{accountId}/cart/codes', { params: of(buyer), body: { code } }));
}
export async function removeCode(buyer: Buyer, promotionId: string): Promise<void> {
  await answer(api.DELETE('/api/v1/organizations/{organizationId}/accounts/{accountId}/cart/codes/{promotionId}', { params: { path: { ...of(buyer).path, promotionId } } }));
}
export async function addManualLine(buyer: Buyer, body: ManualLine): Promise<void> {
  await answer(api.POST('/api/v1/organizations/{organizationId}/accounts/{accountId}/cart/manual-lines', { params: of(buyer), body }));
}
export async function setServiceFee(buyer: Buyer, removed: boolean): Promise<void> {
  await answer(api.PUT('/api/v1/organizations/{organizationId}/accounts/{accountId}/cart/service-fee', { params: of(buyer), body: { removed } }));
}
export async function extendCart(buyer: Buyer): Promise<void> {
  await answer(api.POST('/api/v1/organizations/{organizationId}/accounts/{accountId}/cart/extension', { params: of(buyer) }));
}
export async function retryLapsed(buyer: Buyer): Promise<void> {
  await answer(api.POST('/api/v1/organizations/{organizationId}/accounts/{accountId}/cart/lapsed-lines/retry', { params: of(buyer) }));
}
export async function checkOut(buyer: Buyer, body: CheckOutBody, key: string): Promise<CheckOut> {
  return answer(api.POST('/api/v1/organizations/{organizationId}/accounts/{accountId}/checkout', { params: of(buyer), body, headers: { 'idempotency-key': key } }));
}
export async function continueCheckOut(buyer: Buyer, cartId: string): Promise<CheckOut> {
  return answer(api.POST('/api/v1/organizations/{organizationId}/accounts/{accountId}/checkout/{cartId}/continue', { params: { path: { ...of(buyer).path, cartId } } }));
}
export async function invoicePdf(organizationId: string, invoiceId: string): Promise<Blob> {
  const content: unknown = await answer(api.GET('/api/v1/organizations/{organizationId}/invoices/{invoiceId}/pdf', { params: { path: { organizationId, invoiceId } }, parseAs: 'blob' }));
  return content as Blob;
}
