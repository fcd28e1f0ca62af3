import type { Person, PersonMissing, VisitedOrganization } from '../../lib/family/family.queries';
import type { PlannedPayment } from '../../lib/planned-payments/planned-payments.queries';

/** Something that waits for the family, the most pressing kind first. */
export type Need =
  | { kind: 'refused'; payment: PlannedPayment }
  | { kind: 'method'; payment: PlannedPayment }
  | { kind: 'cart'; organization: VisitedOrganization }
  | { kind: 'due'; payment: PlannedPayment }
  | { kind: 'missing'; missing: PersonMissing; name: string }
  | { kind: 'unread'; count: number };

/** What is due is told this many days ahead. */
export const daysAhead = 14;

interface Known {
  payments: readonly PlannedPayment[];
  organizations: readonly VisitedOrganization[];
  missing: readonly PersonMissing[];
  people: readonly Person[];
  /** 'YYYY-MM-DD' */
  today: string;
}

export function needsOf({ payments, organizations, missing, people, today }: Known): Need[] {
  const until = new Date(Date.parse(`${today}T12:00:00Z`) + daysAhead * 86_400_000).toISOString().slice(0, 10);
  const unread = organizations.reduce((sum, one) => sum + one.unreadMessages, 0);
  return [
    ...payments.filter(({ status }) => status === 'refused').map((payment): Need => ({ kind: 'refused', payment })),
    ...payments.filter(({ needsMethod }) => needsMethod).map((payment): Need => ({ kind: 'method', payment })),
    ...organizations.filter(({ cartItems }) => cartItems > 0).map((organization): Need => ({ kind: 'cart', organization })),
    ...payments.filter(({ status, dueOn, needsMethod }) => status === 'planned' && !needsMethod && dueOn <= until).map((payment): Need => ({ kind: 'due', payment })),
    ...missing.map((one): Need => ({ kind: 'missing', missing: one, name: people.find(({ id }) => id === one.personId)?.firstName ?? '' })),
    ...(unread > 0 ? [{ kind: 'unread', count: unread } satisfies Need] : []),
  ];
}
