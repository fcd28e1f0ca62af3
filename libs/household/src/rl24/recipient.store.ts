import type { LocalDate, Sql, Tx } from '@preau/kernel';
import { sharesOfSlip, type ChildOfSlips } from './shares';

/** Somebody who gets RL-24 slips from the organization in scope. */
export interface Rl24Recipient {
  /** The folded name, one per account. */
  readonly key: string;
  /** Null while nothing but the name is known. */
  readonly id: string | null;
  readonly firstName: string;
  readonly lastName: string;
  readonly isOwner: boolean;
  /** Was a recipient once and is neither the owner nor a guardian with a share any more: only slips issued before name them. */
  readonly isFormer: boolean;
  readonly street: string;
  readonly city: string;
  readonly province: string;
  readonly postalCode: string;
  /** Never leaves the servers: opened by the writer of the return, or for somebody on the staff, who is journalled. */
  readonly sinSealed: string | null;
  readonly sinLast3: string | null;
  readonly sinVersion: number;
  readonly sinRefused: boolean;
  readonly consentAt: Date | null;
  readonly version: number;
}
export interface Rl24Family {
  readonly accountId: string;
  readonly recipients: readonly Rl24Recipient[];
  readonly children: readonly ChildOfSlips[];
}

interface Kept extends Omit<Rl24Recipient, 'isOwner' | 'isFormer' | 'id'> {
  readonly accountId: string;
  readonly id: string;
}
const columns = `account_id as "accountId", name_key as key, id, first_name as "firstName", last_name as "lastName", street, city, province, postal_code as "postalCode",
  sin_sealed as "sinSealed", sin_last3 as "sinLast3", sin_version as "sinVersion", sin_refused_at is not null as "sinRefused", consent_at as "consentAt", version`;

interface Owner {
  readonly accountId: string;
  readonly key: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly street: string;
  readonly city: string;
  readonly province: string;
  readonly postalCode: string;
}
interface Guardian {
  readonly accountId: string;
  readonly personId: string;
  readonly key: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly percent: number;
  readonly paysFromOwnAccount: boolean;
}
interface Child {
  readonly accountId: string;
  readonly personId: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly birthDate: LocalDate | null;
}

/**
 * Who gets slips of these accounts from the organization in scope, and how the people of each account share theirs.
 * A guardian pays from an own account when one of the organization's other clients has the guardian's name and a person
 * with the child's first name and birth date.
 */
export async function rl24FamiliesOf(sql: Sql, accountIds: readonly string[]): Promise<Rl24Family[]> {
  const of = [sql.organizationId, accountIds];
  const owners = await sql.query<Owner>(
    `select c.account_id as "accountId", p.first_name_folded || ' ' || p.last_name_folded as key, p.first_name as "firstName", p.last_name as "lastName", c.street, c.city, c.province, c.postal_code as "postalCode"
     from household.client c join household.person p on p.account_id = c.account_id and p.is_owner where c.organization_id = $1 and c.account_id = any ($2::uuid[])`,
    of,
  );
  const children = await sql.query<Child>(
    `select account_id as "accountId", id as "personId", first_name as "firstName", last_name as "lastName", birth_date as "birthDate" from household.person
     where account_id = any ($1::uuid[]) order by account_id, first_name_folded, last_name_folded, id`,
    [accountIds],
  );
  const guardians = await sql.query<Guardian>(
    `select g.account_id as "accountId", g.person_id as "personId", household.fold(g.first_name) || ' ' || household.fold(g.last_name) as key, g.first_name as "firstName", g.last_name as "lastName",
       g.rl24_percent as percent, exists (
         select 1 from household.client_name o
         join household.client_name k on k.organization_id = o.organization_id and k.account_id = o.account_id and not k.is_owner and k.first_name_folded = c.first_name_folded
         join household.person kp on kp.id = k.person_id and kp.birth_date = c.birth_date
         where o.organization_id = g.organization_id and o.is_owner and o.account_id <> g.account_id
           and o.first_name_folded = household.fold(g.first_name) and o.last_name_folded = household.fold(g.last_name)) as "paysFromOwnAccount"
     from household.contact g join household.person c on c.id = g.person_id
     where g.organization_id = $1 and g.account_id = any ($2::uuid[]) and g.rl24_percent > 0 order by g.account_id, g.person_id, g.guardian nulls last, g.created_at, g.id`,
    of,
  );
  const kept = await sql.query<Kept>(`select ${columns} from household.rl24_recipient where organization_id = $1 and account_id = any ($2::uuid[])`, of);
  return owners.map((owner) => familyOf(owner, children.filter((one) => one.accountId === owner.accountId), guardians.filter((one) => one.accountId === owner.accountId), kept.filter((one) => one.accountId === owner.accountId)));
}

