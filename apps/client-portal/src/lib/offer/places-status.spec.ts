import { isOpen, placesStatus, type Offered } from './places-status';

const now = '2027-03-01T12:00:00Z';
const offered = (more: Partial<Offered>): Offered => ({ registrationOpensAt: null, registrationClosesAt: null, places: { left: 12, held: 0 }, ...more });

test.each<[string, Partial<Offered>, string, boolean]>([
  ['many places', {}, 'available', true],
  ['three places', { places: { left: 3, held: 0 } }, 'few', true],
  ['none, one of them in a cart', { places: { left: 0, held: 1 } }, 'held', false],
  ['none', { places: { left: 0, held: 0 } }, 'full', false],
  ['published without places', { places: null }, 'full', false],
  ['registration opens next week, whatever is left', { registrationOpensAt: '2027-03-09T11:00:00Z', places: { left: 0, held: 0 } }, 'opens', false],
  ['registration opens this very instant', { registrationOpensAt: now }, 'available', true],
  ['registration is for others', { groupsOnly: true }, 'groups', false],
  ['registration has closed', { registrationClosesAt: now }, 'closed', false],
])('an activity with %s', (_, more, kind, open) => {
  const status = placesStatus(offered(more), now);
  expect(status.kind).toBe(kind);
  expect(isOpen(status)).toBe(open);
});
