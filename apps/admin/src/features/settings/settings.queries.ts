import { answer, type components } from '@preau/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api';

export type OrganizationSettings = components['schemas']['OrganizationSettingsView'];
export type EditedSettings = components['schemas']['EditOrganizationSettingsBody'];
export type LedgerCode = components['schemas']['LedgerCodeView'];
export type GatewayAccount = components['schemas']['GatewayAccountView'];
export type GatewayKind = GatewayAccount['kind'];
export type NewGatewayAccount = components['schemas']['RegisterGatewayAccountBody'];
export type GatewayCheck = components['schemas']['GatewayCheckView'];
export type ChargingPolicy = components['schemas']['ChargingPolicyView'];
export type ClosingDay = components['schemas']['ClosingDayView'];

const of = (organizationId: string) => ({ path: { organizationId } });

export const settingsQueries = {
  all: (organizationId: string) => ['settings', organizationId] as const,
  organization: (organizationId: string) =>
    queryOptions({
      queryKey: [...settingsQueries.all(organizationId), 'organization'],
      queryFn: () => answer(api.GET('/api/v1/organizations/{organizationId}/settings', { params: of(organizationId) })),
      staleTime: 300_000,
    }),
  ledgerCodes: (organizationId: string) =>
    queryOptions({
      queryKey: [...settingsQueries.all(organizationId), 'ledger-codes'],
      queryFn: async () => (await answer(api.GET('/api/v1/organizations/{organizationId}/ledger-codes', { params: of(organizationId) }))).rows,
    }),
  gatewayAccounts: (organizationId: string) =>
    queryOptions({
      queryKey: [...settingsQueries.all(organizationId), 'gateway-accounts'],
      queryFn: () => answer(api.GET('/api/v1/organizations/{organizationId}/gateway-accounts', { params: of(organizationId) })),
    }),
  chargingPolicy: (organizationId: string) =>
    queryOptions({
      queryKey: [...settingsQueries.all(organizationId), 'charging-policy'],
      queryFn: () => answer(api.GET('/api/v1/organizations/{organizationId}/charging-policy', { params: of(organizationId) })),
    }),
  /** The closing days of one calendar year. */
  closingDays: (organizationId: string, year: number) =>
    queryOptions({
      queryKey: [...settingsQueries.all(organizationId), 'closing-days', year],
      queryFn: async () =>
        (await answer(api.GET('/api/v1/organizations/{organizationId}/closing-days', { params: { ...of(organizationId), query: { from: `${year}-01-01`, to: `${year}-12-31` } } }))).rows,
    }),
};

/** Changes what is given, unless somebody else has changed the settings since `version`. */
export async function editSettings(organizationId: string, version: number, body: EditedSettings): Promise<OrganizationSettings> {
  return answer(api.PATCH('/api/v1/organizations/{organizationId}/settings', { params: of(organizationId), body, headers: { 'if-match': `"${version}"` } }));
}

export async function saveLedgerCode(organizationId: string, id: string | null, body: components['schemas']['LedgerCodeBody']): Promise<void> {
  if (id === null) await answer(api.POST('/api/v1/organizations/{organizationId}/ledger-codes', { params: of(organizationId), body }));
  else await answer(api.PUT('/api/v1/organizations/{organizationId}/ledger-codes/{ledgerCodeId}', { params: { path: { organizationId, ledgerCodeId: id } }, body }));
}

export async function addClosingDay(organizationId: string, body: components['schemas']['ClosingDayBody']): Promise<void> {
  await answer(api.POST('/api/v1/organizations/{organizationId}/closing-days', { params: of(organizationId), body }));
}

export async function removeClosingDay(organizationId: string, closingDayId: string): Promise<void> {
  await answer(api.DELETE('/api/v1/organizations/{organizationId}/closing-days/{closingDayId}', { params: { path: { organizationId, closingDayId } } }));
}

const ofAccount = (organizationId: string, gatewayAccountId: string) => ({ params: { path: { organizationId, gatewayAccountId } } });

export async function registerGatewayAccount(organizationId: string, body: NewGatewayAccount): Promise<void> {
  await answer(api.POST('/api/v1/organizations/{organizationId}/gateway-accounts', { params: of(organizationId), body }));
}
export async function replaceGatewayKeys(organizationId: string, gatewayAccountId: string, body: components['schemas']['ReplaceGatewayKeysBody']): Promise<void> {
  await answer(api.PUT('/api/v1/organizations/{organizationId}/gateway-accounts/{gatewayAccountId}/keys', { ...ofAccount(organizationId, gatewayAccountId), body }));
}
export async function checkGatewayAccount(organizationId: string, gatewayAccountId: string): Promise<GatewayCheck> {
  return answer(api.POST('/api/v1/organizations/{organizationId}/gateway-accounts/{gatewayAccountId}/check', ofAccount(organizationId, gatewayAccountId)));
}
export async function chooseGatewayAccount(organizationId: string, gatewayAccountId: string, password: string): Promise<void> {
  await answer(api.PUT('/api/v1/organizations/{organizationId}/gateway-accounts/{gatewayAccountId}/use', { ...ofAccount(organizationId, gatewayAccountId), body: { password } }));
}
export async function stopPaymentsOnline(organizationId: string): Promise<void> {
  await answer(api.DELETE('/api/v1/organizations/{organizationId}/gateway-accounts/use', { params: of(organizationId) }));
}

export async function saveChargingPolicy(organizationId: string, body: ChargingPolicy): Promise<void> {
  await answer(api.PUT('/api/v1/organizations/{organizationId}/charging-policy', { params: of(organizationId), body }));
}
