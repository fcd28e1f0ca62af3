import { wallTime } from './wall-time';

test.each([
  ['2027-01-12T23:00:00Z', 'America/Toronto', '18:00'],
  ['2027-07-12T22:05:00Z', 'America/Toronto', '18:05'],
  ['2027-01-13T05:00:00Z', 'America/Toronto', '00:00'],
])('%s on a wall in %s is %s', (instant, zone, wall) => {
  expect(wallTime(instant, zone)).toBe(wall);
});
