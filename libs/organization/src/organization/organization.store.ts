import type { Sql } from '@preau/kernel';
import type { Organization } from './organization';

/** The columns of an organization, under the names of the type. */
export const organizationColumns = `id, slug, name, name_en as "nameEn", kind, seller, consumer_regime as "consumerRegime",
  description_fr as "descriptionFr", description_en as "descriptionEn", default_locale as "defaultLocale", time_zone as "timeZone", currency,
  email, phone, website, street, city, province, postal_code as "postalCode", accent_colour as "accentColour",
  gst_number as "gstNumber", qst_number as "qstNumber", taxes_registered_from as "taxesRegisteredFrom", listed, hold_minutes as "holdMinutes",
  service_fee_cents as "serviceFeeCents", service_fee_taxable as "serviceFeeTaxable", contacts_required as "contactsRequired",
  offers_childcare as "offersChildcare", balance_payable_online as "balancePayableOnline", created_at as "createdAt", version`;

export async function organizationById(sql: Sql, id: string): Promise<Organization | null> {
  return sql.maybe<Organization>(`select ${organizationColumns} from organization.organization where id = $1`, [id]);
}
