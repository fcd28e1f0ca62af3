import type { PersonHere, PersonMissing, PersonView } from '@preau/household';
import type { AccountPeopleView, AccountPersonView, MissingInformationView, PersonHereView } from './members.dto';

export function personAnswer(person: PersonView): AccountPersonView {
  const { id, accountId, firstName, lastName, birthDate, gender, isOwner, archivedAt, version } = person;
  return { id, accountId, firstName, lastName, birthDate, gender, isOwner, archivedAt: archivedAt?.toISOString() ?? null, version };
}
export function peopleAnswer(people: readonly PersonView[]): AccountPeopleView {
  return { rows: people.map(personAnswer) };
}
export function missingAnswer(rows: readonly PersonMissing[]): MissingInformationView {
  return { rows: rows.map((row) => ({ ...row, missing: [...row.missing] })) };
}
/** `forStaff` shows the note that only staff may read. */
export function personHereAnswer({ person, facts, contacts, rules, version }: PersonHere, forStaff: boolean): PersonHereView {
  const { phone, email, street, city, province, postalCode } = facts;
  return {
    person: personAnswer(person), phone, email, street, city, province, postalCode, adminNote: forStaff ? facts.adminNote : null,
    contacts: contacts.map(({ id, firstName, lastName, relationship, phone: contactPhone, email: contactEmail, guardian, mayPickUp, rl24Percent }) => ({
      id, firstName, lastName, relationship, phone: contactPhone, email: contactEmail, guardian, mayPickUp, rl24Percent,
    })),
    rules: { required: rules.required, asksRl24: rules.asksRl24 }, version,
  };
}
