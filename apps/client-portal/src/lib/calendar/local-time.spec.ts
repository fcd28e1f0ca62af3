import { dayAfter, hoursAround, localDate, wallClock } from './local-time';

test('an activity is shown at the clock of the place where it is held, on both sides of the change of hour', () => {
  expect(wallClock('2027-01-11T23:00:00Z', 'America/Toronto')).toBe('2027-01-11T18:00');
  expect(wallClock('2027-07-12T22:00:00Z', 'America/Toronto')).toBe('2027-07-12T18:00');
  expect(localDate('2027-01-12T04:59:00Z', 'America/Toronto')).toBe('2027-01-11');
});

test('the day after the last of a month is the first of the next', () => expect(dayAfter('2026-12-31')).toBe('2027-01-01'));

test('a week shows every hour that has something in it, and never less than a day of eight to six', () => {
  expect(hoursAround([])).toEqual({ from: '08:00', to: '18:00' });
  expect(hoursAround([{ start: '2027-01-11T06:30', end: '2027-01-11T07:15' }, { start: '2027-01-12T20:00', end: '2027-01-12T21:30' }])).toEqual({ from: '05:00', to: '23:00' });
  expect(hoursAround([{ start: '2027-01-11T22:00', end: '2027-01-12T01:00' }])).toEqual({ from: '08:00', to: '24:00' });
});
