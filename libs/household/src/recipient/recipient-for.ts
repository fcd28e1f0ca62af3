import { DomainError, type Sql } from '@preau/kernel';
import type { Locale } from '../client/client';

export interface Recipient {
  readonly email: string;
  readonly name: string;
  readonly locale: Locale;
  readonly because: 'primary-guardian' | 'owner-contact' | 'owner-username';
}

interface Candidates {
  readonly guardianEmail: string | null;
  readonly guardianName: string | null;
  readonly contactEmail: string | null;
  readonly username: string | null;
  readonly ownerName: string | null;
  readonly locale: Locale;
}

/** The rule: the participant's primary guardian, then the owner's contact e-mail, then the address the owner signs in with. */
export function chooseRecipient(from: Candidates): Recipient | null {
  const { locale } = from;
  if (from.guardianEmail !== null) return { email: from.guardianEmail, name: from.guardianName ?? '', locale, because: 'primary-guardian' };
  if (from.contactEmail !== null) return { email: from.contactEmail, name: from.ownerName ?? '', locale, because: 'owner-contact' };
  if (from.username !== null) return { email: from.username, name: from.ownerName ?? '', locale, because: 'owner-username' };
  return null;
}

/**
 * To whom the organization in scope writes about an account, or about one of its people; null when nobody can be reached.
 * @throws DomainError household.client-unknown
 */
export async function recipientFor(sql: Sql, about: { readonly accountId: string; readonly personId?: string | null }): Promise<Recipient | null> {
  const found = await sql.maybe<Candidates>(
    `select g.email as "guardianEmail", g.first_name || ' ' || g.last_name as "guardianName", c.email as "contactEmail", u.email as username,
       o.first_name || ' ' || o.last_name as "ownerName", c.locale
     from household.client c
     join household.account a on a.id = c.account_id
     left join identity.app_user u on u.id = a.owner_user_id
     left join household.person o on o.account_id = c.account_id and o.is_owner
     left join household.contact g on g.organization_id = c.organization_id and g.account_id = c.account_id and g.person_id = $3 and g.guardian = 'primary' and g.email is not null
     where c.organization_id = $1 and c.account_id = $2`,
    [sql.organizationId, about.accountId, about.personId ?? null],
  );
  if (found === null) throw new DomainError('household.client-unknown', { accountId: about.accountId });
  return chooseRecipient(found);
}
