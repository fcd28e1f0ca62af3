/** Everything that may be allowed to somebody on the staff. */
export const permissions = [
  'clients.view', 'clients.edit', 'clients.billing', 'payments.take', 'payments.refund', 'planned-payments.edit', 'activities.view', 'activities.edit', 'attendance.mark',
  'catalogue.import', 'enrolment.over-capacity', 'forms.edit', 'communications.send', 'reports.view', 'settings.edit', 'staff.manage', 'integrators.manage',
  'promotions.edit', 'policies.edit', 'policies.override', 'scholarships.edit', 'payments.write-off', 'billing.bulk', 'payment-methods.manage', 'gateways.edit', 'rl24.emit', 'sin.read', 'openings.override',
] as const;
export type Permission = (typeof permissions)[number];

export function isPermission(text: string): text is Permission {
  return (permissions as readonly string[]).includes(text);
}

/** The groups every organization begins with; they cannot be edited, others can be added. */
export const builtInGroups: readonly { readonly code: 'owner' | 'administrator' | 'clerk'; readonly nameFr: string; readonly nameEn: string; readonly permissions: readonly Permission[] }[] = [
  { code: 'owner', nameFr: 'Propriétaire', nameEn: 'Owner', permissions },
  { code: 'administrator', nameFr: 'Administration', nameEn: 'Administrator', permissions: permissions.filter((permission) => permission !== 'integrators.manage' && permission !== 'openings.override') },
  {
    code: 'clerk', nameFr: 'Commis à l’inscription', nameEn: 'Registration clerk',
    permissions: ['clients.view', 'clients.edit', 'clients.billing', 'payments.take', 'planned-payments.edit', 'activities.view', 'attendance.mark'],
  },
];

/** Nobody gives what they do not have, nor takes from somebody who has more. */
export function reaches(own: readonly string[], others: readonly string[]): boolean {
  return others.every((permission) => own.includes(permission));
}
