import { sayDay, sayExact, sayRange, sayTimes, type Saying } from './dates';

const now = new Date('2025-11-21T15:00:00Z');
const french: Saying = { language: 'fr', timeZone: 'America/Toronto', now };
const english: Saying = { language: 'en', timeZone: 'America/Toronto', now };
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

test('a lesson is said as people say it, in the zone of the organization', () => {
  expect(plain(sayRange('2026-01-06T23:00:00Z', '2026-01-06T23:45:00Z', french))).toBe('mar. 6 janv., 18 h 00 – 18 h 45');
  expect(plain(sayRange('2026-01-06T23:00:00Z', '2026-01-06T23:45:00Z', english))).toBe('Tue, Jan 6, 6:00–6:45 pm');
});

test('a lesson over noon says both halves of the day in English', () => {
  expect(plain(sayTimes('2026-01-06T16:30:00Z', '2026-01-06T17:15:00Z', english))).toBe('11:30 am–12:15 pm');
});

test('midnight is 0 h 00 in French and 12:00 am in English', () => {
  expect(plain(sayTimes('2026-01-06T05:00:00Z', '2026-01-06T06:00:00Z', french))).toBe('0 h 00 – 1 h 00');
  expect(plain(sayTimes('2026-01-06T05:00:00Z', '2026-01-06T06:00:00Z', english))).toBe('12:00–1:00 am');
});

test('a night that passes midnight names both days', () => {
  expect(plain(sayRange('2026-01-07T03:00:00Z', '2026-01-07T06:00:00Z', french))).toBe('mar. 6 janv., 22 h 00 – mer. 7 janv., 1 h 00');
});

test('a local date is the same day in every zone', () => {
  for (const timeZone of ['Pacific/Kiritimati', 'America/Toronto', 'Pacific/Pago_Pago']) {
    expect(plain(sayDay('2026-03-09', { ...french, timeZone }))).toBe('lun. 9 mars');
  }
});

test('the year is said when the date is far away', () => {
  expect(plain(sayDay('2027-01-06', french))).toBe('mer. 6 janv. 2027');
  expect(plain(sayDay('2018-05-04', english))).toBe('Fri, May 4, 2018');
});

test('the exact form says the year and the zone', () => {
  expect(plain(sayExact('2026-07-06T22:00:00Z', french))).toBe('lundi 6 juillet 2026, 18 h 00 (HAE)');
  expect(plain(sayExact('2026-01-06', english))).toBe('Tuesday, January 6, 2026');
});
