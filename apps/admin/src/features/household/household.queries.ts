import { answer, type components } from '@preau/api-client';
import { infiniteQueryOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { api } from '../../lib/api';

type Schemas = components['schemas'];
export type ClientAccount = Schemas['ClientAccountView'];
export type AccountPerson = Schemas['AccountPersonView'];
export type PersonHere = Schemas['PersonHereView'];
export type PersonContact = Schemas['PersonContactView'];
export type PersonForm = Schemas['PersonFormView'];
export type Question = Schemas['QuestionView'];
export type JournalEntry = Schemas['JournalEntryView'];
export interface OfAccount {
  organizationId: string;
  accountId: string;
}
export interface OfPerson extends OfAccount {
  personId: string;
}
const of = ({ organizationId, accountId }: OfAccount) => ({ path: { organizationId, accountId } });
const ofPerson = ({ organizationId, accountId, personId }: OfPerson) => ({ path: { organizationId, accountId, personId } });
const ifMatch = (version: number) => ({ 'if-match': `"${version}"` });

export const householdQueries = {
  all: ({ organizationId, accountId }: OfAccount) => ['household', organizationId, accountId] as const,
  account: (account: OfAccount) =>
    queryOptions({
      queryKey: [...householdQueries.all(account), 'account'],
      queryFn: () => answer(api.GET('/api/v1/organizations/{organizationId}/accounts/{accountId}', { params: of(account) })),
    }),
  person: (person: OfPerson) =>
    queryOptions({
      queryKey: [...householdQueries.all(person), 'person', person.personId],
      queryFn: () => answer(api.GET('/api/v1/organizations/{organizationId}/accounts/{accountId}/people/{personId}', { params: ofPerson(person) })),
    }),
  forms: (person: OfPerson, which: 'begun' | 'all') =>
    queryOptions({
      queryKey: [...householdQueries.all(person), 'forms', person.personId, which],
      queryFn: async () => (await answer(api.GET('/api/v1/organizations/{organizationId}/accounts/{accountId}/people/{personId}/forms', { params: { ...ofPerson(person), query: { which } } }))).rows,
    }),
  /** Who changed what and when, the newest first. */
  journal: (account: OfAccount) =>
    infiniteQueryOptions({
      queryKey: [...householdQueries.all(account), 'journal'],
      queryFn: ({ pageParam }) => answer(api.GET('/api/v1/organizations/{organizationId}/accounts/{accountId}/journal', { params: { ...of(account), query: pageParam === '' ? {} : { cursor: pageParam } } })),
      initialPageParam: '',
      getNextPageParam: (page) => page.next ?? undefined,
    }),
};

export async function refreshHousehold(queries: QueryClient, account: OfAccount): Promise<void> {
  await queries.invalidateQueries({ queryKey: householdQueries.all(account) });
}

export async function addPerson(account: OfAccount, body: Schemas['AddPersonBody'], key: string): Promise<AccountPerson> {
  return answer(api.POST('/api/v1/organizations/{organizationId}/accounts/{accountId}/people', { params: of(account), body, headers: { 'idempotency-key': key } }));
}
export async function editPerson(person: OfPerson, version: number, body: Schemas['EditPersonBody']): Promise<void> {
  await answer(api.PATCH('/api/v1/organizations/{organizationId}/accounts/{accountId}/people/{personId}', { params: ofPerson(person), body, headers: ifMatch(version) }));
}
export async function editDetails(person: OfPerson, version: number, body: Schemas['EditMemberHereBody']): Promise<void> {
  await answer(api.PATCH('/api/v1/organizations/{organizationId}/accounts/{accountId}/people/{personId}/details', { params: ofPerson(person), body, headers: ifMatch(version) }));
}
export async function saveContacts(person: OfPerson, version: number, contacts: Schemas['ContactBody'][]): Promise<void> {
  await answer(api.PUT('/api/v1/organizations/{organizationId}/accounts/{accountId}/people/{personId}/contacts', { params: ofPerson(person), body: { contacts }, headers: ifMatch(version) }));
}
export async function saveForm(person: OfPerson, formId: string, version: number, body: Schemas['SaveFormBody']): Promise<void> {
  await answer(api.PUT('/api/v1/organizations/{organizationId}/accounts/{accountId}/people/{personId}/forms/{formId}', { params: { path: { ...ofPerson(person).path, formId } }, body, headers: ifMatch(version) }));
}
export async function archivePerson(person: OfPerson, archived: boolean): Promise<void> {
  if (archived) await answer(api.POST('/api/v1/organizations/{organizationId}/accounts/{accountId}/people/{personId}/archive', { params: ofPerson(person) }));
  else await answer(api.POST('/api/v1/organizations/{organizationId}/accounts/{accountId}/people/{personId}/unarchive', { params: ofPerson(person) }));
}
export async function deletePerson(person: OfPerson): Promise<void> {
  await answer(api.DELETE('/api/v1/organizations/{organizationId}/accounts/{accountId}/people/{personId}', { params: ofPerson(person) }));
}
export async function changeOwner(account: OfAccount, personId: string): Promise<void> {
  await answer(api.PUT('/api/v1/organizations/{organizationId}/accounts/{accountId}/owner', { params: of(account), body: { personId } }));
}
export async function saveContactDetails(account: OfAccount, version: number, body: Schemas['ContactDetailsBody']): Promise<void> {
  await answer(api.PUT('/api/v1/organizations/{organizationId}/accounts/{accountId}/contact-details', { params: of(account), body, headers: ifMatch(version) }));
}
export async function saveTags(account: OfAccount, version: number, tags: string[]): Promise<void> {
  await answer(api.PUT('/api/v1/organizations/{organizationId}/accounts/{accountId}/tags', { params: of(account), body: { tags }, headers: ifMatch(version) }));
}
export async function saveNote(account: OfAccount, version: number, note: string): Promise<void> {
  await answer(api.PUT('/api/v1/organizations/{organizationId}/accounts/{accountId}/note', { params: of(account), body: { note }, headers: ifMatch(version) }));
}
