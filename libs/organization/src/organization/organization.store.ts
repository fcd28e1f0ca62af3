import { DomainError, type Sql, type Tx } from '@preau/kernel';
import type { Organization, OrganizationSettings } from './organization';
import { organizationTable } from './organization.table';

const columns = `id, slug, name, name_en as "nameEn", kind, seller, consumer_regime as "consumerRegime",
  description_fr as "descriptionFr", description_en as "descriptionEn", default_locale as "defaultLocale", time_zone as "timeZone", currency,
  email, phone, website, street, city, province, postal_code as "postalCode", accent_colour as "accentColour",
  gst_number as "gstNumber", qst_number as "qstNumber", taxes_registered_from as "taxesRegisteredFrom", listed, hold_minutes as "holdMinutes",
  service_fee_cents as "serviceFeeCents", service_fee_taxable as "serviceFeeTaxable", contacts_required as "contactsRequired",
  offers_childcare as "offersChildcare", balance_payable_online as "balancePayableOnline", openings_locked_days as "openingsLockedDays", clash_rule as "clashRule", wish_list as "wishList", created_at as "createdAt", version`;

export async function organizationById(sql: Sql, id: string): Promise<Organization | null> {
  return sql.maybe<Organization>(`select ${columns} from organization.organization where id = $1`, [id]);
}

/** The tenant in scope, for change. */
export async function lockOrganization(tx: Tx): Promise<Organization> {
  const organization = await tx.maybe<Organization>(`select ${columns} from organization.organization where id = $1 for no key update`, [tx.organizationId]);
  if (organization === null) throw new DomainError('organization.not-found');
  return organization;
}

export async function saveSettings(tx: Tx, organization: Organization, settings: Partial<OrganizationSettings>): Promise<void> {
  await tx.orm.update(organizationTable, { id: organization.id, version: organization.version }, { ...settings, version: organization.version + 1 });
}
