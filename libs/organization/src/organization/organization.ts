import { DomainError, isLocalDate, type Cents, type LocalDate } from '@preau/kernel';

export type OrganizationKind = 'municipality' | 'club' | 'camp' | 'community-centre' | 'school' | 'business' | 'platform';
export type Seller = 'public-service-body' | 'commercial';
export type ConsumerRegime = 'exempt' | 's188' | 'fitness-studio';
export type ClashRule = 'ignore' | 'warn' | 'refuse';
export type Locale = 'fr-CA' | 'en-CA';

/** A tenant: who sells, under which name, law and settings. */
export interface Organization {
  readonly id: string;
  /** Its place in addresses of pages; never changes once families have it in their bookmarks. */
  readonly slug: string;
  readonly name: string;
  readonly nameEn: string;
  readonly kind: OrganizationKind;
  readonly seller: Seller;
  readonly consumerRegime: ConsumerRegime;
  readonly descriptionFr: string;
  readonly descriptionEn: string;
  readonly defaultLocale: Locale;
  /** IANA name; all its local dates are read in it. */
  readonly timeZone: string;
  readonly currency: 'CAD';
  readonly email: string;
  readonly phone: string;
  readonly website: string;
  readonly street: string;
  readonly city: string;
  readonly province: string;
  readonly postalCode: string;
  readonly accentColour: string;
  readonly gstNumber: string | null;
  readonly qstNumber: string | null;
  /** No tax is asked before this date; null = not registered. */
  readonly taxesRegisteredFrom: LocalDate | null;
  /** Whether families find it in the list of stores. */
  readonly listed: boolean;
  readonly holdMinutes: number;
  readonly serviceFeeCents: Cents;
  readonly serviceFeeTaxable: boolean;
  readonly contactsRequired: number;
  readonly offersChildcare: boolean;
  readonly balancePayableOnline: boolean;
  /** Opening rules cannot change so many days before an opening; 0 never locks them. */
  readonly openingsLockedDays: number;
  /** Two activities of one person at the same time. */
  readonly clashRule: ClashRule;
  readonly wishList: boolean;
  readonly createdAt: Date;
  readonly version: number;
}

/** What the settings page may change. Who the organization is to the law and in addresses is not among it. */
export type OrganizationSettings = Omit<Organization, 'id' | 'slug' | 'kind' | 'currency' | 'createdAt' | 'version'>;

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('fr-CA', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

const checks: readonly [keyof OrganizationSettings, (settings: OrganizationSettings) => boolean][] = [
  ['name', (settings) => settings.name.trim().length >= 1 && settings.name.length <= 200],
  ['nameEn', (settings) => settings.nameEn.length <= 200],
  ['descriptionFr', (settings) => settings.descriptionFr.length <= 5_000],
  ['descriptionEn', (settings) => settings.descriptionEn.length <= 5_000],
  ['timeZone', (settings) => isTimeZone(settings.timeZone)],
  ['website', (settings) => settings.website === '' || /^https?:\/\/[^\s]+$/.test(settings.website)],
  ['accentColour', (settings) => /^#[0-9a-f]{6}$/.test(settings.accentColour)],
  ['gstNumber', (settings) => settings.gstNumber === null || /^[0-9]{9}RT[0-9]{4}$/.test(settings.gstNumber)],
  ['qstNumber', (settings) => settings.qstNumber === null || /^[0-9]{10}TQ[0-9]{4}$/.test(settings.qstNumber)],
  ['taxesRegisteredFrom', (settings) => settings.taxesRegisteredFrom === null || isLocalDate(settings.taxesRegisteredFrom)],
  // An invoice that shows tax must show the number it is collected under.
  ['taxesRegisteredFrom', (settings) => settings.taxesRegisteredFrom === null || (settings.gstNumber !== null && settings.qstNumber !== null)],
  ['holdMinutes', (settings) => Number.isInteger(settings.holdMinutes) && settings.holdMinutes >= 1 && settings.holdMinutes <= 120],
  ['serviceFeeCents', (settings) => Number.isSafeInteger(settings.serviceFeeCents) && settings.serviceFeeCents >= 0 && settings.serviceFeeCents <= 100_000],
  ['openingsLockedDays', (settings) => Number.isInteger(settings.openingsLockedDays) && settings.openingsLockedDays >= 0 && settings.openingsLockedDays <= 60],
  ['contactsRequired', (settings) => Number.isInteger(settings.contactsRequired) && settings.contactsRequired >= 0 && settings.contactsRequired <= 5],
];

/**
 * The organization with its settings changed.
 * @throws DomainError organization.settings-invalid {fields}
 */
export function withSettings(organization: Organization, changes: Partial<OrganizationSettings>): Organization {
  const next: Organization = { ...organization, ...changes };
  const fields = [...new Set(checks.filter(([, isRight]) => !isRight(next)).map(([field]) => field))];
  if (fields.length > 0) throw new DomainError('organization.settings-invalid', { fields });
  return next;
}
