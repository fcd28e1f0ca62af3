import { localDateOf, read, type LocalDate } from '@preau/kernel';
import { missingDetails, type ContactDetails } from '../client/client';
import { clientsOfAccount } from '../client/client.store';
import { isMinor, type PersonView } from '../person/person';
import { peopleOf } from '../person/person.store';

/** What an organization still wants to know of a person. */
export type MissingInformation = 'birth-date' | 'email' | 'phone' | 'address' | 'contacts' | 'primary-guardian' | 'rl24-shares';

export interface OrganizationWants {
  readonly organizationId: string;
  readonly organizationName: string;
  readonly organizationSlug: string;
  readonly contactsRequired: number;
  readonly asksRl24: boolean;
  readonly today: LocalDate;
}
export interface KnownContact {
  readonly guardian: 'primary' | 'secondary' | null;
  readonly rl24Percent: number | null;
}
export interface PersonMissing {
  readonly organizationId: string;
  readonly organizationName: string;
  /** Empty when the organization has but one name. */
  readonly organizationNameEn: string;
  readonly organizationSlug: string;
  readonly personId: string;
  readonly missing: readonly MissingInformation[];
}

/** The rule, for one person and one organization. Archived people owe nothing. */
export function missingOf(person: PersonView, details: ContactDetails, contacts: readonly KnownContact[], wants: Pick<OrganizationWants, 'contactsRequired' | 'asksRl24' | 'today'>): MissingInformation[] {
  if (person.archivedAt !== null) return [];
  const missing = new Set<MissingInformation>();
  if (person.birthDate === null) missing.add('birth-date');
  if (person.isOwner) for (const detail of missingDetails(details)) missing.add(detail === 'email' || detail === 'phone' ? detail : 'address');
  if (isMinor(person.birthDate, wants.today)) {
    if (contacts.length < wants.contactsRequired) missing.add('contacts');
    if (wants.contactsRequired > 0 && !contacts.some((contact) => contact.guardian === 'primary')) missing.add('primary-guardian');
    if (wants.asksRl24 && contacts.reduce((sum, contact) => sum + (contact.rl24Percent ?? 0), 0) !== 100) missing.add('rl24-shares');
  }
  return [...missing];
}

/** Per organization that knows the family, each person of whom something is still wanted. */
export const missingInformation = read('household.missing-information', async (sql, input: { readonly accountId: string }): Promise<PersonMissing[]> => {
  const people = await peopleOf(sql, input.accountId);
  const clients = await clientsOfAccount(sql, input.accountId);
  const contacts = await sql.query<KnownContact & { organizationId: string; personId: string }>(
    'select organization_id as "organizationId", person_id as "personId", guardian, rl24_percent as "rl24Percent" from household.contact where account_id = $1', [input.accountId]);
  // Stores are public: a family reads the settings of each organization that knows it.
  const organizations = await sql.query<{ id: string; name: string; nameEn: string; slug: string; contactsRequired: number; asksRl24: boolean; timeZone: string }>(
    `select id, name, name_en as "nameEn", slug, contacts_required as "contactsRequired", offers_childcare and province = 'QC' as "asksRl24", time_zone as "timeZone" from organization.organization where id = any($1::uuid[]) order by name, id`,
    [clients.map((client) => client.organizationId)],
  );
  return organizations.flatMap((organization) => {
    const client = clients.find((one) => one.organizationId === organization.id);
    if (client === undefined) return [];
    const wants = { ...organization, today: localDateOf(sql.now, organization.timeZone) };
    return people.flatMap((person) => {
      const missing = missingOf(person, client, contacts.filter((one) => one.organizationId === organization.id && one.personId === person.id), wants);
      return missing.length === 0 ? [] : [{ organizationId: organization.id, organizationName: organization.name, organizationNameEn: organization.nameEn, organizationSlug: organization.slug, personId: person.id, missing }];
    });
  });
});
