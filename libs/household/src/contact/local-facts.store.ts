import type { Sql, Tx } from '@preau/kernel';
import type { Contact } from './contact';

/** What one organization knows of one person, beside the facts that all share. */
export interface LocalFacts {
  readonly phone: string;
  readonly email: string | null;
  readonly street: string;
  readonly city: string;
  readonly province: string;
  readonly postalCode: string;
  /** For staff only. */
  readonly adminNote: string;
  /** Of these facts and of the contacts together; 0 while nothing is kept. */
  readonly version: number;
}

const columns = 'phone, email, street, city, province, postal_code as "postalCode", admin_note as "adminNote", version';
const nothing: LocalFacts = { phone: '', email: null, street: '', city: '', province: '', postalCode: '', adminNote: '', version: 0 };

export async function localFactsOf(sql: Sql, personId: string): Promise<LocalFacts> {
  return (await sql.maybe<LocalFacts>(`select ${columns} from household.client_person where organization_id = $1 and person_id = $2`, [sql.organizationId, personId])) ?? nothing;
}

/** The facts, kept from changing until the end of the transaction; made on first use. */
export async function lockLocalFacts(tx: Tx, of: { personId: string; accountId: string }): Promise<LocalFacts> {
  await tx.query('insert into household.client_person (organization_id, person_id, account_id, version) values ($1, $2, $3, 0) on conflict do nothing', [tx.organizationId, of.personId, of.accountId]);
  return tx.one<LocalFacts>(`select ${columns} from household.client_person where organization_id = $1 and person_id = $2 for update`, [tx.organizationId, of.personId]);
}

export async function saveLocalFacts(tx: Tx, personId: string, facts: LocalFacts): Promise<LocalFacts> {
  return tx.one<LocalFacts>(
    `update household.client_person set phone = $3, email = $4, street = $5, city = $6, province = $7, postal_code = $8, admin_note = $9, version = version + 1
     where organization_id = $1 and person_id = $2 returning ${columns}`,
    [tx.organizationId, personId, facts.phone, facts.email, facts.street, facts.city, facts.province, facts.postalCode, facts.adminNote],
  );
}

/** A person's contacts with the organization in scope: guardians first, then in the order they were given. */
export async function contactsOf(sql: Sql, personId: string): Promise<Contact[]> {
  return sql.query<Contact>(
    `select organization_id as "organizationId", id, person_id as "personId", account_id as "accountId", first_name as "firstName", last_name as "lastName", relationship, phone, email, guardian,
       may_pick_up as "mayPickUp", rl24_percent as "rl24Percent", version
     from household.contact where organization_id = $1 and person_id = $2 order by guardian nulls last, created_at, id`,
    [sql.organizationId, personId],
  );
}
