import { answer, type components } from '@preau/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api';
import type { Answers } from '../../lib/questions/asked';

export type PersonHere = components['schemas']['PersonHereView'];
export type Contact = components['schemas']['ContactBody'];
export type AccountDetails = components['schemas']['ContactDetailsView'];
export type PersonFacts = components['schemas']['EditPersonBody'];
export type DetailsHere = components['schemas']['EditPersonHereBody'];

/** Where a person's file with one organization is. */
export interface FileOf {
  organizationId: string;
  personId: string;
}

const file = 'person-file';
export const memberQueries = {
  file: (organizationId: string) => [file, organizationId] as const,
  here: ({ organizationId, personId }: FileOf) =>
    queryOptions({ queryKey: [...memberQueries.file(organizationId), personId, 'here'], queryFn: () => answer(api.GET('/api/v1/organizations/{organizationId}/my/people/{personId}', { params: { path: { organizationId, personId } } })) }),
  forms: ({ organizationId, personId }: FileOf) =>
    queryOptions({ queryKey: [...memberQueries.file(organizationId), personId, 'forms'], queryFn: () => answer(api.GET('/api/v1/organizations/{organizationId}/my/people/{personId}/forms', { params: { path: { organizationId, personId } } })) }),
  account: (organizationId: string) =>
    queryOptions({ queryKey: [...memberQueries.file(organizationId), 'account'], queryFn: () => answer(api.GET('/api/v1/organizations/{organizationId}/my/contact-details', { params: { path: { organizationId } } })) }),
};

const seen = (version: number) => ({ headers: { 'if-match': `"${version}"` } });

export function addPerson(body: components['schemas']['AddPersonBody'], key: string) {
  return answer(api.POST('/api/v1/me/people', { body, headers: { 'idempotency-key': key } }));
}
export function editPerson(personId: string, body: PersonFacts, version: number) {
  return answer(api.PATCH('/api/v1/me/people/{personId}', { params: { path: { personId } }, body, ...seen(version) }));
}
export function archivePerson(personId: string) {
  return answer(api.POST('/api/v1/me/people/{personId}/archive', { params: { path: { personId } } }));
}
export function unarchivePerson(personId: string) {
  return answer(api.POST('/api/v1/me/people/{personId}/unarchive', { params: { path: { personId } } }));
}
export function deletePerson(personId: string) {
  return answer(api.DELETE('/api/v1/me/people/{personId}', { params: { path: { personId } } }));
}
export function makeOwner(personId: string) {
  return answer(api.PUT('/api/v1/me/owner', { body: { personId } }));
}
export function saveHere({ organizationId, personId }: FileOf, body: DetailsHere, version: number) {
  return answer(api.PATCH('/api/v1/organizations/{organizationId}/my/people/{personId}', { params: { path: { organizationId, personId } }, body, ...seen(version) }));
}
export function saveContacts({ organizationId, personId }: FileOf, contacts: Contact[], version: number) {
  return answer(api.PUT('/api/v1/organizations/{organizationId}/my/people/{personId}/contacts', { params: { path: { organizationId, personId } }, body: { contacts }, ...seen(version) }));
}
export function saveAccountDetails(organizationId: string, body: components['schemas']['ContactDetailsBody'], version: number) {
  return answer(api.PUT('/api/v1/organizations/{organizationId}/my/contact-details', { params: { path: { organizationId } }, body, ...seen(version) }));
}
export function saveForm({ organizationId, personId }: FileOf, form: { formId: string; version: number }, answers: Answers, confirm: boolean, locale: 'fr-CA' | 'en-CA') {
  return answer(
    api.PUT('/api/v1/organizations/{organizationId}/my/people/{personId}/forms/{formId}', {
      params: { path: { organizationId, personId, formId: form.formId } },
      body: { answers: { ...answers } as Record<string, never>, confirm, locale },
      ...seen(form.version),
    }),
  );
}
