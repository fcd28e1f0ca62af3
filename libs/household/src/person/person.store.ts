import { DomainError, type Sql, type Tx } from '@preau/kernel';
import type { PersonFacts, PersonView } from './person';

export const personColumns = `p.id, p.account_id as "accountId", p.first_name as "firstName", p.last_name as "lastName",
  p.birth_date as "birthDate", p.gender, p.is_owner as "isOwner", p.archived_at as "archivedAt", p.version`;

/** Owner first, then by first name as the language sorts it; archived members are among them. */
export async function peopleOf(sql: Sql, accountId: string): Promise<PersonView[]> {
  return sql.query<PersonView>(`select ${personColumns} from household.person p where p.account_id = $1 order by p.is_owner desc, p.first_name_folded, p.last_name_folded, p.id`, [accountId]);
}

/** People by id, in no order; those that the transaction may not see are left out. */
export async function findPeople(sql: Sql, ids: readonly string[]): Promise<PersonView[]> {
  if (ids.length === 0) return [];
  return sql.query<PersonView>(`select ${personColumns} from household.person p where p.id = any($1::uuid[])`, [[...new Set(ids)]]);
}

/** @throws DomainError kernel.not-found when the person is not of this account. */
export async function findPerson(sql: Sql, accountId: string, personId: string): Promise<PersonView> {
  const person = await sql.maybe<PersonView>(`select ${personColumns} from household.person p where p.id = $1 and p.account_id = $2`, [personId, accountId]);
  if (person === null) throw new DomainError('kernel.not-found', { personId });
  return person;
}

/** The person, kept from changing until the end of the transaction. */
export async function lockPerson(tx: Tx, accountId: string, personId: string): Promise<PersonView> {
  const person = await tx.maybe<PersonView>(`select ${personColumns} from household.person p where p.id = $1 and p.account_id = $2 for update`, [personId, accountId]);
  if (person === null) throw new DomainError('kernel.not-found', { personId });
  return person;
}

export async function insertPerson(tx: Tx, person: PersonFacts & { id: string; accountId: string; isOwner: boolean }): Promise<void> {
  await tx.query('insert into household.person (id, account_id, first_name, last_name, birth_date, gender, is_owner) values ($1, $2, $3, $4, $5, $6, $7)', [
    person.id, person.accountId, person.firstName, person.lastName, person.birthDate, person.gender, person.isOwner,
  ]);
}

export async function updatePersonFacts(tx: Tx, personId: string, facts: PersonFacts): Promise<void> {
  await tx.query('update household.person set first_name = $2, last_name = $3, birth_date = $4, gender = $5, version = version + 1 where id = $1', [
    personId, facts.firstName, facts.lastName, facts.birthDate, facts.gender,
  ]);
}

export async function updateArchived(tx: Tx, personId: string, archived: boolean): Promise<void> {
  await tx.query('update household.person set archived_at = case when $2 then kernel.now() end, version = version + 1 where id = $1', [personId, archived]);
}
