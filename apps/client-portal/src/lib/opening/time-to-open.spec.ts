import { timeToOpen } from './time-to-open';

test.each([
  ['two days and a bit', 2 * 86_400 + 3 * 3_600 + 125, { days: 2, hours: 3, minutes: 2, seconds: 5, isNear: false }],
  ['one hour', 3_600, { days: 0, hours: 1, minutes: 0, seconds: 0, isNear: false }],
  ['the last seconds, a part of one counted whole', 59.2, { days: 0, hours: 0, minutes: 1, seconds: 0, isNear: true }],
  ['nothing left', -4, { days: 0, hours: 0, minutes: 0, seconds: 0, isNear: true }],
])('%s', (_, seconds, expected) => {
  expect(timeToOpen(seconds)).toEqual(expected);
});
