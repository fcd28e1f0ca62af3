import type { Person, PersonMissing, VisitedOrganization } from '../../lib/family/family.queries';
import type { PlannedPayment } from '../../lib/planned-payments/planned-payments.queries';
import { needsOf } from './needs';

const payment = (id: string, status: PlannedPayment['status'], dueOn: string) => ({ id, status, dueOn, amountCents: 100 }) as PlannedPayment;
const organization = (part: Partial<VisitedOrganization>) => ({ organizationId: 'valbois', cartItems: 0, unreadMessages: 0, ...part }) as VisitedOrganization;

test('a refused payment comes before the cart, what is due within two weeks, what is missing and what is unread', () => {
  const needs = needsOf({
    payments: [payment('late', 'planned', '2027-01-19'), payment('soon', 'planned', '2027-01-18'), payment('no', 'refused', '2026-12-01'), payment('done', 'accepted', '2027-01-05')],
    organizations: [organization({ cartItems: 2, unreadMessages: 1 }), organization({ unreadMessages: 2 })],
    missing: [{ personId: 'zoe', missing: ['contacts'] } as unknown as PersonMissing],
    people: [{ id: 'zoe', firstName: 'Zoé' } as Person],
    today: '2027-01-04',
  });
  expect(needs.map((need) => (need.kind === 'refused' || need.kind === 'due' ? `${need.kind} ${need.payment.id}` : need.kind === 'missing' ? `missing ${need.name}` : need.kind === 'unread' ? `unread ${need.count}` : need.kind))).toEqual([
    'refused no', 'cart', 'due soon', 'missing Zoé', 'unread 3',
  ]);
});

test('nothing waits when all is in order', () => expect(needsOf({ payments: [], organizations: [organization({})], missing: [], people: [], today: '2027-01-04' })).toEqual([]));
