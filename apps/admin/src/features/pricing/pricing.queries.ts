import { answer, type components } from '@preau/api-client';
import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { api } from '../../lib/api';

type Schemas = components['schemas'];
export type Promotion = Schemas['PromotionView'];
export type PromotionDetail = Schemas['PromotionDetailView'];
export type PromotionDraft = Schemas['PromotionBody'];
export type PromotionKind = PromotionDraft['kind'];
export type ItemSet = Schemas['ItemSetBody'];
export type Off = Schemas['OffBody'];
export type TriedItem = Schemas['TriedItemBody'];
export type Tried = Schemas['TriedPromotionView'];
export type PaymentPlan = Schemas['PaymentPlanView'];
export type PlanOption = Schemas['PlanOptionBody'];
export type PlanPreview = Schemas['PlanPreviewView'];
export type OneTimeFee = Schemas['OneTimeFeeView'];
export type PricingRules = Schemas['PricingSettingsView'];

const of = (organizationId: string) => ({ path: { organizationId } });
const activitiesMax = 100;

export const pricingQueries = {
  all: (organizationId: string) => ['pricing', organizationId] as const,
  promotions: (organizationId: string) =>
    queryOptions({ queryKey: [...pricingQueries.all(organizationId), 'promotions'], queryFn: async () => (await answer(api.GET('/api/v1/organizations/{organizationId}/promotions', { params: of(organizationId) }))).rows, staleTime: 0 }),
  promotion: (organizationId: string, promotionId: string) =>
    queryOptions({
      queryKey: [...pricingQueries.all(organizationId), 'promotions', promotionId],
      queryFn: () => answer(api.GET('/api/v1/organizations/{organizationId}/promotions/{promotionId}', { params: { path: { organizationId, promotionId } } })),
      staleTime: 0,
    }),
  example: (organizationId: string, body: Schemas['TryPromotionBody']) =>
    queryOptions({
      queryKey: [...pricingQueries.all(organizationId), 'example', JSON.stringify(body)],
      queryFn: () => answer(api.POST('/api/v1/organizations/{organizationId}/promotions/example', { params: of(organizationId), body })),
      retry: false,
    }),
  plans: (organizationId: string) =>
    queryOptions({ queryKey: [...pricingQueries.all(organizationId), 'plans'], queryFn: async () => (await answer(api.GET('/api/v1/organizations/{organizationId}/payment-plans', { params: of(organizationId) }))).rows }),
  preview: (organizationId: string, body: Schemas['PreviewPlanBody']) =>
    queryOptions({
      queryKey: [...pricingQueries.all(organizationId), 'preview', JSON.stringify(body)],
      queryFn: () => answer(api.POST('/api/v1/organizations/{organizationId}/payment-plans/preview', { params: of(organizationId), body })),
      retry: false,
    }),
  fees: (organizationId: string) =>
    queryOptions({ queryKey: [...pricingQueries.all(organizationId), 'fees'], queryFn: async () => (await answer(api.GET('/api/v1/organizations/{organizationId}/one-time-fees', { params: of(organizationId) }))).rows }),
  rules: (organizationId: string) =>
    queryOptions({ queryKey: [...pricingQueries.all(organizationId), 'rules'], queryFn: () => answer(api.GET('/api/v1/organizations/{organizationId}/pricing-settings', { params: of(organizationId) })) }),
  programs: (organizationId: string) =>
    queryOptions({
      queryKey: ['pricing-shelves', organizationId, 'programs'],
      queryFn: async () => (await answer(api.GET('/api/v1/organizations/{organizationId}/programs', { params: of(organizationId) }))).rows,
      staleTime: 300_000,
    }),
  activities: (organizationId: string, search: string) =>
    queryOptions({
      queryKey: ['pricing-shelves', organizationId, 'activities', search],
      queryFn: async () => (await answer(api.GET('/api/v1/organizations/{organizationId}/activities', { params: { ...of(organizationId), query: { limit: activitiesMax, ...(search === '' ? {} : { search }) } } }))).rows,
      staleTime: 60_000,
    }),
  activitiesOfProgram: (organizationId: string, programId: string) =>
    queryOptions({
      queryKey: ['pricing-shelves', organizationId, 'program', programId],
      queryFn: async () => (await answer(api.GET('/api/v1/organizations/{organizationId}/activities', { params: { ...of(organizationId), query: { limit: activitiesMax, programId } } }))).rows,
    }),
  ledgerCodes: (organizationId: string) =>
    queryOptions({ queryKey: ['pricing-shelves', organizationId, 'ledger-codes'], queryFn: async () => (await answer(api.GET('/api/v1/organizations/{organizationId}/ledger-codes', { params: of(organizationId) }))).rows }),
  forms: (organizationId: string) =>
    queryOptions({ queryKey: ['pricing-shelves', organizationId, 'forms'], queryFn: async () => (await answer(api.GET('/api/v1/organizations/{organizationId}/forms', { params: of(organizationId) }))).rows }),
  form: (organizationId: string, formId: string) =>
    queryOptions({ queryKey: ['pricing-shelves', organizationId, 'forms', formId], queryFn: () => answer(api.GET('/api/v1/organizations/{organizationId}/forms/{formId}', { params: { path: { organizationId, formId } } })) }),
};

