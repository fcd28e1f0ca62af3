export { organizationRefusals, type OrganizationRefusalCode } from './errors';
export { findOrganization } from './organization/find-organization';
export type { ConsumerRegime, Locale, Organization, OrganizationKind, OrganizationSettings, Seller } from './organization/organization';
export { taxRatesOn, type TaxRates } from './tax/tax-rates';
export { closingDaysBetween, type ClosingDay } from './closing-day/closing-days';
export { ledgerCodesOf, listLedgerCodes, type LedgerCode } from './ledger-code/ledger-codes';
export { builtInGroups, permissions, type Permission } from './staff/permissions';
export { staffMembershipsOf, type StaffMembership } from './staff/staff-memberships';