function familyOf(owner: Owner, children: readonly Child[], guardians: readonly Guardian[], kept: readonly Kept[]): Rl24Family {
  const others = guardians.filter((guardian, index) => guardian.key !== owner.key && guardians.findIndex((one) => one.key === guardian.key) === index);
  const current = [owner, ...others].map((person) => recipientOf(person, owner, kept.find((one) => one.key === person.key)));
  const former = kept.filter((row) => !current.some((one) => one.key === row.key)).map(({ accountId: _accountId, ...row }): Rl24Recipient => ({ ...row, isOwner: false, isFormer: true }));
  return {
    accountId: owner.accountId,
    recipients: [...current, ...former],
    children: children.map(({ accountId: _accountId, ...child }) => ({ ...child, ...sharesOfSlip(owner.key, guardians.filter((guardian) => guardian.personId === child.personId)) })),
  };
}

/** The owner's address is the client's until another is given; a guardian's is their own. */
function recipientOf(person: Owner | Guardian, owner: Owner, kept: Kept | undefined): Rl24Recipient {
  const isOwner = person.key === owner.key;
  const nothing = { id: null, street: '', city: '', province: 'QC', postalCode: '', sinSealed: null, sinLast3: null, sinVersion: 0, sinRefused: false, consentAt: null, version: 0 };
  const { accountId: _accountId, ...facts } = kept ?? { ...nothing, accountId: '' };
  const address = isOwner && facts.street === '' ? { street: owner.street, city: owner.city, province: owner.province, postalCode: owner.postalCode } : {};
  return { ...facts, ...address, key: person.key, isOwner, isFormer: false, firstName: person.firstName, lastName: person.lastName };
}

export interface RecipientRow {
  readonly id: string;
  readonly accountId: string;
  readonly key: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly street: string;
  readonly city: string;
  readonly province: string;
  readonly postalCode: string;
  readonly sinSealed: string | null;
  readonly sinLast3: string | null;
  readonly sinVersion: number;
  readonly sinRefused: boolean;
  readonly consentTextSha256: string | null;
}

/** The row of a recipient, kept from changing until the end of the transaction; null while there is none. */
export async function lockRecipient(tx: Tx, accountId: string, key: string): Promise<(RecipientRow & { readonly version: number }) | null> {
  return tx.maybe(
    `select ${columns}, consent_text_sha256 as "consentTextSha256" from household.rl24_recipient where organization_id = $1 and account_id = $2 and name_key = $3 for update`,
    [tx.organizationId, accountId, key],
  );
}

export async function saveRecipient(tx: Tx, row: RecipientRow): Promise<void> {
  await tx.query(
    `insert into household.rl24_recipient as kept (organization_id, id, account_id, name_key, first_name, last_name, street, city, province, postal_code, sin_sealed, sin_last3, sin_version, sin_refused_at, consent_at, consent_text_sha256)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, case when $14::boolean then kernel.now() end, case when $15::text is not null then kernel.now() end, $15)
     on conflict (organization_id, id) do update set first_name = $5, last_name = $6, street = $7, city = $8, province = $9, postal_code = $10, sin_sealed = $11, sin_last3 = $12, sin_version = $13,
       sin_refused_at = case when $14::boolean then coalesce(kept.sin_refused_at, kernel.now()) end,
       consent_at = case when $15::text is not null then case when kept.consent_text_sha256 = $15 then kept.consent_at else kernel.now() end end, consent_text_sha256 = $15, version = kept.version + 1`,
    [
      tx.organizationId, row.id, row.accountId, row.key, row.firstName, row.lastName, row.street, row.city, row.province, row.postalCode, row.sinSealed, row.sinLast3, row.sinVersion,
      row.sinRefused, row.consentTextSha256,
    ],
  );
}

/** How guardians shared a child's slips, the latest first. */
export interface RecordedShares {
  readonly shares: readonly { readonly firstName: string; readonly lastName: string; readonly percent: number }[];
  readonly recordedAt: Date;
}
export async function sharesHistoryOf(sql: Sql, accountId: string, personId: string): Promise<RecordedShares[]> {
  return sql.query<RecordedShares>(
    'select shares, recorded_at as "recordedAt" from household.rl24_shares where organization_id = $1 and account_id = $2 and person_id = $3 order by recorded_at desc, id desc', [sql.organizationId, accountId, personId]);
}
export async function recordShares(tx: Tx, row: { id: string; accountId: string; personId: string; shares: RecordedShares['shares']; by: Readonly<Record<string, unknown>> }): Promise<void> {
  await tx.query('insert into household.rl24_shares (organization_id, id, person_id, account_id, shares, recorded_by) values ($1, $2, $3, $4, $5, $6)', [
    tx.organizationId, row.id, row.personId, row.accountId, JSON.stringify(row.shares), JSON.stringify(row.by),
  ]);
}
