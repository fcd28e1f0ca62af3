import { DomainError, localDateOf, type LocalDate, type Sql } from '@preau/kernel';
import { refuse } from '../errors';

/** A seller or a buyer as printed on a document, frozen on the day. */
export interface Party {
  readonly name: string;
  readonly street: string;
  readonly city: string;
  readonly province: string;
  readonly postalCode: string;
  readonly email: string;
  readonly phone: string;
}
export interface SellingParty extends Party {
  /** In English, when the organization has a name in it. */
  readonly nameEn: string;
  readonly gstNumber: string | null;
  readonly qstNumber: string | null;
}

export interface Parties {
  readonly seller: SellingParty;
  readonly buyer: Party;
}
/** Who sells and who buys, today. @throws DomainError billing.client-unknown */
export async function partiesOf(sql: Sql, accountId: string): Promise<Parties> {
  const parties = await findParties(sql, accountId);
  if (parties === null) throw refuse('billing.client-unknown', { accountId });
  return parties;
}

/** Reads organization's and household's tables; null when the organization does not know the account. */
export async function findParties(sql: Sql, accountId: string): Promise<Parties | null> {
  return sql.maybe<Parties>(
    `select jsonb_build_object('name', o.name, 'nameEn', o.name_en, 'street', o.street, 'city', o.city, 'province', o.province, 'postalCode', o.postal_code,
              'email', o.email, 'phone', o.phone, 'gstNumber', o.gst_number, 'qstNumber', o.qst_number) as seller,
            jsonb_build_object('name', coalesce(p.first_name || ' ' || p.last_name, ''), 'street', c.street, 'city', c.city, 'province', c.province,
              'postalCode', c.postal_code, 'email', coalesce(c.email, ''), 'phone', c.phone) as buyer
     from household.client c
     join organization.organization o on o.id = c.organization_id
     left join household.person p on p.account_id = c.account_id and p.is_owner
     where c.organization_id = $1 and c.account_id = $2`,
    [sql.organizationId, accountId],
  );
}

/** The organization's time zone and today's date in it. @throws DomainError kernel.not-found, when there is no such organization */
export async function todayOf(sql: Sql): Promise<{ zone: string; today: LocalDate }> {
  const found = await sql.maybe<{ zone: string }>('select time_zone as zone from organization.organization where id = $1', [sql.organizationId]);
  if (found === null) throw new DomainError('kernel.not-found', { organizationId: sql.organizationId });
  return { zone: found.zone, today: localDateOf(sql.now, found.zone) };
}
