import { answer, type components } from '@preau/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api';

type Schemas = components['schemas'];
export type OwnSettings = Schemas['OwnSettingsView'];
export type OpenSession = Schemas['OpenSessionView'];
export type SecondFactorOffer = Schemas['SecondFactorOfferView'];

export const settingsQueries = {
  all: () => ['settings'] as const,
  own: () => queryOptions({ queryKey: [...settingsQueries.all(), 'own'], queryFn: () => answer(api.GET('/api/v1/me/settings')) }),
  sessions: () => queryOptions({ queryKey: [...settingsQueries.all(), 'sessions'], queryFn: async () => (await answer(api.GET('/api/v1/me/sessions'))).rows }),
};

export async function saveLocale(locale: OwnSettings['locale']): Promise<OwnSettings> {
  return answer(api.PATCH('/api/v1/me/settings', { body: { locale } }));
}

export async function changePassword(body: Schemas['ChangePasswordBody']): Promise<void> {
  await answer(api.POST('/api/v1/me/password', { body }));
}

export async function requestEmailChange(body: Schemas['ChangeEmailBody']): Promise<void> {
  await answer(api.POST('/api/v1/me/email-change', { body }));
}

export async function revokeSession(sessionId: string): Promise<void> {
  await answer(api.DELETE('/api/v1/me/sessions/{sessionId}', { params: { path: { sessionId } } }));
}

export async function offerSecondFactor(password: string): Promise<SecondFactorOffer> {
  return answer(api.POST('/api/v1/me/second-factor', { body: { password } }));
}

/** @returns the recovery codes, shown this once */
export async function confirmSecondFactor(code: string): Promise<string[]> {
  return (await answer(api.POST('/api/v1/me/second-factor/confirm', { body: { code } }))).recoveryCodes;
}

export async function disableSecondFactor(body: Schemas['PasswordAndCodeBody']): Promise<void> {
  await answer(api.POST('/api/v1/me/second-factor/disable', { body }));
}