export async function refreshPricing(queries: QueryClient, organizationId: string): Promise<void> {
  await queries.invalidateQueries({ queryKey: pricingQueries.all(organizationId) });
}

/** Writes a new promotion, or a known one unless somebody else changed it since `version`. */
export async function savePromotion(organizationId: string, known: { id: string; version: number } | null, body: PromotionDraft): Promise<string> {
  if (known === null) return (await answer(api.POST('/api/v1/organizations/{organizationId}/promotions', { params: of(organizationId), body }))).promotionId;
  return (await answer(api.PUT('/api/v1/organizations/{organizationId}/promotions/{promotionId}', { params: { path: { organizationId, promotionId: known.id } }, body, headers: { 'if-match': `"${known.version}"` } }))).promotionId;
}
export async function removePromotion(organizationId: string, promotionId: string): Promise<void> {
  await answer(api.DELETE('/api/v1/organizations/{organizationId}/promotions/{promotionId}', { params: { path: { organizationId, promotionId } } }));
}
export async function savePlan(organizationId: string, planId: string | null, body: Schemas['PaymentPlanBody']): Promise<void> {
  if (planId === null) await answer(api.POST('/api/v1/organizations/{organizationId}/payment-plans', { params: of(organizationId), body }));
  else await answer(api.PUT('/api/v1/organizations/{organizationId}/payment-plans/{planId}', { params: { path: { organizationId, planId } }, body }));
}
export async function attachPlan(organizationId: string, planId: string, body: Schemas['AttachPlanBody']): Promise<void> {
  await answer(api.PUT('/api/v1/organizations/{organizationId}/payment-plans/{planId}/activities', { params: { path: { organizationId, planId } }, body }));
}
export async function saveFee(organizationId: string, feeId: string | null, body: Schemas['OneTimeFeeBody']): Promise<void> {
  if (feeId === null) await answer(api.POST('/api/v1/organizations/{organizationId}/one-time-fees', { params: of(organizationId), body }));
  else await answer(api.PUT('/api/v1/organizations/{organizationId}/one-time-fees/{feeId}', { params: { path: { organizationId, feeId } }, body }));
}
export async function removeFee(organizationId: string, feeId: string): Promise<void> {
  await answer(api.DELETE('/api/v1/organizations/{organizationId}/one-time-fees/{feeId}', { params: { path: { organizationId, feeId } } }));
}
export async function saveRules(organizationId: string, body: PricingRules): Promise<void> {
  await answer(api.PUT('/api/v1/organizations/{organizationId}/pricing-settings', { params: of(organizationId), body }));
}
